// What a person chose to see, and what of the network that leaves. Pure: the same choice always leaves the same.
import { ALL_RUNGS, type Network, type Occasion, RUNGS, type Rungs } from "./network";

export interface Filters {
  rungs: Rungs;
  /** Quarters, both included; null where the whole span is meant. */
  from: number | null;
  to: number | null;
  /** Of the regions: a tie stays where at least one of its ends fits all three. */
  kind: string;
  province: string;
  category: string;
  /** The least strength of a tie. */
  strength: number;
}

export const EVERYTHING: Filters = {
  rungs: ALL_RUNGS,
  from: null,
  to: null,
  kind: "",
  province: "",
  category: "",
  strength: 0,
};

export interface ShownTie {
  /** Its number in the network. */
  number: number;
  a: number;
  b: number;
  rungs: Rungs;
  weight: number;
}

export function isWhole(filters: Filters): boolean {
  return (Object.keys(EVERYTHING) as (keyof Filters)[]).every((key) => filters[key] === EVERYTHING[key]);
}

/** What filters leave of a network. Ties are kept as columns, so that 20,000 of them are chosen anew within a frame. */
export class Shown {
  /** The numbers of the ties, the weakest first, so that the strongest is drawn last. */
  readonly order: Int32Array;
  /** By the number of a tie: its strength, and its rungs; both 0 where it is not shown. */
  private readonly weights: Float64Array;
  private readonly rungs: Uint8Array;
  /** By the number of a region: the sum of its ties' strength, and how many there are. */
  readonly strengths: Float64Array;
  readonly partners: Int32Array;
  private readonly inTime: Uint8Array;

  constructor(
    private readonly network: Network,
    private readonly filters: Filters,
  ) {
    const { ties, regions } = network;
    this.inTime = fitEvents(network, filters);
    this.weights = new Float64Array(ties.length);
    this.rungs = new Uint8Array(ties.length);
    this.strengths = new Float64Array(regions.length);
    this.partners = new Int32Array(regions.length);
    this.order = this.sortTies(this.weigh());
  }

  get count(): number {
    return this.order.length;
  }

  /** The strongest ties, the weakest of them first. */
  listStrongest(most: number): ShownTie[] {
    return Array.from(this.order.subarray(Math.max(0, this.count - most)), (number) => this.make(number));
  }

  find(number: number): ShownTie | null {
    return this.rungs[number] ? this.make(number) : null;
  }

  /** The ties of a region, the strongest first. */
  listTiesOf(region: number): ShownTie[] {
    const own = (this.network.tiesOf[region] ?? []).flatMap((number) => this.find(number) ?? []);
    return own.sort((one, other) => this.rank(other.number) - this.rank(one.number));
  }

  /** The occasions of a tie that the filters leave. */
  listOccasions(number: number): Occasion[] {
    const { rungs } = this.filters;
    return this.network.ties[number]!.occasions.filter((each) => each.rungs & rungs && this.inTime[each.event]);
  }

  private make(number: number): ShownTie {
    const { a, b } = this.network.ties[number]!;
    return { number, a, b, rungs: this.rungs[number]!, weight: this.weights[number]! };
  }

  private weigh(): number {
    const { network, filters, inTime, weights, rungs } = this;
    const fits = fitRegions(network, filters);
    const least = Math.max(filters.strength, 0) - 1e-9;
    let count = 0;
    network.ties.forEach(({ a, b, occasions }, number) => {
      if (!(fits[a] || fits[b])) return;
      let [weight, kinds] = [0, 0];
      for (const { event, rungs: told } of occasions) {
        const kept = told & filters.rungs;
        if (!kept || !inTime[event]) continue;
        kinds |= kept;
        weight += network.events[event]!.weight;
      }
      if (!kinds || weight < least) return;
      count++;
      weights[number] = weight;
      rungs[number] = kinds;
      for (const end of [a, b]) {
        this.strengths[end]! += weight;
        this.partners[end]!++;
      }
    });
    return count;
  }

  /** By strength, then kinds, then the order of the file; as one number each, which sorts fastest. */
  private rank(number: number): number {
    return (Math.round(this.weights[number]! * 1e4) * 64 + this.rungs[number]!) * PLACES + (PLACES - 1 - number);
  }

  private sortTies(count: number): Int32Array {
    const ranks = new Float64Array(count);
    let place = 0;
    for (let number = 0; number < this.rungs.length; number++)
      if (this.rungs[number]) ranks[place++] = this.rank(number);
    return Int32Array.from(ranks.sort(), (rank) => PLACES - 1 - (rank % PLACES));
  }
}

const PLACES = 2 ** 18;

function fitRegions(network: Network, { kind, province, category }: Filters): Uint8Array {
  const wanted = category ? network.categories.findIndex((each) => each.notation === category) : -1;
  return Uint8Array.from(network.regions, (region) =>
    Number(
      (!kind || region.kind === kind) &&
        (!province || region.province === province) &&
        (!category || region.categories.includes(wanted)),
    ),
  );
}

/** An event whose day is not known is only in the whole span. */
function fitEvents(network: Network, { from, to }: Filters): Uint8Array {
  return Uint8Array.from(network.events, ({ quarters }) => {
    if (from === null && to === null) return 1;
    return Number(!!quarters && (from === null || quarters[1] >= from) && (to === null || quarters[0] <= to));
  });
}

/** Events of each rung, of the regions that fit, whichever rungs and years are on. */
export interface Bins {
  /** By quarter of the whole span; an event of which only the year is known counts a quarter in each of its four. */
  byQuarter: number[][];
  undated: number;
  /** The rungs of each event, as bits. */
  rungs: Uint8Array;
}

export function binEvents(network: Network, filters: Filters): Bins {
  const fits = fitRegions(network, filters);
  const rungs = new Uint8Array(network.events.length);
  for (const { a, b, occasions } of network.ties) {
    if (fits[a] || fits[b]) for (const each of occasions) rungs[each.event]! |= each.rungs;
  }
  const [first, last] = network.span ?? [0, -1];
  const byQuarter = RUNGS.map(() => new Array<number>(last - first + 1).fill(0));
  let undated = 0;
  network.events.forEach(({ quarters }, number) => {
    const kinds = rungs[number]!;
    if (!quarters) undated += Number(kinds > 0);
    else
      byQuarter.forEach((bins, place) => {
        if ((kinds >> place) & 1) spread(bins, quarters, first);
      });
  });
  return { byQuarter, undated, rungs };
}

function spread(bins: number[], [from, to]: [number, number], first: number): void {
  for (let quarter = from; quarter <= to; quarter++) bins[quarter - first]! += 1 / (to - from + 1);
}

/** Count the events of each rung within the chosen years. */
export function countEvents(network: Network, { rungs }: Bins, filters: Filters): number[] {
  const inTime = fitEvents(network, filters);
  const byKinds = new Int32Array(1 << RUNGS.length);
  for (let event = 0; event < rungs.length; event++) if (inTime[event]) byKinds[rungs[event]!]!++;
  return RUNGS.map((_, place) => byKinds.reduce((sum, count, kinds) => sum + ((kinds >> place) & 1 ? count : 0), 0));
}

/** Which filters the bins depend on. */
export function keyBins({ kind, province, category }: Filters): string {
  return [kind, province, category].join(" ");
}

/** How many articles and independent publishers some occasions rest on. */
export function countSources(occasions: Occasion[]): { articles: number; publishers: number } {
  const articles = new Set(occasions.flatMap((each) => each.articles));
  const publishers = new Set(occasions.flatMap((each) => each.publishers));
  return { articles: articles.size, publishers: publishers.size };
}
