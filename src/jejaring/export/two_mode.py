"""Two-mode networks as their cells, one a row: who took part in what, before anything is projected.

    region-events      region, event, role
    region-products    region, product
    official-events    person, event, role

Regions are codes, all else addresses. `jejaring.measures.twomode` projects and measures them.
"""

from typing import TYPE_CHECKING, BinaryIO

from jejaring.assets import locate
from jejaring.export.columns import Column, Type
from jejaring.export.csv_tables import read_table, write_table
from jejaring.export.tables import Record

if TYPE_CHECKING:
    from jejaring.store import Store

NAMES = ("region-events", "region-products", "official-events")
_COLUMNS = (
    Column("region", Type.STRING, "kode daerah", "code of the region"),
    Column("person", Type.STRING, "pejabat (IRI)", "official (IRI)"),
    Column("event", Type.STRING, "peristiwa (IRI)", "event (IRI)"),
    Column("product", Type.STRING, "produk (IRI)", "product (IRI)"),
    Column("role", Type.STRING, "peran", "role"),
)


def write_cells(store: "Store", name: str, stream: BinaryIO) -> None:
    """Write the cells of one of `NAMES` as CSV, in order."""
    found = store.query(locate(f"queries/network/{name}.rq").read_text("utf-8"))
    names = [variable.value for variable in found.variables]  # type: ignore[union-attr]
    columns = tuple(column for wanted in names for column in _COLUMNS if column.name == wanted)
    rows: list[Record] = [dict(zip(names, (term.value for term in row), strict=True)) for row in found]  # type: ignore[union-attr]
    write_table(columns, rows, stream)


def read_cells(stream: BinaryIO) -> list[Record]:
    """Read what `write_cells` wrote.

    Raises:
        MalformedFile: not a table of cells.
    """
    return read_table(_COLUMNS, stream)
