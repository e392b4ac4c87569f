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
  occasions: Occasion[];
}

export interface Shown {
  /** The weakest first, so that the strongest is drawn last. */
  ties: ShownTie[];
  /** By the number of a region: the sum of its ties' strength, and how many there are. */
  strengths: Float64Array;
  partners: Int32Array;
  /** By the number of a tie of the network. */
  byNumber: Map<number, ShownTie>;
}

export function isWhole(filters: Filters): boolean {
  return (Object.keys(EVERYTHING) as (keyof Filters)[]).every((key) => filters[key] === EVERYTHING[key]);
}

export function applyFilters(network: Network, filters: Filters): Shown {
  const fits = fitRegions(network, filters);
  const inTime = fitEvents(network, filters);
  const ties: ShownTie[] = [];
  network.ties.forEach(({ a, b, occasions }, number) => {
    if (!(fits[a] || fits[b])) return;
    const tie: ShownTie = { number, a, b, rungs: 0, weight: 0, occasions: [] };
    for (const occasion of occasions) {
      const rungs = occasion.rungs & filters.rungs;
      if (!rungs || !inTime[occasion.event]) continue;
      tie.rungs |= rungs;
      tie.weight += network.events[occasion.event]!.weight;
      tie.occasions.push(occasion);
    }
    if (tie.rungs && tie.weight >= filters.strength - 1e-9) ties.push(tie);
  });
  ties.sort((one, other) => one.weight - other.weight || one.rungs - other.rungs || other.number - one.number);
  return { ties, ...sumUp(network, ties), byNumber: new Map(ties.map((tie) => [tie.number, tie])) };
}

function sumUp(network: Network, ties: ShownTie[]): { strengths: Float64Array; partners: Int32Array } {
  const strengths = new Float64Array(network.regions.length);
  const partners = new Int32Array(network.regions.length);
  for (const { a, b, weight } of ties) {
    strengths[a]! += weight;
    strengths[b]! += weight;
    partners[a]!++;
    partners[b]!++;
  }
  return { strengths, partners };
}

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

export interface Counts {
  /** Events of each rung within the chosen years. */
  events: number[];
  /** Events of each rung by quarter of the whole span; one of which only the year is known counts a quarter in each. */
  byQuarter: number[][];
  undated: number;
}

/** Count the events of the regions that fit, by rung, whichever rungs are on. */
export function countEvents(network: Network, filters: Filters): Counts {
  const fits = fitRegions(network, filters);
  const inTime = fitEvents(network, filters);
  const rungs = new Uint8Array(network.events.length);
  for (const { a, b, occasions } of network.ties) {
    if (fits[a] || fits[b]) for (const each of occasions) rungs[each.event]! |= each.rungs;
  }
  const [first, last] = network.span ?? [0, -1];
  const byQuarter = RUNGS.map(() => new Array<number>(last - first + 1).fill(0));
  const events = RUNGS.map(() => 0);
  let undated = 0;
  network.events.forEach(({ quarters }, number) => {
    if (!quarters && rungs[number]) undated++;
    RUNGS.forEach((_, place) => {
      if (!((rungs[number]! >> place) & 1)) return;
      if (inTime[number]) events[place]!++;
      if (quarters) spread(byQuarter[place]!, quarters, first);
    });
  });
  return { events, byQuarter, undated };
}

function spread(bins: number[], [from, to]: [number, number], first: number): void {
  for (let quarter = from; quarter <= to; quarter++) bins[quarter - first]! += 1 / (to - from + 1);
}

/** The strongest ties of a region, strongest first. */
export function listTiesOf(shown: Shown, region: number): ShownTie[] {
  return shown.ties.filter((tie) => tie.a === region || tie.b === region).reverse();
}

/** How many articles and independent publishers some occasions rest on. */
export function countSources(occasions: Occasion[]): { articles: number; publishers: number } {
  const articles = new Set(occasions.flatMap((each) => each.articles));
  const publishers = new Set(occasions.flatMap((each) => each.publishers));
  return { articles: articles.size, publishers: publishers.size };
}
