"""Measures of 514 regions with 20,000 ties, and 1,000 bootstrap replicates, against networkx.

Every number that is timed is compared first: the greatest difference is printed beside the ratio. Communities are
compared by modularity and by the agreement of seeds, in `measures_large` and in the tests, not by time.
"""

import random
import statistics
import time
from collections.abc import Callable
from typing import Any

import networkx as nx

from jejaring.measures import MEASURES
from jejaring.measures.bootstrap import bootstrap_measures
from jejaring.measures.matrix import read_matrix
from jejaring.measures.ties import TieRecord, sum_ties

SIX = ("degree", "strength", "betweenness", "closeness", "pagerank", "constraint")
REPLICATES, ALTERNATIVE = 1000, 20


def make_network(size: int = 514, ties: int = 20_000) -> Any:
    """A random network with weights."""
    draw = random.Random(1)
    graph = nx.relabel_nodes(nx.gnm_random_graph(size, ties, seed=1), {place: f"{place:04}" for place in range(size)})
    for _, _, data in graph.edges(data=True):
        data["weight"] = draw.uniform(0.01, 2)
    return graph


def make_records(size: int, ties: int) -> list[TieRecord]:
    """Random events of 2 to 10 regions, told by one to three articles, until so many pairs are tied."""
    draw, codes = random.Random(1), [f"{place:04}" for place in range(size)]
    records: list[TieRecord] = []
    pairs: set[tuple[str, str]] = set()
    while len(pairs) < ties:
        event = f"e{len(records)}"
        regions = draw.sample(codes, min(size, draw.choice((2, 3, 4, 6, 10))))
        articles = frozenset(f"{event}-{number}" for number in range(draw.choice((1, 1, 1, 2, 3))))
        publisher = frozenset({f"p{draw.randrange(40)}"})
        for place, a in enumerate(regions):
            for b in regions[:place]:
                records.append(TieRecord(event, a, b, 1 / (len(regions) - 1), articles, publisher))
                pairs.add(records[-1].pair)
    return records


def measure_networkx(graph: Any) -> dict[str, dict[str, float]]:
    """The same six measures as networkx defines them."""
    return {
        "degree": dict(graph.degree()),
        "strength": dict(graph.degree(weight="weight")),
        "betweenness": nx.betweenness_centrality(graph),
        "closeness": nx.closeness_centrality(graph),
        "pagerank": nx.pagerank(graph, weight="weight"),
        "constraint": nx.constraint(graph, weight="weight"),
    }


def take_time(work: Callable[[], Any], runs: int = 7) -> float:
    """The median wall time of some runs, after one that warms up."""
    times = []
    for _ in range(runs + 1):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times[1:])


def find_difference(one: dict[str, Any], other: dict[str, Any]) -> float:
    """The greatest absolute difference of two scores of the same regions."""
    return max(abs(one[node] - other[node]) for node in other)


def compare_single() -> None:
    """Betweenness with its conversion, and the others from a matrix built once."""
    graph = make_network()
    matrix = read_matrix(graph)
    alternatives: dict[str, Callable[[], Any]] = {
        "betweenness": lambda: nx.betweenness_centrality(graph),
        "closeness": lambda: nx.closeness_centrality(graph),
        "pagerank": lambda: nx.pagerank(graph, weight="weight", tol=1e-12, max_iter=1000),
        "constraint": lambda: nx.constraint(graph, weight="weight"),
    }
    conversion = take_time(lambda: read_matrix(graph))
    print(f"514 regions, 20,000 ties; the conversion to a matrix takes {conversion * 1e3:.0f} ms")
    for name, alternative in alternatives.items():
        function = MEASURES[name].function
        difference = find_difference(dict(function(graph)), alternative())
        slow = take_time(alternative, 1 if name == "betweenness" else 5)
        converting, ready = take_time(lambda f=function: f(graph)), take_time(lambda f=function: f(matrix))
        print(
            f"  {name:12} networkx {slow * 1e3:7.1f} ms; from the graph {converting * 1e3:6.1f} ms, ratio "
            f"{slow / converting:5.1f}; from the matrix {ready * 1e3:5.1f} ms, ratio {slow / ready:5.1f}; "
            f"greatest difference {difference:.0e}"
        )


def take_both(work: Callable[[], Any]) -> tuple[Any, float, float]:
    """Do some work once: what it gives, its wall time and its processor time."""
    wall, processor = time.perf_counter(), time.process_time()
    found = work()
    return found, time.perf_counter() - wall, time.process_time() - processor


def compare_bootstrap(name: str, size: int, ties: int) -> None:
    """1,000 replicates of six measures against the time that networkx takes for 20, on networks that are ready."""
    records = make_records(size, ties)
    articles = sorted({article for record in records for article in record.articles})
    draw = random.Random(2)
    redrawn = [sum_ties(records, draw.choices(articles, k=len(articles))) for _ in range(ALTERNATIVE)]
    _, slow, slow_processor = take_both(lambda: [measure_networkx(graph) for graph in redrawn])
    rows, fast, fast_processor = take_both(lambda: bootstrap_measures(records, replicates=REPLICATES))
    whole = measure_networkx(sum_ties(records))
    exact = [row for row in rows if row.measure != "pagerank"]
    difference = max(abs((row.estimate or 0) - whole[row.measure][row.code]) for row in exact)
    print(
        f"  {name:28} {REPLICATES} replicates {fast:7.3f} s (processor {fast_processor:7.3f}); "
        f"networkx, {ALTERNATIVE} replicates {slow:7.3f} s ({slow_processor:7.3f}); "
        f"{'within' if fast <= slow else 'NOT within'} its time, ratio {slow / fast:.1f} "
        f"({slow_processor / fast_processor:.1f}); greatest difference of the estimates {difference:.0e}"
    )


def main() -> None:
    """Print the ratios."""
    compare_single()
    print("the bootstrap of degree, strength, betweenness, closeness, PageRank and constraint")
    compare_bootstrap("6 regions, 6 ties (bundled)", 6, 6)
    compare_bootstrap("514 regions, 20,000 ties", 514, 20_000)
    compare_bootstrap("514 regions, 2,000 ties", 514, 2_000)


if __name__ == "__main__":
    main()
