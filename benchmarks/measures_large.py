"""An actor network of 200,000 nodes and 1,000,000 ties: PageRank, components, cores, sampled betweenness within 8 GiB.

networkx is timed where it finishes in reasonable time; its values are compared. Communities are compared on a smaller
network with planted groups, by modularity and by the agreement of seeds.
"""

import random
import resource
import time
from collections.abc import Callable
from typing import Any

import networkx as nx

from jejaring.measures.cohesion import number_cores
from jejaring.measures.communities import assess_stability
from jejaring.measures.matrix import TieMatrix, read_matrix
from jejaring.measures.pagerank import find_pagerank
from jejaring.measures.parts import number_components
from jejaring.measures.sampling import sample_betweenness

NODES, TIES, SOURCES = 200_000, 1_000_000, 64
LIMIT = 8 * 2**30


def make_network() -> Any:
    """A network that grows by preference for those who have many ties already."""
    draw, graph = random.Random(1), nx.Graph()
    graph.add_nodes_from(f"{place:06}" for place in range(NODES))
    ends = [f"{place:06}" for place in range(10)]
    while len(ends) < 2 * TIES + 10:
        a, b = f"{draw.randrange(NODES):06}", draw.choice(ends)
        if a != b and not graph.has_edge(a, b):
            graph.add_edge(a, b, weight=draw.choice((0.5, 1.0, 2.0)))
            ends += (a, b)
    return graph


def take_time(name: str, work: Callable[[], Any]) -> tuple[Any, float]:
    """Do some work once and print its time."""
    start = time.perf_counter()
    found = work()
    spent = time.perf_counter() - start
    print(f"  {name:50} {spent:7.2f} s", flush=True)
    return found, spent


def compare(name: str, matrix: TieMatrix, work: Callable[[TieMatrix], Any], alternative: Callable[[], Any]) -> None:
    """Print ratio and greatest difference of a measure, from the matrix, against networkx."""
    found, fast = take_time(name, lambda: work(matrix))
    expected, slow = take_time(f"{name}, networkx", alternative)
    difference = max(abs(found[node] - expected[node]) for node in expected)
    print(f"    ratio {slow / fast:.1f}, greatest difference {difference:.0e}")


def find_parts(graph: Any) -> dict[str, int]:
    """Components as networkx finds them, numbered as ours."""
    parts = sorted(nx.connected_components(graph), key=lambda part: (-len(part), min(part)))
    return {node: number for number, part in enumerate(parts, start=1) for node in part}


def main() -> None:
    """Print times, ratios, differences and the greatest memory."""
    graph = make_network()
    print(f"{graph.number_of_nodes():,} nodes, {graph.number_of_edges():,} ties, as a networkx graph")
    matrix, _ = take_time("conversion to a matrix", lambda: read_matrix(graph))
    compare("PageRank", matrix, find_pagerank, lambda: nx.pagerank(graph, tol=5e-18, max_iter=1000))
    compare("components", matrix, number_components, lambda: find_parts(graph))
    compare("cores", matrix, number_cores, lambda: nx.core_number(graph))
    _, fast = take_time(f"betweenness from {SOURCES} sources", lambda: sample_betweenness(matrix, SOURCES, seed=5))
    two, slow = take_time("betweenness from 2 sources, networkx", lambda: nx.betweenness_centrality(graph, k=2, seed=5))
    ours = sample_betweenness(matrix, 2, seed=5)
    difference = max(abs((ours[node] or 0) - two[node]) for node in two)
    ratio = slow / 2 / (fast / SOURCES)
    print(f"    ratio a source {ratio:.1f}, greatest difference from the same 2 sources {difference:.0e}")
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    verdict = "within" if used < LIMIT else "ABOVE"
    print(f"  greatest memory, the networkx graph included: {used / 2**30:.1f} GiB, {verdict} 8")
    compare_communities()


def compare_communities() -> None:
    """Louvain and Leiden on 500 nodes in 10 planted groups."""
    planted = nx.planted_partition_graph(10, 50, 0.3, 0.02, seed=1)
    graph = nx.relabel_nodes(planted, {place: f"{place:03}" for place in planted})
    for method in ("louvain", "leiden"):
        stability, _ = take_time(f"communities of 500 nodes, 10 seeds, {method}", lambda m=method: assess_stability(
            graph, method=m, seeds=10))  # fmt: skip
        print(
            f"    modularity {stability.least_modularity:.4f} … {stability.most_modularity:.4f}, "
            f"agreement of seeds {stability.agreement:.3f}"
        )


if __name__ == "__main__":
    main()
