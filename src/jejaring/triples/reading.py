"""Quads of an article's graph, and its text → the claim document they were made from.

The way back of `mapping`, by the same table of forms: claims come back equal as a set, evidence by offsets with the
phrase cut from the text, events under the ids of their IRIs. Without the text a phrase is what the graph keeps of it,
and a private person's name is lost, as it should be.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

import pyoxigraph as ox

from jejaring import claims as c
from jejaring.article import Article
from jejaring.errors import InvalidDocument
from jejaring.namespaces import JJ, RDF, RDFS, local
from jejaring.triples.forms import FORMS, PROPOSITIONS, Argument, Form
from jejaring.triples.terms import value_of

_PLACE = re.compile(r"#char=(\d+),(\d+)$")
_TYPE, _LABEL = f"{RDF}type", f"{RDFS}label"
_NAMED = frozenset({"person", "post", "agency", "agent", "product", "programme", "speaker"})
Block = dict[str, list[str]]


def read_graph(quads: Iterable[ox.Quad], text: str | None = None) -> c.Document:
    """Read an article's graph back into a claim document; `ties` are derived and stay empty.

    Raises:
        InvalidDocument: the graph has no article or several, or the text is not the article's.
    """
    reader = _Reader(quads)
    article = reader.read_article(text)
    return c.Document(article, c.join_claims(claim for claim, _ in reader.read_claims()))


def read_addressed(quads: Iterable[ox.Quad], text: str | None = None) -> list[tuple[c.Claim, tuple[str, ...]]]:
    """Read the claims of an article's graph, each with the IRIs it has there: an occurrence has up to four.

    Raises:
        InvalidDocument: as `read_graph`.
    """
    reader = _Reader(quads)
    reader.read_article(text)
    told = list(reader.read_claims())
    iris: dict[object, tuple[str, ...]] = {}
    for claim, own in told:
        iris[claim.stance] = iris.get(claim.stance, ()) + own
    return [(claim, iris[claim.stance]) for claim in c.join_claims(claim for claim, _ in told)]


class _Reader:
    """Reads the blocks of one article graph: subject → property → values."""

    def __init__(self, quads: Iterable[ox.Quad]) -> None:
        self.blocks: dict[str, Block] = defaultdict(lambda: defaultdict(list))
        for quad in quads:
            key = quad.predicate.value.removeprefix(JJ)
            self.blocks[value_of(quad.subject)][key].append(value_of(quad.object))
        self.text: str | None = None

    def _of_type(self, name: str) -> list[str]:
        return sorted(iri for iri, block in self.blocks.items() if JJ + name in block.get(_TYPE, ()))

    def _first(self, iri: str, key: str) -> str | None:
        return next(iter(self.blocks[iri].get(key, ())), None) if iri in self.blocks else None

    def read_article(self, text: str | None) -> Article:
        """Read the article itself, and keep its text to cut from."""
        found = self._of_type("Article")
        if len(found) != 1:
            raise InvalidDocument("article graph", f"tells of {len(found)} articles, and must of one")
        iri = found[0]
        length = self._first(iri, "length")
        article = Article(
            id=self._first(iri, "identifier") or local(iri).removeprefix("article/"),
            sha256=self._first(iri, "sha256") or "",
            published=self._first(iri, "published"),
            publisher=self._first(self._first(iri, "publisher") or "", _LABEL),
            url=self._first(iri, "url"),
            title=self._first(iri, "title"),
            length=int(length) if length else None,
            partial=self._first(iri, "partial") == "true",
            fingerprint=self._first(iri, "fingerprint"),
        )
        if text is not None:
            article = article.with_text(text)
        self.text = article.text
        return article

    def read_claims(self) -> Iterator[tuple[c.Claim, tuple[str, ...]]]:
        """Read the claims with their IRIs; those that tell of one event in one stance become one occurrence."""
        events: dict[tuple[str | None, ...], list[str]] = defaultdict(list)
        for iri in self._of_type("Claim"):
            block = self.blocks[self._first(iri, "asserts") or ""]
            name = (block.get(_TYPE) or [""])[0].removeprefix(JJ)
            if name in ("Occurrence", "Dating", "Siting") or (name == "Naming" and "/event/" in block["named"][0]):
                event = (block.get("event") or block["named"])[0]
                events[event, *(self._first(iri, key) for key in ("modality", "polarity", "saidBy"))].append(iri)
            elif name in PROPOSITIONS:
                yield self._read_claim(PROPOSITIONS[name], [iri]), (iri,)
        for claims in events.values():
            yield self._read_claim("occurrence", claims), tuple(claims)

    def _read_claim(self, type_: str, iris: list[str]) -> c.Claim:
        values: dict[str, Any] = dict.fromkeys(c.list_keys(c.TYPES[type_]))
        for iri in iris:
            proposition = self._first(iri, "asserts") or ""
            form = self._find_form(type_, proposition)
            for argument in form.arguments:
                value = self._read_argument(argument, proposition, iri)
                values[argument.key] = value if value is not None else values.get(argument.key)
        values.update(self._read_further(type_, iris[0]))
        first = iris[0]
        evidence = frozenset(self._read_evidence(e) for iri in iris for e in self.blocks[iri]["evidence"])
        return c.Claim(
            proposition=c.TYPES[type_](**values),
            evidence=evidence,
            modality=local(self._first(first, "modality") or "").removeprefix("modality/"),
            polarity=self._first(first, "polarity") == "true",
            said_by=self._name(first, "said_by", said) if (said := self._first(first, "saidBy")) else None,
            confidence=float(self._first(first, "confidence") or 0),
            rule=self._first(first, "rule") or "",
        )

    def _find_form(self, type_: str, proposition: str) -> Form:
        name = self.blocks[proposition][_TYPE][0].removeprefix(JJ)
        return next(form for form in FORMS[type_] if form.name == name)

    def _read_further(self, type_: str, iri: str) -> Iterator[tuple[str, Any]]:
        """What a proposition says only through its entities: an agent's type, a post's region, a quotation's place."""
        proposition = self._first(iri, "asserts") or ""
        if type_ == "participation":
            agent = self._first(proposition, "agent") or "region/"
            path = local(agent).split("/")[0]
            yield "agent_type", "person" if path == "unnamed" else path
            yield "agent", self._name(iri, "agent", agent)
        elif type_ == "tenure":
            region = self._read_place(proposition)
            yield "region", region if region else self._read_place(self._first(proposition, "post") or "")
        elif type_ == "statement":
            places = (_PLACE.search(place) for place in self.blocks[iri].get("quotation", ()))
            yield "quote", min((c.Span(int(place[1]), int(place[2])) for place in places if place), default=None)

    def _read_argument(self, argument: Argument, proposition: str, claim: str) -> Any:
        values = self.blocks[proposition].get(argument.property, [])
        if argument.kind in ("region", "parties", "day"):
            return self._read_open(argument, proposition, values)
        if not values or argument.kind in ("open", "quote"):
            return None
        if argument.kind in _NAMED:
            return self._name(claim, argument.key, values[0])
        return self._read_value(argument, values[0])

    def _read_open(self, argument: Argument, proposition: str, values: list[str]) -> Any:
        if argument.kind == "day":
            return self._read_day(argument.property, proposition)
        place = self._read_place(proposition)
        if argument.kind == "region":
            return place
        return frozenset(
            {*(local(v).removeprefix("region/") for v in values), *([place] if isinstance(place, c.Open) else [])}
        )

    def _read_value(self, argument: Argument, value: str) -> Any:
        match argument.kind:
            case "number":
                number = Decimal(value)
                return int(number) if number == number.to_integral() else float(number)
            case "event":
                return local(value).removeprefix(f"event/{self._article_id()}-")
            case "word":
                return local(value).removeprefix(f"{argument.property}/")
            case _:
                return value

    def _article_id(self) -> str:
        return local(self._of_type("Article")[0]).removeprefix("article/")

    def _read_place(self, iri: str) -> c.Place | None:
        block = self.blocks.get(iri, {})
        candidates = frozenset(local(value).removeprefix("region/") for value in block.get("regionCandidate", ()))
        if candidates:
            return c.Open(candidates)
        return local(block["region"][0]).removeprefix("region/") if block.get("region") else None

    def _read_day(self, key: str, proposition: str) -> c.Day | None:
        block = self.blocks[proposition]
        candidates = frozenset(block.get(f"{key}Candidate", ()))
        if candidates:
            return c.Open(candidates, JJ + f"{key}Candidate" in block.get("conflictIn", ()))
        return block[key][0] if block.get(key) else None

    def _name(self, claim: str, key: str, iri: str) -> str:
        """The name that a claim uses for an entity: its own wording, the article's name, or what the text has there."""
        for wording in self.blocks[claim].get("wording", ()):
            if wording.startswith(f"{key} "):
                return wording.removeprefix(f"{key} ")
        mention = _PLACE.search(self._first(iri, "mention") or "")
        if mention and self.text is not None:
            return self.text[int(mention[1]) : int(mention[2])]
        return self._first(iri, _LABEL) or self._first(iri, "printedAs") or local(iri)

    def _read_evidence(self, iri: str) -> c.Evidence:
        place = _PLACE.search(iri)
        if place is None:
            raise InvalidDocument(iri, "is no place in a text, such as article/a#char=0,5")
        start, end = int(place[1]), int(place[2])
        exact = self.text[start:end] if self.text is not None else self._first(iri, "exact")
        return c.Evidence(start, end, exact, local(self._first(iri, "zone") or "zone/body").removeprefix("zone/"))
