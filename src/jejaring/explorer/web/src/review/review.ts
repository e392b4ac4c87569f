// The page at work: who may, what there is, one article at a time; every change shows what it does to the network, and can
// be taken back.
import { find, html } from "../shared/element";
import type { Page } from "../shared/page";
import { drawAdding } from "./adding";
import { drawArticle, nameArticle } from "./article";
import { drawChanges } from "./changes";
import { isFresh, type Item, listItems, tally } from "./claims";
import { drawForm } from "./correcting";
import { pickIris, pickValues } from "./deciding";
import type { Changes, Choice, ClaimData, Desk, Reading, Waiting } from "./desk";
import { readKey } from "./keys";
import { type Act, type Acting, drawGroups } from "./list";
import { markCurrent } from "./marked";
import { layOut, type Overview } from "./overview";
import { Reason } from "./reason";
import { Trouble } from "./trouble";
import { type Say, speakFields } from "./words";

/** How a change is taken back. */
type Back = () => Promise<{ changes: Changes } | null>;

export class Review {
  private reading: Reading | null = null;
  private items: Item[] = [];
  private current: string | null = null;
  private waiting = new Map<string, Waiting>();
  private changes: Changes | null = null;
  private readonly backs: Back[] = [];
  private readonly reason = new Reason();
  private readonly trouble: Trouble;

  constructor(
    private readonly desk: Desk,
    private readonly page: Page,
    private readonly say: Say,
    private readonly box: HTMLElement,
    private readonly leave: (why: string | null) => void,
  ) {
    this.trouble = new Trouble(box, say, leave);
  }

  /** Show what there is to do. */
  async start(): Promise<void> {
    const asked = new URLSearchParams(location.search).get("article");
    if (asked) await this.open(asked);
    else await this.showOverview();
  }

  private async showOverview(): Promise<void> {
    const { desk, say, page } = this;
    const [about, articles, waiting, judgements] = await Promise.all([
      desk.describe(),
      desk.listArticles(),
      desk.listWaiting(),
      desk.listJudgements(),
    ]);
    this.reading = null;
    history.replaceState(null, "", location.pathname);
    const overview: Overview = {
      say,
      language: page.language,
      here: page.here,
      reason: this.reason.draw(say.whyNext, say.whyNextQueue),
      open: (article) => this.trouble.run(() => this.open(article)),
      decide: (decision, each, choice) => this.trouble.run(() => this.decide(decision, each, choice)),
      undo: (judgement) =>
        this.trouble.run(async () => {
          this.changes = (await desk.undo([judgement.id])).changes;
          await this.showOverview();
        }),
    };
    const out = html("button", { class: "btn s", type: "button" }, say.leave);
    out.addEventListener("click", () => this.leave(null));
    const adding = drawAdding({ say, add: (a) => this.add(a), complain: (e) => this.trouble.tell(e) });
    this.box.replaceChildren(
      this.trouble.draw(),
      html(
        "p",
        { class: "mute desk-name" },
        `${say.workspace}: `,
        html("b", {}, about.workspace),
        ` (${about.judge}) `,
        out,
      ),
      layOut({ adding, changes: this.drawChangesPanel(), articles, waiting, judgements }, overview),
    );
  }

  private async decide(
    decision: "accept" | "reject" | "merge" | "split",
    each: Waiting,
    choice?: Choice,
  ): Promise<void> {
    const { say } = this;
    const usual = { accept: say.whyAccept, reject: say.whyReject, merge: say.whyMerge, split: say.whySplit }[decision];
    const ids = [choice?.key === "claim" ? choice.value : each.id];
    const judged = await this.desk.judge({ decision, ids, why: this.reason.read(usual) });
    this.reason.clear();
    this.changes = judged.changes;
    this.backs.push(() => this.desk.undo(judged.judgements.map((judgement) => judgement.id)));
    await this.showOverview();
  }

  private async add(article: Record<string, unknown>): Promise<void> {
    const reading = await this.desk.add(article);
    this.changes = reading.changes;
    if (!reading.preview && !reading.unchanged) this.backs.push(() => this.desk.withdraw(reading.article.id));
    const again = reading.preview ? { ...article, preview: false } : null;
    await this.show(reading, again);
  }

