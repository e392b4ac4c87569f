// What a decision changes in the network, before one's eyes: the ties with their glyphs, and where they are.
import { html, svg } from "../shared/element";
import { drawLadder, type Rung } from "../shared/ladder";
import { fetchData, type Page } from "../shared/page";
import { writeNumber } from "../shared/words";
import type { Changes, Tie, TieChange } from "./desk";
import { nameRungs } from "../shared/rungs";
import type { Say } from "./words";

const [WEST, EAST, NORTH] = [94.9, 141.1, 6.2];
const WIDTH = 960;
const SCALE = WIDTH / (((EAST - WEST) * Math.PI) / 180);

/** Project a point of the earth as the pages' maps do (Mercator, 960 units wide). */
export function project(lon: number, lat: number): [number, number] {
  const stretch = (degrees: number) => Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360));
  return [(((lon - WEST) * Math.PI) / 180) * SCALE, (stretch(NORTH) - stretch(lat)) * SCALE];
}

interface Network {
  regions: [string, string, string, unknown, number, number, ...unknown[]][];
  ties: [number, number, ...unknown[]][];
}

/** Draw the changes of kabupaten and kota; of provinces where there are no others. */
export function drawChanges(changes: Changes | null, page: Page, say: Say): HTMLElement {
  if (!changes) return html("p", { class: "mute" }, say.noChanges);
  const near = changes.ties.filter((tie) => tie.level === "regency");
  const ties = near.length ? near : changes.ties;
  if (ties.length === 0) return html("p", { class: "mute" }, say.noTies);
  const map = html("div", { class: "mini" });
  void drawMap(ties, page, say).then((drawn) => map.replaceChildren(drawn));
  const box = html("div", { class: "chgrow" });
  box.append(html("ul", { class: "chg-list" }, ...ties.map((tie) => drawTie(tie, page, say))), map);
  return html("div", {}, box, drawMeasures(changes, ties, page, say));
}

function drawTie(tie: TieChange, page: Page, say: Say): HTMLElement {
  const words = nameRungs(page.language);
  const [before, after] = [tie.before?.kinds ?? [], tie.after?.kinds ?? []] as [Rung[], Rung[]];
  const moved = tie.before && tie.after && before.join() !== after.join();
  const rungs = after.length ? after : before;
  const weigh = (side: Tie | null) => writeNumber(side?.weight ?? 0, page.language);
  return html(
    "li",
    { class: tie.change },
    html("b", {}, say[tie.change]),
    html("br"),
    html("a", { href: `${page.here}region/${tie.a}.html` }, tie.a_name),
    " – ",
    html("a", { href: `${page.here}region/${tie.b}.html` }, tie.b_name),
    html("br"),
    moved ? html("span", {}, drawLadder(before, words), " → ") : null,
    drawLadder(rungs, words),
    html("span", { class: "small mute" }, ` ${rungs.map((rung) => words[rung]).join(", ")}`),
    html("br"),
    html("span", { class: "small" }, `${say.strength} ${weigh(tie.before)} → ${weigh(tie.after)}`),
  );
}

function drawMeasures(changes: Changes, ties: readonly TieChange[], page: Page, say: Say): HTMLElement | null {
  const ends = new Set(ties.flatMap((tie) => [tie.a, tie.b]));
  const shown = changes.measures.filter(
    (each) => ends.has(each.region) && ["strength", "degree"].includes(each.measure),
  );
  if (shown.length === 0) return null;
  const rest = new Set(changes.measures.filter((each) => !ends.has(each.region)).map((each) => each.region)).size;
  const write = (value: number | null) => (value === null ? "–" : writeNumber(value, page.language));
  return html(
    "details",
    { class: "moved" },
    html("summary", {}, say.measures),
    html(
      "ul",
      {},
      ...shown.map((each) =>
        html(
          "li",
          { class: "small" },
          `${each.name}: ${each.measure === "degree" ? say.degree : say.strength} ${write(each.before)} → ${write(each.after)}`,
        ),
      ),
      rest ? html("li", { class: "small faint" }, `${rest} ${say.otherMeasures}`) : null,
    ),
  );
}

/** Draw the network with what changed on top; without the network the points alone are missing. */
async function drawMap(ties: readonly TieChange[], page: Page, say: Say): Promise<SVGSVGElement> {
  const network = await fetchData<Network>(page, "network.json").catch(() => ({ regions: [], ties: [] }) as Network);
  const places = new Map(
    network.regions.map(([code, , short, , lon, lat]) => [code, { short, at: project(lon, lat) }]),
  );
  const codes = network.regions.map(([code]) => code);
  const line = (a: string, b: string, name: string) => {
    const [one, other] = [places.get(a), places.get(b)];
    return one && other ? svg("path", { class: name, d: bow(one.at, other.at) }) : null;
  };
  const others = network.ties.map(([a, b]) => line(codes[a] ?? "", codes[b] ?? "", "rest"));
  const changed = ties.map((tie) =>
    line(tie.a, tie.b, `new ${tie.change} t-${(tie.after ?? tie.before)?.kind ?? "visit"}`),
  );
  const ends = [...new Set(ties.flatMap((tie) => [tie.a, tie.b]))].flatMap((code) => places.get(code) ?? []);
  const drawing = svg("svg", {
    class: "mini-map",
    viewBox: frame(ends.map((end) => end.at)),
    role: "img",
    "aria-label": say.map,
  });
  drawing.append(svg("use", { class: "land", href: `${page.root}land.svg#land` }));
  for (const path of [...others, ...changed]) if (path) drawing.append(path);
  for (const { at, short } of ends) {
    drawing.append(svg("circle", { cx: at[0], cy: at[1], r: 4 }));
    drawing.append(svg("text", { x: at[0] + 7, y: at[1] - 6 }, short));
  }
  return drawing;
}

function bow(start: [number, number], end: [number, number]): string {
  const [[x1, y1], [x2, y2]] = [start, end].sort((a, b) => a[0] - b[0] || a[1] - b[1]) as [
    [number, number],
    [number, number],
  ];
  const [x, y] = [(x1 + x2) / 2 + 0.28 * (y2 - y1), (y1 + y2) / 2 - 0.28 * (x2 - x1)];
  return `M${x1.toFixed(1)} ${y1.toFixed(1)}Q${x.toFixed(1)} ${y.toFixed(1)} ${x2.toFixed(1)} ${y2.toFixed(1)}`;
}

/** A frame around the ends, wide enough to know where one is. */
function frame(ends: readonly [number, number][]): string {
  if (ends.length === 0) return "0 0 960 366";
  const [xs, ys] = [ends.map(([x]) => x), ends.map(([, y]) => y)];
  const width = Math.min(960, Math.max(300, (Math.max(...xs) - Math.min(...xs)) * 1.7));
  const height = width * 0.5;
  const [x, y] = [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2 - height * 0.06];
  return [x - width / 2, y - height / 2, width, height].map((each) => each.toFixed(0)).join(" ");
}
