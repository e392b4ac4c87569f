// What a tie rests on, as `tie/<a>_<b>.json` tells it.
import type { Rung } from "../shared/ladder";

type Both = [id: string, en: string];

export interface Claim {
  path: string;
  article: number;
  modality: Both;
  said_by: [string, string | null] | null;
  rule: string | null;
  confidence: number;
  phrases: [start: number, end: number, text: string | null][];
}

export interface Fact {
  path: string;
  type: string;
  rung: Rung;
  says: Both[];
  who: [path: string, name: string | null] | null;
  region: string | null;
  parties?: string[];
  claims: Claim[];
}

export interface EventTold {
  path: string;
  kind: Both | null;
  name: string | null;
  day: string | null;
  where: [path: string, name: string | null] | null;
  venue: string | null;
  rungs: Rung[];
  weight: number;
  regions: number | null;
  facts: Fact[];
}

export interface Article {
  path: string;
  title: string | null;
  publisher: string | null;
  published: string | null;
  url: string | null;
}

export interface Evidence {
  between: [code: string, name: string][];
  occasions: EventTold[];
  articles: Article[];
}

/** A phrase once, with all that it says of this tie. */
export interface Phrase {
  article: number;
  start: number;
  end: number;
  text: string | null;
  facts: Fact[];
  claims: Claim[];
}

/** The phrases of some occasions: those whose words are kept first, then by what they tell and where they stand. */
export function listPhrases(occasions: EventTold[]): Phrase[] {
  const found = new Map<string, Phrase>();
  for (const fact of occasions.flatMap((each) => each.facts)) {
    for (const claim of fact.claims) {
      for (const [start, end, text] of claim.phrases) {
        const key = `${claim.article} ${start} ${end}`;
        const phrase = found.get(key) ?? { article: claim.article, start, end, text, facts: [], claims: [] };
        if (!phrase.facts.includes(fact)) phrase.facts.push(fact);
        phrase.claims.push(claim);
        found.set(key, phrase);
      }
    }
  }
  return [...found.values()].sort(
    (one, other) => rank(one) - rank(other) || one.article - other.article || one.start - other.start,
  );
}

const ORDER = ["Agreement", "Participation", "Occurrence"];

function rank({ text, facts }: Phrase): number {
  const places = facts.map(({ type }) => (ORDER.includes(type) ? ORDER.indexOf(type) : ORDER.length));
  return (text === null ? 10 : 0) + Math.min(...places);
}
