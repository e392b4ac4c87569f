"""A graph from text alone answers as the one from the gold's hand-made claims: few are wrong, most are found."""

from typing import Any

import pytest

from jejaring.extract import extract
from jejaring.gate import pass_gate
from jejaring.store import Store
from jejaring.triples import map_document
from tests.builders import NAMES, load_directory, map_claims, open_graph, read_gold

QUESTIONS = {
    "who holds which post": ("SELECT ?a ?b { ?a jj:holds ?b }", 0.9, 0.7),
    "what is made where": ("SELECT ?a ?b { ?a jj:madeIn ?b }", 0.8, 0.4),
    "which regions are tied": ("SELECT ?a ?b { ?tie jj:between ?a , ?b FILTER (STR(?a) < STR(?b)) }", 0.7, 0.3),
}


def ask(store: Store, query: str) -> set[tuple[str, str]]:
    rows: Any = store.query(f"PREFIX jj: <https://w3id.org/jejaring/ontology#> {query}")
    return {(row["a"].value, row["b"].value) for row in rows}


@pytest.fixture(scope="module")
def graphs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Store, Store]:
    """The same articles twice: by hand, and from their texts."""
    by_hand, from_text = (open_graph(tmp_path_factory.mktemp("net")) for _ in range(2))
    for name in NAMES:
        document = read_gold(name)
        by_hand.add(name, map_claims(document))
        passage = pass_gate(document.article, extract(document.article)["claims"], load_directory())
        from_text.add(name, map_document(passage.document, load_directory()))
    return by_hand.store, from_text.store


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_answers_agree(graphs: tuple[Store, Store], question: str) -> None:
    query, precision, recall = QUESTIONS[question]
    wanted, given = (ask(store, query) for store in graphs)
    right = wanted & given
    assert len(right) >= precision * len(given), sorted(given - wanted)
    assert len(right) >= recall * len(wanted), sorted(wanted - given)
