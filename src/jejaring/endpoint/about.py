"""The description of the service, in the words of W3C's SPARQL 1.1 Service Description.

Every node has an address, a fragment of the endpoint's own, as no blank node is published.
"""

import io
from collections.abc import Iterator, Sequence

import pyoxigraph as ox

from jejaring.endpoint import serialising
from jejaring.endpoint.formats import GRAPHS, RESULTS, Format
from jejaring.namespaces import BASE, RDF

_SD = "http://www.w3.org/ns/sparql-service-description#"
_PREFIXES = {"sd": _SD, "formats": "http://www.w3.org/ns/formats/"}


def describe_service(url: str, graphs: Sequence[str], format: Format) -> bytes:
    """Describe the service at an address, with the named graphs it gives.

    >>> from jejaring.endpoint.formats import NTRIPLES
    >>> b"sparql-service-description#endpoint> <http://localhost/sparql>" in describe_service(
    ...     "http://localhost/sparql", [], NTRIPLES
    ... )
    True
    """
    description = io.BytesIO()
    ox.serialize(_describe(url, graphs), description, serialising.GRAPHS[format.name], prefixes=_PREFIXES)
    return description.getvalue()


def _describe(url: str, graphs: Sequence[str]) -> Iterator[ox.Triple]:
    service, dataset, default = f"{url}#service", f"{url}#dataset", f"{url}#default-graph"
    yield _state(service, f"{RDF}type", f"{_SD}Service")
    yield _state(service, f"{_SD}endpoint", url)
    yield _state(service, f"{_SD}supportedLanguage", f"{_SD}SPARQL11Query")
    for each in (*RESULTS, *GRAPHS):
        yield _state(service, f"{_SD}resultFormat", each.iri)
    yield _state(service, f"{_SD}defaultDataset", dataset)
    yield _state(dataset, f"{RDF}type", f"{_SD}Dataset")
    yield _state(dataset, f"{_SD}defaultGraph", default)
    yield _state(default, f"{RDF}type", f"{_SD}Graph")
    for graph in graphs:
        node = f"{url}#{graph.removeprefix(BASE)}"
        yield _state(dataset, f"{_SD}namedGraph", node)
        yield _state(node, f"{RDF}type", f"{_SD}NamedGraph")
        yield ox.Triple(ox.NamedNode(node), ox.NamedNode(f"{_SD}name"), ox.NamedNode(graph))


def _state(subject: str, predicate: str, object: str) -> ox.Triple:
    return ox.Triple(ox.NamedNode(subject), ox.NamedNode(predicate), ox.NamedNode(object))
