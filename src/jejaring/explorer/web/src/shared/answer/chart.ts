// An answer as bars: rows by a number they have, or how many rows share a word or a year. One colour, as hue means kind
// of tie and nothing else; the list is text, so that it is read, printed and found like any other.
import { html } from "../element";
import type { Answer } from "../sparql";
import { writeNumber } from "../words";
import { type Naming, sortColumns } from "./naming";
import { speak } from "./words";

const MOST = 40;

export interface Bar {
  label: string;
  href: string | null;
  value: number;
}

/** What an answer can be charted by: a column of numbers, or null for counting rows. */
export interface Chart {
  /** The columns by which rows are told apart; several are joined. */
  labels: number[];
  measures: number[];
  days: number[];
}

/** Find how an answer can be charted; null where it cannot, being one row or one column of all different values. */
export function planChart(answer: Answer): Chart | null {
  if (answer.rows.length < 2) return null;
  const { numbers, regions, days } = sortColumns(answer);
  const told = answer.columns.map((_, i) => i).filter((i) => !numbers.includes(i) && !days.includes(i));
  const varied = regions.filter((i) => new Set(answer.rows.map((row) => row[i]?.value)).size > 1);
  const labels = varied.length > 0 ? varied.slice(0, 2) : told.slice(0, 1);
  return labels.length > 0 || days.length > 0 ? { labels, measures: numbers, days } : null;
}

/** Sum a measure by label, or count rows where there is none; largest first. */
export function sumBars(answer: Answer, labels: number[], measure: number | null, naming: Naming): Bar[] {
  const bars = new Map<string, Bar>();
  for (const row of answer.rows) {
    const shown = labels.flatMap((i) => (row[i] ? [naming.show(row[i]!, answer.columns[i]!)] : []));
    if (shown.length === 0) continue;
    const label = shown.map((each) => each.text).join(" – ");
    // A pair told from both its ends is one pair.
    if (
      shown.length === 2 &&
      bars.has(
        [...shown]
          .reverse()
          .map((each) => each.text)
          .join(" – "),
      )
    )
      continue;
    const bar = bars.get(label) ?? { label, href: shown.length === 1 ? shown[0]!.href : null, value: 0 };
    bar.value += measure === null ? 1 : Number(row[measure]?.value ?? 0);
    bars.set(label, bar);
  }
  return [...bars.values()].sort((a, b) => b.value - a.value || a.label.localeCompare(b.label, naming.page.language));
}

/** Count rows by year, each year between the first and the last, and how many have none. */
export function countYears(answer: Answer, column: number): { bars: Bar[]; unknown: number } {
  const years = answer.rows.map((row) => Number(row[column]?.value.slice(0, 4) ?? Number.NaN));
  const known = years.filter(Number.isInteger);
  if (known.length === 0) return { bars: [], unknown: years.length };
  const first = Math.min(...known);
  const span = Array.from({ length: Math.max(...known) - first + 1 }, (_, i) => first + i);
  const bars = span.map((year) => ({
    label: String(year),
    href: null,
    value: known.filter((each) => each === year).length,
  }));
  return { bars, unknown: years.length - known.length };
}

/** Draw an answer as bars, with the choice of what they measure. */
export function drawChart(answer: Answer, chart: Chart, naming: Naming): HTMLElement {
  const words = speak(naming.page.language);
  const place = html("div");
  const select = html("select", {}, ...listMeasures(answer, chart, naming));
  const redraw = () => place.replaceChildren(...drawBars(answer, chart, select.value, naming));
  select.addEventListener("change", redraw);
  redraw();
  return html("div", {}, html("label", { class: "chosen" }, words.by, select), place);
}

function listMeasures(answer: Answer, chart: Chart, naming: Naming): HTMLElement[] {
  const words = speak(naming.page.language);
  const name = (i: number) => naming.nameColumn(answer.columns[i]!);
  return [
    ...(chart.labels.length > 0
      ? orderMeasures(answer, chart.measures).map((i) => html("option", { value: String(i) }, name(i)))
      : []),
    ...(chart.labels.length > 0 ? [html("option", { value: "count" }, words.count)] : []),
    ...chart.days.map((i) => html("option", { value: `day ${i}` }, `${words.count}: ${name(i)}`)),
  ];
}

/** Strength before other numbers. */
function orderMeasures(answer: Answer, measures: number[]): number[] {
  const isStrength = (i: number) => Number(/^(strength|weight)$/.test(answer.columns[i]!));
  return [...measures].sort((a, b) => isStrength(b) - isStrength(a) || a - b);
}

function drawBars(answer: Answer, chart: Chart, choice: string, naming: Naming): HTMLElement[] {
  const words = speak(naming.page.language);
  if (choice.startsWith("day ")) {
    const { bars, unknown } = countYears(answer, Number(choice.slice(4)));
    const rest = unknown > 0 ? [{ label: words.unknownTime, href: null, value: unknown }] : [];
    return [listBars([...bars, ...rest], naming)];
  }
  const bars = sumBars(answer, chart.labels, choice === "count" ? null : Number(choice), naming);
  if (bars.length <= MOST) return [listBars(bars, naming)];
  const told = words.fewer.replace("{shown}", String(MOST)).replace("{all}", String(bars.length));
  return [listBars(bars.slice(0, MOST), naming), html("p", { class: "note" }, told)];
}

function listBars(bars: Bar[], naming: Naming): HTMLElement {
  const most = Math.max(...bars.map((bar) => bar.value), Number.MIN_VALUE);
  const rows = bars.flatMap((bar) => {
    const drawn = html("span", { class: "bar" });
    drawn.style.width = `${Math.max(0, (100 * bar.value) / most)}%`;
    return [
      html("span", {}, bar.href ? html("a", { href: bar.href }, bar.label) : bar.label),
      html("span", { class: "track", "aria-hidden": "true" }, drawn),
      html("span", { class: "value" }, writeNumber(bar.value, naming.page.language)),
    ];
  });
  return html("div", { class: "bars" }, ...rows);
}
