// A figure: layers one above the other, a window on the whole that can be moved and made larger, a pointer and keys.
//
//   ground   coast, frames                              SVG
//   ties     the ties that are not selected             SVG, or canvas where they are many
//   points   the points                                 SVG, or canvas
//   top      what is selected, pointed at or focused, and names   SVG
//
// There is no WebGL: without a graphics card it is emulated, and a canvas keeps the lines of the ladder as they are. How many
// frames a second that gives with 20,000 ties is measured by benchmarks/explorer_frames.py.
//
// While a hand moves the window, the layers are moved as pictures; they are drawn anew when it rests.
import { html, svg } from "../shared/element";
import type { Box } from "./geometry";
import type { Label } from "./labels";
import {
  paintScene,
  prepareCanvas,
  readColours,
  writeLabels,
  writePoint,
  writeSpecks,
  writeTie,
  writeTies,
} from "./paint";
import { pick, type Scene, scaleMarks, type TieMark } from "./scene";

export type Target = { region: number } | { tie: number } | null;

export interface Drawing {
  scene: Scene;
  labels: Label[];
  ground: string;
  /** Drawn above the ties and below the names: frames of an inset. */
  frames: string;
  selected: Set<number>;
  partners: Set<number>;
  tie: number | null;
  /** The ties to draw above the others: the selected, those of the selected region. */
  raised: TieMark[];
}

export interface Handlers {
  choose: (target: Target) => void;
  point: (target: Target) => void;
  move: () => void;
  key: (event: KeyboardEvent) => void;
}

/** By what a button or a key zooms, and what leads back to the whole however near the view is. */
export const CLOSER = 1.6;
export const WHOLE = 1e-6;
/** Above so many ties a canvas draws them. */
const MOST_SVG = 400;
const DEEPEST = 24;
const REST = 140;
/** A hand that moved so little meant the place. */
const STILL = 6;

export class Figure {
  readonly host: HTMLElement;
  width = 0;
  height = 0;
  /** What part of the whole is seen, in the units of the whole. */
  window: Box;
  private readonly layers = html("div", { class: "layers" });
  private readonly ground = svg("svg", { class: "ground", "aria-hidden": "true" });
  private readonly ties = svg("svg", { class: "ties", "aria-hidden": "true" });
  private readonly points = svg("svg", { class: "points", "aria-hidden": "true" });
  private readonly tieCanvas = html("canvas", { class: "ties", hidden: true });
  private readonly pointCanvas = html("canvas", { class: "points", hidden: true });
  private readonly top = svg("svg", { class: "top", "aria-hidden": "true" });
  private readonly hover = svg("g", { class: "hover" });
  private shape: number;
  private drawing: Drawing | null = null;
  /** Whether what is seen was drawn quickly. */
  private isRough = false;
  private pointed: Target = null;
  private moved: { x: number; y: number; scale: number } | null = null;
  private timer = 0;
  private painting = 0;

  constructor(
    host: HTMLElement,
    private whole: Box,
    private readonly handlers: Handlers,
  ) {
    this.host = host;
    this.window = whole;
    this.shape = whole.height / whole.width;
    this.layers.append(this.ground, this.ties, this.tieCanvas, this.points, this.pointCanvas, this.top);
    host.replaceChildren(this.layers);
    this.listen();
  }

  /** The whole that can be seen, and how high the figure is for its width. */
  setWhole(whole: Box, shape = whole.height / whole.width): void {
    if (JSON.stringify(whole) !== JSON.stringify(this.whole)) this.window = this.whole = whole;
    if (shape === this.shape) return;
    this.shape = shape;
    this.show(this.window);
  }

  get isWhole(): boolean {
    return this.window.width >= this.whole.width - 0.5;
  }

  /** Pixels for each unit of the whole. */
  get scale(): number {
    return this.width / this.window.width;
  }

  /** Fit the figure to its host; false where it cannot be seen. */
  measure(): boolean {
    this.width = this.host.clientWidth;
    this.height = Math.round(this.width * this.shape);
    this.host.style.aspectRatio = `1 / ${this.shape.toFixed(5)}`;
    return this.width > 0;
  }

