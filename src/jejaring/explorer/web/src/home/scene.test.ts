import { describe, expect, it } from "vitest";
import { seize } from "./context";
import { EVERYTHING, Shown } from "./filters";
import { readNetwork } from "./network";
import { FILE } from "./sample";
import { chooseNumbers, composePanel, type Panel, pick, scaleMarks } from "./scene";

const network = readNetwork(FILE);
const shown = new Shown(network, EVERYTHING);
const ties = shown.listStrongest(9);
const panel: Panel = {
  position: (number) => network.regions[number]!.place?.map((value) => value * 5) as [number, number] | null,
  shows: () => true,
  keeps: () => true,
  rise: 0.1,
  specks: true,
};

describe("composePanel", () => {
  it("draws each tie with its strongest kind, each tied region with its strength", () => {
    const scene = composePanel(network, shown, ties, panel);
    expect(scene.ties.map(({ number, top }) => [number, top])).toEqual([
      [1, 3],
      [2, 2],
      [0, 4],
    ]);
    expect(scene.points.map((point) => point.number).sort()).toEqual([1, 2, 3]);
    const [first, last] = [scene.points[0]!, scene.points.at(-1)!];
    expect(first.radius).toBeGreaterThan(last.radius);
  });

  it("shows what the filters leave without a tie as off, what nothing ties as a speck", () => {
    const few = new Shown(network, { ...EVERYTHING, rungs: 16 });
    const scene = composePanel(network, few, few.listStrongest(9), {
      ...panel,
      position: (number) => [number, number],
    });
    expect(scene.points.filter((point) => point.off).map((point) => point.number)).toEqual([3]);
    expect(scene.specks).toEqual([[0, 0]]);
  });

  it("makes marks finer where there are many, to an end", () => {
    expect(scaleMarks(10)).toBe(1);
    expect(scaleMarks(400)).toBeLessThan(1);
    expect(scaleMarks(1e6)).toBe(0.45);
  });
});

describe("pick", () => {
  const scene = composePanel(network, shown, ties, panel);

  it("finds a point before the ties that end there", () => {
    expect(pick(scene, [], 50, 100)).toEqual({ region: 1 });
  });

  it("finds the nearest tie, and nothing in the open", () => {
    const { arc, number } = scene.ties.find((tie) => tie.number === 0)!;
    expect(pick(scene, [], (arc[0] + 2 * arc[2] + arc[4]) / 4, (arc[1] + 2 * arc[3] + arc[5]) / 4)).toEqual({
      tie: number,
    });
    expect(pick(scene, [], 900, 900)).toBeNull();
  });
});

describe("seize", () => {
  it("raises the ties of a region, its partners around it", () => {
    const moment = seize(network, shown, ties, chooseNumbers(network, { region: "36.74" }));
    expect(moment.raised.map((tie) => tie.number)).toEqual([1, 0]);
    expect([...moment.around.partners].sort()).toEqual([2, 3]);
  });

  it("raises a tie with its ends, unless the filters hide it", () => {
    const chosen = chooseNumbers(network, { tie: "73.10_73.12" });
    expect(seize(network, shown, ties, chosen).raised.map((tie) => tie.number)).toEqual([2]);
    const hidden = new Shown(network, { ...EVERYTHING, rungs: 16 });
    expect(seize(network, hidden, [], chosen).raised).toEqual([]);
  });

  it("knows nothing of a region that the data have not", () => {
    expect(chooseNumbers(network, { region: "99.99" })).toEqual({ region: null, tie: null });
  });
});
