"""Map and network as pictures, with what they show in words."""

import re
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from jejaring.coast import load_coast
from jejaring.drawing import draw_map, draw_network
from jejaring.report.blocks import Number, Picture, Section
from jejaring.report.material import MOST, Material
from jejaring.report.ranking import rank_ties

if TYPE_CHECKING:
    import networkx as nx

_HEAD = re.compile(r"\A.*?(?=<svg)", re.DOTALL)
_METADATA = re.compile(r"\s*<metadata>.*?</metadata>", re.DOTALL)


def tell_pictures(material: Material) -> Section:
    """Show the map and the network."""
    coast = load_coast()
    drawn: tuple[tuple[str, Callable[[nx.Graph[str], Path], None]], ...] = (
        ("map", lambda graph, path: draw_map(graph, coast, path)),
        ("network", draw_network),
    )
    pictures = tuple(_picture(material, name, draw) for name, draw in drawn)
    return Section("pictures", material.words["pictures.title"], pictures)


def _picture(material: Material, name: str, draw: "Callable[[nx.Graph[str], Path], None]") -> Picture:
    words = material.words
    source = Number(words["title.source"], material.cite("network"))
    return Picture(
        name,
        read_picture(lambda path: draw(material.shown, path)),
        words.say(f"pictures.{name}_alt", ties=_describe(material)),
        words.fill(f"pictures.{name}_caption", source=source),
    )


def read_picture(draw: Callable[[Path], None]) -> str:
    """Draw into a file and read it: one `<svg>` element, without what describes the file."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "picture.svg"
        draw(path)
        return _METADATA.sub("", _HEAD.sub("", path.read_text("utf-8"))).strip()


def _describe(material: Material) -> str:
    """Tell the strongest ties in words, for those who cannot see the picture."""
    words, ranked = material.words, rank_ties(material.shown)
    if not ranked:
        return words["pictures.no_ties"]
    told = [f"{material.name(a)} – {material.name(b)}" for a, b, _ in ranked[:MOST]]
    more = len(ranked) - len(told)
    return ", ".join([*told, *([words.say("pictures.more", count=words.write(more))] if more else [])])
