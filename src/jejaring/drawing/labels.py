"""Names beside points without overlap.

1. Names are placed one by one, the most important first.
2. Each has places around its point: close ones in eight directions, then, at the end of a thin line, farther ones.
3. A place is impossible where it leaves the sheet, meets a name already placed, another point, or forbidden ground. A
   thin line keeps clear of names and points, and later names of it.
4. Among the possible ones the cheapest wins: near before far, right before left before above, off the lines of ties.
5. Names without a place go first in another round, which is kept if it names all that were named, and more. What is
   still without a place is left out, for the caption to say so.

Greedy by importance is what cartographers do by hand (Imhof 1975, doi:10.1559/152304075784313304).
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from jejaring.drawing.geometry import Box, Floats, Point

LEADING = 1.12
_ROUNDS = 4
_ASCENT, _DESCENT = 0.76, 0.22
_NEAR = ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, 1), (1, -1), (-1, -1))
_FAR = (*_NEAR, (2, 1), (-2, 1), (2, -1), (-2, -1), (1, 2), (-1, 2), (1, -2), (-1, -2))
_DISTANCES = (2.0, 8.0, 15.0, 24.0, 36.0)


@dataclass(frozen=True, slots=True)
class Label:
    """A name that wants a place: its point, the point's radius, its lines' width, and the size of its type."""

    text: str
    at: Point
    radius: float
    width: float
    size: float
    bold: bool = False

    @property
    def height(self) -> float:
        """Give the height of all its lines."""
        return self.size * (_ASCENT + _DESCENT + LEADING * self.text.count("\n"))


@dataclass(frozen=True, slots=True)
class Placed:
    """A name in its place: the box of its lines, and the ends of its leading line, if it has one."""

    label: Label
    box: Box
    leader: tuple[Point, Point] | None

    @property
    def baseline(self) -> float:
        """Give the height of its first baseline."""
        return self.box.top - self.label.size * _ASCENT


def place_labels(
    labels: Iterable[Label], points: Sequence[tuple[Point, float]], lines: Floats, inside: Box, outside: Sequence[Box]
) -> list[Placed]:
    """Place what can be placed of the labels, most important first.

    Args:
        labels: in the order of their importance.
        points: centre and radius of every point on the sheet, labelled or not.
        lines: points along the ties, rows of x and y.
        inside: where labels may stand.
        outside: where they may not.

    >>> label = Label("Soppeng", (50, 50), 3, 40, 8)
    >>> [placed] = place_labels([label], [((50, 50), 3)], np.empty((0, 2)), Box(0, 0, 200, 100), [])
    >>> placed.box.left, placed.leader
    (55.0, None)
    """
    order = list(labels)
    sheet = _Sheet(lines, inside, outside, points)
    best = _place_in_order(order, sheet)
    for _ in range(_ROUNDS):
        done = {placed.label for placed in best}
        lost = [label for label in order if label not in done]
        order = lost + [label for label in order if label in done]
        again = _place_in_order(order, sheet) if lost else []
        if done < {placed.label for placed in again}:
            best = again
    return best


class _Sheet:
    """What labels must keep clear of, as rows of left, bottom, right and top."""

    def __init__(
        self, lines: Floats, inside: Box, outside: Sequence[Box], points: Sequence[tuple[Point, float]]
    ) -> None:
        self.inside = inside
        # From below upwards: a name looks only at the band that it stands in.
        self.across, self.up = lines[np.argsort(lines[:, 1], kind="stable")].T
        self.outside = _to_rows(outside)
        self.centres = np.array([at for at, _ in points])
        self.discs = _to_rows([Box(at[0], at[1], at[0], at[1]).grow(radius) for at, radius in points])

    def count_inside(self, box: Box) -> int:
        """Count the points along the ties that lie inside a box."""
        x = self.across[np.searchsorted(self.up, box.bottom, "right") : np.searchsorted(self.up, box.top)]
        return int(np.count_nonzero((x > box.left) & (x < box.right)))

    def list_taken(self, label: Label, placed: Iterable[Placed]) -> Floats:
        """List forbidden ground, names already placed, and all points but the label's own."""
        others = self.discs[(self.centres != label.at).any(axis=1)]
        return np.concatenate([self.outside, _to_rows([other.box for other in placed]), others])


def _place_in_order(order: Iterable[Label], sheet: _Sheet) -> list[Placed]:
    placed: list[Placed] = []
    leaders: list[Box] = []
    for label in order:
        taken = sheet.list_taken(label, placed)
        if found := _find_place(label, taken, _to_rows(leaders), sheet):
            placed.append(found)
            leaders.extend(_cover_leader(found))
    return placed


def _find_place(label: Label, taken: Floats, leaders: Floats, sheet: _Sheet) -> Placed | None:
    best: tuple[float, Placed] | None = None
    for rank, distance in enumerate(_DISTANCES):
        for preference, direction in enumerate(_FAR if rank else _NEAR):
            box = _put_box(label, direction, distance)
            if not sheet.inside.holds(box) or _meet([box], taken) or _meet([box], leaders):
                continue
            found = Placed(label, box, _lead(label, box) if rank else None)
            if rank and _meet(_cover_leader(found), taken):
                continue
            cost = rank * 9 + preference * 0.6 + sheet.count_inside(box) * 1.5
            if best is None or cost < best[0]:
                best = cost, found
        if best and best[0] < (rank + 1) * 9:
            break
    return best[1] if best else None


def _to_rows(boxes: Sequence[Box]) -> Floats:
    return np.array([(box.left, box.bottom, box.right, box.top) for box in boxes], dtype=np.float64).reshape(-1, 4)


def _meet(boxes: Sequence[Box], rows: Floats) -> bool:
    """Say whether any of the boxes overlaps any of the rows; touching edges do not."""
    left, bottom, right, top = _to_rows(boxes).T[:, :, None]
    far_left, far_bottom, far_right, far_top = rows.T
    return bool(((far_left < right) & (left < far_right) & (far_bottom < top) & (bottom < far_top)).any())


def _put_box(label: Label, direction: tuple[float, float], distance: float) -> Box:
    slant = math.hypot(*direction)
    reach = (label.radius + distance) / slant
    x, y = label.at[0] + direction[0] * reach, label.at[1] + direction[1] * reach
    left = x - label.width * (1 - direction[0] / max(map(abs, direction))) / 2
    bottom = y - label.height * (1 - direction[1] / max(map(abs, direction))) / 2
    return Box(left, bottom, left + label.width, bottom + label.height)


def _cover_leader(placed: Placed) -> list[Box]:
    if not placed.leader:
        return []
    steps = np.linspace(*placed.leader, 12)[:-1]
    return [Box(x - 1.2, y - 1.2, x + 1.2, y + 1.2) for x, y in steps.tolist()]


def _lead(label: Label, box: Box) -> tuple[Point, Point]:
    """Give the line from the edge of the point to the nearest place at the box."""
    x, y = label.at
    inner = box.grow(-label.size * 0.3)
    end = min(max(x, box.left), box.right), min(max(y, inner.bottom), inner.top)
    share = label.radius / max(math.dist(label.at, end), label.radius)
    return (x + (end[0] - x) * share, y + (end[1] - y) * share), end
