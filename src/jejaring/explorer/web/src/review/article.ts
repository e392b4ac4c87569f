// An article at the desk: its head with what may be done to it, its text with the claims marked, and the places beside it.
import { html } from "../shared/element";
import type { Item } from "./claims";
import type { Reading } from "./desk";
import { drawKeys } from "./keys";
import { drawLegend, drawText, findTitle } from "./marked";
import type { Trouble } from "./trouble";
import type { Say } from "./words";

export interface ArticleActs {
  back(): Promise<void>;
  /** Takes in what was only previewed; null where it is in. */
  take: (() => Promise<void>) | null;
  withdraw(): Promise<void>;
  choose(key: string): void;
}

export interface ArticleContext {
  say: Say;
  here: string;
  trouble: Trouble;
  acts: ArticleActs;
}

export function nameArticle({ article, text }: Reading): string {
  return article.title ?? findTitle(text) ?? article.id;
}

/** Draw an article; `changes` stands at its side, above the places of a correction and of the claims. */
export function drawArticle(
  reading: Reading,
  items: readonly Item[],
  changes: HTMLElement,
  context: ArticleContext,
): HTMLElement[] {
  const { say, acts } = context;
  const text = drawText(reading, items, say, (key) => acts.choose(key));
  const side = html("div", { class: "desk-side" });
  side.append(changes, html("div", { id: "correction" }), html("div", { id: "claims" }));
  const wrap = html("div", { class: "artwrap" }, drawLegend(say), text, drawKeys(say));
  return [drawHead(reading, items.length, context), html("div", { class: "rev" }, wrap, side)];
}

function drawHead(reading: Reading, count: number, context: ArticleContext): HTMLElement {
  const { say, here, trouble, acts } = context;
  const { article, preview, unchanged } = reading;
  const status = preview ? say.previewed : unchanged ? say.unchanged : say.found;
  return html(
    "div",
    { class: "desk-head" },
    html("div", {}, html("h2", { id: "article-title", tabindex: "-1" }, nameArticle(reading))),
    html("p", { class: "mute" }, unchanged ? status : `${count} ${status}`),
    html(
      "div",
      { class: "act" },
      trouble.makeButton(say.back, "btn s", acts.back),
      acts.take && trouble.makeButton(say.take, "btn main", acts.take),
      preview ? null : drawWithdraw(context),
      preview ? null : html("a", { class: "btn s", href: `${here}article/${article.id}.html` }, say.open),
    ),
  );
}

/** Withdrawing asks once more, in place. */
function drawWithdraw({ say, trouble, acts }: ArticleContext): HTMLElement {
  const button = html("button", { class: "btn s", type: "button" }, say.withdraw);
  button.addEventListener("click", () => {
    if (button.dataset.sure !== undefined) {
      trouble.run(acts.withdraw);
      return;
    }
    button.dataset.sure = "";
    button.textContent = say.withdrawSure;
  });
  return button;
}
