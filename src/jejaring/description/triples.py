"""A description as RDF: what the graph says, names for all it mentions, evidence as Web Annotation selectors.

The graph keeps where a phrase stands in its IRI; published, a phrase is an `oa:SpecificResource` with a
`TextPositionSelector` and, where its words are kept, a `TextQuoteSelector`; a claim is an `oa:Annotation`. All of it
has addresses, as no blank node is published: `#position=` and `#quote=` beside the phrase's own `#char=`.

Specification: https://www.w3.org/TR/annotation-vocab/
"""

from collections.abc import Iterator

import pyoxigraph as ox

from jejaring.description.description import Claim, Description, Evidence
from jejaring.namespaces import RDF, RDFS, XSD, resource

LICENSE = "https://creativecommons.org/licenses/by/4.0/"
OA = "http://www.w3.org/ns/oa#"
DCTERMS = "http://purl.org/dc/terms/"
FOAF = "http://xmlns.com/foaf/0.1/"
VOID = "http://rdfs.org/ns/void#"
PREFIXES = {"oa": OA, "dcterms": DCTERMS, "foaf": FOAF, "void": VOID}


def list_triples(description: Description, document: str) -> list[ox.Triple]:
    """List the triples of a description's document, each once."""
    triples = {*description.triples, *_describe_document(description.iri, document), *_list_labels(description)}
    for statement in description.statements:
        for claim in statement.claims:
            triples |= set(_annotate(claim, statement.iri))
    return list(triples)


def state(subject: str, predicate: str, object: str | ox.Literal) -> ox.Triple:
    """Make a triple; text is an IRI, a literal itself."""
    end = ox.NamedNode(object) if isinstance(object, str) else object
    return ox.Triple(ox.NamedNode(subject), ox.NamedNode(predicate), end)


def _describe_document(iri: str, document: str) -> Iterator[ox.Triple]:
    yield state(document, f"{RDF}type", f"{FOAF}Document")
    yield state(document, f"{FOAF}primaryTopic", iri)
    yield state(document, f"{DCTERMS}license", LICENSE)
    yield state(document, f"{VOID}inDataset", resource("dataset"))


def _list_labels(description: Description) -> Iterator[ox.Triple]:
    """Name what the document mentions and does not describe, so that a reader need not ask for each."""
    described = {triple.subject.value for triple in description.triples if isinstance(triple.subject, ox.NamedNode)}
    for iri in sorted(description.names.keys() - described):
        for language, name in sorted(description.names[iri].items()):
            yield state(iri, f"{RDFS}label", ox.Literal(name, language=language) if language else ox.Literal(name))


def _annotate(claim: Claim, proposition: str) -> Iterator[ox.Triple]:
    yield state(claim.iri, f"{RDF}type", f"{OA}Annotation")
    yield state(claim.iri, f"{OA}hasBody", proposition)
    for evidence in claim.evidence:
        yield state(claim.iri, f"{OA}hasTarget", evidence.iri)
        yield from _select(evidence)


def _select(evidence: Evidence) -> Iterator[ox.Triple]:
    place = f"{evidence.start},{evidence.end}"
    position, quote = f"{evidence.article}#position={place}", f"{evidence.article}#quote={place}"
    yield state(evidence.iri, f"{RDF}type", f"{OA}SpecificResource")
    yield state(evidence.iri, f"{OA}hasSource", evidence.article)
    yield state(evidence.iri, f"{OA}hasSelector", position)
    yield state(position, f"{RDF}type", f"{OA}TextPositionSelector")
    yield state(position, f"{OA}start", _count(evidence.start))
    yield state(position, f"{OA}end", _count(evidence.end))
    if evidence.exact is not None:
        yield state(evidence.iri, f"{OA}hasSelector", quote)
        yield state(quote, f"{RDF}type", f"{OA}TextQuoteSelector")
        yield state(quote, f"{OA}exact", ox.Literal(evidence.exact))


def _count(number: int) -> ox.Literal:
    return ox.Literal(str(number), datatype=ox.NamedNode(f"{XSD}nonNegativeInteger"))
