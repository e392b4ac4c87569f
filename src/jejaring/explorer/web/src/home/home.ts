// The page as a whole: one state, and all parts drawn from it. What a hand drags is drawn at once, the rest when it rests.
import { html } from "../shared/element";
import { drawLadder } from "../shared/ladder";
import { fetchData, type Page } from "../shared/page";
import { writeNumber } from "../shared/words";
import { type Mode, readAddress, type Selection, type State, writeAddress } from "./address";
import { MOST_DRAWN, type Moment, seize } from "./context";
import { Controls } from "./controls";
import { Dock } from "./dock";
import type { Handlers, Target } from "./figure";
import { type Bins, binEvents, countEvents, EVERYTHING, type Filters, keyBins, Shown, type ShownTie } from "./filters";
import type { Frame } from "./frame";
import { findNext } from "./geometry";
import { MapFigure } from "./map";
import { Memo } from "./memo";
import { NetFigure } from "./net";
import { listRungs, type Network, RUNGS } from "./network";
import { nameRungs } from "../shared/rungs";
import { AT_ONCE, MOST_DASHED } from "./paint";
import { chooseNumbers } from "./scene";
import { Strip } from "./strip";
import { drawTable, nameTie, type TableContext, writePair } from "./tables";
import { Time } from "./time";
import { nameControls, say, tellLimit, tellNetwork, tellPlain, tellQuarter, tellQuick, tellUndated } from "./words";

const REST = 130;
const FIRST_ROWS = 100;
const MANY = 400;

export class Home {
  /** Whether the drawing is said to leave out ties while a hand drags. */
  private quick = false;
  private readonly words;
  private readonly rungs;
  private readonly map: MapFigure;
  private readonly net: NetFigure;
  private network: Network | null = null;
  private moment: Moment | null = null;
  private parts: { strip: Strip; time: Time | null; controls: Controls; dock: Dock; table: TableContext } | null = null;
  private timer = 0;
  private frameAsked = 0;
  private rows = FIRST_ROWS;
  private readonly shown = new Memo<Shown>();
  private readonly drawn = new Memo<ShownTie[]>();
  private readonly bins = new Memo<Bins>();

  constructor(
    private readonly page: Page,
    private readonly frame: Frame,
    private state: State,
  ) {
    this.words = say(page.language);
    this.rungs = nameRungs(page.language);
    const handle = (net: boolean): Handlers => ({
      choose: (target) => this.choose(target),
      point: (target) => this.point(target),
      move: () => this.drawFigures(),
      key: (event) => this.press(event, net),
    });
    this.map = new MapFigure(frame.map, frame.java, this.words.java, isSmall, handle(false));
    this.net = new NetFigure(frame.net, isSmall, handle(true));
    if (page.boundaries) void this.fetchBorders();
  }

  drawGround(): void {
    this.map.drawGround();
    this.net.drawGround();
  }

  private async fetchBorders(): Promise<void> {
    this.map.setBorders(await fetchData(this.page, "boundaries.json"));
    this.drawFigures();
  }

  open(network: Network): void {
    this.network = network;
    const { page, frame, words } = this;
    const write = (value: number, digits = 2) => writeNumber(value, page.language, digits);
    const table: TableContext = {
      network,
      words,
      rungs: this.rungs,
      write,
      choose: (pair) => this.select({ tie: pair }, true),
      link: (path) => `${page.here}${path}.html`,
    };
    const { undated } = binEvents(network, EVERYTHING);
    const apart = undated ? tellUndated(page.language, undated) : "";
    this.parts = {
      table,
      strip: new Strip(frame.ladder, words, this.rungs, write, (rung) => {
        this.filter({ rungs: this.state.filters.rungs ^ (1 << RUNGS.indexOf(rung)) });
      }),
      time:
        network.span &&
        new Time(
          frame.time,
          words,
          apart,
          network.span,
          (quarter) => tellQuarter(page.language, quarter),
          (from, to) => this.filter({ from, to }, true),
        ),
      controls: new Controls(
        frame.filters,
        network,
        page.language,
        nameControls(page.language),
        write,
        (key, value) => {
          this.filter({ [key]: key === "strength" ? Number(value) : value });
        },
      ),
      dock: new Dock(frame.dock, { ...table, page, clearFilters: () => this.filter(EVERYTHING) }),
    };
    this.buildTools();
    this.listen();
    this.draw();
    if (isSmall() && this.state.selection) {
      this.zoomToSelection();
      this.drawFigures();
    }
    void document.fonts.ready.then(() => this.drawFigures());
  }

  // What a person does.

