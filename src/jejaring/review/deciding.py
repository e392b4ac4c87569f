"""Decisions: judgements made from what a person says, and taken back.

accept, reject    claims (`claim/<article>/<digest>`)
merge             a possible duplicate (`duplicate/…`), or things of one kind, the others into the first
split             a possible duplicate is two; a merged thing is itself again
undo              the last judgement on a thing is taken back, or the judgement of an address
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import pyoxigraph as ox

from jejaring.errors import CallError, UnknownName
from jejaring.graph import Graph
from jejaring.judgements import Judgement, read_judgements, write_judgement
from jejaring.namespaces import BASE, local, resource
from jejaring.review.waiting import list_undecided
from jejaring.triples.minting import is_entity
from jejaring.triples.terms import jj, value_of

_PATH = re.compile(r"[A-Za-z0-9._~/-]+")
_CANDIDATES = {"region": "regionCandidate", "start": "startCandidate", "end": "endCandidate"}


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decides: which way, who, when, why, and what an accepted open claim picks."""

    decision: str
    judge: str
    on: str
    reason: str
    region: str | None = None
    start: str | None = None
    end: str | None = None


def decide(graph: Graph, ids: Sequence[str], decision: Decision) -> list[Judgement]:
    """Decide on things; all of it becomes judgements, or nothing.

    Raises:
        UnknownName: the graph has no such thing.
        CallError: the decision does not fit it.
    """
    paths = list(map(_read_path, ids))
    if decision.decision in ("merge", "split"):
        made = _pair(graph, paths, decision)
    else:
        made = [_judge_claim(graph, path, decision) for path in paths]
    quads = [quad for judgement in made for quad in write_judgement(judgement)]
    graph.review({*graph.archive.read_review(), *quads})
    return made


def _read_path(id: str) -> str:
    path = id.removeprefix(BASE)
    if not _PATH.fullmatch(path):
        raise UnknownName(path, "thing")
    return path


def _judge(subject: str, decision: Decision, into: str | None = None) -> Judgement:
    return Judgement(subject, decision.decision, decision.judge, decision.on, decision.reason, into)


def _judge_claim(graph: Graph, path: str, decision: Decision) -> Judgement:
    claim = ox.NamedNode(resource(path))
    asserted = [quad for quad in graph.store.find(claim, jj("asserts")) if isinstance(quad.object, ox.NamedNode)]
    if not path.startswith("claim/") or not asserted:
        raise UnknownName(path, "claim")
    if decision.decision == "reject":
        return _judge(path, decision)
    candidates = _list_candidates(graph, str(asserted[0].object)[1:-1])
    picked = {key: getattr(decision, key) for key in _CANDIDATES if candidates[key]}
    for key, value in picked.items():
        if value not in candidates[key]:
            raise CallError(
                f"{path} leaves its {key} open: name one with --{key}: {', '.join(sorted(candidates[key]))}."
            )
    return replace(_judge(path, decision), **picked)


def _list_candidates(graph: Graph, proposition: str) -> dict[str, set[str]]:
    return {
        key: {
            local(value_of(q.object)).removeprefix("region/")
            for q in graph.store.find(ox.NamedNode(proposition), jj(name))
        }
        for key, name in _CANDIDATES.items()
    }


def _pair(graph: Graph, paths: Sequence[str], decision: Decision) -> list[Judgement]:
    pairs = {each.id: (each.one, each.other) for each in list_undecided(graph)}
    known = [pairs[path] for path in paths if path in pairs]
    if known and len(known) == len(paths):
        return [_judge(other, decision, one) for one, other in known]
    for path in paths:
        _need_entity(graph, path)
    if decision.decision == "split":
        return [_judge(path, decision) for path in paths]
    first, *others = paths
    if not others or len({path.split("/")[0] for path in paths}) > 1:
        raise CallError("Name two things of one kind or more; the others are merged into the first.")
    return [_judge(other, decision, first) for other in others]


def _need_entity(graph: Graph, path: str) -> None:
    iri = ox.NamedNode(resource(path))
    known = any(graph.store.find(iri)) or any(graph.store.find(object=iri)) or iri in graph.merges
    if not known or not is_entity(iri.value) or path.startswith("region/"):
        raise UnknownName(path, "thing to merge or split")


def undo(graph: Graph, ids: Sequence[str]) -> list[Judgement]:
    """Take back judgements: of an address, or the last one on a thing.

    Raises:
        UnknownName: there is none.
    """
    judgements = read_judgements(graph.archive.read_review())
    gone = [_find_last(judgements, each.removeprefix(BASE)) for each in ids]
    taken = {resource(each.iri) for each in gone}
    graph.review(quad for quad in graph.archive.read_review() if value_of(quad.subject) not in taken)
    return gone


def _find_last(judgements: Sequence[Judgement], path: str) -> Judgement:
    found = [each for each in judgements if path in (each.iri, each.subject)]
    if not found:
        raise UnknownName(path, "judgement")
    return found[-1]
