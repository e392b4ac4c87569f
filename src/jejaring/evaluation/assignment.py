"""Who is paired with whom: the pairs of rows and columns that are worth most together.

Rows are added one at a time; each takes the best way to a free column through those already paired (the successive
longest path of the assignment problem; Ahuja, Magnanti, Orlin 1993, chapter 12).
"""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

_MARGIN = 1e-9


def pair_best(worth: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Pair rows with columns so that the sum of the worths is greatest; what is worth nothing stays alone.

    >>> pair_best([[1, 1], [1, 0]])
    [(0, 1), (1, 0)]
    """
    pairing = _Pairing([[*row, *(0.0 for _ in worth)] for row in worth])  # a column more for each row to stay alone
    for row in range(len(worth)):
        pairing.place(row)
    return sorted((row, column) for column, row in pairing.row_of.items() if pairing.worth[row][column] > 0)


@dataclass(slots=True)
class _Pairing:
    worth: list[list[float]]
    row_of: dict[int, int] = field(default_factory=dict)

    def place(self, row: int) -> None:
        """Find the best way from a row to a free column, and shift the rows along it."""
        gain, came_from = self._search(row)
        free = [column for column in gain if column not in self.row_of]
        column: int | None = max(free, key=lambda each: gain[each])
        while column is not None:
            before = came_from[column]
            self.row_of[column] = row if before is None else self.row_of[before]
            column = before

    def _search(self, row: int) -> tuple[dict[int, float], dict[int, int | None]]:
        """The greatest gain of a way to each column, and the column before it on that way."""
        gain = dict.fromkeys(range(len(self.worth[row])), float("-inf"))
        came_from: dict[int, int | None] = {}
        waiting: deque[tuple[int, float, int | None]] = deque([(row, 0.0, None)])
        while waiting:
            at, so_far, last = waiting.popleft()
            for column, worth in enumerate(self.worth[at]):
                if so_far + worth <= gain[column] + _MARGIN:
                    continue
                gain[column], came_from[column] = so_far + worth, last
                if column in self.row_of:
                    holder = self.row_of[column]
                    waiting.append((holder, gain[column] - self.worth[holder][column], column))
        return gain, came_from
