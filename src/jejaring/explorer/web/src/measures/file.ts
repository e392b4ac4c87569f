// What `measures.json` holds.

export type Level = "regency" | "province";
export type Both = [id: string, en: string];
/** Code, value, ends of the interval, best and worst rank; null where not defined or where evidence is too little. */
export type MeasureRow = [string, number | null, number | null, number | null, number | null, number | null];

export interface Measure {
  name: string;
  label: Both;
  unit: Both;
  doi: string;
  low_first: boolean;
  rows: MeasureRow[];
}

export type RegionRow = [
  code: string,
  name: string,
  brief: string,
  kind: string,
  lon: number,
  lat: number,
  articles: number,
];

export interface LevelTold {
  evidence: { articles: number; publishers: number; events: number; enough: boolean; least: number[]; told: Both };
  other_levels: number;
  regions: RegionRow[];
  measures: Measure[];
  communities: { of: Record<string, number>; modularity: number | null; agreement: number | null; seeds: number };
  years: [year: number, events: number, ties: number, regions: number, fresh: number, kept: number, lost: number][];
  undated: number;
}

export interface MeasuresFile {
  levels: Record<Level, LevelTold>;
  coverage: {
    regions: number;
    seen: number;
    articles: number;
    provinces: [code: string, name: string, regions: number, seen: number, articles: number, unseen: string[]][];
    publishers: [path: string, name: string | null, seen: number, articles: number][];
    places: [code: string, name: string, lon: number, lat: number, articles: number][];
  };
}

export interface Estimate {
  code: string;
  name: string;
  brief: string;
  value: number;
  low: number | null;
  high: number | null;
  best: number | null;
  worst: number | null;
  articles: number;
}

/** The regions for which a measure is defined, those that stand out first; of equal ones those told of more. */
export function listEstimates(level: LevelTold, measure: Measure): Estimate[] {
  const regions = new Map(level.regions.map((row) => [row[0], row]));
  const found = measure.rows.flatMap(([code, value, low, high, best, worst]) => {
    const region = regions.get(code);
    if (!region || value === null) return [];
    return [{ code, name: region[1], brief: region[2], value, low, high, best, worst, articles: region[6] }];
  });
  const sign = measure.low_first ? 1 : -1;
  return found.sort(
    (one, other) =>
      sign * (one.value - other.value) || other.articles - one.articles || one.code.localeCompare(other.code),
  );
}

/** Communities of at least `least` regions, the largest first, each with its regions by code. */
export function listCommunities({ communities }: LevelTold, least: number): string[][] {
  const groups = new Map<number, string[]>();
  for (const [code, number] of Object.entries(communities.of)) {
    const group = groups.get(number) ?? [];
    group.push(code);
    groups.set(number, group);
  }
  const found = [...groups.values()].filter((group) => group.length >= least);
  return found.sort((one, other) => other.length - one.length || one[0]!.localeCompare(other[0]!));
}

/** Write rows as CSV (RFC 4180); an unknown value is an empty field. */
export function writeCsv(head: string[], rows: (string | number | null)[][]): string {
  const field = (value: string | number | null) => {
    const text = value === null ? "" : String(value);
    const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return [head, ...rows].map((row) => `${row.map(field).join(",")}\r\n`).join("");
}