  private async open(article: string): Promise<void> {
    await this.show(await this.desk.read(article), null);
  }

  /** Show an article; `again` is what takes a previewed one in. */
  private async show(reading: Reading, again: Record<string, unknown> | null): Promise<void> {
    this.reading = reading;
    this.items = listItems(reading);
    if (!this.items.some((item) => item.key === this.current)) this.current = null;
    const open = !reading.preview && this.items.some((item) => item.group === "ask");
    this.waiting = new Map(open ? (await this.desk.listWaiting()).map((each) => [each.id, each]) : []);
    if (!reading.preview) history.replaceState(null, "", `?article=${encodeURIComponent(reading.article.id)}`);
    this.draw(again);
  }

  private draw(again: Record<string, unknown> | null): void {
    const { say, page, trouble, reading } = this;
    if (!reading) return;
    const acts = {
      back: () => this.showOverview(),
      take: again && (() => this.add(again)),
      withdraw: () => this.withdraw(reading.article.id),
      choose: (key: string) => this.choose(key, true),
    };
    const context = { say, here: page.here, trouble, acts };
    const drawn = drawArticle(reading, this.items, this.drawChangesPanel(), context);
    this.box.replaceChildren(trouble.draw(), ...drawn);
    this.drawClaims();
    find("#article-title", this.box).focus({ preventScroll: true });
    scrollTo({ top: 0 });
    document.title = `${nameArticle(reading)} · jejaring`;
  }

  private async withdraw(article: string): Promise<void> {
    this.changes = (await this.desk.withdraw(article)).changes;
    this.backs.length = 0; // they were of what is gone
    await this.showOverview();
  }

  private drawChangesPanel(): HTMLElement {
    return html(
      "section",
      { class: "chg", id: "changes", "aria-live": "polite" },
      html("h2", {}, this.say.changes),
      drawChanges(this.changes, this.page, this.say),
      this.backs.length ? this.trouble.makeButton(this.say.undo, "btn s", () => this.takeBack()) : null,
    );
  }

  private drawClaims(): void {
    const { say, page } = this;
    const acting: Acting = {
      language: page.language,
      say,
      open: this.reading !== null && !this.reading.preview,
      waiting: this.waiting,
      act: (act, item, choice) => this.act(act, item, choice),
      choose: (key) => this.choose(this.current === key ? null : key, false),
    };
    const fresh = this.items.filter(isFresh);
    const all = this.trouble.makeButton(say.acceptAll, "btn s main", () => this.judge("accept", fresh));
    all.toggleAttribute("disabled", fresh.length === 0);
    const groups = drawGroups(this.items, this.current, acting, all);
    groups.addEventListener("keydown", (event) => this.press(event));
    const told = Object.entries(tally(this.items)).reduce(
      (text, [name, count]) => text.replace(`{${name}}`, String(count)),
      say.tally,
    );
    const add = acting.open ? this.trouble.makeButton(say.newClaim, "btn s", async () => this.correct(null)) : null;
    find("#claims", this.box).replaceChildren(
      html("p", { class: "small mute", id: "tally", role: "status" }, acting.open ? told : ""),
      ...(acting.open ? [this.reason.draw(say.whyNext, say.whyNextHint)] : []),
      groups,
      html("p", { class: "act" }, add),
    );
    const number = this.items.find((item) => item.key === this.current)?.number ?? null;
    markCurrent(this.box, number);
  }

  private choose(key: string | null, focus: boolean): void {
    this.current = key;
    this.drawClaims();
    const number = this.items.find((item) => item.key === key)?.number;
    if (number === undefined) return;
    const row = find(`#claim-${number}`, this.box);
    row.scrollIntoView({ block: "nearest" });
    find<HTMLElement>(".tell", row).focus({ preventScroll: true });
    if (!focus) this.box.querySelector(".art .cur")?.scrollIntoView({ block: "nearest" });
  }

  private press(event: KeyboardEvent): void {
    const wish = readKey(event, this.box, this.current, this.items);
    if (!wish) return;
    if ("choose" in wish) this.choose(wish.choose, false);
    else if ("decide" in wish) {
      if (this.reading?.preview) return;
      this.act(wish.decide, wish.item);
    } else {
      if (this.backs.length === 0) return;
      this.trouble.run(() => this.takeBack());
    }
    event.preventDefault();
  }

