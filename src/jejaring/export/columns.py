"""The attributes that a network carries into a file: names, types and what they mean, told once for every format.

A format without types (CSV) or without lists (GraphML) is read back by this table, so an attribute that is not here is
refused, never dropped. Codes are strings everywhere: `31.10` is not a number. The names of Gephi's own columns (`id`,
`label`, `type`, `start`, `end`, `timeset`) are not used.

>>> [column.name for column in EDGE_COLUMNS if column.type is Type.STRINGS]
['kinds', 'articles', 'claims']
"""

from dataclasses import dataclass
from enum import StrEnum


class Type(StrEnum):
    """What a cell holds; the values are the words of GEXF and GraphML's elders."""

    STRING = "string"
    INTEGER = "integer"
    DOUBLE = "double"
    STRINGS = "strings"


@dataclass(frozen=True, slots=True)
class Column:
    """One attribute: its name, its type, and its meaning in Indonesian and English."""

    name: str
    type: Type
    id: str
    en: str


NODE_COLUMNS = (
    Column("name", Type.STRING, "nama resmi pendek", "official short name"),
    Column("level", Type.STRING, "tingkat: province atau regency", "level: province or regency"),
    Column("kind", Type.STRING, "jenis: provinsi, kabupaten, kota", "kind: provinsi, kabupaten, kota"),
    Column("province", Type.STRING, "kode provinsi", "code of the province"),
    Column("lat", Type.DOUBLE, "lintang, WGS 84", "latitude, WGS 84"),
    Column("lon", Type.DOUBLE, "bujur, WGS 84", "longitude, WGS 84"),
)
MEASURE_COLUMNS = (
    Column("degree", Type.INTEGER, "jumlah mitra", "number of partners"),
    Column("strength", Type.DOUBLE, "jumlah bobot ikatan", "sum of the weights of its ties"),
    Column("betweenness", Type.DOUBLE, "keantaraan, tanpa bobot", "betweenness, unweighted"),
    Column("closeness", Type.DOUBLE, "kedekatan, tanpa bobot", "closeness, unweighted"),
    Column("harmonic", Type.DOUBLE, "kedekatan harmonik, tanpa bobot", "harmonic closeness, unweighted"),
    Column("pagerank", Type.DOUBLE, "PageRank menurut bobot, α 0,85", "PageRank by weight, α 0.85"),
    Column("constraint", Type.DOUBLE, "kendala Burt menurut bobot", "Burt's constraint by weight"),
    Column("effective_size", Type.DOUBLE, "ukuran efektif menurut bobot", "effective size by weight"),
    Column("component", Type.INTEGER, "nomor komponen, terbesar dahulu", "number of the component, largest first"),
    Column("community", Type.INTEGER, "nomor komunitas, terbesar dahulu", "number of the community, largest first"),
)
EDGE_COLUMNS = (
    Column("weight", Type.DOUBLE, "kekuatan: jumlah 1/(n−1) tiap peristiwa", "strength: sum of 1/(n−1) over events"),
    Column("kind", Type.STRING, "jenis terkuat", "strongest kind"),
    Column("kinds", Type.STRINGS, "semua jenis, terlemah dahulu", "all kinds, weakest first"),
    Column("events", Type.INTEGER, "jumlah peristiwa", "number of events"),
    Column("first", Type.STRING, "hari pertama (ISO 8601)", "first day (ISO 8601)"),
    Column("last", Type.STRING, "hari terakhir (ISO 8601)", "last day (ISO 8601)"),
    Column("publishers", Type.INTEGER, "jumlah penerbit", "number of publishers"),
    Column("articles", Type.STRINGS, "artikel yang menjadi bukti (IRI)", "articles that are evidence (IRIs)"),
    Column("claims", Type.STRINGS, "klaim yang menjadi dasar (IRI)", "claims that it rests on (IRIs)"),
)
