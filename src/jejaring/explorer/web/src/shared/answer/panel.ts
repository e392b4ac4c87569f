// The place of an answer: what is asked, that it is being asked, what came, or why nothing did; as table, map or chart,
// to download, to link to.
import { html } from "../element";
import type { Page } from "../page";
import { loadThings } from "../search";
import { type Answer, ask, Refusal } from "../sparql";
import { drawChart, planChart } from "./chart";
import { offerFile, writeCsv, writeJson } from "./download";
import { Naming } from "./naming";
import { drawTable } from "./table";
import { speak, type Words } from "./words";

export type View = "table" | "map" | "chart";
export const VIEWS: readonly View[] = ["table", "map", "chart"];

export interface Handlers {
  /** The reader chose a view: the address should say so. */
  choose(view: View): void;
  /** The link to this query in the editor; null where there is no way on. */
  edit: ((query: string) => string) | null;
  /** A refusal that names a place in the query. */
  refuse?(refusal: Refusal): void;
}

const PATIENCE = 300;

/** Where answers are shown. */
export class Panel {
  private readonly words: Words;
  private asking: AbortController | null = null;
  private answer: Answer | null = null;
  private query = "";

  constructor(
    readonly element: HTMLElement,
    private readonly page: Page,
    private view: View,
    private readonly handlers: Handlers,
    private readonly name: string,
  ) {
    this.words = speak(page.language);
    element.setAttribute("aria-live", "polite");
  }

  /** Ask a query and show what comes; a query asked meanwhile is given up. */
  async ask(query: string, view: View): Promise<void> {
    this.asking?.abort();
    const asking = new AbortController();
    this.asking = asking;
    this.query = query;
    this.view = view;
    const waiting = setTimeout(() => this.wait(), PATIENCE);
    try {
      this.answer = await ask(this.page.endpoint ?? "", query, asking.signal);
      await this.draw();
    } catch (error) {
      if (!asking.signal.aborted) this.fail(error);
    } finally {
      clearTimeout(waiting);
    }
  }

  /** Show the answer in another view. */
  async turn(view: View): Promise<void> {
    this.view = view;
    if (this.answer) await this.draw();
  }

  private wait(): void {
    const bars = [92, 78, 85].map((width) => {
      const bar = html("div", { class: "waiting" });
      bar.style.width = `${width}%`;
      return bar;
    });
    this.element.replaceChildren(html("p", { class: "small mute" }, `${this.words.asking} …`), ...bars);
  }

  private fail(error: unknown): void {
    const refused = error instanceof Refusal;
    if (refused) this.handlers.refuse?.(error);
    const told = refused
      ? `${this.words.refused} ${error.message}`
      : this.words.unreachable.replace("{address}", new URL(this.page.endpoint ?? "", location.href).href);
    this.element.replaceChildren(html("p", { class: "error", role: "alert" }, told));
  }

  private async draw(): Promise<void> {
    const answer = this.answer!;
    if (answer.rows.length === 0) {
      this.element.replaceChildren(
        html("div", { class: "answer" }, this.drawTools([]), html("p", {}, this.words.none, " ", this.words.noneHint)),
      );
      return;
    }
    const naming = new Naming(this.page, await loadThings(this.page).catch(() => []));
    const { drawMap, hasPlaces } = await import("./map");
    const chart = planChart(answer);
    const views = VIEWS.filter((view) => view === "table" || (view === "map" ? hasPlaces(answer) : chart !== null));
    const view = views.includes(this.view) ? this.view : "table";
    const drawn =
      view === "map"
        ? await drawMap(answer, naming, this.element.clientWidth)
        : view === "chart" && chart
          ? drawChart(answer, chart, naming)
          : drawTable(answer, naming);
    this.element.replaceChildren(html("div", { class: "answer" }, this.drawTools(views, view), drawn));
  }

  private drawTools(views: View[], current: View = "table"): HTMLElement {
    const answer = this.answer!;
    const count = answer.rows.length;
    const title = html("h2", {}, `${count} ${count === 1 ? this.words.row : this.words.rows}`);
    const tools = html("div", { class: "tools" }, title);
    if (views.length > 1) tools.append(this.drawViews(views, current));
    if (count > 0) {
      tools.append(
        this.drawButton("CSV", () => offerFile(`${this.name}.csv`, "text/csv;charset=utf-8", writeCsv(answer))),
        this.drawButton("JSON", () => offerFile(`${this.name}.json`, "application/json", writeJson(answer))),
      );
    }
    tools.append(this.drawLink());
    if (this.handlers.edit)
      tools.append(html("a", { class: "btn s", href: this.handlers.edit(this.query) }, this.words.sparql));
    return tools;
  }

  private drawViews(views: View[], current: View): HTMLElement {
    const group = html("div", { class: "seg", role: "group", "aria-label": this.words.view });
    for (const view of views) {
      const button = html("button", { type: "button", "aria-pressed": String(view === current) }, this.words[view]);
      button.addEventListener("click", async () => {
        this.handlers.choose(view);
        await this.turn(view);
        this.element.querySelector<HTMLElement>(".seg [aria-pressed=true]")?.focus();
      });
      group.append(button);
    }
    return group;
  }

  private drawButton(label: string, act: () => void): HTMLElement {
    const button = html("button", { type: "button", class: "btn s" }, label);
    button.addEventListener("click", act);
    return button;
  }

  private drawLink(): HTMLElement {
    const button = html("button", { type: "button", class: "btn s" }, this.words.link);
    button.addEventListener("click", () => {
      const told = navigator.clipboard ? navigator.clipboard.writeText(location.href) : Promise.reject(new Error());
      told.then(
        () => button.replaceChildren(this.words.copied),
        () => button.replaceChildren(this.words.copyFailed),
      );
    });
    return button;
  }
}
