// What the page of measures says, in both languages.
import type { Language } from "../shared/page";
import { declareWords } from "../shared/words";

export const say = declareWords({
  id: {
    agreement: "Kesepakatan antarpengelompokan",
    again: "Coba lagi",
    allRegions: "Semua daerah",
    centrality: "Pemusatan",
    communities: "Komunitas",
    definition: "definisi",
    failed: "Ukuran tidak dapat diambil. Periksa sambungan, lalu coba lagi; tabel di bawah tetap terbaca.",
    fewer: "25 teratas",
    interval: "selang 95%",
    keyKept: "bertahan dari tahun lalu",
    keyLost: "tak diberitakan lagi",
    keyNew: "baru",
    keySeen: "disebut",
    keyUnseen: "tidak pernah disebut",
    keySure: "cukup bukti untuk peringkat",
    keyUnsure: "bukti belum cukup untuk peringkat",
    level: "Tingkat",
    little: "bukti belum cukup",
    measure: "Ukuran",
    members: "daerah",
    never: "Tanda kosong: kabupaten atau kota yang tidak disebut artikel mana pun.",
    none: "Belum ada ikatan pada tingkat ini.",
    noGroups: "Belum ada komunitas yang beranggotakan sedikitnya tiga daerah.",
    provinces: "Menurut provinsi",
    province: "Provinsi",
    publishers: "Menurut penerbit: berapa daerah yang disebutnya",
    rank: "peringkat",
    regency: "Kabupaten dan kota",
    unknown: "penerbit tidak diketahui",
    years: "Dari tahun ke tahun",
    yearsNote: "Pasangan daerah yang terikat. Tak diberitakan lagi bukan berarti berakhir.",
  },
  en: {
    agreement: "Agreement of groupings",
    again: "Try again",
    allRegions: "All regions",
    centrality: "Centrality",
    communities: "Communities",
    definition: "definition",
    failed:
      "The measures could not be fetched. Check the connection, then try again; the tables below can still be read.",
    fewer: "Top 25",
    interval: "95% interval",
    keyKept: "kept from the year before",
    keyLost: "no longer told of",
    keyNew: "new",
    keySeen: "named",
    keyUnseen: "never named",
    keySure: "enough evidence for a rank",
    keyUnsure: "too little evidence for a rank",
    level: "Level",
    little: "too little evidence",
    measure: "Measure",
    members: "regions",
    never: "Hollow marks: regencies or cities that no article names.",
    none: "No tie on this level yet.",
    noGroups: "No community of at least three regions yet.",
    provinces: "By province",
    province: "Provinces",
    publishers: "By publisher: how many regions it names",
    rank: "rank",
    regency: "Regencies and cities",
    unknown: "publisher unknown",
    years: "From year to year",
    yearsNote: "Tied pairs of regions. No longer told of does not mean ended.",
  },
});

/** What each measure asks, in a sentence. */
export const MEANINGS: Record<Language, Record<string, string>> = {
  id: {
    degree: "Dengan berapa daerah lain daerah ini terikat.",
    strength: "Jumlah kekuatan ikatannya; peristiwa n daerah memberi tiap pasangan 1/(n−1).",
    betweenness: "Seberapa sering daerah ini berada di jalan terpendek antara dua daerah lain.",
    closeness: "Seberapa dekat daerah ini dengan semua yang dapat dicapainya.",
    pagerank: "Seberapa banyak ikatan dari daerah yang sendiri banyak terikat.",
    constraint: "Seberapa jauh mitranya saling terikat; yang rendah menjembatani lebih banyak.",
  },
  en: {
    degree: "With how many other regions this region is tied.",
    strength: "The sum of its ties’ strength; an event of n regions gives each pair 1/(n−1).",
    betweenness: "How often this region lies on the shortest way between two others.",
    closeness: "How near this region is to all that it can reach.",
    pagerank: "How much it is tied to regions that are much tied themselves.",
    constraint: "How far its partners are tied to each other; the low ones bridge more.",
  },
};

export function tellStability(
  language: Language,
  groups: number,
  modularity: string,
  agreement: string,
  seeds: number,
) {
  if (language === "id")
    return `${groups} komunitas (Louvain), modularitas rata-rata ${modularity}. ${seeds} pengacakan sepakat ${agreement} (indeks Rand tersesuaikan; 1 berarti sama). Peta kecil menunjukkan yang beranggotakan sedikitnya tiga daerah.`;
  return `${groups} communities (Louvain), mean modularity ${modularity}. ${seeds} seeds agree ${agreement} (adjusted Rand index; 1 means the same). The small maps show those of at least three regions.`;
}

export function tellUndated(language: Language, undated: number): string {
  if (language === "id") return `${undated} ikatan tanpa tanggal tidak ikut.`;
  return `${undated} undated ties are left out.`;
}

export function tellOthers(language: Language, number: number): string {
  if (language === "id") return `${number} ikatan antartingkat (misalnya provinsi dengan kota) tidak ikut di sini.`;
  return `${number} ties between levels (such as of a province with a city) are left out here.`;
}
