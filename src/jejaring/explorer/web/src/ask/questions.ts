// The questions of the catalogue, as the server wrote them into the page, and what may be filled in.
import { fillRows, writeDay, writeNode } from "../shared/binding";
import { findThings, type Thing } from "../shared/search";

export interface Parameter {
  name: string;
  /** `region`, `day`, `event`, `speaker`, `subject`, or the scheme of concepts it is one of. */
  type: string;
  required: boolean;
}

export interface Question {
  name: string;
  question: string;
  parameters: Parameter[];
  example: Record<string, string>;
  text: string;
}

export interface Catalogue {
  questions: Question[];
  /** By scheme: the path and the label of each concept. */
  concepts: Record<string, [string, string][]>;
}

const KINDS: Record<string, string[]> = { region: ["region"], event: ["event"], speaker: ["person"] };

/** Whether a path is of a kind that a parameter takes. */
export function fits(path: string, type: string): boolean {
  return type === "subject" || (KINDS[type] ?? []).includes(path.split("/")[0] ?? "");
}

/** A value that cannot be understood: which parameter, what was written. */
export class NotUnderstood extends Error {
  constructor(
    readonly parameter: Parameter,
    readonly text: string,
  ) {
    super(parameter.name);
  }
}

/** Bind what was filled in to a question. A thing may be given by path, a region by its code, both by a name. */
export function bindQuestion(
  question: Question,
  values: Record<string, string>,
  things: readonly Thing[],
  concepts: Catalogue["concepts"],
): string {
  const terms = new Map<string, string>();
  for (const parameter of question.parameters) {
    const text = (values[parameter.name] ?? "").trim();
    if (text) terms.set(parameter.name, readTerm(parameter, text, things, concepts));
    else if (parameter.required) throw new NotUnderstood(parameter, "");
  }
  return fillRows(question.text, terms);
}

function readTerm(
  parameter: Parameter,
  text: string,
  things: readonly Thing[],
  concepts: Catalogue["concepts"],
): string {
  const path = parameter.type === "day" ? null : findPath(parameter, text, things, concepts);
  const term = parameter.type === "day" ? writeDay(text) : path && writeNode(path);
  if (!term) throw new NotUnderstood(parameter, text);
  return term;
}

/** Find the path that a text means for a parameter; null where nothing fits. */
export function findPath(
  parameter: Parameter,
  text: string,
  things: readonly Thing[],
  concepts: Catalogue["concepts"],
): string | null {
  const scheme = concepts[parameter.type];
  if (scheme)
    return scheme.find(([path, label]) => path === text || path.split("/")[1] === text || label === text)?.[0] ?? null;
  if (parameter.type === "region" && /^(\d{2}(\.\d{2}){0,2}|ID)$/.test(text)) return `region/${text}`;
  if (/^[a-z-]+\/[\w.~-]+(\/[\w.~-]+)*$/i.test(text)) return text;
  const fitting = things.filter(([path]) => fits(path, parameter.type));
  const exact = fitting.filter(([, ...names]) => names.some((name) => name.toLowerCase() === text.toLowerCase()));
  if (exact.length === 1) return exact[0]![0];
  const hits = findThings(text, fitting, 2);
  return hits.length === 1 || (hits.length > 1 && exact.length === 0 && hits[0]!.by !== null) ? hits[0]!.path : null;
}

/** What is written into the address for a path: a region's code, else the path. */
export function shorten(path: string): string {
  return path.startsWith("region/") ? path.slice(7) : path;
}
