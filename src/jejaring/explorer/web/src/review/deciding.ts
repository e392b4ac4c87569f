// What a decision is on, what it picks, and what is said where the desk refuses it.
import { html } from "../shared/element";
import type { Item } from "./claims";
import { type Choice, Refused, type Waiting } from "./desk";
import type { Say } from "./words";

/** Say what went wrong and what to do; the desk's own sentence is in English. */
export function explain(error: unknown, say: Say): (Node | string)[] {
  if (error instanceof Refused && error.status === 409 && error.message.includes("another command")) return [say.busy];
  if (error instanceof Refused) return [`${say.failed}: `, html("span", { lang: "en" }, error.message)];
  if (error instanceof TypeError) return [say.unreachable];
  return [error instanceof Error ? error.message : String(error)];
}

/** Which of a claim's addresses a decision is on: all of it, or, of one that is open, that which leaves something open. */
export function pickIris(
  item: Item,
  decision: "accept" | "reject",
  choice: Choice | undefined,
  waiting: ReadonlyMap<string, Waiting>,
): string[] {
  const iris = item.claim?.iris ?? [];
  if (decision === "accept" && choice)
    return iris.filter((iri) => waiting.get(iri)?.choices.some((each) => each.value === choice.value));
  return iris;
}

/** What is picked: the region, or the day; where an event begins and ends on one of the days, both. */
export function pickValues(
  ids: readonly string[],
  choice: Choice,
  waiting: ReadonlyMap<string, Waiting>,
): Record<string, string> {
  const offered = ids.flatMap((id) => waiting.get(id)?.choices ?? []);
  const keys = choice.key === "region" ? ["region"] : ["start", "end"];
  return Object.fromEntries(
    keys
      .filter((key) => offered.some((each) => each.key === key && each.value === choice.value))
      .map((key) => [key, choice.value]),
  );
}
