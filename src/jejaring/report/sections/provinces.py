"""Which provinces work together: ties between provinces, and those of their kabupaten and kota carried up."""

from collections import defaultdict

from jejaring.drawing.style import RANKS, RUNGS
from jejaring.measures.ties import TieRecord
from jejaring.measuring import Choice, Chosen, choose_ties
from jejaring.report.blocks import Grid, Paragraph, Section, Text
from jejaring.report.material import MOST, Material


def tell_provinces(material: Material) -> Section:
    """Tell the ten strongest pairs of provinces, with how much each rests on."""
    words = material.words
    chosen = choose_ties(material.graph.store, Choice(level="province"))
    pairs: dict[tuple[str, str], list[TieRecord]] = defaultdict(list)
    for record in chosen.records:
        pairs[record.pair].append(record)
    if not pairs:
        return Section("provinces", words["provinces.title"], (Paragraph((words["provinces.none"],)),))
    ranked = sorted(pairs.items(), key=lambda item: (-_sum(item[1]), item[0]))[:MOST]
    columns = tuple(words[f"ties.column.{name}"] for name in "regions kind strength events publishers".split())
    rows = tuple(_row(material, chosen, records) for _, records in ranked)
    source = material.cite("network --level province")
    grid = Grid(words["provinces.caption"], columns, frozenset({2, 3, 4}), rows, source)
    return Section("provinces", words["provinces.title"], (Paragraph((words["provinces.lead"],)), grid))


def _sum(records: list[TieRecord]) -> float:
    return round(sum(record.weight for record in records), 6)


def _row(material: Material, chosen: Chosen, records: list[TieRecord]) -> tuple[Text, ...]:
    words, (a, b) = material.words, records[0].pair
    strongest = max((record.kind for record in records), key=RANKS.__getitem__)
    publishers = {publisher for record in records for publisher in record.publishers}
    cells = (
        f"{chosen.name(a)} – {chosen.name(b)}",
        getattr(RUNGS[strongest], words.language),
        words.write(_sum(records), is_fixed=True),
        words.write(len({record.event for record in records})),
        words.write(len(publishers)),
    )
    return tuple((cell,) for cell in cells)
