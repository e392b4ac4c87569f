"""An article's graph without a person: who was named becomes an unnamed person, as private persons always were.

1. An office held, a name borne and words spoken are about nobody else: those propositions go, with their claims.
2. In the other propositions, and as the one who said it, an unnamed person of the article stands in; propositions and
   claims are minted anew, since an address is a digest of what it says.
3. Every phrase that holds the name, or was evidence for a claim on the person, keeps its place and loses its words and
   its digest; a phrase that overlaps it too.
4. What nothing names any more goes.

So the regions keep the ties that the person's presence gave them, and nothing leads to the person.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from jejaring.namespaces import ARTICLE_GRAPHS, BASE, RDFS, local
from jejaring.text import fold_words
from jejaring.triples.minting import is_proposition, mint_claim, mint_proposition
from jejaring.triples.terms import TYPE, End, jj, node, value_of

_PERSONAL = frozenset(map(jj, ("Tenure", "Naming", "Statement")))
_PLACE = re.compile(r"#char=(\d+),(\d+)$")
_EVIDENCE = (jj("evidence"), jj("quotation"))
_NAMES = frozenset({ox.NamedNode(f"{RDFS}label"), jj("printedAs")})
Line = tuple[ox.NamedNode, End]
Blocks = dict[str, set[Line]]


@dataclass(frozen=True, slots=True)
class Anonymised:
    """A graph without the persons: its quads, each changed claim with its new address or none, and who still tells.

    `remaining` are nodes in whose text or address a name still stands; a person must look at them.
    """

    quads: tuple[ox.Quad, ...]
    claims: dict[str, str | None]
    remaining: tuple[str, ...]


def anonymise(quads: Iterable[ox.Quad], persons: Collection[str]) -> Anonymised:
    """Take persons, given by their IRIs, out of an article's quads."""
    quads = list(quads)
    graph = next(q.graph_name for q in quads if isinstance(q.graph_name, ox.NamedNode))
    blocks: Blocks = {}
    for quad in quads:
        blocks.setdefault(value_of(quad.subject), set()).add((quad.predicate, quad.object))
    work = _Work(blocks, frozenset(persons), graph.value.removeprefix(ARTICLE_GRAPHS))
    work.run()
    made = (ox.Quad(ox.NamedNode(s), key, end, graph) for s, lines in work.blocks.items() for key, end in lines)
    return Anonymised(tuple(made), work.claims, tuple(work.list_remaining()))


_HEADS = (jj("title"), jj("url"))
"""What the head of an article tells in words: a headline, and an address that is made of one."""


