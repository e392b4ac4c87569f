// What there is to do: the articles of the workspace, what waits for a decision, the judgements that can be undone.
import { html } from "../shared/element";
import { writeDay } from "../shared/words";
import type { Article, Choice, Judgement, Waiting } from "./desk";
import { type Say, speakFields } from "./words";

export interface Overview {
  say: Say;
  language: "id" | "en";
  here: string;
  /** The field for the reason of a decision. */
  reason: HTMLElement;
  open(article: string): void;
  decide(decision: "accept" | "reject" | "merge" | "split", waiting: Waiting, choice?: Choice): void;
  undo(judgement: Judgement): void;
}

/** What the overview is laid out from. */
export interface Parts {
  adding: HTMLElement;
  changes: HTMLElement;
  articles: readonly Article[];
  waiting: readonly Waiting[];
  judgements: readonly Judgement[];
}

/** Lay the overview out: what comes in on the left, what is to be decided on the right. */
export function layOut({ adding, changes, articles, waiting, judgements }: Parts, overview: Overview): HTMLElement {
  const { say } = overview;
  const section = (id: string, word: string, count: number | null, body: HTMLElement) =>
    html("section", { id }, html("h2", {}, word, " ", count === null ? null : html("small", {}, count)), body);
  const left = html(
    "div",
    {},
    section("add", say.add, null, adding),
    section("articles", say.articles, articles.length, drawArticles(articles, overview)),
  );
  const right = html(
    "div",
    {},
    changes,
    section("queue", say.queue, waiting.length, drawQueue(waiting, overview)),
    section("history", say.history, null, drawHistory(judgements, overview)),
  );
  return html("div", { class: "rev" }, left, right);
}

function drawArticles(articles: readonly Article[], overview: Overview): HTMLElement {
  const { say, language } = overview;
  if (articles.length === 0) return html("p", { class: "mute" }, say.noArticles);
  const rows = articles.map((article) => {
    const open = html("button", { class: "link", type: "button" }, article.title ?? article.id);
    open.addEventListener("click", () => overview.open(article.id));
    const about = [article.publisher, article.published ? writeDay(article.published, language) : null];
    return html(
      "li",
      {},
      open,
      html("span", { class: "small mute" }, ` ${about.filter(Boolean).join(", ")}`),
      html(
        "span",
        { class: "small faint" },
        ` ${article.claims} ${say.claimsOf}${article.has_text ? "" : `, ${say.noText}`}`,
      ),
    );
  });
  return html("ul", { class: "articles" }, ...rows);
}

function drawQueue(waiting: readonly Waiting[], overview: Overview): HTMLElement {
  const { say, language } = overview;
  if (waiting.length === 0) return html("p", { class: "mute" }, say.noQueue);
  const rows = waiting.map((each) =>
    html(
      "li",
      { "data-kind": each.kind, "data-id": each.id },
      html("p", {}, tellAbout(each.about, language)),
      html("p", { class: "why" }, each.why[language]),
      html("div", { class: "act" }, ...drawWays(each, overview)),
    ),
  );
  return html("div", {}, overview.reason, html("ul", { class: "queue" }, ...rows));
}

/** Tell what waits in the page's language: the desk names types and properties as the ontology does. */
export function tellAbout(about: string, language: "id" | "en"): string {
  const names: Record<string, string> = speakFields(language);
  return about.replace(/(^|[;:,] )([a-z]+[a-zA-Z]*)(?=[: ])/g, (_, before: string, word: string) =>
    word in names ? before + (before ? names[word]!.toLowerCase() : names[word]!) : before + word,
  );
}

function drawWays(each: Waiting, { say, language, open, decide }: Overview): HTMLElement[] {
  const button = (word: string, run: () => void) => {
    const made = html(
      "button",
      { class: "btn s", type: "button" },
      word,
      html("span", { class: "vh" }, `: ${each.about}`),
    );
    made.addEventListener("click", run);
    return made;
  };
  const opens = each.articles.map((article) => button(`${say.review} ${article}`, () => open(article)));
  if (each.kind === "duplicate")
    return [button(say.merge, () => decide("merge", each)), button(say.split, () => decide("split", each))];
  if (each.kind === "conflict")
    return each.choices.map((choice) =>
      button(`${say.rejectThis}: ${tellAbout(choice.name, language)}`, () => decide("reject", each, choice)),
    );
  return opens;
}

function drawHistory(judgements: readonly Judgement[], { say, language, undo }: Overview): HTMLElement {
  if (judgements.length === 0) return html("p", { class: "mute" }, say.noHistory);
  const rows = judgements.slice(0, 12).map((judgement) => {
    const back = html(
      "button",
      { class: "btn s", type: "button" },
      say.undo,
      html("span", { class: "vh" }, `: ${judgement.about}`),
    );
    back.addEventListener("click", () => undo(judgement));
    return html(
      "li",
      {},
      html("p", {}, html("span", { class: "tag" }, nameDecision(judgement.decision, say)), ` ${judgement.about}`),
      html(
        "p",
        { class: "why" },
        `${judgement.reason} (${say.by} ${judgement.judge}, ${writeDay(judgement.on.slice(0, 10), language)})`,
      ),
      back,
    );
  });
  return html("ul", { class: "queue" }, ...rows);
}

function nameDecision(decision: string, say: Say): string {
  const names: Record<string, string> = { accept: say.accept, reject: say.reject, merge: say.merge, split: say.split };
  return names[decision] ?? decision;
}
