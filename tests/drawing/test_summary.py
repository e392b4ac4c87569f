"""What pictures say in words."""

import networkx as nx

from jejaring.drawing.frame import tell_limits
from jejaring.drawing.summary import break_name, shorten_name, summarise_network, tell_english, tell_indonesian


def test_counts_are_those_of_the_network(seed_network: "nx.Graph[str]") -> None:
    seed_network.add_node("99.99")
    summary = summarise_network(seed_network)
    assert (summary.regions, summary.ties, summary.articles, summary.years) == (6, 5, 2, ("2021", "2025"))
    assert {kind: count for kind, count in summary.lines.items() if count} == {"exhibition": 2, "verbal": 3}
    assert {kind: count for kind, count in summary.kinds.items() if count} == {"exhibition": 2, "visit": 3, "verbal": 3}
    assert tell_english(summary) == "5 ties between 6 regions, from 2 events in 2 news articles, 2021–2025"


def test_an_empty_network_is_said_to_be_empty() -> None:
    summary = summarise_network(nx.Graph())
    assert tell_indonesian(summary).startswith("Belum ada ikatan")
    assert "no article tells" in tell_english(summary)


def test_thin_evidence_and_missing_names_are_said(seed_network: "nx.Graph[str]") -> None:
    indonesian, english = tell_limits(summarise_network(seed_network), 3, 1)
    assert "Berita adalah sampel" in indonesian
    assert "bukti tipis" in indonesian
    assert "Names left out for want of room: 3." in english
    assert "Not drawn, no coordinates: 1." in english


def test_names_are_shortened_and_broken_near_the_middle() -> None:
    assert shorten_name("Kota Administrasi Jakarta Selatan") == "Kota Jakarta Selatan"
    assert break_name(shorten_name("Kabupaten Hulu Sungai Tengah")) == "Kab. Hulu\nSungai Tengah"
    assert break_name("Banten") == "Banten"
