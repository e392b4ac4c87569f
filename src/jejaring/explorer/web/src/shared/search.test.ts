import { describe, expect, it } from "vitest";
import { countSlips, findThings, fold, type Thing, weigh } from "./search";

const THINGS: Thing[] = [
  ["region/36.74", "Kota Tangerang Selatan", "Tangsel", "Tangerang Selatan"],
  ["region/36.71", "Kota Tangerang", "Tangerang"],
  ["region/36.03", "Kabupaten Tangerang"],
  ["region/73.12", "Kabupaten Soppeng", "Soppeng"],
  ["product/kain-sutra", "Kain sutra"],
  ["person/sutarno-33.11", "Sutarno"],
];
const find = (text: string) => findThings(text, THINGS).map((hit) => hit.path);

describe("fold", () => {
  it("leaves letters and digits", () => {
    expect(fold("  Kab. Soppéng (Sulsel) ")).toBe("kab soppeng sulsel");
  });
});

describe("countSlips", () => {
  it.each([
    ["soppeng", "soppeng", 0],
    ["sopeng", "soppeng", 1],
    ["sopepng", "soppeng", 1],
    ["tangsel", "tangsle", 1],
    ["abc", "xyz", 3],
  ])("%s → %s: %i", (a, b, count) => {
    expect(countSlips(a, b, 2)).toBe(count);
    expect(countSlips(b, a, 2)).toBe(count);
  });
});

describe("weigh", () => {
  it("puts the name itself before a beginning, a beginning before a word, a word before a slip", () => {
    const weights = [
      weigh("tangerang", "tangerang"),
      weigh("tangerang", "tangerang selatan"),
      weigh("tangerang", "kota tangerang"),
      weigh("selatan kota", "kota tangerang selatan"),
      weigh("tangerrang", "kota tangerang"),
    ];
    expect(weights).not.toContain(null);
    expect([...weights].sort((a, b) => a! - b!)).toEqual(weights);
    expect(new Set(weights).size).toBe(5);
  });

  it("takes no slip in short words", () => {
    expect(weigh("kua", "kota")).toBeNull();
  });
});

describe("findThings", () => {
  it("knows short forms, and tells by which name it found", () => {
    expect(findThings("tangsel", THINGS)[0]).toEqual({
      path: "region/36.74",
      name: "Kota Tangerang Selatan",
      by: "Tangsel",
    });
  });

  it("forgives slips", () => {
    expect(find("sopeng")).toEqual(["region/73.12"]);
    expect(find("tangerng seltan")[0]).toBe("region/36.74");
  });

  it("finds by code", () => {
    expect(find("73.12")).toEqual(["region/73.12"]);
  });

  it("puts regions before others that are found as well", () => {
    const enterprise: Thing = ["enterprise/soppeng", "Soppeng"];
    expect(findThings("soppeng", [enterprise, ...THINGS]).map((hit) => hit.path)).toEqual([
      "region/73.12",
      "enterprise/soppeng",
    ]);
  });

  it("finds nothing for nothing", () => {
    expect(find(" . ")).toEqual([]);
    expect(find("xyzzy")).toEqual([]);
  });
});
