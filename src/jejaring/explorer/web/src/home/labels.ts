// Names on a figure: the most important first, eight places around the point, never over another name or point. A name
// that must be there and finds no place gets one farther away, with a line to its point; any other is left to hover,
// focus and the list.
import { type Box, contain, meet } from "./geometry";

export interface Wish {
  text: string;
  x: number;
  y: number;
  /** The radius of its point. */
  radius: number;
  must: boolean;
  bold: boolean;
  /** What the caller knows it by. */
  number: number;
}

export interface Disc {
  x: number;
  y: number;
  radius: number;
}

export interface Label {
  wish: Wish;
  /** Where the text begins, on its base line. */
  x: number;
  y: number;
  box: Box;
  /** From the point to the name, where it stands apart. */
  leader: [number, number, number, number] | null;
}

export interface Frame {
  size: number;
  bounds: Box;
  /** What no name may cover: points, and boxes such as an inset. */
  discs: Disc[];
  boxes: Box[];
  /** Points along the ties: of free places that which covers the fewest is taken. */
  lines: [number, number][];
  most: number;
  measure: (text: string, bold: boolean) => number;
}

export function placeLabels(wishes: Wish[], frame: Frame): Label[] {
  const grid = new Grid(frame.discs);
  const placed: Label[] = [];
  for (const wish of wishes) {
    if (placed.length >= frame.most && !wish.must) continue;
    const width = frame.measure(wish.text, wish.bold);
    const label =
      findPlace(wish, width, listPlaces(wish, width, frame.size), frame, grid, placed) ??
      (wish.must ? findApart(wish, width, frame, placed) : null);
    if (label) placed.push(label);
  }
  return placed;
}

type Offset = [dx: number, dy: number];

/** Eight places: right, left, above, below, and between them; dy is that of the base line. */
function listPlaces({ radius, must }: Wish, width: number, size: number): Offset[] {
  const gap = radius + 4;
  const places: Offset[] = [
    [gap, size * 0.36],
    [-gap - width, size * 0.36],
    [-width / 2, -gap],
    [-width / 2, gap + size * 0.8],
    [gap * 0.75, -gap * 0.6],
    [-gap * 0.75 - width, -gap * 0.6],
    [gap * 0.75, gap * 0.6 + size * 0.7],
    [-gap * 0.75 - width, gap * 0.6 + size * 0.7],
  ];
  if (!must) return places;
  const far = gap * 2.2;
  return [...places, [far, -far], [-far - width, -far], [far, far + size * 0.7], [-far - width, far + size * 0.7]];
}

function bound(wish: Wish, [dx, dy]: Offset, width: number, size: number): Box {
  return { x: wish.x + dx, y: wish.y + dy - size * 0.9, width, height: size * 1.18 };
}

function findPlace(
  wish: Wish,
  width: number,
  offsets: Offset[],
  frame: Frame,
  grid: Grid,
  placed: Label[],
): Label | null {
  let best: Label | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const offset of offsets) {
    const box = bound(wish, offset, width, frame.size);
    if (!isFree(box, frame, placed) || grid.covers(box, wish)) continue;
    const covered = countInside(frame.lines, box);
    if (covered < least)
      [best, least] = [{ wish, x: wish.x + offset[0], y: wish.y + offset[1], box, leader: null }, covered];
    if (!covered) break;
  }
  return best;
}

function countInside(points: [number, number][], { x, y, width, height }: Box): number {
  let count = 0;
  for (const [px, py] of points) if (px > x && px < x + width && py > y && py < y + height) count++;
  return count;
}

function isFree(box: Box, frame: Frame, placed: Label[]): boolean {
  const wide = { ...box, x: box.x - 2, width: box.width + 4 };
  return (
    contain(frame.bounds, box) &&
    !placed.some((other) => meet(wide, other.box)) &&
    !frame.boxes.some((other) => meet(box, other))
  );
}

/** A place farther away, on a ring around the point, with a leader; points may be covered, names not. */
function findApart(wish: Wish, width: number, frame: Frame, placed: Label[]): Label | null {
  for (const far of [20, 30, 42, 58, 76]) {
    for (const [across, down] of [
      [1, -1],
      [-1, -1],
      [1, 1],
      [-1, 1],
      [1, 0],
      [-1, 0],
    ] as const) {
      const offset: Offset = [across > 0 ? far : -far - width, down * far * 0.9 + frame.size * 0.36];
      const box = bound(wish, offset, width, frame.size);
      if (!isFree(box, frame, placed)) continue;
      const end = across > 0 ? box.x - 2 : box.x + width + 2;
      const leader: Label["leader"] = [wish.x, wish.y, end, box.y + box.height * 0.5];
      return { wish, x: wish.x + offset[0], y: wish.y + offset[1], box, leader };
    }
  }
  return null;
}

const CELL = 32;

/** Discs by the cells of a grid, so that 5,000 points cost a name no more than 50. */
class Grid {
  private readonly cells = new Map<string, Disc[]>();

  constructor(discs: Disc[]) {
    for (const disc of discs) {
      for (const key of listCells(disc.x - disc.radius, disc.y - disc.radius, disc.radius * 2, disc.radius * 2)) {
        const cell = this.cells.get(key);
        if (cell) cell.push(disc);
        else this.cells.set(key, [disc]);
      }
    }
  }

  /** Whether a box covers a disc other than the one whose name it is. */
  covers(box: Box, own: Disc): boolean {
    for (const key of listCells(box.x, box.y, box.width, box.height)) {
      for (const disc of this.cells.get(key) ?? []) {
        if (disc.x === own.x && disc.y === own.y) continue;
        const { x, y, radius } = disc;
        if (
          x + radius > box.x &&
          x - radius < box.x + box.width &&
          y + radius > box.y &&
          y - radius < box.y + box.height
        )
          return true;
      }
    }
    return false;
  }
}

function* listCells(x: number, y: number, width: number, height: number): Generator<string> {
  for (let column = Math.floor(x / CELL); column <= Math.floor((x + width) / CELL); column++) {
    for (let row = Math.floor(y / CELL); row <= Math.floor((y + height) / CELL); row++) yield `${column} ${row}`;
  }
}
