// The names of the kinds of ties, weakest first.
import type { Rung } from "./ladder";
import { declareWords } from "./words";

export const nameRungs = declareWords<Rung>({
  id: {
    meeting: "Rapat",
    exhibition: "Pameran",
    visit: "Kunjungan",
    verbal: "Sepakat lisan",
    signed: "Perjanjian diteken",
    running: "Kerja sama berjalan",
  },
  en: {
    meeting: "Meeting",
    exhibition: "Exhibition",
    visit: "Visit",
    verbal: "Verbal agreement",
    signed: "Signed agreement",
    running: "Running cooperation",
  },
});
