// An answer on the map: regions as points sized by a number, pairs of regions as arcs; Java again, larger, below, where
// what is within it is drawn.
import { drawBorders, drawLand, frameJava, INSET, ISLANDS, placeOnMap, WHOLE } from "../../home/atlas";
import { type Box, bow, meet, writeArc } from "../../home/geometry";
import { type Network, type NetworkFile, readNetwork } from "../../home/network";
import { html, svg } from "../element";
import { drawLine, RUNGS, type Rung } from "../ladder";
import { fetchData } from "../page";
import type { Answer } from "../sparql";
import { writeNumber } from "../words";
import { type Naming, readCode, sortColumns } from "./naming";
import { nameNotations, speak } from "./words";

export interface Pair {
  a: string;
  b: string;
  rung: Rung | null;
}

/** The places of an answer: how much each region has, which pairs there are, how many rows are nowhere. */
export interface Placed {
  points: Map<string, number>;
  pairs: Map<string, Pair>;
  nowhere: number;
}

/** Whether an answer has regions. */
export function hasPlaces(answer: Answer): boolean {
  return sortColumns(answer).regions.length > 0;
}

/** Place an answer: by its first one or two columns of regions, and its measure, or counted. */
export function placeAnswer(answer: Answer): Placed {
  const { regions, numbers } = sortColumns(answer);
  const measure = chooseMeasure(answer, numbers);
  const kind = answer.columns.indexOf("kind");
  const placed: Placed = { points: new Map(), pairs: new Map(), nowhere: 0 };
  for (const row of answer.rows) {
    const codes = regions.slice(0, 2).flatMap((i) => findPlace(readCode(row[i] ?? null, answer.columns[i]!)));
    const value = measure === null ? 1 : Number(row[measure]?.value ?? 0);
    if (codes.length === 0) placed.nowhere += 1;
    for (const code of new Set(codes)) placed.points.set(code, (placed.points.get(code) ?? 0) + value);
    const [a, b] = codes.sort();
    if (a && b && a !== b)
      placed.pairs.set(`${a}_${b}`, { a, b, rung: RUNGS.find((each) => each === row[kind]?.value) ?? null });
  }
  return placed;
}

/** The measure of points: strength before other numbers, as counts of sources say little of a place. */
export function chooseMeasure(answer: Answer, numbers: number[]): number | null {
  const best = ["strength", "weight"].map((name) => answer.columns.indexOf(name)).find((i) => numbers.includes(i));
  return best ?? numbers[0] ?? null;
}

/** A district stands where its kabupaten or kota does; the country nowhere. */
function findPlace(code: string | null): string[] {
  return code === null || code === "ID" ? [] : [code.slice(0, 5)];
}

/** Draw an answer on the map, so wide (px); the network file tells where regions are. */
export async function drawMap(answer: Answer, naming: Naming, width: number): Promise<HTMLElement> {
  const network = readNetwork(await fetchData<NetworkFile>(naming.page, "network.json"));
  const words = speak(naming.page.language);
  const placed = placeAnswer(answer);
  const measure = chooseMeasure(answer, sortColumns(answer).numbers);
  const name = measure === null ? words.count : naming.nameColumn(answer.columns[measure]!);
  const picture = new Picture(placed, network, naming, width).draw(words.mapAbout.replace("{measure}", name));
  if (naming.page.boundaries) void addBorders(picture, naming);
  return html("figure", {}, picture, drawKey(placed, name, naming));
}

function drawKey(placed: Placed, measure: string, naming: Naming): HTMLElement {
  const words = speak(naming.page.language);
  const names = nameNotations(naming.page.language);
  const there = RUNGS.filter((rung) => [...placed.pairs.values()].some((pair) => pair.rung === rung));
  const missing =
    placed.nowhere > 0 ? html("span", {}, words.unplaced.replace("{count}", String(placed.nowhere))) : null;
  return html(
    "figcaption",
    { class: "mapkey" },
    html("span", {}, words.mapKey.replace("{measure}", measure)),
    ...there.map((rung) => html("span", {}, drawLine(rung), names[rung])),
    missing,
  );
}

