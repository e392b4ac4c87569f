"""Time on a line: a day, month or year as a place between the first and the last year of the page."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Axis:
    """Whole years from `first` to `last`, drawn from `left` to `right`."""

    first: int
    last: int
    left: float
    right: float

    def place(self, day: str) -> float:
        """Place a day; a month or a year in its middle.

        >>> Axis(2024, 2025, 0, 100).place("2025-01-01"), Axis(2024, 2025, 0, 100).place("2024")
        (50.0, 25.0)
        """
        parts = [int(part) for part in day.split("-")]
        year, rest = parts[0], parts[1:]
        share = 0.5
        if len(rest) == 1:
            share = (rest[0] - 0.5) / 12
        elif rest:
            share = (date(year, *rest) - date(year, 1, 1)).days / 366
        whole = self.last - self.first + 1
        return round(self.left + (self.right - self.left) * (year - self.first + share) / whole, 1)

    def list_years(self) -> list[tuple[int, float, float]]:
        """List the years, each with where it begins and where its middle is."""
        width = (self.right - self.left) / (self.last - self.first + 1)
        starts = [(year, self.left + width * (year - self.first)) for year in range(self.first, self.last + 1)]
        return [(year, round(x, 1), round(x + width / 2, 1)) for year, x in starts]


def span_years(days: Iterable[str]) -> tuple[int, int] | None:
    """Give the first and the last year of some days, a few years at least; None without a day.

    >>> span_years(["2025-09-24", "2025"]), span_years([])
    ((2023, 2025), None)
    """
    years = [int(day[:4]) for day in days]
    if not years:
        return None
    return min(min(years), max(years) - _SHORTEST + 1), max(years)
