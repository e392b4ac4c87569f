// The ladder strip: legend, filter and small multiple in one row. A kind switched off is struck through.
import { find, html, svg } from "../shared/element";
import { drawLine, RUNGS, type Rung } from "../shared/ladder";
import type { Bins, Filters } from "./filters";
import type { Words } from "./words";

const [WIDTH, HEIGHT] = [98, 20];

export class Strip {
  private readonly buttons = new Map<Rung, HTMLButtonElement>();
  private bins: Bins | null = null;

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

  draw(bins: Bins, counts: number[], filters: Filters, span: [number, number] | null): void {
    const most = Math.max(1, ...bins.byQuarter.flat());
    RUNGS.forEach((rung, place) => {
      const button = this.buttons.get(rung)!;
      button.setAttribute("aria-pressed", String(Boolean((filters.rungs >> place) & 1)));
      const rank = place === 0 ? this.words.weakestKind : place === RUNGS.length - 1 ? this.words.strongestKind : "";
      find(".count", button).replaceChildren(
        html("b", {}, this.write(counts[place]!)),
        rank ? html("span", { class: "rank" }, `, ${rank}`) : "",
      );
      if (bins !== this.bins) find(".spark", button).replaceChildren(drawSpark(bins.byQuarter[place]!, most, rung));
      if (span) veil(find<SVGSVGElement>(".spark svg", button), filters, span, WIDTH, HEIGHT);
    });
    this.bins = bins;
    this.host.removeAttribute("aria-busy");
  }
}

/** Bars by quarter, all kinds on one scale. */
function drawSpark(values: number[], most: number, rung: Rung): SVGSVGElement {
  const step = WIDTH / Math.max(1, values.length);
  const bars = values.map((value, place) => {
    if (!value) return null;
    const height = Math.max(1.5, (value / most) * HEIGHT);
    return svg("rect", {
      x: (place * step).toFixed(1),
      y: (HEIGHT - height).toFixed(1),
      width: Math.max(1, Math.min(6, step - 0.6)).toFixed(1),
      height: height.toFixed(1),
      class: `f-${rung}`,
    });
  });
  return svg(
    "svg",
    { width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}`, "aria-hidden": "true" },
    ...bars,
    svg("rect", { class: "veil", height: HEIGHT }),
    svg("rect", { class: "veil", height: HEIGHT }),
  );
}

/** Draw a veil over the quarters outside the chosen ones. */
export function veil(
  bars: SVGSVGElement,
  { from, to }: Filters,
  [first, last]: [number, number],
  width: number,
  height: number,
): void {
  const [before, after] = bars.querySelectorAll(".veil");
  const share = (quarter: number) => ((quarter - first) / (last - first + 1)) * width;
  const set = (rect: Element | undefined, x: number, end: number) => {
    rect?.setAttribute("x", x.toFixed(2));
    rect?.setAttribute("width", Math.max(0, end - x).toFixed(2));
    rect?.setAttribute("height", String(height));
  };
  set(before, 0, share(from ?? first));
  set(after, share((to ?? last) + 1), width);
}
