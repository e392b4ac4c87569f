import { describe, expect, it } from "vitest";
import { binEvents, countEvents, countSources, EVERYTHING, type Filters, isWhole, Shown } from "./filters";
import { ALL_RUNGS, type NetworkFile, readNetwork } from "./network";
import { FILE } from "./sample";

const network = readNetwork(FILE);
const show = (change: Partial<Filters> = {}) => new Shown(network, { ...EVERYTHING, ...change });
const pairs = (shown: Shown) => shown.listStrongest(9).map((tie) => tie.number);

describe("Shown", () => {
  it("sums what each occasion gives, as the program does", () => {
    const shown = show();
    expect(shown.find(0)).toMatchObject({ a: 1, b: 2, rungs: 12 | 16, weight: 1.5 });
    expect(shown.strengths[1]).toBe(2);
    expect(shown.partners[1]).toBe(2);
  });

  it("puts the weakest first; of equal ties that of the weaker kinds", () => {
    expect(pairs(show())).toEqual([1, 2, 0]);
    expect(
      show()
        .listStrongest(1)
        .map((tie) => tie.number),
    ).toEqual([0]);
  });

  it("takes away kinds, and what rests on them", () => {
    const shown = show({ rungs: ALL_RUNGS & ~16 });
    expect(shown.find(0)).toMatchObject({ rungs: 12, weight: 0.5 });
    expect(shown.listOccasions(0).map((each) => each.event)).toEqual([0]);
    expect(pairs(show({ rungs: 1 }))).toEqual([2]);
    expect(show({ rungs: 0 }).count).toBe(0);
  });

  it("keeps what may lie in the chosen years, and undated events only in the whole span", () => {
    expect(pairs(show({ from: 2025 * 4 }))).toEqual([2, 1, 0]);
    expect(show({ from: 2025 * 4 }).find(2)).toMatchObject({ weight: 0.5, rungs: 4 });
    expect(pairs(show({ to: 2024 * 4 + 1 }))).toEqual([0]);
    expect(show({ from: 2026 * 4 }).count).toBe(0);
  });

  it("keeps ties of which one end fits all that is asked of regions", () => {
    expect(pairs(show({ kind: "kota" }))).toEqual([1, 0]);
    expect(pairs(show({ province: "73" }))).toEqual([1, 2, 0]);
    expect(pairs(show({ category: "fish" }))).toEqual([2, 0]);
    expect(show({ kind: "kota", category: "fish" }).count).toBe(0);
    expect(show({ category: "unheard-of" }).count).toBe(0);
  });

  it("asks strength of the ties that are left", () => {
    expect(pairs(show({ strength: 1.5 }))).toEqual([2, 0]);
    expect(show({ strength: 2 }).count).toBe(0);
  });

  it("lists a region's ties, strongest first", () => {
    expect(
      show()
        .listTiesOf(1)
        .map((tie) => tie.number),
    ).toEqual([0, 1]);
    expect(show().listTiesOf(0)).toEqual([]);
  });

  it("orders thousands of ties by strength", () => {
    const many: NetworkFile = {
      ...FILE,
      regions: Array.from({ length: 400 }, (_, n) => [`11.${n}`, `R${n}`, `R${n}`, 1, 100, 0, n, n, []]),
      events: Array.from({ length: 3000 }, (_, n) => [`event/${n}`, 0, null, null, ((n * 7919) % 1000) / 1000 + 0.001]),
      ties: Array.from({ length: 3000 }, (_, n) => [n % 399, 399, [[n, 1 << (n % 6), [0], [0]]]]),
    };
    const weights = new Shown(readNetwork(many), EVERYTHING).listStrongest(3000).map((tie) => tie.weight);
    expect(weights.length).toBe(3000);
    expect(weights.every((weight, place) => place === 0 || weight >= weights[place - 1]!)).toBe(true);
  });
});

describe("events", () => {
  const bins = binEvents(network, EVERYTHING);

  it("are counted by rung within the years, each once whatever its pairs", () => {
    expect(countEvents(network, bins, EVERYTHING)).toEqual([1, 0, 1, 1, 1, 0]);
    expect(countEvents(network, bins, { ...EVERYTHING, from: 2025 * 4 })).toEqual([0, 0, 1, 1, 0, 0]);
  });

  it("of which only the year is known count a quarter in each of its quarters", () => {
    expect(bins.byQuarter[4]!.slice(0, 4)).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(bins.byQuarter[2]!.indexOf(1)).toBe(6);
    expect(bins.undated).toBe(1);
  });
});

it("counts articles and publishers once", () => {
  expect(countSources(show().listOccasions(2))).toEqual({ articles: 2, publishers: 1 });
});

it("knows when nothing is filtered", () => {
  expect(isWhole(EVERYTHING)).toBe(true);
  expect(isWhole({ ...EVERYTHING, strength: 1 })).toBe(false);
});
