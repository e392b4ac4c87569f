// What every page has: the search of the bar, and a switch of the language that keeps what is shown.
import { type Choice, offerChoices } from "../shared/choices";
import { type Page, readPage } from "../shared/page";
import { findThings, loadThings } from "../shared/search";
import { nameKind, speak } from "./words";

function startSearch(field: HTMLInputElement, page: Page): void {
  const words = speak(page.language);
  const chooser = {
    none: words.none,
    take: (choice: Choice) => {
      if (isFree(choice.value)) location.assign(`${page.here}${choice.value}.html`);
    },
    find: async (text: string): Promise<Choice[]> => {
      const things = await loadThings(page).catch(() => null);
      if (things === null) {
        chooser.none = words.unreachable;
        return [];
      }
      return findThings(text, things).map((hit) => ({
        value: hit.path,
        label: hit.name,
        note: [hit.by, nameKind(hit.path, words)].filter(Boolean).join(" · "),
      }));
    },
  };
  offerChoices(field, chooser);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
    event.preventDefault();
    field.focus();
  });
}

/** Whether nothing on this page takes what was chosen, as the map takes a region. */
function isFree(path: string): boolean {
  return document.dispatchEvent(new CustomEvent("jejaring:take", { detail: path, cancelable: true }));
}

function isWriting(target: EventTarget | null): boolean {
  const element = target instanceof HTMLElement ? target : null;
  return (
    element !== null &&
    (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) || element.shadowRoot !== null)
  );
}

/** The other language of a page shows the same: what the address says behind the path goes along. */
function keepState(link: HTMLAnchorElement): void {
  link.addEventListener("click", () => {
    const given = new URLSearchParams(location.search);
    given.delete("lang");
    link.search = given.toString();
    link.hash = location.hash;
  });
}

for (const link of document.querySelectorAll<HTMLAnchorElement>(".bar a.language")) keepState(link);
const field = document.querySelector<HTMLInputElement>("#find");
if (field) startSearch(field, readPage());
