"""The files to download: everything and each layer, compressed; the network as two tables. Same data, same bytes."""

import gzip
import io
from collections.abc import Iterator
from dataclasses import asdict, replace
from hashlib import sha256
from pathlib import Path

import pyoxigraph as ox

from jejaring.description.dataset import Dump
from jejaring.export.columns import NODE_COLUMNS, Column, Type
from jejaring.export.csv_tables import write_table
from jejaring.export.rdf import sort_quads, sort_triples
from jejaring.export.scope import select_claims, select_facts, select_reference
from jejaring.export.tables import Record
from jejaring.export.ties import COLUMNS, write_ties
from jejaring.namespaces import PREFIXES, resource
from jejaring.network import read_nodes, read_ties
from jejaring.store import Store, write_canonical

_REGION = (
    Column("region", Type.STRING, "wilayah (IRI, berakhir dengan kode Kemendagri)", "region (IRI, ends with its code)"),
    *(each for each in NODE_COLUMNS if each.name != "province"),
    Column("province", Type.STRING, "provinsi (IRI)", "province (IRI)"),
)
_TIE = tuple(
    replace(each, id="wilayah (IRI)", en="region (IRI)") if each.name in ("source", "target") else each
    for each in COLUMNS
)


_LAYERS = {
    "jejaring.nq.gz": ("all", "application/n-quads"),
    "reference.ttl.gz": ("reference", "text/turtle"),
    "claims.trig.gz": ("claims", "application/trig"),
    "facts.ttl.gz": ("facts", "text/turtle"),
}
_TABLES = {"regions.csv": _REGION, "ties.csv": _TIE}


def write_dumps(store: Store, folder: Path) -> tuple[Dump, ...]:
    """Write the dumps into a folder that exists; gives what each is."""
    for name, data in _list_contents(store):
        (folder / name).write_bytes(gzip.compress(data, 6, mtime=0) if name in _LAYERS else data)
    return read_dumps(folder)


def read_dumps(folder: Path) -> tuple[Dump, ...]:
    """Read what each of the dumps in a folder is."""
    layers = [_read_dump(folder / name, layer, media, ()) for name, (layer, media) in _LAYERS.items()]
    tables = [_read_dump(folder / name, "facts", "text/csv", columns) for name, columns in _TABLES.items()]
    return (*layers, *tables)


def _read_dump(path: Path, layer: str, media: str, columns: tuple[Column, ...]) -> Dump:
    data = path.read_bytes()
    return Dump(path.name, layer, media, len(data), sha256(data).hexdigest(), columns)


def _list_contents(store: Store) -> Iterator[tuple[str, bytes]]:
    """List the dumps with their bytes, before compression.

    Regions stand in tables by their addresses: a reader that guesses types would take 73.10 for a number.
    """
    quads = list(store.find())  # from disk at once, as this takes the longest
    yield "jejaring.nq.gz", write_canonical(quads)
    yield "reference.ttl.gz", _write(sort_triples(select_reference(quads)))
    yield "claims.trig.gz", _write(sort_quads(select_claims(quads)), ox.RdfFormat.TRIG)
    yield "facts.ttl.gz", _write(sort_triples(select_facts(quads)))
    regions, ties = io.BytesIO(), io.BytesIO()
    rows: Iterator[Record] = (
        {**asdict(node), "level": node.level, "region": _name(node.code), "province": _name(node.province)}
        for node in read_nodes(store).values()
    )
    write_table(_REGION, rows, regions)
    yield "regions.csv", regions.getvalue()
    write_ties((replace(tie, a=_name(tie.a), b=_name(tie.b)) for tie in read_ties(store)), ties)
    yield "ties.csv", ties.getvalue()


def _name(code: str) -> str:
    return resource(f"region/{code}")


def _write(items: list[ox.Triple] | list[ox.Quad], format: ox.RdfFormat = ox.RdfFormat.TURTLE) -> bytes:
    stream = io.BytesIO()
    ox.serialize(items, stream, format, prefixes=PREFIXES)
    return stream.getvalue()
