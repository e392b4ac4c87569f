"""Networks that the tests of measures share: published ones, and arbitrary ones for laws."""

from typing import Any

import networkx as nx
from hypothesis import settings
from hypothesis import strategies as st

law = settings(deadline=None, max_examples=50)
"""How often a law is tried; without a deadline, because shared machines are slow at times."""

WEIGHTS = [0.25, 1 / 3, 0.5, 1.0, 2.0, 3.5]


def name_nodes(graph: Any) -> Any:
    """Give a graph string codes, in the order of its own nodes."""
    width = len(str(len(graph)))
    return nx.relabel_nodes(graph, {node: f"{place:0{width}}" for place, node in enumerate(sorted(graph))})


def read_zachary() -> Any:
    """Zachary 1977, https://doi.org/10.1086/jar.33.4.3629752: 34 members of a karate club, without weights."""
    graph = name_nodes(nx.karate_club_graph())
    for _, _, data in graph.edges(data=True):
        data.clear()
    return graph


def read_florentine() -> Any:
    """Marriages of Florentine families, Padgett and Ansell 1993, https://doi.org/10.1086/230190."""
    return nx.florentine_families_graph()


def read_miserables() -> Any:
    """Les Misérables (Knuth 1993; as in Newman and Girvan 2004, https://doi.org/10.1103/PhysRevE.69.026113)."""
    return nx.les_miserables_graph()


def read_davis() -> Any:
    """Davis' Southern women (values in Borgatti and Everett 1997, https://doi.org/10.1016/S0378-8733(96)00301-2)."""
    return nx.davis_southern_women_graph()


PUBLISHED = {"zachary": read_zachary, "florentine": read_florentine, "miserables": read_miserables, "davis": read_davis}


@st.composite
def networks(draw: Any, largest: int = 12, weighted: bool = True) -> Any:
    """Any small network: in parts, with isolates, filled in any order."""
    size = draw(st.integers(0, largest))
    nodes = draw(st.permutations([f"{place:02}" for place in range(size)]))
    pairs = [(a, b) for i, a in enumerate(nodes) for b in nodes[:i]]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    graph = nx.Graph()
    graph.add_nodes_from(nodes)
    for a, b in chosen:
        graph.add_edge(a, b, weight=draw(st.sampled_from(WEIGHTS)) if weighted else 1.0)
    return graph
