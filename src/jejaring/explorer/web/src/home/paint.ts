// Painting a scene: as SVG, which prints and follows the style sheet, or on a canvas, which bears thousands of marks.
import { escapeText } from "../shared/element";
import { RUNGS } from "../shared/ladder";
import { writeArc } from "./geometry";
import type { Label } from "./labels";
import { type PointMark, type Scene, scaleMarks, type TieMark } from "./scene";

export function writeTies(ties: TieMark[]): string {
  return ties.map((tie) => writeTie(tie)).join("");
}

export function writeTie({ arc, top }: TieMark, under = ""): string {
  const d = writeArc(arc);
  const rung = RUNGS[top]!;
  const core = rung === "running" ? `<path class="t-core" d="${d}"/>` : "";
  return `${under ? `<path class="${under}" d="${d}"/>` : ""}<path class="t-${rung}" d="${d}"/>${core}`;
}

/** Filled = kota, ring = kabupaten, square = province. */
export function writePoint({ x, y, radius, kind, off }: PointMark, state = ""): string {
  const [px, py] = [x.toFixed(1), y.toFixed(1)];
  const name = `node ${kind}${off ? " off" : ""}${state ? ` ${state}` : ""}`;
  if (kind !== "provinsi") return `<circle class="${name}" cx="${px}" cy="${py}" r="${radius.toFixed(1)}"/>`;
  const half = radius * 0.886;
  return `<rect class="${name}" x="${(x - half).toFixed(1)}" y="${(y - half).toFixed(1)}" width="${(2 * half).toFixed(1)}" height="${(2 * half).toFixed(1)}"/>`;
}

export function writeSpecks(specks: [number, number][]): string {
  const d = specks.map(([x, y]) => `M${x.toFixed(1)} ${y.toFixed(1)}h0`).join("");
  return d ? `<path class="specks" d="${d}"/>` : "";
}

export function writeLabels(labels: Label[], state: (number: number) => string): string {
  return labels
    .map(({ wish, x, y, leader }) => {
      const line = leader
        ? `<path class="leader" d="M${leader[0]} ${leader[1]}L${leader[2].toFixed(1)} ${leader[3].toFixed(1)}"/>`
        : "";
      return `${line}<text class="lab ${state(wish.number)}" x="${x.toFixed(1)}" y="${y.toFixed(1)}">${escapeText(wish.text)}</text>`;
    })
    .join("");
}

/** The lines of the ladder for a canvas; the same as in pages.css. */
const LINES: { width: number; dash: number[]; round?: boolean; core?: number }[] = [
  { width: 2, dash: [0.1, 4.2], round: true },
  { width: 1.8, dash: [5, 3] },
  { width: 1.6, dash: [] },
  { width: 2.2, dash: [11, 3, 2, 3] },
  { width: 2.8, dash: [] },
  { width: 4.6, dash: [], core: 1.5 },
];

/** Above so many ties, lines are told by hue and width alone: dashes a pixel long tell nothing and cost much. */
export const MOST_DASHED = 2000;

export interface Colours {
  rungs: string[];
  page: string;
  ink2: string;
  coast: string;
}

export function readColours(element: Element): Colours {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    rungs: RUNGS.map((rung) => read(`k-${rung}`)),
    page: read("page"),
    ink2: read("ink2"),
    coast: read("coast"),
  };
}

/** Fit a canvas to a size in CSS pixels, empty it, and give what draws on it. */
export function prepareCanvas(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D {
  const density = Math.min(2, window.devicePixelRatio || 1);
  const [w, h] = [Math.round(width * density), Math.round(height * density)];
  if (canvas.width !== w || canvas.height !== h) [canvas.width, canvas.height] = [w, h];
  const context = canvas.getContext("2d")!;
  context.setTransform(density, 0, 0, density, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}

/**
 * Paint a scene on two canvases step by step, a step a frame, so that no frame waits long: the strongest ties first, the
 * weaker behind them. Each tie is a path of its own, which a machine without graphics card fills four times as fast as
 * one path of them all. After the first step enough is there to follow a hand that drags.
 */
export function* paintScene(
  ties: CanvasRenderingContext2D,
  points: CanvasRenderingContext2D | null,
  scene: Scene,
  colours: Colours,
): Generator<void> {
  const scale = scaleMarks(scene.ties.length);
  const dashed = scene.ties.length <= MOST_DASHED && points !== null;
  const step = dashed ? DASHED_STEP : AT_ONCE;
  ties.globalCompositeOperation = "destination-over";
  for (let end = scene.ties.length, first = true; end > 0; end -= step, first = false) {
    for (let place = end - 1; place >= Math.max(0, end - step); place--) {
      strokeTie(ties, scene.ties[place]!, colours, scale, dashed);
    }
    yield;
    if (first && points) {
      paintPoints(points, scene, colours);
      yield;
    }
  }
  if (!scene.ties.length && points) paintPoints(points, scene, colours);
}

const DASHED_STEP = 150;
/** So many ties are drawn in the first step, and follow a hand that drags. */
export const AT_ONCE = 450;

function strokeTie(
  context: CanvasRenderingContext2D,
  { arc, top }: TieMark,
  colours: Colours,
  scale: number,
  dashed: boolean,
): void {
  const [x1, y1, cx, cy, x2, y2] = arc;
  const { width, dash, round, core } = LINES[top]!;
  context.setLineDash(dashed ? dash.map((length) => length * scale) : []);
  context.lineCap = round && dashed ? "round" : "butt";
  context.beginPath();
  context.moveTo(x1, y1);
  context.quadraticCurveTo(cx, cy, x2, y2);
  if (core && dashed) {
    context.strokeStyle = colours.page;
    context.lineWidth = core * scale;
    context.stroke();
  }
  context.strokeStyle = colours.rungs[top]!;
  context.lineWidth = width * scale * (dashed ? 1 : 0.6);
  context.stroke();
}

/** Points are stamped: one drawing for each kind and size. */
function paintPoints(context: CanvasRenderingContext2D, { points, specks }: Scene, colours: Colours): void {
  const stamps = new Map<string, HTMLCanvasElement>();
  const density = context.getTransform().a;
  context.fillStyle = colours.coast;
  for (const [x, y] of specks) context.fillRect(x - 0.9, y - 0.9, 1.8, 1.8);
  for (const { x, y, radius, kind, off } of points) {
    const size = Math.round(radius * 4) / 4;
    const key = `${kind} ${size}`;
    let stamp = stamps.get(key);
    if (!stamp) {
      stamp = cutStamp(kind, size, density, colours);
      stamps.set(key, stamp);
    }
    const side = stamp.width / density;
    context.globalAlpha = off ? 0.25 : 1;
    context.drawImage(stamp, x - side / 2, y - side / 2, side, side);
  }
  context.globalAlpha = 1;
}

function cutStamp(kind: PointMark["kind"], radius: number, density: number, colours: Colours): HTMLCanvasElement {
  const stamp = document.createElement("canvas");
  stamp.width = stamp.height = Math.ceil((radius * 2 + 4) * density);
  const context = stamp.getContext("2d")!;
  context.scale(density, density);
  context.translate(stamp.width / density / 2, stamp.height / density / 2);
  context.beginPath();
  if (kind === "provinsi") context.rect(-radius * 0.886, -radius * 0.886, radius * 1.772, radius * 1.772);
  else context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.fillStyle = kind === "kabupaten" ? colours.page : colours.ink2;
  context.strokeStyle = kind === "kabupaten" ? colours.ink2 : colours.page;
  context.lineWidth = kind === "kabupaten" ? 1.5 : 1;
  context.fill();
  context.stroke();
  return stamp;
}
