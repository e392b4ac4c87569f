// The dock under the figures: what is selected, what happened, the phrases it rests on. Nothing selected: the strongest
// ties, and what strength means. Nothing found: what was looked for, and the nearest way on.
import { type Child, html } from "../shared/element";
import { drawLadder, drawLine, type Rung } from "../shared/ladder";
import { fetchData, type Page } from "../shared/page";
import { writeDay } from "../shared/words";
import { type EventTold, type Evidence, type Fact, listPhrases, type Phrase } from "./evidence";
import { countSources, type Shown, type ShownTie } from "./filters";
import { listRungs, type Network, type Occasion, RUNGS, type Tie } from "./network";
import type { Chosen } from "./scene";
import { drawTable, nameTie, type TableContext, writePair } from "./tables";
import { count, tellWeight } from "./words";

const FIRST_ROWS = 6;
const FIRST_PHRASES = 4;
const PATIENCE = 300;

export interface DockContext extends TableContext {
  page: Page;
  clearFilters: () => void;
}

export class Dock {
  private readonly kept = new Map<string, Evidence>();
  private drawn = 0;

  constructor(
    private readonly host: HTMLElement,
    private readonly context: DockContext,
  ) {}

  draw(shown: Shown, chosen: Chosen, asked: string | null): void {
    this.drawn++;
    const { network } = this.context;
    this.host.classList.toggle("tables", chosen.tie === null);
    if (chosen.tie !== null) this.drawTie(network.ties[chosen.tie]!, shown, shown.find(chosen.tie));
    else if (chosen.region !== null) this.fill(...this.tellRegion(shown, chosen.region));
    else if (asked)
      this.fill(
        html("div", { class: "wide" }, html("h2", {}, asked), html("p", { class: "mute" }, this.context.words.noPoint)),
      );
    else this.fill(...this.tellStrongest(shown));
  }

  private fill(...parts: Child[]): void {
    this.host.replaceChildren(...parts.filter((part): part is Node => part instanceof Node));
  }

  private tellStrongest(shown: Shown): HTMLElement[] {
    const { words } = this.context;
    const ties = shown.listStrongest(2 * FIRST_ROWS).reverse();
    if (!ties.length) return [this.tellNone()];
    return [
      html("div", {}, html("h2", {}, words.strongest), html("p", { class: "small mute" }, words.strengthMeaning)),
      ...this.drawTables(shown, ties, null),
    ];
  }

  private tellNone(): HTMLElement {
    const { words, clearFilters } = this.context;
    const button = html("button", { type: "button", class: "btn" }, words.clearFilters);
    button.addEventListener("click", clearFilters);
    return html(
      "div",
      { class: "wide" },
      html("h2", {}, words.none),
      html("p", { class: "mute" }, words.noneHint),
      button,
    );
  }

  private drawTables(shown: Shown, ties: ShownTie[], of: number | null): HTMLElement[] {
    const parts = [ties.slice(0, FIRST_ROWS), ties.slice(FIRST_ROWS, 2 * FIRST_ROWS)];
    return parts.map((part) => html("div", {}, part.length ? drawTable(this.context, shown, part, of) : null));
  }

  private tellRegion(shown: Shown, number: number): HTMLElement[] {
    const { network, words, write, link } = this.context;
    const region = network.regions[number]!;
    const mine = shown.listTiesOf(number);
    const province = network.regions[network.numbers.get(region.province) ?? -1];
    const head = [
      html("h2", {}, html("a", { href: link(`region/${region.code}`) }, region.name)),
      html(
        "p",
        { class: "small mute" },
        province && province !== region ? `${province.name} · ` : "",
        html("span", { class: "code" }, region.code),
      ),
    ];
    if (!mine.length) return [html("div", {}, ...head), this.tellUntied(number)];
    const strength = mine.reduce((sum, tie) => sum + tie.weight, 0);
    return [
      html(
        "div",
        {},
        ...head,
        html(
          "dl",
          { class: "facts" },
          ...this.term(words.strength, write(strength, 2)),
          ...this.term(words.partners, write(mine.length)),
        ),
        html(
          "p",
          { class: "small" },
          html(
            "a",
            { href: link(`region/${region.code}`) },
            mine.length > 2 * FIRST_ROWS ? `${words.allPartners} (${mine.length})` : words.openRegion,
          ),
        ),
      ),
      ...this.drawTables(shown, mine, number),
    ];
  }

  /** A region without ties: whether because of the filters, and which near it have some. */
  private tellUntied(number: number): HTMLElement {
    const { network, words, clearFilters, link } = this.context;
    const region = network.regions[number]!;
    if (region.place) {
      const button = html("button", { type: "button", class: "btn" }, words.clearFilters);
      button.addEventListener("click", clearFilters);
      return html("div", { class: "wide" }, html("p", {}, words.noTieFilter), button);
    }
    const near = findNearest(network, number, 3).map((each) =>
      html("li", {}, html("a", { href: link(`region/${network.regions[each]!.code}`) }, network.regions[each]!.name)),
    );
    return html(
      "div",
      { class: "wide" },
      html("p", {}, words.noTie),
      near.length ? html("p", { class: "mute small" }, `${words.nearest}:`) : null,
      html("ul", { class: "small" }, ...near),
    );
  }

