// What the page hears from outside its parts: the window, the printer, the history, the search in the page's head, the theme.

export interface Hearing {
  /** The window has another width. */
  resize(): void;
  /** Another address of this page is shown: back, or forward. */
  goBack(): void;
  print(): void;
  /** All is to be drawn anew: it was printed, or has other colours. */
  redraw(): void;
  /** Escape, where nobody writes. */
  escape(): void;
  /** A thing was searched for and chosen, by its path; false where this page does not show it. */
  take(path: string): boolean;
}

const REST = 60;

export function hearOutside(hearing: Hearing): void {
  hearWidth(() => hearing.resize());
  addEventListener("popstate", () => hearing.goBack());
  addEventListener("beforeprint", () => hearing.print());
  addEventListener("afterprint", () => hearing.redraw());
  document.addEventListener("keydown", (event) => {
    const writing = event.target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === "Escape" && !writing) hearing.escape();
  });
  document.addEventListener("jejaring:take", (event) => {
    if (hearing.take((event as CustomEvent<string>).detail)) event.preventDefault();
  });
  new MutationObserver(() => hearing.redraw()).observe(document.documentElement, { attributeFilter: ["data-theme"] });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => hearing.redraw());
}

/** A phone's bars come and go: only another width asks for another drawing, when it rests. */
function hearWidth(resize: () => void): void {
  let width = innerWidth;
  let timer = 0;
  addEventListener("resize", () => {
    if (width === innerWidth) return;
    width = innerWidth;
    window.clearTimeout(timer);
    timer = window.setTimeout(resize, REST);
  });
}
