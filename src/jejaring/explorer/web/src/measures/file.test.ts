import { describe, expect, it } from "vitest";
import { type LevelTold, listCommunities, listEstimates, type Measure, writeCsv } from "./file";

const level = {
  regions: [
    ["11.01", "Kabupaten A", "A", "kabupaten", 96, 4, 1],
    ["11.02", "Kabupaten B", "B", "kabupaten", 96, 4, 5],
    ["11.03", "Kabupaten C", "C", "kabupaten", 96, 4, 3],
    ["11.04", "Kabupaten D", "D", "kabupaten", 96, 4, 3],
  ],
  communities: { of: { "11.01": 1, "11.02": 2, "11.03": 2, "11.04": 3 }, modularity: 0.1, agreement: 1, seeds: 20 },
} as unknown as LevelTold;

const measure: Measure = {
  name: "degree",
  label: ["jumlah mitra", "partners"],
  unit: ["daerah", "regions"],
  doi: "10.1",
  low_first: false,
  rows: [
    ["11.01", 2, null, null, null, null],
    ["11.02", 2, 1, 4, 1, 3],
    ["11.03", null, null, null, null, null],
    ["11.04", 3, 1, 5, null, null],
  ],
};

describe("listEstimates", () => {
  it("leaves out what is not defined; of equal values those told of more come first", () => {
    expect(listEstimates(level, measure).map((row) => row.brief)).toEqual(["D", "B", "A"]);
  });

  it("puts low values first where they stand out", () => {
    expect(listEstimates(level, { ...measure, low_first: true })[0]!.brief).toBe("B");
  });
});

it("lists communities of enough regions, the largest first", () => {
  expect(listCommunities(level, 2)).toEqual([["11.02", "11.03"]]);
  expect(listCommunities(level, 1)[0]).toEqual(["11.02", "11.03"]);
});

describe("writeCsv", () => {
  it("quotes what must be, and leaves unknown values empty", () => {
    expect(
      writeCsv(
        ["a", "b"],
        [
          ['x,"y"', null],
          ["z", 1.5],
        ],
      ),
    ).toBe('a,b\r\n"x,""y""",\r\nz,1.5\r\n');
  });

  it("writes no formula that a spreadsheet would carry out", () => {
    expect(writeCsv(["a"], [["=1+1"], [-2]])).toBe("a\r\n'=1+1\r\n-2\r\n");
  });
});
