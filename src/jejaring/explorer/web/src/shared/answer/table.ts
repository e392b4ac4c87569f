// An answer as a table: sorted by a click on a column's head, long ones in parts.
import { html } from "../element";
import { drawLadder, RUNGS, type Rung } from "../ladder";
import type { Answer, Cell } from "../sparql";
import { type Naming, sortColumns } from "./naming";
import { nameNotations, speak, type Words } from "./words";

const AT_ONCE = 200;
const BARS = new Set(["strength", "weight"]);

/** Sort rows by a column; what is absent comes last, whichever way. */
export function sortRows(rows: Answer["rows"], column: number, down: boolean, language: string): Answer["rows"] {
  const letters = new Intl.Collator(language, { numeric: true });
  const compare = (a: Cell, b: Cell) =>
    a.kind === "number" && b.kind === "number" ? Number(a.value) - Number(b.value) : letters.compare(a.value, b.value);
  return [...rows].sort((one, other) => {
    const [a, b] = [one[column] ?? null, other[column] ?? null];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return down ? compare(b, a) : compare(a, b);
  });
}

/** Draw an answer as a table. */
export function drawTable(answer: Answer, naming: Naming): HTMLElement {
  return new Table(answer, naming).element;
}

class Table {
  readonly element = html("div", { class: "scroll", tabindex: "0" });
  private readonly words: Words;
  private readonly numbers: Set<number>;
  private sorted: { column: number; down: boolean } | null = null;
  private shown = AT_ONCE;

  constructor(
    private readonly answer: Answer,
    private readonly naming: Naming,
  ) {
    this.words = speak(naming.page.language);
    this.numbers = new Set(sortColumns(answer).numbers);
    this.element.setAttribute("role", "region");
    this.element.setAttribute("aria-label", this.words.table);
    this.draw();
  }

  private draw(): void {
    const { language } = this.naming.page;
    const rows = this.sorted
      ? sortRows(this.answer.rows, this.sorted.column, this.sorted.down, language)
      : this.answer.rows;
    const body = html("tbody", {}, ...rows.slice(0, this.shown).map((row) => this.drawRow(row)));
    const table = html("table", {}, html("thead", {}, this.drawHead()), body);
    this.element.replaceChildren(table, ...this.drawRest(rows.length));
  }

  private drawRest(all: number): HTMLElement[] {
    if (all <= this.shown) return [];
    const button = html("button", { type: "button", class: "btn s" }, this.words.all);
    button.addEventListener("click", () => {
      this.shown = all;
      this.draw();
    });
    const told = this.words.showing.replace("{shown}", String(this.shown)).replace("{all}", String(all));
    return [html("p", { class: "note" }, `${told}. `, button)];
  }

  private drawHead(): HTMLElement {
    const cells = this.answer.columns.map((column, i) => {
      const sorted = this.sorted?.column === i ? (this.sorted.down ? "descending" : "ascending") : null;
      const button = html("button", { type: "button" }, this.naming.nameColumn(column));
      button.addEventListener("click", () => this.sort(i));
      return html("th", { scope: "col", "aria-sort": sorted, class: this.numbers.has(i) ? "number" : null }, button);
    });
    return html("tr", {}, ...cells);
  }

  private sort(column: number): void {
    const first = this.numbers.has(column);
    const down: boolean = this.sorted?.column === column ? !this.sorted.down : first;
    this.sorted = { column, down };
    this.draw();
    this.element.querySelectorAll<HTMLElement>("th button")[column]?.focus();
  }

  private drawRow(row: Answer["rows"][number]): HTMLElement {
    return html("tr", {}, ...this.answer.columns.map((column, i) => this.drawCell(row[i] ?? null, column, i)));
  }

  private drawCell(cell: Cell | null, column: string, i: number): HTMLElement {
    if (cell === null) return html("td", { class: "absent" }, "–");
    const shown = this.naming.show(cell, column);
    const text = shown.href ? html("a", { href: shown.href }, shown.text) : shown.text;
    const code = shown.code ? html("span", { class: "code" }, shown.code) : null;
    const place = html("td", { class: this.numbers.has(i) ? "number" : null }, this.drawMark(cell, column), text, code);
    if (BARS.has(column) && cell.kind === "number") place.append(this.drawBar(Number(cell.value), i));
    return place;
  }

  private drawMark(cell: Cell, column: string): Node | null {
    const rung = RUNGS.find((each) => each === cell.value);
    if (column !== "kind" || !rung || !this.answer.columns.includes("partner")) return null;
    const names = nameNotations(this.naming.page.language) as Record<Rung, string>;
    const mark = html("span", { "aria-hidden": "true" }, drawLadder([rung], names), " ");
    return mark;
  }

  private drawBar(value: number, i: number): HTMLElement {
    const most = Math.max(...this.answer.rows.map((row) => Number(row[i]?.value ?? 0)), Number.MIN_VALUE);
    const bar = html("span", { class: "bar", "aria-hidden": "true" });
    bar.style.width = `${Math.max(1, (60 * value) / most)}px`;
    const track = html("span", { class: "bartrack" }, bar);
    return track;
  }
}
