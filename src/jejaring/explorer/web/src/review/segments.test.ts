import { describe, expect, it } from "vitest";
import { countPoints, cutParagraphs, type Phrase } from "./segments";

const join = (text: string, phrases: Phrase[]) =>
  cutParagraphs(text, phrases).map((segments) => segments.map((segment) => segment.text).join(""));

describe("cutParagraphs", () => {
  it("gives the text back, whatever stands on it", () => {
    const text = "Satu dua tiga.\n\n“Empat” 🧵 lima enam.\nTujuh";
    const length = Array.from(text).length;
    const phrases: Phrase[] = [];
    for (let start = 0; start < length; start += 3)
      for (let end = start + 1; end <= length; end += 5) phrases.push({ number: phrases.length, start, end });
    expect(join(text, phrases)).toEqual(["Satu dua tiga.", "“Empat” 🧵 lima enam.", "Tujuh"]);
    for (const phrase of phrases) {
      const marked = cutParagraphs(text, [phrase])
        .flat()
        .filter((segment) => segment.numbers.length)
        .map((segment) => segment.text)
        .join("");
      const wanted = Array.from(text).slice(phrase.start, phrase.end).join("").replaceAll("\n", "");
      expect(marked).toBe(wanted);
    }
  });
  it("marks phrases that overlap with both, the shorter first", () => {
    const [segments] = cutParagraphs("abcdef", [
      { number: 1, start: 0, end: 6 },
      { number: 2, start: 2, end: 4 },
    ]);
    expect(segments!.map(({ text, numbers, ending }) => [text, numbers, ending])).toEqual([
      ["ab", [1], []],
      ["cd", [2, 1], [2]],
      ["ef", [1], [1]],
    ]);
  });
  it("numbers a claim once, at the end of its last phrase", () => {
    const segments = cutParagraphs("ab\ncd", [
      { number: 7, start: 0, end: 2 },
      { number: 7, start: 3, end: 5 },
    ]).flat();
    expect(segments.map((segment) => segment.ending)).toEqual([[], [7]]);
  });
  it("counts code points, not units", () => {
    const [segments] = cutParagraphs("🧵ab", [{ number: 1, start: 1, end: 2 }]);
    expect(segments!.find((segment) => segment.numbers.length)!.text).toBe("a");
    expect(countPoints("🧵ab", 3)).toBe(2);
  });
});
