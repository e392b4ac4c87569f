"""What regions do together: the events that tie them, by the kind of tie."""

from jejaring.drawing.style import LADDER
from jejaring.report.blocks import Grid, Paragraph, Section
from jejaring.report.material import Material


def tell_kinds(material: Material) -> Section:
    """Tell how many ties and events there are of each kind, weakest first."""
    words, records = material.words, material.records
    columns = tuple(words[f"kinds.column.{name}"] for name in ("kind", "pairs", "events", "articles"))
    rows = []
    for rung in LADDER:
        own = [record for record in records if record.kind == rung.kind]
        counts = ({r.pair for r in own}, {r.event for r in own}, {a for r in own for a in r.articles})
        name = rung.id if words.language == "id" else rung.en
        rows.append(((name,), *((words.write(len(each)),) for each in counts)))
    source = material.cite("export ties")
    grid = Grid(words["kinds.caption"], columns, frozenset({1, 2, 3}), tuple(rows), source)
    return Section("kinds", words["kinds.title"], (Paragraph((words["kinds.lead"],)), grid))
