// The evidence of an answer's counts: a count of articles, events, claims … leads to where the page of what its row is about
// tells them one by one, a pair of regions to their tie on the home page. Other numbers lead nowhere: what a figure says, a
// strength, a place in a text.
import type { Answer } from "../sparql";
import { type Naming, readCode } from "./naming";

/** The columns that count what has evidence, and the section that tells it: of the page, if it has one. */
const SECTIONS: Record<string, string> = {
  sources: "",
  articles: "",
  facts: "",
  seen: "",
  events: "#events",
  claims: "#claims",
  posts: "#seats",
  statements: "#said",
};

export interface Lead {
  href: string;
  /** What the evidence is of. */
  about: string;
}

/** Find where the evidence of a count is; null where its column counts nothing that has any, or its row names nothing. */
export function findLead(
  columns: Answer["columns"],
  row: Answer["rows"][number],
  i: number,
  naming: Naming,
): Lead | null {
  const [column, cell] = [columns[i]!, row[i]];
  if (!Object.hasOwn(SECTIONS, column) || cell?.kind !== "number" || Number(cell.value) === 0) return null;
  const read = (name: string) => readCode(row[columns.indexOf(name)] ?? null, name);
  const [region, partner, province] = [read("region"), read("partner"), read("province")];
  if (region && partner) return leadToTie(region, partner, naming);
  return province ? leadToRegions(province, naming) : leadToPage(columns, row, SECTIONS[column]!, naming);
}

/** The home page draws ties of provinces, kabupaten and kota. */
function leadToTie(a: string, b: string, naming: Naming): Lead | null {
  const [one, other] = [a, b].sort() as [string, string];
  if (![one, other].every((code) => /^\d{2}(\.\d{2})?$/.test(code))) return null;
  const about = `${naming.nameRegion(a)} – ${naming.nameRegion(b)}`;
  return { href: `${naming.page.here}index.html?sel=${one}_${other}`, about };
}

/** What was seen of a province is told region by region: by a question of its own. */
function leadToRegions(code: string, naming: Naming): Lead {
  return { href: `${naming.page.here}ask.html?question=regions&region=${code}`, about: naming.nameRegion(code) };
}

/** What a row is about is the first thing that it names. */
function leadToPage(columns: string[], row: Answer["rows"][number], section: string, naming: Naming): Lead | null {
  const at = columns.findIndex((column, i) => row[i] && naming.isThing(row[i], column));
  const shown = at < 0 ? null : naming.show(row[at]!, columns[at]!);
  return shown?.href ? { href: shown.href + section, about: shown.text } : null;
}
