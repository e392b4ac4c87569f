import { describe, expect, it } from "vitest";
import { fillRows, writeDay, writeNode } from "./binding";
import { findForm, Refusal, readResults } from "./sparql";

describe("fillRows", () => {
  const text = "SELECT ?a { VALUES (?region_ ?on_) { (UNDEF UNDEF) } VALUES ?x { UNDEF } }";
  it("fills by name and leaves the rest open", () => {
    const filled = fillRows(text, new Map([["on", '"2024"^^<y>']]));
    expect(filled).toBe('SELECT ?a { VALUES (?region_ ?on_) { (UNDEF "2024"^^<y>) } VALUES ?x { UNDEF } }');
  });
  it("keeps the signs that a replacement would read", () => {
    expect(fillRows(text, new Map([["on", "$& $1"]]))).toContain("(UNDEF $& $1)");
  });
});

describe("writeNode", () => {
  it("lets nothing out of the angle brackets", () => {
    expect(writeNode("region/36.74")).toBe("<https://w3id.org/jejaring/region/36.74>");
    expect(writeNode("x> <y")).not.toMatch(/^<[^>]*>.+/);
  });
});

describe("writeDay", () => {
  it.each([
    ["2024-10-05", "date"],
    ["2024-10", "gYearMonth"],
    [" 2024 ", "gYear"],
  ])("%s is a %s", (text, type) => {
    expect(writeDay(text)).toBe(`"${text.trim()}"^^<http://www.w3.org/2001/XMLSchema#${type}>`);
  });
  it.each(["2024-13", "2024-02-30", "05-10-2024", "", '2024" . }'])("%s is none", (text) => {
    expect(writeDay(text)).toBeNull();
  });
});

describe("findForm", () => {
  it.each([
    ["# SELECT\nASK {}", "ASK"],
    ["PREFIX select: <http://x/construct> SELECT * {}", "SELECT"],
    ['DESCRIBE ?ask { ?ask ?p "select" }', "DESCRIBE"],
    ["nothing", ""],
  ])("%s", (query, form) => expect(findForm(query)).toBe(form));
});

describe("readResults", () => {
  it("reads numbers, days, truth, text and what is absent", () => {
    const xsd = "http://www.w3.org/2001/XMLSchema#";
    const row = {
      n: { type: "literal", value: "0.5", datatype: `${xsd}decimal` },
      d: { type: "literal", value: "2024-10", datatype: `${xsd}gYearMonth` },
      b: { type: "literal", value: "1", datatype: `${xsd}boolean` },
      t: { type: "literal", value: "36.74" },
      i: { type: "uri", value: "http://x" },
    };
    const answer = readResults({ head: { vars: ["n", "d", "b", "t", "i", "none"] }, results: { bindings: [row] } });
    expect(answer.rows[0]!.map((cell) => cell?.kind ?? null)).toEqual([
      "number",
      "day",
      "boolean",
      "text",
      "iri",
      null,
    ]);
    expect(answer.rows[0]![2]!.value).toBe("true");
  });
  it("reads yes and no", () => {
    expect(readResults({ head: {}, boolean: false }).rows).toEqual([[{ value: "false", kind: "boolean" }]]);
  });
});

describe("Refusal", () => {
  it("finds the place", () => {
    expect(new Refusal(400, "The query is not SPARQL 1.1: error at 3:15: expected one of …").place).toEqual({
      line: 3,
      column: 15,
    });
    expect(new Refusal(503, "The query needs more than 10 seconds.").place).toBeNull();
  });
});
