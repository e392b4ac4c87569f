import { declareWords } from "../shared/words";

export const speak = declareWords({
  id: {
    ask: "Tanyakan",
    all: "semua",
    dayHint: "2024, 2024-10 atau 2024-10-05",
    regionHint: "nama atau kode",
    thingHint: "nama",
    noThing: "Tidak ada yang bernama seperti itu.",
    unknown: "Tidak ada yang bernama “{text}”. Pilih dari daftar.",
    noDay: "“{text}” bukan hari. Tulis 2024, 2024-10, atau 2024-10-05.",
    needed: "Isi dulu: {name}.",
    other: "Pertanyaan lain",
  },
  en: {
    ask: "Ask",
    all: "all",
    dayHint: "2024, 2024-10 or 2024-10-05",
    regionHint: "name or code",
    thingHint: "name",
    noThing: "Nothing bears such a name.",
    unknown: "Nothing is called “{text}”. Choose from the list.",
    noDay: "“{text}” is no day. Write 2024, 2024-10 or 2024-10-05.",
    needed: "First fill in: {name}.",
    other: "Other questions",
  },
});

export type Words = ReturnType<typeof speak>;
