// Make src/jejaring/data/coast.json: the coast of Indonesia and its neighbours, small enough for a page.
//
//   npm install --no-save world-atlas@2.0.2 topojson-client@3.1.0 topojson-simplify@3.0.3 topojson-server@3.0.1 && node scripts/make_coast.mjs
//
// Steps: land of Natural Earth 1:50m → polygons → clipped to the box → topology → simplified → quantised.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(`${process.cwd()}/`);
const { feature, quantize } = require("topojson-client");
const { topology } = require("topojson-server");
const { presimplify, simplify } = require("topojson-simplify");

const BOX = { west: 93, south: -12, east: 143, north: 8 };
const MIN_AREA = 0.0001; // square degrees: what a bend of the coast must enclose to be kept
const GRID = 5000; // steps across the box: 0.01 of a degree, about a kilometre

// Sutherland and Hodgman (1974): cut a closed ring by each side of the box in turn.
const SIDES = [
  { keeps: ([x]) => x >= BOX.west, axis: 0, at: BOX.west },
  { keeps: ([x]) => x <= BOX.east, axis: 0, at: BOX.east },
  { keeps: ([, y]) => y >= BOX.south, axis: 1, at: BOX.south },
  { keeps: ([, y]) => y <= BOX.north, axis: 1, at: BOX.north },
];

function cross(a, b, { axis, at }) {
  const t = (at - a[axis]) / (b[axis] - a[axis]);
  const point = [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
  point[axis] = at;
  return point;
}

function clipRing(ring) {
  const open = SIDES.reduce(
    (points, side) =>
      points.flatMap((b, i) => {
        const a = points.at(i - 1);
        const [from, to] = [side.keeps(a), side.keeps(b)];
        return [...(from !== to ? [cross(a, b, side)] : []), ...(to ? [b] : [])];
      }),
    ring.slice(0, -1),
  );
  return open.length > 2 ? [...open, open[0]] : null;
}

const atlas = JSON.parse(readFileSync(require.resolve("world-atlas/land-50m.json")));
const land = feature(atlas, atlas.objects.land);
const shapes = land.features.flatMap(({ geometry: { type, coordinates } }) =>
  type === "Polygon" ? [coordinates] : coordinates,
);
const polygons = shapes.map((rings) => rings.map(clipRing).filter(Boolean)).filter((rings) => rings.length);
const exact = topology({ land: { type: "MultiPolygon", coordinates: polygons } });
const simple = simplify(presimplify(exact), MIN_AREA);
const { arcs, objects, transform, bbox } = quantize(simple, GRID);
writeFileSync("src/jejaring/data/coast.json", `${JSON.stringify({ type: "Topology", bbox, transform, objects, arcs })}\n`);
