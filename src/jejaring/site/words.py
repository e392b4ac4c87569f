"""What the pages of the whole network say besides what every page does: home and measures."""

from collections.abc import Mapping

from jejaring.description.words import Language

HOME: Mapping[Language, Mapping[str, str]] = {
    "id": {
        "title": "Siapa bekerja sama dengan siapa",
        "told": "{0} ikatan antara {1} daerah yang disebut dalam berita{2}.",
        "empty": "Belum ada ikatan antardaerah dalam artikel mana pun.",
        "next": "Buka satu ikatan untuk membaca buktinya.",
        "strongest": "Ikatan terkuat",
        "meaning": "Kekuatan menjumlah 1/(n−1) dari tiap peristiwa n daerah: kunjungan dua daerah bernilai 1, pameran "
        "seratus daerah bernilai 0,01.",
        "tie": "Ikatan",
        "kinds": "Jenis, dari yang terlemah",
        "strength": "Kekuatan",
        "last": "Terakhir",
        "events": "Peristiwa",
        "sources": "Artikel",
        "publishers": "Penerbit independen",
        "thin": "bukti tipis",
        "unknown": "hari tidak diketahui",
        "ladder": "Jenis ikatan, dari yang terlemah",
        "provinces": "Menurut provinsi",
        "coast": "Pantai: Natural Earth. Kode daerah: Kepmendagri 300.2.2-2138/2025.",
        "meeting": "Rapat",
        "exhibition": "Pameran",
        "visit": "Kunjungan",
        "verbal": "Sepakat lisan",
        "signed": "Perjanjian diteken",
        "running": "Kerja sama berjalan",
    },
    "en": {
        "title": "Who works together with whom",
        "told": "{0} ties between {1} regions named in the news{2}.",
        "empty": "No article tells of a tie between regions yet.",
        "next": "Open a tie to read its evidence.",
        "strongest": "Strongest ties",
        "meaning": "Strength adds 1/(n−1) for each event of n regions: a visit between two counts 1, a fair of a hundred "
        "regions 0.01.",
        "tie": "Tie",
        "kinds": "Kinds, weakest first",
        "strength": "Strength",
        "last": "Last",
        "events": "Events",
        "sources": "Articles",
        "publishers": "Independent publishers",
        "thin": "thin evidence",
        "unknown": "day not known",
        "ladder": "Kinds of tie, weakest first",
        "provinces": "By province",
        "coast": "Coast: Natural Earth. Region codes: Kepmendagri 300.2.2-2138/2025.",
        "meeting": "Meeting",
        "exhibition": "Exhibition",
        "visit": "Visit",
        "verbal": "Verbal agreement",
        "signed": "Signed agreement",
        "running": "Running cooperation",
    },
}