  private term(name: string, ...value: Child[]): HTMLElement[] {
    return [html("dt", {}, name), html("dd", {}, ...value)];
  }

  private drawTie(tie: Tie, all: Shown, shown: ShownTie | null): void {
    const occasions = shown ? all.listOccasions(shown.number) : [];
    const { network, words, clearFilters } = this.context;
    const pair = writePair(network, tie);
    const what = html("div", {}, this.drawPair(tie, shown), shown ? this.drawFacts(shown, occasions) : null);
    if (!shown) {
      const button = html("button", { type: "button", class: "btn" }, words.clearFilters);
      button.addEventListener("click", clearFilters);
      this.fill(what, html("div", { class: "wide" }, html("p", {}, words.goneFilter), button));
      return;
    }
    const known = this.kept.get(pair);
    if (known) {
      this.drawEvidence(what, known, occasions);
      return;
    }
    this.fill(what, html("div", { "aria-busy": "true" }), html("div"));
    this.wait(this.drawn, what);
    void this.load(pair, this.drawn, what, occasions);
  }

  /** Grey bars after a while: whoever has the data sees none. */
  private wait(drawn: number, what: HTMLElement): void {
    const { words } = this.context;
    window.setTimeout(() => {
      if (drawn !== this.drawn || !this.host.querySelector("[aria-busy]")) return;
      const bars = (number: number) => Array.from({ length: number }, () => html("div", { class: "skel" }));
      this.fill(
        what,
        html("div", { "aria-busy": "true" }, html("h3", {}, words.loading), ...bars(3)),
        html("div", {}, html("h3", {}, words.phrases), ...bars(4)),
      );
    }, PATIENCE);
  }

  private async load(pair: string, drawn: number, what: HTMLElement, occasions: Occasion[]): Promise<void> {
    const { page, words } = this.context;
    try {
      const evidence = await fetchData<Evidence>(page, `tie/${pair}.json`);
      this.kept.set(pair, evidence);
      if (drawn === this.drawn) this.drawEvidence(what, evidence, occasions);
    } catch {
      if (drawn !== this.drawn) return;
      const button = html("button", { type: "button", class: "btn" }, words.again);
      button.addEventListener("click", () => void this.load(pair, drawn, what, occasions));
      this.fill(
        what,
        html("div", { class: "wide" }, html("p", { class: "error", role: "alert" }, words.failedTie), button),
      );
    }
  }

  private drawPair(tie: Tie, shown: ShownTie | null): HTMLElement {
    const { network, link } = this.context;
    const top = RUNGS[shown ? 31 - Math.clz32(shown.rungs) : 0]!;
    const line = drawLine(top, 44);
    line.classList.add("upright");
    const name = (number: number) =>
      html(
        "h2",
        {},
        html("a", { href: link(`region/${network.regions[number]!.code}`) }, network.regions[number]!.name),
      );
    return html("div", { class: "pair" }, shown ? line : html("span"), name(tie.a), name(tie.b));
  }

  private drawFacts(tie: ShownTie, occasions: Occasion[]): HTMLElement {
    const { network, words, rungs, write, page } = this.context;
    const kinds = listRungs(tie.rungs);
    const { articles, publishers } = countSources(occasions);
    const events = occasions.map((each) => network.events[each.event]!);
    const days = events.flatMap((each) => each.day ?? []).sort();
    const sizes = new Set(events.map((each) => Math.round(1 / each.weight) + 1));
    const how = sizes.size === 1 ? tellWeight(page.language, [...sizes][0]!) : words.strengthMeaning;
    const sources = `${count(articles, words.article, words.articles, write)}, ${count(publishers, words.publisher, words.publishers, write)}`;
    return html(
      "dl",
      { class: "facts" },
      ...this.term(words.tie, drawLadder(kinds, rungs, 17), ` ${kinds.map((kind) => rungs[kind]).join(" + ")}`),
      ...this.term(words.strength, write(tie.weight, 2), html("div", { class: "faint xs" }, how)),
      ...this.term(words.base, `${sources} `, articles < 3 ? html("span", { class: "tag thin" }, words.thin) : null),
      ...this.term(words.last, days.length ? writeDay(days.at(-1)!, page.language) : words.unknownDay),
    );
  }

