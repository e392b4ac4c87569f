"""GraphML as networkx sees it."""

import io

import networkx as nx

from jejaring.export import export_network


def test_networkx_reads_it_with_types(seed_network: "nx.Graph[str]") -> None:
    stream = io.BytesIO()
    export_network(seed_network, "graphml", stream)
    stream.seek(0)
    found: nx.Graph[str] = nx.read_graphml(stream)
    assert found.nodes["73.10"]["name"] == found.nodes["73.10"]["label"] == "Kabupaten Pangkajene dan Kepulauan"
    assert found.nodes["73.10"]["lat"] == -4.8341
    tie = found.edges["36.74", "73.12"]
    assert (tie["kind"], tie["kinds"], tie["weight"], tie["publishers"]) == ("verbal", "visit verbal", 0.5, 1)
    assert "first" not in found.edges["33.22", "35.07"]
