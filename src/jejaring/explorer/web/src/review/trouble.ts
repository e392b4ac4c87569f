// The trouble with work: what is under way says so to a screen reader, and what went wrong is told at the head of the page.
import { html } from "../shared/element";
import { explain } from "./deciding";
import { keepToken, Refused } from "./desk";
import type { Say } from "./words";

export class Trouble {
  constructor(
    private readonly box: HTMLElement,
    private readonly say: Say,
    /** Leaves the desk, where its token is no longer taken. */
    private readonly leave: (why: string) => void,
  ) {}

  /** Draw the place where it is told. */
  draw(): HTMLElement {
    return html("div", { class: "error", id: "trouble", role: "alert", hidden: true });
  }

  /** Do work, and tell what went wrong with it. */
  run(work: () => Promise<void>): void {
    const place = this.find();
    if (place) place.hidden = true;
    this.box.setAttribute("aria-busy", "true");
    work()
      .catch((error: unknown) => this.tell(error))
      .finally(() => this.box.removeAttribute("aria-busy"));
  }

  /** Make a button that does work. */
  makeButton(word: string, name: string, work: () => Promise<void>): HTMLButtonElement {
    const button = html("button", { class: name, type: "button" }, word);
    button.addEventListener("click", () => this.run(work));
    return button;
  }

  tell(error: unknown): void {
    if (error instanceof Refused && error.status === 401) {
      keepToken(null, sessionStorage);
      this.leave(this.say.wrongToken);
      return;
    }
    const place = this.find();
    if (!place) return;
    place.replaceChildren(...explain(error, this.say));
    place.hidden = false;
    place.scrollIntoView({ block: "nearest" });
  }

  private find(): HTMLElement | null {
    return this.box.querySelector<HTMLElement>("#trouble");
  }
}
