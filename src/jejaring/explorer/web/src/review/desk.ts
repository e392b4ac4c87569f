// The desk of `jejaring serve --write`: what it takes and gives. The token stays in this tab and goes nowhere else.

export interface Words {
  id: string;
  en: string;
}
export interface Evidence {
  start?: number;
  end?: number;
  exact: string | null;
  zone?: string;
}
export type Field =
  string | number | boolean | null | string[] | { candidates: string[]; conflict?: boolean } | Evidence | Evidence[];
export interface ClaimData {
  type: string;
  evidence: Evidence[];
  modality: string;
  polarity: boolean;
  confidence?: number;
  rule?: string;
  [key: string]: unknown;
}
export interface Judgement {
  id: string;
  subject: string;
  about: string;
  decision: string;
  judge: string;
  on: string;
  reason: string;
}
export type Status = "fact" | "claim" | "open" | "unsure" | "rejected";
export interface Claim {
  iris: string[];
  data: ClaimData;
  told: Words;
  status: Status;
  why: Words | null;
  judgement: Judgement | null;
}
export interface Reason extends Words {
  rule: string;
}
export interface SetAside {
  id: string | null;
  data: ClaimData;
  reasons: Reason[];
}
export interface Tie {
  kind: string;
  kinds: string[];
  weight: number;
}
export interface TieChange {
  level: string;
  a: string;
  b: string;
  a_name: string;
  b_name: string;
  change: "added" | "removed" | "changed";
  before: Tie | null;
  after: Tie | null;
}
export interface MeasureChange {
  level: string;
  region: string;
  name: string;
  measure: string;
  before: number | null;
  after: number | null;
}
export interface Changes {
  ties: TieChange[];
  measures: MeasureChange[];
}
export interface Reading {
  article: {
    id: string;
    title?: string | null;
    url?: string | null;
    published?: string | null;
    publisher?: string | null;
  };
  text: string | null;
  claims: Claim[];
  set_aside: SetAside[];
  changes: Changes | null;
  unchanged: boolean;
  preview: boolean;
  version: string;
}
export interface Choice {
  key: "region" | "start" | "end" | "claim" | "thing";
  value: string;
  name: string;
}
export interface Waiting {
  id: string;
  kind: "open" | "unsure" | "quarantine" | "conflict" | "duplicate";
  about: string;
  why: Words;
  articles: string[];
  choices: Choice[];
}
export interface Article {
  id: string;
  title: string | null;
  published: string | null;
  publisher: string | null;
  claims: number;
  set_aside: number;
  has_text: boolean;
}
export interface About {
  workspace: string;
  version: string;
  articles: number;
  waiting: Record<Waiting["kind"], number>;
  judge: string;
}
export interface Judged {
  judgements: Judgement[];
  changes: Changes;
  version: string;
}

/** What the desk refuses, and why. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    detail: string,
    readonly reasons: Reason[] = [],
  ) {
    super(detail);
  }
}

const KEY = "jejaring-desk";

/** Take the token out of the address, where the printed link put it, into this tab's own store. */
export function takeToken(place: Location, history: History, store: Storage): string | null {
  const given = new URLSearchParams(place.hash.replace(/^#/, "")).get("token");
  if (given) {
    store.setItem(KEY, given);
    history.replaceState(null, "", place.pathname + place.search);
  }
  return given ?? store.getItem(KEY);
}

export function keepToken(token: string | null, store: Storage): void {
  if (token) store.setItem(KEY, token);
  else store.removeItem(KEY);
}

export class Desk {
  constructor(
    private readonly root: string,
    private readonly token: string,
  ) {}

  describe = () => this.call<About>("GET", "");
  listArticles = async () => (await this.call<{ articles: Article[] }>("GET", "/articles")).articles;
  listWaiting = async () => (await this.call<{ waiting: Waiting[] }>("GET", "/waiting")).waiting;
  listJudgements = async () => (await this.call<{ judgements: Judgement[] }>("GET", "/judgements")).judgements;
  read = (id: string) => this.call<Reading>("GET", `/articles/${encodeURIComponent(id)}`);
  add = (article: Record<string, unknown>) => this.call<Reading>("POST", "/articles", article);
  withdraw = (id: string) => this.call<{ changes: Changes }>("DELETE", `/articles/${encodeURIComponent(id)}`);
  judge = (decision: object) => this.call<Judged>("POST", "/judgements", decision);
  undo = (ids: string[]) => this.call<Judged>("POST", "/undo", { ids });
  drop = (id: string) => this.call<object>("DELETE", `/${id}`);
  putClaim = (article: string, claim: object) =>
    this.call<Reading>("POST", `/articles/${encodeURIComponent(article)}/claims`, claim);

  private async call<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(`${this.root}desk${path}`, {
      method,
      headers: { Authorization: `Bearer ${this.token}`, ...(body ? { "Content-Type": "application/json" } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
      cache: "no-store",
    });
    const answer: unknown = await response.json().catch(() => ({}));
    if (response.ok) return answer as T;
    const { detail = response.statusText, reasons = [] } = answer as { detail?: string; reasons?: Reason[] };
    throw new Refused(response.status, detail, reasons);
  }
}
