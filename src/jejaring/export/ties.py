"""The ties before anything is summed: one row a tie and occasion, the matrix that every measure begins with.

`weight` is what the occasion gives the pair, 1/(n−1) by the design; an occasion stands on as many rows as pairs that it
ties, and a pair on as many as occasions. Lists are joined by single spaces.
"""

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from jejaring.errors import MalformedFile
from jejaring.export.columns import Column, Type
from jejaring.export.csv_tables import read_table, write_table
from jejaring.export.markup import name_stream
from jejaring.export.tables import Record
from jejaring.network import Tie

COLUMNS = (
    Column("occasion", Type.STRING, "peristiwa atau kesepakatan (IRI)", "event or agreement (IRI)"),
    Column("source", Type.STRING, "kode daerah pertama", "code of one region"),
    Column("target", Type.STRING, "kode daerah kedua", "code of the other region"),
    Column("weight", Type.DOUBLE, "bobot dari kesempatan ini", "weight that this occasion gives"),
    Column("kinds", Type.STRINGS, "semua jenis, terlemah dahulu", "all kinds, weakest first"),
    Column("day", Type.STRING, "hari, bulan, atau tahun (ISO 8601)", "day, month or year (ISO 8601)"),
    Column("publishers", Type.STRINGS, "penerbit (IRI)", "publishers (IRIs)"),
    Column("articles", Type.STRINGS, "artikel yang menjadi bukti (IRI)", "articles that are evidence (IRIs)"),
    Column("claims", Type.STRINGS, "klaim yang menjadi dasar (IRI)", "claims that it rests on (IRIs)"),
)


def write_ties(ties: Iterable[Tie], stream: BinaryIO) -> None:
    """Write ties, one a row, as `edges.csv` writes its cells."""
    rows: Iterator[Record] = (
        {
            "occasion": tie.occasion,
            "source": tie.a,
            "target": tie.b,
            "weight": tie.weight,
            "kinds": tie.kinds,
            "day": tie.day,
            **{name: tuple(sorted(getattr(tie, name))) for name in ("publishers", "articles", "claims")},
        }
        for tie in ties
    )
    write_table(COLUMNS, rows, stream)


def read_ties_file(stream: BinaryIO) -> list[Tie]:
    """Read what `write_ties` wrote.

    Raises:
        MalformedFile: not a table of ties.
    """
    return [_read_tie(row, stream) for row in read_table(COLUMNS, stream)]


def _read_tie(row: Record, stream: BinaryIO) -> Tie:
    match row:
        case {"occasion": str(occasion), "source": str(a), "target": str(b), "weight": float(weight)}:
            lists = {name: _read_list(row.get(name)) for name in ("kinds", "claims", "articles", "publishers")}
            day = row.get("day")
            sets = (frozenset(lists[name]) for name in ("claims", "articles", "publishers"))
            return Tie(occasion, a, b, weight, lists["kinds"], day if isinstance(day, str) else None, *sets)
    raise MalformedFile(name_stream(stream), "a row without occasion, two regions and weight")


def _read_list(cell: object) -> tuple[str, ...]:
    return cell if isinstance(cell, tuple) else ()
