// Finding things by name: short forms, word beginnings, and names with a slip of the finger.
import type { Page } from "./page";

/** A thing of the index: its path, its name, its other names. */
export type Thing = [path: string, name: string, ...others: string[]];

export interface Hit {
  path: string;
  name: string;
  /** The name that was found, where it is another than the first. */
  by: string | null;
}

/** Fold a name for comparing: no case, no accents, letters and digits only.
 *  fold("Kab. Soppéng") = "kab soppeng" */
export function fold(text: string): string {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** Count the slips between two words: letters added, left out, exchanged or swapped with their neighbour (optimal string
 *  alignment), at most `most + 1`. */
export function countSlips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let older: number[] = [];
  let before = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(before[j]! + 1, row[j - 1]! + 1, before[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, older[j - 2]! + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    older = before;
    before = row;
  }
  return before[b.length]!;
}

/** Weigh how well a folded name answers a folded question: 0 is best, null is not at all. */
export function weigh(question: string, name: string): number | null {
  if (name === question) return 0;
  if (name.startsWith(question)) return 1;
  if (` ${name}`.includes(` ${question}`)) return 2;
  const words = name.split(" ");
  const parts = question.split(" ");
  if (parts.every((part) => words.some((word) => word.startsWith(part)))) return 3;
  const slips = parts.map((part) => Math.min(...words.map((word) => countPartSlips(part, word))));
  return slips.every((count, i) => count <= allow(parts[i]!)) ? 4 + slips.reduce((sum, count) => sum + count, 0) : null;
}

function countPartSlips(part: string, word: string): number {
  if (word.startsWith(part)) return 0;
  const most = allow(part);
  return Math.min(countSlips(part, word, most), countSlips(part, word.slice(0, part.length), most));
}

/** How many slips a word may have: none in short ones, which would be anything. */
function allow(word: string): number {
  return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
}

const ORDER = ["region", "product", "person", "agency", "event", "programme", "enterprise", "article", "publisher"];

/** Find the things that a text may mean, best first. */
export function findThings(text: string, things: readonly Thing[], most = 8): Hit[] {
  const question = fold(text);
  if (!question) return [];
  const hits = things.flatMap((thing) => {
    const best = weighThing(question, thing);
    return best ? [best] : [];
  });
  hits.sort((a, b) => a.weight - b.weight || a.rank - b.rank || a.hit.name.localeCompare(b.hit.name, "id"));
  return hits.slice(0, most).map((each) => each.hit);
}

function weighThing(question: string, thing: Thing): { weight: number; rank: number; hit: Hit } | null {
  const [path, name, ...others] = thing;
  const code = path.split("/")[1] ?? "";
  let best: { weight: number; by: string | null } | null =
    code === question.replaceAll(" ", ".") ? { weight: 0, by: code } : null;
  for (const each of [name, ...others]) {
    const weight = weigh(question, fold(each));
    if (weight !== null && (best === null || weight < best.weight)) best = { weight, by: each === name ? null : each };
  }
  if (best === null) return null;
  const rank = ORDER.indexOf(path.split("/")[0] ?? "");
  return { weight: best.weight, rank: rank < 0 ? ORDER.length : rank, hit: { path, name, by: best.by } };
}

let loading: Promise<Thing[]> | null = null;

/** Load the index of the site, once. */
export function loadThings(page: Page): Promise<Thing[]> {
  loading ??= fetch(`${page.root}search.json`).then((response) => {
    if (!response.ok) throw new Error(`search.json: ${response.status}`);
    return response.json() as Promise<Thing[]>;
  });
  return loading;
}
