"""Who is seen at all, and how far measures only follow that."""

from collections.abc import Callable, Mapping

from jejaring.catalogue import Table
from jejaring.measures.coverage import Coverage, cover_provinces, cover_publishers, cover_years, find_bend
from jejaring.measuring.asked import Asked, tabulate
from jejaring.measuring.reading import read_mentions
from jejaring.namespaces import local


def tell_coverage(asked: Asked, by: str) -> Table:
    """Count the kabupaten and kota that are seen, by province, publisher or year."""
    units = [code for code in asked.chosen.nodes if "." in code]
    rows = _COVERS[by](read_mentions(asked.store), units)
    name: Callable[[str], str] = asked.chosen.name if by == "province" else local
    return tabulate(
        f"{by} regions seen share articles",
        ((name(row.heading), row.regions, row.seen, row.share, row.articles) for row in rows),
    )


_COVERS: Mapping[str, Callable[..., list[Coverage]]] = {
    "province": cover_provinces,
    "publisher": cover_publishers,
    "year": cover_years,
}


def tell_bend(asked: Asked) -> Table:
    """Tell how far each measure only follows how often a region is written of."""
    rows = find_bend(asked.chosen.records, read_mentions(asked.store))
    return tabulate("measure tau", ((row.measure, row.tau) for row in rows))
