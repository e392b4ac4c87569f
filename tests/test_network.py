"""The network of ties at hand: what an edge keeps, what a level leaves out, how weights are carried up."""

from dataclasses import replace
from itertools import permutations

import pytest

from jejaring.article import Article
from jejaring.assets import locate
from jejaring.claims import Occurrence
from jejaring.network import RUNGS, Node, Tie, build_network, connect, raise_to_provinces, read_nodes, read_ties
from jejaring.triples.terms import value_of
from jejaring.workspace import open_graph
from tests.builders import TEXT, VISIT, open_store, write_article
from tests.builders import open_graph as open_graph_of

NODES = {
    code: Node(code, name, kind, code[:2], 0.0, 110.0)
    for code, name, kind in [
        ("11", "Aceh", "provinsi"),
        ("12", "Sumatera Utara", "provinsi"),
        ("13", "Sumatera Barat", "provinsi"),
        ("11.01", "Kabupaten A", "kabupaten"),
        ("11.71", "Kota B", "kota"),
        ("12.01", "Kabupaten C", "kabupaten"),
        ("13.01", "Kabupaten D", "kabupaten"),
    ]
}


def make_tie(occasion, a, b, weight=1.0, kinds=("visit",), day="2024-05-01", article="x", publisher="p"):
    return Tie(
        occasion,
        a,
        b,
        weight,
        kinds,
        day,
        frozenset({f"c-{article}-{a}"}),
        frozenset({article}),
        frozenset({publisher}),
    )


def test_an_edge_sums_its_ties_and_keeps_what_they_rest_on():
    ties = [
        make_tie("e1", "11.01", "12.01", 0.5, ("visit", "verbal"), "2024-05-01", "x", "p"),
        make_tie("e2", "11.01", "12.01", 1.0, ("meeting",), "2022-01", "y", "q"),
        make_tie("e3", "11.01", "12.01", 0.25, ("signed",), None, "y", "q"),
    ]
    edge = connect(NODES, ties).edges["11.01", "12.01"]
    assert edge == {
        "kinds": ("meeting", "visit", "verbal", "signed"),
        "kind": "signed",
        "events": 3,
        "weight": 1.75,
        "first": "2022-01",
        "last": "2024-05-01",
        "articles": ("x", "y"),
        "claims": ("c-x-11.01", "c-y-11.01"),
        "publishers": 2,
    }


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_of_ties_does_not_matter(order):
    ties = [
        make_tie("e1", "11.01", "12.01"),
        make_tie("e2", "11.01", "13.01", 0.1),
        make_tie("e3", "11.01", "12.01", 0.2),
    ]
    graph, same = connect(NODES, ties), connect(NODES, [ties[i] for i in order])
    assert list(graph.edges(data=True)) == list(same.edges(data=True))
    assert list(graph.nodes(data=True)) == list(same.nodes(data=True))


def test_a_tie_across_levels_is_left_out():
    ties = [make_tie("e1", "11", "12.01"), make_tie("e2", "11", "12")]
    assert list(connect(NODES, ties, "regency")) == []
    assert list(connect(NODES, ties, "province").edges) == [("11", "12")]


def test_everywhere_adds_the_untied_of_the_level():
    assert set(connect(NODES, [], "regency", everywhere=True)) == {"11.01", "11.71", "12.01", "13.01"}


def test_provinces_share_the_weight_of_an_occasion_anew():
    ties = [
        make_tie("e1", "11.01", "12.01", 1 / 3),
        make_tie("e1", "11.71", "12.01", 1 / 3),
        make_tie("e1", "11.01", "13.01", 1 / 3),
        make_tie("e1", "11.01", "11.71", 1 / 3),
    ]
    raised = {(tie.a, tie.b): tie.weight for tie in raise_to_provinces(ties)}
    assert raised == {("11", "12"): 0.5, ("11", "13"): 0.5}


def test_a_tie_within_a_province_is_none_between_provinces():
    assert raise_to_provinces([make_tie("e1", "11.01", "11.71")]) == []


def test_rungs_are_those_of_the_vocabulary_in_its_order():
    store = open_graph().store
    rows = store.query(
        "PREFIX jj: <https://w3id.org/jejaring/ontology#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
        "SELECT ?word { ?rung jj:rank ?rank ; skos:notation ?word } ORDER BY ?rank"
    )
    assert tuple(value_of(row["word"]) for row in rows) == RUNGS


def test_the_bundled_network():
    store = open_graph().store
    assert len(read_nodes(store)) == 38 + 514
    assert {(tie.a, tie.b, tie.weight) for tie in read_ties(store)} == {
        ("33.11", "33.22", 0.5),
        ("33.22", "35.07", 0.5),
        ("36.74", "73.10", 0.5),
        ("36.74", "73.12", 0.5),
        ("73.10", "73.12", 0.5),
    }
    edge = build_network(store).edges["36.74", "73.12"]
    assert (edge["kinds"], edge["first"], edge["publishers"]) == (("visit", "verbal"), "2025-09-24", 1)


def test_each_network_query_says_what_it_asks_in_both_languages():
    for path in locate("queries/network").glob("*.rq"):
        head = path.read_text("utf-8").splitlines()[:2]
        assert [line[:6] for line in head] == ["#+ id:", "#+ en:"]


REFERENCE = "graph/reference/regions.ttl", "ontology/vocabularies/rung.ttl"
MEETING = Occurrence("e1", "visit", None, None, None, None, None)


def list_publishers(folder, *texts):
    """The publishers behind ties of one visit as articles tell it, the first named earliest: (name, day, text)."""
    told = [
        replace(
            write_article(f"a{n}", MEETING, VISIT[4], VISIT[7], published=day, publisher=name),
            article=Article.from_text(f"a{n}", text, published=day, publisher=name),
        )
        for n, (name, day, text) in enumerate(texts)
    ]
    store = open_graph_of(folder, *told, store=open_store(*map(locate, REFERENCE))).store
    return {name.rpartition("/")[2] for tie in read_ties(store) for name in tie.publishers}


def test_a_reprint_counts_for_the_publisher_of_its_first_print(tmp_path):
    reprint = "Kabar lain " + TEXT
    prints = ("Media B", "2025-09-26", reprint), ("Media C", None, TEXT), ("Media A", "2025-09-25", TEXT)
    assert list_publishers(tmp_path, *prints) == {"media-a"}


def test_articles_of_their_own_and_short_ones_count_each(tmp_path):
    own = "Sama sekali lain. " + " ".join(f"kata{n}" for n in range(100))
    prints = ("Media A", None, TEXT), ("Media B", None, TEXT + own * 3), ("Media C", None, TEXT[:200])
    assert list_publishers(tmp_path, *prints) == {"media-a", "media-b", "media-c"}
