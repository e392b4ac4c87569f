"""What is known of one region: who was seen in office, what it makes and shows, which partners it lacks."""

from collections.abc import Callable, Mapping

from jejaring.catalogue import Table
from jejaring.catalogue.table import Value
from jejaring.namespaces import local
from jejaring.report.blocks import Block, Grid, Paragraph, Section, Text
from jejaring.report.material import Material
from jejaring.report.words import Words

Write = Callable[[Material, Value], str]


def tell_officials(material: Material) -> Section:
    """Tell who was seen to hold an office of the region."""
    columns = {
        "person": ("person", _write_text),
        "post": ("post", _write_text),
        "first": ("first_seen", _write_day),
        "last": ("last_seen", _write_day),
        "sources": ("sources", _write_number),
    }
    return _tell(material, "officials", "query officials", material.ask("officials", of_region=True), columns)


def tell_products(material: Material) -> Section:
    """Tell which products the region makes or shows."""
    columns = {
        "product": ("product", _write_text),
        "category": ("category", _write_text),
        "shown": ("shown_at", _write_event),
        "sources": ("sources", _write_number),
    }
    return _tell(material, "products", "query products", material.ask("products", of_region=True), columns)


def tell_partners(material: Material) -> Section:
    """Tell which partners the region lacks; none where it is not in the network."""
    region = material.region
    in_network = region is not None and region.code in material.network
    found = material.ask_network("partners") if in_network else Table((), ())
    columns = {
        "candidate": ("name", _write_text),
        "common": ("common_partners", _write_names),
        "new": ("new_products", _write_products),
        "size": ("size", _write_number),
    }
    return _tell(material, "partners", "measures partners", found, columns)


def _tell(
    material: Material, name: str, command: str, found: Table, columns: Mapping[str, tuple[str, Write]]
) -> Section:
    words, region = material.words, material.region.full_name if material.region else ""
    title = words[f"region.{name}"]
    if not len(found):
        return Section(name, title, (Paragraph(words.fill(f"region.{name}_none", name=region)),))
    blocks: list[Block] = []
    if f"region.{name}_lead" in words.texts:
        blocks.append(Paragraph(words.fill(f"region.{name}_lead", name=region)))
    heads = tuple(words[f"region.column.{head}"] for head in columns)
    right = frozenset(place for place, head in enumerate(columns) if head in ("sources", "size"))
    rows = tuple(_row(material, record, columns) for record in found.list_records())
    grid = Grid(words[f"region.{name}_caption"], heads, right, rows, material.cite(command, of_region=True))
    return Section(name, title, (*blocks, grid))


def _row(material: Material, record: dict[str, Value], columns: Mapping[str, tuple[str, Write]]) -> tuple[Text, ...]:
    return tuple((write(material, record[column]) or "–",) for column, write in columns.values())


def _write_text(_: Material, value: Value) -> str:
    return str(value or "")


def _write_day(material: Material, value: Value) -> str:
    return material.words.write_day(str(value) if value else None)


def _write_number(material: Material, value: Value) -> str:
    return material.words.write(value if isinstance(value, int | float) else None)


def _write_event(_: Material, value: Value) -> str:
    return local(str(value)) if value else ""


def _write_names(material: Material, value: Value) -> str:
    return _shorten([material.name(code) for code in str(value or "").split()], material.words)


def _write_products(material: Material, value: Value) -> str:
    names = [product.removeprefix("product/").replace("-", " ") for product in str(value or "").split()]
    return _shorten(names, material.words)


def _shorten(names: list[str], words: Words, most: int = 4) -> str:
    """Tell the first names, and how many more there are."""
    more = len(names) - most
    return ", ".join([*names[:most], *([words.say("pictures.more", count=words.write(more))] if more > 0 else [])])
