"""The shapes, applied to the graph that a document would make; each finding leads back to the claims it is about.

1. A finding is that of the claims from whose nodes it is reached by the fewest steps: of those that assert the
   proposition at fault, say, and not of all that tell of the same event.
2. What no claim leads to is the article's own fault, if the article alone has it.
3. Else the claims are let in one by one, events first, and those are at fault with which the graph breaks a shape.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

import pyoxigraph as ox

from jejaring import claims as c
from jejaring.directory import Directory
from jejaring.errors import NotConforming
from jejaring.gate.reasons import Reason
from jejaring.triples import map_document, map_traced
from jejaring.triples.terms import TYPE, jj, value_of
from jejaring.validation import Finding, validate_article
from jejaring.validation.finding import SHAPES

_Blame = dict[c.Claim, tuple[Reason, ...]]
_SHARED = jj("source")  # leads from every claim to the article
_NOWHERE = 99


def check_shapes(document: c.Document, directory: Directory) -> _Blame:
    """Give the claims whose part of the graph breaks a shape, with the shapes' own messages.

    Raises:
        NotConforming: what breaks a shape is no claim's: the article itself.
    """
    quads, origins = map_traced(document, directory)
    findings = _list_violations(quads)
    if not findings:
        return {}
    _check_head(document, directory)
    return _trace(findings, quads, origins) or _try_each(document, directory)


def _list_violations(quads: Iterable[ox.Quad]) -> list[Finding]:
    return [finding for finding in validate_article(quads) if finding.severity == "violation"]


def _check_head(document: c.Document, directory: Directory) -> None:
    findings = _list_violations(map_document(replace(document, claims=()), directory))
    if findings:
        raise NotConforming(document.article.id, findings)


def _trace(findings: Iterable[Finding], quads: list[ox.Quad], origins: Mapping[c.Claim, frozenset[str]]) -> _Blame:
    """Trace findings back to claims, each to the nearest; those that no claim leads to are left."""
    ends = _list_ends(quads)
    steps = {claim: _count_steps(own, ends) for claim, own in origins.items()}
    blame: dict[c.Claim, list[Reason]] = defaultdict(list)
    for finding in findings:
        nodes = [finding.focus, *([finding.value] if finding.value in ends else [])]
        far = {claim: min(reached.get(node, _NOWHERE) for node in nodes) for claim, reached in steps.items()}
        nearest = min(far.values(), default=_NOWHERE)
        for claim, distance in far.items():
            if distance == nearest < _NOWHERE:
                blame[claim].append(_tell(finding))
    return {claim: tuple(dict.fromkeys(reasons)) for claim, reasons in blame.items()}


def _list_ends(quads: list[ox.Quad]) -> dict[str, list[str]]:
    """List, for each node that the graph tells of, those that its lines lead to."""
    ends: dict[str, list[str]] = {value_of(quad.subject): [] for quad in quads}
    for quad in quads:
        if quad.predicate != TYPE and isinstance(quad.object, ox.NamedNode) and quad.predicate != _SHARED:
            ends[value_of(quad.subject)].append(quad.object.value)
    return ends


def _count_steps(start: Iterable[str], ends: Mapping[str, Iterable[str]]) -> dict[str, int]:
    """Count how many steps lead from a claim's nodes to each node of the graph."""
    reached = dict.fromkeys(start, 0)
    border, step = list(reached), 0
    while border:
        step += 1
        border = [end for node in border for end in ends.get(node, ()) if end not in reached]
        reached |= dict.fromkeys(border, step)
    return reached


def _try_each(document: c.Document, directory: Directory) -> _Blame:
    """Let claims in one by one; give those with which the graph breaks a shape."""
    blame: _Blame = {}
    good: tuple[c.Claim, ...] = ()
    for claim in sorted(document.claims, key=lambda claim: not isinstance(claim.proposition, c.Occurrence)):
        trial = replace(document, claims=(*good, claim))
        findings = _list_violations(map_document(trial, directory))
        if findings:
            blame[claim] = tuple(dict.fromkeys(map(_tell, findings)))
        else:
            good = trial.claims
    return blame


def _tell(finding: Finding) -> Reason:
    return Reason(f"shape-{finding.source.removeprefix(SHAPES)}", finding.message_id, finding.message_en)
