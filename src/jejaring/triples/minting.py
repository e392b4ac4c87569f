"""The IRI of a proposition or claim, made from what it says, so that anyone can check it.

A proposition's IRI is its type in lower case and the first 20 hexadecimal digits of the SHA-256 of its own N-Triples
lines without the subject (`predicate object .`), sorted, joined by `\\n`. Two articles that say the same thing name the
same node. A claim's is its article's id and the same digest of proposition, modality, polarity and speaker.
"""

from collections.abc import Iterable

import pyoxigraph as ox

from jejaring.namespaces import JJ
from jejaring.text import digest
from jejaring.triples.terms import TYPE, Line, node

DIGITS = 20


def mint_proposition(lines: Iterable[Line]) -> ox.NamedNode:
    """Mint the IRI of the proposition that has these predicates and objects.

    >>> from jejaring.triples.terms import jj, string
    >>> lines = [(TYPE, jj("Abbreviation")), (jj("long"), string("a")), (jj("short"), string("b"))]
    >>> mint_proposition(lines).value.removeprefix("https://w3id.org/jejaring/")
    'abbreviation/f5cca76cc1c75d6fa640'
    """
    lines = list(lines)
    kind = next(obj.value for predicate, obj in lines if predicate == TYPE).removeprefix(JJ).lower()
    body = "\n".join(sorted(f"{predicate} {obj} ." for predicate, obj in lines))
    return node(f"{kind}/{digest(body)[:DIGITS]}")


def mint_claim(article: str, proposition: ox.NamedNode, modality: str, polarity: bool, speaker: str) -> ox.NamedNode:
    """Mint the IRI of an article's claim from its stance; `speaker` is an IRI or empty."""
    stance = "|".join((proposition.value, modality, str(polarity).lower(), speaker))
    return node(f"claim/{article}/{digest(stance)[:DIGITS]}")
