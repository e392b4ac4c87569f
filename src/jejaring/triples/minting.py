"""The IRI of a proposition or claim, made from what it says, so that anyone can check it.

A proposition's IRI is its type in lower case and the first 20 hexadecimal digits of the SHA-256 of its own N-Triples
lines without the subject (`predicate object .`), sorted, joined by `\\n`. Two articles that say the same thing name the
same node. A claim's is its article's id and the same digest of proposition, modality, polarity and speaker.
"""

from collections.abc import Iterable

import pyoxigraph as ox

from jejaring.namespaces import JJ, local
from jejaring.text import digest
from jejaring.triples.forms import FORMS
from jejaring.triples.terms import TYPE, End, node, value_of

DIGITS = 20
_PATHS = frozenset(form.name.lower() for forms in FORMS.values() for form in forms)


def mint_proposition(lines: Iterable[tuple[ox.NamedNode, End]]) -> ox.NamedNode:
    """Mint the IRI of the proposition that has these predicates and objects.

    >>> from jejaring.triples.terms import jj, string
    >>> lines = [(TYPE, jj("Abbreviation")), (jj("long"), string("a")), (jj("short"), string("b"))]
    >>> mint_proposition(lines).value.removeprefix("https://w3id.org/jejaring/")
    'abbreviation/f5cca76cc1c75d6fa640'
    """
    lines = set(lines)
    kind = next(value_of(obj) for predicate, obj in lines if predicate == TYPE).removeprefix(JJ).lower()
    body = "\n".join(sorted(f"{predicate} {obj} ." for predicate, obj in lines))
    return node(f"{kind}/{digest(body)[:DIGITS]}")


def mint_claim(article: str, proposition: ox.NamedNode, modality: str, polarity: bool, speaker: str) -> ox.NamedNode:
    """Mint the IRI of an article's claim from its stance; `speaker` is an IRI or empty."""
    stance = "|".join((proposition.value, modality, str(polarity).lower(), speaker))
    return node(f"claim/{article}/{digest(stance)[:DIGITS]}")


def is_proposition(iri: str) -> bool:
    """Tell whether an IRI is a proposition's.

    >>> is_proposition("https://w3id.org/jejaring/tenure/0123456789abcdef0123")
    True
    """
    return local(iri).split("/")[0] in _PATHS


def is_entity(iri: str) -> bool:
    """Tell whether an IRI of an article graph is an entity's: no proposition, claim, article or place in a text."""
    return not is_proposition(iri) and local(iri).split("/")[0] not in ("claim", "article")