  private filter(change: Partial<Filters>, dragging = false): void {
    this.state = { ...this.state, filters: { ...this.state.filters, ...change } };
    this.rows = FIRST_ROWS;
    if (dragging && (this.moment?.drawn.length ?? 0) > MANY) this.drawSoon();
    else this.drawInFrame();
  }

  private select(selection: Selection, fromDock = false): void {
    if (JSON.stringify(selection) === JSON.stringify(this.state.selection)) return;
    this.state = { ...this.state, selection };
    if (isSmall()) this.zoomToSelection();
    this.draw(true);
    if (fromDock) this.frame.dock.querySelector<HTMLElement>("h2 a")?.focus({ preventScroll: true });
  }

  private choose(target: Target): void {
    const { network } = this;
    if (!network) return;
    if (!target) this.select(null);
    else if ("region" in target) this.select({ region: network.regions[target.region]!.code });
    else this.select({ tie: writePair(network, network.ties[target.tie]!) });
  }

  private point(target: Target): void {
    for (const figure of [...this.map.figures, this.net.figure]) figure.setPointed(target);
    this.frame.hint.textContent = this.tellPointed(target);
  }

  private tellPointed(target: Target): string {
    const { network, moment, words, rungs, page } = this;
    if (!target || !network || !moment) return "";
    const write = (value: number) => writeNumber(value, page.language);
    if ("region" in target) {
      const { regions } = network;
      const partners = moment.shown.partners[target.region]!;
      const told = partners
        ? `${words.strength} ${write(moment.shown.strengths[target.region]!)}, ${words.partners.toLowerCase()} ${partners}`
        : words.noTie;
      return `${regions[target.region]!.name} · ${told}`;
    }
    const tie = moment.shown.find(target.tie);
    if (!tie) return "";
    return `${nameTie(network, tie)} · ${listRungs(tie.rungs)
      .map((rung) => rungs[rung])
      .join(" + ")} · ${words.strength} ${write(tie.weight)}`;
  }

  private press(event: KeyboardEvent, net: boolean): void {
    if (!this.moment || event.ctrlKey || event.metaKey || event.altKey) return;
    const way = WAYS[event.key];
    if (way) this.step(way, net);
    else if (event.key === "+" || event.key === "=") this.zoom(net, 1.6);
    else if (event.key === "-") this.zoom(net, 1 / 1.6);
    else if (event.key === "0") this.zoom(net, 0);
    else if (event.key === "Enter") this.follow();
    else return;
    event.preventDefault();
  }

  /** Go to the nearest region that way; from a tie, or from nothing, to the strongest first. */
  private step(way: [number, number], net: boolean): void {
    const { network, moment } = this;
    const { region, tie } = moment!.chosen;
    const places = (net ? this.net.listPlaces(moment!) : this.map.listPlaces()).map((place, number) =>
      network!.regions[number]!.place ? place : null,
    );
    const strongest = moment!.drawn.at(-1)?.a ?? -1;
    const from = region ?? (tie === null ? -1 : network!.ties[tie]!.a);
    const next = from < 0 ? strongest : findNext(places, from, way);
    if (next >= 0) this.select({ region: network!.regions[next]!.code });
  }

  private follow(): void {
    const { selection } = this.state;
    if (selection && "region" in selection) location.assign(`${this.page.here}region/${selection.region}.html`);
    else if (selection) this.goToDock();
  }

  private goToDock(): void {
    this.frame.dock.scrollIntoView({ block: "start" });
    this.frame.dock.querySelector<HTMLElement>("h2 a")?.focus({ preventScroll: true });
  }

  private zoom(net: boolean, factor: number): void {
    const { figure } = net ? this.net : this.map;
    if (factor) figure.zoom(factor);
    else figure.zoom(1e-6);
    this.drawFigures();
  }

  private zoomToSelection(): void {
    if (!this.network || !isSmall()) return;
    const { selected, partners } = this.look().around;
    if (selected.size) this.map.showRegions([...selected, ...partners]);
    else this.map.figure.zoom(1e-6);
  }

  private switchMode(mode: Mode): void {
    this.state = { ...this.state, mode };
    this.draw();
  }

  // What is drawn.

  private drawInFrame(): void {
    if (this.frameAsked) return;
    this.frameAsked = requestAnimationFrame(() => {
      this.frameAsked = 0;
      this.draw();
    });
  }

