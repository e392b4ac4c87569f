"""Tie records as arrays, so that thousands of redrawn networks can be measured at once.

Steps: which units (articles or publishers) tell each record becomes a sparse matrix; how often each unit is drawn,
times that matrix, is each record's weight in a redrawn network; the networks of a chunk are one stack (`stacks`).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import Any, Literal

import numpy as np
from scipy import sparse

from jejaring.errors import UnknownName
from jejaring.measures.matrix import Array, TieMatrix
from jejaring.measures.refusals import UnfitNetwork
from jejaring.measures.stacks import measure_stack
from jejaring.measures.steady import steady_arithmetic
from jejaring.measures.ties import TieRecord

Unit = Literal["articles", "publishers"]

_GROUPS = 100
_CHUNK = 60_000
"""Matrix cells computed at once: few enough to stay in a processor's cache."""


@dataclass(frozen=True, slots=True)
class Sample:
    """The records as arrays: whom each ties, how strongly, and which units tell it."""

    codes: tuple[str, ...]
    first: Any
    second: Any
    weights: Array
    units: tuple[str, ...]
    told: Any

    @classmethod
    def of(cls, records: Sequence[TieRecord], unit: Unit) -> "Sample":
        """Make the arrays of one record or more; raises UnfitNetwork for a record that no unit tells."""
        codes = tuple(sorted({code for record in records for code in record.pair}))
        place = {code: index for index, code in enumerate(codes)}
        first, second = np.array([[place[record.a], place[record.b]] for record in records]).T
        weights = np.array([record.weight for record in records])
        return cls(codes, first, second, weights, *_spread(records, unit))

    @property
    def size(self) -> int:
        """Number of units."""
        return len(self.units)

    def replicate(self, replicates: int, random: np.random.Generator) -> Mapping[str, Any]:
        """Measure so many networks redrawn with replacement; each measure has shape (replicates, regions)."""
        shares = np.full(self.size, 1 / self.size)
        return self._measure_chunks(random.multinomial(self.size, shares, size) for size in self._cut(replicates))

    def thin(self, random: np.random.Generator) -> Mapping[str, Any]:
        """Measure the network without each of up to 100 random groups of units; shape (groups, regions)."""
        counts = self.leave_groups_out(random)
        starts = np.cumsum([0, *self._cut(len(counts))])
        return self._measure_chunks(counts[start:end] for start, end in pairwise(starts))

    def leave_groups_out(self, random: np.random.Generator) -> Array:
        """Put the units in up to 100 random groups and leave out one in each row; shape (groups, units)."""
        groups = min(self.size, _GROUPS)
        group = random.permutation(self.size) % groups
        kept: Array = (group != np.arange(groups)[:, np.newaxis]).astype(np.float64)
        return kept

    def _cut(self, networks: int) -> list[int]:
        step = max(1, _CHUNK // len(self.codes) ** 2)
        return [min(step, networks - start) for start in range(0, networks, step)]

    def _measure_chunks(self, draws: Iterable[Any]) -> Mapping[str, Any]:
        parts = _work_off(partial(self.measure, precision=np.float32), draws)
        return {measure: np.concatenate([part[measure] for part in parts]) for measure in parts[0]}

    def measure(self, counts: Any, precision: Any) -> Mapping[str, Any]:
        """Measure the networks of so many draws of each unit; counts has shape (networks, units)."""
        return measure_stack(self.build((self.told @ counts.T).T * self.weights, precision))

    def network(self, counts: Any) -> TieMatrix:
        """Give the network of so many draws of each unit; counts has shape (units,)."""
        weights = (self.told @ counts) * self.weights
        size = len(self.codes)
        cells, places = np.unique(self.first * size + self.second, return_inverse=True)
        summed = np.bincount(places, weights).astype(np.float64)
        kept = summed > 0
        return TieMatrix.of(self.codes, cells[kept] // size, cells[kept] % size, summed[kept], directed=False)

    def draw(self, random: np.random.Generator) -> Any:
        """Draw as many units as there are, with replacement: how often each was drawn."""
        return random.multinomial(self.size, np.full(self.size, 1 / self.size))

    def leave_one_out(self) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """Measure the network without each unit in turn; an event that another unit tells keeps its whole weight."""
        for place, unit in enumerate(self.units):
            kept = np.ones((1, self.size))
            kept[0, place] = 0
            survives = (self.told @ kept.T).T > 0
            measured = measure_stack(self.build(survives * self.weights, np.float64))
            yield unit, {measure: values[0] for measure, values in measured.items()}

    def build(self, weights: Any, precision: Any) -> Any:
        """Make the stack of networks in which records have the given weights, of shape (networks, records)."""
        networks, size = len(weights), len(self.codes)
        cells = self.first * size + self.second + np.arange(networks)[:, np.newaxis] * size * size
        summed = np.bincount(cells.ravel(), weights.ravel(), networks * size * size)
        upper = summed.astype(precision).reshape(networks, size, size)
        return upper + np.swapaxes(upper, -1, -2)


def _work_off(work: Callable[[Any], Mapping[str, Any]], chunks: Iterable[Any]) -> list[Mapping[str, Any]]:
    """Do the work chunk by chunk, a chunk a core; each core multiplies alone, so that no number depends on how many."""
    with steady_arithmetic(), ThreadPoolExecutor() as pool:
        return list(pool.map(work, chunks))


def _spread(records: Sequence[TieRecord], unit: Unit) -> tuple[tuple[str, ...], Any]:
    """Give the units and the matrix (records, units) whose rows sum to 1 over the units that tell a record."""
    if unit not in ("articles", "publishers"):
        raise UnknownName(unit, "unit of the bootstrap", ("articles", "publishers"))
    tellers = [sorted(getattr(record, unit)) for record in records]
    for record, names in zip(records, tellers, strict=True):
        if not names:
            raise UnfitNetwork(f"The event {record.event}", f"it has no {unit}", "Draw articles instead")
    units = tuple(sorted({name for names in tellers for name in names}))
    place = {name: index for index, name in enumerate(units)}
    rows = [row for row, names in enumerate(tellers) for _ in names]
    columns = [place[name] for names in tellers for name in names]
    shares = [1 / len(names) for names in tellers for _ in names]
    return units, sparse.csr_array((shares, (rows, columns)), shape=(len(records), len(units)))
