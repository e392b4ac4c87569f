import { describe, expect, it } from "vitest";
import { readAddress, type State, writeAddress } from "./address";
import { EVERYTHING } from "./filters";
import { ALL_RUNGS } from "./network";

const PLAIN: State = { filters: EVERYTHING, selection: null, mode: "map", all: false };

describe("the address", () => {
  it("is empty where nothing was chosen", () => {
    expect(writeAddress(PLAIN)).toBe("");
    expect(readAddress("")).toEqual(PLAIN);
  });

  it.each<Partial<State>>([
    { selection: { region: "36.74" } },
    { selection: { tie: "36.74_73.12" } },
    { selection: { tie: "32_52" }, mode: "list" },
    { filters: { ...EVERYTHING, rungs: 20, from: 8100, to: 8103 }, all: true },
    {
      filters: { ...EVERYTHING, kind: "kota", province: "36", category: "recycled-craft", strength: 0.5 },
      mode: "net",
    },
    { filters: { ...EVERYTHING, rungs: 0 } },
  ])("gives back what was written: %o", (change) => {
    const state = { ...PLAIN, ...change };
    expect(readAddress(writeAddress(state))).toEqual(state);
  });

  it("leaves alone what others wrote", () => {
    expect(writeAddress({ ...PLAIN, selection: { region: "11" } }, "?lang=en&sel=12")).toBe("?lang=en&sel=11");
  });

  it("does not believe everything", () => {
    const state = readAddress(
      "?sel=../x&level=planet&province=abc&category=<b>&strength=-3&view=cube&kinds=visit,none&from=soon",
    );
    expect(state).toEqual({ ...PLAIN, filters: { ...EVERYTHING, rungs: 4 } });
    expect(ALL_RUNGS).toBe(63);
  });
});
