"""The graph as a whole: what does not change stands in `ontology/alignments/dcat.ttl`; the rest is counted here.

DCAT 3 (https://www.w3.org/TR/vocab-dcat-3/) for whoever looks for data, VoID (https://www.w3.org/TR/void/) for whoever
queries them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from jejaring.assets import locate
from jejaring.description.triples import DCTERMS, FOAF, VOID, state
from jejaring.export.columns import Column
from jejaring.namespaces import BASE, RDF, RDFS, XSD, resource
from jejaring.store import Store
from jejaring.triples.terms import jj, value_of

DATASET = resource("dataset")
_DCAT = "http://www.w3.org/ns/dcat#"
_SPDX = "http://spdx.org/rdf/terms#"
_MEDIA = "https://www.iana.org/assignments/media-types/"
_PUBLISHER = resource("dataset#publisher")


@dataclass(frozen=True, slots=True)
class Dump:
    """A file to download: its name, the layer it holds, its media type before compression, its bytes and digest.

    A table has `columns`, and is not compressed.
    """

    name: str
    layer: str
    type: str
    size: int
    sha256: str
    columns: tuple[Column, ...] = ()

    @property
    def served_as(self) -> str:
        """The media type of its bytes."""
        return self.type if self.columns else "application/gzip"


@dataclass(frozen=True, slots=True)
class Summary:
    """What the dataset holds and covers: quads, articles, the first and last day observed."""

    quads: int
    articles: int
    first: str | None
    last: str | None


def summarise(store: Store) -> Summary:
    """Count what a store holds, and find the days it covers."""
    days = {quad.object.value for quad in store.find(predicate=jj("observed")) if isinstance(quad.object, ox.Literal)}
    return Summary(len(store), len(store.list_articles()), min(days, default=None), max(days, default=None))


def read_release() -> str:
    """Read the version of the dataset.

    >>> read_release().count(".")
    2
    """
    return _read(f"{_DCAT}version")


def read_title(language: str = "en") -> str:
    """Read the title of the dataset in a language."""
    return _read(f"{DCTERMS}title", language)


def read_description(language: str = "en") -> str:
    """Read what the dataset holds, in a language."""
    return _read(f"{DCTERMS}description", language)


def _read(key: str, language: str | None = None) -> str:
    """Read a literal of the dataset from what does not change; `ontology/alignments/dcat.ttl` has it."""
    own = (quad for quad in _load_fixed() if value_of(quad.subject) == DATASET and quad.predicate.value == key)
    return next(q.object.value for q in own if isinstance(q.object, ox.Literal) and q.object.language == language)


def _load_fixed() -> Iterator[ox.Quad]:
    return ox.parse(path=str(locate("ontology/alignments/dcat.ttl")), base_iri=BASE)


def describe_dataset(summary: Summary, dumps: Iterable[Dump]) -> list[ox.Triple]:
    """Describe the dataset, with the files to download."""
    fixed = (quad.triple for quad in _load_fixed())
    kept = [triple for triple in fixed if value_of(triple.subject).startswith(DATASET)]
    return [*kept, *_describe(summary), *(triple for dump in dumps for triple in _describe_dump(dump))]


def _describe(summary: Summary) -> Iterator[ox.Triple]:
    yield state(DATASET, f"{_DCAT}landingPage", f"{DATASET}.html")
    yield state(DATASET, f"{FOAF}homepage", BASE)
    yield state(DATASET, f"{DCTERMS}identifier", ox.Literal(DATASET))
    yield state(DATASET, f"{DCTERMS}publisher", _PUBLISHER)
    yield state(DATASET, f"{DCTERMS}creator", _PUBLISHER)
    yield state(_PUBLISHER, f"{RDF}type", f"{FOAF}Organization")
    yield state(_PUBLISHER, f"{FOAF}name", ox.Literal("The jejaring founders"))
    yield state(DATASET, f"{DCTERMS}spatial", resource("region/ID"))
    yield state(resource("region/ID"), f"{RDF}type", f"{DCTERMS}Location")
    yield state(resource("region/ID"), f"{RDFS}label", ox.Literal("Indonesia", language="id"))
    yield state(
        DATASET, f"{DCTERMS}accessRights", "http://publications.europa.eu/resource/authority/access-right/PUBLIC"
    )
    for word in ("UMKM", "kerja sama daerah", "regional cooperation", "knowledge graph", "Indonesia"):
        yield state(DATASET, f"{_DCAT}keyword", ox.Literal(word))
    yield state(DATASET, f"{DCTERMS}provenance", resource("dataset#provenance"))
    yield state(resource("dataset#provenance"), f"{RDF}type", f"{DCTERMS}ProvenanceStatement")
    yield state(resource("dataset#provenance"), f"{RDFS}label", ox.Literal(_PROVENANCE, language="en"))
    yield state(DATASET, f"{VOID}triples", _count(summary.quads))
    yield state(DATASET, f"{VOID}documents", _count(summary.articles))
    yield state(DATASET, f"{VOID}sparqlEndpoint", resource("sparql"))
    if summary.first and summary.last:
        period = resource("dataset#period")
        yield state(DATASET, f"{DCTERMS}temporal", period)
        yield state(period, f"{RDF}type", f"{DCTERMS}PeriodOfTime")
        yield state(period, f"{_DCAT}startDate", _day(summary.first))
        yield state(period, f"{_DCAT}endDate", _day(summary.last))
        yield state(DATASET, f"{DCTERMS}modified", _day(summary.last))


_PROVENANCE = (
    "Claims read from news articles, each with its article and place in the text; facts derived from accepted claims "
    "by published queries; regions from official tables."
)


def _describe_dump(dump: Dump) -> Iterator[ox.Triple]:
    file, digest = resource(f"dump/{dump.name}"), resource(f"dataset#checksum-{dump.name}")
    owner = DATASET if dump.layer == "all" else f"{DATASET}/{dump.layer}"
    yield state(owner, f"{_DCAT}distribution", file)
    yield state(owner, f"{VOID}dataDump", file)
    yield state(file, f"{RDF}type", f"{_DCAT}Distribution")
    yield state(file, f"{DCTERMS}title", ox.Literal(dump.name))
    yield state(file, f"{_DCAT}downloadURL", file)
    yield state(file, f"{_DCAT}accessURL", f"{DATASET}.html")
    yield state(file, f"{DCTERMS}license", "https://creativecommons.org/licenses/by/4.0/")
    yield state(file, f"{_DCAT}mediaType", _MEDIA + dump.type)
    if not dump.columns:
        yield state(file, f"{_DCAT}compressFormat", f"{_MEDIA}application/gzip")
    yield state(file, f"{_DCAT}byteSize", _count(dump.size))
    yield state(file, f"{_SPDX}checksum", digest)
    yield state(digest, f"{RDF}type", f"{_SPDX}Checksum")
    yield state(digest, f"{_SPDX}algorithm", f"{_SPDX}checksumAlgorithm_sha256")
    yield state(digest, f"{_SPDX}checksumValue", ox.Literal(dump.sha256, datatype=ox.NamedNode(f"{XSD}hexBinary")))


def _count(number: int) -> ox.Literal:
    return ox.Literal(str(number), datatype=ox.NamedNode(f"{XSD}nonNegativeInteger"))


def _day(text: str) -> ox.Literal:
    return ox.Literal(text, datatype=ox.NamedNode(f"{XSD}date"))
