"""A description as bytes: Turtle, JSON-LD and N-Triples from the same triples, in one order whatever the store's."""

import io

import pyoxigraph as ox

from jejaring.description.address import Address
from jejaring.description.description import Description
from jejaring.description.formats import FORMATS
from jejaring.description.triples import PREFIXES as OWN_PREFIXES
from jejaring.description.triples import list_triples
from jejaring.export.jsonld import write_objects
from jejaring.export.rdf import sort_triples
from jejaring.namespaces import PREFIXES, local, resource

_RDF = {"ttl": ox.RdfFormat.TURTLE, "nt": ox.RdfFormat.N_TRIPLES}


def write_data(description: Description, suffix: str) -> bytes:
    """Write a description as Turtle (`ttl`), N-Triples (`nt`) or JSON-LD (`jsonld`)."""
    document = resource(f"{local(description.iri)}.{suffix}")
    return write_triples(list_triples(description, document), suffix)


def write_triples(triples: list[ox.Triple], suffix: str) -> bytes:
    """Write triples in one of the RDF forms; JSON-LD has its context inside, so that nothing is fetched."""
    ordered = sort_triples(set(triples))
    stream = io.BytesIO()
    if suffix == "jsonld":
        write_objects(ordered, stream)
    else:
        ox.serialize(ordered, stream, _RDF[suffix], prefixes=PREFIXES | OWN_PREFIXES)
    return stream.getvalue()


def name_document(address: Address) -> str:
    """Give the file or path of a document, without its first slash.

    >>> name_document(Address("region/36.74", "html", english=True))
    'en/region/36.74.html'
    """
    return f"{'en/' if address.english else ''}{address.path}.{FORMATS[address.suffix or 'html'].suffix}"
