// The map: the coast, regions at their places, ties as arcs. Java stands again, larger, in the empty ocean, where ties
// within it are drawn; on a phone below the map; not at all where a part of the map is made larger.
import { drawBorders, drawLand, frameJava, INSET, ISLANDS, type Land, type Places, placeOnMap, WHOLE } from "./atlas";
import { type Moment, measureName } from "./context";
import type { Drawing, Handlers } from "./figure";
import { Figure } from "./figure";
import type { Box } from "./geometry";
import type { Label } from "./labels";
import { Memo } from "./memo";
import { composePanel, composeTies, nameScene, type Panel, type Scene, type TieMark } from "./scene";

type Java = "inside" | "apart" | "none";

const PART = 0.72;
const KEY: Box = { x: 560, y: 422, width: 400, height: 78 };

export class MapFigure {
  readonly figure: Figure;
  private readonly apart: Figure;
  private readonly land: Land = drawLand();
  private borders: { nation: string; java: string } | null = null;
  private places: Places | null = null;
  private readonly scenes = new Memo<[Scene, Scene, Scene]>();
  private readonly apartScene = new Memo<Scene>();

  constructor(
    host: HTMLElement,
    private readonly javaHost: HTMLElement,
    private readonly note: string,
    private readonly isSmall: () => boolean,
    handlers: Handlers,
  ) {
    this.figure = new Figure(host, WHOLE, handlers);
    this.apart = new Figure(javaHost, INSET, handlers);
  }

  get figures(): Figure[] {
    return [this.figure, this.apart];
  }

  setBorders(topology: Parameters<typeof drawBorders>[0]): void {
    this.borders = drawBorders(topology);
  }

  /** On a phone a part of the map is higher than the whole, which is a strip. */
  private fit(): void {
    if (!this.isSmall()) this.figure.setWhole(WHOLE);
    else this.figure.setWhole(ISLANDS, this.figure.isWhole ? undefined : PART);
  }

  private get java(): Java {
    if (!this.figure.isWhole) return "none";
    return this.isSmall() ? "apart" : "inside";
  }

  /** Draw the coast, before there are data. */
  drawGround(): void {
    this.fit();
    this.javaHost.hidden = this.java !== "apart";
    if (!this.figure.measure()) return;
    const nothing = {
      scene: EMPTY,
      labels: [],
      selected: new Set<number>(),
      partners: new Set<number>(),
      tie: null,
      raised: [],
    };
    this.figure.draw({ ...nothing, ground: this.writeGround(), frames: this.writeFrames() });
    if (this.java === "apart" && this.apart.measure())
      this.apart.draw({ ...nothing, ground: this.writeInset(this.apart), frames: this.writeNote(this.apart) });
  }

  draw(moment: Moment, anew = false): void {
    this.fit();
    this.javaHost.hidden = this.java !== "apart";
    if (!this.figure.measure()) return;
    this.places ??= placeOnMap(moment.network);
    const [nation, java, scene] = this.compose(moment);
    const raised = this.raise(moment);
    const labels = this.name(moment, nation, java);
    this.figure.draw(
      { ...tell(moment), raised, scene, labels, ground: this.writeGround(), frames: this.writeFrames() },
      anew,
    );
    if (this.java === "apart" && this.apart.measure()) this.drawApart(moment, anew);
  }

  private drawApart(moment: Moment, anew: boolean): void {
    const { apart } = this;
    const scene = this.composeApart(moment);
    const bounds = { x: 2, y: 2, width: apart.width - 4, height: apart.height - 22 };
    const labels = this.nameJava(moment, scene, bounds);
    const raised = composeTies(moment.raised, this.javaPanel(apart));
    apart.draw(
      { ...tell(moment), raised, scene, labels, ground: this.writeInset(apart), frames: this.writeNote(apart) },
      anew,
    );
  }

  drawQuickly(moment: Moment): void {
    if (!this.figure.width || !this.places) return;
    this.figure.drawQuickly(this.compose(moment)[2]);
    if (this.java === "apart" && this.apart.width) this.apart.drawQuickly(this.composeApart(moment));
  }

  /** Where regions are, in pixels: for keys. */
  listPlaces(): [number, number][] {
    return this.places?.nation ?? [];
  }

