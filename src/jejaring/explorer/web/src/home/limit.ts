// The limit of a drawing: what it leaves out where there are more ties than a figure bears well, and the choice to see all.
import { html } from "../shared/element";
import type { Language } from "../shared/page";
import { MOST_DRAWN, type Moment } from "./context";
import { MOST_DASHED } from "./paint";
import { say, tellLimit, tellPlain } from "./words";

export interface Limit {
  language: Language;
  /** Whether all are asked for. */
  all: boolean;
  write(value: number): string;
  turn(): void;
}

/** Say the limit in its host, which is hidden where there is none. */
export function drawLimit(host: HTMLElement, { shown, drawn }: Moment, { language, all, write, turn }: Limit): void {
  host.hidden = shown.count <= MOST_DRAWN;
  if (host.hidden) return;
  const words = say(language);
  const button = html("button", { type: "button", class: "btn s" }, all ? words.fewer : words.allDrawn);
  button.addEventListener("click", turn);
  const isPlain = drawn.length === shown.count && drawn.length > MOST_DASHED;
  const told = isPlain ? tellPlain(language) : tellLimit(language, write(drawn.length), write(shown.count));
  host.replaceChildren(told, button);
}
