"""Terms of ours that a text misspells: what no ontology file declares, with the nearest that one does.

1. Read the prefixes and the base of the text, and resolve each name and IRI in it.
2. Of those at our addresses, terms (`ontology#…`), concepts (`kind/…`) and kinds of things (`person/…`) must be known.
3. What is not gets a warning that names the nearest; a query of misspelt terms finds nothing and would not say why.
"""

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from jejaring.assets import list_files
from jejaring.catalogue.tokens import Token, tokenise
from jejaring.namespaces import BASE, JJ, PREFIXES, SKOS, local

_THINGS = frozenset(
    (
        *("region", "region-name", "agency", "person", "unnamed", "post", "event", "group", "enterprise", "product"),
        *("programme", "article", "publisher", "claim", "judgement", "tie", "graph", "acceptance", "ontology"),
    )
)
_ALIAS = re.compile(r"^https?://w3id\.org/jejaring(?=[/#])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class UnknownTerm:
    """A term that nothing declares: how it is written, in which line, and the nearest declared ones."""

    written: str
    line: int
    nearest: tuple[str, ...]

    def __str__(self) -> str:
        hint = f" Did you mean {', '.join(self.nearest)}?" if self.nearest else ""
        return f"Line {self.line}: no term is called {self.written}.{hint}"


def find_unknown_terms(text: str) -> list[UnknownTerm]:
    """Find the classes, properties and concepts of ours that a query misspells, each once.

    >>> [str(unknown) for unknown in find_unknown_terms("SELECT * { ?t a jj:Tenur }")]
    ['Line 1: no term is called jj:Tenur. Did you mean jj:Tenure?']
    """
    tokens = list(tokenise(text))
    ours = [(token, iri) for token, iri in _resolve(tokens) if _ALIAS.match(iri)]
    if not ours:
        return []
    terms, concepts = _read_terms(), _read_concepts()
    firsts = {iri: token for token, iri in reversed(ours)}
    unknown = ((token, iri) for iri, token in firsts.items() if not _is_known(iri, terms, concepts))
    found = [UnknownTerm(token.text, token.line, _find_nearest(token, iri, terms, concepts)) for token, iri in unknown]
    return sorted(found, key=lambda each: (each.line, each.written))


def _resolve(tokens: Sequence[Token]) -> Iterator[tuple[Token, str]]:
    """Resolve the names and IRIs of a text by its own prefixes and base; what declares these is left out."""
    prefixes, base, declaring = _read_prologue(tokens)
    for index, token in enumerate(tokens):
        prefix, _, rest = token.text.partition(":")
        if index in declaring:
            continue
        if token.kind == "iri":
            yield token, token.text[1:-1] if ":" in token.text else base + token.text[1:-1]
        elif token.kind == "name" and prefix in prefixes:
            yield token, prefixes[prefix] + rest.replace("\\", "")


def _read_prologue(tokens: Sequence[Token]) -> tuple[Mapping[str, str], str, set[int]]:
    """Read the prefixes, those known without declaration too, and the base; and the places of what declares them."""
    prefixes, base, declaring = dict(PREFIXES), "", set[int]()
    for index, token in enumerate(tokens):
        following = tokens[index + 1 : index + 3]
        word = token.text.upper() if token.kind == "word" else ""
        if word == "PREFIX" and [each.kind for each in following] == ["name", "iri"]:
            prefixes[following[0].text[:-1]] = following[1].text[1:-1]
            declaring |= {index + 1, index + 2}
        elif word == "BASE" and following and following[0].kind == "iri":
            base = following[0].text[1:-1]
            declaring.add(index + 1)
    return prefixes, base, declaring


def _is_known(iri: str, terms: frozenset[str], concepts: frozenset[str]) -> bool:
    path = local(iri)
    kind, _, rest = path.partition("/")
    schemes = {concept.partition("/")[0] for concept in concepts}
    if path == iri or path.startswith("ontology"):
        return iri in terms or path == "ontology"
    if kind in schemes and rest:
        return path in concepts
    return kind in schemes or kind in _THINGS or kind in _list_proposition_paths(terms)


def _list_proposition_paths(terms: Iterable[str]) -> frozenset[str]:
    return frozenset(term.removeprefix(JJ).lower() for term in terms if term.removeprefix(JJ)[:1].isupper())


def _find_nearest(token: Token, iri: str, terms: frozenset[str], concepts: frozenset[str]) -> tuple[str, ...]:
    path = _ALIAS.sub("", iri).lstrip("/")
    if path.startswith(("ontology", "#")) or "/" not in path:
        names = {term.removeprefix(JJ).casefold(): f"jj:{term.removeprefix(JJ)}" for term in sorted(terms)}
        asked = re.split(r"[#/]", path)[-1]
    else:
        names, asked = {concept: f"<{concept}>" for concept in sorted(concepts)}, path
    return tuple(names[near] for near in difflib.get_close_matches(asked.casefold(), names, n=1))


def _read_terms() -> frozenset[str]:
    """Read the IRIs of the classes and properties that the ontology declares."""
    return frozenset(
        triple.subject.value
        for path in list_files("ontology", ".ttl")
        for triple in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE, base_iri=BASE)
        if isinstance(triple.subject, ox.NamedNode) and triple.subject.value.startswith(JJ)
    )


def _read_concepts() -> frozenset[str]:
    """Read the local names of the concepts of the vocabularies."""
    return frozenset(
        local(triple.subject.value)
        for path in list_files("ontology/vocabularies", ".ttl")
        for triple in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE, base_iri=BASE)
        if isinstance(triple.subject, ox.NamedNode) and triple.predicate.value == f"{SKOS}inScheme"
    )
