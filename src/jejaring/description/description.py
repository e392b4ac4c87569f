"""A description: one thing, what is said of it, who says so, and where it stands in their text."""

from collections.abc import Mapping
from dataclasses import dataclass

import pyoxigraph as ox

Term = ox.NamedNode | ox.Literal
Names = Mapping[str, str]
"""What a thing is called, by language; `""` where the language is not told."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A phrase: its IRI, the article it is in, where it stands there, its words if kept, its digest, its zone."""

    iri: str
    article: str
    start: int
    end: int
    exact: str | None
    sha256: str | None
    zone: str = "body"


@dataclass(frozen=True, slots=True)
class Source:
    """An article as a source: where it appeared, and when."""

    iri: str
    title: str | None
    publisher: str | None
    published: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class Claim:
    """One article's stance on a proposition; `accepted` where it makes the proposition a fact."""

    iri: str
    source: Source
    modality: str
    polarity: bool
    accepted: bool
    said_by: str | None
    observed: str | None
    confidence: str
    rule: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """A proposition with the claims that assert it; a fact where `sources` is not 0."""

    iri: str
    type: str
    arguments: tuple[tuple[str, Term], ...]
    sources: int
    publishers: int
    first: str | None
    last: str | None
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Description:
    """One thing: its types and properties, the statements that name it, what else points at it.

    `triples` is all that the graph says of these nodes; `pointing` are triples that end at the thing, `related` those
    of ties, names and judgements that do. Where more point at it than can be listed it is `crowded`, and they are left
    out. `names` tells what every node in it is called.
    """

    iri: str
    types: tuple[str, ...]
    own: tuple[ox.Triple, ...]
    statements: tuple[Statement, ...]
    pointing: tuple[ox.Triple, ...]
    related: tuple[ox.Triple, ...]
    triples: tuple[ox.Triple, ...]
    names: Mapping[str, Names]
    crowded: bool
