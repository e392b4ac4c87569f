// An answer as a table: sorted by a click on a column's head, long ones in parts.
import { html } from "../element";
import { drawLadder, RUNGS, type Rung } from "../ladder";
import type { Answer, Cell } from "../sparql";
import { findLead, type Lead } from "./evidence";
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

function listSame({ columns, rows }: Answer): number[] {
  return columns.map((_, i) => i).filter((i) => rows.every((row) => row[i]?.value === rows[0]![i]?.value));
}

class Table {
  readonly element = html("div", { class: "scroll", tabindex: "0" });
  private readonly words: Words;
  private readonly numbers: Set<number>;
  /** Columns that say the same in every row: on a phone the form says it, if they are no numbers. */
  private readonly same: Set<number>;
  private sorted: { column: number; down: boolean } | null = null;
  private shown = AT_ONCE;

  constructor(
    private readonly answer: Answer,
    private readonly naming: Naming,
  ) {
    this.words = speak(naming.page.language);
    this.numbers = new Set(sortColumns(answer).numbers);
    const same = answer.rows.length > 1 ? listSame(answer) : [];
    this.same = new Set(same.filter((i) => !this.numbers.has(i)));
    this.element.setAttribute("role", "region");
    this.element.setAttribute("aria-label", this.words.table);
    this.draw();
  }

  private draw(): void {
    const { language } = this.naming.page;
    const rows = this.sorted
      ? sortRows(this.answer.rows, this.sorted.column, this.sorted.down, language)
      : this.answer.rows;
    const body = html("tbody", { role: "rowgroup" }, ...rows.slice(0, this.shown).map((row) => this.drawRow(row)));
    const table = html("table", { role: "table" }, html("thead", { role: "rowgroup" }, this.drawHead()), body);
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
      const button = html("button", { type: "button" }, this.nameColumn(column, i));
      button.addEventListener("click", () => this.sort(i));
      return html(
        "th",
        { scope: "col", role: "columnheader", "aria-sort": sorted, class: this.numbers.has(i) ? "number" : null },
        button,
      );
    });
    return html("tr", { role: "row" }, ...cells);
  }

  /** Where `start` and `end` are numbers they are no days but places in a text. */
  private nameColumn(column: string, i: number): string {
    const place = this.numbers.has(i) ? { start: "from", end: "to" }[column] : undefined;
    return this.naming.nameColumn(place ?? column);
  }

  private sort(column: number): void {
    const first = this.numbers.has(column);
    const down: boolean = this.sorted?.column === column ? !this.sorted.down : first;
    this.sorted = { column, down };
    this.draw();
    this.element.querySelectorAll<HTMLElement>("th button")[column]?.focus();
  }

  private drawRow(row: Answer["rows"][number]): HTMLElement {
    return html("tr", { role: "row" }, ...this.answer.columns.map((column, i) => this.drawCell(row, column, i)));
  }

  private drawCell(row: Answer["rows"][number], column: string, i: number): HTMLElement {
    const cell = row[i] ?? null;
    const about = { role: "cell", "data-label": this.nameColumn(column, i) };
    if (cell === null) return html("td", { ...about, class: "absent" }, "–");
    const shown = this.naming.show(cell, column);
    const lead = findLead(this.answer.columns, row, i, this.naming);
    const href = shown.href ?? lead?.href;
    const label = lead && this.nameLead(lead, shown.text, column, i);
    const text = href ? html("a", { href, "aria-label": label, title: label }, shown.text) : shown.text;
    const code = shown.code ? html("span", { class: "code" }, shown.code) : null;
    const bar = BARS.has(column) && cell.kind === "number" ? this.drawBar(Number(cell.value), i) : null;
    const content = html("span", {}, this.drawMark(cell, column), text, code, bar);
    const kinds = [cell.kind === "day" && "day", this.numbers.has(i) && "number", this.same.has(i) && "same"]
      .filter(Boolean)
      .join(" ");
    return html("td", { ...about, class: kinds || null }, content);
  }

  private nameLead({ about }: Lead, count: string, column: string, i: number): string {
    const told = this.words.evidence.replace("{column}", this.nameColumn(column, i)).replace("{count}", count);
    return told.replace("{about}", () => about);
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
