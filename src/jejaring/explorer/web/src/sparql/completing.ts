// What may come next: variables of the query, terms of the ontology with what they mean, prefixes, concepts, keywords.
import { BASE } from "../shared/binding";
import { readPrefixes, tokenise } from "./tokens";
import { FUNCTIONS, KEYWORDS, type Vocabulary } from "./vocabulary";

export interface Suggestion {
  label: string;
  detail?: string;
  info?: string;
  type: string;
  /** What to write at the top of the query so that it holds. */
  declare?: string;
}

export interface Suggestions {
  from: number;
  options: Suggestion[];
}

/** Suggest what may be written at a place; null where nothing is begun. */
export function suggest(query: string, at: number, vocabulary: Vocabulary, asked: boolean): Suggestions | null {
  const before = query.slice(0, at);
  const begun =
    /(?<variable>[?$][\p{L}\p{N}_]*)$|(?<iri><[^<>\s]*)$|(?<name>[\p{L}][\p{L}\p{N}_-]*:[\p{L}\p{N}_-]*)$|(?<word>[\p{L}]+)$/u.exec(
      before,
    );
  if (!begun && !asked) return null;
  const from = begun ? begun.index : at;
  const { variable, iri, name } = begun?.groups ?? {};
  if (variable !== undefined) return { from, options: listVariables(query, from) };
  if (iri !== undefined) return { from, options: listConcepts(vocabulary) };
  const terms = listTerms(query, vocabulary);
  return { from, options: name !== undefined ? terms : [...terms, ...listWords(vocabulary)] };
}

function listVariables(query: string, from: number): Suggestion[] {
  const names = tokenise(query).filter((token) => token.kind === "variable" && token.from !== from);
  return [...new Set(names.map((token) => token.text))].map((label) => ({ label, type: "variable" }));
}

function listConcepts({ concepts }: Vocabulary): Suggestion[] {
  return [...concepts].map(([path, label]) => ({ label: `<${BASE}${path}>`, detail: label, type: "constant" }));
}

function listTerms(query: string, vocabulary: Vocabulary): Suggestion[] {
  const declared = readPrefixes(tokenise(query));
  const ours = [...declared].find(([, iri]) => iri === vocabulary.ontology)?.[0];
  const rest = ours === undefined ? { declare: `PREFIX jj: <${vocabulary.ontology}>\n` } : {};
  return [...vocabulary.terms].map(([name, { kind, label, comment }]) => ({
    label: `${ours ?? "jj"}:${name}`,
    detail: label,
    info: comment,
    type: kind === "classes" ? "class" : "property",
    ...rest,
  }));
}

function listWords({ prefixes }: Vocabulary): Suggestion[] {
  const keywords = KEYWORDS.split(" ").map((label) => ({ label, type: "keyword" }));
  const functions = FUNCTIONS.split(" ").map((label) => ({ label, type: "function" }));
  const declarations = Object.entries(prefixes).map(([name, iri]) => ({
    label: `PREFIX ${name}: <${iri}>`,
    type: "namespace",
  }));
  return [...keywords, ...functions, ...declarations];
}
