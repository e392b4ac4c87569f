// An answer on the map: regions as points sized by a number, pairs of regions as arcs.
import { drawBorders, drawLand, ISLANDS, placeOnMap } from "../../home/atlas";
import { type Box, bow, writeArc } from "../../home/geometry";
import { type Network, type NetworkFile, readNetwork } from "../../home/network";
import { html, svg } from "../element";
import { RUNGS } from "../ladder";
import { fetchData } from "../page";
import type { Answer } from "../sparql";
import { writeNumber } from "../words";
import { type Naming, readCode, sortColumns } from "./naming";
import { speak } from "./words";

/** The places of an answer: how much each region has, which pairs there are, how many rows are nowhere. */
export interface Placed {
  points: Map<string, number>;
  arcs: Map<string, { value: number; rung: string | null }>;
  nowhere: number;
}

/** Whether an answer has regions. */
export function hasPlaces(answer: Answer): boolean {
  return sortColumns(answer).regions.length > 0;
}

/** Place an answer: by its first one or two columns of regions, and its first column of numbers, or counted. */
export function placeAnswer(answer: Answer): Placed {
  const { regions, numbers } = sortColumns(answer);
  const kind = answer.columns.indexOf("kind");
  const placed: Placed = { points: new Map(), arcs: new Map(), nowhere: 0 };
  for (const row of answer.rows) {
    const codes = regions.slice(0, 2).map((i) => findPlace(readCode(row[i] ?? null, answer.columns[i]!)));
    const value = readMeasure(answer, row, numbers);
    const known = codes.filter((code) => code !== null);
    if (known.length === 0) placed.nowhere += 1;
    for (const code of new Set(known)) placed.points.set(code, (placed.points.get(code) ?? 0) + value);
    if (known.length === 2 && known[0] !== known[1]) {
      const rung = RUNGS.find((each) => each === row[kind]?.value) ?? null;
      placed.arcs.set([...known].sort().join("_"), { value, rung });
    }
  }
  return placed;
}

/** The measure of points: strength before other numbers, as counts of sources say little of a place. */
export function chooseMeasure(answer: Answer, numbers: number[]): number | null {
  const best = ["strength", "weight"].map((name) => answer.columns.indexOf(name)).find((i) => numbers.includes(i));
  return best ?? numbers[0] ?? null;
}

function readMeasure(answer: Answer, row: Answer["rows"][number], numbers: number[]): number {
  const measure = chooseMeasure(answer, numbers);
  return measure === null ? 1 : Number(row[measure]?.value ?? 0);
}

/** A district stands where its kabupaten or kota does; the country nowhere. */
function findPlace(code: string | null): string | null {
  return code === null || code === "ID" ? null : code.slice(0, 5);
}

/** Draw an answer on the map; the network file tells where regions are. */
export async function drawMap(answer: Answer, naming: Naming): Promise<HTMLElement> {
  const network = readNetwork(await fetchData<NetworkFile>(naming.page, "network.json"));
  const words = speak(naming.page.language);
  const placed = placeAnswer(answer);
  const measure = chooseMeasure(answer, sortColumns(answer).numbers);
  const name = measure === null ? words.count : naming.nameColumn(answer.columns[measure]!);
  const picture = drawPicture(placed, network, naming, words.mapAbout.replace("{measure}", name));
  if (naming.page.boundaries) void addBorders(picture, naming);
  const missing =
    placed.nowhere > 0
      ? [html("p", { class: "small mute" }, words.unplaced.replace("{count}", String(placed.nowhere)))]
      : [];
  return html("figure", {}, picture, html("figcaption", { class: "xs faint" }, `${name}`), ...missing);
}

