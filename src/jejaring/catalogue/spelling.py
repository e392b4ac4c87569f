"""Terms of ours that a text misspells: what no ontology file declares, with the nearest that one does.

1. Read the prefixes and the base of the text, and resolve each name and IRI in it.
2. Of those at our addresses, terms (`ontology#…`), concepts (`kind/…`) and kinds of things (`person/…`) must be known.
3. What is not gets a warning that names the nearest; a query of misspelt terms finds nothing and would not say why.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

import pyoxigraph as ox

from jejaring.assets import list_files
from jejaring.catalogue.tokens import Token, read_prologue, tokenise
from jejaring.namespaces import BASE, JJ, PREFIXES, SKOS, local

_THINGS = frozenset(
    (
        *("region", "region-name", "agency", "person", "unnamed", "post", "event", "group", "enterprise", "product"),
        *("programme", "article", "publisher", "claim", "judgement", "tie", "graph", "acceptance", "ontology"),
    )
)
_ALIKE = 0.6
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

    >>> [unknown.nearest for unknown in find_unknown_terms("SELECT * { ?t a jj:" + "Tenur }")]
    [('jj:Tenure',)]
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
    declared, base, declaring = read_prologue(tokens)
    prefixes = PREFIXES | declared
    for index, token in enumerate(tokens):
        prefix, _, rest = token.text.partition(":")
        if index in declaring:
            continue
        if token.kind == "iri":
            yield token, token.text[1:-1] if ":" in token.text else base + token.text[1:-1]
        elif token.kind == "name" and prefix in prefixes:
            yield token, prefixes[prefix] + rest.replace("\\", "")


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
    """Find the declared term or concept that is written most alike, as a query would write it."""
    path = _ALIAS.sub("", iri).lstrip("/")
    if path.startswith(("ontology", "#")) or "/" not in path:
        name = _pick(re.split(r"[#/]", path)[-1], (term.removeprefix(JJ) for term in terms))
        written = f"jj:{name}" if token.text != f"jj:{name}" else f"<{JJ}{name}>"
    else:
        name = _pick(path, concepts)
        written = f"<{name}>"
    return (written,) if name else ()


def _pick(asked: str, names: Iterable[str]) -> str | None:
    """Pick the name written most alike, case aside unless two are equally so."""

    def compare(name: str) -> tuple[float, float]:
        folded = SequenceMatcher(None, asked.casefold(), name.casefold()).ratio()
        return folded, SequenceMatcher(None, asked, name).ratio()

    best = max(sorted(names), key=compare, default=None)
    return best if best and compare(best)[0] >= _ALIKE else None


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
