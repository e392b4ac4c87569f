"""The strongest ties, and for each the phrases that it rests on."""

from collections.abc import Sequence

from jejaring.drawing.style import RUNGS
from jejaring.drawing.summary import shorten_name
from jejaring.explanation import Ground, read_grounds
from jejaring.report.blocks import Block, Bullets, Grid, Number, Paragraph, Section, Strong, Text
from jejaring.report.material import MOST, Material
from jejaring.report.ranking import rank_ties

_PHRASES = 2


def tell_ties(material: Material) -> Section:
    """Tell the strongest ties with their evidence."""
    words, ranked = material.words, rank_ties(material.shown)[:MOST]
    if not ranked:
        name = material.region.full_name if material.region else ""
        text = words.fill("ties.none", name=name) if material.region else words.fill("ties.nobody")
        return Section("ties", words["ties.title"], (Paragraph(text),))
    evidence = [text for a, b, _ in ranked for text in _list_evidence(material, a, b)]
    blocks: tuple[Block, ...] = (
        Paragraph((words["ties.lead"],)),
        _tabulate(material, ranked),
        Paragraph((Strong(words["ties.evidence"]),)),
        Bullets(tuple(evidence)),
    )
    return Section("ties", words["ties.title"], blocks)


def _tabulate(material: Material, ranked: Sequence[tuple[str, str, dict[str, object]]]) -> Grid:
    words = material.words
    columns = tuple(words[f"ties.column.{name}"] for name in "regions kind strength events publishers last".split())
    rows = tuple(_row(material, a, b, data) for a, b, data in ranked)
    return Grid(words["ties.caption"], columns, frozenset({2, 3, 4}), rows, material.cite("export csv-edges"))


def _row(material: Material, a: str, b: str, data: dict[str, object]) -> tuple[Text, ...]:
    words = material.words
    kind, last = getattr(RUNGS[str(data["kind"])], words.language), data["last"]
    counts = (words.write(data[name]) for name in ("weight", "events", "publishers"))  # type: ignore[arg-type]
    cells = (_name_pair(material, a, b), kind, *counts, words.write_day(str(last) if last else None))
    return tuple((cell,) for cell in cells)


def _name_pair(material: Material, a: str, b: str) -> str:
    return f"{shorten_name(material.name(a))} – {shorten_name(material.name(b))}"


def _list_evidence(material: Material, a: str, b: str) -> list[Text]:
    """List the first phrases of a tie, those that are kept before those of which only the place is."""
    distinct = {(ground.article, ground.start): ground for ground in read_grounds(material.graph.store, a, b)}
    best = sorted(distinct.values(), key=lambda ground: (ground.phrase is None, ground.article, ground.start))
    return [_tell_ground(material, a, b, ground) for ground in best[:_PHRASES]]


def _tell_ground(material: Material, a: str, b: str, ground: Ground) -> Text:
    words = material.words
    key = "ties.phrase" if ground.phrase else "ties.no_phrase"
    article = "ties.article" if ground.publisher else "ties.article_unnamed"
    named = words.say(
        article, article=ground.article, publisher=ground.publisher or "", day=words.write_day(ground.published)
    )
    return words.fill(
        key,
        regions=Strong(_name_pair(material, a, b)),
        event=ground.event or words["ties.agreement"],
        phrase=ground.phrase or "",
        article=Number(named, material.cite(f"explain {a} {b}")),
    )
