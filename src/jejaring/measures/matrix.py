"""The network as one sparse matrix, built once and handed to every measure.

networkx is the interface: every measure takes a graph. Reading a graph edge by edge costs more than most measures do,
so each also takes the `TieMatrix` that `read_matrix` made of it. Steps:

1. Nodes in the order of their codes, so that no result depends on the order in which a graph was filled.
2. Each tie's `weight` (a strength; absent means 1) at its two places, or at one if the network is directed.
3. Refused: a weight that is not a positive number, a multigraph, nodes of several levels. Left out: self ties, for a
   region is no partner of itself.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, TypeAlias

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from jejaring.measures.refusals import MixedLevels, UnfitNetwork

if TYPE_CHECKING:
    Graph: TypeAlias = nx.Graph[str]
else:
    Graph = nx.Graph

Array: TypeAlias = NDArray[np.float64]
Places: TypeAlias = NDArray[np.int64]
Scores: TypeAlias = dict[str, float | None]

DENSE_LIMIT = 1500
"""Up to so many nodes a dense matrix is the faster form (one takes 18 MB); above, the sparse one is."""


@dataclass(frozen=True, eq=False)
class TieMatrix:
    """A network's ties as numbers: `values[k]` is the strength of the tie from `nodes[rows[k]]` to `nodes[columns[k]]`.

    Cells are in the order of row and column; a tie without direction has two.
    """

    nodes: tuple[str, ...]
    rows: Places
    columns: Places
    values: Array
    directed: bool = False

    @classmethod
    def of(cls, nodes: tuple[str, ...], rows: Places, columns: Places, values: Array, directed: bool) -> "TieMatrix":
        """Make a matrix of ties in any order, each told once; without direction each gets its second cell."""
        if not directed:
            rows, columns = np.concatenate([rows, columns]), np.concatenate([columns, rows])
            values = np.concatenate([values, values])
        order = np.lexsort((columns, rows))
        return cls(nodes, rows[order], columns[order], values[order], directed)

    @property
    def size(self) -> int:
        """Number of nodes."""
        return len(self.nodes)

    @property
    def has_ties(self) -> bool:
        """Whether there is a tie at all."""
        return len(self.values) > 0

    @property
    def is_small(self) -> bool:
        """Whether the dense form is the faster one."""
        return self.size <= DENSE_LIMIT

    @property
    def degree(self) -> Places:
        """Number of each node's cells: its partners, or those that its arcs lead to."""
        return np.bincount(self.rows, minlength=self.size)

    @property
    def strength(self) -> Array:
        """Sum of each node's cells."""
        return np.bincount(self.rows, self.values, self.size).astype(np.float64)

    @cached_property
    def dense(self) -> Array:
        """The matrix as an array of (n, n), made once and not to be written to."""
        dense = np.zeros((self.size, self.size))
        dense[self.rows, self.columns] = self.values
        dense.flags.writeable = False
        return dense

    @property
    def sparse(self) -> Any:
        """The matrix as SciPy's compressed rows; loads SciPy, which a small network's measures do without."""
        from scipy import sparse

        starts = np.concatenate([[0], np.cumsum(self.degree)])
        return sparse.csr_array((self.values, self.columns, starts), shape=(self.size, self.size))

    @property
    def upper(self) -> tuple[Places, Places, Array]:
        """Rows, columns and values of the cells above the diagonal: each tie without direction once."""
        above = self.rows < self.columns
        return self.rows[above], self.columns[above], self.values[above]

    def stack(self) -> Array:
        """Give the dense matrix as a stack of one, shape (1, n, n)."""
        return self.dense[np.newaxis]

    def score(self, values: Iterable[float]) -> Scores:
        """Name each node's value; what is not a number becomes None."""
        return {
            node: None if value != value else value for node, value in zip(self.nodes, map(float, values), strict=True)
        }


Network: TypeAlias = Graph | TieMatrix


def read_matrix(network: Network) -> TieMatrix:
    """Make the matrix of an undirected network; a matrix is given back as it is.

    Raises UnfitNetwork, naming the tie, where the network is none that measures are defined on.

    >>> matrix = read_matrix(nx.Graph([("b", "a", {"weight": 2.0})]))
    >>> matrix.nodes, matrix.dense.tolist()
    (('a', 'b'), [[0.0, 2.0], [2.0, 0.0]])
    """
    if isinstance(network, TieMatrix):
        return network
    if network.is_directed():
        raise UnfitNetwork("The network", "it is directed, the measure is for ties without direction", "Undirect it")
    return TieMatrix.of(*_read_ties(network), directed=False)


def read_directed(network: Network) -> TieMatrix:
    """Make the matrix of a directed network; a cell (i, j) is the arc from i to j, as guest to host.

    >>> read_directed(nx.DiGraph([("guest", "host")])).dense.tolist()
    [[0.0, 1.0], [0.0, 0.0]]
    """
    if isinstance(network, TieMatrix):
        return network
    if not network.is_directed():
        raise UnfitNetwork("The network", "it has no directions, the measure needs them", "Give the guest-host network")
    return TieMatrix.of(*_read_ties(network), directed=True)


def _read_ties(graph: Graph) -> tuple[tuple[str, ...], Places, Places, Array]:
    if graph.is_multigraph():
        raise UnfitNetwork("The network", "it has parallel ties", "Sum each pair's ties into one")
    check_levels(graph)
    nodes = tuple(sorted(graph))
    place = {node: index for index, node in enumerate(nodes)}
    ties = list(graph.edges(data="weight", default=1.0))
    column = partial(np.fromiter, count=len(ties))
    sources = column((place[tie[0]] for tie in ties), dtype=np.int64)
    targets = column((place[tie[1]] for tie in ties), dtype=np.int64)
    weights = column((_read_weight(*tie) for tie in ties), dtype=np.float64)
    kept = sources != targets
    return nodes, sources[kept], targets[kept], weights[kept]


def _read_weight(source: str, target: str, weight: Any) -> float:
    if isinstance(weight, int | float | np.number) and 0 < weight < float("inf"):
        return float(weight)
    raise UnfitNetwork(f"The tie {source} – {target}", f"its weight is {weight!r}", "Give a positive number")


def check_levels(graph: Graph) -> None:
    """Refuse a network whose nodes say that they are of several levels."""
    levels = {str(level) for _, level in graph.nodes(data="level") if level is not None}
    if len(levels) > 1:
        raise MixedLevels(tuple(sorted(levels)))
