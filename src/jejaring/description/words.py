"""What the pages say, in Indonesian and English: short, plain, and never more certain than the evidence."""

from collections.abc import Mapping
from typing import Literal

Language = Literal["id", "en"]
LANGUAGES: tuple[Language, ...] = ("id", "en")

WORDS: Mapping[Language, Mapping[str, str]] = {
    "id": {
        "skip": "Langsung ke isi",
        "pages": "Halaman",
        "map": "Peta",
        "ask": "Tanyakan",
        "measures": "Ukuran",
        "data": "Data",
        "review": "Tinjau",
        "find": "Cari",
        "find_hint": "Cari daerah, orang, produk",
        "language": "Bahasa",
        "language_id": "Bahasa Indonesia",
        "language_en": "English",
        "theme": "Terang atau gelap",
        "everything": "Semua halaman",
        "everything_lead": "Semua yang punya halaman di sini, menurut jenisnya.",
        "search_without_script": "Pencarian berjalan dengan skrip; tanpa skrip, pakailah daftar di bawah ini.",
        "about": "Keterangan",
        "said": "Yang dinyatakan artikel",
        "evidence": "Bukti",
        "observed": "Teramati pada",
        "unknown_day": "hari tidak diketahui",
        "unknown_publisher": "penerbit tidak diketahui",
        "yes": "ya",
        "no": "tidak",
        "no_fact": "bukan fakta",
        "article": "artikel",
        "articles": "artikel",
        "phrase_not_kept": "frasa tidak disimpan",
        "position": "posisi",
        "according_to": "menurut",
        "denied": "disangkal",
        "not_accepted": "tidak diterima",
        "rule": "aturan",
        "confidence": "keyakinan",
        "claim": "klaim",
        "ties": "Ikatan antardaerah",
        "names": "Nama lain",
        "judgements": "Putusan",
        "ambiguous": "mendua",
        "crowded": "Terlalu banyak yang menunjuk ke sini untuk didaftar. Tanyakan di /sparql.",
        "within": "Wilayah di dalamnya",
        "region": "Instansi, jabatan, dan lainnya di wilayah ini",
        "publisher": "Artikel",
        "inScheme": "Konsep",
        "postIn": "Jabatan",
        "category": "Produk",
        "formats": "Sebagai data",
        "license": "Sebut sumber:",
        "other_language": "English",
        "home": "Beranda",
        "dataset": "Himpunan data",
        "ontology": "Ontologi",
        "unread": "Artikel tidak dimuat di sini: hanya apa yang dinyatakannya, dan di mana.",
        "person_note": "Jabatan terlihat pada hari yang disebut; halaman ini tidak tahu siapa yang menjabat hari ini.",
        "moved": "Telah digabung dengan",
        "moved_title": "Digabung",
        "gone": "Yang ada di alamat ini telah dihapus dan tidak akan kembali.",
        "gone_title": "Dihapus",
        "missing": "Tidak ada apa-apa di alamat ini.",
        "missing_title": "Tidak ada",
        "near": "Barangkali yang dimaksud:",
        "search": "Cari lewat daftar:",
        "classes": "Kelas",
        "properties": "Sifat",
        "version": "Versi",
        "domain": "milik",
        "range": "nilai",
        "sub": "bagian dari",
        "files": "Unduhan",
        "bytes": "bita",
        "regions": "Provinsi",
        "events": "Peristiwa",
        "people": "Orang",
        "products": "Produk",
        "agencies": "Instansi",
        "vocabularies": "Kosakata",
        "source_articles": "Artikel",
        "lead": "Setiap pernyataan di sini kembali ke frasa artikel yang menyatakannya.",
        "coverage": "Cakupan",
        "layers": "Lapisan",
        "statements": "pernyataan",
    },
    "en": {
        "skip": "Skip to content",
        "pages": "Pages",
        "map": "Map",
        "ask": "Ask",
        "measures": "Measures",
        "data": "Data",
        "review": "Review",
        "find": "Search",
        "find_hint": "Search region, person, product",
        "language": "Language",
        "language_id": "Bahasa Indonesia",
        "language_en": "English",
        "theme": "Light or dark",
        "everything": "All pages",
        "everything_lead": "Everything that has a page here, by its kind.",
        "search_without_script": "Searching needs script; without it, use the lists below.",
        "about": "About",
        "said": "What articles say",
        "evidence": "Evidence",
        "observed": "Observed on",
        "unknown_day": "day not known",
        "unknown_publisher": "publisher not known",
        "yes": "yes",
        "no": "no",
        "no_fact": "not a fact",
        "article": "article",
        "articles": "articles",
        "phrase_not_kept": "phrase not kept",
        "position": "position",
        "according_to": "according to",
        "denied": "denied",
        "not_accepted": "not accepted",
        "rule": "rule",
        "confidence": "confidence",
        "claim": "claim",
        "ties": "Ties between regions",
        "names": "Other names",
        "judgements": "Judgements",
        "ambiguous": "ambiguous",
        "crowded": "Too much points here to be listed. Ask at /sparql.",
        "within": "Regions within",
        "region": "Agencies, posts and others of this region",
        "publisher": "Articles",
        "inScheme": "Concepts",
        "postIn": "Posts",
        "category": "Products",
        "formats": "As data",
        "license": "Give credit:",
        "other_language": "Bahasa Indonesia",
        "home": "Home",
        "dataset": "Dataset",
        "ontology": "Ontology",
        "unread": "The article is not printed here: only what it says, and where.",
        "person_note": "Offices were seen on the days named; this page does not know who holds them today.",
        "moved": "Has been merged with",
        "moved_title": "Merged",
        "gone": "What was at this address has been erased and will not return.",
        "gone_title": "Erased",
        "missing": "There is nothing at this address.",
        "missing_title": "Nothing here",
        "near": "Perhaps you mean:",
        "search": "Look through the lists:",
        "classes": "Classes",
        "properties": "Properties",
        "version": "Version",
        "domain": "of",
        "range": "value",
        "sub": "part of",
        "files": "Downloads",
        "bytes": "bytes",
        "regions": "Provinces",
        "events": "Events",
        "people": "People",
        "products": "Products",
        "agencies": "Agencies",
        "vocabularies": "Vocabularies",
        "source_articles": "Articles",
        "lead": "Every statement here leads back to the phrase of the article that makes it.",
        "coverage": "Coverage",
        "layers": "Layers",
        "statements": "statements",
    },
}
_MONTHS = {
    "id": "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des".split(),
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(),
}


def write_day(value: str, language: Language) -> str:
    """Write a day, month or year as people read it.

    >>> write_day("2021-11-13", "id"), write_day("2024-05", "id"), write_day("2020", "en")
    ('13 Nov 2021', 'Mei 2024', '2020')
    """
    parts = value.split("-")
    if not all(part.isdigit() for part in parts) or len(parts) > 3 or (len(parts) > 1 and not 1 <= int(parts[1]) <= 12):
        return value
    year, *rest = parts
    month = [_MONTHS[language][int(rest[0]) - 1]] if rest else []
    return " ".join([*(str(int(day)) for day in rest[1:]), *month, year])


def write_number(value: str, language: Language) -> str:
    """Write a decimal with the marks of a language.

    >>> write_number("1463607", "id"), write_number("164.86", "id"), write_number("164.86", "en")
    ('1.463.607', '164,86', '164.86')
    """
    whole, _, part = value.partition(".")
    if not whole.lstrip("-").isdigit():
        return value
    marked = f"{int(whole):,}" + (f".{part}" if part else "")
    return marked.translate(str.maketrans(",.", ".,")) if language == "id" else marked
