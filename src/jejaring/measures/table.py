"""What can be measured: each measure's function, label, unit and source, for pages and commands to list."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Literal

from jejaring.measures.brokerage import count_roles
from jejaring.measures.cohesion import find_clustering, find_transitivity, number_cores
from jejaring.measures.communities import number_communities
from jejaring.measures.degree import count_partners, sum_strength
from jejaring.measures.holes import find_constraint, find_effective_size
from jejaring.measures.mixing import find_degree_assortativity, find_ei, find_participation
from jejaring.measures.pagerank import find_pagerank
from jejaring.measures.parts import number_components
from jejaring.measures.paths import find_betweenness, find_closeness, find_harmonic
from jejaring.measures.prestige import find_authorities, find_eigenvector, find_hubs
from jejaring.measures.rich_club import find_rich_club
from jejaring.measures.sampling import find_mean_distance

Use = Literal["none", "strength"]
"""How a measure takes a tie's weight; none of ours takes it as a distance."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure: its function, what to call it, in which unit, what it makes of a weight, and where it comes from."""

    name: str
    function: Callable[..., Any]
    label_id: str
    label_en: str
    unit_id: str
    unit_en: str
    weight: Use
    doi: str
    directed: bool = False

    @property
    def definition(self) -> str:
        """The first sentence of the function's docstring."""
        return (self.function.__doc__ or "").partition("\n")[0]


def _list(*measures: Measure) -> Mapping[str, Measure]:
    return MappingProxyType({measure.name: measure for measure in measures})


_SHARE = ("proporsi", "share")
_NAME = ("nomor", "number")

MEASURES: Mapping[str, Measure] = _list(
    Measure("degree", count_partners, "jumlah mitra", "partners", "daerah", "regions", "none",
            "10.1016/0378-8733(78)90021-7"),
    Measure("strength", sum_strength, "kekuatan", "strength", "bobot", "weight", "strength",
            "10.1073/pnas.0400087101"),
    Measure("betweenness", find_betweenness, "keantaraan", "betweenness", *_SHARE, "none", "10.2307/3033543"),
    Measure("closeness", find_closeness, "kedekatan", "closeness", "1/ikatan", "1/ties", "none",
            "10.1016/0378-8733(78)90021-7"),
    Measure("harmonic", find_harmonic, "kedekatan harmonik", "harmonic closeness", "1/ikatan", "1/ties", "none",
            "10.1016/S0378-4371(00)00311-3"),
    Measure("pagerank", find_pagerank, "PageRank", "PageRank", *_SHARE, "strength", "10.1016/S0169-7552(98)00110-X"),
    Measure("constraint", find_constraint, "kendala Burt", "constraint", "indeks", "index", "strength",
            "10.4159/9780674029095"),
    Measure("effective_size", find_effective_size, "ukuran efektif", "effective size", "daerah", "regions", "strength",
            "10.4159/9780674029095"),
    Measure("eigenvector", find_eigenvector, "sentralitas vektor eigen", "eigenvector centrality", "indeks", "index",
            "strength", "10.1080/0022250X.1972.9989806"),
    Measure("core", number_cores, "inti-k", "core", "daerah", "regions", "none", "10.1016/0378-8733(83)90028-X"),
    Measure("clustering", find_clustering, "koefisien pengelompokan", "clustering", *_SHARE, "none", "10.1038/30918"),
    Measure("hub", find_hubs, "nilai pengunjung", "hub value", *_SHARE, "strength", "10.1145/324133.324140", True),
    Measure("authority", find_authorities, "nilai tujuan", "authority", *_SHARE, "strength", "10.1145/324133.324140",
            True),
    Measure("component", number_components, "komponen", "component", *_NAME, "none", "10.1145/362248.362272"),
    Measure("community", number_communities, "komunitas", "community", *_NAME, "strength",
            "10.1088/1742-5468/2008/10/P10008"),
)  # fmt: skip
"""Every measure of a region by its name, in the order in which they are told; `directed` ones take guest → host."""

OF_GROUPS: Mapping[str, Measure] = _list(
    Measure("participation", find_participation, "sebaran mitra", "participation", "indeks", "index", "strength",
            "10.1038/nature03288"),
    Measure("ei", find_ei, "indeks E–I", "E–I index", "indeks", "index", "none", "10.2307/2786835"),
    Measure("brokerage", count_roles, "peran perantara", "brokerage roles", "pasangan", "pairs", "none",
            "10.2307/270949"),
)  # fmt: skip
"""Measures of a region that also ask for its group, such as its province: `function(graph, groups)`."""

OF_NETWORK: Mapping[str, Measure] = _list(
    Measure("distance", find_mean_distance, "jarak rata-rata", "mean distance", "ikatan", "ties", "none",
            "10.1038/30918"),
    Measure("transitivity", find_transitivity, "transitivitas", "transitivity", *_SHARE, "none",
            "10.1137/S003614450342480"),
    Measure("assortativity", find_degree_assortativity, "asortativitas", "assortativity", "indeks", "index", "none",
            "10.1103/PhysRevLett.89.208701"),
    Measure("rich_club", find_rich_club, "klub kaya", "rich club", *_SHARE, "none", "10.1038/nphys209"),
)  # fmt: skip
"""Measures of a network as a whole: one number, or one for each degree."""
