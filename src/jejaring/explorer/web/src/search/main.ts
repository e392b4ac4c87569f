// The page of everything: what was searched for, above the lists.
import { readPage } from "../shared/page";
import { findThings, type Hit, loadThings } from "../shared/search";
import { nameKind, speak } from "../shell/words";

const MOST = 50;
const page = readPage();
const words = speak(page.language);
const asked = new URLSearchParams(location.search).get("q") ?? "";

async function showHits(place: HTMLElement): Promise<void> {
  const hits = findThings(asked, await loadThings(page), MOST);
  const section = document.createElement("section");
  const heading = document.createElement("h2");
  heading.textContent = `${words.hits}: ${asked}`;
  section.append(heading, hits.length > 0 ? listHits(hits) : tell(words.none));
  place.replaceChildren(section);
}

function listHits(hits: Hit[]): HTMLElement {
  const list = document.createElement("ul");
  for (const hit of hits) {
    const row = document.createElement("li");
    const link = document.createElement("a");
    link.href = `${page.here}${hit.path}.html`;
    link.textContent = hit.name;
    const note = document.createElement("span");
    note.className = "small mute";
    note.textContent = ` ${[hit.by, nameKind(hit.path, words)].filter(Boolean).join(" · ")}`;
    row.append(link, note);
    list.append(row);
  }
  return list;
}

function tell(sentence: string): HTMLElement {
  const paragraph = document.createElement("p");
  paragraph.textContent = sentence;
  return paragraph;
}

const place = document.getElementById("hits");
const field = document.querySelector<HTMLInputElement>("#find");
if (place && asked) {
  if (field) field.value = asked;
  showHits(place).catch(() => place.replaceChildren(tell(words.unreachable)));
}
