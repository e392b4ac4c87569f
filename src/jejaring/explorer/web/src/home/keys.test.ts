import { describe, expect, it } from "vitest";
import type { Selection } from "./address";
import { seize } from "./context";
import { EVERYTHING, Shown } from "./filters";
import { findStep, readKey, type Way } from "./keys";
import { readNetwork } from "./network";
import { FILE } from "./sample";
import { chooseNumbers } from "./scene";

const network = readNetwork(FILE);
const shown = new Shown(network, EVERYTHING);
const places = network.regions.map((region) => region.place);
const step = (selection: Selection, way: Way) =>
  findStep(seize(network, shown, shown.listStrongest(9), chooseNumbers(network, selection)), places, way);
const press = (key: string, held: object = {}) => readKey({ key, ...held } as KeyboardEvent);

describe("readKey", () => {
  it("reads what a key asks a figure for", () => {
    expect(press("ArrowLeft")).toEqual({ way: [-1, 0] });
    expect(press("Enter")).toEqual({ follow: true });
    expect(press("+")).toEqual(press("="));
  });
  it("leaves to the browser what is its own", () => {
    expect(press("x")).toBeNull();
    expect(press("+", { ctrlKey: true })).toBeNull();
  });
});

describe("findStep", () => {
  it("goes to the nearest region that way, and stays where none is", () => {
    expect(step({ region: "36.74" }, [1, 0])).toBe(2);
    expect(step({ region: "36.74" }, [-1, 0])).toBe(-1);
  });
  it("goes from a tie's first end, from nothing to an end of the strongest tie", () => {
    expect(step({ tie: "73.10_73.12" }, [1, 0])).toBe(3);
    expect(step(null, [1, 0])).toBe(shown.listStrongest(1)[0]!.a);
  });
});
