import { describe, expect, it } from "vitest";
import { parseQuarter, readNetwork, readQuarters, writeQuarter } from "./network";
import { FILE } from "./sample";

describe("readNetwork", () => {
  const network = readNetwork(FILE);

  it("finds regions and ties by their codes", () => {
    expect(network.numbers.get("73.12")).toBe(3);
    expect(network.pairs.get("36.74_73.10")).toBe(0);
    expect(network.tiesOf[2]).toEqual([0, 2]);
  });

  it("knows which regions nothing ties", () => {
    expect(network.regions.filter((region) => !region.place).map((region) => region.code)).toEqual(["36"]);
  });

  it("spans whole years", () => {
    expect(network.span).toEqual([2024 * 4, 2025 * 4 + 3]);
  });

  it("has no span without dated events", () => {
    expect(
      readNetwork({
        ...FILE,
        events: FILE.events.map(([path, kind, , name, weight]) => [path, kind, null, name, weight]),
      }).span,
    ).toBeNull();
  });
});

describe("quarters", () => {
  it.each([
    ["2025-09-24", [8102, 8102]],
    ["2025-12", [8103, 8103]],
    ["2025", [8100, 8103]],
    [null, null],
  ])("reads %s", (day, quarters) => {
    expect(readQuarters(day as string | null)).toEqual(quarters);
  });

  it("are written as they are read", () => {
    for (let quarter = 8000; quarter < 8012; quarter++) expect(parseQuarter(writeQuarter(quarter))).toBe(quarter);
    expect(parseQuarter("2025-5")).toBeNull();
  });
});
