import { describe, expect, it } from "vitest";
import type { Thing } from "../shared/search";
import { bindQuestion, findPath, NotUnderstood, type Parameter, type Question } from "./questions";

const THINGS: Thing[] = [
  ["region/36.74", "Kota Tangerang Selatan", "Tangsel"],
  ["region/36.71", "Kota Tangerang"],
  ["region/36.03", "Kabupaten Tangerang"],
  ["person/sutarno-33.11", "Sutarno"],
  ["event/a1-e1", "Expo"],
];
const CONCEPTS = { kind: [["kind/visit", "kunjungan"]] as [string, string][] };
const REGION: Parameter = { name: "region", type: "region", required: false };
const QUESTION: Question = {
  name: "events",
  question: "?",
  parameters: [REGION, { name: "kind", type: "kind", required: false }, { name: "since", type: "day", required: true }],
  example: {},
  text: "VALUES (?region_) { (UNDEF) } VALUES (?kind_) { (UNDEF) } VALUES (?since_) { (UNDEF) }",
};

describe("findPath", () => {
  it.each([
    ["36.74", "region/36.74"],
    ["Tangsel", "region/36.74"],
    ["kota tangerang selatan", "region/36.74"],
    ["region/36.71", "region/36.71"],
    ["Tangerang", null],
    ["Nowhere", null],
  ])("a region by %s: %s", (text, path) => {
    expect(findPath(REGION, text, THINGS, CONCEPTS)).toBe(path);
  });
  it("finds only what fits", () => {
    expect(findPath({ name: "person", type: "speaker", required: false }, "Sutarno", THINGS, CONCEPTS)).toBe(
      "person/sutarno-33.11",
    );
    expect(findPath(REGION, "Sutarno", THINGS, CONCEPTS)).toBeNull();
  });
  it("finds a concept by notation or label", () => {
    const kind: Parameter = { name: "kind", type: "kind", required: false };
    expect(findPath(kind, "visit", THINGS, CONCEPTS)).toBe("kind/visit");
    expect(findPath(kind, "kunjungan", THINGS, CONCEPTS)).toBe("kind/visit");
    expect(findPath(kind, "event/x> . DROP", THINGS, CONCEPTS)).toBeNull();
  });
});

describe("bindQuestion", () => {
  it("binds what is filled in and leaves the rest open", () => {
    const query = bindQuestion(QUESTION, { region: "Tangsel", since: "2024" }, THINGS, CONCEPTS);
    expect(query).toContain("VALUES (?region_) { (<https://w3id.org/jejaring/region/36.74>) }");
    expect(query).toContain("VALUES (?kind_) { (UNDEF) }");
    expect(query).toContain('VALUES (?since_) { ("2024"^^<http://www.w3.org/2001/XMLSchema#gYear>) }');
  });
  it("names what is needed or not understood", () => {
    expect(() => bindQuestion(QUESTION, {}, THINGS, CONCEPTS)).toThrow(NotUnderstood);
    expect(() => bindQuestion(QUESTION, { since: "soon" }, THINGS, CONCEPTS)).toThrow(NotUnderstood);
    expect(() => bindQuestion(QUESTION, { since: "2024", region: "> } #" }, THINGS, CONCEPTS)).toThrow(NotUnderstood);
  });
});
