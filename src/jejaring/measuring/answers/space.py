"""How far ties reach: distance, the boundaries of provinces, and pairs that do better than both explain."""

from math import isinf

from jejaring.catalogue import Table
from jejaring.catalogue.table import Value
from jejaring.measures.distance import describe_decay, read_places
from jejaring.measures.gravity import Gravity, fit_gravity
from jejaring.measures.groups import group_by_province
from jejaring.measuring.asked import Asked, tabulate
from jejaring.measuring.reading import read_sizes


def tell_decay(asked: Asked) -> Table:
    """Count pairs and ties by distance; the last class has no end."""
    graph = asked.chosen.graph
    rows = describe_decay(graph, read_places(graph))
    return tabulate(
        "from_km to_km pairs tied share weight",
        ((r.low, None if isinf(r.high) else r.high, r.pairs, r.tied, r.share, r.weight) for r in rows),
    )


def tell_boundary(asked: Asked) -> Table:
    """Fit the gravity model; `boundary effect` is how many times stronger ties within a province are."""
    fitted = _fit(asked)
    rows: list[tuple[Value, ...]] = [(each.name, each.value, each.p) for each in fitted.coefficients]
    return tabulate("coefficient value p", [*rows, ("boundary effect", fitted.boundary_effect, rows[-1][2])])


def tell_residuals(asked: Asked) -> Table:
    """Tell which pairs are tied more strongly than size, distance and boundary explain; the greatest first."""
    name = asked.chosen.name
    return tabulate(
        "a b name_a name_b observed expected residual",
        ((r.a, r.b, name(r.a), name(r.b), r.observed, r.expected, r.residual) for r in _fit(asked, draws=0).residuals),
    )


def _fit(asked: Asked, draws: int = 199) -> Gravity:
    graph = asked.chosen.graph
    return fit_gravity(graph, read_places(graph), read_sizes(asked.store), group_by_province(graph), draws=draws)
