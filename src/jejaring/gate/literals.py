"""Every literal of a claim is visible in the article, near its evidence: no name, number or day comes from elsewhere.

a name     each of its words in the article; one of them near, but for bodies and posts, which go by short forms
a number   among the numbers near, in digits or words, with its scale, and with its sign where it is below nought
a day      its number, month and year in the article, or within a fortnight of the day of publication
a region   a name of it in the article; a region that takes part goes by any of its names
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from jejaring import claims as c
from jejaring.extract.gazetteer import load_atlas
from jejaring.extract.numbers import NUMBER, parse_number
from jejaring.gate.page import Page
from jejaring.gate.reasons import Reason, give_reason
from jejaring.gate.words import list_asked, list_words

_NEAR = frozenset({"person", "product", "programme", "name", "venue", "unit", "long", "short"})
_ANYWHERE = frozenset({"post", "agency", "agent", "speaker"})
_COUNTERS = frozenset({"orang", "buah", "unit"})
_MONTHS = (
    "jan(?:uari)? [fp]eb(?:r?uari)? mar(?:et)? apr(?:il)? mei jun[iy]? jul[iy]? ag(?:ustus|st|t|u|s) sept?(?:ember)? "
    "okt(?:ober)? no[vp](?:ember)? des(?:ember)?"
).split()
_MINUS = re.compile(r"(?:\bminus |\bnegatif |(?<!\w)[-\u2212])\Z", re.IGNORECASE)
_FORTNIGHT = 14


@dataclass(frozen=True)
class Sight:
    """What can be seen: of the whole article, and near one claim's evidence."""

    page: Page
    near: str
    published: str | None

    @cached_property
    def near_words(self) -> frozenset[str]:
        """The words near the evidence."""
        return list_words(self.near)


def check_literals(claim: c.Claim, page: Page, published: str | None = None) -> Iterator[Reason]:
    """Give a reason for each literal of a claim that is not to be seen."""
    near = "\n".join(page.cut_near(e.start, e.end) for e in sorted(claim.evidence))
    sight = Sight(page, near, published)
    told = claim.proposition
    for key in c.list_keys(type(told)):
        value = getattr(told, key)
        if value is not None and not _is_seen(key, value, sight) and not _names_region(told, key, sight):
            yield give_reason("unseen", f"{key} {_write(value)}")
    if claim.said_by and not _is_name_seen("speaker", claim.said_by, sight):
        yield give_reason("unseen", f"said_by {claim.said_by}")


def _names_region(told: c.Proposition, key: str, sight: Sight) -> bool:
    """Tell whether a name is that of a region that is seen under another: `Kabupaten Sleman`, printed `Sleman`."""
    if key != "agent" or not isinstance(told, c.Participation) or told.agent_type != "region":
        return False
    meant = {code for _, _, codes in load_atlas().find(told.agent) for code in codes}
    return told.region in meant & sight.page.regions


def _write(value: object) -> str:
    if isinstance(value, c.Open):
        return "/".join(sorted(value.candidates))
    return ", ".join(map(_write, value)) if isinstance(value, frozenset) else f"“{value}”"


def _is_seen(key: str, value: object, sight: Sight) -> bool:
    if key in _NEAR | _ANYWHERE:
        return _is_name_seen(key, str(value), sight)
    if key in ("start", "end"):
        several = len(_list_values(value)) > 1  # an open year: no year can be asked for
        return any(_is_day_seen(day, sight, dated=not several) for day in _list_values(value))
    if key in ("region", "regions"):
        return all(any(code in sight.page.regions for code in _list_values(each)) for each in _list_places(value))
    return key != "value" or not isinstance(value, int | float) or _is_number_seen(value, sight.near)


def _list_places(value: object) -> list[object]:
    return list(value) if isinstance(value, frozenset) else [value]


def _list_values(value: object) -> list[str]:
    return sorted(value.candidates) if isinstance(value, c.Open) else [str(value)]


def _is_name_seen(key: str, value: str, sight: Sight) -> bool:
    asked = list_asked(value)
    if not asked:  # a name of joining words or signs only
        return value in sight.page.text
    if key == "unit" and set(asked) <= _COUNTERS:
        return True
    return set(asked) <= sight.page.words and (key in _ANYWHERE or not sight.near_words.isdisjoint(asked))


def _is_number_seen(value: float, near: str) -> bool:
    found = list(re.finditer(NUMBER, near, re.IGNORECASE))
    led = [match for match in found if _MINUS.search(near[: match.start()])] if value < 0 else found
    numbers = (parse_number(match.group()) for match in led)
    return any(number is not None and float(number) == abs(value) for number in numbers)


def _is_day_seen(value: str, sight: Sight, *, dated: bool) -> bool:
    """A day, month or year: each part printed in the article, or known from the day of publication."""
    if len(value) == 10 and sight.published and _count_days(value, sight.published) <= _FORTNIGHT:
        return True  # `Rabu`, `kemarin`
    year, month, day = [*value.split("-"), "", ""][:3]
    text = sight.page.text
    if day and not re.search(rf"\b0?{int(day)}\b", text):
        return False
    if month and not re.search(rf"\b{_MONTHS[int(month) - 1]}\b|[/.-]\s?0?{int(month)}\b", text, re.IGNORECASE):
        return False
    if not dated:
        return True
    known = [int(each) for each in re.findall(r"\b(?:19|20)\d\d\b", f"{text} {(sight.published or '')[:4]}")]
    return any(abs(int(year) - each) <= 1 for each in known) if known else bool(month)  # `tahun depan`


def _count_days(one: str, other: str) -> int:
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)
