// What the parts of the page share at a moment: the network, what is shown of it, what is selected.
import type { Shown, ShownTie } from "./filters";
import type { Network } from "./network";
import { type Chosen, findAround } from "./scene";

/** A figure bears so many ties unless all are asked for; the strongest are kept. */
export const MOST_DRAWN = 2000;

export interface Moment {
  network: Network;
  shown: Shown;
  /** The ties that are drawn, the weakest first. */
  drawn: ShownTie[];
  chosen: Chosen;
  around: { selected: Set<number>; partners: Set<number> };
  /** The ties to draw above the others: the selected, or those of the selected region. */
  raised: ShownTie[];
}

/** Draw what was chosen into a moment; what is shown and drawn stays as it is. */
export function seize(network: Network, shown: Shown, drawn: ShownTie[], chosen: Chosen): Moment {
  const tie = chosen.tie === null ? null : shown.find(chosen.tie);
  const raised = chosen.region === null ? (tie ? [tie] : []) : shown.listTiesOf(chosen.region).reverse();
  return { network, shown, drawn, chosen, around: findAround(network, shown, chosen), raised };
}

let pen: CanvasRenderingContext2D | null = null;

/** How wide a name is on the page. */
export function measureName(text: string, bold: boolean): number {
  pen ??= document.createElement("canvas").getContext("2d")!;
  pen.font = `${bold ? 680 : 400} 12px "Public Sans", system-ui, sans-serif`;
  return pen.measureText(text).width;
}
