"""Who stands between others: betweenness with its interval, and the pairs that are joined across provinces."""

from collections.abc import Mapping

from jejaring.catalogue.table import Value
from jejaring.measures.bootstrap import Estimate
from jejaring.report.blocks import Block, Grid, Number, Paragraph, Picture, Section, Strong, Text
from jejaring.report.intervals import draw_intervals
from jejaring.report.material import MOST, Material
from jejaring.report.sections.pictures import read_picture
from jejaring.report.words import Words

_COMMAND = "measures betweenness"


def tell_brokers(material: Material) -> Section:
    """Tell the brokers of the whole network, the report's region among them."""
    words, brokers = material.words, _rank_brokers(material)
    if not brokers:
        return Section("brokers", words["brokers.title"], (Paragraph((words["brokers.none"],)),))
    has_interval = any(row.low is not None for row in brokers)
    blocks: list[Block] = [Paragraph((words["brokers.lead"],))]
    if not has_interval:
        blocks.append(Paragraph((words["brokers.unsampled"],), is_warning=True))
    blocks.append(_tabulate(material, brokers))
    if all(row.best_rank is None for row in brokers):
        blocks.append(Paragraph((words["brokers.unranked"],)))
    if has_interval:
        blocks.append(_draw(material, brokers))
    return Section("brokers", words["brokers.title"], tuple(blocks))


def _rank_brokers(material: Material) -> list[Estimate]:
    """List those that stand between any others, at most ten, and those of the report's region besides."""
    rows = sorted(material.estimates.values(), key=lambda row: (-(row.estimate or 0), row.code))
    brokers = [row for row in rows if row.estimate]
    own = [row for row in brokers[MOST:] if material.region and material.is_own(row.code)]
    return [*brokers[:MOST], *own]


def _tabulate(material: Material, brokers: list[Estimate]) -> Grid:
    words = material.words
    columns = tuple(words[f"brokers.column.{name}"] for name in "region betweenness interval rank between".split())
    pairs = {str(row["code"]): row for row in material.ask_network("brokers").list_records()}
    rows = tuple((*_row(material, row), _tell_pairs(material, pairs[row.code])) for row in brokers)
    return Grid(words["brokers.caption"], columns, frozenset({1, 2, 3, 4}), rows, material.cite(_COMMAND))


def _row(material: Material, row: Estimate) -> tuple[Text, ...]:
    words, name = material.words, material.name(row.code)
    return (
        (Strong(name) if material.region and material.is_own(row.code) else name,),
        (words.write(row.estimate, 3, is_fixed=True),),
        (tell_interval(words, row),),
        (_tell_places(words, row),),
    )


def _tell_pairs(material: Material, row: Mapping[str, Value]) -> Text:
    """Tell between how many pairs a region brokers across provinces, with the interval if there is one."""
    words = material.words
    between, low, high = (row[name] for name in ("between", "low", "high"))
    count = words.write(between) if isinstance(between, int) else ""
    number = Number(count, material.cite("measures brokers"))
    if not isinstance(low, float) or not isinstance(high, float):
        return (number,)
    return number, f" ({words.write(low, 0)} – {words.write(high, 0)})"


def tell_interval(words: Words, row: Estimate) -> str:
    """Tell an interval, or that there is too little evidence for one."""
    if row.low is None or row.high is None:
        return words["brokers.too_little"]
    return f"{words.write(row.low, 3, is_fixed=True)} – {words.write(row.high, 3, is_fixed=True)}"


def _tell_places(words: Words, row: Estimate) -> str:
    if row.best_rank is None:
        return words["brokers.too_little"]
    return str(row.best_rank) if row.best_rank == row.worst_rank else f"{row.best_rank}–{row.worst_rank}"


def _draw(material: Material, brokers: list[Estimate]) -> Picture:
    words = material.words
    named = [(material.name(row.code), row) for row in brokers if row.low is not None]
    values = "; ".join(f"{name} {words.write(row.estimate, 3)} ({tell_interval(words, row)})" for name, row in named)
    return Picture(
        "brokers",
        read_picture(lambda path: draw_intervals(named, words, path)),
        words.say("brokers.picture_alt", count=words.write(len(named)), values=values),
        words.fill("brokers.picture_caption", source=Number(words["title.source"], material.cite(_COMMAND))),
    )
