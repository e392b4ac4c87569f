"""One article: the system's claims and ties counted against gold's.

What gold calls optional is neither a miss where it is absent nor an error where it is made; where gold accepts another
value, a claim with it counts.
"""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jejaring.errors import InputError
from jejaring.evaluation.agreement import TYPES, agrees
from jejaring.evaluation.assignment import pair_best
from jejaring.evaluation.critical import find_contradictions, find_critical
from jejaring.evaluation.events import align_events
from jejaring.evaluation.grounding import list_places
from jejaring.evaluation.normal import Claim
from jejaring.evaluation.ties import derive_listed, list_ties
from jejaring.text import normalise

MODES = ("strict", "lenient")
_OPEN_TIES = ("ties_open", "open_ties", "planned_ties")
_OPTIONAL_WORTH = 0.99  # of two that fit, the one that gold asks for
Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Score:
    """The counts of one article by (type, column), what is strictly right, what differs, and what is wrong."""

    article: str
    counts: Counter[tuple[str, str]]
    claims: int
    grounded: int
    right: tuple[Claim, ...]
    missed: tuple[Claim, ...]
    spurious: tuple[Claim, ...]
    critical: tuple[Document, ...]
    problems: tuple[str, ...]


def score_article(gold_path: Path, folder: Path) -> Score:
    """Score one article: `NN.gold.json` with `NN.txt` beside it, against `NN.json` of a folder.

    Raises:
        InputError: the gold cannot be read. A system's document that cannot is scored as empty.
    """
    name = gold_path.name.removesuffix(".gold.json")
    try:
        text = normalise(gold_path.with_name(f"{name}.txt").read_bytes().decode("utf-8"))
        gold = read_document(gold_path, text)
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise InputError(f"{gold_path} cannot be read: {type(error).__name__}: {error}.") from error
    system, problems = _read_system(folder / f"{name}.json", text)
    return score_documents(name, gold, system, text, problems)


def score_documents(
    name: str, gold: Document, system: Document, text: str | None = None, problems: Sequence[str] = ()
) -> Score:
    """Score a system's document against gold's; without the text no evidence is read, no critical error found."""
    claims = align_events(gold["claims"], system["claims"])
    listed = system.get("ties")
    theirs = [*claims, *(list_ties(listed) if isinstance(listed, list) else derive_listed(claims))]
    ours = _Wanted.of(gold)
    counts, right, missed, spurious = _count(ours, theirs)
    told = [] if text is None else [*problems, *_check_gold(gold, text)]
    entries = [entry.get("match", entry) for entry in gold.get("critical") or []]
    everything = [version for versions in ours.versions for version in versions]
    return Score(
        article=name,
        counts=counts,
        claims=len(claims),
        grounded=0 if text is None else sum(bool(list_places(claim, text)) for claim in claims),
        right=right,
        missed=missed,
        spurious=spurious,
        critical=() if text is None else tuple(find_critical(entries, everything, theirs, text)),
        problems=(*told, *find_contradictions(entries, everything)),
    )


def _check_gold(gold: Document, text: str) -> list[str]:
    return [f"gold evidence is not verbatim: {json.dumps(c)}" for c in gold["claims"] if not list_places(c, text)]


def read_document(path: Path, text: str) -> Document:
    """Read a claim document; what is no claim of a known type becomes one of type `unknown`.

    Raises:
        OSError, ValueError, TypeError, KeyError: it is none.
    """
    document = json.loads(path.read_text("utf-8"))
    known = [isinstance(claim, dict) and claim.get("type") in TYPES for claim in document["claims"]]
    claims = [c if good else {"type": "unknown", "of": c} for c, good in zip(document["claims"], known, strict=True)]
    return {**document, "claims": [_add_words(c, text) if c["type"] == "statement" else c for c in claims]}


def _add_words(claim: Document, text: str) -> Document:
    quote = claim["quote"] if isinstance(claim.get("quote"), dict) else {}
    span = [end if type(end) is int else 0 for end in (quote.get("start"), quote.get("end"))]
    return {**claim, "span": span, "words": text[slice(*span)]}


def _read_system(path: Path, text: str) -> tuple[Document, list[str]]:
    try:
        return read_document(path, text), []
    except (OSError, ValueError, TypeError, KeyError) as error:
        return {"claims": []}, [f"scored as empty: {error!r}"]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What gold has: each claim or tie in its accepted versions, and which of them are optional."""

    versions: list[list[Claim]]
    optional: frozenset[int]

    @classmethod
    def of(cls, gold: Document) -> "_Wanted":
        forgiven = list_ties([tie for key in _OPEN_TIES for tie in gold.get(key, ())])
        claims = [*gold["claims"], *list_ties(gold.get("ties"))]
        versions: list[list[Claim]] = [[claim] for claim in (*claims, *forgiven)]
        for other in gold.get("accept", ()):
            known = versions[other["claim"]]
            known += [{**claim, other["key"]: other["also"]} for claim in known]
        return cls(versions, frozenset({*gold.get("optional", ()), *range(len(claims), len(versions))}))

    def measure(self, index: int, claim: Claim, *, lenient: bool) -> float:
        """What it is worth to take a claim for this one."""
        fits = any(agrees(version, claim, lenient=lenient) for version in self.versions[index])
        return fits * (_OPTIONAL_WORTH if index in self.optional else 1.0)


def _count(
    ours: _Wanted, theirs: Sequence[Claim]
) -> tuple[Counter[tuple[str, str]], tuple[Claim, ...], tuple[Claim, ...], tuple[Claim, ...]]:
    counts: Counter[tuple[str, str]] = Counter()
    right: list[Claim] = []
    missed: list[Claim] = []
    spurious: list[Claim] = []
    for kind in (*TYPES, "tie"):
        wanted = [index for index, versions in enumerate(ours.versions) if versions[0]["type"] == kind]
        given = [claim for claim in theirs if claim["type"] == kind]
        for mode in MODES:
            lenient = mode == "lenient"
            pairs = pair_best([[ours.measure(index, claim, lenient=lenient) for claim in given] for index in wanted])
            counts[kind, mode] = len(pairs)
            right += () if lenient else (given[column] for _, column in pairs)
        found, made = {row for row, _ in pairs}, {column for _, column in pairs}
        lost = [index for row, index in enumerate(wanted) if row not in found and index not in ours.optional]
        counts[kind, "gold"], counts[kind, "system"] = len(pairs) + len(lost), len(given)
        missed += [ours.versions[index][0] for index in lost]
        spurious += [claim for column, claim in enumerate(given) if column not in made]
    return counts, tuple(right), tuple(missed), tuple(spurious)
