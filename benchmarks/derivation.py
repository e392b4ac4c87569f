"""What taking in one article costs as the graph grows, against deriving everything anew.

    python -m benchmarks.derivation [100 300 1000]

Invented articles are gold ones moved to other regions, days and persons; three at a time tell of the same happenings.
With hubs, about a third of the articles also tell of one minister's post, one programme and one product with its label.
For each size: the time of a rebuild; then, one by one, of articles added and withdrawn again (median); at the end the
bytes of the store are compared with those of a rebuild, and of before.

What to expect: a rebuild grows with the articles. Adding one costs what it touches: the claims of each fact that it
tells too, and the descriptions of each entity it names. What many articles tell (a post or product told in a third of
them, a common abbreviation) is counted anew with each, so the cost of adding still grows with the graph: measured on a
busy machine, 2.9 times from 100 to 1,000 articles without the hub, 8.1 times with it. Bounding that is open work.
"""

import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter
from typing import Any

import pyoxigraph as ox

from jejaring.archive import Archive
from jejaring.documents import read_document
from jejaring.graph import Graph
from tests.builders import NAMES, map_claims, open_store, read_gold, read_gold_data

SIZES = (100, 300, 1000)
PROBES = 24
STANCE = {"modality": "fact", "polarity": True, "confidence": 1.0, "rule": "gold"}
HUBS: tuple[dict[str, Any], ...] = (
    {"type": "tenure", "person": "Sari Utama", "post": "Menteri UMKM", "agency": "Kementerian UMKM"}
    | {"region": None, "acting": None},
    {"type": "operation", "programme": "UMKM Naik Kelas", "agency": "Kementerian UMKM", "region": None},
    {"type": "production", "product": "batik", "region": "33.72"},
)


def move(value: Any, shift: int) -> Any:
    """Move provinces and days by a shift; what differed still does."""
    if isinstance(value, dict):
        return {key: move(each, shift) for key, each in value.items()}
    if isinstance(value, list):
        return [move(each, shift) for each in value]
    if isinstance(value, str) and re.fullmatch(r"\d\d(\.\d\d)?", value):
        return f"{11 + (int(value[:2]) + shift) % 85}{value[2:]}"
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return f"{value[:8]}{1 + (int(value[8:]) + shift) % 28:02}"
    return value


def invent(number: int, hubs: bool) -> tuple[str, list[ox.Quad]]:
    """Invent an article: of the happenings of its cluster it tells four fifths."""
    cluster, chance = Random(f"c{number // 3}"), Random(f"a{number}")
    name = cluster.choice([name for name in NAMES if len(read_gold(name).claims) > 10])
    data: dict[str, Any] = deepcopy(read_gold_data(name))
    told: list[dict[str, Any]] = move(data["claims"], cluster.randrange(1000))
    for claim in told:
        for key in ("person", "speaker", "said_by", "agent"):
            if claim.get(key) and (key != "agent" or claim["agent_type"] == "person"):
                claim[key] += f" {number // 3}"
    told = [claim for claim in told if claim["type"] == "occurrence" or chance.random() < 0.8]
    if hubs and chance.random() < 0.33:
        told += [{**hub, **STANCE, "evidence": told[0]["evidence"]} for hub in HUBS]
    head = {"id": f"s{number:06}", "publisher": f"Media {chance.randrange(60)}", "published": "2025-09-26"}
    article = data["article"] | head
    document = read_document({"article": article, "claims": told, "ties": None}).document
    return article["id"], map_claims(
        type(document)(document.article.with_text(read_gold(name).article.text), document.claims)
    )


def clock(act: Callable[[], object]) -> float:
    start = perf_counter()
    act()
    return 1e3 * (perf_counter() - start)


def open_with(folder: Path, articles: list[tuple[str, list[ox.Quad]]]) -> Graph:
    graph = Graph(open_store(), Archive(folder))
    for name, quads in articles:
        graph.archive.write_article(name, quads)
    return graph


def measure(articles: list[tuple[str, list[ox.Quad]]], size: int) -> tuple[float, float, float]:
    """Milliseconds of a rebuild, of adding one article and of withdrawing one, in a graph of a size."""
    with tempfile.TemporaryDirectory() as folder:
        graph = open_with(Path(folder), articles[:size])
        rebuilding = clock(graph.load)
        before, probes = graph.store.dump(), articles[size : size + PROBES]
        adding = [clock(lambda probe=probe: graph.add(*probe)) for probe in probes]
        again = Graph(open_store(), graph.archive)
        again.load()
        assert graph.store.dump() == again.store.dump(), "adding is not rebuilding"
        withdrawing = [clock(lambda name=name: graph.withdraw(name)) for name, _ in probes]
        assert graph.store.dump() == before, "withdrawing is not undoing"
    return rebuilding, median(adding), median(withdrawing)


def list_rows(sizes: tuple[int, ...], hubs: bool) -> Iterator[str]:
    articles = [invent(number, hubs) for number in range(max(sizes) + PROBES)]
    first = 0.0
    for size in sizes:
        rebuilding, adding, withdrawing = measure(articles, size)
        first = first or adding
        yield (
            f"{size:6} {'yes' if hubs else 'no':>4} {rebuilding:10.0f} {adding:8.1f} {withdrawing:9.1f} "
            f"{rebuilding / adding:14.0f} {adding / first:9.2f}"
        )


def main(sizes: tuple[int, ...] = SIZES) -> None:
    print("   articles, hubs, rebuild ms, add ms, withdraw ms, rebuild / add, add against the first size; bytes equal")
    for hubs in (False, True):
        for row in list_rows(sizes, hubs):
            print(row, flush=True)


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
