// The claims as a list, in groups by what they wait for: the full equivalent of the marks in the text.
import { type Child, html } from "../shared/element";
import { writeNumber } from "../shared/words";
import { GROUPS, type Group, type Item, listEvidence } from "./claims";
import type { Choice, Waiting, Words } from "./desk";
import { nameMark } from "./marked";
import type { Say } from "./words";

export type Act = "accept" | "reject" | "undo" | "correct" | "drop" | "choose";
export interface Acting {
  language: "id" | "en";
  say: Say;
  /** Whether anything can be decided: not while an article is only previewed. */
  open: boolean;
  /** What waits, by the address of a claim. */
  waiting: ReadonlyMap<string, Waiting>;
  act(act: Act, item: Item, choice?: Choice): void;
  choose(key: string): void;
}

/** Draw the groups; `acceptAll` stands in the head of what passed. */
export function drawGroups(
  items: readonly Item[],
  current: string | null,
  acting: Acting,
  acceptAll: Child,
): HTMLElement {
  const box = html("div", { class: "groups" });
  for (const group of GROUPS) {
    const own = items.filter((item) => item.group === group);
    if (own.length === 0) continue;
    const head = html("div", { class: "grp" }, html("h2", {}, acting.say[group], " ", html("small", {}, own.length)));
    if (group === "passed" && acting.open) head.append(acceptAll as Node);
    box.append(head, html("ol", {}, ...own.map((item) => drawItem(item, group, item.key === current, acting))));
  }
  return box;
}

function drawItem(item: Item, group: Group, current: boolean, acting: Acting): HTMLElement {
  const { say, language } = acting;
  const why = item.aside ? item.aside.reasons : item.claim?.why && group !== "passed" ? [item.claim.why] : [];
  const row = html(
    "li",
    {
      id: `claim-${item.number}`,
      class: `claim ${group}${current ? " cur" : ""}`,
      "data-key": item.key,
      tabindex: "-1",
    },
    html("span", { class: `no ${nameMark(item)}`, "aria-hidden": "true" }, item.number),
    html(
      "button",
      { class: "tell", type: "button", "aria-expanded": String(current), "data-do": "choose" },
      html("span", { class: "vh" }, `${say.claim} ${item.number}: `),
      tellItem(item, language),
    ),
    acting.open ? drawActs(item, group, acting) : null,
    ...why.map((each) => drawReason(each, language)),
    current ? drawMore(item, acting) : null,
  );
  row.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-do]");
    if (button?.dataset.do === "choose") acting.choose(item.key);
  });
  return row;
}

function tellItem(item: Item, language: "id" | "en"): string {
  const told = item.claim?.told[language];
  if (told) return told;
  const values = Object.entries(item.data).filter(([key]) => !ASIDE.has(key));
  const words = values.map(([, value]) =>
    typeof value === "string" || typeof value === "number" ? String(value) : "",
  );
  return `${item.data.type ?? "?"}: ${words.filter(Boolean).join(" · ")}`;
}

const ASIDE = new Set(["type", "evidence", "modality", "polarity", "confidence", "rule"]);

function drawReason(reason: Words & { rule?: string }, language: "id" | "en"): HTMLElement {
  return html(
    "p",
    { class: "why" },
    reason[language],
    reason.rule ? html("span", { class: "code" }, ` ${reason.rule}`) : null,
  );
}

function drawActs(item: Item, group: Group, acting: Acting): HTMLElement {
  const { say } = acting;
  const button = (act: Act, word: string, pressed?: boolean, choice?: Choice) => {
    const made = html("button", {
      class: "btn s",
      type: "button",
      "data-act": act,
      "aria-pressed": pressed === undefined ? null : String(pressed),
    });
    made.append(word, html("span", { class: "vh" }, ` ${say.claim.toLowerCase()} ${item.number}`));
    made.addEventListener("click", () => acting.act(act, item, choice));
    return made;
  };
  const judged = item.claim?.judgement?.decision;
  if (group === "aside")
    return html(
      "div",
      { class: "act" },
      item.aside?.id ? button("correct", say.restore) : null,
      item.aside?.id ? button("drop", say.drop) : null,
    );
  if (group === "rejected") return html("div", { class: "act" }, button("undo", say.undo));
  if (group === "not")
    return html("div", { class: "act" }, button("reject", say.reject, false), drawCorrect(item, button, say));
  const choices = item.claim?.status === "open" ? listChoices(item, acting.waiting) : [];
  return html(
    "div",
    { class: "act" },
    ...choices.map((choice) => button("accept", choice.name, undefined, choice)),
    choices.length ? null : button("accept", say.accept, judged === "accept"),
    button("reject", say.reject, false),
    drawCorrect(item, button, say),
  );
}

function drawCorrect(item: Item, button: (act: Act, word: string) => HTMLElement, say: Say): HTMLElement | null {
  return item.data.type === "statement" ? null : button("correct", say.correct);
}

/** The candidates of an open claim; those that differ only in whether they begin or end are one. */
export function listChoices(item: Item, waiting: ReadonlyMap<string, Waiting>): Choice[] {
  const found = item.claim?.iris.flatMap((iri) => waiting.get(iri)?.choices ?? []) ?? [];
  const seen = new Set<string>();
  const keys = new Set(found.map((choice) => choice.key));
  const first = keys.has("region") ? "region" : keys.has("start") ? "start" : "end";
  return found.filter((choice) => choice.key === first && !seen.has(choice.value) && seen.add(choice.value));
}

function drawMore(item: Item, { say, language }: Acting): HTMLElement {
  const phrases = listEvidence(item.data).map((each) =>
    html(
      "li",
      {},
      each.exact ? html("span", { class: "q", lang: "id" }, each.exact) : null,
      html("span", { class: "xs faint" }, ` ${say.characters} ${each.start ?? "?"}–${each.end ?? "?"}`),
    ),
  );
  const judgement = item.claim?.judgement;
  return html(
    "div",
    { class: "more" },
    html("ul", {}, ...phrases),
    html(
      "p",
      { class: "xs faint" },
      `${say.rule} `,
      html("span", { class: "code" }, String(item.data.rule ?? "?")),
      typeof item.data.confidence === "number"
        ? ` · ${say.confidence} ${writeNumber(item.data.confidence, language)}`
        : "",
      judgement ? ` · ${judgement.reason} (${say.by} ${judgement.judge})` : "",
    ),
  );
}
