// The coast for the map, cut from world-atlas (Natural Earth, public domain) while the scripts are built: Indonesia and,
// as a shade, its neighbours; arcs thinned (Douglas & Peucker 1973) to what a map of the country can show.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Plugin } from "vite";

const NAME = "virtual:coast";
const FRAME = [93, -12, 143, 8] as const;
const TOLERANCE = 0.011;
const SMALLEST = 0.0012;
const INDONESIA = "360";
const AUSTRALIA = "036";

type Point = [number, number];
interface Country {
  type: "Polygon" | "MultiPolygon";
  id?: string;
  arcs: number[][] | number[][][];
}
interface Atlas {
  transform: { scale: Point; translate: Point };
  arcs: Point[][];
  objects: { countries: { geometries: Country[] } };
}

export function coast(): Plugin {
  return {
    name: "coast",
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load: async (id) => (id === `\0${NAME}` ? `export default ${JSON.stringify(await cutCoast())}` : null),
  };
}

async function cutCoast() {
  const path = createRequire(import.meta.url).resolve("world-atlas/countries-10m.json");
  const atlas: Atlas = JSON.parse(await readFile(path, "utf-8"));
  const arcs = atlas.arcs.map((arc) => decode(arc, atlas.transform));
  const countries = atlas.objects.countries.geometries.filter((country) => country.id !== AUSTRALIA);
  const used = new Map<number, number>();
  const select = (wanted: (country: Country) => boolean) => ({
    type: "MultiPolygon",
    arcs: countries
      .filter(wanted)
      .flatMap((each) => (each.type === "Polygon" ? [each.arcs as number[][]] : (each.arcs as number[][][])))
      .filter((polygon) => isSeen(polygon[0]!.flatMap((arc) => arcs[arc < 0 ? ~arc : arc]!)))
      .map((polygon) => polygon.map((ring) => ring.map((arc) => renumber(arc, used)))),
  });
  const objects = {
    land: select((country) => country.id === INDONESIA),
    near: select((country) => country.id !== INDONESIA),
  };
  const kept = [...used.keys()].map((arc) => encode(thin(arcs[arc]!, TOLERANCE)));
  return { type: "Topology", transform: { scale: [0.001, 0.001], translate: [0, 0] }, objects, arcs: kept };
}

function renumber(arc: number, used: Map<number, number>): number {
  const number = arc < 0 ? ~arc : arc;
  if (!used.has(number)) used.set(number, used.size);
  return arc < 0 ? ~used.get(number)! : used.get(number)!;
}

function decode(arc: Point[], { scale, translate }: Atlas["transform"]): Point[] {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    [x, y] = [x + dx, y + dy];
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

function encode(points: Point[]): Point[] {
  let [x, y] = [0, 0];
  return points.map(([lon, lat]) => {
    const step: Point = [Math.round(lon * 1000) - x, Math.round(lat * 1000) - y];
    [x, y] = [x + step[0], y + step[1]];
    return step;
  });
}

/** Whether a ring reaches into the frame and is not too small to be drawn. */
function isSeen(ring: Point[]): boolean {
  const lons = ring.map(([lon]) => lon);
  const lats = ring.map(([, lat]) => lat);
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)];
  const inside = east > FRAME[0] && west < FRAME[2] && north > FRAME[1] && south < FRAME[3];
  return inside && (east - west) * (north - south) > SMALLEST;
}

function thin(points: Point[], tolerance: number): Point[] {
  if (points.length < 5) return points;
  const closed = points[0]![0] === points.at(-1)![0] && points[0]![1] === points.at(-1)![1];
  const middle = points.length >> 1;
  if (closed)
    return [...thinPart(points.slice(0, middle + 1), tolerance), ...thinPart(points.slice(middle), tolerance).slice(1)];
  return thinPart(points, tolerance);
}

function thinPart(points: Point[], tolerance: number): Point[] {
  const [first, last] = [points[0]!, points.at(-1)!];
  let [far, place] = [0, 0];
  points.forEach((point, number) => {
    const away = measure(point, first, last);
    if (away > far) [far, place] = [away, number];
  });
  if (far <= tolerance) return [first, last];
  return [...thinPart(points.slice(0, place + 1), tolerance), ...thinPart(points.slice(place), tolerance).slice(1)];
}

function measure([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = Math.hypot(dx, dy);
  return length ? Math.abs(dy * (x - ax) - dx * (y - ay)) / length : Math.hypot(x - ax, y - ay);
}
