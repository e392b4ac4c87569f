// The form that corrects a claim, lets in what was set aside, or adds one: fields, the phrases it stands on, a reason.
import { html } from "../shared/element";
import { listEvidence } from "./claims";
import { CHOICES, FIELDS, makeClaim, writeField } from "./correction";
import { type ClaimData, Refused } from "./desk";
import type { Say } from "./words";

export interface Correcting {
  data: ClaimData;
  say: Say;
  language: "id" | "en";
  names: Record<string, string>;
  /** Whether the type can be chosen: for a claim that is new. */
  isNew: boolean;
  save(claim: ClaimData, why: string, despite: boolean): Promise<void>;
  close(): void;
}

/** Draw the form; it says itself what the gate refuses, and offers to vouch for it then. */
export function drawForm(correcting: Correcting): HTMLFormElement {
  const { data, say, names } = correcting;
  const fields = html("div", { class: "fields" });
  const draw = (type: string) =>
    fields.replaceChildren(...(FIELDS[type] ?? []).map((name) => drawField(name, data, correcting)));
  draw(data.type);
  const type = drawSelect("type", Object.keys(FIELDS), data.type, names);
  type.addEventListener("change", () => {
    data.type = type.value;
    draw(type.value);
  });
  const modality = drawSelect("modality", CHOICES.modality!, data.modality ?? "fact", names);
  const denied = html("input", { type: "checkbox", name: "denied", checked: data.polarity === false });
  const phrases = html("textarea", { name: "phrases", rows: "3", lang: "id", required: true });
  phrases.value = listEvidence(data)
    .map((each) => each.exact ?? "")
    .filter(Boolean)
    .join("\n");
  const why = html("input", { type: "text", name: "why", required: true, value: say.whyCorrect });
  const despite = html("input", { type: "checkbox", name: "despite" });
  const vouch = html("p", { hidden: true }, html("label", { class: "check" }, despite, say.vouch));
  const error = html("div", { class: "error", role: "alert", hidden: true });
  const form = html(
    "form",
    { class: "correct" },
    correcting.isNew ? label(say.type, type) : null,
    fields,
    html(
      "div",
      { class: "fields" },
      label(names.modality ?? "modality", modality),
      html("label", { class: "check" }, denied, say.denied),
    ),
    label(say.phrases, phrases),
    drawSelection(phrases, say),
    label(say.why, why),
    error,
    vouch,
    html("div", { class: "act" }, html("button", { class: "btn main", type: "submit" }, say.save), cancel(correcting)),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const values = new Map([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    values.set("polarity", denied.checked ? "no" : "yes");
    const lines = phrases.value.split("\n").filter((line) => line.trim());
    error.hidden = true;
    correcting.save(makeClaim(data, values, lines), why.value, despite.checked).catch((refusal: unknown) => {
      error.replaceChildren(...explain(refusal, correcting));
      error.hidden = false;
      vouch.hidden = !(refusal instanceof Refused && refusal.reasons.length);
    });
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") correcting.close();
    event.stopPropagation();
  });
  return form;
}

function cancel({ say, close }: Correcting): HTMLElement {
  const button = html("button", { class: "btn", type: "button" }, say.cancel);
  button.addEventListener("click", close);
  return button;
}

function explain(refusal: unknown, { say, language }: Correcting): HTMLElement[] {
  const reasons = refusal instanceof Refused ? refusal.reasons : [];
  if (reasons.length) return reasons.map((reason) => html("p", {}, reason[language]));
  const detail = refusal instanceof Error ? refusal.message : String(refusal);
  return [html("p", {}, `${say.failed}: `, html("span", { lang: "en" }, detail))];
}

function drawField(name: string, data: ClaimData, { names, say }: Correcting): HTMLElement {
  const value = writeField(data[name]);
  const choices = CHOICES[name];
  if (choices) return label(names[name] ?? name, drawSelect(name, choices, value, names));
  const isCode = name === "region" || name === "regions";
  const input = html("input", {
    type: "text",
    name,
    value,
    class: isCode ? "code" : null,
    placeholder: isCode ? say.regionHint : null,
  });
  return label(names[name] ?? name, input);
}

function drawSelect(
  name: string,
  choices: readonly string[],
  value: string,
  names: Record<string, string>,
): HTMLSelectElement {
  const known = choices.includes(value) ? choices : [value, ...choices];
  const select = html(
    "select",
    { name },
    ...known.map((each) => html("option", { value: each }, names[each] ?? (each || "–"))),
  );
  select.value = value;
  return select;
}

function drawSelection(phrases: HTMLTextAreaElement, say: Say): HTMLElement {
  const button = html("button", { class: "btn s", type: "button" }, say.useSelection);
  button.addEventListener("mousedown", (event) => event.preventDefault()); // the selection stays
  button.addEventListener("click", () => {
    const chosen = readSelection();
    if (chosen) phrases.value = [phrases.value.trim(), chosen].filter(Boolean).join("\n");
  });
  return button;
}

/** The selected text of the article, without the numbers of claims in it. */
function readSelection(): string {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return "";
  const part = selection.getRangeAt(0).cloneContents();
  for (const number of part.querySelectorAll(".mark-no")) number.remove();
  return (part.textContent ?? "").trim();
}

function label(text: string, field: HTMLElement): HTMLElement {
  return html("label", {}, html("span", {}, text), field);
}
