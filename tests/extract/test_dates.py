"""Dates as news print them: ranges, weekdays, years that stay open, conflicts, days of publication."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jejaring.extract.dates import YEARS, Calendar, find_dates, make_calendar, resolve_day

KNOWN = Calendar(date(2024, 6, 20))


def values(text: str, calendar: Calendar = KNOWN) -> list[tuple[object, object]]:
    return [(mention.first, mention.last) for mention in find_dates(text, calendar)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Kamis (6/6)", "2024-06-06", "2024-06-06"),
        ("Ahad, 5 Mei 2024", "2024-05-05", "2024-05-05"),
        ("Jum’at (7/6/24)", "2024-06-07", "2024-06-07"),
        ("Jumat, (7/6//2024)", "2024-06-07", "2024-06-07"),
        ("4-7 Juli", "2024-07-04", "2024-07-07"),
        ("28 Pebruari s.d. 2 Maret 2024", "2024-02-28", "2024-03-02"),
        ("30 Desember 2023 hingga 2 Januari 2024", "2023-12-30", "2024-01-02"),
        ("5 Nopember sampai dengan 8 Nopember 2023", "2023-11-05", "2023-11-08"),
        ("Selasa-Rabu (11-12/6)", "2024-06-11", "2024-06-12"),
        ("Oktober 2024", "2024-10", "2024-10"),
        ("tahun depan", "2025", "2025"),
    ],
)
def test_printed_dates(text: str, first: str, last: str) -> None:
    assert values(f"Bazar digelar {text}.") == [(first, last)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Seperti terlihat kemarin, bazar ramai.", ["2024-06-19"]),
        ("Bazar digelar di alun-alun, kemarin pagi.", ["2024-06-19"]),
        ("Bazar digelar Rabu (5/6) kemarin.", ["2024-06-05"]),
        ("Usai Lebaran kemarin bazar digelar.", []),
    ],
)
def test_yesterday_is_the_day_before_the_paper(text: str, days: list[str]) -> None:
    assert [first for first, _ in values(text)] == days


def test_a_day_printed_with_two_weekdays_is_the_one_that_agrees() -> None:
    assert values("Foto bazar, Sabtu (12/5/2017). Bazar dibuka Jumat (12/5/2017).") == [("2017-05-12",) * 2] * 2


def test_two_days_months_apart_are_no_range() -> None:
    assert ("2024-05-31", "2024-09-14") not in values("Kunjungan pada 31 Mei dan 14 September 2024.")


def test_the_day_behind_the_name_of_a_writer_is_that_of_the_paper() -> None:
    assert [mention.cited for mention in find_dates("Rudi Lamba - Senin, 3 Juni 2024", KNOWN)] == [True]


def test_year_stays_open_where_nothing_tells_it() -> None:
    assert values("Rabu (5/6)", Calendar(None)) == [({"candidates": ["2013-06-05", "2019-06-05", "2024-06-05"]},) * 2]


def test_printed_year_picks_among_the_open_ones() -> None:
    text = "Sepanjang 2019 ada tiga bazar, yang terakhir Rabu (5/6)."
    assert values(text, make_calendar(text, None)) == [("2019-06-05", "2019-06-05")]


def test_weekday_against_date_is_a_conflict() -> None:
    value = {"candidates": ["2024-06-04", "2024-06-05"], "conflict": True}
    assert values("Selasa (5/6/2024)") == [(value, value)]


@pytest.mark.parametrize("lead", ["dikutip dari laman pemkab", "dalam keterangan tertulis", "saat dihubungi redaksi"])
def test_days_of_publication_are_cited(lead: str) -> None:
    (mention,) = find_dates(f"Ia bersyukur, {lead}, Kamis (6/6).", KNOWN)
    assert mention.cited


@pytest.mark.parametrize("text", ["Pasal 5/6 ayat 2", "32 Mei 2024", "rasio 1:2", "nomor 12-15"])
def test_what_is_no_date(text: str) -> None:
    assert values(text) == []


@given(st.dates(date(2010, 1, 1), date(2026, 12, 31)))
def test_weekday_of_a_date_never_loses_it(day: date) -> None:
    value = resolve_day(day.day, day.month, None, day.weekday(), Calendar(None))
    candidates = value["candidates"] if isinstance(value, dict) else [value]
    assert day.isoformat() in candidates
    assert all(int(str(found)[:4]) in YEARS for found in candidates)


def test_the_year_of_a_whole_date_picks_before_other_printed_years() -> None:
    text = "Kesepakatan diteken Selasa (25/11/2025) dan berlaku sampai 2026. Pertemuan berikutnya 22 Desember."
    assert values(text, make_calendar(text, None))[-1] == ("2025-12-22", "2025-12-22")


def test_a_day_that_a_place_is_called_after_is_no_date() -> None:
    assert values("Bazar di Lapangan 17 Agustus dan Pasar 17 Agustus ramai sejak 5 Juni.") == [
        ("2024-06-05", "2024-06-05")
    ]