interface Mark {
  code: string;
  value: number;
  x: number;
  y: number;
  r: number;
}

const NAMED = 40;
const NARROW = 640;

class Picture {
  private readonly most: number;
  private readonly places;
  private readonly nation: Mark[];
  /** The part of the map that is shown: all of it, or where the points are on a narrow screen. */
  private readonly shown: Box;
  /** Units of the map for a pixel. */
  private readonly scale: number;

  constructor(
    private readonly placed: Placed,
    private readonly network: Network,
    private readonly naming: Naming,
    width: number,
  ) {
    this.most = Math.max(...placed.points.values(), Number.MIN_VALUE);
    this.places = placeOnMap(network);
    this.nation = this.list((number) => this.places.nation[number]!);
    this.shown = width < NARROW ? frameMarks(this.nation) : WHOLE;
    this.scale = Math.max(0.8, this.shown.width / Math.max(1, width));
  }

  draw(about: string): SVGSVGElement {
    const { land, near } = drawLand();
    const { x, y, width, height } = this.shown;
    const inset = this.shown === WHOLE;
    const java = inset ? this.list((number) => this.places.java[number] ?? null) : [];
    const within = new Set(java.map((mark) => mark.code));
    const frame = frameJava();
    const picture = svg(
      "svg",
      { class: "drawn", viewBox: [x, y, width, height].map(Math.round).join(" "), role: "group", "aria-label": about },
      svg("path", { class: "near", d: near }),
      svg("path", { class: "land", d: land }),
      svg("g", { class: "borders" }),
      inset && svg("rect", { class: "frame key", ...frame }),
      ...this.join(this.nation, (pair) => !within.has(pair.a) || !within.has(pair.b)),
      ...this.point(this.nation, false),
      ...this.name(
        this.nation.filter((mark) => !within.has(mark.code)),
        this.shown,
        inset ? [INSET, frame] : [],
      ),
      ...(inset ? this.drawInset(java) : []),
    );
    picture.style.setProperty("--unit", `${this.scale}px`);
    return picture;
  }

  private drawInset(java: Mark[]): SVGElement[] {
    const { javaLand, javaNear } = drawLand();
    return [
      svg("rect", { class: "frame", ...INSET }),
      svg("path", { class: "near", d: javaNear }),
      svg("path", { class: "land", d: javaLand }),
      svg("g", { class: "borders java" }),
      ...this.join(java, () => true),
      ...this.point(java, true),
      ...this.name(java, INSET, []),
    ];
  }

  /** List the marks of those that have a place, the largest first. */
  private list(place: (number: number) => [number, number] | null): Mark[] {
    const marks = [...this.placed.points].flatMap(([code, value]) => {
      const found = place(this.network.numbers.get(code) ?? -1);
      return found
        ? [{ code, value, x: found[0], y: found[1], r: 2.6 + 7 * Math.sqrt(Math.max(0, value) / this.most) }]
        : [];
    });
    return marks.sort((a, b) => b.r - a.r || (a.code < b.code ? -1 : 1));
  }

  private join(marks: Mark[], wanted: (pair: Pair) => boolean): SVGElement[] {
    const at = new Map(marks.map((mark) => [mark.code, mark]));
    return [...this.placed.pairs.values()].flatMap((pair) => {
      const [a, b] = [at.get(pair.a), at.get(pair.b)];
      if (!a || !b || !wanted(pair)) return [];
      return [
        svg("path", { d: writeArc(bow(a.x, a.y, b.x, b.y, 0.2)), class: pair.rung ? `arc t-${pair.rung}` : "arc" }),
      ];
    });
  }

