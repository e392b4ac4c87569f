"""What the questions need besides ties, read from the store: who is written of, populations, products."""

from collections import defaultdict
from collections.abc import Iterable

from jejaring.assets import locate
from jejaring.measures.coverage import Mention
from jejaring.store import Store


def read_mentions(store: Store) -> list[Mention]:
    """Read which kabupaten and kota the facts of each article name."""
    told: dict[tuple[str, str, str | None], set[str]] = defaultdict(set)
    for article, publisher, published, region in _ask(store, "mentions"):
        if article and publisher and region:
            told[article, publisher, published].add(region)
    return [
        Mention(article, publisher, int(published[:4]) if published else None, frozenset(regions))
        for (article, publisher, published), regions in told.items()
    ]


def read_sizes(store: Store) -> dict[str, float]:
    """Read the population of each region that the reference knows it of."""
    return {region: float(people) for region, people in _ask(store, "sizes") if region and people}


def read_goods(store: Store) -> dict[str, set[str]]:
    """Read the products that each region makes, by their addresses."""
    goods: dict[str, set[str]] = defaultdict(set)
    for region, product in _ask(store, "goods"):
        if region and product:
            goods[region].add(product)
    return dict(goods)


def _ask(store: Store, name: str) -> Iterable[tuple[str | None, ...]]:
    rows = store.query(locate(f"queries/network/{name}.rq").read_text("utf-8"))
    return (tuple(term.value if term is not None else None for term in row) for row in rows)  # type: ignore[union-attr]
