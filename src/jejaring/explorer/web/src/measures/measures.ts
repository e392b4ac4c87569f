// The sections of the page and what a person may choose: the level, the measure, more rows. The address keeps the choice.
import { type Child, find, html } from "../shared/element";
import type { Page } from "../shared/page";
import { writeNumber } from "../shared/words";
import {
  type Drawing,
  drawCommunity,
  drawCoverage,
  drawEstimates,
  drawPublishers,
  drawSeen,
  drawYears,
} from "./charts";
import { save, saveDrawing } from "./export";
import { type Level, listCommunities, listEstimates, type MeasuresFile, writeCsv } from "./file";
import { MEANINGS, say, tellOthers, tellStability, tellUndated } from "./words";

const MOST = 25;
const MAPS = 6;
const LEAST = 3;
const PUBLISHERS = 20;

export class Measures {
  private readonly words;
  private readonly place: 0 | 1;
  private readonly host = find("#drawn");
  private level: Level;
  private name: string;
  private isLong = false;

  constructor(
    private readonly page: Page,
    private readonly file: MeasuresFile,
  ) {
    this.words = say(page.language);
    this.place = page.language === "id" ? 0 : 1;
    const query = new URLSearchParams(location.search);
    this.level = query.get("level") === "province" ? "province" : "regency";
    const names = file.levels.regency.measures.map((measure) => measure.name);
    this.name = names.find((name) => name === query.get("measure")) ?? "strength";
    let timer = 0;
    let width = innerWidth;
    addEventListener("resize", () => {
      if (width === innerWidth) return;
      width = innerWidth;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => this.draw(), 80);
    });
  }

  private get told() {
    return this.file.levels[this.level];
  }

  private write = (value: number, digits = 3): string => writeNumber(value, this.page.language, digits);

  draw(): void {
    this.host.replaceChildren(this.drawLevels(), this.drawCentrality(), this.drawCommunities(), this.drawYears());
    this.drawCoverage();
    const query = new URLSearchParams(location.search);
    query.set("level", this.level);
    query.set("measure", this.name);
    history.replaceState(null, "", `${location.pathname}?${query}`);
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a.language")) link.search = location.search;
  }

  private choose(change: () => void, focus: string): void {
    change();
    this.draw();
    this.host.querySelector<HTMLElement>(focus)?.focus();
  }

  private switchOf(
    label: string,
    options: [string, string][],
    chosen: string,
    key: string,
    take: (value: string) => void,
  ): HTMLElement {
    const buttons = options.map(([value, text]) => {
      const button = html(
        "button",
        { type: "button", "aria-pressed": String(value === chosen), "data-of": `${key}-${value}` },
        text,
      );
      button.addEventListener("click", () => this.choose(() => take(value), `[data-of="${key}-${value}"]`));
      return button;
    });
    return html("div", { class: "seg", role: "group", "aria-label": label }, ...buttons);
  }

  private drawLevels(): HTMLElement {
    const { words } = this;
    const options: [string, string][] = [
      ["regency", words.regency],
      ["province", words.province],
    ];
    const others = this.told.other_levels
      ? html("p", { class: "small faint" }, tellOthers(this.page.language, this.told.other_levels))
      : null;
    return html(
      "div",
      { class: "chosen" },
      this.switchOf(words.level, options, this.level, "level", (value) => {
        this.level = value as Level;
      }),
      others,
    );
  }

  private section(title: string, small: string, ...children: Child[]): HTMLElement {
    return html("section", {}, html("h2", {}, title, " ", html("small", {}, small)), ...children);
  }

  private get width(): number {
    return Math.max(300, this.host.clientWidth);
  }

  private drawCentrality(): HTMLElement {
    const { words, told, page, place } = this;
    const measure = told.measures.find((each) => each.name === this.name)!;
    const all = listEstimates(told, measure);
    const options = told.measures.map((each): [string, string] => [each.name, capitalise(each.label[place])]);
    const chosen = this.switchOf(words.measure, options, this.name, "measure", (value) => {
      this.name = value;
    });
    if (!all.length) return this.section(words.centrality, "", chosen, html("p", { class: "mute" }, words.none));
    const rows = this.isLong ? all : all.slice(0, MOST);
    const drawing = drawEstimates(rows, measure.unit[place], this.width, words, (value) => this.write(value));
    const meaning = html(
      "p",
      { class: "defined small" },
      `${MEANINGS[page.language][measure.name] ?? ""} `,
      html("a", { href: `https://doi.org/${measure.doi}`, rel: "noreferrer" }, words.definition),
    );
    const more = html(
      "button",
      { type: "button", class: "btn s", "data-of": "more" },
      this.isLong ? words.fewer : `${words.allRegions} (${all.length})`,
    );
    more.addEventListener("click", () =>
      this.choose(() => {
        this.isLong = !this.isLong;
      }, '[data-of="more"]'),
    );
    const head = ["code", "name", "value", "low", "high", "best_rank", "worst_rank", "articles"];
    const csv = () =>
      writeCsv(
        head,
        all.map((row) => [row.code, row.name, row.value, row.low, row.high, row.best, row.worst, row.articles]),
      );
    return this.section(
      words.centrality,
      `${measure.label[place]}, ${words.interval}`,
      html("div", { class: "chosen" }, chosen, this.drawTools(`${measure.name}-${this.level}`, csv, all, drawing)),
      meaning,
      this.drawKeys(["sure", words.keySure], ["unsure", words.keyUnsure]),
      this.frame(
        drawing,
        `${measure.label[place]}, ${words.interval}`,
        all.map((row) => `${row.name} ${this.write(row.value)}`),
      ),
      all.length > MOST ? more : null,
    );
  }

  private drawCommunities(): HTMLElement {
    const { words, told } = this;
    const groups = listCommunities(told, LEAST);
    const { modularity, agreement, seeds, of } = told.communities;
    if (!groups.length) return this.section(words.communities, "", html("p", { class: "mute" }, words.noGroups));
    const regions = new Map(told.regions.map((row) => [row[0], { lon: row[4], lat: row[5], name: row[2] }]));
    const columns = innerWidth <= 640 ? 1 : innerWidth <= 900 ? 2 : 3;
    const width = Math.floor((this.width - 24 * (columns - 1)) / columns);
    const maps = groups.slice(0, MAPS).map((codes) => {
      const members = codes.map((code) => regions.get(code)!);
      const others = [...regions].filter(([code]) => !codes.includes(code)).map(([, region]) => region);
      const names = members.map((region) => region.name);
      const title = `${codes.length} ${words.members}`;
      return html(
        "div",
        {},
        html("h3", {}, title),
        this.frame(drawCommunity(members, others, width), title, names),
        html("p", {}, names.join(", ")),
      );
    });
    const known = modularity !== null && agreement !== null;
    const sentence = known
      ? tellStability(
          this.page.language,
          new Set(Object.values(of)).size,
          this.write(modularity, 2),
          this.write(agreement, 2),
          seeds,
        )
      : "";
    const rows = Object.entries(of).map(
      ([code, number]) => [code, regions.get(code)!.name, number] as [string, string, number],
    );
    const csv = () => writeCsv(["code", "name", "community"], rows);
    return this.section(
      words.communities,
      "",
      html(
        "div",
        { class: "chosen" },
        html("p", { class: "defined small" }, sentence),
        this.drawTools(`communities-${this.level}`, csv, of),
      ),
      html("div", { class: "maps" }, ...maps),
    );
  }

  private drawYears(): HTMLElement {
    const { words, told } = this;
    if (!told.years.length) return this.section(words.years, "", html("p", { class: "mute" }, words.none));
    const drawing = drawYears(told, this.width, (value) => this.write(value));
    const head = ["year", "events", "ties", "regions", "new", "kept", "lost"];
    const csv = () => writeCsv(head, told.years);
    const note = `${words.yearsNote} ${told.undated ? tellUndated(this.page.language, told.undated) : ""}`;
    return this.section(
      words.years,
      "",
      html(
        "div",
        { class: "chosen" },
        html("p", { class: "defined small" }, note),
        this.drawTools(`years-${this.level}`, csv, told.years, drawing),
      ),
      this.drawKeys(["kept", words.keyKept], ["new", words.keyNew], ["lost", words.keyLost]),
      this.frame(
        drawing,
        words.years,
        told.years.map(([year, , ties]) => `${year} ${ties}`),
      ),
    );
  }

  private drawCoverage(): void {
    const { words, file } = this;
    const { coverage } = file;
    const places = coverage.places.map(([, name, lon, lat, articles]) => ({ name, lon, lat, articles }));
    const halves = innerWidth > 900;
    const left = halves ? Math.floor((this.width - 40) * 0.618) : this.width;
    const right = halves ? this.width - 40 - left : this.width;
    const rows = drawCoverage(coverage, left);
    const seen = places.filter((each) => each.articles);
    const unseen = places.filter((each) => !each.articles);
    const map = drawSeen(seen, unseen, right);
    const csv = () => writeCsv(["code", "name", "lon", "lat", "articles"], coverage.places);
    find("#seen").replaceChildren(
      html(
        "div",
        { class: "chosen" },
        this.drawKeys(["seen", words.keySeen], ["unseen", words.keyUnseen]),
        this.drawTools("coverage", csv, coverage.provinces, rows),
      ),
      html(
        "div",
        { class: "halves" },
        this.frame(
          rows,
          words.provinces,
          coverage.provinces.map(([, name, all, named]) => `${name} ${named}/${all}`),
        ),
        html("div", {}, this.frame(map, words.never, []), html("p", { class: "small mute" }, words.never)),
      ),
    );
    const publishers = coverage.publishers
      .slice(0, PUBLISHERS)
      .map(([, name, seen]) => ({ name: name ?? words.unknown, seen }));
    const bars = drawPublishers(publishers, Math.min(this.width, 900));
    const told = () => writeCsv(["path", "name", "regions", "articles"], coverage.publishers);
    find("#publishers").replaceChildren(
      html(
        "div",
        { class: "chosen" },
        html("h3", {}, words.publishers),
        this.drawTools("publishers", told, coverage.publishers, bars),
      ),
      this.frame(
        bars,
        words.publishers,
        publishers.map(({ name, seen }) => `${name} ${seen}`),
      ),
    );
  }

  /** A drawing as a picture with its name; what it shows in words is in the tables. */
  private frame(drawing: Drawing, label: string, rows: string[]): HTMLElement {
    drawing.setAttribute("role", "img");
    drawing.setAttribute("aria-label", [label, rows.slice(0, 40).join("; ")].filter(Boolean).join(": "));
    return html("div", { class: "drawing" }, drawing);
  }

  private drawKeys(...keys: [name: string, text: string][]): HTMLElement {
    const dots = new Set(["sure", "unsure"]);
    const mark = (name: string) => {
      const box = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      box.setAttribute("width", "14");
      box.setAttribute("height", "12");
      box.setAttribute("aria-hidden", "true");
      box.innerHTML = dots.has(name)
        ? `<circle class="${name}" cx="6" cy="6" r="4.5"/>`
        : `<rect class="${name}" x="1" y="1.5" width="10" height="9"/>`;
      return html("span", { class: "drawing" }, box);
    };
    return html("p", { class: "keys" }, ...keys.map(([name, text]) => html("span", {}, mark(name), text)));
  }

  private drawTools(name: string, csv: () => string, data: unknown, drawing?: Drawing): HTMLElement {
    const button = (text: string, act: () => void) => {
      const made = html("button", { type: "button", class: "btn s" }, text);
      made.addEventListener("click", act);
      return made;
    };
    return html(
      "div",
      { class: "tools" },
      button("CSV", () => save(`jejaring-${name}.csv`, csv(), "text/csv")),
      button("JSON", () => save(`jejaring-${name}.json`, `${JSON.stringify(data, null, 1)}\n`, "application/json")),
      drawing ? button("SVG", () => saveDrawing(`jejaring-${name}.svg`, drawing)) : null,
    );
  }
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
