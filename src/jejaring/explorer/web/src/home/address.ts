// The state of the page as its address tells it, so that a view can be sent: only what is not the default is written.
import { EVERYTHING, type Filters } from "./filters";
import { ALL_RUNGS, KINDS, listRungs, parseQuarter, RUNGS, type Rungs, writeQuarter } from "./network";

export type Selection = { region: string } | { tie: string } | null;
export type Mode = "map" | "net" | "list";

export interface State {
  filters: Filters;
  selection: Selection;
  mode: Mode;
  /** Whether more ties are drawn than a figure bears well. */
  all: boolean;
}

const CODE = String.raw`\d\d(?:\.\d\d){0,2}`;
const REGION = new RegExp(`^${CODE}$`);
const TIE = new RegExp(`^${CODE}_${CODE}$`);

export function readAddress(search: string): State {
  const query = new URLSearchParams(search);
  const word = (key: string) => query.get(key) ?? "";
  const kind = word("level");
  return {
    filters: {
      rungs: query.has("kinds") ? readRungs(word("kinds")) : ALL_RUNGS,
      from: parseQuarter(query.get("from")),
      to: parseQuarter(query.get("to")),
      kind: (KINDS as readonly string[]).includes(kind) ? kind : "",
      province: /^\d\d$/.test(word("province")) ? word("province") : "",
      category: /^[a-z-]+$/.test(word("category")) ? word("category") : "",
      strength: Math.max(0, Number(word("strength")) || 0),
    },
    selection: readSelection(word("sel")),
    mode: word("view") === "net" || word("view") === "list" ? (word("view") as Mode) : "map",
    all: query.has("all"),
  };
}

function readRungs(text: string): Rungs {
  const names = text.split(",");
  return RUNGS.reduce((bits, rung, place) => bits | (names.includes(rung) ? 1 << place : 0), 0);
}

function readSelection(text: string): Selection {
  if (REGION.test(text)) return { region: text };
  return TIE.test(text) ? { tie: text } : null;
}

/** Write the state into what was in the address before; other keys, such as `lang`, stay. */
export function writeAddress({ filters, selection, mode, all }: State, search = ""): string {
  const query = new URLSearchParams(search);
  const set = (key: string, value: string | null) => (value === null ? query.delete(key) : query.set(key, value));
  set("sel", selection ? ("region" in selection ? selection.region : selection.tie) : null);
  set("kinds", filters.rungs === ALL_RUNGS ? null : listRungs(filters.rungs).join(","));
  set("from", filters.from === null ? null : writeQuarter(filters.from));
  set("to", filters.to === null ? null : writeQuarter(filters.to));
  set("level", filters.kind || null);
  set("province", filters.province || null);
  set("category", filters.category || null);
  set("strength", filters.strength === EVERYTHING.strength ? null : String(filters.strength));
  set("view", mode === "map" ? null : mode);
  set("all", all ? "" : null);
  const text = query
    .toString()
    .replaceAll("%2C", ",")
    .replace(/=(?=&|$)/g, "");
  return text ? `?${text}` : "";
}
