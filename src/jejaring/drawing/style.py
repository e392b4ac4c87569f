"""What the pictures look like: one ladder of ties, one ink, one paper.

Hue means the kind of a tie and nothing else. The six kinds have one order, one hue and one line each; a stronger one is
darker, so that the order survives a grey print, and the line tells them apart where hues do not. Lengths are points.
"""

import math
from dataclasses import dataclass

PAGE = "#ffffff"
LAND, COAST = "#e8ecee", "#c3cbd0"
INK, INK_SECOND, INK_NOTE, RULE = "#15191f", "#4a525e", "#5d6673", "#d5dade"


@dataclass(frozen=True, slots=True)
class Rung:
    """One kind of tie: its line (dashes in points; a core makes it double) and its name in Indonesian and English."""

    kind: str
    colour: str
    width: float
    dashes: tuple[float, ...]
    core: float
    id: str
    en: str


LADDER = (
    Rung("meeting", "#a18020", 1.7, (0.05, 3.3), 0, "Rapat", "Meeting"),
    Rung("exhibition", "#a24e10", 1.45, (4.0, 2.4), 0, "Pameran", "Exhibition"),
    Rung("visit", "#94221f", 1.3, (), 0, "Kunjungan", "Visit"),
    Rung("verbal", "#731b4b", 1.75, (8.8, 2.4, 1.6, 2.4), 0, "Sepakat lisan", "Verbal agreement"),
    Rung("signed", "#52226f", 2.3, (), 0, "Perjanjian diteken", "Signed agreement"),
    Rung("running", "#101e5b", 3.7, (), 1.3, "Kerja sama berjalan", "Running cooperation"),
)
"""The kinds of ties, weakest first; `kind` is the notation of the rung in the vocabulary."""

RUNGS = {rung.kind: rung for rung in LADDER}
RANKS = {rung.kind: rank for rank, rung in enumerate(LADDER)}


def scale_lines(ties: int) -> float:
    """Give the share of their width that lines keep when there are many.

    >>> scale_lines(5), scale_lines(2000)
    (1.0, 0.3)
    """
    return max(0.3, min(1.0, math.pow(40 / max(ties, 1), 0.35)))


def scale_points(regions: int) -> float:
    """Give the share of their radius that points keep when there are many.

    >>> scale_points(6), scale_points(5000)
    (1.0, 0.4)
    """
    return max(0.4, min(1.0, math.sqrt(72 / max(regions, 1))))


def size_point(strength: float) -> float:
    """Give the radius of a region's point: its area grows with its strength.

    >>> size_point(0) < size_point(1) < size_point(4)
    True
    """
    return 2.0 + 1.3 * math.sqrt(strength)
