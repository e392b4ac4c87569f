// The frame of the page: what stands before there are data. Tables and figures are filled in by others.
import { find, html, svg } from "../shared/element";
import { drawLine } from "../shared/ladder";
import type { Words } from "./words";

export interface Frame {
  told: HTMLElement;
  ladder: HTMLElement;
  modes: HTMLElement;
  figs: HTMLElement;
  map: HTMLElement;
  java: HTMLElement;
  net: HTMLElement;
  list: HTMLElement;
  views: HTMLElement;
  hint: HTMLElement;
  mapTools: HTMLElement;
  netTools: HTMLElement;
  limit: HTMLElement;
  time: HTMLElement;
  filters: HTMLElement;
  dock: HTMLElement;
  sheet: HTMLElement;
}

export interface FrameWords extends Words {
  key: { city: string; regency: string; province: string; speck: string; line: string };
  west: string;
  moreFilters: string;
}

/** Whether the page is as narrow as a phone's. */
export function isSmall(): boolean {
  return innerWidth <= 640;
}

export function buildFrame(words: FrameWords): Frame {
  const frame: Frame = {
    told: find("#told"),
    ladder: find("#ladder"),
    dock: find("#dock"),
    modes: html("div", { class: "seg modes", role: "group", "aria-label": words.map }),
    figs: html("div", { class: "figs", "data-mode": "map" }),
    map: drawPlot(words.mapName),
    java: html("div", { class: "plot java", hidden: true, "aria-hidden": "true" }),
    net: drawPlot(words.netName),
    list: html("div", {
      class: "list",
      id: "list",
      hidden: true,
      role: "region",
      "aria-label": words.listName,
      tabindex: "0",
    }),
    views: html("div", { class: "seg", role: "group", "aria-label": words.net }),
    hint: html("p", { class: "hint", "aria-hidden": "true" }),
    mapTools: html("span", { class: "tools" }),
    netTools: html("span", { class: "tools" }),
    limit: html("p", { class: "note limit", hidden: true }),
    time: html("div", { class: "time" }),
    filters: html("div", { class: "filters" }),
    sheet: html("div", { class: "sheet", hidden: true }),
  };
  const mapHead = html("div", { class: "fighead" }, html("h2", {}, words.map), frame.hint, frame.mapTools);
  const netTitle = html("h2", {}, `${words.net} `, html("span", {}, words.west));
  const netHead = html(
    "div",
    { class: "fighead" },
    netTitle,
    html("span", { class: "tools" }, frame.netTools, frame.views),
  );
  frame.figs.append(
    html("section", { class: "fig" }, mapHead, frame.map, drawKey(words.key), frame.java),
    html("section", { class: "fig" }, netHead, frame.net, frame.list),
  );
  const more = html(
    "details",
    { class: "more", open: !isSmall() },
    html("summary", {}, words.moreFilters),
    frame.filters,
  );
  find("#explorer").append(
    html("p", { class: "aside", id: "keys" }, words.keys),
    frame.modes,
    frame.figs,
    frame.limit,
    html("div", { class: "strip" }, frame.time, more),
  );
  document.body.append(frame.sheet);
  return frame;
}

function drawPlot(name: string): HTMLElement {
  return html("div", { class: "plot", tabindex: "0", role: "group", "aria-label": name, "aria-describedby": "keys" });
}

function drawKey(words: FrameWords["key"]): HTMLElement {
  const point = (...marks: SVGElement[]) => svg("svg", { width: 34, height: 14, "aria-hidden": "true" }, ...marks);
  const disc = (cx: number, r: number) => svg("circle", { class: "node kota", cx, cy: 7, r });
  return html(
    "div",
    { class: "mapkey" },
    html("span", {}, point(disc(6, 3.5), disc(24, 6)), words.city),
    html("span", {}, point(svg("circle", { class: "node kabupaten", cx: 24, cy: 7, r: 5 })), words.regency),
    html(
      "span",
      {},
      point(svg("rect", { class: "node provinsi", x: 19.5, y: 2.5, width: 9, height: 9 })),
      words.province,
    ),
    html("span", {}, point(svg("path", { class: "specks", d: "M8 5h0M16 10h0M24 6h0" })), words.speck),
    html("span", {}, drawLine("verbal", 34), words.line),
  );
}
