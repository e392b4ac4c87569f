"""The files to download: everything, and each layer, compressed, the same bytes for the same data."""

import gzip
import io
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pyoxigraph as ox

from jejaring.description.dataset import Dump
from jejaring.export.rdf import sort_quads, sort_triples
from jejaring.export.scope import select_claims, select_facts
from jejaring.namespaces import PREFIXES, REFERENCE_GRAPHS
from jejaring.store import Store


def write_dumps(store: Store, folder: Path) -> tuple[Dump, ...]:
    """Write the dumps into a folder that exists; gives what each is."""
    dumps = []
    for name, layer, media, data in _list_contents(store):
        packed = gzip.compress(data, 6, mtime=0)
        (folder / name).write_bytes(packed)
        dumps.append(Dump(name, layer, media, len(packed), sha256(packed).hexdigest()))
    return tuple(dumps)


def _list_contents(store: Store) -> Iterator[tuple[str, str, str, bytes]]:
    yield "jejaring.nq.gz", "all", "application/n-quads", store.dump()
    yield "reference.ttl.gz", "reference", "text/turtle", _write(sort_triples(_select_reference(store)))
    yield "claims.trig.gz", "claims", "application/trig", _write(sort_quads(select_claims(store)), ox.RdfFormat.TRIG)
    yield "facts.ttl.gz", "facts", "text/turtle", _write(sort_triples(select_facts(store)))


def _select_reference(store: Store) -> set[ox.Triple]:
    graphs = [ox.NamedNode(iri) for iri in store.list_graphs() if iri.startswith(REFERENCE_GRAPHS)]
    return {quad.triple for graph in graphs for quad in store.find(graph=graph)}


def _write(items: list[ox.Triple] | list[ox.Quad], format: ox.RdfFormat = ox.RdfFormat.TURTLE) -> bytes:
    stream = io.BytesIO()
    ox.serialize(items, stream, format, prefixes=PREFIXES)
    return stream.getvalue()