class _Work:
    """The work on one article: subject → lines, changed in place."""

    def __init__(self, blocks: Blocks, persons: frozenset[str], article: str) -> None:
        self.blocks, self.persons, self.article = blocks, persons, article
        self.names = {fold_words(name) for name in self._list_names()} - {""}
        self.claims: dict[str, str | None] = {}
        self.tainted: set[str] = set()
        taken = (s.rpartition("-p")[2] for s in blocks if "/unnamed/" in s)
        free = max((int(number) for number in taken if number.isdigit()), default=0) + 1
        self.stand_ins: dict[str, ox.NamedNode] = {
            person: node(f"unnamed/{article}-p{number}") for number, person in enumerate(sorted(persons), free)
        }

    def run(self) -> None:
        """Do all of it."""
        self.tainted = {place for place in self.blocks if self._tells(self._read(place, "exact"))}
        propositions = self._change_propositions()
        for claim in sorted(s for s, lines in self.blocks.items() if (TYPE, jj("Claim")) in lines):
            self._change_claim(claim, propositions)
        for person in self.persons:
            self.blocks.pop(person, None)
        self._clean_titles()
        self._prune()
        self._blank_phrases()

    def list_remaining(self) -> Iterator[str]:
        """List the nodes that still hold a name, in a text or, where it has two words or more, in their address."""
        slugs = {name.replace(" ", "-") for name in self.names if " " in name}
        for subject, lines in sorted(self.blocks.items()):
            texts = (value_of(end) for _, end in lines if isinstance(end, ox.Literal))
            if any(map(self._tells, texts)) or any(slug in local(subject) for slug in slugs):
                yield subject

    def _list_names(self) -> Iterator[str]:
        for subject, lines in self.blocks.items():
            about = any(value_of(end) in self.persons for _, end in lines)
            for key, end in lines:
                if (subject in self.persons and key in _NAMES) or (about and key == jj("name")):
                    yield value_of(end)

    def _tells(self, text: str | None) -> bool:
        words = f" {fold_words(text or '')} "
        return any(f" {name} " in words for name in self.names)

    def _read(self, subject: str, name: str) -> str | None:
        return next((value_of(end) for key, end in self.blocks.get(subject, ()) if key == jj(name)), None)

    def _swap(self, end: End) -> End:
        return self.stand_ins.get(value_of(end), end) if isinstance(end, ox.NamedNode) else end

    def _change_propositions(self) -> dict[str, ox.NamedNode | None]:
        """Drop what is personal, mint the rest anew: the old address → the new one, or none."""
        changed: dict[str, ox.NamedNode | None] = {}
        for subject in [s for s in self.blocks if is_proposition(s)]:
            lines = self.blocks[subject]
            if not any(value_of(end) in self.persons for _, end in lines):
                continue
            del self.blocks[subject]
            changed[subject] = None
            if not any(key == TYPE and end in _PERSONAL for key, end in lines):
                swapped = {(key, self._swap(end)) for key, end in lines}
                changed[subject] = mint_proposition(swapped)
                self.blocks.setdefault(mint_proposition(swapped).value, set()).update(swapped)
        return changed

    def _change_claim(self, claim: str, propositions: dict[str, ox.NamedNode | None]) -> None:
        lines = self.blocks[claim]
        asserted = self._read(claim, "asserts") or ""
        if asserted not in propositions and self._read(claim, "saidBy") not in self.persons:
            self.blocks[claim] = {line for line in lines if not self._words(line)}
            return
        self.tainted |= {value_of(end) for key, end in lines if key in _EVIDENCE}
        del self.blocks[claim]
        proposition = propositions.get(asserted, ox.NamedNode(asserted))
        if proposition is None:
            self.claims[claim] = None
            return
        kept = {(key, self._swap(end)) for key, end in lines if key != jj("asserts") and not self._words((key, end))}
        new = self._mint(kept, proposition)
        self.claims[claim] = new.value
        self.blocks[new.value] = kept | {(jj("asserts"), proposition)}

    def _words(self, line: Line) -> bool:
        """Whether a line is a wording that tells the name."""
        return line[0] == jj("wording") and (self._tells(value_of(line[1]).partition(" ")[2]))

    def _mint(self, lines: set[Line], proposition: ox.NamedNode) -> ox.NamedNode:
        told = {key: value_of(end) for key, end in lines}
        modality = told[jj("modality")].rpartition("/")[2]
        return mint_claim(
            self.article, proposition, modality, told[jj("polarity")] == "true", told.get(jj("saidBy"), "")
        )

    def _clean_titles(self) -> None:
        for subject, lines in self.blocks.items():
            told = {(key, end) for key, end in lines if key in _HEADS and self._tells(value_of(end))}
            self.blocks[subject] = lines - told

    def _prune(self) -> None:
        """Drop what nothing names any more, again and again: all but articles and claims must be named."""
        while True:
            named = {value_of(end) for lines in self.blocks.values() for _, end in lines}
            unused = [s for s, lines in self.blocks.items() if s not in named and not self._stands_alone(lines)]
            if not unused:
                return
            for subject in unused:
                del self.blocks[subject]

    @staticmethod
    def _stands_alone(lines: set[Line]) -> bool:
        return bool({(TYPE, jj("Claim")), (TYPE, jj("Article"))} & lines)

    def _blank_phrases(self) -> None:
        """Take words and digests from the tainted phrases still in use, and make them mentions of the unnamed."""
        used = {value_of(end) for lines in self.blocks.values() for key, end in lines if key in _EVIDENCE}
        places = {place: _read_place(place) for place in used}
        tainted = {
            place for place in used if place in self.tainted or self._overlaps(places[place], self._list_marks())
        }
        while more := {p for p in used - tainted if self._overlaps(places[p], [places[t] for t in tainted])}:
            tainted |= more
        mentions = {(jj("mention"), ox.NamedNode(place)) for place in tainted}
        for place in tainted:
            self.blocks.pop(place, None)
        named = {value_of(end) for lines in self.blocks.values() for _, end in lines}
        stand_ins = [s for s in self.stand_ins.values() if s.value in named] or list(self.stand_ins.values())[:1]
        for stand_in in stand_ins if tainted or named & {s.value for s in stand_ins} else ():
            self.blocks.setdefault(stand_in.value, set()).update({(TYPE, jj("UnnamedPerson")), *mentions})

    def _list_marks(self) -> list[tuple[int, int]]:
        return [_read_place(place) for place in self.tainted]

    @staticmethod
    def _overlaps(place: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
        return any(place[0] < end and start < place[1] for start, end in others)


def _read_place(iri: str) -> tuple[int, int]:
    place = _PLACE.search(iri)
    return (int(place[1]), int(place[2])) if place else (0, 0)


def list_persons(quads: Iterable[ox.Quad]) -> set[str]:
    """List the persons that quads name."""
    prefix = f"{BASE}person/"
    ends = (end for quad in quads for end in (quad.subject, quad.object) if isinstance(end, ox.NamedNode))
    return {end.value for end in ends if end.value.startswith(prefix)}
