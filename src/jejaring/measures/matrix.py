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
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias

import networkx as nx
import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from jejaring.measures.refusals import MixedLevels, UnfitNetwork

if TYPE_CHECKING:
    Graph: TypeAlias = nx.Graph[str]
else:
    Graph = nx.Graph

Array: TypeAlias = NDArray[np.float64]
Scores: TypeAlias = dict[str, float | None]

DENSE_LIMIT = 1500
"""Up to so many nodes a dense matrix is the faster form (one takes 18 MB); above, the sparse one is."""


@dataclass(frozen=True, slots=True, eq=False)
class TieMatrix:
    """A network's ties as numbers: `weights[i, j]` is the strength of the tie between `nodes[i]` and `nodes[j]`."""

    nodes: tuple[str, ...]
    weights: Any
    directed: bool = False

    @property
    def size(self) -> int:
        """Number of nodes."""
        return len(self.nodes)

    @property
    def is_small(self) -> bool:
        """Whether the dense form is the faster one."""
        return self.size <= DENSE_LIMIT

    def stack(self) -> Array:
        """Give the dense matrix as a stack of one, shape (1, n, n)."""
        dense: Array = self.weights.toarray()
        return dense[np.newaxis]

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
    >>> matrix.nodes, matrix.weights.toarray().tolist()
    (('a', 'b'), [[0.0, 2.0], [2.0, 0.0]])
    """
    if isinstance(network, TieMatrix):
        return network
    if network.is_directed():
        raise UnfitNetwork("The network", "it is directed, the measure is for ties without direction", "Undirect it")
    nodes, sources, targets, weights = _read_ties(network)
    ends = np.concatenate([sources, targets]), np.concatenate([targets, sources])
    return TieMatrix(nodes, _compress(len(nodes), *ends, np.concatenate([weights, weights])))


def read_directed(network: Network) -> TieMatrix:
    """Make the matrix of a directed network; `weights[i, j]` is the arc from i to j, as guest to host.

    >>> read_directed(nx.DiGraph([("guest", "host")])).weights.toarray().tolist()
    [[0.0, 1.0], [0.0, 0.0]]
    """
    if isinstance(network, TieMatrix):
        return network
    if not network.is_directed():
        raise UnfitNetwork("The network", "it has no directions, the measure needs them", "Give the guest-host network")
    nodes, sources, targets, weights = _read_ties(network)
    return TieMatrix(nodes, _compress(len(nodes), sources, targets, weights), directed=True)


def _read_ties(graph: Graph) -> tuple[tuple[str, ...], NDArray[np.int64], NDArray[np.int64], Array]:
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


def _compress(size: int, rows: NDArray[np.int64], columns: NDArray[np.int64], weights: Array) -> Any:
    matrix = sparse.csr_array((weights, (rows, columns)), shape=(size, size))
    matrix.sort_indices()
    return matrix
