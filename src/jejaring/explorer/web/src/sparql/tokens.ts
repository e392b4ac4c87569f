// SPARQL as words: enough to colour, complete and check a query, not to parse it; that the endpoint does.

export type Kind = "comment" | "iri" | "string" | "variable" | "name" | "number" | "word" | "sign";

export interface Token {
  kind: Kind;
  text: string;
  from: number;
}

const START = String.raw`[\p{L}\p{N}_:]|%[0-9A-Fa-f]{2}|\\[^\s]`;
const MIDDLE = String.raw`[\p{L}\p{N}_:.-]|%[0-9A-Fa-f]{2}|\\[^\s]`;
const END = String.raw`[\p{L}\p{N}_:-]|%[0-9A-Fa-f]{2}|\\[^\s]`;
const PATTERN = new RegExp(
  [
    String.raw`(?<comment>#[^\n]*)`,
    String.raw`(?<iri><[^<>"{}|^\x60\\\s]*>)`,
    String.raw`(?<string>"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?)`,
    String.raw`(?<variable>[?$][\p{L}\p{N}_]+)`,
    String.raw`(?<name>(?:[\p{L}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_-])?)?:(?:(?:${START})(?:(?:${MIDDLE})*(?:${END}))?)?)`,
    String.raw`(?<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)`,
    String.raw`(?<word>@?[\p{L}][\p{L}\p{N}_-]*)`,
    String.raw`(?<sign>[^\s])`,
  ].join("|"),
  "gu",
);

/** Tell a text as tokens; what is left between them is white. */
export function tokenise(text: string): Token[] {
  return [...text.matchAll(PATTERN)].map((found) => {
    const [kind, value] = Object.entries(found.groups!).find(([, each]) => each !== undefined)!;
    return { kind: kind as Kind, text: value, from: found.index };
  });
}

/** Read the prefixes that a query declares, with the IRIs they stand for. */
export function readPrefixes(tokens: readonly Token[]): Map<string, string> {
  const prefixes = new Map<string, string>();
  tokens.forEach((token, i) => {
    const [name, iri] = [tokens[i + 1], tokens[i + 2]];
    if (isWord(token, "prefix") && name?.kind === "name" && name.text.endsWith(":") && iri?.kind === "iri")
      prefixes.set(name.text.slice(0, -1), iri.text.slice(1, -1));
  });
  return prefixes;
}

/** Whether a token is a word, whatever its case. */
export function isWord(token: Token | undefined, word: string): boolean {
  return token?.kind === "word" && token.text.toLowerCase() === word;
}
