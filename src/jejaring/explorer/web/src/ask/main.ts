// The page of questions: one is chosen, filled in, asked; the address holds all of it, so that it can be sent.

import { Panel, VIEWS, type View } from "../shared/answer/panel";
import { nameColumns } from "../shared/answer/words";
import { find, html } from "../shared/element";
import { type Page, readPage } from "../shared/page";
import { loadThings, type Thing } from "../shared/search";
import { drawForm } from "./form";
import { bindQuestion, type Catalogue, NotUnderstood, type Question } from "./questions";
import { speak } from "./words";

interface State {
  question: Question | null;
  values: Record<string, string>;
  view: View;
}

const page: Page = readPage();
const words = speak(page.language);
const catalogue = JSON.parse(find("#questions").textContent ?? "") as Catalogue;
const asked = find("#asked");
let state = readAddress();
let panel: Panel | null = null;

function readAddress(): State {
  const given = new URLSearchParams(location.search);
  const question = catalogue.questions.find((each) => each.name === given.get("question")) ?? null;
  const names = question?.parameters.map((parameter) => parameter.name) ?? [];
  const values = Object.fromEntries(names.flatMap((name) => (given.get(name) ? [[name, given.get(name)!]] : [])));
  const view = VIEWS.find((each) => each === given.get("view")) ?? "table";
  return { question, values, view };
}

function writeAddress({ question, values, view }: State): string {
  const given = new URLSearchParams(question ? { question: question.name, ...values } : {});
  if (view !== "table") given.set("view", view);
  return given.size > 0 ? `?${given}` : location.pathname;
}

function go(next: State, replace = false): void {
  const turned = next.question !== state.question;
  state = next;
  history[replace ? "replaceState" : "pushState"](null, "", writeAddress(state));
  show();
  if (turned) asked.querySelector<HTMLElement>("h1")?.focus();
}

function show(): void {
  const { question } = state;
  find("#asking").classList.toggle("open", question !== null);
  asked.hidden = question === null;
  for (const link of document.querySelectorAll<HTMLElement>("#cards [data-question]")) {
    if (link.dataset.question === question?.name) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  document.title = `${question?.question ?? words.ask} · jejaring`;
  if (!question) return;
  const place = html("div");
  const title = html("h1", { tabindex: "-1" }, question.question);
  const form = drawForm(question, state.values, catalogue, page, (values) => go({ ...state, values }));
  asked.replaceChildren(title, form, place);
  panel = new Panel(place, page, state.view, { choose: keepView, edit: linkEditor }, question.name);
  void answer(question, place);
}

function keepView(view: View): void {
  state = { ...state, view };
  history.replaceState(null, "", writeAddress(state));
}

function linkEditor(query: string): string {
  return `${page.here}sparql.html#${new URLSearchParams({ query })}`;
}

async function answer(question: Question, place: HTMLElement): Promise<void> {
  const things = await loadThings(page).catch((): Thing[] => []);
  try {
    const query = bindQuestion(question, state.values, things, catalogue.concepts);
    await panel?.ask(query, state.view);
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error;
    place.replaceChildren(html("p", { class: "error", role: "alert" }, explain(error)));
  }
}

function explain({ parameter, text }: NotUnderstood): string {
  const names: Record<string, string> = nameColumns(page.language);
  if (!text) return words.needed.replace("{name}", names[parameter.name] ?? parameter.name);
  return (parameter.type === "day" ? words.noDay : words.unknown).replace("{text}", text);
}

find("#cards").addEventListener("click", (event) => {
  const link = (event.target as Element).closest<HTMLElement>("[data-question]");
  const question = catalogue.questions.find((each) => each.name === link?.dataset.question);
  if (!question || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go({ question, values: question.example, view: state.view });
});
addEventListener("popstate", () => {
  state = readAddress();
  show();
});
show();
