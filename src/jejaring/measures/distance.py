"""How far ties reach: great-circle distance, and how the share of pairs that are tied falls with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf
from typing import Any

import numpy as np

from jejaring.measures.matrix import Array, Graph, Network, read_matrix
from jejaring.measures.refusals import UnfitNetwork

EARTH_RADIUS = 6371.0088
"""Kilometres: the mean radius of the IUGG."""

BINS = (0.0, 100.0, 250.0, 500.0, 1000.0, 2000.0, inf)
"""Edges of the classes of distance, in kilometres."""

Place = tuple[float, float]


def find_distance(one: Place, other: Place) -> float:
    """Give the great-circle distance of two points, latitude and longitude in degrees, in kilometres (haversine).

    >>> round(find_distance((-6.2, 106.8), (-5.1, 119.4)))
    1400
    """
    return float(find_distances([one, other])[0, 1])


def find_distances(places: Sequence[Place]) -> Array:
    """Give the great-circle distances of all pairs of points, in kilometres; shape (n, n)."""
    latitude, longitude = np.radians(np.array(places, dtype=float).reshape(-1, 2)).T
    north = np.sin((latitude[:, np.newaxis] - latitude) / 2) ** 2
    east = np.sin((longitude[:, np.newaxis] - longitude) / 2) ** 2
    chord = north + np.cos(latitude)[:, np.newaxis] * np.cos(latitude) * east
    distances: Array = 2 * EARTH_RADIUS * np.arcsin(np.sqrt(np.clip(chord, 0, 1)))
    return distances


def read_places(graph: Graph) -> dict[str, Place]:
    """Read each region's `lat` and `lon`; raises UnfitNetwork naming a region without point.

    >>> import networkx as nx
    >>> graph = nx.Graph()
    >>> graph.add_node("36.74", lat=-6.3, lon=106.7)
    >>> read_places(graph)
    {'36.74': (-6.3, 106.7)}
    """
    return {code: _read_place(code, graph.nodes[code]) for code in sorted(graph)}


def _read_place(code: str, data: Mapping[str, Any]) -> Place:
    latitude, longitude = data.get("lat"), data.get("lon")
    if latitude is None or longitude is None or not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise UnfitNetwork(f"The region {code}", "it has no point on the earth", "Give lat and lon in degrees")
    return float(latitude), float(longitude)


def pick_places(codes: Sequence[str], places: Mapping[str, Place]) -> list[Place]:
    """Give the points of regions in order; raises UnfitNetwork naming a region without point."""
    for code in codes:
        if code not in places:
            raise UnfitNetwork(f"The region {code}", "it has no point", "Give a point for every region")
    return [places[code] for code in codes]


@dataclass(frozen=True, slots=True)
class DistanceClass:
    """The pairs of regions of one class of distance: how many there are, how many are tied, their summed weight."""

    low: float
    high: float
    pairs: int
    tied: int
    weight: float

    @property
    def share(self) -> float | None:
        """The share of the pairs that is tied; None where there is no pair."""
        return self.tied / self.pairs if self.pairs else None


def describe_decay(network: Network, places: Mapping[str, Place], bins: Sequence[float] = BINS) -> list[DistanceClass]:
    """Count pairs and ties by distance, over all pairs of the network's regions.

    Unit: share of pairs. Range 0 … 1. Compare the mean tie distance with a permutation (`nulls`) before reading a
    decay. Liben-Nowell et al. 2005, https://doi.org/10.1073/pnas.0503018102

    >>> import networkx as nx
    >>> places = {"a": (0.0, 0.0), "b": (0.0, 1.0), "c": (0.0, 30.0)}
    >>> near, *_, far = describe_decay(nx.Graph([("a", "b"), ("a", "c")]), places, (0, 1000, float("inf")))
    >>> (near.pairs, near.tied, near.share), (far.pairs, far.tied, far.share)
    ((1, 1, 1.0), (2, 1, 0.5))
    """
    matrix = read_matrix(network)
    if list(bins) != sorted(set(bins)) or len(bins) < 2:
        raise UnfitNetwork("The classes of distance", f"their edges are {tuple(bins)}", "Give two or more, rising")
    upper = np.triu_indices(matrix.size, k=1)
    distances = find_distances(pick_places(matrix.nodes, places))[upper]
    weights = matrix.dense[upper]
    rows = []
    for low, high in pairwise(bins):
        inside = (distances >= low) & (distances < high)
        tied = weights[inside]
        rows.append(DistanceClass(low, high, int(inside.sum()), int((tied > 0).sum()), float(tied.sum())))
    return rows


def find_mean_tie_distance(network: Network, places: Mapping[str, Place]) -> float | None:
    """Give the mean distance of the tied pairs, each weighted by its strength.

    Unit: kilometres. Range 0 … half the earth's girth; None without ties. The weight is a strength. Liben-Nowell et al.
    2005, https://doi.org/10.1073/pnas.0503018102

    >>> import networkx as nx
    >>> round(find_mean_tie_distance(nx.Graph([("a", "b")]), {"a": (0.0, 0.0), "b": (0.0, 1.0)}), 1)
    111.2
    """
    matrix = read_matrix(network)
    if not matrix.has_ties:
        return None
    distances = find_distances(pick_places(matrix.nodes, places))[matrix.rows, matrix.columns]
    return float(distances @ matrix.values / matrix.values.sum())