  /** Show a window as wide as this and as high as the figure's shape asks, around the same middle. */
  show(window: Box): void {
    const { whole } = this;
    const width = clamp(window.width, whole.width / DEEPEST, whole.width);
    const height = width * this.shape;
    const x = clamp(window.x + (window.width - width) / 2, whole.x, whole.x + whole.width - width);
    const y = window.y + (window.height - height) / 2;
    const room = whole.height - height;
    this.window = { x, y: room > 0 ? clamp(y, whole.y, whole.y + room) : whole.y + room / 2, width, height };
  }

  zoom(factor: number, px = this.width / 2, py = this.height / 2): void {
    const { x, y, width, height } = this.window;
    const [cx, cy] = [x + (px / this.width) * width, y + (py / this.height) * height];
    const wide = clamp(width / factor, this.whole.width / DEEPEST, this.whole.width);
    const share = wide / width;
    this.show({ x: cx - (cx - x) * share, y: cy - (cy - y) * share, width: wide, height: height * share });
  }

  /** Draw anew; `scene` and names are in pixels of the present window. */
  draw(drawing: Drawing, anew = false): void {
    const before = this.drawing;
    this.drawing = drawing;
    this.settle();
    for (const layer of [this.ground, this.ties, this.points, this.top])
      layer.setAttribute("viewBox", `0 0 ${this.width} ${this.height}`);
    this.host.classList.toggle("has-sel", drawing.selected.size > 0);
    this.host.classList.toggle("is-zoomed", !this.isWhole);
    if (before?.ground !== drawing.ground) this.ground.innerHTML = drawing.ground;
    if (before?.scene !== drawing.scene || this.isRough || anew) this.drawBulk(drawing.scene);
    this.drawTop(drawing);
  }

  /** Draw only what the time or a filter changes at once; names wait until the hand rests. */
  drawQuickly(scene: Scene): void {
    if (!this.drawing) return;
    this.drawing = { ...this.drawing, scene };
    this.drawBulk(scene, "quickly");
  }

  /** Draw all as SVG for paper; the next `draw` is for the screen again. */
  drawForPrint(): void {
    if (this.drawing) this.drawBulk(this.drawing.scene, "on paper");
  }

  private drawBulk(scene: Scene, how: "carefully" | "quickly" | "on paper" = "carefully"): void {
    const { ties } = scene;
    this.isRough = how !== "carefully";
    const many = ties.length > MOST_SVG && how !== "on paper";
    this.tieCanvas.hidden = this.pointCanvas.hidden = !many;
    this.ties.toggleAttribute("hidden", many);
    this.points.toggleAttribute("hidden", many);
    window.cancelAnimationFrame(this.painting);
    if (many) {
      this.paint(scene, how === "quickly");
      this.ties.replaceChildren();
      this.points.replaceChildren();
    } else {
      this.ties.style.setProperty("--thin", scaleMarks(ties.length).toFixed(2));
      this.ties.innerHTML = writeTies(ties);
      this.points.innerHTML = writeSpecks(scene.specks) + scene.points.map((point) => writePoint(point)).join("");
    }
  }

  private paint(scene: Scene, quickly: boolean): void {
    const ties = prepareCanvas(this.tieCanvas, this.width, this.height);
    const points = quickly ? null : prepareCanvas(this.pointCanvas, this.width, this.height);
    const steps = paintScene(ties, points, scene, readColours(this.host));
    const go = () => {
      if (!steps.next().done && !quickly) this.painting = requestAnimationFrame(go);
    };
    go();
  }

  private drawTop({ scene, labels, frames, selected, partners, tie, raised }: Drawing): void {
    const state = (number: number) => (selected.has(number) ? "sel" : partners.has(number) ? "near" : "");
    const lines = raised.map((each) => {
      const own = each.number === tie;
      return `<g class="${own ? "sel" : "near"}">${writeTie(each, own ? "under" : "")}</g>`;
    });
    const points = scene.points
      .filter((point) => state(point.number))
      .sort((one, other) => Number(selected.has(one.number)) - Number(selected.has(other.number)))
      .map((point) => writePoint(point, state(point.number)));
    this.top.innerHTML = `${frames}<g class="lines">${lines.join("")}</g>${points.join("")}${writeLabels(labels, state)}`;
    this.top.append(this.hover);
    this.drawPointed();
  }

