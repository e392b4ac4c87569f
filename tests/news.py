"""Invented news of visits and exhibitions among a few regions of the real reference: as many as a test needs."""

from pathlib import Path
from random import Random

from jejaring import claims as c
from jejaring.archive import Archive
from jejaring.article import Article
from jejaring.graph import Graph
from jejaring.store import Store
from tests.builders import cite, map_claims

REGIONS = (
    *("36.74", "36.71", "36.03", "73.12", "73.10", "73.71", "33.22", "33.11", "33.74", "35.07", "35.78", "51.71"),
    *("12.71", "13.71", "64.72", "52.71", "34.71", "32.73"),
)
PUBLISHERS = ("ANTARA", "Kabar Kriya", "Beritadaerah", "Media Usaha", "Suara Pasar", "Harian Kota")


def tell_event(id: str, kind: str, roles: dict[str, str], day: str | None, publisher: str = "ANTARA") -> c.Document:
    """An article on one event, in words of its own, so that it is no reprint of another; `roles` by region."""
    text = " ".join(("Semoga maju.", *Random(id).choices([f"kata{number}" for number in range(1000)], k=80)))
    took_part = [c.Participation("e1", code, "region", code, role) for code, role in roles.items()]
    told = (c.Occurrence("e1", kind, None, day, None, None, None), *took_part)
    claims = [c.Claim(each, cite("Semoga maju", text)) for each in told]
    article = Article.from_text(id, text, published=day or "2025-01-01", publisher=publisher)
    return c.Document(article, c.join_claims(claims))


def invent_news(count: int, seed: int = 1) -> list[c.Document]:
    """Invent articles, one event each, over five years; hubs come first in the list of regions."""
    chance = Random(seed)
    return [_invent(chance, f"news-{number:03}") for number in range(count)]


def _invent(chance: Random, id: str) -> c.Document:
    weights = [1 / (place + 1.5) for place in range(len(REGIONS))]
    host = chance.choices(REGIONS, weights)[0]
    others = sorted(set(chance.choices(REGIONS, k=chance.choice((1, 1, 2, 3)))) - {host}) or [REGIONS[-1]]
    kind, first, other = chance.choice((("visit", "host", "guest"), ("exhibition", "organiser", "exhibitor")))
    day = f"{chance.choice(range(2021, 2026))}-{chance.choice(range(1, 13)):02}-{chance.choice(range(1, 28)):02}"
    return tell_event(id, kind, {host: first, **dict.fromkeys(others, other)}, day, chance.choice(PUBLISHERS))


def open_news(folder: Path, *articles: c.Document) -> Graph:
    """A graph in memory of these articles, with the whole reference."""
    archive = Archive(folder)
    for document in articles:
        archive.write_article(document.article.id, map_claims(document))
    store = Store()
    store.load_reference()
    graph = Graph(store, archive)
    graph.load()
    return graph
