// Phrases in a text, cut where one begins or ends, so that phrases that overlap can all be marked. Offsets of the desk
// count code points; those of JavaScript count UTF-16 units.

export interface Phrase {
  /** The number of the claim. */
  number: number;
  start: number;
  end: number;
}
export interface Segment {
  text: string;
  /** The numbers of the claims that stand on it, the shortest phrase first. */
  numbers: number[];
  /** The numbers of the claims whose last phrase ends here. */
  ending: number[];
}

/** Cut a text into paragraphs of segments; joined again they are the text without its line breaks. */
export function cutParagraphs(text: string, phrases: readonly Phrase[]): Segment[][] {
  const points = Array.from(text);
  const paragraphs: Segment[][] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const end = start + Array.from(line).length;
    if (line.trim()) paragraphs.push(cutSegments(points, start, end, phrases));
    start = end + 1;
  }
  return paragraphs;
}

function cutSegments(points: readonly string[], from: number, to: number, phrases: readonly Phrase[]): Segment[] {
  const here = phrases.filter((phrase) => phrase.start < to && phrase.end > from);
  const cuts = new Set([from, to]);
  for (const phrase of here) {
    cuts.add(Math.max(from, phrase.start));
    cuts.add(Math.min(to, phrase.end));
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  const last = findLast(phrases);
  return ordered.slice(1).map((end, place) => {
    const start = ordered[place]!;
    const on = here.filter((phrase) => phrase.start <= start && phrase.end >= end);
    on.sort((a, b) => a.end - a.start - (b.end - b.start) || a.number - b.number);
    const ending = here.filter((phrase) => phrase.end === end && last.get(phrase.number) === phrase.end);
    return {
      text: points.slice(start, end).join(""),
      numbers: unique(on.map((phrase) => phrase.number)),
      ending: unique(ending.map((phrase) => phrase.number)),
    };
  });
}

/** Where each claim's last phrase ends. */
function findLast(phrases: readonly Phrase[]): Map<number, number> {
  const last = new Map<number, number>();
  for (const { number, end } of phrases) last.set(number, Math.max(last.get(number) ?? 0, end));
  return last;
}

function unique(numbers: number[]): number[] {
  return [...new Set(numbers)];
}

/** Count the code points before a place that JavaScript counts in UTF-16 units. */
export function countPoints(text: string, units: number): number {
  return Array.from(text.slice(0, units)).length;
}
