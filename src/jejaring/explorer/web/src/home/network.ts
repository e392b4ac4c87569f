// The network as `network.json` tells it: rows that refer to each other by number, read once into things.

import { RUNGS, type Rung } from "../shared/ladder";

export { RUNGS, type Rung };
/** Rungs as bits, the weakest 1. */
export type Rungs = number;
export const ALL_RUNGS: Rungs = (1 << RUNGS.length) - 1;

export const KINDS = ["provinsi", "kabupaten", "kota"] as const;
export type Kind = (typeof KINDS)[number];

export interface Region {
  code: string;
  name: string;
  /** What it is called in a figure. */
  brief: string;
  kind: Kind;
  province: string;
  lon: number;
  lat: number;
  /** Its place in the drawing; null where nothing ties it. */
  place: [number, number] | null;
  /** Numbers of the categories of its products. */
  categories: number[];
}

export interface Happening {
  path: string;
  /** Its kind in both languages; null for an agreement without event. */
  kind: [string, string] | null;
  day: string | null;
  name: string | null;
  /** What it gives each of its ties. */
  weight: number;
  /** The quarters it may have been in, the last included; null where no day is known. */
  quarters: [number, number] | null;
}

/** One occasion of a tie. */
export interface Occasion {
  event: number;
  rungs: Rungs;
  articles: number[];
  publishers: number[];
}

export interface Tie {
  a: number;
  b: number;
  occasions: Occasion[];
}

export interface Network {
  regions: Region[];
  events: Happening[];
  ties: Tie[];
  categories: { notation: string; label: [string, string] }[];
  publishers: { path: string; name: string | null }[];
  articles: string[];
  /** The number of a region by its code. */
  numbers: Map<string, number>;
  /** The numbers of the ties by the codes of their ends, `36.74_73.12`. */
  pairs: Map<string, number>;
  /** The numbers of the ties of each region. */
  tiesOf: number[][];
  /** The first and the last quarter that an event may have been in; null without dated events. */
  span: [number, number] | null;
}

export interface NetworkFile {
  regions: [string, string, string, number, number, number, number | null, number | null, number[]][];
  events: [string, number | null, string | null, string | null, number][];
  ties: [number, number, [number, number, number[], number[]][]][];
  kinds: [string, string, string][];
  categories: [string, string, string][];
  publishers: [string, string | null][];
  articles: string[];
}

export function readNetwork(file: NetworkFile): Network {
  const regions = file.regions.map(([code, name, brief, kind, lon, lat, x, y, categories]): Region => {
    const place: [number, number] | null = x === null || y === null ? null : [x, y];
    return { code, name, brief, kind: KINDS[kind]!, province: code.slice(0, 2), lon, lat, place, categories };
  });
  const kinds = file.kinds.map(([, id, en]): [string, string] => [id, en]);
  const events = file.events.map(([path, kind, day, name, weight]): Happening => {
    return { path, kind: kind === null ? null : kinds[kind]!, day, name, weight, quarters: readQuarters(day) };
  });
  const ties = file.ties.map(([a, b, occasions]): Tie => {
    const told = occasions.map(([event, rungs, articles, publishers]) => ({ event, rungs, articles, publishers }));
    return { a, b, occasions: told };
  });
  return {
    regions,
    events,
    ties,
    categories: file.categories.map(([notation, id, en]) => ({ notation, label: [id, en] })),
    publishers: file.publishers.map(([path, name]) => ({ path, name })),
    articles: file.articles,
    numbers: new Map(regions.map((region, number) => [region.code, number])),
    pairs: new Map(ties.map((tie, number) => [`${regions[tie.a]!.code}_${regions[tie.b]!.code}`, number])),
    tiesOf: listTiesOf(regions.length, ties),
    span: findSpan(events),
  };
}

function listTiesOf(regions: number, ties: Tie[]): number[][] {
  const found: number[][] = Array.from({ length: regions }, () => []);
  ties.forEach(({ a, b }, number) => {
    found[a]!.push(number);
    found[b]!.push(number);
  });
  return found;
}

/** Read which quarters a day, month or year of ISO 8601 allows; a quarter is counted from year 0: 2025 Q3 is 8102. */
export function readQuarters(day: string | null): [number, number] | null {
  const match = day ? /^(\d{4})(?:-(\d\d))?/.exec(day) : null;
  if (!match) return null;
  const year = Number(match[1]) * 4;
  if (!match[2]) return [year, year + 3];
  const quarter = year + Math.floor((Number(match[2]) - 1) / 3);
  return [quarter, quarter];
}

/** Write a quarter as an address has it: 2025-3. */
export function writeQuarter(quarter: number): string {
  return `${Math.floor(quarter / 4)}-${(quarter % 4) + 1}`;
}

export function parseQuarter(text: string | null): number | null {
  const match = /^(\d{4})-([1-4])$/.exec(text ?? "");
  return match ? Number(match[1]) * 4 + Number(match[2]) - 1 : null;
}

/** Whole years, so that an axis begins and ends with one. */
function findSpan(events: Happening[]): [number, number] | null {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { quarters } of events) {
    if (!quarters) continue;
    first = Math.min(first, quarters[0]);
    last = Math.max(last, quarters[1]);
  }
  return first > last ? null : [first - (first % 4), last - (last % 4) + 3];
}

export function listRungs(rungs: Rungs): Rung[] {
  return RUNGS.filter((_, place) => (rungs >> place) & 1);
}

/** The strongest of some rungs, by its place on the ladder; -1 of none. */
export function findTop(rungs: Rungs): number {
  return 31 - Math.clz32(rungs);
}
