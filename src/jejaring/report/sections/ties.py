"""The strongest ties, and for each the phrases that it rests on."""

from collections.abc import Iterable, Sequence
from typing import Any

from jejaring.drawing.style import RUNGS
from jejaring.drawing.summary import shorten_name
from jejaring.explanation import Ground, read_grounds
from jejaring.report.blocks import Block, Bullets, Grid, Number, Paragraph, Run, Section, Strong, Text
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
    evidence = tuple(_tell_evidence(material, a, b) for a, b, _ in ranked)
    blocks: tuple[Block, ...] = (
        Paragraph((words["ties.lead"],)),
        _tabulate(material, ranked),
        Paragraph((Strong(words["ties.evidence"]),)),
        Bullets(evidence, is_numbered=True),
    )
    return Section("ties", words["ties.title"], blocks)


def _tabulate(material: Material, ranked: Sequence[tuple[str, str, dict[str, Any]]]) -> Grid:
    words = material.words
    columns = tuple(words[f"ties.column.{name}"] for name in "regions kind strength events publishers last".split())
    rows = tuple(_row(material, a, b, data) for a, b, data in ranked)
    return Grid(words["ties.caption"], columns, frozenset({2, 3, 4}), rows, material.cite("export csv-edges"))


def _row(material: Material, a: str, b: str, data: dict[str, Any]) -> tuple[Text, ...]:
    words = material.words
    kind, last = getattr(RUNGS[str(data["kind"])], words.language), data["last"]
    strength = words.write(data["weight"], is_fixed=True)
    counts = (words.write(data[name]) for name in ("events", "publishers"))
    cells = (_name_pair(material, a, b), kind, strength, *counts, words.write_day(str(last) if last else None))
    return tuple((cell,) for cell in cells)


def _name_pair(material: Material, a: str, b: str) -> str:
    return f"{shorten_name(material.name(a))} – {shorten_name(material.name(b))}"


def _tell_evidence(material: Material, a: str, b: str) -> Text:
    """Tell a tie's latest article by its best phrase, and another's, if there is one."""
    words, told = material.words, _choose_grounds(read_grounds(material.graph.store, [(a, b)]))
    runs: list[Run] = []
    for place, ground in enumerate(told):
        if place == 0 or ground.occasion != told[place - 1].occasion:
            event = ground.event or words["ties.agreement"]
            head = words.fill("ties.head", regions=Strong(_name_pair(material, a, b)), event=event)
            runs += head if place == 0 else ("; ", f"{event}, ")
        else:
            runs.append("; ")
        runs += _tell_phrase(material, ground, material.cite(f"explain {a} {b}"))
    return (*runs, ".")


def _choose_grounds(grounds: Iterable[Ground]) -> list[Ground]:
    """Choose the best phrase of each article, those that are kept first, and of these the longest; two at most."""
    best: dict[str, Ground] = {}
    for ground in sorted(grounds, key=lambda each: (-len(each.phrase or ""), each.article, each.start)):
        best.setdefault(ground.article, ground)
    return list(best.values())[:_PHRASES]


def _tell_phrase(material: Material, ground: Ground, source: str) -> Text:
    words = material.words
    article = "ties.article" if ground.publisher else "ties.article_unnamed"
    named = words.say(
        article, article=ground.article, publisher=ground.publisher or "", day=words.write_day(ground.published)
    )
    key = "ties.phrase" if ground.phrase else "ties.no_phrase"
    return words.fill(key, phrase=ground.phrase or "", article=Number(named, source))
