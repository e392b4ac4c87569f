// What the scripts say, in both languages. A word that one language lacks does not compile.
import type { Language } from "./page";

type Catalogue<K extends string> = Record<Language, Record<K, string>>;

/** Declare the words of a module; every key must be there in both languages. */
export function declareWords<K extends string>(words: Catalogue<K>): (language: Language) => Record<K, string> {
  return (language) => words[language];
}

/** Write a number as the language does: 1.234,5 in Indonesian, 1,234.5 in English. */
export function writeNumber(value: number, language: Language, digits = 2): string {
  return new Intl.NumberFormat(language === "id" ? "id-ID" : "en-GB", { maximumFractionDigits: digits }).format(value);
}

/** Write a day, month or year of ISO 8601: 24 Sep 2025. */
export function writeDay(iso: string, language: Language): string {
  const [year = "", month, day] = iso.split("-");
  if (!month) return year;
  const name = MONTHS[language][Number(month) - 1] ?? month;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

const MONTHS: Record<Language, string[]> = {
  id: ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"],
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
};
