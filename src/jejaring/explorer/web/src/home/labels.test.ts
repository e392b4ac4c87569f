import { describe, expect, it } from "vitest";
import { meet } from "./geometry";
import { type Frame, placeLabels, type Wish } from "./labels";

const FRAME: Frame = {
  size: 12,
  bounds: { x: 0, y: 0, width: 600, height: 400 },
  discs: [],
  boxes: [],
  lines: [],
  most: 40,
  measure: (text) => text.length * 6.5,
};

function wish(number: number, x: number, y: number, must = false): Wish {
  return { text: `Daerah ${number}`, x, y, radius: 4, must, bold: must, number };
}

describe("placeLabels", () => {
  /** A crowd, as Java is: 60 points at a golden angle. */
  const crowd = Array.from({ length: 60 }, (_, n) => {
    const far = 9 * Math.sqrt(n + 1);
    return wish(n, 300 + far * Math.cos(n * 2.4), 200 + far * Math.sin(n * 2.4), n < 3);
  });
  const placed = placeLabels(crowd, { ...FRAME, discs: crowd });

  it("puts no name over another", () => {
    expect(placed.length).toBeGreaterThan(8);
    placed.forEach((one, place) => {
      for (const other of placed.slice(place + 1)) expect(meet(one.box, other.box)).toBe(false);
    });
  });

  it("puts no name over a foreign point, unless it stands apart", () => {
    for (const label of placed.filter((each) => !each.leader)) {
      for (const { x, y } of crowd.filter((each) => each !== label.wish)) {
        const { box } = label;
        expect(x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height).toBe(false);
      }
    }
  });

  it("keeps names within the frame, and names those that must be", () => {
    for (const { box } of placed) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(600);
    }
    expect(placed.filter((label) => label.wish.must)).toHaveLength(3);
  });

  it("takes no more than asked, but all that must be", () => {
    const far = Array.from({ length: 12 }, (_, n) => wish(n, 40 + (n % 4) * 150, 60 + Math.floor(n / 4) * 120, n > 9));
    const some = placeLabels(far, { ...FRAME, discs: far, most: 5 });
    expect(some.map((label) => label.wish.number)).toEqual([0, 1, 2, 3, 4, 10, 11]);
  });

  it("steps aside for ties", () => {
    const right = Array.from({ length: 12 }, (_, n): [number, number] => [308 + n * 6, 200]);
    expect(placeLabels([wish(1, 300, 200)], FRAME)[0]!.x).toBeGreaterThan(300);
    expect(placeLabels([wish(1, 300, 200)], { ...FRAME, lines: right })[0]!.x).toBeLessThan(300);
  });

  it("leaves boxes free, with a line to the point where need be", () => {
    const box = { x: 230, y: 150, width: 140, height: 100 };
    const [label] = placeLabels([wish(1, 300, 200, true)], { ...FRAME, boxes: [box] });
    expect(label).toBeDefined();
    expect(meet(label!.box, box)).toBe(false);
    expect(label!.leader?.slice(0, 2)).toEqual([300, 200]);
  });
});
