// The form of a question: a field for each parameter; regions, events and people are picked by name.

import { nameColumns } from "../shared/answer/words";
import { type Choice, offerChoices } from "../shared/choices";
import { html } from "../shared/element";
import type { Page } from "../shared/page";
import { findThings, loadThings, type Thing } from "../shared/search";
import { nameKind, speak as nameKinds } from "../shell/words";
import { type Catalogue, fits, type Parameter, type Question, shorten } from "./questions";
import { speak } from "./words";

/** Draw the form; `submit` gets what is filled in, by parameter. */
export function drawForm(
  question: Question,
  values: Record<string, string>,
  catalogue: Catalogue,
  page: Page,
  submit: (values: Record<string, string>) => void,
): HTMLFormElement {
  const fields = question.parameters.map((parameter) =>
    drawField(parameter, values[parameter.name] ?? "", catalogue, page),
  );
  const button = html("button", { type: "submit", class: "btn main" }, speak(page.language).ask);
  const form = html("form", { class: "form", novalidate: true }, ...fields, button);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit(readForm(form, question));
  });
  return form;
}

/** Read a form: the value that was picked, else what was written. */
function readForm(form: HTMLFormElement, question: Question): Record<string, string> {
  const values: Record<string, string> = {};
  for (const { name } of question.parameters) {
    const field = form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
    const picked = field.dataset.label === field.value ? field.dataset.value : undefined;
    const value = picked ?? field.value.trim();
    if (value) values[name] = value;
  }
  return values;
}

function drawField(parameter: Parameter, value: string, catalogue: Catalogue, page: Page): HTMLElement {
  const words = speak(page.language);
  const names: Record<string, string> = nameColumns(page.language);
  const name = names[parameter.name] ?? parameter.name;
  const concepts = catalogue.concepts[parameter.type];
  if (concepts) return html("label", {}, name, drawSelect(parameter, value, concepts, words.all));
  const wide = parameter.type !== "day";
  const hint = { day: words.dayHint, region: words.regionHint }[parameter.type] ?? words.thingHint;
  const label = html(
    "label",
    { class: wide ? "wide" : null },
    `${name} `,
    html("span", { class: "hint" }, `(${hint})`),
  );
  const field = html("input", {
    type: "text",
    name: parameter.name,
    value,
    autocomplete: "off",
    required: parameter.required,
  });
  label.append(field);
  if (wide) void pickByName(field, parameter, page);
  return label;
}

function drawSelect(parameter: Parameter, value: string, concepts: [string, string][], all: string): HTMLSelectElement {
  const options = concepts.map(([path, label]) => {
    const short = path.split("/")[1] ?? path;
    return html("option", { value: short, selected: short === value || path === value }, label);
  });
  return html("select", { name: parameter.name }, html("option", { value: "" }, all), ...options);
}

/** Let a field be filled by picking from the things that fit; what it was given by path is shown by name. */
async function pickByName(field: HTMLInputElement, parameter: Parameter, page: Page): Promise<void> {
  const words = nameKinds(page.language);
  const pick = (value: string, label: string) => {
    field.value = label;
    field.dataset.value = value;
    field.dataset.label = label;
  };
  offerChoices(field, {
    none: speak(page.language).noThing,
    take: (choice) => pick(choice.value, choice.label),
    find: async (text): Promise<Choice[]> => {
      const things = await loadThings(page).catch((): Thing[] => []);
      const fitting = things.filter(([path]) => fits(path, parameter.type));
      return findThings(text, fitting).map((hit) => ({
        value: shorten(hit.path),
        label: hit.name,
        note: [hit.by, shorten(hit.path), parameter.type === "subject" ? nameKind(hit.path, words) : null]
          .filter(Boolean)
          .join(" · "),
      }));
    },
  });
  const given = field.value;
  if (!given) return;
  const things = await loadThings(page).catch((): Thing[] => []);
  const thing = things.find(([path]) => shorten(path) === given || path === given);
  if (thing && field.value === given) pick(shorten(thing[0]), thing[1]);
}