  private act(act: Act, item: Item, choice?: Choice): void {
    if (act === "correct") this.correct(item);
    else if (act === "choose") this.choose(item.key, false);
    else if (act === "accept" || act === "reject") this.trouble.run(() => this.judge(act, [item], choice));
    else if (act === "undo")
      this.trouble.run(async () => {
        this.changes = (await this.desk.undo(item.claim?.iris ?? [])).changes;
        await this.readAgain();
      });
    else
      this.trouble.run(async () => {
        await this.desk.drop(item.aside?.id ?? "");
        await this.readAgain();
      });
  }

  private async judge(decision: "accept" | "reject", items: readonly Item[], choice?: Choice): Promise<void> {
    const ids = items.flatMap((item) => pickIris(item, decision, choice, this.waiting));
    if (ids.length === 0) return;
    const why = this.reason.read(decision === "accept" ? this.say.whyAccept : this.say.whyReject);
    const picked = choice ? pickValues(ids, choice, this.waiting) : {};
    const judged = await this.desk.judge({ decision, ids, why, ...picked });
    this.reason.clear();
    this.changes = judged.changes;
    this.backs.push(() => this.desk.undo(judged.judgements.map((judgement) => judgement.id)));
    await this.readAgain();
  }

  private async takeBack(): Promise<void> {
    const back = this.backs.pop();
    if (!back) return;
    const done = await back();
    this.changes = done?.changes ?? null;
    const id = this.reading?.article.id;
    const there = id ? (await this.desk.listArticles()).some((article) => article.id === id) : false;
    if (there) await this.readAgain();
    else await this.showOverview();
  }

  private async readAgain(): Promise<void> {
    if (!this.reading) return;
    const focused = (document.activeElement as HTMLElement | null)?.closest<HTMLElement>(".claim")?.dataset.key;
    const top = scrollY;
    await this.show(await this.desk.read(this.reading.article.id), null);
    scrollTo({ top });
    const row = [...this.box.querySelectorAll<HTMLElement>(".claim")].find(
      (each) => each.dataset.key === (focused ?? this.current),
    );
    row?.querySelector<HTMLElement>(".tell")?.focus({ preventScroll: true });
  }

  private correct(item: Item | null): void {
    const { say, page, reading } = this;
    if (!reading) return;
    const place = find("#correction", this.box);
    const close = () => {
      place.replaceChildren();
      const row = item ? this.box.querySelector<HTMLElement>(`#claim-${item.number} .tell`) : null;
      row?.focus();
    };
    const data: ClaimData = item
      ? { ...item.data }
      : { type: "participation", evidence: [], modality: "fact", polarity: true };
    const replaces = item ? (item.claim?.iris[0] ?? item.aside?.id ?? undefined) : undefined;
    const save = async (claim: ClaimData, why: string, despite: boolean) => {
      const before = new Set(reading.claims.flatMap((each) => each.iris));
      const body = { claim, why, ...(replaces ? { replaces } : {}), ...(despite ? { despite: true } : {}) };
      const done = await this.desk.putClaim(reading.article.id, body);
      const fresh = done.claims.flatMap((each) => each.iris).filter((iri) => !before.has(iri));
      this.backs.push(() => this.unmake(fresh, item?.claim?.iris ?? []));
      this.changes = done.changes;
      await this.show(done, null);
    };
    const form = drawForm({
      data,
      say,
      language: page.language,
      names: speakFields(page.language),
      isNew: item === null,
      save,
      close,
    });
    const title = item ? `${say.correct}: ${say.claim.toLowerCase()} ${item.number}` : say.newClaim;
    place.replaceChildren(html("section", { class: "correcting" }, html("h2", {}, title), form));
    place.scrollIntoView({ block: "nearest" });
    form.querySelector<HTMLElement>("input, select")?.focus();
  }

  /** Take a correction back: the new claim is rejected, what it replaced stands again. */
  private async unmake(fresh: string[], old: string[]): Promise<{ changes: Changes } | null> {
    let done: { changes: Changes } | null = null;
    if (fresh.length) done = await this.desk.judge({ decision: "reject", ids: fresh, why: this.say.undo });
    if (old.length) done = await this.desk.undo(old).catch(() => done);
    return done;
  }
}