  /** Make what is selected fill the figure. */
  showRegions(numbers: Iterable<number>): void {
    const places = [...numbers].map((number) => this.places!.nation[number]!);
    if (!places.length) return;
    const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)];
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    const [high, low] = [Math.min(...ys), Math.max(...ys)];
    const shape = this.isSmall() ? PART : WHOLE.height / WHOLE.width;
    const width = Math.max(this.isSmall() ? 300 : 160, (right - left) * 1.45, ((low - high) * 1.6) / shape);
    const height = width * shape;
    const bow = (right - left) * 0.05;
    this.figure.show({ x: (left + right - width) / 2, y: (high + low - height) / 2 - bow, width, height });
  }

  /** The scenes of the nation, of the inset, and both together. */
  private compose(moment: Moment): [nation: Scene, java: Scene, both: Scene] {
    const { figure, java } = this;
    const { x, y, width } = figure.window;
    return this.scenes.get([moment.drawn, x, y, width, figure.width, java], () => {
      const nation = composePanel(moment.network, moment.shown, moment.drawn, this.nationPanel());
      if (java !== "inside") return [nation, EMPTY, nation];
      const inset = composePanel(moment.network, moment.shown, moment.drawn, this.javaPanel(figure));
      return [nation, inset, join(nation, inset)];
    });
  }

  private composeApart(moment: Moment): Scene {
    const panel = this.javaPanel(this.apart);
    return this.apartScene.get([moment.drawn, this.apart.width], () =>
      composePanel(moment.network, moment.shown, moment.drawn, panel),
    );
  }

  private raise(moment: Moment): TieMark[] {
    const nation = composeTies(moment.raised, this.nationPanel());
    return this.java === "inside" ? [...nation, ...composeTies(moment.raised, this.javaPanel(this.figure))] : nation;
  }

  private nationPanel(): Panel {
    const { java, figure } = this;
    const places = this.places!;
    const { x, y } = figure.window;
    const { scale } = figure;
    return {
      position: (number) => {
        const [px, py] = places.nation[number]!;
        return [(px - x) * scale, (py - y) * scale];
      },
      shows: ({ a, b }) => java === "none" || places.java[a] === null || places.java[b] === null,
      keeps: (number, tied) => java === "none" || tied || places.java[number] === null,
      rise: 0.16,
      specks: true,
    };
  }

  private javaPanel(figure: Figure): Panel {
    const places = this.places!;
    const { x, y } = figure.window;
    return {
      position: (number) => {
        const place = places.java[number];
        return place ? [(place[0] - x) * figure.scale, (place[1] - y) * figure.scale] : null;
      },
      shows: () => true,
      keeps: () => true,
      rise: 0.14,
      specks: true,
    };
  }

  private name(moment: Moment, nation: Scene, java: Scene): Label[] {
    const { width, height } = this.figure;
    const inset = toPixels(this.figure, INSET);
    const inside = this.java === "inside";
    const leaves = (number: number) =>
      this.java !== "none" && this.places!.java[number] !== null && !moment.around.partners.has(number);
    const labels = nameScene(moment.network, moment.shown, nation, moment.around, {
      bounds: { x: 2, y: 2, width: width - 4, height: height - 4 },
      boxes: inside ? [inset, toPixels(this.figure, KEY)] : [],
      size: 12,
      most: this.isSmall() ? 16 : 36,
      measure: measureName,
      leaves,
    });
    if (!inside) return labels;
    const bounds = { x: inset.x + 3, y: inset.y + 3, width: inset.width - 6, height: inset.height - 22 };
    return [...labels, ...this.nameJava(moment, java, bounds)];
  }

  private nameJava(moment: Moment, scene: Scene, bounds: Box): Label[] {
    return nameScene(moment.network, moment.shown, scene, moment.around, {
      bounds,
      boxes: [],
      size: 12,
      most: 18,
      measure: measureName,
    });
  }

  private writeGround(): string {
    const { land, near } = this.land;
    const inside = this.java === "inside";
    const frame = toPixels(this.figure, frameJava());
    const key = this.java === "none" ? "" : writeBox(frame, "inset key");
    const borders = this.borders ? `<path class="border" d="${this.borders.nation}"/>` : "";
    const coast = `<g ${this.transform(this.figure)}><path class="abroad" d="${near}"/><path class="land" d="${land}"/>${borders}</g>${key}`;
    return inside
      ? `${coast}${writeBox(toPixels(this.figure, INSET), "inset ground")}${this.writeInset(this.figure)}`
      : coast;
  }

  private writeInset(figure: Figure): string {
    const { javaLand, javaNear } = this.land;
    const borders = this.borders ? `<path class="border" d="${this.borders.java}"/>` : "";
    return `<g ${this.transform(figure)}><path class="abroad" d="${javaNear}"/><path class="land" d="${javaLand}"/>${borders}</g>`;
  }

  private writeFrames(): string {
    if (this.java !== "inside") return "";
    const box = toPixels(this.figure, INSET);
    return `${writeBox(box, "inset")}<text class="lab sea" x="${(box.x + 8).toFixed(1)}" y="${(box.y + box.height - 7).toFixed(1)}">${this.note}</text>`;
  }

  private writeNote(figure: Figure): string {
    return `${writeBox({ x: 0.5, y: 0.5, width: figure.width - 1, height: figure.height - 1 }, "inset")}<text class="lab sea" x="8" y="${figure.height - 7}">${this.note}</text>`;
  }

  private transform({ window, scale }: Figure): string {
    return `transform="scale(${scale.toFixed(5)}) translate(${(-window.x).toFixed(2)} ${(-window.y).toFixed(2)})"`;
  }
}

const EMPTY: Scene = { ties: [], points: [], specks: [] };

function join(one: Scene, other: Scene): Scene {
  return {
    ties: [...one.ties, ...other.ties],
    points: [...one.points, ...other.points],
    specks: [...one.specks, ...other.specks],
  };
}

export function tell({ around, chosen }: Moment): Pick<Drawing, "selected" | "partners" | "tie"> {
  return { ...around, tie: chosen.tie };
}

function toPixels({ window, scale }: Figure, box: Box): Box {
  return {
    x: (box.x - window.x) * scale,
    y: (box.y - window.y) * scale,
    width: box.width * scale,
    height: box.height * scale,
  };
}

function writeBox({ x, y, width, height }: Box, name: string): string {
  return `<rect class="${name}" x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}"/>`;
}
