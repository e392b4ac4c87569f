// A claim as fields that a person can correct: what each type has, and which words a field may have (docs/claims.md).
import type { ClaimData } from "./desk";

const KINDS = ["visit", "exhibition", "meeting", "training", "trade_mission", "signing", "launch", "award", "other"];
const ROLES = ["organiser", "host", "guest", "exhibitor", "participant", "speaker", "opener", "supporter", "signatory"];
export const MODALITIES = ["fact", "reported", "planned", "hoped"];

/** The fields of each type in the order of a sentence. */
export const FIELDS: Record<string, readonly string[]> = {
  tenure: ["person", "post", "agency", "region", "acting"],
  occurrence: ["event", "kind", "name", "start", "end", "venue", "region"],
  participation: ["event", "agent", "agent_type", "region", "role"],
  production: ["product", "region"],
  showing: ["product", "event", "region"],
  operation: ["programme", "agency", "region"],
  figure: ["measure", "value", "unit", "bound", "region", "event"],
  agreement: ["regions", "instrument", "stage", "event"],
  alias: ["long", "short"],
};
/** The words that a field may have; the empty one where it may be absent. */
export const CHOICES: Record<string, readonly string[]> = {
  kind: KINDS,
  role: ROLES,
  agent_type: ["agency", "person", "region", "enterprise", "group"],
  acting: ["", "Pj", "Plt", "Plh", "Pjs"],
  bound: ["exact", "about", "at_least", "at_most"],
  instrument: ["", "mou", "pks", "kesepakatan", "lisan"],
  stage: ["hoped", "agreed", "signed", "running"],
  modality: MODALITIES,
};

/** Write a field as text to edit: candidates and several regions with spaces between. */
export function writeField(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(writeField).join(" ");
  if (typeof value === "object" && "candidates" in value)
    return (value as { candidates: string[] }).candidates.join(" ");
  return String(value);
}

/** Read a field from text: null where it is empty, several regions as a list, several candidates as such. */
export function readField(name: string, text: string): unknown {
  const words = text.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  if (name === "regions") return words;
  if (["region", "start", "end"].includes(name)) return words.length > 1 ? { candidates: words } : words[0];
  if (name === "value") return Number(text.trim().replace(",", "."));
  return text.trim();
}

/** Make a claim from fields and the phrases it stands on; what has no field is kept as it was. */
export function makeClaim(old: ClaimData, fields: ReadonlyMap<string, string>, phrases: readonly string[]): ClaimData {
  const names = FIELDS[old.type] ?? [];
  const told = Object.fromEntries(names.map((name) => [name, readField(name, fields.get(name) ?? "")]));
  const { rule: _rule, confidence: _confidence, ...kept } = old;
  return {
    ...kept,
    ...told,
    modality: fields.get("modality") ?? old.modality,
    polarity: fields.get("polarity") !== "no",
    evidence: placePhrases(old, phrases),
  } as ClaimData;
}

/** Phrases that stood there keep their places; others are found in the text by the desk. */
function placePhrases(old: ClaimData, phrases: readonly string[]): ClaimData["evidence"] {
  const known = new Map((Array.isArray(old.evidence) ? old.evidence : []).map((each) => [each.exact ?? "", each]));
  return phrases.map((phrase) => known.get(phrase) ?? { exact: phrase });
}
