// The page of measures: reads its file and draws above its tables; each drawing can be taken along.
import { find, html } from "../shared/element";
import { fetchData, readPage } from "../shared/page";
import type { MeasuresFile } from "./file";
import { Measures } from "./measures";
import { say } from "./words";

async function start(): Promise<void> {
  const page = readPage();
  const words = say(page.language);
  try {
    new Measures(page, await fetchData<MeasuresFile>(page, "measures.json")).draw();
    find("#plain").hidden = true;
  } catch (error) {
    console.warn(error);
    const again = html("button", { type: "button", class: "btn" }, words.again);
    again.addEventListener("click", () => location.reload());
    find("#drawn").replaceChildren(html("div", { class: "error", role: "alert" }, words.failed, html("p", {}, again)));
  }
}

void start();
