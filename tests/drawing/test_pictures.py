"""Both pictures, of every network, as SVG and PNG: they are drawn, and drawn again they are the same bytes."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import matplotlib as mpl
import networkx as nx
import pytest

from jejaring.coast import load_coast
from jejaring.drawing import draw_map, draw_network, marks
from jejaring.errors import AccessError, CallError

Draw = Callable[["nx.Graph[str]", Path], None]


@pytest.fixture(params=["map", "network"])
def draw(request: pytest.FixtureRequest) -> Draw:
    return draw_network if request.param == "network" else lambda graph, path: draw_map(graph, load_coast(), path)


def shuffle(graph: "nx.Graph[str]") -> "nx.Graph[str]":
    shuffled: nx.Graph[str] = nx.Graph(**graph.graph)
    shuffled.add_nodes_from(reversed(list(graph.nodes(data=True))))
    shuffled.add_edges_from((b, a, data) for a, b, data in reversed(list(graph.edges(data=True))))
    return shuffled


@pytest.mark.parametrize("suffix", ["svg", "png"])
def test_same_network_same_bytes(network: "nx.Graph[str]", draw: Draw, suffix: str, tmp_path: Path) -> None:
    draw(network, tmp_path / f"one.{suffix}")
    draw(shuffle(network), tmp_path / f"two.{suffix}")
    assert (tmp_path / f"one.{suffix}").read_bytes() == (tmp_path / f"two.{suffix}").read_bytes()


SCRIPT = """
import sys, networkx as nx
from pathlib import Path
from jejaring.coast import load_coast
from jejaring.drawing import draw_map, draw_network, marks
graph = nx.Graph([(a, b, {"kind": "visit", "weight": 1.0}) for a, b in ("ab", "bc", "de", "ac")])
for number, code in enumerate(graph):
    graph.nodes[code].update(name=f"Kota {code}", kind="kota", lat=-float(number), lon=110.0 + number)
draw_map(graph, load_coast(), Path(sys.argv[1]) / "map.png")
draw_network(graph, Path(sys.argv[1]) / "network.png")
"""


def test_png_is_the_same_in_two_processes_with_other_hash_seeds(tmp_path: Path) -> None:
    for seed in ("1", "2"):
        (tmp_path / seed).mkdir()
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", SCRIPT, str(tmp_path / seed)], check=True, env=environment)
    for name in ("map.png", "network.png"):
        assert (tmp_path / "1" / name).read_bytes() == (tmp_path / "2" / name).read_bytes()


def test_svg_holds_no_date_and_no_outside_font(seed_network: "nx.Graph[str]", draw: Draw, tmp_path: Path) -> None:
    draw(seed_network, tmp_path / "picture.svg")
    text = (tmp_path / "picture.svg").read_text(encoding="utf-8")
    assert ElementTree.fromstring(text).tag.endswith("svg")
    assert "<dc:date>" not in text
    assert "font-family" not in text
    assert "5 ikatan antara 6 daerah, dari 2 peristiwa dalam 2 artikel berita, 2021–2025" in text


def test_the_readers_settings_do_not_matter_and_stay(seed_network: "nx.Graph[str]", tmp_path: Path) -> None:
    draw_network(seed_network, tmp_path / "one.svg")
    with mpl.rc_context({"font.family": "monospace", "savefig.dpi": 30, "svg.fonttype": "none", "axes.facecolor": "r"}):
        draw_network(seed_network, tmp_path / "two.svg")
        assert mpl.rcParams["svg.fonttype"] == "none"
    assert (tmp_path / "one.svg").read_bytes() == (tmp_path / "two.svg").read_bytes()


def test_other_suffixes_and_folders_are_one_sentence(seed_network: "nx.Graph[str]", draw: Draw, tmp_path: Path) -> None:
    with pytest.raises(CallError, match=r"\.svg or \.png"):
        draw(seed_network, tmp_path / "picture.jpg")
    with pytest.raises(AccessError, match="cannot be written"):
        draw(seed_network, tmp_path / "nowhere" / "picture.png")


def test_the_network_drawing_names_every_region_of_small_components(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    graph: nx.Graph[str] = nx.Graph()
    for number in range(40):
        graph.add_edge(f"{number}a", f"{number}b", kind="visit", weight=1.0)
    nx.set_node_attributes(graph, {code: f"Kabupaten Contoh Panjang {code}" for code in graph}, "name")
    written: list[str] = []
    monkeypatch.setattr(marks, "_write_label", lambda paper, placed: written.append(placed.label.text))
    draw_network(graph, tmp_path / "picture.svg")
    assert sorted(text.split()[-1] for text in written) == sorted(graph)