  /** What a hand drags: marks and counts at once, names, dock and list when it rests. */
  private drawSoon(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.draw(), REST);
    if (this.frameAsked) return;
    this.frameAsked = requestAnimationFrame(() => {
      this.frameAsked = 0;
      const moment = this.look();
      this.drawCounts();
      this.map.drawQuickly(moment);
      this.net.drawQuickly(moment);
      this.tellQuick(moment);
    });
  }

  /** Say that not all ties follow the hand, where they do not; a drawing at rest takes that back. */
  private tellQuick({ shown, drawn }: Moment): void {
    const write = (value: number) => writeNumber(value, this.page.language);
    const left = drawn.length > AT_ONCE;
    if (left) this.frame.hint.textContent = tellQuick(this.page.language, write(AT_ONCE), write(shown.count));
    this.quick ||= left;
  }

  private look(): Moment {
    const network = this.network!;
    const { filters, all, selection } = this.state;
    const shown = this.shown.get([filters], () => new Shown(network, filters));
    const drawn = this.drawn.get([shown, all], () => shown.listStrongest(all ? shown.count : MOST_DRAWN));
    this.moment = seize(network, shown, drawn, chooseNumbers(network, selection));
    return this.moment;
  }

  private draw(chosen = false): void {
    if (!this.network || !this.parts) return;
    window.clearTimeout(this.timer);
    const moment = this.look();
    const { filters, selection, mode } = this.state;
    if (this.quick) this.frame.hint.textContent = "";
    this.quick = false;
    this.drawCounts();
    this.showMode(mode);
    this.parts.controls.draw(filters);
    const asked = selection && ("region" in selection ? selection.region : selection.tie);
    this.parts.dock.draw(moment.shown, moment.chosen, asked);
    this.drawFigures();
    this.drawList(moment.shown);
    this.drawLimit(moment);
    this.drawSheet(moment);
    this.writeAddress(chosen);
  }

  private drawFigures(anew = false): void {
    if (!this.moment) {
      this.drawGround();
      return;
    }
    this.map.draw(this.moment, anew);
    this.net.draw(this.moment, anew);
    this.drawTools();
  }

  private drawCounts(): void {
    const { network, moment, parts, page } = this;
    const { filters } = this.state;
    const bins = this.bins.get([keyBins(filters)], () => binEvents(network!, filters));
    parts!.strip.draw(bins, countEvents(network!, bins, filters), filters, network!.span);
    parts!.time?.draw(bins, filters);
    const regions = moment!.shown.partners.reduce((sum, partners) => sum + Number(partners > 0), 0);
    const [first, last] = network!.span ?? [0, 0];
    const years = [filters.from ?? first, filters.to ?? last].map((quarter) => Math.floor(quarter / 4));
    const span = network!.span ? [...new Set(years)].join("–") : "";
    const write = (value: number) => writeNumber(value, page.language);
    this.frame.told.textContent = network!.ties.length
      ? tellNetwork(page.language, moment!.shown.count, regions, span, write)
      : this.words.noTie;
  }

  private showMode(mode: Mode): void {
    const { figs, list, net, modes, views } = this.frame;
    figs.dataset.mode = mode;
    list.hidden = mode !== "list";
    net.hidden = mode === "list";
    for (const button of [...modes.children, ...views.children] as HTMLElement[]) {
      const on =
        button.dataset.mode === mode ||
        (button.parentElement === views && button.dataset.mode === "net" && mode === "map");
      button.setAttribute("aria-pressed", String(on));
    }
  }

  private drawList(shown: Shown): void {
    const { list } = this.frame;
    if (list.hidden) {
      list.replaceChildren();
      return;
    }
    const ties = shown.listStrongest(this.rows).reverse();
    list.style.maxHeight = isSmall() ? "" : `${Math.max(320, this.map.figure.height)}px`;
    const more = html("button", { type: "button", class: "btn" }, `${this.words.more} (${shown.count - ties.length})`);
    more.addEventListener("click", () => {
      this.rows += FIRST_ROWS;
      this.drawList(shown);
    });
    const body = ties.length
      ? drawTable(this.parts!.table, shown, ties)
      : html("p", { class: "mute" }, `${this.words.none} ${this.words.noneHint}`);
    list.replaceChildren(body, ...(shown.count > ties.length ? [more] : []));
  }

  private drawLimit({ shown, drawn }: Moment): void {
    const { limit } = this.frame;
    const { language } = this.page;
    const write = (value: number) => writeNumber(value, language);
    const many = shown.count > MOST_DRAWN;
    limit.hidden = !many;
    if (!many) return;
    const button = html(
      "button",
      { type: "button", class: "btn s" },
      this.state.all ? this.words.fewer : this.words.allDrawn,
    );
    button.addEventListener("click", () => {
      this.state = { ...this.state, all: !this.state.all };
      this.draw();
    });
    const all = drawn.length === shown.count && drawn.length > MOST_DASHED;
    limit.replaceChildren(
      all ? tellPlain(language) : tellLimit(language, write(drawn.length), write(shown.count)),
      button,
    );
  }

  private drawSheet({ network, shown, chosen }: Moment): void {
    const { sheet } = this.frame;
    const tie = chosen.tie === null ? null : network.ties[chosen.tie]!;
    sheet.hidden = !tie && chosen.region === null;
    document.body.classList.toggle("has-sheet", !sheet.hidden);
    if (sheet.hidden) return;
    const name = tie ? nameTie(network, tie) : network.regions[chosen.region!]!.name;
    const rungs = tie && shown.find(chosen.tie!)?.rungs;
    const button = html("button", { type: "button", class: "btn main" }, this.words.evidence);
    button.addEventListener("click", () => this.goToDock());
    sheet.replaceChildren(html("span", {}, name), ...(rungs ? [drawLadder(listRungs(rungs), this.rungs)] : []), button);
  }

  private writeAddress(chosen: boolean): void {
    const address = `${location.pathname}${writeAddress(this.state, location.search)}${location.hash}`;
    if (address === location.pathname + location.search + location.hash) return;
    if (chosen) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a.language")) link.search = location.search;
  }

  // Buttons, and what happens outside.

  private buildTools(): void {
    const { frame, words } = this;
    const button = (text: string, act: () => void, label?: string) => {
      const made = html("button", { type: "button", class: "btn s", "aria-label": label }, text);
      made.addEventListener("click", act);
      return made;
    };
    const clear = button(words.clear, () => this.select(null));
    clear.dataset.tool = "clear";
    const fit = button(words.zoomTo, () => {
      const { selected, partners } = this.moment!.around;
      this.map.showRegions([...selected, ...partners]);
      this.drawFigures();
    });
    fit.dataset.tool = "fit";
    for (const [host, net] of [
      [frame.mapTools, false],
      [frame.netTools, true],
    ] as const) {
      const whole = button(net ? words.wholeNet : words.whole, () => this.zoom(net, 0));
      whole.dataset.tool = "whole";
      const zooms = html(
        "span",
        { class: "zooms" },
        button("−", () => this.zoom(net, 1 / 1.6), words.zoomOut),
        button("+", () => this.zoom(net, 1.6), words.zoomIn),
      );
      host.replaceChildren(...(net ? [] : [clear, fit]), whole, zooms);
    }
    for (const [mode, text] of [
      ["map", words.map],
      ["net", words.net],
      ["list", words.list],
    ] as const) {
      frame.modes.append(this.buildSwitch(mode, text));
    }
    frame.views.append(this.buildSwitch("net", words.drawing), this.buildSwitch("list", words.list));
  }

  private buildSwitch(mode: Mode, text: string): HTMLElement {
    const made = html("button", { type: "button", "data-mode": mode }, text);
    made.addEventListener("click", () => this.switchMode(mode));
    return made;
  }

  private drawTools(): void {
    const { mapTools, netTools } = this.frame;
    const selected = this.moment!.around.selected.size > 0;
    for (const [host, figure] of [
      [mapTools, this.map.figure],
      [netTools, this.net.figure],
    ] as const) {
      for (const tool of host.querySelectorAll<HTMLElement>("[data-tool]")) {
        const shown = { clear: selected, fit: selected && figure.isWhole, whole: !figure.isWhole }[tool.dataset.tool!];
        tool.hidden = !shown;
      }
    }
  }

  private listen(): void {
    let width = innerWidth;
    let timer = 0;
    addEventListener("resize", () => {
      if (width === innerWidth) return;
      width = innerWidth;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => this.drawFigures(), 60);
    });
    addEventListener("popstate", () => {
      this.state = readAddress(location.search);
      this.zoomToSelection();
      this.draw();
    });
    addEventListener("beforeprint", () => {
      for (const figure of [...this.map.figures, this.net.figure]) figure.drawForPrint();
    });
    addEventListener("afterprint", () => this.drawFigures(true));
    document.addEventListener("keydown", (event) => {
      const writing = event.target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
      if (event.key === "Escape" && !writing && this.state.selection) this.select(null);
    });
    document.addEventListener("jejaring:take", (event) => {
      const path = (event as CustomEvent<string>).detail;
      const code = path.startsWith("region/") ? path.slice(7) : "";
      if (!this.network?.numbers.has(code)) return;
      event.preventDefault();
      this.select({ region: code });
      this.frame.map.focus({ preventScroll: true });
    });
    new MutationObserver(() => this.drawFigures(true)).observe(document.documentElement, {
      attributeFilter: ["data-theme"],
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.drawFigures(true));
  }
}

const WAYS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function isSmall(): boolean {
  return innerWidth <= 640;
}
