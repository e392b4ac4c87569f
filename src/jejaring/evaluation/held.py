"""What of a kept article today's table still lets through: the first run, without what is held back since.

A happening that is held takes with it who took part, the ties that rest on it, and its place among a figure's keys, as
it does in the extractor.
"""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from jejaring.acceptance import load_threshold
from jejaring.evaluation.kept import Kept, score_kept
from jejaring.evaluation.normal import Claim
from jejaring.extract.holding import hold_back, name_holds


def drop_held(kept: Kept) -> Kept:
    """Drop from an article's first run what `lexicon/confidence.toml` holds today.

    >>> claim = {"type": "participation", "event": "e1", "rule": "role.host-as", "confidence": 0.8}
    >>> drop_held({"extracted": {"claims": [claim], "ties": None}})["extracted"]["claims"]
    []
    """
    let = [claim for claim in hold_back(kept["extracted"]["claims"]) if claim["confidence"] >= load_threshold()]
    told = {claim["event"] for claim in let if claim["type"] == "occurrence"}
    claims = [_let_go(claim, told) for claim in let if claim["type"] == "figure" or _is_told(claim, told)]
    ties = [tie for tie in kept["extracted"]["ties"] or () if _is_told(tie, told)]
    return {**kept, "extracted": {**kept["extracted"], "claims": claims, "ties": ties}}


def _is_told(told_of: Any, told: set[str]) -> bool:
    return told_of.get("event") is None or told_of["event"] in told


def _let_go(claim: Claim, told: set[str]) -> Claim:
    return claim if _is_told(claim, told) else {**claim, "event": None}


def count_held(articles: Iterable[Kept]) -> dict[str, tuple[int, int]]:
    """Count, of what each line of the table holds, how many claims were right, and how many there were, in first runs.

    Shape: name of the type, rule or doubt → (right, of). A claim that two lines hold counts for both.
    """
    right, total = Counter[str](), Counter[str]()
    for kept in articles:
        for claim in score_kept(kept).right:
            right.update(name_holds(claim) if claim["type"] != "tie" else ())
        for claim in kept["extracted"]["claims"]:
            total.update(name_holds(claim))
    return {name: (right[name], total[name]) for name in sorted(total)}
