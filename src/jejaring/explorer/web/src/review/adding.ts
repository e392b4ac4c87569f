// The form that takes an article in: pasted, dropped, or chosen as a file.
import { html } from "../shared/element";
import type { Say } from "./words";

export interface Adding {
  say: Say;
  add(article: Record<string, unknown>): Promise<void>;
  /** Says what went wrong. */
  complain(error: unknown): void;
}

const HTML_FILE = /\.x?html?$/i;

/** Draw the form. */
export function drawAdding({ say, add, complain }: Adding): HTMLElement {
  const text = html("textarea", {
    name: "text",
    id: "new-text",
    rows: "9",
    lang: "id",
    required: true,
    "aria-describedby": "text-hint",
  });
  let page: string | null = null; // a dropped page is sent as it is, its text only shown
  const file = html("input", { type: "file", accept: ".txt,.html,.htm,text/plain,text/html", "aria-label": say.file });
  const title = html("input", { type: "text", name: "title", lang: "id" });
  const link = html("input", { type: "url", name: "url" });
  const date = html("input", { type: "date", name: "date" });
  const publisher = html("input", { type: "text", name: "publisher", lang: "id" });
  const state = html("p", { class: "small mute", role: "status" });
  const preview = html("button", { class: "btn", type: "submit", value: "preview" }, say.preview);
  const take = html("button", { class: "btn main", type: "submit", value: "take" }, say.take);
  const form = html(
    "form",
    { class: "adding" },
    html("label", {}, html("span", {}, say.text), text),
    html("p", { class: "foot-note", id: "text-hint" }, say.textHint),
    html("div", { class: "fields" }, html("label", {}, html("span", {}, say.file), file)),
    html(
      "details",
      {},
      html("summary", {}, say.about),
      html(
        "div",
        { class: "fields" },
        html("label", {}, html("span", {}, say.title), title),
        html("label", {}, html("span", {}, say.url), link),
        html("label", {}, html("span", {}, say.date), date),
        html("label", {}, html("span", {}, say.publisher), publisher),
      ),
    ),
    html("div", { class: "act" }, take, preview),
    state,
  );
  const open = async (chosen: File | null | undefined) => {
    if (!chosen) return;
    const content = await chosen.text().catch(() => null);
    if (content === null || content.includes("\u0000")) {
      complain(new Error(say.unreadable));
      return;
    }
    page = HTML_FILE.test(chosen.name) || chosen.type === "text/html" ? content : null;
    text.value = content;
  };
  file.addEventListener("change", () => void open(file.files?.[0]));
  text.addEventListener("input", () => {
    page = null;
  });
  form.addEventListener("dragover", (event) => {
    event.preventDefault();
    form.classList.add("over");
  });
  form.addEventListener("dragleave", () => form.classList.remove("over"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("over");
    const dropped = event.dataTransfer?.files[0];
    if (dropped) void open(dropped);
    else text.value = event.dataTransfer?.getData("text/plain") ?? text.value;
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const told = { title: title.value, url: link.value, date: date.value, publisher: publisher.value };
    const given = Object.fromEntries(Object.entries(told).filter(([, value]) => value.trim()));
    const body = page === null ? { text: text.value } : { html: page };
    const isPreview = (event.submitter as HTMLButtonElement | null)?.value === "preview";
    state.textContent = say.reading;
    for (const button of [preview, take]) button.disabled = true;
    void add({ ...body, ...given, ...(isPreview ? { preview: true } : {}) })
      .catch(complain)
      .finally(() => {
        state.textContent = "";
        for (const button of [preview, take]) button.disabled = false;
      });
  });
  return form;
}
