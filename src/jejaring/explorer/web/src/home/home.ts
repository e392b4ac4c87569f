// The page as a whole: one state, and all parts drawn from it. What a hand drags is drawn at once, the rest when it rests.
import { fetchData, type Page } from "../shared/page";
import { nameRungs } from "../shared/rungs";
import { writeNumber } from "../shared/words";
import { readAddress, type Selection, type State, writeAddress } from "./address";
import { MOST_DRAWN, type Moment, seize } from "./context";
import { Controls } from "./controls";
import { Dock } from "./dock";
import { type Figure, type Handlers, type Target, WHOLE } from "./figure";
import { type Bins, binEvents, countEvents, EVERYTHING, type Filters, keyBins, Shown, type ShownTie } from "./filters";
import { type Frame, isSmall } from "./frame";
import { Hint } from "./hint";
import { findStep, readKey, type Way } from "./keys";
import { drawLimit } from "./limit";
import { List } from "./list";
import { MapFigure } from "./map";
import { Memo } from "./memo";
import { NetFigure } from "./net";
import { type Network, RUNGS } from "./network";
import { hearOutside } from "./outside";
import { chooseNumbers } from "./scene";
import { drawSheet } from "./sheet";
import { Strip } from "./strip";
import { type TableContext, writePair } from "./tables";
import { Time } from "./time";
import { Toolbar } from "./toolbar";
import { nameControls, say, tellNetwork, tellQuarter, tellUndated } from "./words";

const REST = 130;
const MANY = 400;

/** What is there once the network has come. */
interface Parts {
  table: TableContext;
  strip: Strip;
  time: Time | null;
  controls: Controls;
  dock: Dock;
  list: List;
  toolbar: Toolbar;
}

export class Home {
  private readonly words;
  private readonly rungs;
  private readonly write;
  private readonly hint: Hint;
  private readonly map: MapFigure;
  private readonly net: NetFigure;
  private network: Network | null = null;
  private moment: Moment | null = null;
  private parts: Parts | null = null;
  private timer = 0;
  private frameAsked = 0;
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
    this.write = (value: number, digits = 2) => writeNumber(value, page.language, digits);
    this.hint = new Hint(frame.hint, page.language, this.rungs, this.write);
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
    this.parts = this.assemble(network);
    this.listen();
    this.draw();
    if (isSmall() && this.state.selection) {
      this.zoomToSelection();
      this.drawFigures();
    }
    void document.fonts.ready.then(() => this.drawFigures());
  }

  private assemble(network: Network): Parts {
    const { page, frame, words, write } = this;
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
    return {
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
      list: new List(frame.list, table, () => this.map.figure.height),
      toolbar: new Toolbar(frame, words, {
        clear: () => this.select(null),
        fit: () => this.fit(),
        zoom: (net, factor) => this.zoom(net, factor),
        show: (mode) => this.show({ mode }),
      }),
    };
  }

  private listen(): void {
    hearOutside({
      resize: () => this.drawFigures(),
      goBack: () => {
        this.state = readAddress(location.search);
        this.zoomToSelection();
        this.draw();
      },
      print: () => {
        for (const figure of this.figures) figure.drawForPrint();
      },
      redraw: () => this.drawFigures(true),
      escape: () => this.select(null),
      take: (path) => this.take(path),
    });
  }

  private get figures(): Figure[] {
    return [...this.map.figures, this.net.figure];
  }

  // What a person does.

  private filter(change: Partial<Filters>, dragging = false): void {
    this.state = { ...this.state, filters: { ...this.state.filters, ...change } };
    this.parts?.list.shorten();
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
    for (const figure of this.figures) figure.setPointed(target);
    this.hint.point(target, this.moment);
  }

  /** Select the region that was searched for; false where the network has none of that path. */
  private take(path: string): boolean {
    const code = path.startsWith("region/") ? path.slice(7) : "";
    if (!this.network?.numbers.has(code)) return false;
    this.select({ region: code });
    this.frame.map.focus({ preventScroll: true });
    return true;
  }

  private press(event: KeyboardEvent, net: boolean): void {
    const wish = this.moment && readKey(event);
    if (!wish) return;
    if ("way" in wish) this.step(wish.way, net);
    else if ("zoom" in wish) this.zoom(net, wish.zoom);
    else this.follow();
    event.preventDefault();
  }

  private step(way: Way, net: boolean): void {
    const moment = this.moment!;
    const next = findStep(moment, net ? this.net.listPlaces(moment) : this.map.listPlaces(), way);
    if (next >= 0) this.select({ region: moment.network.regions[next]!.code });
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
    (net ? this.net : this.map).figure.zoom(factor);
    this.drawFigures();
  }

  private fit(): void {
    const { selected, partners } = this.moment!.around;
    this.map.showRegions([...selected, ...partners]);
    this.drawFigures();
  }

  private zoomToSelection(): void {
    if (!this.network || !isSmall()) return;
    const { selected, partners } = this.look().around;
    if (selected.size) this.map.showRegions([...selected, ...partners]);
    else this.map.figure.zoom(WHOLE);
  }

  private show(change: Partial<Pick<State, "mode" | "all">>): void {
    this.state = { ...this.state, ...change };
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
      this.hint.drag(moment);
    });
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
    const { parts, frame, write } = this;
    if (!parts) return;
    window.clearTimeout(this.timer);
    const moment = this.look();
    const { filters, selection, mode, all } = this.state;
    this.hint.rest();
    this.drawCounts();
    parts.toolbar.showMode(mode);
    parts.controls.draw(filters);
    const asked = selection && ("region" in selection ? selection.region : selection.tie);
    parts.dock.draw(moment.shown, moment.chosen, asked);
    this.drawFigures();
    parts.list.draw(moment.shown);
    const turn = () => this.show({ all: !all });
    drawLimit(frame.limit, moment, { language: this.page.language, all, write, turn });
    drawSheet(frame.sheet, parts.table, moment, () => this.goToDock());
    this.writeAddress(chosen);
  }

  private drawFigures(anew = false): void {
    if (!this.moment) {
      this.drawGround();
      return;
    }
    this.map.draw(this.moment, anew);
    this.net.draw(this.moment, anew);
    this.parts?.toolbar.draw(this.moment.around.selected.size > 0, this.map.figure, this.net.figure);
  }

  private drawCounts(): void {
    const { network, moment, parts, page, write } = this;
    const { filters } = this.state;
    const bins = this.bins.get([keyBins(filters)], () => binEvents(network!, filters));
    parts!.strip.draw(bins, countEvents(network!, bins, filters), filters, network!.span);
    parts!.time?.draw(bins, filters);
    const regions = moment!.shown.partners.reduce((sum, partners) => sum + Number(partners > 0), 0);
    const [first, last] = network!.span ?? [0, 0];
    const years = [filters.from ?? first, filters.to ?? last].map((quarter) => Math.floor(quarter / 4));
    const span = network!.span ? [...new Set(years)].join("–") : "";
    this.frame.told.textContent = network!.ties.length
      ? tellNetwork(page.language, moment!.shown.count, regions, span, write)
      : this.words.noTie;
  }

  private writeAddress(chosen: boolean): void {
    const address = `${location.pathname}${writeAddress(this.state, location.search)}${location.hash}`;
    if (address === location.pathname + location.search + location.hash) return;
    if (chosen) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a.language")) link.search = location.search;
  }
}
