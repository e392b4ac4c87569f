"""Identity across articles: merges, which are judgements, and the store's view of an article through them.

A file keeps what its extractor wrote. The store holds each article *through* the merges: the merged entity's IRI is
swapped for the one it was merged into, and the propositions that name it are minted anew, so that two articles that
tell of one event name the same nodes. Claims keep their IRIs, so judgements hold. Un-merging is loading again.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import pyoxigraph as ox

from jejaring.errors import InputError
from jejaring.namespaces import local
from jejaring.triples.minting import is_proposition, mint_proposition
from jejaring.triples.terms import jj, node, value_of

_MERGE, _SPLIT = node("decision/merge"), node("decision/split")
Merges = Mapping[ox.NamedNode, ox.NamedNode]


@dataclass(frozen=True, slots=True, order=True)
class _Judgement:
    when: datetime
    iri: str
    subject: str
    into: str | None


def list_merges(review: Iterable[ox.Quad]) -> dict[ox.NamedNode, ox.NamedNode]:
    """List the merges in force: each merged entity and the one it ends up as, chains followed.

    The last judgement on an entity decides: a later split undoes a merge.

    Raises:
        InputError: merges run in a circle, or a judgement does not say when it was made.
    """
    last: dict[str, _Judgement] = {}
    for judgement in sorted(_read_judgements(review)):
        last[judgement.subject] = judgement
    direct = {j.subject: j.into for j in last.values() if j.into}
    return {ox.NamedNode(subject): ox.NamedNode(_follow(subject, direct)) for subject in sorted(direct)}


def _read_judgements(review: Iterable[ox.Quad]) -> Iterable[_Judgement]:
    blocks: dict[str, dict[str, str]] = {}
    for quad in review:
        blocks.setdefault(value_of(quad.subject), {})[quad.predicate.value] = value_of(quad.object)
    for iri, block in blocks.items():
        decision, subject = block.get(jj("decision").value), block.get(jj("judges").value)
        if subject and decision in (_MERGE.value, _SPLIT.value):
            into = block.get(jj("into").value) if decision == _MERGE.value else None
            yield _Judgement(_read_moment(block.get(jj("judgedOn").value, ""), iri), iri, subject, into)


def _read_moment(text: str, judgement: str) -> datetime:
    """Read a moment, in UTC where it names no time zone."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise InputError(f"{local(judgement)}: {text!r} is no moment such as '2025-10-01T09:00:00Z'.") from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _follow(subject: str, direct: Mapping[str, str]) -> str:
    seen = [subject]
    while seen[-1] in direct:
        seen.append(direct[seen[-1]])
        if seen[-1] == subject or len(seen) > len(direct) + 1:
            raise InputError(f"Merges run in a circle: {' → '.join(map(local, seen))}. Take one of them back.")
    return seen[-1]


def view_through(quads: Iterable[ox.Quad], merges: Merges) -> list[ox.Quad]:
    """View an article's quads through the merges; without any, as they are."""
    quads = list(quads)
    if not merges:
        return quads
    swaps = {str(old): new for old, new in merges.items()}
    swaps |= {str(old): new for old, new in _mint_anew(quads, swaps)}
    return [
        ox.Quad(swaps.get(str(q.subject), q.subject), q.predicate, swaps.get(str(q.object), q.object), q.graph_name)
        for q in quads
    ]


def _mint_anew(
    quads: Iterable[ox.Quad], swaps: Mapping[str, ox.NamedNode]
) -> Iterator[tuple[ox.NamedNode, ox.NamedNode]]:
    """Mint the IRIs of the propositions that name a merged entity: the old one, the new one."""
    blocks: dict[ox.NamedNode, list[ox.Quad]] = {}
    for quad in quads:
        if isinstance(quad.subject, ox.NamedNode) and is_proposition(quad.subject.value):
            blocks.setdefault(quad.subject, []).append(quad)
    for proposition, block in blocks.items():
        if any(str(quad.object) in swaps for quad in block):
            ends = ((q.predicate, q.object) for q in block)
            yield proposition, mint_proposition((key, swaps.get(str(end)) or end) for key, end in ends)
