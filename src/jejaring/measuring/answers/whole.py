"""What the network is like as a whole: its numbers, its parts, its years."""

from dataclasses import fields

from jejaring.catalogue import Table
from jejaring.measures.backbone import find_significance
from jejaring.measures.communities import assess_stability
from jejaring.measures.parts import find_articulations, find_bridges
from jejaring.measures.rich_club import find_rich_club
from jejaring.measures.shape import count_degrees, describe_shape, find_small_world
from jejaring.measures.timeline import compare_windows, list_windows
from jejaring.measuring.asked import Asked, tabulate


def tell_shape(asked: Asked) -> Table:
    """Describe the network as a whole, a number a row."""
    shape = describe_shape(asked.chosen.graph)
    return tabulate("number value", ((field.name, getattr(shape, field.name)) for field in fields(shape)))


def tell_degrees(asked: Asked) -> Table:
    """Count the regions of each number of partners."""
    return tabulate("degree regions", count_degrees(asked.chosen.graph).items())


def tell_small_world(asked: Asked) -> Table:
    """Compare clustering and distance with rewired networks; no row where that is undefined."""
    found = find_small_world(asked.chosen.graph)
    return tabulate("number value", [(f.name, getattr(found, f.name)) for f in fields(found)] if found else [])


def tell_rich_club(asked: Asked) -> Table:
    """Tell the share of the pairs of regions with more than so many partners that are tied."""
    return tabulate("more_than_partners share", find_rich_club(asked.chosen.graph).items())


def tell_communities(asked: Asked) -> Table:
    """Tell how stable communities are over twenty seeds; no row without ties."""
    found = assess_stability(asked.chosen.graph)
    return tabulate("number value", [(f.name, getattr(found, f.name)) for f in fields(found)] if found else [])


def tell_bridges(asked: Asked) -> Table:
    """List the regions, then the ties, whose loss would cut a part of the network in two."""
    graph, name = asked.chosen.graph, asked.chosen.name
    regions = [(code, None, name(code), None) for code in find_articulations(graph)]
    ties = [(a, b, name(a), name(b)) for a, b in find_bridges(graph)]
    return tabulate("a b name_a name_b", [*regions, *ties])


def tell_backbone(asked: Asked) -> Table:
    """Tell how likely chance makes each tie as great a part of a region's strength; the least likely first."""
    found = sorted(find_significance(asked.chosen.graph).items(), key=lambda row: (row[1], row[0]))
    name = asked.chosen.name
    return tabulate("a b name_a name_b significance", ((a, b, name(a), name(b), p) for (a, b), p in found))


def tell_history(asked: Asked) -> Table:
    """Tell for each year the pairs tied, and those that appeared, stayed and were lost since the year before."""
    windows = list_windows(asked.chosen.records)
    changes = {change.since: change for change in compare_windows(windows)}
    rows = []
    for window in windows:
        change = changes.get(window.since)
        counts = (len(change.appeared), len(change.kept), len(change.lost)) if change else (None, None, None)
        rows.append((window.since.year, len(window.pairs), *counts, change.persistence if change else None))
    return tabulate("year pairs appeared kept lost persistence", rows)
