// The drawings of the page, by Observable Plot. Marks get classes, and measures.css their ink, so that they follow the theme
// and need no inline style; the style element that Plot writes is taken out, as the page's policy allows none, and the names
// of its parts, as a drawing has one name.

import coast from "virtual:coast";
import * as Plot from "@observablehq/plot";
import { feature } from "topojson-client";
import type { Estimate, LevelTold, MeasuresFile } from "./file";

export type Drawing = SVGSVGElement | HTMLElement;

function plot(options: Plot.PlotOptions): Drawing {
  const drawn = Plot.plot(options) as unknown as SVGSVGElement;
  for (const style of drawn.querySelectorAll("style")) style.remove();
  for (const part of drawn.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
  drawn.removeAttribute("style");
  return drawn;
}

const ROW = 20;

/** A row a region: the interval as a band, the value as a dot, the rank as a range; filled where it may be ranked. */
export function drawEstimates(
  rows: Estimate[],
  unit: string,
  width: number,
  words: { rank: string; little: string },
  write: (value: number) => string,
): Drawing {
  const names = rows.map((row) => row.code);
  const brief = new Map(rows.map((row) => [row.code, row.brief]));
  const most = Math.max(...rows.map((row) => row.high ?? row.value), 1e-9);
  const small = width < 520;
  const tell = (row: Estimate) => {
    if (row.best !== null)
      return row.best === row.worst ? `${words.rank} ${row.best}` : `${words.rank} ${row.best}–${row.worst}`;
    return small ? "" : words.little;
  };
  return plot({
    width,
    height: rows.length * ROW + 44,
    marginLeft: small ? 120 : 170,
    marginRight: small ? 96 : 150,
    marginTop: 30,
    marginBottom: 12,
    x: { domain: [0, most], axis: null },
    y: { domain: names, axis: null, padding: 0.2 },
    marks: [
      Plot.gridX({ className: "axis", ticks: small ? 4 : 8, strokeOpacity: 1 }),
      Plot.axisX({
        className: "quiet",
        anchor: "top",
        ticks: small ? 4 : 8,
        tickSize: 0,
        label: unit,
        labelArrow: "none",
        tickFormat: write,
      }),
      Plot.axisY({
        className: "named",
        tickSize: 0,
        label: null,
        tickFormat: (code: string) => brief.get(code) ?? code,
      }),
      Plot.ruleY(
        rows.filter((row) => row.low !== null),
        { className: "band", y: "code", x1: "low", x2: "high", strokeWidth: 7 },
      ),
      Plot.dot(
        rows.filter((row) => row.best !== null),
        { className: "sure", x: "value", y: "code", r: 4.5, fill: "currentColor" },
      ),
      Plot.dot(
        rows.filter((row) => row.best === null),
        { className: "unsure", x: "value", y: "code", r: 4, strokeWidth: 1.5 },
      ),
      Plot.text(rows, {
        className: "quiet",
        y: "code",
        frameAnchor: "right",
        dx: small ? 92 : 146,
        textAnchor: "end",
        text: tell,
      }),
    ],
  });
}

/** A bar a year: kept and new above the line, no longer told of below it. */
export function drawYears({ years }: LevelTold, width: number, write: (value: number) => string): Drawing {
  const parts = years.flatMap(([year, , , , fresh, kept, lost]) => [
    { year, count: kept, what: "kept" },
    { year, count: fresh, what: "new" },
    { year, count: -lost, what: "lost" },
  ]);
  const of = (what: string) => parts.filter((part) => part.what === what && part.count);
  const every = Math.ceil(years.length / Math.max(4, Math.floor(width / 60)));
  return plot({
    width,
    height: 220,
    marginLeft: 36,
    marginBottom: 24,
    x: { type: "band", domain: years.map(([year]) => year), padding: 0.18 },
    y: { axis: null },
    marks: [
      Plot.gridY({ className: "axis", strokeOpacity: 1 }),
      Plot.axisY({
        className: "quiet",
        tickSize: 0,
        label: null,
        tickFormat: (value: number) => write(Math.abs(value)),
      }),
      Plot.axisX({
        className: "quiet",
        tickSize: 0,
        label: null,
        tickFormat: (year: number, place: number) => (place % every ? "" : String(year)),
      }),
      Plot.barY(of("kept"), Plot.stackY({ className: "kept", x: "year", y: "count" })),
      Plot.barY(
        [...of("kept").map((part) => ({ ...part, hidden: true })), ...of("new")],
        Plot.stackY({ className: "new", x: "year", y: "count", filter: (part: { hidden?: boolean }) => !part.hidden }),
      ),
      Plot.barY(of("lost"), { className: "lost", x: "year", y: "count", insetTop: 1 }),
      Plot.ruleY([0], { className: "zero" }),
    ],
  });
}

/** A row a province, a square each kabupaten or kota: filled where some article names it. */
export function drawCoverage({ provinces }: MeasuresFile["coverage"], width: number): Drawing {
  const rows = [...provinces].sort(
    (one, other) => other[3] / other[2] - one[3] / one[2] || one[1].localeCompare(other[1]),
  );
  const squares = rows.flatMap(([code, , regions, seen]) =>
    Array.from({ length: regions }, (_, place) => ({ code, place, seen: place < seen })),
  );
  const names = new Map(rows.map((row) => [row[0], row[1]]));
  const most = Math.max(...rows.map((row) => row[2]));
  const left = width < 520 ? 160 : 180;
  const side = Math.min(13, (width - left - 56) / most);
  return plot({
    width,
    height: rows.length * 17 + 8,
    marginLeft: left,
    marginRight: 56,
    marginTop: 4,
    marginBottom: 4,
    x: { domain: [0, (width - left - 56) / side], axis: null },
    y: { type: "band", domain: rows.map((row) => row[0]), axis: null, padding: 0.1 },
    marks: [
      Plot.axisY({
        className: "named",
        tickSize: 0,
        label: null,
        tickFormat: (code: string) => names.get(code) ?? code,
      }),
      ...[true, false].map((seen) =>
        Plot.barX(
          squares.filter((square) => square.seen === seen),
          {
            className: seen ? "seen" : "unseen",
            y: "code",
            x1: "place",
            x2: (square: { place: number }) => square.place + 1,
            inset: Math.min(1.2, side * 0.1),
            insetTop: 1.5,
            insetBottom: 1.5,
          },
        ),
      ),
      Plot.text(rows, {
        className: "quiet",
        y: (row) => row[0],
        frameAnchor: "right",
        dx: 52,
        textAnchor: "end",
        text: (row) => `${row[3]}/${row[2]}`,
      }),
    ],
  });
}

export function drawPublishers(rows: { name: string; seen: number }[], width: number): Drawing {
  const names = new Map(rows.map((row, place) => [place, row.name]));
  const data = rows.map((row, place) => ({ ...row, place }));
  const left = width < 520 ? 150 : 260;
  return plot({
    width,
    height: rows.length * ROW + 8,
    marginLeft: left,
    marginRight: 40,
    marginTop: 4,
    marginBottom: 4,
    x: { axis: null },
    y: { type: "band", domain: data.map((row) => row.place), axis: null, padding: 0.3 },
    marks: [
      Plot.axisY({
        className: "named",
        tickSize: 0,
        label: null,
        tickFormat: (place: number) => shorten(names.get(place) ?? "", left / 7),
      }),
      Plot.barX(data, { className: "seen", y: "place", x: "seen" }),
      Plot.text(data, {
        className: "quiet",
        y: "place",
        x: "seen",
        text: (row) => String(row.seen),
        dx: 6,
        textAnchor: "start",
      }),
    ],
  });
}

function shorten(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, Math.floor(most) - 1)}…` : text;
}

const land = feature(coast, coast.objects.land);
const near = feature(coast, coast.objects.near);

type Place = { lon: number; lat: number };

function drawMap(width: number, marks: Plot.Markish[]): Drawing {
  return plot({
    width,
    height: Math.round(width * 0.38),
    margin: 0,
    projection: { type: "mercator", domain: FRAME },
    marks: [Plot.geo(near, { className: "near" }), Plot.geo(land, { className: "land" }), ...marks],
  });
}

const FRAME = {
  type: "LineString" as const,
  coordinates: [
    [94.9, 6.2],
    [141.1, -11.1],
  ],
};

/** A small map of one community: its regions in ink, all others faint. */
export function drawCommunity(members: Place[], others: Place[], width: number): Drawing {
  return drawMap(width, [
    Plot.dot(others, { className: "other", x: "lon", y: "lat", r: 1.2 }),
    Plot.dot(members, { className: "member", x: "lon", y: "lat", r: 3.4 }),
  ]);
}

/** A map of who is named and who is not. */
export function drawSeen(seen: Place[], unseen: Place[], width: number): Drawing {
  return drawMap(width, [
    Plot.dot(unseen, { className: "unseen", x: "lon", y: "lat", r: 2, strokeWidth: 0.9 }),
    Plot.dot(seen, { className: "seen", x: "lon", y: "lat", r: 2.6 }),
  ]);
}