  /** Show what is pointed at, from here or from the other figure. */
  setPointed(target: Target): void {
    this.pointed = target;
    this.drawPointed();
  }

  private drawPointed(): void {
    const target = this.pointed;
    const scene = this.drawing?.scene;
    if (!target || !scene) {
      this.hover.innerHTML = "";
      return;
    }
    if ("tie" in target) {
      const ties = [...scene.ties, ...this.drawing!.raised].filter((tie) => tie.number === target.tie);
      this.hover.innerHTML = ties.map((tie) => writeTie(tie, "under")).join("");
    } else {
      const points = scene.points.filter((point) => point.number === target.region);
      this.hover.innerHTML = points.map((point) => writePoint({ ...point, off: false }, "hot")).join("");
    }
  }

  private listen(): void {
    const { host } = this;
    const hands = new Map<number, PointerEvent>();
    let start: { x: number; y: number } | null = null;
    let pinch = 0;
    host.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      hands.set(event.pointerId, event);
      start = { x: event.clientX, y: event.clientY };
      pinch = spanHands(hands);
    });
    host.addEventListener("pointermove", (event) => {
      const before = hands.get(event.pointerId);
      if (!before) return this.pointAt(event);
      hands.set(event.pointerId, event);
      if (hands.size === 2) {
        const span = spanHands(hands);
        if (pinch) this.carry(0, 0, span / pinch, event);
        pinch = span;
        start = null;
      } else if (!this.isWhole) {
        if (start && Math.hypot(event.clientX - start.x, event.clientY - start.y) < 4) return;
        if (start) host.setPointerCapture(event.pointerId);
        start = null;
        this.carry(event.clientX - before.clientX, event.clientY - before.clientY, 1, event);
      }
    });
    const end = (event: PointerEvent) => {
      hands.delete(event.pointerId);
      pinch = 0;
      const still = start !== null && Math.hypot(event.clientX - start.x, event.clientY - start.y) < STILL;
      if (event.type === "pointerup" && still) this.handlers.choose(this.find(event));
      start = null;
    };
    host.addEventListener("pointerup", end);
    host.addEventListener("pointercancel", end);
    host.addEventListener("pointerleave", () => this.handlers.point(null));
    host.addEventListener(
      "wheel",
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        this.carry(0, 0, Math.exp(-event.deltaY * 0.004), event);
      },
      { passive: false },
    );
    host.addEventListener("keydown", (event) => this.handlers.key(event));
  }

  private pointAt(event: PointerEvent): void {
    if (event.pointerType === "touch") return;
    const target = this.find(event);
    this.host.classList.toggle("is-over", target !== null);
    this.handlers.point(target);
  }

  private find(event: PointerEvent): Target {
    if (!this.drawing) return null;
    const box = this.host.getBoundingClientRect();
    const { scene, raised } = this.drawing;
    return pick(scene, raised, event.clientX - box.left, event.clientY - box.top);
  }

  /** Move the window by pixels and make it larger around a place, as a picture; draw when the hand rests. */
  private carry(dx: number, dy: number, factor: number, event: { clientX: number; clientY: number }): void {
    const box = this.host.getBoundingClientRect();
    const before = this.window;
    this.moved ??= { x: 0, y: 0, scale: 1 };
    if (factor !== 1) this.zoom(factor, event.clientX - box.left, event.clientY - box.top);
    const { x, y, width, height } = this.window;
    this.show({ x: x - (dx * width) / this.width, y: y - (dy * width) / this.width, width, height });
    const scale = before.width / this.window.width;
    const toPixels = this.width / this.window.width;
    const shift = { x: (before.x - this.window.x) * toPixels, y: (before.y - this.window.y) * toPixels };
    this.moved = {
      x: this.moved.x * scale + shift.x,
      y: this.moved.y * scale + shift.y,
      scale: this.moved.scale * scale,
    };
    const { moved } = this;
    this.layers.style.transform = `translate(${moved.x}px, ${moved.y}px) scale(${moved.scale})`;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(this.handlers.move, REST);
  }

  private settle(): void {
    window.clearTimeout(this.timer);
    this.moved = null;
    this.layers.style.transform = "";
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

function spanHands(hands: Map<number, PointerEvent>): number {
  const [one, other] = [...hands.values()];
  return one && other ? Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) : 0;
}
