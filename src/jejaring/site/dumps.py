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
from jejaring.export.scope import select_claims, select_facts
from jejaring.export.tables import Record
from jejaring.export.ties import COLUMNS, write_ties
from jejaring.namespaces import PREFIXES, REFERENCE_GRAPHS, resource
from jejaring.network import read_nodes, read_ties
from jejaring.store import Store

_REGION = (
    Column("region", Type.STRING, "wilayah (IRI, berakhir dengan kode Kemendagri)", "region (IRI, ends with its code)"),
    *(each for each in NODE_COLUMNS if each.name != "province"),
    Column("province", Type.STRING, "provinsi (IRI)", "province (IRI)"),
)
_TIE = tuple(
    replace(each, id="wilayah (IRI)", en="region (IRI)") if each.name in ("source", "target") else each
    for each in COLUMNS
)


def write_dumps(store: Store, folder: Path) -> tuple[Dump, ...]:
    """Write the dumps into a folder that exists; gives what each is."""
    dumps = []
    for name, layer, media, data in _list_contents(store):
        packed = gzip.compress(data, 6, mtime=0)
        (folder / name).write_bytes(packed)
        dumps.append(Dump(name, layer, media, len(packed), sha256(packed).hexdigest()))
    for name, columns, data in _list_tables(store):
        (folder / name).write_bytes(data)
        dumps.append(Dump(name, "facts", "text/csv", len(data), sha256(data).hexdigest(), columns))
    return tuple(dumps)


def _list_contents(store: Store) -> Iterator[tuple[str, str, str, bytes]]:
    yield "jejaring.nq.gz", "all", "application/n-quads", store.dump()
    yield "reference.ttl.gz", "reference", "text/turtle", _write(sort_triples(_select_reference(store)))
    yield "claims.trig.gz", "claims", "application/trig", _write(sort_quads(select_claims(store)), ox.RdfFormat.TRIG)
    yield "facts.ttl.gz", "facts", "text/turtle", _write(sort_triples(select_facts(store)))


def _list_tables(store: Store) -> Iterator[tuple[str, tuple[Column, ...], bytes]]:
    """List the tables. Regions stand by their addresses: a reader that guesses types would take 73.10 for a number."""
    regions, ties = io.BytesIO(), io.BytesIO()
    rows: Iterator[Record] = (
        {**asdict(node), "level": node.level, "region": _name(node.code), "province": _name(node.province)}
        for node in read_nodes(store).values()
    )
    write_table(_REGION, rows, regions)
    yield "regions.csv", _REGION, regions.getvalue()
    write_ties((replace(tie, a=_name(tie.a), b=_name(tie.b)) for tie in read_ties(store)), ties)
    yield "ties.csv", _TIE, ties.getvalue()


def _name(code: str) -> str:
    return resource(f"region/{code}")


def _select_reference(store: Store) -> set[ox.Triple]:
    graphs = [ox.NamedNode(iri) for iri in store.list_graphs() if iri.startswith(REFERENCE_GRAPHS)]
    return {quad.triple for graph in graphs for quad in store.find(graph=graph)}


def _write(items: list[ox.Triple] | list[ox.Quad], format: ox.RdfFormat = ox.RdfFormat.TURTLE) -> bytes:
    stream = io.BytesIO()
    ox.serialize(items, stream, format, prefixes=PREFIXES)
    return stream.getvalue()
