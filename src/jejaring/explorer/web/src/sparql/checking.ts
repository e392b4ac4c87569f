// What can be seen wrong in a query before anyone is asked: prefixes that nobody declared, terms that the ontology lacks.
import { countSlips } from "../shared/search";
import { isWord, readPrefixes, type Token, tokenise } from "./tokens";
import type { Vocabulary } from "./vocabulary";

export interface Problem {
  kind: "prefix" | "term";
  from: number;
  to: number;
  /** The prefix, or the term as it is written. */
  text: string;
  /** What mends it: text at a place. */
  mend: { from: number; to: number; insert: string; name: string } | null;
}

/** Check a query against the vocabulary. */
export function checkQuery(query: string, vocabulary: Vocabulary): Problem[] {
  const tokens = tokenise(query);
  const prefixes = readPrefixes(tokens);
  const told = new Set<string>();
  return tokens.flatMap((token, i): Problem[] => {
    if (token.kind !== "name" || isWord(tokens[i - 1], "prefix") || token.text.startsWith("_:")) return [];
    const problem = checkName(token, prefixes, vocabulary);
    if (!problem || told.has(problem.text)) return [];
    told.add(problem.text);
    return [problem];
  });
}

function checkName(token: Token, prefixes: ReadonlyMap<string, string>, vocabulary: Vocabulary): Problem | null {
  const [prefix = "", ...rest] = token.text.split(":");
  const place = { from: token.from, to: token.from + token.text.length };
  const namespace = prefixes.get(prefix);
  if (namespace === undefined) {
    const known = vocabulary.prefixes[prefix];
    const line = `PREFIX ${prefix}: <${known}>\n`;
    return {
      kind: "prefix",
      ...place,
      text: `${prefix}:`,
      mend: known ? { from: 0, to: 0, insert: line, name: line.trim() } : null,
    };
  }
  const name = rest.join(":");
  if (namespace !== vocabulary.ontology || !name || vocabulary.terms.has(name)) return null;
  const nearest = findNearest(name, vocabulary.terms.keys());
  const insert = `${prefix}:${nearest}`;
  return { kind: "term", ...place, text: token.text, mend: nearest ? { ...place, insert, name: insert } : null };
}

/** Find the term written most alike, of those at most three slips away. */
export function findNearest(name: string, terms: Iterable<string>): string | null {
  const most = Math.min(3, Math.floor(name.length / 2));
  let best: { term: string; slips: number } | null = null;
  for (const term of terms) {
    const slips = countSlips(name.toLowerCase(), term.toLowerCase(), most);
    if (slips <= most && (best === null || slips < best.slips || (slips === best.slips && term < best.term)))
      best = { term, slips };
  }
  return best?.term ?? null;
}