  /** Points; those drawn a second time are no second link. */
  private point(marks: Mark[], again: boolean): SVGElement[] {
    return marks.map((mark) => {
      const region = this.network.regions[this.network.numbers.get(mark.code)!]!;
      const title = `${region.name}: ${writeNumber(mark.value, this.naming.page.language)}`;
      const shape = { class: region.kind === "kabupaten" ? "point kab" : "point" };
      const [x, y, r] = [mark.x, mark.y, mark.r * this.scale].map((each) => Number(each.toFixed(1))) as [
        number,
        number,
        number,
      ];
      const drawn =
        region.kind === "provinsi"
          ? svg(
              "rect",
              { ...shape, x: x - r * 0.9, y: y - r * 0.9, width: r * 1.8, height: r * 1.8 },
              svg("title", {}, title),
            )
          : svg("circle", { ...shape, cx: x, cy: y, r }, svg("title", {}, title));
      if (again) return svg("g", { "aria-hidden": "true" }, drawn);
      return svg("a", { href: `${this.naming.page.here}region/${mark.code}.html`, "aria-label": title }, drawn);
    });
  }

  /** Names of the largest, where nothing is yet: right, left, above, below; one that fits nowhere is left to its point. */
  private name(marks: Mark[], bounds: Box, boxes: Box[]): SVGElement[] {
    const taken = [...boxes, ...marks.map(({ x, y, r }) => frameDisc(x, y, r * this.scale))];
    return marks.slice(0, NAMED).flatMap((mark) => {
      const text = this.network.regions[this.network.numbers.get(mark.code)!]!.brief;
      const found = listBoxes(mark, text.length, this.scale).find(
        (box) => isInside(bounds, box) && !taken.some((other) => meet(other, box)),
      );
      if (!found) return [];
      taken.push(found);
      return [
        svg(
          "text",
          { class: "name", x: found.x.toFixed(1), y: (found.y + 10 * this.scale).toFixed(1), "aria-hidden": "true" },
          text,
        ),
      ];
    });
  }
}

/** Where a name of so many letters may stand beside a mark. */
function listBoxes(mark: Mark, letters: number, scale: number): Box[] {
  const [width, height, r, { x, y }] = [letters * 5.9 * scale, 12 * scale, mark.r * scale, mark];
  return [
    { x: x + r + 3 * scale, y: y - height / 2, width, height },
    { x: x - r - 3 * scale - width, y: y - height / 2, width, height },
    { x: x - width / 2, y: y - r - 2 * scale - height, width, height },
    { x: x - width / 2, y: y + r + 2 * scale, width, height },
  ];
}

function frameDisc(x: number, y: number, r: number): Box {
  return { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
}

/** Frame marks with room around them, at least a third of the map wide, no higher than wide. */
function frameMarks(marks: Mark[]): Box {
  if (marks.length === 0) return ISLANDS;
  const [xs, ys] = [marks.map((mark) => mark.x), marks.map((mark) => mark.y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const width = Math.min(ISLANDS.width, Math.max(320, right - left + 120));
  const height = Math.min(width, Math.max(width * 0.5, bottom - top + 80));
  const x = Math.min(Math.max(0, (left + right - width) / 2), ISLANDS.width - width);
  return { x, y: Math.max(0, (top + bottom - height) / 2), width, height };
}

function isInside(outer: Box, inner: Box): boolean {
  const right = inner.x + inner.width <= outer.x + outer.width;
  return inner.x >= outer.x && inner.y >= outer.y && right && inner.y + inner.height <= outer.y + outer.height;
}

async function addBorders(picture: SVGSVGElement, naming: Naming): Promise<void> {
  const topology = await fetchData<Parameters<typeof drawBorders>[0]>(naming.page, "boundaries.json").catch(() => null);
  if (!topology) return;
  const { nation, java } = drawBorders(topology);
  picture.querySelector(".borders")?.append(svg("path", { class: "border", d: nation }));
  picture.querySelector(".borders.java")?.append(svg("path", { class: "border", d: java }));
}
