// The toolbar: the buttons at each figure that zoom and clear, and those that switch between map, network and list.
import { html } from "../shared/element";
import type { Mode } from "./address";
import { CLOSER, WHOLE } from "./figure";
import type { Frame } from "./frame";
import type { Words } from "./words";

/** What the buttons do; `net` tells the figure. */
export interface Tools {
  clear(): void;
  fit(): void;
  zoom(net: boolean, factor: number): void;
  show(mode: Mode): void;
}

interface Zoomed {
  readonly isWhole: boolean;
}

export class Toolbar {
  constructor(
    private readonly frame: Frame,
    private readonly words: Words,
    private readonly tools: Tools,
  ) {
    frame.mapTools.replaceChildren(
      this.makeTool("clear", words.clear, () => tools.clear()),
      this.makeTool("fit", words.zoomTo, () => tools.fit()),
      ...this.makeZooms(false),
    );
    frame.netTools.replaceChildren(...this.makeZooms(true));
    frame.modes.append(
      this.makeSwitch("map", words.map),
      this.makeSwitch("net", words.net),
      this.makeSwitch("list", words.list),
    );
    frame.views.append(this.makeSwitch("net", words.drawing), this.makeSwitch("list", words.list));
  }

  /** Show the tools that would do something now. */
  draw(selected: boolean, map: Zoomed, net: Zoomed): void {
    const { mapTools, netTools } = this.frame;
    for (const [host, figure] of [
      [mapTools, map],
      [netTools, net],
    ] as const) {
      for (const tool of host.querySelectorAll<HTMLElement>("[data-tool]")) {
        const shown = { clear: selected, fit: selected && figure.isWhole, whole: !figure.isWhole }[tool.dataset.tool!];
        tool.hidden = !shown;
      }
    }
  }

  /** Show what a mode shows, and which it is; a narrow page has the switch of all, a wide one that of the network. */
  showMode(mode: Mode): void {
    const { figs, list, net, modes, views } = this.frame;
    figs.dataset.mode = mode;
    list.hidden = mode !== "list";
    net.hidden = mode === "list";
    for (const button of [...modes.children, ...views.children] as HTMLElement[]) {
      const on =
        button.dataset.mode === mode ||
        (button.parentElement === views && button.dataset.mode === "net" && mode === "map");
      button.setAttribute("aria-pressed", String(on));
    }
  }

  private makeZooms(net: boolean): HTMLElement[] {
    const { words, tools } = this;
    const whole = this.makeTool("whole", net ? words.wholeNet : words.whole, () => tools.zoom(net, WHOLE));
    const zooms = html(
      "span",
      { class: "zooms" },
      makeButton("−", () => tools.zoom(net, 1 / CLOSER), words.zoomOut),
      makeButton("+", () => tools.zoom(net, CLOSER), words.zoomIn),
    );
    return [whole, zooms];
  }

  private makeTool(name: string, text: string, act: () => void): HTMLElement {
    const made = makeButton(text, act);
    made.dataset.tool = name;
    return made;
  }

  private makeSwitch(mode: Mode, text: string): HTMLElement {
    const made = html("button", { type: "button", "data-mode": mode }, text);
    made.addEventListener("click", () => this.tools.show(mode));
    return made;
  }
}

function makeButton(text: string, act: () => void, label?: string): HTMLElement {
  const made = html("button", { type: "button", class: "btn s", "aria-label": label }, text);
  made.addEventListener("click", act);
  return made;
}
