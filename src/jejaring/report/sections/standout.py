"""What stands out: parts, ties told once, kinds, distance and brokers, each in one sentence."""

from collections import Counter
from collections.abc import Iterator

from jejaring.drawing.style import RUNGS
from jejaring.report.blocks import Bullets, Number, Section, Strong, Text
from jejaring.report.material import Material

_NEAR, _FAR = 250, 1000
"""Kilometres within which regions are near, and from which on they are far."""


def tell_standout(material: Material) -> Section:
    """Tell what a reader should take away; nothing where no article ties two regions."""
    words = material.words
    items = tuple(_tell(material)) if material.records else ((words["standout.none"],),)
    return Section("standout", words["standout.title"], (Bullets(items),))


def _tell(material: Material) -> Iterator[Text]:
    yield _tell_parts(material)
    yield _tell_kind(material)
    yield _tell_once(material)
    yield _tell_distance(material)
    yield _tell_broker(material)


def _tell_parts(material: Material) -> Text:
    shape = {str(name): value for name, value in material.ask_network("shape")}
    source = material.cite("measures shape")
    parts, largest = (Number(material.words.write(int(shape[name] or 0)), source) for name in ("parts", "largest_part"))
    return material.words.fill("standout.parts", parts=parts, largest=largest)


def _tell_kind(material: Material) -> Text:
    """Tell which kind most events are of; of equals the stronger."""
    words, source = material.words, material.cite("export ties")
    kinds = Counter(kind for _, kind in {(record.event, record.kind) for record in material.records})
    kind, count = max(kinds.items(), key=lambda item: (item[1], list(RUNGS).index(item[0])))
    name = getattr(RUNGS[kind], words.language).lower()
    every = Number(words.write(len({record.event for record in material.records})), source)
    return words.fill("standout.kind", kind=Strong(name), count=Number(words.write(count), source), all=every)


def _tell_once(material: Material) -> Text:
    words, source = material.words, material.cite("measures unseen")
    articles: dict[tuple[str, str], set[str]] = {}
    for record in material.records:
        articles.setdefault(record.pair, set()).update(record.articles)
    once = sum(len(told) == 1 for told in articles.values())
    numbers = (Number(words.write(n), source) for n in (once, len(articles)))
    return words.fill("standout.once", **dict(zip(("once", "all"), numbers, strict=True)))


def _tell_distance(material: Material) -> Text:
    """Tell the share of near pairs that are tied beside that of far ones."""
    words, rows, source = material.words, material.ask_network("decay").list_records(), material.cite("measures decay")
    near = [row for row in rows if row["to_km"] is not None and float(row["to_km"]) <= _NEAR]
    far = [row for row in rows if float(row["from_km"] or 0) >= _FAR]
    shares = {}
    for name, group in (("near", near), ("far", far)):
        tied, pairs = (sum(int(row[key] or 0) for row in group) for key in ("tied", "pairs"))
        shares[name] = Number(f"{words.write(100 * tied / pairs, 1)} %" if pairs else words["space.nobody"], source)
    limits = {"within": Number(words.write(_NEAR), source), "beyond": Number(words.write(_FAR), source)}
    return words.fill("standout.distance", **shares, **limits)


def _tell_broker(material: Material) -> Text:
    """Tell who stands between most others, of those with enough articles, and what place it could as well have."""
    words, source = material.words, material.cite("measures betweenness")
    ranked = [row for row in material.estimates.values() if row.estimate and row.best_rank is not None]
    if not ranked:
        return (words["standout.no_broker"],)
    first = max(ranked, key=lambda row: (row.estimate or 0, row.code))
    best, worst = (Number(words.write(rank), source) for rank in (first.best_rank, first.worst_rank))
    return words.fill("standout.broker", name=Strong(material.name(first.code)), best=best, worst=worst)
