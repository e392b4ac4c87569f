import { declareWords } from "../shared/words";

export const speak = declareWords({
  id: {
    region: "daerah",
    agency: "instansi",
    person: "orang",
    event: "peristiwa",
    product: "produk",
    programme: "program",
    enterprise: "usaha",
    group: "kelompok",
    article: "artikel",
    publisher: "penerbit",
    post: "jabatan",
    other: "istilah",
    none: "Tidak ada yang bernama seperti itu. Periksa ejaannya, atau lihat semua halaman.",
    unreachable: "Daftar nama tidak dapat diambil. Coba lagi, atau lihat semua halaman.",
    hits: "Hasil pencarian",
  },
  en: {
    region: "region",
    agency: "agency",
    person: "person",
    event: "event",
    product: "product",
    programme: "programme",
    enterprise: "enterprise",
    group: "group",
    article: "article",
    publisher: "publisher",
    post: "post",
    other: "term",
    none: "Nothing bears such a name. Check its spelling, or see all pages.",
    unreachable: "The list of names cannot be fetched. Try again, or see all pages.",
    hits: "Search results",
  },
});

type Words = ReturnType<typeof speak>;

/** Name the kind of a thing by its path. */
export function nameKind(path: string, words: Words): string {
  const segment = path.split("/")[0] ?? "";
  return Object.hasOwn(words, segment) ? words[segment as keyof Words] : words.other;
}
