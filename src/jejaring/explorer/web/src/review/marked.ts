// The article with its claims marked: colour for the family, a number for the claim, so that colour is never alone.
import { type Child, html } from "../shared/element";
import { type Item, listPhrases } from "./claims";
import type { Reading } from "./desk";
import { cutParagraphs, type Segment } from "./segments";
import type { Say } from "./words";

/** Draw the text; a click on a phrase chooses its claim, one more the next claim there. */
export function drawText(
  reading: Reading,
  items: readonly Item[],
  say: Say,
  choose: (key: string) => void,
): HTMLElement {
  const article = html("article", { class: "art", lang: "id", tabindex: "-1" });
  if (reading.text === null) {
    article.append(html("p", { class: "note", lang: document.documentElement.lang }, say.textLost));
    return article;
  }
  const byNumber = new Map(items.map((item) => [item.number, item]));
  const paragraphs = cutParagraphs(reading.text, listPhrases(items));
  paragraphs.forEach((segments, place) => {
    const parts = segments.map((segment) => drawSegment(segment, byNumber, say));
    article.append(place === 0 && isTitle(segments) ? html("h2", {}, ...parts) : html("p", {}, ...parts));
  });
  article.addEventListener("click", (event) => {
    const part = (event.target as Element).closest<HTMLElement>("[data-claims]");
    if (!part || getSelection()?.toString()) return;
    choose(findNext(part, byNumber));
  });
  return article;
}

function isTitle(segments: readonly Segment[]): boolean {
  return isHeadline(segments.map((segment) => segment.text).join(""));
}

function isHeadline(line: string): boolean {
  return line.length < 160 && !/[.!?]$/.test(line.trim());
}

/** The headline of a text: its first line, unless that is a sentence. */
export function findTitle(text: string | null): string | null {
  const first = text?.split("\n").find((line) => line.trim());
  return first && isHeadline(first) ? first.trim() : null;
}

function findNext(part: HTMLElement, byNumber: ReadonlyMap<number, Item>): string {
  const numbers = (part.dataset.claims ?? "").split(" ").map(Number);
  const at = numbers.findIndex((number) => part.classList.contains("cur") && part.dataset.current === String(number));
  const next = numbers[(at + 1) % numbers.length]!;
  return byNumber.get(next)?.key ?? "";
}

function drawSegment(segment: Segment, byNumber: ReadonlyMap<number, Item>, say: Say): Child {
  const top = segment.numbers.map((number) => byNumber.get(number)).find((item) => item !== undefined);
  const ends = segment.ending.map((number) =>
    html("a", { class: "mark-no", href: `#claim-${number}`, "aria-label": `${say.claim} ${number}` }, number),
  );
  if (!top) return html("span", {}, segment.text, ...ends);
  return html(
    "span",
    { class: `cl ${nameMark(top)}`, "data-claims": segment.numbers.join(" ") },
    segment.text,
    ...ends,
  );
}

/** The class of a phrase: that of its family where it is a fact, else why it is none. */
export function nameMark(item: Item): string {
  if (item.group === "aside") return "aside";
  if (item.group === "rejected") return `${item.family} off`;
  return item.group === "not" ? "not" : item.family;
}

/** Mark the phrases of the chosen claim. */
export function markCurrent(article: ParentNode, number: number | null): void {
  for (const part of article.querySelectorAll<HTMLElement>("[data-claims]")) {
    const on = number !== null && (part.dataset.claims ?? "").split(" ").includes(String(number));
    part.classList.toggle("cur", on);
    if (on) part.dataset.current = String(number);
    else delete part.dataset.current;
  }
}

/** Explain the marks. */
export function drawLegend(say: Say): HTMLElement {
  const families = ["who", "what", "made", "num", "say"] as const;
  const swatch = (kind: string, text: string) =>
    html("li", {}, html("span", { class: `swatch k-${kind}`, "aria-hidden": "true" }), text);
  return html(
    "ul",
    { class: "key", "aria-label": say.legend },
    ...families.map((family) => swatch(family, say[family])),
    swatch("not", say.notFact),
    swatch("aside", say.setAside),
  );
}
