// The sheet at a phone's lower edge: what is selected, and the way to its evidence.
import { html } from "../shared/element";
import { drawLadder } from "../shared/ladder";
import type { Moment } from "./context";
import { listRungs } from "./network";
import { nameTie, type TableContext } from "./tables";

/** Draw the sheet into its host; `open` leads to the evidence. */
export function drawSheet(host: HTMLElement, context: TableContext, moment: Moment, open: () => void): void {
  const { network, shown, chosen } = moment;
  const tie = chosen.tie === null ? null : network.ties[chosen.tie]!;
  host.hidden = !tie && chosen.region === null;
  document.body.classList.toggle("has-sheet", !host.hidden);
  if (host.hidden) return;
  const name = tie ? nameTie(network, tie) : network.regions[chosen.region!]!.name;
  const rungs = tie && shown.find(chosen.tie!)?.rungs;
  const button = html("button", { type: "button", class: "btn main" }, context.words.evidence);
  button.addEventListener("click", open);
  host.replaceChildren(html("span", {}, name), ...(rungs ? [drawLadder(listRungs(rungs), context.rungs)] : []), button);
}
