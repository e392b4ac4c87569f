import { describe, expect, it } from "vitest";
import { listItems, listPhrases, tally } from "./claims";
import type { Claim, ClaimData, Reading, SetAside } from "./desk";

const data = (type: string, start: number, end = start + 4, rest: object = {}): ClaimData =>
  ({ type, evidence: [{ start, end, exact: "kata" }], modality: "fact", polarity: true, ...rest }) as ClaimData;
const claim = (status: Claim["status"], of: ClaimData): Claim => ({
  iris: [`claim/a/${of.evidence[0]!.start}`],
  data: of,
  told: { id: "", en: "" },
  status,
  why: null,
  judgement: null,
});
const reading = (claims: Claim[], aside: SetAside[] = []): Reading => ({
  article: { id: "a" },
  text: "",
  claims,
  set_aside: aside,
  changes: null,
  unchanged: false,
  preview: false,
  version: "1",
});

describe("listItems", () => {
  it("numbers claims and what was set aside in the order of the text", () => {
    const held = { id: "quarantine/a/1", data: data("occurrence", 5), reasons: [] };
    const items = listItems(reading([claim("fact", data("tenure", 9)), claim("open", data("figure", 1))], [held]));
    expect(items.map(({ number, group, family }) => [number, group, family])).toEqual([
      [1, "ask", "num"],
      [2, "aside", "what"],
      [3, "passed", "who"],
    ]);
  });
  it("takes what was set aside as it is, however malformed", () => {
    const held = { id: "quarantine/a/1", data: { type: "nonsense" } as unknown as ClaimData, reasons: [] };
    const items = listItems(reading([], [held]));
    expect(listPhrases(items)).toEqual([]);
    expect(items[0]!.family).toBe("what");
  });
});

describe("tally", () => {
  it("counts as waiting what is open and what passed undecided", () => {
    const accepted = { ...claim("fact", data("tenure", 1)), judgement: { decision: "accept" } } as Claim;
    const others = (["fact", "open", "claim", "rejected"] as const).map((status, i) =>
      claim(status, data("tenure", 10 * (i + 1))),
    );
    expect(tally(listItems(reading([accepted, ...others])))).toEqual({ accepted: 1, rejected: 1, waiting: 2 });
  });
});

describe("listPhrases", () => {
  it("marks a quotation where its words stand", () => {
    const items = listItems(reading([claim("fact", data("statement", 20, 25, { quote: { start: 2, end: 18 } }))]));
    expect(listPhrases(items)).toEqual([{ number: 1, start: 2, end: 18 }]);
  });
  it("passes over phrases without a place", () => {
    const items = listItems(reading([claim("fact", data("tenure", 5, 5))]));
    expect(listPhrases(items)).toEqual([]);
  });
});
