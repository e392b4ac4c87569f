import { describe, expect, it } from "vitest";
import { at, bow, findNext, measureDistance, writeArc } from "./geometry";

describe("arcs", () => {
  it("bow north whichever end comes first", () => {
    expect(at(bow(0, 100, 200, 100, 0.2), 0.5)[1]).toBeLessThan(100);
    expect(at(bow(200, 100, 0, 100, 0.2), 0.5)[1]).toBeLessThan(100);
  });

  it("are as far from a point as their nearest chord", () => {
    const arc = bow(0, 100, 200, 100, 0.2);
    const [x, y] = at(arc, 0.5);
    expect(measureDistance(arc, x, y, 10)).toBeLessThan(0.5);
    expect(measureDistance(arc, x, y - 8, 10)).toBeCloseTo(8, 0);
    expect(measureDistance(arc, x, y + 60, 10)).toBe(Number.POSITIVE_INFINITY);
  });

  it("are written as paths", () => {
    expect(writeArc([0, 1, 2, 3, 4, 5])).toBe("M0.0 1.0Q2.0 3.0 4.0 5.0");
  });
});

describe("findNext", () => {
  const points: ([number, number] | null)[] = [[0, 0], [10, 1], [5, 30], [-8, 0], null];

  it("goes to what lies ahead rather than to the side", () => {
    expect(findNext(points, 0, [1, 0])).toBe(1);
    expect(findNext(points, 0, [-1, 0])).toBe(3);
    expect(findNext(points, 0, [0, 1])).toBe(2);
  });

  it("stays where nothing lies that way", () => {
    expect(findNext(points, 0, [0, -1])).toBe(-1);
  });
});
