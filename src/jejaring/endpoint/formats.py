"""What an answer can be written in, and which of these a client wants.

Solutions and truth values are written as SPARQL results, triples as RDF. Each format has a short name for the parameter
`format`, and the media types it goes by, its own first. A client chooses by `Accept` with q-values (RFC 9110, 12.5.1).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from jejaring.negotiation import read_accept, weigh_type


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write an answer: its short name, its name as a resource at W3C, its media types."""

    name: str
    iri: str
    types: tuple[str, ...]


_FORMATS = "http://www.w3.org/ns/formats/"
JSON = Format("json", f"{_FORMATS}SPARQL_Results_JSON", ("application/sparql-results+json", "application/json"))
XML = Format("xml", f"{_FORMATS}SPARQL_Results_XML", ("application/sparql-results+xml", "application/xml", "text/xml"))
CSV = Format("csv", f"{_FORMATS}SPARQL_Results_CSV", ("text/csv",))
TSV = Format("tsv", f"{_FORMATS}SPARQL_Results_TSV", ("text/tab-separated-values",))
TURTLE = Format("turtle", f"{_FORMATS}Turtle", ("text/turtle", "application/x-turtle"))
NTRIPLES = Format("ntriples", f"{_FORMATS}N-Triples", ("application/n-triples",))
JSONLD = Format("jsonld", f"{_FORMATS}JSON-LD", ("application/ld+json", "application/json"))
RDFXML = Format("rdfxml", f"{_FORMATS}RDF_XML", ("application/rdf+xml", "application/xml", "text/xml"))
HTML = Format("html", "http://www.iana.org/assignments/media-types/text/html", ("text/html", "application/xhtml+xml"))

RESULTS = (JSON, XML, CSV, TSV)
GRAPHS = (TURTLE, NTRIPLES, JSONLD, RDFXML)


@dataclass(frozen=True, slots=True)
class Choice:
    """The format chosen, and the media type to call it by: the one the client named, else its own."""

    format: Format
    type: str

    @property
    def content_type(self) -> str:
        """The header `Content-Type`.

        >>> Choice(CSV, "text/csv").content_type
        'text/csv; charset=utf-8'
        """
        return f"{self.type}; charset=utf-8" if self.type.startswith("text/") else self.type


def choose_format(accept: str, offers: Sequence[Format]) -> Choice | None:
    """Choose the format a client wants most; None where it wants none of them.

    Of those it wants equally the first offered is chosen; a range such as `text/*` covers a format's own type only.

    >>> choose_format("text/csv;q=0.5, application/sparql-results+xml", RESULTS).format.name
    'xml'
    >>> choose_format("text/csv;q=0.5, text/*;q=0.9, */*;q=0.1", RESULTS).format.name
    'tsv'
    >>> choose_format("image/png", RESULTS) is None
    True
    """
    weights = read_accept(accept)
    choices = [
        (weigh_type(name, weights) if name == offer.types[0] else weights.get(name, 0.0), Choice(offer, name))
        for offer in offers
        for name in offer.types
    ]
    weight, best = max(choices, key=lambda choice: choice[0])
    return best if weight > 0 else None


def name_format(name: str, offers: Sequence[Format]) -> Choice | None:
    """Choose a format by its short name.

    >>> name_format("tsv", RESULTS).type
    'text/tab-separated-values'
    """
    return next((Choice(offer, offer.types[0]) for offer in offers if offer.name == name), None)


def list_types(offers: Sequence[Format]) -> str:
    """List the media types of formats, for a sentence.

    >>> list_types(GRAPHS)
    'text/turtle, application/n-triples, application/ld+json, application/rdf+xml'
    """
    return ", ".join(offer.types[0] for offer in offers)
