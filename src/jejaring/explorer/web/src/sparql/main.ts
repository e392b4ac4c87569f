// The page that asks in SPARQL: the form that the server wrote, with an editor in place of its field, and the answer
// below instead of on a page of its own. The address holds query and view, behind `#`, so that no server reads it.
import { Panel, VIEWS, type View } from "../shared/answer/panel";
import { find, html } from "../shared/element";
import { readPage } from "../shared/page";
import type { Refusal } from "../shared/sparql";
import { checkQuery, type Problem } from "./checking";
import type { Editor, Fault } from "./editor";
import { loadVocabulary, type Vocabulary } from "./vocabulary";
import { speak } from "./words";

const page = readPage();
const words = speak(page.language);
const form = find<HTMLFormElement>("#query-form");
const field = find<HTMLTextAreaElement>("#query");
const problems = html("div", { id: "problems", role: "status" });
const panel = new Panel(find("#answer"), page, "table", { choose: keep, edit: null, refuse: markRefusal }, "jejaring");
let editor: Editor | null = null;
let vocabulary: Vocabulary | null = null;
let view: View = "table";

function readAddress(): string | null {
  const given = new URLSearchParams(location.hash.slice(1));
  view = VIEWS.find((each) => each === given.get("view")) ?? "table";
  return given.get("query") ?? new URLSearchParams(location.search).get("query");
}

function keep(chosen: View): void {
  view = chosen;
  const state = new URLSearchParams({ query: readQuery(), ...(view === "table" ? {} : { view }) });
  history.replaceState(null, "", `#${state}`);
}

function readQuery(): string {
  return editor?.text ?? field.value;
}

function writeQuery(text: string): void {
  field.value = text;
  editor?.write(text);
}

function run(): void {
  keep(view);
  check();
  void panel.ask(readQuery(), view);
}

/** Say what can be seen wrong, and how it is mended. */
function check(): void {
  if (!editor || !vocabulary) return;
  const found = checkQuery(editor.text, vocabulary);
  editor.mark(found.map(({ from, to, ...problem }) => ({ from, to, severity: "warning", message: tell(problem) })));
  problems.replaceChildren(...found.map(drawProblem));
}

function tell({ kind, text }: Pick<Problem, "kind" | "text">): string {
  return words[kind].replace("{text}", text);
}

function drawProblem(problem: Problem): HTMLElement {
  const line = html("a", { href: "#query-form" }, `${words.line} ${editor!.tellLine(problem.from)}`);
  line.addEventListener("click", (event) => {
    event.preventDefault();
    editor!.goTo(problem.from);
  });
  const { mend } = problem;
  const verb = problem.kind === "prefix" ? words.add : words.meant;
  const button = mend && html("button", { type: "button", class: "btn s" }, `${verb} ${mend.name}`);
  button?.addEventListener("click", () => {
    editor!.replace(mend!.from, mend!.to, mend!.insert);
    check();
    editor!.focus();
  });
  return html("p", { class: "note" }, line, `: ${tell(problem)} `, button);
}

/** Mark where the endpoint stopped reading: the word there, or the last before it. */
function markRefusal(refusal: Refusal): void {
  if (!editor || !refusal.place) return;
  const at = editor.locate(refusal.place.line, refusal.place.column);
  const ahead = /^\S+/.exec(editor.text.slice(at))?.[0] ?? "";
  const behind = ahead ? "" : (/\S+\s*$/.exec(editor.text.slice(0, at))?.[0] ?? "");
  const from = at - behind.length;
  const fault: Fault = { from, to: at + ahead.length, severity: "error", message: refusal.message };
  editor.mark([fault]);
  editor.goTo(from);
}

async function startEditor(): Promise<void> {
  const [module, loaded] = await Promise.all([import("./editor"), loadVocabulary(page)]);
  vocabulary = loaded;
  let waiting = 0;
  editor = new module.Editor({
    label: words.editor,
    text: field.value.trim() ? field.value.replace(/\s+$/, "\n") : "",
    vocabulary,
    run,
    change: (text) => {
      field.value = text;
      clearTimeout(waiting);
      waiting = window.setTimeout(check, 400);
    },
  });
  field.hidden = true;
  field.required = false;
  field.after(editor.host, problems);
  find("#query-tools").append(
    html(
      "span",
      {},
      html("kbd", {}, "Ctrl"),
      " ",
      html("kbd", {}, "Enter"),
      ` ${words.keys} · `,
      html("kbd", {}, "Ctrl"),
      " ",
      html("kbd", {}, words.space),
      ` ${words.complete}`,
    ),
  );
  check();
}

/** The button that takes the query of a question into the editor. */
function drawTaking(text: Element): HTMLElement {
  const button = html("button", { type: "button", class: "btn s" }, words.take);
  button.addEventListener("click", () => {
    writeQuery(text.textContent ?? "");
    run();
    find("#query-form").scrollIntoView();
    editor?.focus();
  });
  return button;
}

function start(): void {
  for (const text of document.querySelectorAll("details.example pre")) text.before(drawTaking(text));
  find("label[for=format]").hidden = true;
  find("#format").hidden = true;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run();
  });
  addEventListener("hashchange", () => {
    const query = readAddress();
    if (query !== null && query !== readQuery()) writeQuery(query);
  });
  const given = readAddress();
  if (given !== null) writeQuery(given);
  startEditor()
    .catch((error: unknown) => console.warn(error))
    .finally(() => given !== null && run());
}

start();
