// What the home page says, in both languages.
import type { Language } from "../shared/page";
import { declareWords } from "../shared/words";

export const say = declareWords({
  id: {
    above: "dan di atasnya",
    again: "Coba lagi",
    agreement: "Kesepakatan",
    all: "Semua",
    allDrawn: "Gambar semuanya",
    allPhrases: "Semua kalimat bukti",
    allPartners: "Semua mitra",
    allTies: "Tampilkan semua ikatan",
    and: "dan",
    article: "artikel",
    articles: "artikel",
    base: "Dasar",
    claim: "klaim",
    clear: "Hapus pilihan",
    clearFilters: "Hapus semua saringan",
    confidence: "keyakinan",
    drawing: "Gambar",
    events: "Peristiwa",
    eventsBy: "Peristiwa per triwulan",
    evidence: "Bukti",
    failed: "Data jaringan tidak dapat diambil.",
    failedHint: "Periksa sambungan, lalu coba lagi. Tabel ikatan terkuat di bawah tetap terbaca.",
    failedTie: "Bukti ikatan ini tidak dapat diambil.",
    fewer: "Gambar yang terkuat saja",
    from: "Dari",
    goneFilter: "Ikatan ini ada, tetapi saringan menyembunyikannya.",
    java: "Jawa, diperbesar: ikatan di dalam Jawa",
    keys: "Panah memilih daerah terdekat, Enter membuka halamannya, Esc menghapus pilihan, tambah dan kurang memperbesar.",
    kinds: "Jenis",
    last: "Terakhir",
    list: "Daftar",
    listName: "Semua ikatan, terkuat dahulu",
    loading: "Mengambil bukti",
    map: "Peta",
    mapName: "Peta ikatan antardaerah",
    more: "Tampilkan lebih banyak",
    nearest: "Yang terdekat dan sudah punya ikatan",
    net: "Jejaring",
    netName: "Jejaring daerah",
    none: "Tidak ada ikatan yang cocok dengan saringan.",
    noneHint: "Perlebar tahun, nyalakan lagi salah satu jenis, atau hapus semua saringan.",
    noPoint: "Daerah ini tidak ada dalam data.",
    notKept: "Frasa tidak disimpan",
    noTie: "Belum ada ikatan dalam artikel mana pun.",
    noTieFilter: "Tidak ada ikatan daerah ini yang cocok dengan saringan.",
    off: "dimatikan",
    openArticle: "buka artikel",
    openRegion: "Buka halaman daerah",
    partners: "Mitra",
    phrases: "Kalimat bukti",
    place: "karakter",
    publisher: "penerbit",
    publishers: "penerbit",
    region: "daerah",
    regions: "daerah",
    row: "Baca bukti ikatan",
    rule: "aturan",
    saidBy: "menurut",
    selected: "Dipilih",
    source: "kartu artikel",
    strength: "Kekuatan",
    strengthMeaning:
      "Kekuatan menjumlah 1/(n−1) dari tiap peristiwa n daerah: kunjungan dua daerah bernilai 1, pameran seratus daerah bernilai 0,01.",
    strongest: "Ikatan terkuat",
    strongestKind: "paling kuat",
    thin: "bukti tipis",
    tie: "Ikatan",
    ties: "ikatan",
    to: "Sampai",
    undated: "tanpa tanggal",
    unknownDay: "hari tidak diketahui",
    unknownPublisher: "penerbit tidak diketahui",
    weakestKind: "paling lemah",
    whole: "Seluruh Indonesia",
    wholeNet: "Seluruh jejaring",
    zoomIn: "Perbesar",
    zoomOut: "Perkecil",
    zoomTo: "Perbesar pilihan",
  },
  en: {
    above: "and above",
    again: "Try again",
    agreement: "Agreement",
    all: "All",
    allDrawn: "Draw all",
    allPhrases: "All evidence phrases",
    allPartners: "All partners",
    allTies: "Show all ties",
    and: "and",
    article: "article",
    articles: "articles",
    base: "Rests on",
    claim: "claim",
    clear: "Clear selection",
    clearFilters: "Clear all filters",
    confidence: "confidence",
    drawing: "Drawing",
    events: "Events",
    eventsBy: "Events by quarter",
    evidence: "Evidence",
    failed: "The network data could not be fetched.",
    failedHint: "Check the connection, then try again. The table of the strongest ties below can still be read.",
    failedTie: "The evidence of this tie could not be fetched.",
    fewer: "Draw only the strongest",
    from: "From",
    goneFilter: "This tie exists, but the filters hide it.",
    java: "Java, enlarged: ties within Java",
    keys: "Arrows select the nearest region, Enter opens its page, Esc clears the selection, plus and minus zoom.",
    kinds: "Kinds",
    last: "Last",
    list: "List",
    listName: "All ties, the strongest first",
    loading: "Fetching evidence",
    map: "Map",
    mapName: "Map of ties between regions",
    more: "Show more",
    nearest: "The nearest that have ties",
    net: "Network",
    netName: "Network of regions",
    none: "No tie matches the filters.",
    noneHint: "Widen the years, switch a kind back on, or clear all filters.",
    noPoint: "The data have no such region.",
    notKept: "Phrase not kept",
    noTie: "No article tells of a tie yet.",
    noTieFilter: "No tie of this region matches the filters.",
    off: "off",
    openArticle: "open article",
    openRegion: "Open the region’s page",
    partners: "Partners",
    phrases: "Evidence phrases",
    place: "characters",
    publisher: "publisher",
    publishers: "publishers",
    region: "region",
    regions: "regions",
    row: "Read the evidence of the tie",
    rule: "rule",
    saidBy: "according to",
    selected: "Selected",
    source: "article record",
    strength: "Strength",
    strengthMeaning:
      "Strength adds 1/(n−1) for each event of n regions: a visit between two counts 1, a fair of a hundred regions 0.01.",
    strongest: "Strongest ties",
    strongestKind: "strongest",
    thin: "thin evidence",
    tie: "Tie",
    ties: "ties",
    to: "To",
    undated: "undated",
    unknownDay: "day not known",
    unknownPublisher: "publisher unknown",
    weakestKind: "weakest",
    whole: "All of Indonesia",
    wholeNet: "The whole network",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    zoomTo: "Zoom to the selection",
  },
});

