// Asking an endpoint, after the SPARQL 1.1 Protocol: a SELECT or ASK gives an answer of columns and rows, what builds
// triples gives three columns. Nothing but the endpoint is spoken to.

export interface Cell {
  value: string;
  /** An IRI, a number, a truth value, a day (also month or year), or text. */
  kind: "iri" | "number" | "boolean" | "day" | "text";
}

export interface Answer {
  columns: string[];
  rows: (Cell | null)[][];
}

/** What an endpoint said against a query, and where in the query it saw it: line and column from 1. */
export class Refusal extends Error {
  readonly place: { line: number; column: number } | null;

  constructor(
    readonly status: number,
    sentence: string,
  ) {
    super(sentence);
    const place = /\bat (?:line )?(\d+)(?::|, column )(\d+)/i.exec(sentence);
    this.place = place ? { line: Number(place[1]), column: Number(place[2]) } : null;
  }
}

const XSD = "http://www.w3.org/2001/XMLSchema#";
const NUMBERS =
  /^(integer|decimal|double|float|int|long|short|byte|(nonN|n)egativeInteger|(nonP|p)ositiveInteger|unsigned\w+)$/;
const DAYS = /^(date|dateTime|gYear|gYearMonth)$/;
const DATED = new Set(["first", "last", "start", "end", "first_seen", "last_seen", "published", "observed"]);
const RESULTS = "application/sparql-results+json";
const TRIPLES = "application/n-triples";
/** Longer questions are sent as a form, as addresses have an end. */
const LONGEST = 1800;

interface Binding {
  type: string;
  value: string;
  datatype?: string;
}

/** Ask a query. Throws a Refusal where the endpoint does not answer it, a TypeError where it cannot be reached. */
export async function ask(endpoint: string, query: string, signal: AbortSignal | null = null): Promise<Answer> {
  const builds = /^(construct|describe)$/i.test(findForm(query));
  const headers = { Accept: builds ? TRIPLES : RESULTS };
  const form = new URLSearchParams({ query });
  const short = form.toString().length <= LONGEST;
  const response = short
    ? await fetch(`${endpoint}?${form}`, { headers, signal })
    : await fetch(endpoint, { method: "POST", headers, body: form, signal });
  const text = await response.text();
  if (!response.ok) throw new Refusal(response.status, text.trim().slice(0, 2000));
  return builds ? readTriples(text) : readResults(JSON.parse(text));
}

/** Find the form of a query: the first of its four words that is no part of a name, an IRI, a comment or a string.
 *  findForm("# SELECT\nASK {}") = "ASK" */
export function findForm(query: string): string {
  const skipped = /#[^\n]*|<[^<>\s]*>|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[?$:\w]*:[\w.-]*|[?$]\w+/g;
  return /\b(select|ask|construct|describe)\b/i.exec(query.replace(skipped, " "))?.[1] ?? "";
}

export function readResults(json: {
  head: { vars?: string[] };
  boolean?: boolean;
  results?: { bindings: Record<string, Binding>[] };
}): Answer {
  if (json.boolean !== undefined)
    return { columns: ["answer"], rows: [[{ value: String(json.boolean), kind: "boolean" }]] };
  const columns = json.head.vars ?? [];
  const bindings = json.results?.bindings ?? [];
  return {
    columns,
    rows: bindings.map((row) => columns.map((name) => (row[name] ? readCell(row[name], name) : null))),
  };
}

/** Days may come as text, since the earliest of several is worked out on text: columns of days are known by name. */
function readCell({ type, value, datatype = "" }: Binding, column = ""): Cell {
  if (type === "uri") return { value, kind: "iri" };
  const local = datatype.startsWith(XSD) ? datatype.slice(XSD.length) : "";
  if (NUMBERS.test(local) && Number.isFinite(Number(value))) return { value, kind: "number" };
  if (local === "boolean") return { value: value === "1" ? "true" : value === "0" ? "false" : value, kind: "boolean" };
  const isDay = DAYS.test(local) || (DATED.has(column) && /^\d{4}(-\d{2}){0,2}$/.test(value));
  return { value, kind: isDay ? "day" : "text" };
}

const TRIPLE = /^(\S+) (\S+) (.*) \.$/;

function readTriples(text: string): Answer {
  const rows = text.split("\n").flatMap((line) => {
    const found = TRIPLE.exec(line);
    return found ? [[readTerm(found[1]!), readTerm(found[2]!), readTerm(found[3]!)]] : [];
  });
  return { columns: ["subject", "predicate", "object"], rows };
}

function readTerm(term: string): Cell {
  if (term.startsWith("<")) return { value: unescapeTerm(term.slice(1, -1)), kind: "iri" };
  const literal = /^"((?:[^"\\]|\\.)*)"(?:\^\^<([^>]*)>)?/.exec(term);
  if (!literal) return { value: term, kind: "text" };
  return readCell({ type: "literal", value: unescapeTerm(literal[1]!), datatype: literal[2] ?? "" });
}

const ESCAPES: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function unescapeTerm(text: string): string {
  return text.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/g, (_, four, eight, sign) =>
    sign === undefined ? String.fromCodePoint(Number.parseInt(four ?? eight, 16)) : (ESCAPES[sign] ?? sign),
  );
}
