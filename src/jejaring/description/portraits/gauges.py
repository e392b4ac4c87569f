"""Measures of a region among all: the value, its interval, its rank as a range, or why there is none."""

from dataclasses import dataclass, replace

from jejaring.description.atlas import Standing
from jejaring.description.portraits.scene import Scene
from jejaring.measures.bootstrap import Estimate
from jejaring.measures.evidence import MINIMUM

MEASURES = ("strength", "degree", "betweenness", "closeness", "pagerank", "constraint")
WIDTH = 600.0
_COUNTED = frozenset({"strength", "degree"})
_MARGIN = 8.0
_MOST_TICKS = 400


@dataclass(frozen=True, slots=True)
class Gauge:
    """One measure: its name and meaning, value, interval and rank as text, places on a scale; or what is missing."""

    label: str
    meaning: str
    value: str | None
    interval: str | None
    rank: str | None
    missing: str | None
    ticks: tuple[float, ...]
    band: tuple[float, float] | None
    dot: float | None


def list_gauges(scene: Scene, standing: Standing, code: str) -> list[Gauge]:
    """List the measures of a region that has ties; those that all lack the same are one row."""
    rows = ((measure, standing.estimates.get((measure, code))) for measure in MEASURES)
    found = [_gauge(scene, standing, measure, told) for measure, told in rows if told is not None]
    lacking = [each for each in found if each.value is None]
    if len({each.missing for each in lacking}) != 1 or len(lacking) == 1:
        return found
    joined = replace(lacking[0], label=", ".join(each.label for each in lacking), meaning="")
    return [*(each for each in found if each.value is not None), joined]


def _gauge(scene: Scene, standing: Standing, measure: str, told: Estimate) -> Gauge:
    label, meaning = scene.say(f"m_{measure}"), scene.say(f"w_{measure}")
    missing = _tell_missing(scene, standing, told)
    value = None if told.estimate is None else _write(scene, told.estimate)
    if told.low is None or told.high is None or told.estimate is None:
        shown = value if measure in _COUNTED else None
        return Gauge(label, meaning, shown, None, None, missing, (), None, None)
    values = standing.list_values(measure)
    most = max([*values, told.high]) or 1.0
    return Gauge(
        label,
        meaning,
        value,
        f"{_write(scene, told.low)}–{_write(scene, told.high)}",
        _tell_rank(scene, told, len(values)),
        missing if told.best_rank is None else None,
        tuple(sorted({_place(each, most) for each in values if each != told.estimate}))[:_MOST_TICKS],
        (_place(told.low, most), _place(told.high, most)),
        _place(told.estimate, most),
    )


def _tell_rank(scene: Scene, told: Estimate, regions: int) -> str:
    if told.best_rank is None:
        return scene.say("unranked")
    best, worst, count = map(scene.count, (told.best_rank, told.worst_rank or told.best_rank, regions))
    phrase = "rank_one" if best == worst else "rank"
    return scene.say(phrase, best=best, worst=worst, count=count)


def _tell_missing(scene: Scene, standing: Standing, told: Estimate) -> str | None:
    """Tell why there is no value, no interval or no rank; None where all are there."""
    articles, evidence = standing.articles.get(told.code, 0), standing.evidence
    if told.estimate is None:
        return scene.say("undefined")
    if not evidence.is_enough:
        least = evidence.minimum
        return scene.say(
            "too_little",
            articles=scene.count(evidence.articles),
            publishers=scene.count(evidence.publishers),
            events=scene.count(evidence.events),
            least_articles=least.articles,
            least_publishers=least.publishers,
            least_events=least.events,
        )
    if articles < MINIMUM.articles_of_region:
        return scene.say("too_little_here", count=articles, least=MINIMUM.articles_of_region)
    return scene.say("steady") if told.low is None else None


def _place(value: float, most: float) -> float:
    return round(_MARGIN + (WIDTH - 2 * _MARGIN) * value / most, 1)


def _write(scene: Scene, value: float) -> str:
    """Write a value with as many digits as tell it apart: three decimals below one, two below ten.

    A whole number stays whole.
    """
    digits = 3 if abs(value) < 1 else 2
    text = f"{value:.{digits}f}"
    return scene.count(int(value)) if value == int(value) else scene.count(text)
