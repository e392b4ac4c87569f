// Plane geometry of the figures, in pixels, y downwards: boxes, arcs that bow north, distances to them.

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A quadratic arc from one end over a control point to the other. */
export type Arc = [x1: number, y1: number, cx: number, cy: number, x2: number, y2: number];

export function meet(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

export function contain(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Bow an arc to the north (up) by a share of its length. */
export function bow(x1: number, y1: number, x2: number, y2: number, rise: number): Arc {
  const side = x2 < x1 ? -1 : 1;
  const dx = x2 - x1;
  const dy = y2 - y1;
  return [x1, y1, (x1 + x2) / 2 + side * dy * rise, (y1 + y2) / 2 - side * dx * rise, x2, y2];
}

export function at([x1, y1, cx, cy, x2, y2]: Arc, t: number): [number, number] {
  const u = 1 - t;
  return [u * u * x1 + 2 * u * t * cx + t * t * x2, u * u * y1 + 2 * u * t * cy + t * t * y2];
}

/** The distance of a point to an arc, by its chords; Infinity where it is farther than `reach` for certain. */
export function measureDistance(arc: Arc, x: number, y: number, reach: number): number {
  const [x1, y1, cx, cy, x2, y2] = arc;
  if (x < Math.min(x1, cx, x2) - reach || x > Math.max(x1, cx, x2) + reach) return Number.POSITIVE_INFINITY;
  if (y < Math.min(y1, cy, y2) - reach || y > Math.max(y1, cy, y2) + reach) return Number.POSITIVE_INFINITY;
  let least = Number.POSITIVE_INFINITY;
  let [px, py] = [x1, y1];
  for (let step = 1; step <= CHORDS; step++) {
    const [qx, qy] = at(arc, step / CHORDS);
    least = Math.min(least, measureToChord(px, py, qx, qy, x, y));
    [px, py] = [qx, qy];
  }
  return least;
}

const CHORDS = 16;

function measureToChord(px: number, py: number, qx: number, qy: number, x: number, y: number): number {
  const [dx, dy] = [qx - px, qy - py];
  const length = dx * dx + dy * dy;
  const share = length ? Math.max(0, Math.min(1, ((x - px) * dx + (y - py) * dy) / length)) : 0;
  return Math.hypot(x - px - share * dx, y - py - share * dy);
}

export function writeArc([x1, y1, cx, cy, x2, y2]: Arc): string {
  const say = (value: number) => value.toFixed(1);
  return `M${say(x1)} ${say(y1)}Q${say(cx)} ${say(cy)} ${say(x2)} ${say(y2)}`;
}

/** Find the nearest point in a direction: ahead, and preferably not to the side; -1 where nothing lies that way. */
export function findNext(points: (readonly [number, number] | null)[], from: number, way: [number, number]): number {
  const here = points[from];
  if (!here) return points.findIndex((point) => point !== null);
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  points.forEach((point, number) => {
    if (!point || number === from) return;
    const [dx, dy] = [point[0] - here[0], point[1] - here[1]];
    const ahead = dx * way[0] + dy * way[1];
    if (ahead <= 0) return;
    const aside = Math.abs(dx * way[1]) + Math.abs(dy * way[0]);
    const cost = Math.hypot(dx, dy) * (1 + (1.5 * aside) / ahead);
    if (cost < least) [best, least] = [number, cost];
  });
  return best;
}
