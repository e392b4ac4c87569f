// The filters of regions and of strength; each choice is of what the data have.
import { html } from "../shared/element";
import type { Language } from "../shared/page";
import type { Filters } from "./filters";
import type { Network } from "./network";

export interface ControlWords {
  level: string;
  provinsi: string;
  kabupaten: string;
  kota: string;
  province: string;
  category: string;
  strength: string;
  all: string;
  note: string;
}

type Key = "kind" | "province" | "category" | "strength";
type Option = [value: string, text: string];

const STRENGTHS = [0.5, 1, 2, 5, 10];

export class Controls {
  private readonly selects = new Map<Key, HTMLSelectElement>();

  constructor(
    host: HTMLElement,
    network: Network,
    language: Language,
    words: ControlWords,
    write: (value: number) => string,
    choose: (key: Key, value: string) => void,
  ) {
    const place = language === "id" ? 0 : 1;
    const tied = network.regions.filter((region) => region.place);
    const provinces = new Set(tied.map((region) => region.province));
    const byText = (one: Option, other: Option) => one[1].localeCompare(other[1], language);
    const kinds = (["provinsi", "kabupaten", "kota"] as const).filter((kind) =>
      tied.some((region) => region.kind === kind),
    );
    const fields: [Key, string, Option[]][] = [
      ["kind", words.level, kinds.map((kind): Option => [kind, words[kind]])],
      [
        "province",
        words.province,
        network.regions
          .filter((region) => region.kind === "provinsi" && provinces.has(region.code))
          .map(({ code, name }): Option => [code, name])
          .sort(byText),
      ],
      [
        "category",
        words.category,
        network.categories.map(({ notation, label }): Option => [notation, capitalise(label[place])]).sort(byText),
      ],
      ["strength", words.strength, STRENGTHS.map((value): Option => [String(value), `≥ ${write(value)}`])],
    ];
    for (const [key, label, options] of fields) {
      const any = key === "strength" ? "0" : "";
      const select = html(
        "select",
        {},
        ...[[any, words.all] as Option, ...options].map(([value, text]) => html("option", { value }, text)),
      );
      select.addEventListener("change", () => choose(key, select.value));
      this.selects.set(key, select);
      host.append(html("label", {}, label, select));
    }
    host.append(html("p", { class: "note" }, words.note));
  }

  draw(filters: Filters): void {
    for (const [key, select] of this.selects) {
      const value = String(filters[key]);
      if (![...select.options].some((option) => option.value === value))
        select.append(html("option", { value }, value));
      select.value = value;
    }
  }
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