export type Words = ReturnType<typeof say>;

/** A count with its noun: 1 artikel, 3 articles. */
export function count(number: number, one: string, several: string, write: (value: number) => string): string {
  return `${write(number)} ${number === 1 ? one : several}`;
}

/** The sentence under the title. */
export function tellNetwork(
  language: Language,
  ties: number,
  regions: number,
  years: string,
  write: (n: number) => string,
): string {
  const [t, r] = [write(ties), write(regions)];
  if (language === "id")
    return `${t} ikatan antara ${r} daerah yang disebut dalam berita${years && `, ${years}`}. Pilih daerah atau ikatan untuk membaca buktinya.`;
  const [tie, region] = [ties === 1 ? "tie" : "ties", regions === 1 ? "region" : "regions"];
  return `${t} ${tie} between ${r} ${region} named in the news${years && `, ${years}`}. Select a region or a tie to read its evidence.`;
}

export function tellWeight(language: Language, regions: number): string {
  if (language === "id") return `peristiwa ${regions} daerah memberi tiap pasangan 1/(${regions}−1)`;
  return `an event of ${regions} regions gives each pair 1/(${regions}−1)`;
}

export function tellLimit(language: Language, drawn: string, all: string): string {
  if (language === "id") return `Menampilkan ${drawn} dari ${all} ikatan, terkuat dahulu.`;
  return `Showing ${drawn} of ${all} ties, the strongest first.`;
}

/** Said while the years are dragged: how many ties follow the hand. */
export function tellQuick(language: Language, drawn: string, all: string): string {
  if (language === "id") return `Selama digeser, gambar memuat ${drawn} dari ${all} ikatan, terkuat dahulu.`;
  return `While you drag, the drawing has ${drawn} of ${all} ties, the strongest first.`;
}

export function tellPlain(language: Language): string {
  if (language === "id")
    return "Semua ikatan digambar; sebanyak ini, jenis hanya dibedakan oleh warna dan tebal garis.";
  return "All ties are drawn; with so many, kinds are told apart by hue and width alone.";
}

export function tellUndated(language: Language, number: number): string {
  if (language === "id") return `${number} tanpa tanggal, hanya ikut bila semua tahun dipilih`;
  return `${number} undated, counted only when all years are chosen`;
}

/** What the frame says, besides. */
export function nameFrame(language: Language) {
  return FRAME[language];
}

const FRAME = {
  id: {
    key: {
      city: "Kota. Ukuran titik: jumlah kekuatan ikatan",
      regency: "Kabupaten",
      province: "Provinsi",
      speck: "Belum ada ikatan dalam berita",
      line: "Garis: jenis terkuat dari ikatan itu",
    },
    west: "kiri–kanan mengikuti barat–timur",
    moreFilters: "Saringan lain",
  },
  en: {
    key: {
      city: "City. Size of a point: sum of its ties’ strength",
      regency: "Regency",
      province: "Province",
      speck: "No tie in the news yet",
      line: "Line: the strongest kind of that tie",
    },
    west: "left to right follows west to east",
    moreFilters: "More filters",
  },
};

export function nameControls(language: Language) {
  return CONTROLS[language];
}

const CONTROLS = {
  id: {
    level: "Tingkat",
    provinsi: "Provinsi",
    kabupaten: "Kabupaten",
    kota: "Kota",
    province: "Provinsi",
    category: "Produk",
    strength: "Kekuatan",
    all: "Semua",
    note: "Ikatan tampil bila salah satu ujungnya cocok.",
  },
  en: {
    level: "Level",
    provinsi: "Province",
    kabupaten: "Regency",
    kota: "City",
    province: "Province",
    category: "Product",
    strength: "Strength",
    all: "All",
    note: "A tie is shown where one of its ends fits.",
  },
};

const QUARTERS: Record<Language, string[]> = {
  id: ["Jan–Mar", "Apr–Jun", "Jul–Sep", "Okt–Des"],
  en: ["Jan–Mar", "Apr–Jun", "Jul–Sep", "Oct–Dec"],
};

export function tellQuarter(language: Language, quarter: number): string {
  return `${QUARTERS[language][quarter % 4]} ${Math.floor(quarter / 4)}`;
}
