// The keys of the list of claims: J and K go through it, A and R decide, U takes back.
import { html } from "../shared/element";
import type { Item } from "./claims";
import type { Say } from "./words";

/** What a key asks for. */
export type Wish = { choose: string | null } | { decide: "accept" | "reject"; item: Item } | { takeBack: true };

/** Read what a key asks for, from the claim that is current, else the one in focus; null where it asks for nothing. */
export function readKey(
  event: KeyboardEvent,
  list: HTMLElement,
  current: string | null,
  items: readonly Item[],
): Wish | null {
  const target = event.target as Element;
  if (event.ctrlKey || event.metaKey || event.altKey || /INPUT|SELECT|TEXTAREA/.test(target.tagName)) return null;
  const key = current ?? target.closest<HTMLElement>(".claim")?.dataset.key ?? null;
  const order = [...list.querySelectorAll<HTMLElement>(".claim")].map((row) => row.dataset.key ?? "");
  const at = order.indexOf(key ?? "");
  if (event.key === "j") return { choose: order[Math.min(order.length - 1, at + 1)] ?? null };
  if (event.key === "k") return { choose: order[Math.max(0, at - 1)] ?? null };
  if (event.key === "u") return { takeBack: true };
  const decide = ({ a: "accept", r: "reject" } as const)[event.key];
  const item = items.find((each) => each.key === key);
  return decide && item && mayDecide(decide, item) ? { decide, item } : null;
}

/** Whether a key may decide a claim: to accept one that is open needs a choice. */
function mayDecide(decide: "accept" | "reject", { claim, group }: Item): boolean {
  return claim !== null && group !== "rejected" && !(decide === "accept" && claim.status === "open");
}

/** Draw what the keys do. */
export function drawKeys(say: Say): HTMLElement {
  const keys = ["J", "K", "A", "R", "U"].map((key) => html("kbd", {}, key));
  return html("p", { class: "foot-note keys" }, ...keys.flatMap((key) => [key, " "]), say.keys, ". ", say.keysNote);
}
