// The hint beside the map's title: what the pointer is on, or that not all ties follow the hand.
import type { Rung } from "../shared/ladder";
import type { Language } from "../shared/page";
import type { Moment } from "./context";
import type { Target } from "./figure";
import { listRungs } from "./network";
import { AT_ONCE } from "./paint";
import { nameTie } from "./tables";
import { say, tellQuick } from "./words";

export class Hint {
  /** Whether the drawing is said to leave out ties while a hand drags. */
  private quick = false;
  private readonly words;

  constructor(
    private readonly host: HTMLElement,
    private readonly language: Language,
    private readonly rungs: Record<Rung, string>,
    private readonly write: (value: number) => string,
  ) {
    this.words = say(language);
  }

  /** Tell what is pointed at. */
  point(target: Target, moment: Moment | null): void {
    this.host.textContent = target && moment ? this.tell(target, moment) : "";
  }

  /** Say that not all ties follow the hand, where they do not; a drawing at rest takes that back. */
  drag({ shown, drawn }: Moment): void {
    const { language, write } = this;
    const left = drawn.length > AT_ONCE;
    if (left) this.host.textContent = tellQuick(language, write(AT_ONCE), write(shown.count));
    this.quick ||= left;
  }

  rest(): void {
    if (this.quick) this.host.textContent = "";
    this.quick = false;
  }

  private tell(target: NonNullable<Target>, { network, shown }: Moment): string {
    const { words, rungs, write } = this;
    if ("region" in target) {
      const partners = shown.partners[target.region]!;
      const told = partners
        ? `${words.strength} ${write(shown.strengths[target.region]!)}, ${words.partners.toLowerCase()} ${partners}`
        : words.noTie;
      return `${network.regions[target.region]!.name} · ${told}`;
    }
    const tie = shown.find(target.tie);
    if (!tie) return "";
    const kinds = listRungs(tie.rungs).map((rung) => rungs[rung]);
    return `${nameTie(network, tie)} · ${kinds.join(" + ")} · ${words.strength} ${write(tie.weight)}`;
  }
}
