import { expect, it } from "vitest";
import { type Claim, type EventTold, type Fact, listPhrases } from "./evidence";

const claim = (path: string, phrases: Claim["phrases"]): Claim => {
  return { path, article: 0, modality: ["fakta", "fact"], said_by: null, rule: "reader", confidence: 1, phrases };
};
const fact = (type: string, claims: Claim[]): Fact => {
  return { path: type, type, rung: "visit", says: [], who: null, region: null, claims };
};

it("tells a phrase once, with all that it says; what is kept first, then agreements", () => {
  const facts = [
    fact("Dating", [claim("d", [[30, 40, "Rabu (24/9)"]])]),
    fact("Occurrence", [
      claim("o", [
        [30, 40, "Rabu (24/9)"],
        [50, 60, null],
      ]),
    ]),
    fact("Agreement", [claim("a", [[90, 99, null]])]),
  ];
  const phrases = listPhrases([{ facts } as EventTold]);
  expect(phrases.map(({ start }) => start)).toEqual([30, 90, 50]);
  expect(phrases[0]!.facts.map(({ type }) => type)).toEqual(["Dating", "Occurrence"]);
  expect(phrases[0]!.claims).toHaveLength(2);
});