  private drawEvidence(what: HTMLElement, evidence: Evidence, left: Occasion[]): void {
    const { network, words } = this.context;
    const kept = new Set(left.map((each) => network.events[each.event]!.path));
    const occasions = evidence.occasions.filter((each) => kept.has(each.path));
    const phrases = listPhrases(occasions);
    const more = phrases.length > FIRST_PHRASES;
    const list = (some: Phrase[]) => some.map((phrase) => this.drawPhrase(phrase, evidence));
    this.fill(
      what,
      html(
        "div",
        { class: "happened" },
        html("h3", {}, words.events),
        ...occasions.map((each) => this.drawOccasion(each, evidence)),
      ),
      html(
        "div",
        { class: "phrases" },
        html("h3", {}, words.phrases),
        ...list(phrases.slice(0, FIRST_PHRASES)),
        more
          ? html(
              "details",
              {},
              html("summary", {}, `${words.allPhrases} (${phrases.length})`),
              ...list(phrases.slice(FIRST_PHRASES)),
            )
          : null,
      ),
    );
  }

  private drawOccasion(told: EventTold, evidence: Evidence): HTMLElement {
    const { rungs, page, link, words } = this.context;
    const language = page.language === "id" ? 0 : 1;
    const names = new Map(evidence.between);
    const place = [told.venue, told.where?.[1]].filter((each): each is string => Boolean(each));
    const venue = place.length === 2 && place[0]!.includes(place[1]!) ? place[0] : place.join(", ");
    return html(
      "div",
      { class: "occasion" },
      html("a", { href: link(told.path) }, told.day ? writeDay(told.day, page.language) : words.unknownDay),
      html(
        "div",
        {},
        ...told.rungs.map((rung: Rung) => html("div", { class: "kind" }, drawLine(rung), rungs[rung])),
        told.name ? html("div", { lang: "id" }, told.name) : null,
        venue ? html("div", { class: "mute", lang: "id" }, venue) : null,
        ...listRoles(told.facts, language).map(({ who, path, role, region }) =>
          html(
            "div",
            { class: "mute" },
            path ? html("a", { href: link(path) }, who) : who || (names.get(region) ?? region),
            `: ${role}`,
          ),
        ),
      ),
    );
  }

  private drawPhrase({ article, start, end, text, facts, claims }: Phrase, evidence: Evidence): HTMLElement {
    const { rungs, page, link, words, write } = this.context;
    const language = page.language === "id" ? 0 : 1;
    const source = evidence.articles[article]!;
    const fact = facts[0]!;
    const claim = claims[0]!;
    const told = [...new Set(facts.flatMap((each) => each.says.map((both) => both[language])))].slice(0, 3).join(", ");
    const where = [
      source.publisher ?? words.unknownPublisher,
      source.published && writeDay(source.published, page.language),
    ];
    const speaker = claim.said_by?.[1];
    return html(
      "div",
      { class: "phrase" },
      text ? html("blockquote", { lang: "id" }, text) : html("p", { class: "unkept" }, `${words.notKept}.`),
      html(
        "div",
        { class: "src" },
        html("span", { class: "kind" }, drawLine(fact.rung, 20), told || rungs[fact.rung]),
        html("span", {}, claim.modality[language], speaker ? ` ${words.saidBy} ${speaker}` : ""),
        html("span", {}, where.filter(Boolean).join(", ")),
        html("span", {}, `${words.place} ${write(start)}–${write(end)}`),
        html("span", {}, `${words.rule} `, html("span", { class: "code" }, claim.rule ?? "")),
        source.url && /^https?:\/\//.test(source.url)
          ? html("a", { href: source.url, rel: "noreferrer" }, words.openArticle)
          : null,
        html("a", { href: link(source.path) }, words.source),
        html("a", { href: link(claim.path) }, words.claim),
      ),
    );
  }
}

interface Role {
  who: string;
  path: string | null;
  role: string;
  region: string;
}

/** Who was what, once each; agencies and persons before regions as a whole. */
function listRoles(facts: Fact[], language: 0 | 1): Role[] {
  const found = new Map<string, Role>();
  for (const { type, who, says, region } of facts) {
    if (type !== "Participation") continue;
    const key = `${who?.[0] ?? region}`;
    const role = says.map((both) => both[language]).join(", ");
    const before = found.get(key);
    if (before && !before.role.includes(role)) before.role += `, ${role}`;
    else if (!before) found.set(key, { who: who?.[1] ?? "", path: who?.[0] ?? null, role, region: region ?? "" });
  }
  return [...found.values()].slice(0, 6);
}

/** The nearest regions, as the crow flies, that have ties. */
export function findNearest({ regions }: Network, number: number, most: number): number[] {
  const { lon, lat } = regions[number]!;
  const far = (each: number) =>
    Math.hypot((regions[each]!.lon - lon) * Math.cos((lat * Math.PI) / 180), regions[each]!.lat - lat);
  return regions
    .map((_, each) => each)
    .filter((each) => each !== number && regions[each]!.place)
    .sort((one, other) => far(one) - far(other) || one - other)
    .slice(0, most);
}

export { nameTie };
