// The keys of a figure: arrows go from region to region, + and - zoom, Enter follows what is selected.
import type { Moment } from "./context";
import { CLOSER, WHOLE } from "./figure";
import { findNext } from "./geometry";

export type Way = [number, number];

/** What a key asks for: a step that way, a factor of zoom, or to follow. */
export type Wish = { way: Way } | { zoom: number } | { follow: true };

const WISHES: Record<string, Wish> = {
  ArrowLeft: { way: [-1, 0] },
  ArrowRight: { way: [1, 0] },
  ArrowUp: { way: [0, -1] },
  ArrowDown: { way: [0, 1] },
  "+": { zoom: CLOSER },
  "=": { zoom: CLOSER },
  "-": { zoom: 1 / CLOSER },
  "0": { zoom: WHOLE },
  Enter: { follow: true },
};

/** Read what a key asks for; null where it asks a figure for nothing. */
export function readKey(event: KeyboardEvent): Wish | null {
  return event.ctrlKey || event.metaKey || event.altKey ? null : (WISHES[event.key] ?? null);
}

/** Find the nearest region that way, -1 for none; from a tie, or from nothing, the strongest first. */
export function findStep({ network, drawn, chosen }: Moment, all: readonly (Way | null)[], way: Way): number {
  const places = all.map((place, number) => (network.regions[number]!.place ? place : null));
  const from = chosen.region ?? (chosen.tie === null ? -1 : network.ties[chosen.tie]!.a);
  return from < 0 ? (drawn.at(-1)?.a ?? -1) : findNext(places, from, way);
}
