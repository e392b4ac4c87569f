// Claims as the page orders them: by place in the text, numbered; each in the group that says what it waits for.
import type { Claim, ClaimData, Reading, SetAside, Status } from "./desk";
import type { Phrase } from "./segments";

export type Family = "who" | "what" | "made" | "num" | "say";
export type Group = "ask" | "passed" | "not" | "rejected" | "aside";
export const GROUPS: readonly Group[] = ["ask", "passed", "not", "rejected", "aside"];

const FAMILIES: Record<string, Family> = {
  tenure: "who",
  participation: "who",
  operation: "who",
  alias: "who",
  occurrence: "what",
  agreement: "what",
  production: "made",
  showing: "made",
  figure: "num",
  statement: "say",
};
const GROUP_OF: Record<Status, Group> = {
  open: "ask",
  unsure: "ask",
  fact: "passed",
  claim: "not",
  rejected: "rejected",
};

export interface Item {
  number: number;
  key: string;
  group: Group;
  family: Family;
  data: ClaimData;
  claim: Claim | null;
  aside: SetAside | null;
}

/** List what an article claims and what was set aside, numbered in the order of the text. */
export function listItems(reading: Reading): Item[] {
  const claims = reading.claims.map((claim) => ({ data: claim.data, claim, aside: null }));
  const aside = reading.set_aside.map((each) => ({ data: each.data, claim: null, aside: each }));
  return [...claims, ...aside]
    .map((each, place) => ({ ...each, place, start: findStart(each.data) }))
    .sort((a, b) => a.start - b.start || a.place - b.place)
    .map(({ data, claim, aside: held }, place) => ({
      number: place + 1,
      key: claim?.iris[0] ?? held?.id ?? `aside-${place}`,
      group: claim ? GROUP_OF[claim.status] : "aside",
      family: FAMILIES[data.type] ?? "what",
      data,
      claim,
      aside: held,
    }));
}

/** Count what was decided, and what waits for it. */
export function tally(items: readonly Item[]): Record<"accepted" | "rejected" | "waiting", number> {
  const count = (test: (item: Item) => boolean) => items.filter(test).length;
  return {
    accepted: count((item) => item.claim?.judgement?.decision === "accept"),
    rejected: count((item) => item.group === "rejected"),
    waiting: count((item) => item.group === "ask" || isFresh(item)),
  };
}

/** Whether a claim passed, and nobody has decided on it. */
export function isFresh(item: Item): boolean {
  return item.group === "passed" && !item.claim?.judgement;
}

function findStart(data: ClaimData): number {
  const starts = listEvidence(data).map((each) => each.start ?? 0);
  return starts.length ? Math.min(...starts) : Number.MAX_SAFE_INTEGER;
}

/** The evidence of a claim; what was set aside may be malformed. */
export function listEvidence(data: ClaimData): { start?: number; end?: number; exact: string | null }[] {
  return Array.isArray(data.evidence) ? data.evidence.filter((each) => each && typeof each === "object") : [];
}

/** Where the phrases of claims stand; a quotation stands where its words do. */
export function listPhrases(items: readonly Item[]): Phrase[] {
  return items.flatMap(({ number, data }) => {
    const quote = data.quote as { start?: number; end?: number } | undefined;
    const places = quote && typeof quote === "object" ? [quote] : listEvidence(data);
    return places.flatMap(({ start, end }) =>
      Number.isInteger(start) && Number.isInteger(end) && end! > start! ? [{ number, start: start!, end: end! }] : [],
    );
  });
}
