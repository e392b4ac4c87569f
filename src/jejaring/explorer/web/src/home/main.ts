// The home page: reads its state from the address, the network from its file, and keeps map, network, ladder, years,
// filters, dock and list in step.
import { find, html } from "../shared/element";
import { fetchData, type Page, readPage } from "../shared/page";
import { readAddress } from "./address";
import { buildFrame } from "./frame";
import { Home } from "./home";
import { type NetworkFile, readNetwork } from "./network";
import { nameFrame, say } from "./words";

async function start(page: Page): Promise<void> {
  const words = say(page.language);
  const frame = buildFrame({ ...words, ...nameFrame(page.language) });
  const home = new Home(page, frame, readAddress(location.search));
  home.drawGround();
  try {
    home.open(readNetwork(await fetchData<NetworkFile>(page, "network.json")));
  } catch (error) {
    console.warn(error);
    const again = html("button", { type: "button", class: "btn" }, words.again);
    again.addEventListener("click", () => location.reload());
    find("#explorer").replaceChildren(
      html(
        "div",
        { class: "error", role: "alert" },
        html("b", {}, words.failed),
        ` ${words.failedHint} `,
        html("p", {}, again),
      ),
    );
  }
}

void start(readPage());
