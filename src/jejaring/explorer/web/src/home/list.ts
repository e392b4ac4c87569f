// The list of the ties that are shown, the strongest first: what a screen reader has in the place of the figures.
import { html } from "../shared/element";
import type { Shown } from "./filters";
import { isSmall } from "./frame";
import { drawTable, type TableContext } from "./tables";

const FIRST_ROWS = 100;

export class List {
  private rows = FIRST_ROWS;

  constructor(
    private readonly host: HTMLElement,
    private readonly table: TableContext,
    /** How high the figure beside it is. */
    private readonly measure: () => number,
  ) {}

  /** Show only the first rows again. */
  shorten(): void {
    this.rows = FIRST_ROWS;
  }

  draw(shown: Shown): void {
    const { host } = this;
    if (host.hidden) {
      host.replaceChildren();
      return;
    }
    const { words } = this.table;
    const ties = shown.listStrongest(this.rows).reverse();
    host.style.maxHeight = isSmall() ? "" : `${Math.max(320, this.measure())}px`;
    const body = ties.length
      ? drawTable(this.table, shown, ties)
      : html("p", { class: "mute" }, `${words.none} ${words.noneHint}`);
    host.replaceChildren(body, ...(shown.count > ties.length ? [this.drawMore(shown, shown.count - ties.length)] : []));
  }

  private drawMore(shown: Shown, left: number): HTMLElement {
    const more = html("button", { type: "button", class: "btn" }, `${this.table.words.more} (${left})`);
    more.addEventListener("click", () => {
      this.rows += FIRST_ROWS;
      this.draw(shown);
    });
    return more;
  }
}
