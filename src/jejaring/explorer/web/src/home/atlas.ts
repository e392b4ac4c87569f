// The map: Mercator on 94.9–141.1° E, 6.2° N–11.1° S; Java again, larger, in the empty ocean below it.

import coast from "virtual:coast";
import { geoMercator, geoPath } from "d3-geo";
import type { LineString } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Box } from "./geometry";
import type { Network } from "./network";

/** The whole, in units: the sea below the islands has room for the inset and the key. */
export const WHOLE: Box = { x: 0, y: 0, width: 960, height: 500 };
/** Without the inset, where it stands apart. */
export const ISLANDS: Box = { x: 0, y: 0, width: 960, height: 345 };
export const INSET: Box = { x: 10, y: 328, width: 484, height: 155 };

type Bounds = [[number, number], [number, number]];

const NATION: Bounds = [
  [94.9, 6.2],
  [141.1, -11.1],
];
const JAVA: Bounds = [
  [104.9, -5.75],
  [114.75, -8.85],
];

function fit([from, to]: Bounds, box: Box) {
  const line: LineString = { type: "LineString", coordinates: [from, to] };
  return geoMercator().fitExtent(
    [
      [box.x, box.y],
      [box.x + box.width, box.y + box.height],
    ],
    line,
  );
}

const nation = fit(NATION, { x: 10, y: 8, width: 940, height: 480 });
const top = nation([95, NATION[0][1]])![1];
nation.translate([nation.translate()[0], nation.translate()[1] - (top - 10)]);
const java = fit(JAVA, { x: INSET.x + 6, y: INSET.y + 6, width: INSET.width - 12, height: INSET.height - 12 });

export interface Land {
  land: string;
  near: string;
  javaLand: string;
  javaNear: string;
}

/** The coast as paths, in units, nation and inset. */
export function drawLand(): Land {
  const land = feature(coast, coast.objects.land);
  const near = feature(coast, coast.objects.near);
  const sheet: Bounds = [
    [-40, -20],
    [1000, 520],
  ];
  const part: Bounds = [
    [INSET.x, INSET.y],
    [INSET.x + INSET.width, INSET.y + INSET.height],
  ];
  const wide = geoPath(nation.clipExtent(sheet)).digits(1);
  const close = geoPath(java.clipExtent(part)).digits(1);
  const paths = {
    land: wide(land) ?? "",
    near: wide(near) ?? "",
    javaLand: close(land) ?? "",
    javaNear: close(near) ?? "",
  };
  nation.clipExtent(null);
  java.clipExtent(null);
  return paths;
}

/** The borders of regions, from a TopoJSON that whoever runs the site gave. */
export function drawBorders(topology: Topology): { nation: string; java: string } {
  const shapes = Object.values(topology.objects).map((each) => feature(topology, each as GeometryCollection));
  const draw = (projection: typeof nation) =>
    shapes.map((shape) => geoPath(projection).digits(1)(shape) ?? "").join("");
  return { nation: draw(nation), java: draw(java) };
}

export interface Places {
  nation: [number, number][];
  /** Null outside Java. */
  java: ([number, number] | null)[];
}

export function placeOnMap({ regions }: Network): Places {
  const inJava = (lon: number, lat: number) =>
    lon > JAVA[0][0] && lon < JAVA[1][0] && lat < JAVA[0][1] && lat > JAVA[1][1];
  return {
    nation: regions.map(({ lon, lat }) => nation([lon, lat]) as [number, number]),
    java: regions.map(({ lon, lat }) => (inJava(lon, lat) ? (java([lon, lat]) as [number, number]) : null)),
  };
}

/** The frame on the large map of what the inset shows. */
export function frameJava(): Box {
  const [x, y] = nation(JAVA[0])!;
  const [right, bottom] = nation(JAVA[1])!;
  return { x, y, width: right - x, height: bottom - y };
}