function drawPicture(placed: Placed, network: Network, naming: Naming, about: string): SVGSVGElement {
  const { land, near } = drawLand();
  const places = placeOnMap(network).nation;
  const at = (code: string) => places[network.numbers.get(code) ?? -1] ?? null;
  const most = Math.max(...placed.points.values(), Number.MIN_VALUE);
  const marks = [...placed.points].flatMap(([code, value]) => {
    const place = at(code);
    return place ? [{ code, value, x: place[0], y: place[1], r: 2.6 + 8 * Math.sqrt(Math.max(0, value) / most) }] : [];
  });
  marks.sort((a, b) => b.r - a.r || (a.code < b.code ? -1 : 1));
  const arcs = [...placed.arcs].flatMap(([pair, { rung }]) => {
    const [a, b] = pair.split("_").map((code) => at(code));
    return a && b
      ? [svg("path", { d: writeArc(bow(a[0], a[1], b[0], b[1], 0.2)), class: rung ? `arc t-${rung}` : "arc" })]
      : [];
  });
  const points = marks.map((mark) => drawPoint(mark, network, naming));
  const box = `${ISLANDS.x} ${ISLANDS.y} ${ISLANDS.width} ${ISLANDS.height}`;
  return svg(
    "svg",
    { class: "drawn", viewBox: box, role: "group", "aria-label": about },
    svg("path", { class: "near", d: near }),
    svg("path", { class: "land", d: land }),
    svg("g", { class: "borders" }),
    ...arcs,
    ...points,
    ...nameMarks(marks, network),
  );
}

interface Mark {
  code: string;
  value: number;
  x: number;
  y: number;
  r: number;
}

function drawPoint(mark: Mark, network: Network, naming: Naming): SVGElement {
  const region = network.regions[network.numbers.get(mark.code)!]!;
  const title = `${region.name}: ${writeNumber(mark.value, naming.page.language)}`;
  const hollow = region.kind === "kabupaten" ? "point kab" : "point";
  const circle = svg("circle", { class: hollow, cx: mark.x.toFixed(1), cy: mark.y.toFixed(1), r: mark.r.toFixed(1) });
  const link = svg("a", { href: `${naming.page.here}region/${mark.code}.html`, "aria-label": title }, circle);
  circle.append(svg("title", {}, title));
  return link;
}

const NAMED = 30;

function nameMarks(marks: Mark[], network: Network): SVGElement[] {
  const brief = (code: string) => network.regions[network.numbers.get(code)!]!.brief;
  const labels = placeNames(
    marks.slice(0, NAMED).map((mark) => ({ ...mark, text: brief(mark.code) })),
    ISLANDS,
  );
  return labels;
}

/** Put each name where nothing is yet: right, left, above, below; one that fits nowhere is left to its point. */
function placeNames(marks: (Mark & { text: string })[], frame: Box): SVGElement[] {
  const taken: Box[] = marks.map(({ x, y, r }) => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r }));
  const free = (box: Box, own: number) =>
    box.x >= frame.x &&
    box.x + box.width <= frame.x + frame.width &&
    box.y >= frame.y &&
    box.y + box.height <= frame.y + frame.height &&
    taken.every(
      (other, i) =>
        i === own ||
        box.x > other.x + other.width ||
        other.x > box.x + box.width ||
        box.y > other.y + other.height ||
        other.y > box.y + box.height,
    );
  return marks.flatMap(({ x, y, r, text }, own) => {
    const width = text.length * 5.6;
    const tries: [number, number][] = [
      [x + r + 3, y - 6],
      [x - r - 3 - width, y - 6],
      [x - width / 2, y - r - 14],
      [x - width / 2, y + r + 2],
    ];
    const found = tries.map(([left, top]) => ({ x: left, y: top, width, height: 12 })).find((box) => free(box, own));
    if (!found) return [];
    taken.push(found);
    return [
      svg("text", { class: "name", x: found.x.toFixed(1), y: (found.y + 10).toFixed(1), "aria-hidden": "true" }, text),
    ];
  });
}

async function addBorders(picture: SVGSVGElement, naming: Naming): Promise<void> {
  const topology = await fetchData<Parameters<typeof drawBorders>[0]>(naming.page, "boundaries.json").catch(() => null);
  if (topology)
    picture.querySelector(".borders")?.append(svg("path", { class: "border", d: drawBorders(topology).nation }));
}
