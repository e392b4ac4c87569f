"""Dates as Indonesian news print them, read by a small grammar of their own.

Steps: ranges before single days; the year comes from the date itself, else from the day of publication, else from the
printed years that agree with the weekday, else every year from 2010 to 2026 stays open. A weekday that contradicts a
full date is a conflict and keeps both days.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from jejaring.extract.spans import DateMention

_MONTH_NAMES = (
    "januari jan", "februari pebruari feb", "maret mar", "april apr", "mei", "juni jun", "juli jul",
    "agustus agt agst agu ags", "september sept sep", "oktober okt", "november nopember nov nop", "desember des",
)  # fmt: skip
MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
WEEKDAYS = {"senin": 0, "selasa": 1, "rabu": 2, "kamis": 3, "jumat": 4, "sabtu": 5, "minggu": 6, "ahad": 6}
YEARS = range(2010, 2027)

_DAY = r"(?P<{p}weekday>Senin|Selasa|Rabu|Kamis|Jum['’‘`]?at|Sabtu|Minggu|Ahad)"
_WD = r"(?i:Senin|Selasa|Rabu|Kamis|Jum['’‘`]?at|Sabtu|Minggu|Ahad)"
_BARE = r"(?:Senin|Selasa|Rabu|Kamis|Jum['’‘`]?at|Sabtu|Minggu|Ahad)"
_PART = r"(?:\s+(?:pagi|siang|sore|malam|petang|dini hari))?"
_MONTH = "(?:" + "|".join(sorted((name.capitalize() for name in MONTHS), key=len, reverse=True)) + r")\b\.?"
_TO = r"\s*(?:-|–|—|s/d|s\.d\.?|sd|hingga|sampai dengan|sampai|dan)\s*"
_LEAD = rf"(?:(?P<weekday>{_WD})(?:{_TO}{_WD})?{_PART}(?:\s*,\s*|\s+)?)?(?:(?:tanggal|tgl\.?)\s+)?"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_LEAD}\(?\b(?P<d1>\d{{1,2}})\s*/\s*(?P<m1>\d{{1,2}})(?:\s*/\s*(?P<y1>\d{{4}}))?{_TO}(?P<d2>\d{{1,2}})\s*/\s*(?P<m2>\d{{1,2}})(?:\s*/\s*(?P<y2>\d{{2,4}}))?\)?",
        rf"{_LEAD}\(?\b(?P<d1>\d{{1,2}}){_TO}(?P<d2>\d{{1,2}})\s*/\s*(?P<m2>\d{{1,2}})(?:\s*/\s*(?P<y2>\d{{2,4}}))?\)",
        rf"(?P<weekday>{_WD}){_PART}(?:\s*,\s*|\s+)?(?:tanggal\s+)?\(?(?P<d1>\d{{1,2}})\s*[/-]\s*(?P<m1>\d{{1,2}})(?:\s*(?:/{{1,2}}|-)\s*(?P<y1>\d{{2,4}}))?\b\)?",
        r"\((?P<d1>\d{1,2})/(?P<m1>\d{1,2})(?:/(?P<y1>\d{2,4}))?\)",
        r"\b(?P<d1>\d{1,2})/(?P<m1>\d{1,2})/(?P<y1>\d{4})\b",
        rf"{_LEAD}\(?\b(?P<d1>\d{{1,2}})\s+(?P<n1>{_MONTH})(?:\s+(?P<y1>\d{{4}}))?{_TO}(?P<d2>\d{{1,2}})\s+(?P<n2>{_MONTH})(?:\s+(?P<y2>\d{{4}}))?\)?",
        rf"{_LEAD}\(?\b(?P<d1>\d{{1,2}}){_TO}(?P<d2>\d{{1,2}})\s+(?P<n2>{_MONTH})(?:\s+(?P<y2>\d{{4}}))?\)?",
        rf"{_LEAD}\(?\b(?P<d1>\d{{1,2}})\s+(?P<n1>{_MONTH})(?:\s+(?P<y1>\d{{4}}))?\)?",
        rf"(?<!\d\s)\b(?P<n1>{_MONTH})\s+(?P<y1>(?:19|20)\d{{2}})\b",
        r"\b(?P<next>tahun|bulan) depan\b",
        r"\b(?P<yesterday>[Kk]emarin)\b(?! (?:ini|itu|lalu))",
        rf"\b(?P<weekday>{_BARE})\b(?!\s*[\d(/])",
    )
)
_SAID = re.compile(
    r"\b(?:kata|ujar|ucap|ungkap|tutur|jelas|tegas|tambah|terang|papar|mengatakan|mengakui|mengaku|menyatakan|menjelaskan"
    r"|menuturkan|mengungkapkan|menyampaikan|menegaskan)(?:nya)?\b[^.\n]{0,70}$"
)
_SAID_BEHIND = re.compile(r"\)?,?\s+(?:mengatakan|menyatakan|menyebutkan|menjelaskan|menuturkan|mengungkapkan)\b")
_PLACED = re.compile(r"\b(?:di|saat|usai|dalam|ketika|sela)\b[^.\n]*$")
_HELD = re.compile(r"\b(?:berlangsung|digelar|diselenggarakan|dilaksanakan|diadakan|dihelat)\b[^.\n]*$")
_TRIGGER = re.compile(
    rf"\b(?:{_BARE}\b|{_WD}(?=\s?,?\s?\(?\d)|\d{{1,2}}(?=[\s/.–—-])|(?:tanggal|tgl)\b|(?:tahun|bulan)(?= depan\b)"
    rf"|[Kk]emarin\b|{_MONTH}(?=\s+\d{{4}}))|\((?=\d{{1,2}}\s?[/–-])"
)
_APART = re.compile(r"\sdan\s")
_CITED = re.compile(
    r"(?:dikutip|dilansir|mengutip|melansir|keterangan (?:tertulis|resmi|pers|persnya)|siaran pers|rilis"
    r"|ditemui|dihubungi|dikonfirmasi|pantauan"
    r"|kepada (?:media|wartawan|awak media|pers|(?-i:[A-Z]{3}[A-Z.]*\b))|diterima (?:di|redaksi|media)"
    r"|diberitakan|ditulis"
    r"|keterangannya|disampaikan)(?:[^.\n]|\.(?=\w)){0,90}$",
    re.I,
)
# `kepada wartawan usai pembukaan bazar, Senin (3/5)`: that is also the day of the bazaar
_BESIDE = re.compile(
    r"^(?!dikutip|dilansir|mengutip|melansir|diberitakan).*?\b(?:usai|seusai|selepas|di\s?sela(?:-sela)?"
    r"|saat (?:acara|kegiatan|pembukaan|menghadiri|membuka|meninjau|mengunjungi|menerima))\b",
    re.I,
)
_BYLINE = re.compile(r"[a-z]\s[-–|]\s$")  # `Nama Wartawan - Senin, 3 Mei 2024` is a line of the site
_WHOLE = re.compile(rf"(?:\b\d{{1,2}}\s*/\s*\d{{1,2}}\s*/\s*|\b\d{{1,2}}\s+{_MONTH}\s+)(20[0-3]\d)\b")
# a day that a place is called after: `Lapangan 17 Agustus`
_CALLED = re.compile(
    r"\b(?:pasar|lapangan|jalan|jl\.?|alun-alun|universitas|gedung|stadion|gor|rsud|monumen|tugu|simpang|gang|taman)\s+$",
    re.I,
)


# where `kemarin` is the day before the paper: not behind a day (`Rabu (5/6) kemarin`) or a feast
_YESTERDAY = re.compile(
    r"(?:^|\n\s*|[.;:–-]\s+|[a-z],\s+|\b(?:hari|terlihat|dilakukan|digelar|berlangsung|dilaksanakan|diselenggarakan"
    r"|diadakan|sejak|dibuka|ditutup|tiba|datang|mulai)\s+)(?<!Senin,\s)(?<!Selasa,\s)(?<!Rabu,\s)(?<!Kamis,\s)"
    r"(?<!Jumat,\s)(?<!Sabtu,\s)(?<!Minggu,\s)$"
)


@dataclass(frozen=True, slots=True)
class Calendar:
    """What a date without year is read by: the day of publication and the years the article prints."""

    published: date | None
    years: tuple[int, ...] = ()
    dated: tuple[int, ...] = ()  # of those the years of whole dates


def make_calendar(text: str, published: str | None) -> Calendar:
    """Make the calendar of an article.

    >>> make_calendar("pada 2019", None).years
    (2019,)
    """
    day = None
    if published and re.match(r"\d{4}-\d{2}-\d{2}", published):
        day = date.fromisoformat(published[:10])
    printed = {int(year) for year in re.findall(r"(?<![\d.,])(20[0-3]\d)(?![\d.,]\d|\d)", text)}
    dated = {int(year) for year in _WHOLE.findall(text)}
    return Calendar(day, tuple(sorted(printed)), tuple(sorted(dated)))


def _make_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _weekday_of(word: str | None) -> int | None:
    return WEEKDAYS.get(re.sub(r"['’‘`]", "", word).lower()) if word else None


def _month_of(match: re.Match[str], number: str) -> int | None:
    groups = match.groupdict()
    if groups.get(f"m{number}"):
        return int(groups[f"m{number}"])
    name = groups.get(f"n{number}")
    return MONTHS.get(name.rstrip(".").lower()) if name else None


def _year_of(match: re.Match[str], number: str) -> int | None:
    printed = match.groupdict().get(f"y{number}")
    return None if not printed else int(printed) if len(printed) == 4 else 2000 + int(printed)


def resolve_day(day: int, month: int, year: int | None, weekday: int | None, calendar: Calendar) -> object:
    """Give a day as ISO, or as an object of candidates, or None where there is no such day.

    >>> resolve_day(24, 9, None, 2, Calendar(None))
    {'candidates': ['2014-09-24', '2025-09-24']}
    """
    if year:
        return check_weekday(_make_day(year, month, day), weekday)
    days = [found for y in YEARS if (found := _make_day(y, month, day))]
    fitting = [found for found in days if weekday is None or found.weekday() == weekday]
    if calendar.published:
        near = [found for found in fitting if abs((found - calendar.published).days) <= 183]
        if near:
            return min(near, key=lambda found: abs((found - calendar.published).days)).isoformat()  # type: ignore[operator]
        nearest = [found for found in days if abs((found - calendar.published).days) <= 183]
        return check_weekday(nearest[0], weekday) if nearest else None
    for years in (calendar.dated, calendar.years):
        if len(printed := [found for found in fitting if found.year in years]) == 1:
            return printed[0].isoformat()
    if not fitting:
        return None
    return fitting[0].isoformat() if len(fitting) == 1 else {"candidates": [found.isoformat() for found in fitting]}


def check_weekday(found: date | None, weekday: int | None) -> object:
    """Give a day as ISO, or, where another weekday is printed with it, that and the nearest such day as a conflict.

    >>> check_weekday(date(2025, 7, 16), 1)
    {'candidates': ['2025-07-15', '2025-07-16'], 'conflict': True}
    """
    if found is None:
        return None
    if weekday is None or found.weekday() == weekday:
        return found.isoformat()
    other = found + timedelta(days=weekday - found.weekday())
    return {"candidates": sorted([found.isoformat(), other.isoformat()]), "conflict": True}


def take_year(value: Any, year: str) -> Any:
    """Give an open day the year that its happening's name prints: `Expo 2025 … Selasa (16/7)`.

    >>> take_year({"candidates": ["2019-07-16", "2024-07-16"]}, "2024")
    '2024-07-16'
    """
    if not isinstance(value, dict) or value.get("conflict"):
        return value
    if kept := [day for day in value["candidates"] if day.startswith(year)]:
        return kept[0] if len(kept) == 1 else value
    former = date.fromisoformat(value["candidates"][0])
    return check_weekday(_make_day(int(year), former.month, former.day), former.weekday()) or value


def _read(match: re.Match[str], calendar: Calendar) -> tuple[object, object] | None:
    groups = match.groupdict()
    if not groups.get("d1"):
        return _read_dayless(match, calendar)
    weekday = _weekday_of(groups.get("weekday"))
    last_month, first_month = _month_of(match, "2"), _month_of(match, "1")
    month = first_month or last_month
    year = _year_of(match, "1") or _year_of(match, "2")
    if month is None or not 1 <= month <= 12 or not 1 <= int(groups["d1"]) <= 31 or _is_apart(match):
        return None
    if first_month and last_month and _year_of(match, "1") is None and year and first_month > last_month:
        year -= 1
    first = resolve_day(int(groups["d1"]), month, year, weekday, calendar)
    if first is None or not groups.get("d2"):
        return (first, first) if first else None
    last_year = _year_of(match, "2") or year or _year_from(first)
    if last_year and last_month and last_month < month and not _year_of(match, "2"):
        last_year += 1
    last = resolve_day(int(groups["d2"]), last_month or month, last_year, None, calendar)
    return (first, last) if last else None


def _is_apart(match: re.Match[str]) -> bool:
    """Tell whether two days are of two months and joined by `dan`: no first and last day of one happening."""
    first, last = _month_of(match, "1"), _month_of(match, "2")
    return bool(first and last and first != last and _APART.search(match.group()))


def _read_dayless(match: re.Match[str], calendar: Calendar) -> tuple[object, object] | None:
    """Read what prints no number of a day: a month, a weekday, `kemarin`, `bulan depan`."""
    groups = match.groupdict()
    if groups.get("next"):
        return _read_next(groups["next"], calendar)
    if groups.get("yesterday"):
        return _read_yesterday(match, calendar)
    if month := _month_of(match, "1"):
        value: object = f"{groups['y1']}-{month:02d}"
        return value, value
    return _read_weekday(_weekday_of(groups.get("weekday")), calendar)


def _read_next(unit: str, calendar: Calendar) -> tuple[object, object] | None:
    if calendar.published is None:
        return None
    year, month = calendar.published.year, calendar.published.month
    value = f"{year + 1}" if unit == "tahun" else f"{year + month // 12}-{month % 12 + 1:02d}"
    return value, value


def _read_yesterday(match: re.Match[str], calendar: Calendar) -> tuple[object, object] | None:
    if calendar.published is None or not _YESTERDAY.search(match.string[max(0, match.start() - 30) : match.start()]):
        return None
    value = (calendar.published - timedelta(days=1)).isoformat()
    return value, value


def _year_from(value: object) -> int | None:
    return int(value[:4]) if isinstance(value, str) else None


def _read_weekday(weekday: int | None, calendar: Calendar) -> tuple[object, object] | None:
    if weekday is None or calendar.published is None:
        return None
    found = calendar.published - timedelta(days=(calendar.published.weekday() - weekday) % 7)
    return found.isoformat(), found.isoformat()


def find_dates(text: str, calendar: Calendar) -> list[DateMention]:
    """Find the dates of a text in order; `cited` are those of publication, said or quoted on that day.

    >>> [d.first for d in find_dates("Bazar dibuka Rabu (5/6/2024).", Calendar(None))]
    ['2024-06-05']
    """
    found: list[DateMention] = []
    position = 0
    while trigger := _TRIGGER.search(text, position):
        position = trigger.end()
        for rank, pattern in enumerate(_PATTERNS):
            match = pattern.match(text, trigger.start())
            values = _read(match, calendar) if match else None
            if match is None or values is None:
                continue
            if not match.groupdict().get("weekday") and _CALLED.search(
                text[max(0, trigger.start() - 16) : trigger.start()]
            ):
                break
            end = match.end()
            if text[match.start() : end].endswith(")") and "(" not in text[match.start() : end]:
                end -= 1
            bare = rank == len(_PATTERNS) - 1
            lead = text[max(0, trigger.start() - 130) : trigger.start()]
            said = _SAID.search(lead)
            cited = bare or _is_cited(lead) or (bool(_BYLINE.search(lead)) and "(" not in match.group())
            only_said = said is not None and not (_PLACED.search(said.group()) or _HELD.search(said.group()))
            only_said = only_said or bool(_SAID_BEHIND.match(text, end))
            found.append(DateMention(trigger.start(), end, *values, cited=cited, said=only_said))
            position = end
            break
    return [_settle_conflict(mention, found) for mention in found]


def _is_cited(lead: str) -> bool:
    """Tell whether words before a day say that something was told or printed on it, not that it was held."""
    cited = _CITED.search(lead)
    return cited is not None and not _BESIDE.search(cited.group())


def _settle_conflict(mention: DateMention, others: list[DateMention]) -> DateMention:
    """Take for a weekday that contradicts its date the day that the article prints without contradiction elsewhere."""
    value = mention.first
    if not (isinstance(value, dict) and value.get("conflict")):
        return mention
    printed = {other.first for other in others if isinstance(other.first, str)} & set(value["candidates"])
    return replace(mention, first=(day := printed.pop()), last=day) if len(printed) == 1 else mention
