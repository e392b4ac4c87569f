// The years: bars of events by quarter, stacked as the ladder is, and two handles that choose from when to when.
import { html, svg } from "../shared/element";
import { RUNGS } from "../shared/ladder";
import type { Bins, Filters } from "./filters";
import type { Rungs } from "./network";
import { veil } from "./strip";
import type { Words } from "./words";

const [WIDTH, HEIGHT] = [1000, 44];
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];

export class Time {
  private readonly from = html("input", { type: "range" });
  private readonly to = html("input", { type: "range" });
  private readonly bars: SVGSVGElement;
  private readonly most = html("span", { class: "most" });
  private bins: Bins | null = null;
  private rungs: Rungs = -1;

  constructor(
    host: HTMLElement,
    words: Words,
    undated: string,
    private readonly span: [number, number],
    private readonly tellQuarter: (quarter: number) => string,
    choose: (from: number | null, to: number | null) => void,
  ) {
    const [first, last] = span;
    this.bars = svg("svg", {
      class: "bars",
      "aria-hidden": "true",
      preserveAspectRatio: "none",
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      width: "100%",
      height: HEIGHT,
    });
    for (const [input, label] of [
      [this.from, words.from],
      [this.to, words.to],
    ] as const) {
      input.min = String(first);
      input.max = String(last);
      input.step = "1";
      input.setAttribute("aria-label", `${words.eventsBy}: ${label}`);
      input.addEventListener("input", () => {
        if (this.from.valueAsNumber > this.to.valueAsNumber)
          input.value = (input === this.from ? this.to : this.from).value;
        const [a, b] = [this.from.valueAsNumber, this.to.valueAsNumber];
        choose(a === first ? null : a, b === last ? null : b);
      });
    }
    const years = [];
    for (let quarter = first; quarter <= last; quarter += 4) years.push(quarter / 4);
    const every = Math.ceil(years.length / (innerWidth <= 640 ? 5 : 8));
    const axis = years.map((year, place) => html("span", {}, place % every ? "" : String(year)));
    host.replaceChildren(
      html("p", { class: "title" }, words.eventsBy, undated && html("span", {}, ` · ${undated}`)),
      html("div", { class: "chart" }, this.bars, this.most),
      html("div", { class: "range" }, this.from, this.to),
      html("div", { class: "axis" }, ...axis),
    );
  }

  draw(bins: Bins, filters: Filters): void {
    const [first, last] = this.span;
    this.from.value = String(filters.from ?? first);
    this.to.value = String(filters.to ?? last);
    for (const input of [this.from, this.to])
      input.setAttribute("aria-valuetext", this.tellQuarter(input.valueAsNumber));
    if (bins !== this.bins || filters.rungs !== this.rungs)
      this.bars.replaceChildren(...this.drawBars(bins, filters.rungs));
    [this.bins, this.rungs] = [bins, filters.rungs];
    veil(this.bars, filters, this.span, WIDTH, HEIGHT);
  }

  /** Bars stacked as the ladder is, the weakest below; a line says how many events make its height. */
  private drawBars({ byQuarter }: Bins, rungs: Rungs): SVGElement[] {
    const shown = byQuarter.map((values, place) => ((rungs >> place) & 1 ? values : values.map(() => 0)));
    const sums = byQuarter[0]!.map((_, bin) => shown.reduce((sum, values) => sum + values[bin]!, 0));
    const most = Math.max(1, ...sums);
    const step = STEPS.findLast((each) => each <= most * 0.8) ?? 1;
    const unit = (HEIGHT - 4) / most;
    const line = (HEIGHT - step * unit).toFixed(1);
    const width = WIDTH / sums.length;
    const parts: SVGElement[] = [svg("line", { class: "grid", x1: 0, x2: WIDTH, y1: line, y2: line })];
    sums.forEach((_, bin) => {
      let y = HEIGHT;
      RUNGS.forEach((rung, place) => {
        const value = shown[place]![bin]!;
        if (!value) return;
        y -= value * unit;
        const height = Math.max(0.8, value * unit - 0.6).toFixed(1);
        const x = ((bin + 0.07) * width).toFixed(2);
        parts.push(svg("rect", { x, width: (width * 0.86).toFixed(2), y: y.toFixed(1), height, class: `f-${rung}` }));
      });
    });
    this.most.textContent = String(step);
    this.most.style.top = `${(Number(line) / HEIGHT) * 100}%`;
    return [...parts, svg("rect", { class: "veil" }), svg("rect", { class: "veil" })];
  }
}
