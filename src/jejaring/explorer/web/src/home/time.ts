// The years: bars of events by quarter, stacked as the ladder is, and two handles that choose from when to when.
import { find, html, svg } from "../shared/element";
import { RUNGS } from "../shared/ladder";
import type { Counts, Filters } from "./filters";
import type { Words } from "./words";

const HEIGHT = 44;
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];

export class Time {
  private readonly from = html("input", { type: "range" });
  private readonly to = html("input", { type: "range" });
  private readonly bars: SVGSVGElement;

  constructor(
    private readonly host: HTMLElement,
    words: Words,
    private readonly span: [number, number],
    private readonly tellQuarter: (quarter: number) => string,
    choose: (from: number | null, to: number | null) => void,
  ) {
    const [first, last] = span;
    this.bars = svg("svg", {
      class: "bars",
      "aria-hidden": "true",
      preserveAspectRatio: "none",
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
    const every = Math.ceil(years.length / 8);
    const axis = years.map((year, place) => html("span", {}, place % every ? "" : String(year)));
    host.replaceChildren(
      html("span", { class: "title" }, words.eventsBy),
      this.bars,
      html("div", { class: "range" }, this.from, this.to),
      html("div", { class: "axis" }, ...axis),
    );
  }

  draw(counts: Counts, { from, to, rungs }: Filters): void {
    const [first, last] = this.span;
    this.from.value = String(from ?? first);
    this.to.value = String(to ?? last);
    for (const input of [this.from, this.to])
      input.setAttribute("aria-valuetext", this.tellQuarter(input.valueAsNumber));
    const columns = last - first + 1;
    const sums = Array.from({ length: columns }, (_, bin) =>
      RUNGS.reduce((sum, _rung, place) => sum + ((rungs >> place) & 1 ? counts.byQuarter[place]![bin]! : 0), 0),
    );
    const most = Math.max(1, ...sums);
    const step = STEPS.find((each) => each >= most / 2.2) ?? most;
    const unit = (HEIGHT - 4) / most;
    const line = HEIGHT - step * unit;
    const width = 100 / columns;
    const parts: SVGElement[] = [
      svg("line", { class: "grid", x1: "22%", x2: "100%", y1: line.toFixed(1), y2: line.toFixed(1) }),
      svg("text", { class: "grid", x: "21.4%", y: (line + 4).toFixed(1) }, String(step)),
    ];
    sums.forEach((_, bin) => {
      const out = (from !== null && first + bin < from) || (to !== null && first + bin > to);
      let y = HEIGHT;
      RUNGS.forEach((rung, place) => {
        const value = (rungs >> place) & 1 ? counts.byQuarter[place]![bin]! : 0;
        if (!value) return;
        y -= value * unit;
        parts.push(
          svg("rect", {
            x: `${(bin * width + width * 0.07).toFixed(2)}%`,
            width: `${(width * 0.86).toFixed(2)}%`,
            y: y.toFixed(1),
            height: Math.max(0.8, value * unit - 0.6).toFixed(1),
            class: out ? `f-${rung} out` : `f-${rung}`,
          }),
        );
      });
    });
    this.bars.replaceChildren(...parts);
    find(".range", this.host).classList.toggle("is-whole", from === null && to === null);
  }
}
