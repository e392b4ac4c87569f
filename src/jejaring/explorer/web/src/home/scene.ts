// What a figure shows, in pixels, before anybody paints it: arcs, points, specks, names. Pure, so that it can be tested
// and painted by SVG (screen and print) or canvas (many ties) alike.
import type { Selection } from "./address";
import type { Shown, ShownTie } from "./filters";
import { type Arc, at, type Box, bow, measureDistance } from "./geometry";
import { type Disc, type Label, placeLabels, type Wish } from "./labels";
import { findTop, type Kind, type Network } from "./network";

export interface TieMark {
  /** The number of the tie in the network. */
  number: number;
  arc: Arc;
  /** Its strongest kind, by its place on the ladder. */
  top: number;
}

export interface PointMark {
  /** The number of the region in the network. */
  number: number;
  x: number;
  y: number;
  radius: number;
  kind: Kind;
  /** Whether the filters leave it without a tie. */
  off: boolean;
}

export interface Scene {
  ties: TieMark[];
  points: PointMark[];
  /** Regions that no article ties. */
  specks: [number, number][];
}

export type Position = (number: number) => [number, number] | null;

/** One part of a figure: which regions it shows where, and which ties. */
export interface Panel {
  position: Position;
  shows: (tie: ShownTie) => boolean;
  /** Whether a region is shown here; `tied` where a tie of this part ends there. */
  keeps: (number: number, tied: boolean) => boolean;
  rise: number;
  /** Whether regions that nothing ties are shown, as specks. */
  specks: boolean;
}

/** How much thinner and smaller marks are where there are many. */
export function scaleMarks(count: number): number {
  return Math.max(0.45, Math.min(1, Math.sqrt(130 / Math.max(1, count))));
}

export function sizePoint(strength: number, scale = 1): number {
  return strength > 0 ? Math.max(1.8, (2.6 + 1.55 * Math.sqrt(strength)) * scale) : 2.2;
}

export function composePanel(network: Network, shown: Shown, ties: ShownTie[], panel: Panel): Scene {
  const scale = scaleMarks(ties.length);
  const scene: Scene = { ties: composeTies(ties, panel), points: [], specks: [] };
  const ends = new Set<number>();
  for (const tie of ties) if (panel.shows(tie)) ends.add(tie.a).add(tie.b);
  network.regions.forEach((region, number) => {
    const place = panel.position(number);
    if (!place || !panel.keeps(number, ends.has(number))) return;
    const strength = shown.strengths[number]!;
    if (region.place || ends.has(number)) {
      const [x, y] = place;
      scene.points.push({ number, x, y, radius: sizePoint(strength, scale), kind: region.kind, off: !strength });
    } else if (panel.specks) scene.specks.push(place);
  });
  // The smallest on top.
  scene.points.sort((one, other) => other.radius - one.radius || one.number - other.number);
  return scene;
}

/** The arcs of some ties in a part of a figure. */
export function composeTies(ties: ShownTie[], panel: Pick<Panel, "position" | "shows" | "rise">): TieMark[] {
  return ties.flatMap((tie) => {
    const [from, to] = [panel.position(tie.a), panel.position(tie.b)];
    if (!from || !to || !panel.shows(tie)) return [];
    return [{ number: tie.number, arc: bow(...from, ...to, panel.rise), top: findTop(tie.rungs) }];
  });
}

/** The selection as numbers of the network. */
export interface Chosen {
  region: number | null;
  tie: number | null;
}

export function chooseNumbers(network: Network, selection: Selection): Chosen {
  if (!selection) return { region: null, tie: null };
  if ("region" in selection) return { region: network.numbers.get(selection.region) ?? null, tie: null };
  return { region: null, tie: network.pairs.get(selection.tie) ?? null };
}

/** The regions that the selection is about: itself or both ends (`selected`), and its partners. */
export function findAround(
  network: Network,
  shown: Shown,
  chosen: Chosen,
): { selected: Set<number>; partners: Set<number> } {
  if (chosen.tie !== null) {
    const { a, b } = network.ties[chosen.tie]!;
    return { selected: new Set([a, b]), partners: new Set() };
  }
  if (chosen.region === null) return { selected: new Set(), partners: new Set() };
  const { region } = chosen;
  const partners = new Set(shown.listTiesOf(region).map((tie) => (tie.a === region ? tie.b : tie.a)));
  return { selected: new Set([chosen.region]), partners };
}

export interface Naming {
  bounds: Box;
  boxes: Box[];
  size: number;
  most: number;
  measure: (text: string, bold: boolean) => number;
  /** Regions that another part of the figure names. */
  leaves?: (number: number) => boolean;
}

/** Name the points: the selected first, then their partners, then the strongest. */
export function nameScene(
  network: Network,
  shown: Shown,
  scene: Scene,
  around: { selected: Set<number>; partners: Set<number> },
  naming: Naming,
): Label[] {
  const rank = (number: number) => (around.selected.has(number) ? 2e6 : around.partners.has(number) ? 1e6 : 0);
  const order = scene.points
    .filter((point) => around.selected.has(point.number) || (!point.off && !naming.leaves?.(point.number)))
    .map((point): [PointMark, number] => [point, rank(point.number) + shown.strengths[point.number]!])
    .sort(([one, a], [other, b]) => b - a || one.number - other.number);
  const wishes = order.slice(0, naming.most * 6).map(([point, weight]): Wish => {
    const bold = weight >= 2e6;
    return { text: network.regions[point.number]!.brief, ...point, must: bold, bold };
  });
  const discs: Disc[] = scene.points;
  return placeLabels(wishes, { ...naming, discs, lines: sampleTies(scene.ties) });
}

/** Points along the ties, where they are few enough for a name to step aside. */
function sampleTies(ties: TieMark[]): [number, number][] {
  if (ties.length > FEW) return [];
  return ties.flatMap(({ arc }) => {
    const steps = Math.max(6, Math.ceil(Math.hypot(arc[4] - arc[0], arc[5] - arc[1]) / 8));
    return Array.from({ length: steps }, (_, step) => at(arc, (step + 0.5) / steps));
  });
}

const FEW = 300;

/** What lies under a pointer: a point within reach, else the nearest arc. */
export function pick(
  scene: Scene,
  raised: TieMark[],
  x: number,
  y: number,
): { region: number } | { tie: number } | null {
  let found: { region: number } | { tie: number } | null = null;
  let least = REACH;
  for (const point of scene.points) {
    const away = Math.hypot(point.x - x, point.y - y) - point.radius * 0.5;
    if (away < least) [found, least] = [{ region: point.number }, away];
  }
  if (found) return found;
  least = HIT;
  for (const { number, arc } of raised.length ? [...scene.ties, ...raised] : scene.ties) {
    const away = measureDistance(arc, x, y, least);
    if (away <= least) [found, least] = [{ tie: number }, away];
  }
  return found;
}

const REACH = 12;
const HIT = 6;
