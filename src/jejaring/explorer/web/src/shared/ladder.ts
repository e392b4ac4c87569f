// The ladder: one order, one hue, one line for each kind of tie, everywhere. The classes are those of pages.css.
import { svg } from "./element";

export const RUNGS = ["meeting", "exhibition", "visit", "verbal", "signed", "running"] as const;
export type Rung = (typeof RUNGS)[number];

/** The glyph of a set of kinds; `words` names them for whoever cannot see it. */
export function drawLadder(rungs: readonly Rung[], words: Record<Rung, string>, height = 16): SVGSVGElement {
  const bars = RUNGS.map((rung, place) =>
    svg("rect", {
      x: place * 5.4 + 0.5,
      y: 10.5 - place * 2,
      width: 3.6,
      height: 5 + place * 2,
      class: rungs.includes(rung) ? `on-${rung}` : null,
    }),
  );
  const label = rungs.map((rung) => words[rung]).join(", ");
  return svg(
    "svg",
    { class: "lad", viewBox: "0 0 33 16", width: height * 2, height, role: "img", "aria-label": label },
    ...bars,
  );
}

/** A piece of the line of a kind. */
export function drawLine(rung: Rung, width = 26): SVGSVGElement {
  const line = { x1: 1, x2: width - 1, y1: 4, y2: 4 };
  const core = rung === "running" ? svg("line", { ...line, class: "t-core" }) : null;
  return svg(
    "svg",
    { class: "kline", width, height: 8, viewBox: `0 0 ${width} 8`, "aria-hidden": "true" },
    svg("line", { ...line, class: `t-${rung}` }),
    core,
  );
}
