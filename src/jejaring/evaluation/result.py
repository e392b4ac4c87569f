"""The counts of all articles: rates a type, over all, and intervals by resampling articles.

Micro counts all claims alike; macro is the mean over the types that gold has. An interval is the middle 95 % of the
rate over 1,000 resamples of the articles (percentile bootstrap; Efron 1979,
doi:10.1214/aos/1176344552), the same each time.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from random import Random
from typing import Any

from jejaring.errors import CallError
from jejaring.evaluation.agreement import TYPES
from jejaring.evaluation.article import MODES, Score, score_article

RATES = ("precision", "recall", "f1")
ROWS = (*TYPES, "micro", "macro", "ties")
_DRAWS, _SEED = 1000, 20240704
_LOW, _HIGH = 0.025, 0.975
Counts = Mapping[tuple[str, str], int]
Rates = dict[str, float | None]
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Result:
    """Everything that an evaluation says, as data for JSON; `unmet` are the demands that it does not meet."""

    data: dict[str, Any]
    unmet: tuple[str, ...] = ()

    def write(self) -> dict[str, Any]:
        """Write it as data for JSON."""
        return {**self.data, "unmet": list(self.unmet)}


def evaluate_folders(gold: Path, system: Path, demands: Sequence[str] = ()) -> Result:
    """Evaluate a folder of claim documents against a folder of gold.

    Args:
        gold: has `NN.gold.json` and `NN.txt`.
        system: has `NN.json`.
        demands: `row:precision:recall`, or with `:lenient`.

    Raises:
        CallError: there is no gold, no such folder, or a demand is malformed.
        InputError: gold cannot be read.
    """
    paths = sorted(gold.glob("*.gold.json"))
    if not paths or not system.is_dir():
        raise CallError(f"There is no *.gold.json in {gold}, or no folder {system}. Name both.")
    data = report_scores([score_article(path, system) for path in paths])
    return Result(data, tuple(unmet for demand in demands for unmet in _list_unmet(demand, data["rows"])))


def report_scores(scores: Sequence[Score]) -> dict[str, Any]:
    """Report the scores of articles: rows, grounding, critical errors, and what differs."""
    claims, grounded = sum(score.claims for score in scores), sum(score.grounded for score in scores)
    errors = [{"article": score.article, **error} for score in scores for error in score.critical]
    return {
        "articles": len(scores),
        "rows": _make_rows(scores),
        "grounding": grounded / claims if claims else None,
        "critical": {
            "count": len(errors),
            "reasons": dict(Counter(reason for error in errors for reason in error["reasons"])),
            "errors": errors,
        },
        "differences": [
            {"article": score.article, "missed": list(score.missed), "spurious": list(score.spurious)}
            for score in scores
        ],
        "problems": [f"{score.article}: {problem}" for score in scores for problem in score.problems],
    }


def _make_rows(scores: Sequence[Score]) -> dict[str, Row]:
    rows, chance = summarise([score.counts for score in scores]), Random(_SEED)  # noqa: S311
    samples = (chance.choices(scores, k=len(scores)) for _ in range(_DRAWS))
    draws = [summarise([score.counts for score in sample]) for sample in samples]
    for name, mode in product(rows, MODES):
        drawn = {rate: [draw[name][mode][rate] for draw in draws] for rate in RATES}
        rows[name][mode]["interval"] = {rate: _find_middle(values) for rate, values in drawn.items()}
    return rows


def _find_middle(values: Sequence[float | None]) -> list[float] | None:
    known = sorted(value for value in values if value is not None)
    return [known[int(_LOW * len(known))], known[int(_HIGH * len(known))]] if known else None


def summarise(counts: Sequence[Counts]) -> dict[str, Row]:
    """Summarise counts of articles: each row with its numbers and rates, strict and lenient."""
    total: Counter[tuple[str, str]] = Counter()
    for each in counts:
        total.update(each)
    rows: dict[str, Row] = {kind: _make_row(total, (kind,)) for kind in TYPES}
    rows |= {name: _make_row(total, TYPES) for name in ("micro", "macro")}
    rows["ties"] = _make_row(total, ("tie",))
    if rows["macro"]["gold"]:
        asked = [rows[kind] for kind in TYPES if rows[kind]["gold"]]
        for mode, rate in product(MODES, RATES):
            rows["macro"][mode][rate] = sum(row[mode][rate] for row in asked) / len(asked)
    return rows


def _make_row(total: Counts, kinds: Sequence[str]) -> Row:
    gold, system = (sum(total[kind, column] for kind in kinds) for column in ("gold", "system"))
    matched = {mode: sum(total[kind, mode] for kind in kinds) for mode in MODES}
    return {
        "gold": gold,
        "system": system,
        **{mode: {"matched": count, **_find_rates(count, gold, system)} for mode, count in matched.items()},
    }


def _find_rates(matched: int, gold: int, system: int) -> Rates:
    """Precision is 0 where gold has claims and the system none; what cannot be measured is None."""
    precision = matched / system if system else 0.0 if gold else None
    recall = matched / gold if gold else None
    return {"precision": precision, "recall": recall, "f1": 2 * matched / (gold + system) if gold + system else None}


def _list_unmet(demand: str, rows: Mapping[str, Row]) -> list[str]:
    name, *rest = demand.split(":")
    mode = rest.pop() if len(rest) == 3 else "strict"
    try:
        least = [float(value) for value in rest]
    except ValueError as error:
        raise CallError(f"--min {demand}: {error}. Write row:precision:recall[:lenient].") from error
    if name not in rows or mode not in MODES or len(least) != 2:
        raise CallError(f"--min {demand} is none of row:precision:recall[:lenient]; rows are {', '.join(ROWS)}.")
    found = rows[name][mode]
    return [
        f"--min {demand} not met: {rate} {found[rate]}"
        for rate, value in zip(RATES[:2], least, strict=True)
        if found[rate] is None or found[rate] < value
    ]
