// The ladder strip: legend, filter and small multiple in one row. A kind switched off is struck through.
import { find, html, svg } from "../shared/element";
import { drawLine, RUNGS, type Rung } from "../shared/ladder";
import type { Counts, Filters } from "./filters";
import type { Words } from "./words";

const [WIDTH, HEIGHT] = [98, 20];

export class Strip {
  private readonly buttons = new Map<Rung, HTMLButtonElement>();

  constructor(
    private readonly host: HTMLElement,
    private readonly words: Words,
    names: Record<Rung, string>,
    private readonly write: (value: number) => string,
    toggle: (rung: Rung) => void,
  ) {
    for (const rung of RUNGS) {
      const button = html(
        "button",
        { class: "rung", type: "button", "data-rung": rung },
        html("span", { class: "top" }, drawLine(rung), html("span", { class: "name" }, names[rung])),
        html("span", { class: "bot" }, html("span", { class: "count" }), html("span", { class: "spark" })),
      );
      button.addEventListener("click", () => toggle(rung));
      this.buttons.set(rung, button);
    }
    host.replaceChildren(...this.buttons.values());
  }

  draw(counts: Counts, filters: Filters, span: [number, number] | null): void {
    const most = Math.max(1, ...counts.byQuarter.flat());
    RUNGS.forEach((rung, place) => {
      const button = this.buttons.get(rung)!;
      button.setAttribute("aria-pressed", String(Boolean((filters.rungs >> place) & 1)));
      const rank = place === 0 ? this.words.weakestKind : place === RUNGS.length - 1 ? this.words.strongestKind : "";
      find(".count", button).replaceChildren(
        html("b", {}, this.write(counts.events[place]!)),
        rank ? html("span", { class: "rank" }, `, ${rank}`) : "",
      );
      find(".spark", button).replaceChildren(drawSpark(counts.byQuarter[place]!, most, rung, filters, span));
    });
    this.host.removeAttribute("aria-busy");
  }
}

/** Bars by quarter, all kinds on one scale; outside the chosen years they are faint. */
function drawSpark(
  bins: number[],
  most: number,
  rung: Rung,
  { from, to }: Filters,
  span: [number, number] | null,
): SVGSVGElement {
  const step = WIDTH / Math.max(12, bins.length);
  const first = span?.[0] ?? 0;
  const bars = bins.map((value, place) => {
    if (!value) return null;
    const height = Math.max(1.5, (value / most) * HEIGHT);
    const out = (from !== null && first + place < from) || (to !== null && first + place > to);
    const x = (WIDTH - step * bins.length + place * step).toFixed(1);
    return svg("rect", {
      x,
      y: (HEIGHT - height).toFixed(1),
      width: Math.max(1, step - 0.8).toFixed(1),
      height: height.toFixed(1),
      class: out ? `f-${rung} out` : `f-${rung}`,
    });
  });
  return svg(
    "svg",
    { width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}`, "aria-hidden": "true" },
    ...bars,
  );
}
