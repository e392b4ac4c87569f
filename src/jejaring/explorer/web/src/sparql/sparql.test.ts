import { describe, expect, it } from "vitest";
import { checkQuery, findNearest } from "./checking";
import { suggest } from "./completing";
import { readPrefixes, tokenise } from "./tokens";
import { readVocabulary } from "./vocabulary";

const JJ = "https://w3id.org/jejaring/ontology#";
const VOCABULARY = readVocabulary(
  {
    prefixes: { jj: JJ, rdfs: "http://www.w3.org/2000/01/rdf-schema#" },
    terms: [
      ["strength", "properties", "kekuatan", "strength", "Jumlah bobot.", "Sum of weights."],
      ["between", "properties", "antara", "between", "", ""],
      ["Region", "classes", "daerah", "region", "", ""],
    ],
    concepts: [["kind/visit", "kunjungan", "visit"]],
  },
  "id",
);

describe("tokenise", () => {
  it("tells everything but what is white", () => {
    const query = "PREFIX jj: <x#> # note\nSELECT ?a { ?a jj:b.c \"s;\\\"t\"@id , '''long\n''' ; a 1.5e3 . }";
    const tokens = tokenise(query);
    const rest = tokens.reduceRight(
      (left, { from, text }) => left.slice(0, from) + left.slice(from + text.length),
      query,
    );
    expect(rest.trim()).toBe("");
    expect(tokens.filter((token) => token.kind === "string").map((token) => token.text)).toEqual([
      '"s;\\"t"',
      "'''long\n'''",
    ]);
    expect(tokens.find((token) => token.text.startsWith("jj:b"))).toMatchObject({ kind: "name", text: "jj:b.c" });
  });
  it("leaves the end of a statement out of a name", () => {
    expect(tokenise("?a jj:b.").map((token) => token.text)).toEqual(["?a", "jj:b", "."]);
  });
});

describe("readPrefixes", () => {
  it("reads them whatever the case, and none from a comment", () => {
    expect([...readPrefixes(tokenise("prefix a: <x>\n# PREFIX b: <y>\nPREFIX : <z>"))]).toEqual([
      ["a", "x"],
      ["", "z"],
    ]);
  });
});

describe("checkQuery", () => {
  it("finds nothing in a query that is right", () => {
    expect(checkQuery(`PREFIX jj: <${JJ}> SELECT * { ?a jj:strength ?b . _:x a jj:Region }`, VOCABULARY)).toEqual([]);
  });
  it("names the term nearest to one that is misspelt, at its place", () => {
    const query = `PREFIX jj: <${JJ}>\nSELECT * { ?a jj:strenght ?b }`;
    const [problem] = checkQuery(query, VOCABULARY);
    expect(query.slice(problem!.from, problem!.to)).toBe("jj:strenght");
    expect(problem!.mend?.insert).toBe("jj:strength");
  });
  it("declares a prefix that it knows, and tells of one that it does not, once", () => {
    const problems = checkQuery("SELECT * { ?a jj:strength ?b ; jj:between ?c ; foo:bar ?d }", VOCABULARY);
    expect(problems.map((each) => [each.text, each.mend?.insert ?? null])).toEqual([
      ["jj:", `PREFIX jj: <${JJ}>\n`],
      ["foo:", null],
    ]);
  });
  it("says nothing of what is in strings, comments and IRIs", () => {
    expect(checkQuery('# jj:x\nSELECT * { ?a <jj:x> "jj:x" }', VOCABULARY)).toEqual([]);
  });
});

describe("findNearest", () => {
  it("is none where nothing is near", () => {
    expect(findNearest("completely", VOCABULARY.terms.keys())).toBeNull();
  });
});

describe("suggest", () => {
  const options = (query: string, asked = false) => suggest(query, query.length, VOCABULARY, asked)?.options ?? [];
  it("suggests terms under the prefix that the query declares, with what they mean", () => {
    const found = options(`PREFIX x: <${JJ}> SELECT * { ?a x:str`);
    expect(found[0]).toMatchObject({ label: "x:strength", detail: "kekuatan", info: "Jumlah bobot." });
    expect(found[0]!.declare).toBeUndefined();
  });
  it("declares the prefix where the query does not", () => {
    expect(options("SELECT * { ?a jj:s")[0]!.declare).toContain(JJ);
  });
  it("suggests the variables there are", () => {
    expect(options("SELECT ?one { ?one ?two ?").map((each) => each.label)).toEqual(["?one", "?two"]);
  });
  it("suggests concepts as IRIs", () => {
    expect(options("SELECT * { ?a ?b <")[0]).toMatchObject({
      label: "<https://w3id.org/jejaring/kind/visit>",
      detail: "kunjungan",
    });
  });
  it("suggests nothing unasked where nothing is begun", () => {
    expect(suggest("SELECT * ", 9, VOCABULARY, false)).toBeNull();
    expect(options("SELECT * ", true).length).toBeGreaterThan(20);
  });
});
