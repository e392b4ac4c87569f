"""An article: where it appeared, its claims in their order, by zone, and where they stand along its length.

The text is not printed here. A claim: what is said, how the article stands to it, and who else says so.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from jejaring.description.description import Claim, Statement
from jejaring.description.portraits.families import find_family
from jejaring.description.portraits.scene import Scene
from jejaring.description.statements import StatementReader
from jejaring.description.view import Value
from jejaring.namespaces import term
from jejaring.triples.terms import value_of

WIDTH = 960.0
_ZONES = ("title", "dateline", "body", "quotation", "caption")


@dataclass(frozen=True, slots=True)
class Said:
    """A claim in an article's list: its number, family, statement and whether it is no fact."""

    number: int
    family: str
    statement: Statement
    claim: Claim
    is_fact: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """A place of a claim along the article: from where, how wide, in which row, of which family."""

    x: float
    width: float
    row: int
    family: str
    number: int


@dataclass(frozen=True, slots=True)
class ArticlePortrait:
    """What the page of an article shows."""

    title: str | None
    publisher: Value | None
    published: str | None
    url: str | None
    length: str | None
    zones: tuple[tuple[str, tuple[Said, ...]], ...]
    count: int
    facts: int
    families: tuple[tuple[str, int], ...]
    stretches: tuple[Stretch, ...]
    rows: int


@dataclass(frozen=True, slots=True)
class ClaimPortrait:
    """What the page of a claim shows: its statement, itself, and the other claims of the same statement."""

    statement: Statement | None
    claim: Claim | None
    family: str
    elsewhere: tuple[Claim, ...]


def portray_article(scene: Scene) -> ArticlePortrait:
    """Gather what the page of an article shows."""
    claims = sorted(_list_claims(scene.view.description.statements), key=lambda pair: _rank(pair[1]))
    said = [_say(number, *pair) for number, pair in enumerate(claims, 1)]
    length = _first(scene, "length")
    by_zone = sorted(said, key=lambda each: _ZONES.index(_zone(each.claim)))
    zones = [(scene.say(f"zone_{zone}"), tuple(told)) for zone, told in groupby(by_zone, key=lambda s: _zone(s.claim))]
    stretches = _place(said, int(length) if length else max((_end(s.claim) for s in said), default=1))
    publisher = _first(scene, "publisher")
    published = _first(scene, "published")
    return ArticlePortrait(
        title=_first(scene, "title"),
        publisher=scene.view.show_node(publisher) if publisher and publisher in scene.view.names else None,
        published=scene.day(published) if published else None,
        url=next((u for u in [_first(scene, "url")] if u and scene.view.is_web(u)), None),
        length=scene.count(length) if length else None,
        zones=tuple(zones),
        count=len(said),
        facts=sum(each.is_fact for each in said),
        families=tuple(sorted(Counter(each.family for each in said).items())),
        stretches=tuple(stretches),
        rows=1 + max((each.row for each in stretches), default=0),
    )


def portray_claim(scene: Scene) -> ClaimPortrait:
    """Gather what the page of a claim shows."""
    told = scene.view.description.statements
    statement = told[0] if told else None
    own = next((c for c in statement.claims if c.iri == scene.iri), None) if statement else None
    everywhere = StatementReader(scene.atlas.store).read_statement(statement.iri) if statement else None
    elsewhere = tuple(c for c in everywhere.claims if c.iri != scene.iri) if everywhere else ()
    return ClaimPortrait(statement, own, find_family(statement) if statement else "what", elsewhere)


def _list_claims(statements: Iterable[Statement]) -> list[tuple[Statement, Claim]]:
    return [(statement, claim) for statement in statements for claim in statement.claims]


def _rank(claim: Claim) -> tuple[int, int, str]:
    start = min((e.start for e in claim.evidence), default=0)
    return start, -_end(claim), claim.iri


def _end(claim: Claim) -> int:
    return max((e.end for e in claim.evidence), default=0)


def _zone(claim: Claim) -> str:
    zone = claim.evidence[0].zone if claim.evidence else "body"
    return zone if zone in _ZONES else "body"


def _say(number: int, statement: Statement, claim: Claim) -> Said:
    return Said(number, find_family(statement), statement, claim, claim.accepted)


def _first(scene: Scene, name: str) -> str | None:
    own = scene.view.description.own
    return min((value_of(t.object) for t in own if t.predicate.value == term(name)), default=None)


def _place(said: Iterable[Said], length: int) -> list[Stretch]:
    """Place claims along the article; those that overlap stand in rows of their own."""
    ends: list[float] = []
    placed = []
    for each in said:
        for evidence in each.claim.evidence:
            x = round(WIDTH * evidence.start / length, 1)
            width = round(max(3.0, WIDTH * (evidence.end - evidence.start) / length), 1)
            row = next((n for n, end in enumerate(ends) if end < x), len(ends))
            ends[row:] = [x + width, *ends[row + 1 :]]
            placed.append(Stretch(x, width, row, each.family if each.is_fact else "not", each.number))
    return placed
