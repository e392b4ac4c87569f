"""Write docs/findings.md and docs/findings.id.md from the bundled articles: `make findings`. A test compares them.

The text is that of `jejaring report`; map and network are pictures of their own, shared by both languages.
"""

from pathlib import Path

from jejaring.coast import load_coast
from jejaring.drawing import draw_map, draw_network
from jejaring.graph import Graph
from jejaring.network import build_network
from jejaring.report import compose_report
from jejaring.report.markdown import write_markdown
from jejaring.report.words import Language
from jejaring.workspace import open_graph

DOCS = Path(__file__).parents[1] / "docs"
NAMES: dict[Language, str] = {"en": "findings", "id": "findings.id"}
DRAWN = ("map", "network")


def write_findings(graph: Graph, language: Language) -> dict[str, bytes]:
    """Write the findings in one language: the page, and the pictures that have words in it."""
    stem = NAMES[language]
    files = write_markdown(compose_report(graph, language), stem)
    for name in DRAWN:
        del files[f"{stem}-{name}.svg"]
        files[f"{stem}.md"] = files[f"{stem}.md"].replace(f"({stem}-{name}.svg)".encode(), f"({name}.png)".encode())
    return files


def draw_pictures(graph: Graph, folder: Path) -> None:
    """Draw map and network."""
    network = build_network(graph.store)
    draw_map(network, load_coast(), folder / "map.png")
    draw_network(network, folder / "network.png")


if __name__ == "__main__":
    opened = open_graph()
    draw_pictures(opened, DOCS)
    for each in NAMES:
        for name, data in write_findings(opened, each).items():
            (DOCS / name).write_bytes(data)
