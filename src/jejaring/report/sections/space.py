"""How far ties reach: the share of pairs that are tied by distance, and what the boundary of a province does."""

from jejaring.catalogue.table import Value
from jejaring.measures.refusals import UnfitNetwork
from jejaring.report.blocks import Block, Grid, Number, Paragraph, Section, Text
from jejaring.report.material import Material

_SURE = 0.05


def tell_space(material: Material) -> Section:
    """Tell the decay of ties with distance and, on enough evidence, what the gravity model says of provinces."""
    words = material.words
    blocks: tuple[Block, ...] = (Paragraph((words["space.lead"],)), _tabulate(material), _tell_model(material))
    return Section("space", words["space.title"], blocks)


def _tabulate(material: Material) -> Grid:
    words = material.words
    columns = tuple(words[f"space.column.{name}"] for name in ("distance", "pairs", "tied", "share"))
    rows = tuple(
        (
            (_name_class(material, row["from_km"], row["to_km"]),),
            (_write(material, row["pairs"]),),
            (_write(material, row["tied"]),),
            (_write(material, _percent(row["share"])),),
        )
        for row in material.ask_network("decay").list_records()
        if row["pairs"]
    )
    return Grid(words["space.caption"], columns, frozenset({1, 2, 3}), rows, material.cite("measures decay"))


def _name_class(material: Material, low: Value, high: Value) -> str:
    words, begin = material.words, _write(material, low)
    return words.say("space.beyond", low=begin) if high is None else f"{begin} – {_write(material, high)}"


def _percent(share: Value) -> Value:
    return round(100 * share, 1) if isinstance(share, float) else None


def _write(material: Material, value: Value) -> str:
    return material.words.write(value if isinstance(value, int | float) else None, 1)


def _tell_model(material: Material) -> Paragraph:
    if not material.chosen.evidence.is_enough:
        return Paragraph((material.words["space.too_little"],))
    try:
        found = material.ask_network("boundary").list_records()
    except UnfitNetwork:
        return Paragraph((material.words["space.too_little"],))
    told = {str(row["coefficient"]): row for row in found}
    return Paragraph(
        (*_tell(material, told["boundary effect"], "boundary"), " ", *_tell(material, told["distance"], "falls"))
    )


def _tell(material: Material, row: dict[str, Value], key: str) -> Text:
    """Tell a coefficient with its p, and in words whether chance would do as much."""
    words, source = material.words, material.cite("measures boundary")
    value, p = (float(row[name] or 0) for name in ("value", "p"))
    runs = words.fill(f"space.{key}", value=Number(words.write(value), source), p=Number(words.write(p, 3), source))
    return (*runs, " ", words["space.sure" if p < _SURE else "space.chance"])
