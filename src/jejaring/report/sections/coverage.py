"""Who is seen at all: kabupaten and kota by province, publisher and year."""

from jejaring.catalogue import Table
from jejaring.catalogue.table import Value
from jejaring.report.blocks import Grid, Number, Paragraph, Section, Text
from jejaring.report.material import Material


def tell_coverage(material: Material) -> Section:
    """Tell how many of the regions some fact names, and where the news come from."""
    words, table = material.words, material.ask_network("coverage")
    rows = table.list_records()
    seen, every = (sum(int(row[column] or 0) for row in rows) for column in ("seen", "regions"))
    source = material.cite("measures coverage")
    lead = words.fill(
        "coverage.lead",
        seen=Number(words.write(seen), source),
        all=Number(words.write(every), source),
        provinces=words.count(sum(not row["seen"] for row in rows), "province", source),
        every=Number(words.write(len(rows)), source),
    )
    by_province = Table(table.columns, tuple(row for row in table.rows if row[table.columns.index("seen")]))
    publishers, years = material.ask_network("coverage-publishers"), material.ask_network("coverage-years")
    grids = [
        _tabulate(material, head, found)
        for head, found in (("province", by_province), ("publisher", publishers), ("year", years))
        if len(found)
    ]
    return Section("coverage", words["coverage.title"], (Paragraph(lead), *grids))


_MOST = 15
_COMMANDS = {
    "province": "measures coverage",
    "publisher": "measures coverage-publishers",
    "year": "measures coverage-years",
}


def _tabulate(material: Material, head: str, found: Table) -> Grid:
    words, counts = material.words, ("seen", "articles")
    columns = (words[f"coverage.column.{head}"], *(words[f"coverage.column.{name}"] for name in counts))
    rows = tuple(
        ((_name(material, head, row[head]),), *(_count(material, row[name]) for name in counts))
        for row in _order(head, found)
    )
    if head == "publisher":
        rows = _shorten(material, rows)
    return Grid(words[f"coverage.by_{head}"], columns, frozenset({1, 2}), rows, material.cite(_COMMANDS[head]))


def _order(head: str, found: Table) -> list[dict[str, Value]]:
    """List the rows; publishers by how many articles they have."""
    records = found.list_records()
    return sorted(records, key=lambda row: -int(row["articles"] or 0)) if head == "publisher" else records


def _shorten(material: Material, rows: tuple[tuple[Text, ...], ...]) -> tuple[tuple[Text, ...], ...]:
    """Keep the first rows, and say how many more there are."""
    if len(rows) <= _MOST:
        return rows
    more = material.words.say("coverage.more", count=material.words.write(len(rows) - _MOST))
    return (*rows[:_MOST], ((more,), (), ()))


def _count(material: Material, value: Value) -> Text:
    return (material.words.write(value if isinstance(value, int) else None),)


def _name(material: Material, head: str, value: Value) -> str:
    """Name a row: a publisher by its label, what is unknown in words."""
    name = str(value)
    if head == "year" and name == "undated":
        return material.words["coverage.undated"]
    if head == "publisher":
        return material.publishers.get(name, material.words["coverage.unknown_publisher"])
    return name
