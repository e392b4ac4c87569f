"""Judgements: what a person, or a rule, decided on a claim or an entity, when and why; as values, and as quads.

accept, reject    a claim; accepting an open one may pick the region, the start, the end
merge, split      an entity: it is another, or it is not (any longer)
erase             a person

The last judgement on a thing decides. Its address is made of what it says, so that the same judgement is one.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

import pyoxigraph as ox

from jejaring.namespaces import REVIEW_GRAPH, local
from jejaring.text import digest
from jejaring.triples.terms import TYPE, Line, day, jj, node, string, typed, value_of

_GRAPH = ox.NamedNode(REVIEW_GRAPH)
_DIGITS = 20
RULE = "jejaring"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One judgement; `subject`, `into` and `region` are local paths such as `event/a1-e1`."""

    subject: str
    decision: str
    judge: str
    on: str
    reason: str
    into: str | None = None
    region: str | None = None
    start: str | None = None
    end: str | None = None
    iri: str = ""

    @property
    def order(self) -> tuple[datetime, str]:
        """By what judgements are sorted: the moment, then the address."""
        moment = datetime.fromisoformat(self.on)
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC), self.iri

    @property
    def picks(self) -> bool:
        """Whether it settles what a claim leaves open."""
        return self.decision == "accept" and bool(self.region or self.start or self.end)


def write_judgement(judgement: Judgement) -> list[ox.Quad]:
    """Write a judgement as quads of the review graph; one that has no address yet gets it."""
    lines = _list_lines(judgement)
    body = "\n".join(sorted(f"{predicate} {end} ." for predicate, end in lines))
    iri = node(judgement.iri or f"judgement/{digest(body)[:_DIGITS]}")
    return [ox.Quad(iri, predicate, end, _GRAPH) for predicate, end in lines]


def _list_lines(judgement: Judgement) -> list[Line]:
    lines: list[Line] = [
        (TYPE, jj("Judgement")),
        (jj("judges"), node(judgement.subject)),
        (jj("decision"), node(f"decision/{judgement.decision}")),
        (jj("judge"), string(judgement.judge)),
        (jj("judgedOn"), typed(judgement.on, "dateTime")),
        (jj("reason"), string(judgement.reason)),
    ]
    lines += [(jj("into"), node(judgement.into))] if judgement.into else []
    lines += [(jj("picksRegion"), node(f"region/{judgement.region}"))] if judgement.region else []
    lines += [(jj("picksStart"), day(judgement.start))] if judgement.start else []
    lines += [(jj("picksEnd"), day(judgement.end))] if judgement.end else []
    return lines


def read_judgements(review: Iterable[ox.Quad]) -> list[Judgement]:
    """Read the judgements among quads, the last one last."""
    blocks: dict[str, dict[str, str]] = {}
    for quad in review:
        blocks.setdefault(value_of(quad.subject), {})[quad.predicate.value] = value_of(quad.object)
    whole = {jj(name).value for name in ("judges", "decision", "judgedOn")}
    return sorted((_read(iri, block) for iri, block in blocks.items() if whole <= set(block)), key=lambda j: j.order)


def _read(iri: str, block: dict[str, str]) -> Judgement:
    told = {name: block.get(jj(name).value) for name in ("into", "picksRegion", "picksStart", "picksEnd")}
    return Judgement(
        subject=local(block[jj("judges").value]),
        decision=local(block[jj("decision").value]).removeprefix("decision/"),
        judge=block.get(jj("judge").value, ""),
        on=block[jj("judgedOn").value],
        reason=block.get(jj("reason").value, ""),
        into=local(told["into"]) if told["into"] else None,
        region=local(told["picksRegion"]).removeprefix("region/") if told["picksRegion"] else None,
        start=told["picksStart"],
        end=told["picksEnd"],
        iri=local(iri),
    )


def find_last(judgements: Iterable[Judgement], *decisions: str) -> dict[str, Judgement]:
    """Find the last judgement of some kinds on each subject."""
    return {each.subject: each for each in sorted(judgements, key=lambda j: j.order) if each.decision in decisions}
