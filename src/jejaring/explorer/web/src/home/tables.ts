// Tables of ties: the list that a screen reader has in the place of the figures, and those of the dock.
import { html } from "../shared/element";
import { drawLadder, type Rung } from "../shared/ladder";
import { countSources, type Shown, type ShownTie } from "./filters";
import { listRungs, type Network } from "./network";
import type { Words } from "./words";

export interface TableContext {
  network: Network;
  words: Words;
  rungs: Record<Rung, string>;
  write: (value: number, digits?: number) => string;
  choose: (pair: string) => void;
  link: (path: string) => string;
}

export function nameTie({ regions }: Network, { a, b }: { a: number; b: number }): string {
  return `${regions[a]!.brief} – ${regions[b]!.brief}`;
}

export function writePair({ regions }: Network, { a, b }: { a: number; b: number }): string {
  return `${regions[a]!.code}_${regions[b]!.code}`;
}

/** A table of ties; of one region's (`of`) it names the partner. */
export function drawTable(
  context: TableContext,
  shown: Shown,
  ties: ShownTie[],
  of: number | null = null,
): HTMLTableElement {
  const { words } = context;
  const head = html(
    "tr",
    {},
    html("th", { scope: "col" }, of === null ? words.tie : words.partners),
    html("th", { scope: "col" }, words.kinds),
    html("th", { scope: "col", class: "number" }, words.strength),
    html("th", { scope: "col", class: "number articles" }, words.articles[0]!.toUpperCase() + words.articles.slice(1)),
    html("td", {}),
  );
  return html(
    "table",
    { class: "ties-table" },
    html("thead", {}, head),
    html("tbody", {}, ...ties.map((tie) => drawRow(context, shown, tie, of))),
  );
}

function drawRow(context: TableContext, shown: Shown, tie: ShownTie, of: number | null): HTMLTableRowElement {
  const { network, words, rungs, write, link } = context;
  const partner = of === null ? null : network.regions[tie.a === of ? tie.b : tie.a]!;
  const name = nameTie(network, tie);
  const button = html("button", { type: "button", class: "ev", "aria-label": `${words.row} ${name}` }, words.evidence);
  button.addEventListener("click", () => context.choose(writePair(network, tie)));
  const { articles } = countSources(shown.listOccasions(tie.number));
  return html(
    "tr",
    {},
    html("th", { scope: "row" }, partner ? html("a", { href: link(`region/${partner.code}`) }, partner.name) : name),
    html("td", {}, drawLadder(listRungs(tie.rungs), rungs, 15)),
    html("td", { class: "number" }, write(tie.weight, 2)),
    html("td", { class: "number articles" }, write(articles)),
    html("td", { class: "number" }, button),
  );
}
