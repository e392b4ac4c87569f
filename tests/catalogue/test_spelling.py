"""A misspelt term draws a warning that names the nearest; what is declared draws none."""

import pytest

from jejaring.assets import list_files
from jejaring.catalogue import find_unknown_terms

JJ = "PREFIX jj: <https://w3id.org/jejaring/ontology#>\n"


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        ("SELECT * { ?t a jj:Tenur }", "Line 1: no term is called jj:Tenur. Did you mean jj:Tenure?"),
        (f"{JJ}SELECT * {{\n ?t jj:regoin ?r }}", "Line 3: no term is called jj:regoin. Did you mean jj:region?"),
        (f"{JJ}SELECT * {{ ?t a jj:tenure }}", "no term is called jj:tenure. Did you mean jj:Tenure?"),
        (
            "PREFIX o: <https://w3id.org/jejaring/ontology#> SELECT * { ?t o:holdz ?p }",
            "no term is called o:holdz. Did you mean jj:holds?",
        ),
        (
            "BASE <https://w3id.org/jejaring/> SELECT * { ?e ?p <kind/visti> }",
            "no term is called <kind/visti>. Did you mean <kind/visit>?",
        ),
        (
            "SELECT * { ?e ?p <https://w3id.org/jejaring/kinds/visit> }",
            "no term is called <https://w3id.org/jejaring/kinds/visit>. Did you mean <kind/visit>?",
        ),
        (
            "SELECT * { ?e a <https://w3id.org/jejaring/ontology/Event> }",
            "no term is called <https://w3id.org/jejaring/ontology/Event>. Did you mean jj:Event?",
        ),
        (
            "PREFIX jj: <http://w3id.org/jejaring/ontology#> SELECT * { ?e a jj:Event }",
            "no term is called jj:Event. Did you mean <https://w3id.org/jejaring/ontology#Event>?",
        ),
        ("SELECT * { ?s jj:zzzzzz ?o }", "no term is called jj:zzzzzz."),
    ],
)
def test_a_misspelt_term_is_named_with_the_nearest(text, warning):
    assert [str(term)[-len(warning) :] for term in find_unknown_terms(text)] == [warning]


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { ?s ?p 'jj:Tenur' } # jj:Tenur",
        "PREFIX jj: <http://elsewhere/> SELECT * { ?s jj:Tenur ?o }",
        "SELECT * { <https://w3id.org/jejaring/person/nobody> ?p <https://w3id.org/jejaring/tenure/0> }",
        "SELECT * { ?s a <https://schema.org/Evnt> }",
        "no SPARQL at all: {{{ '",
    ],
)
def test_what_is_not_ours_or_no_term_draws_none(text):
    assert find_unknown_terms(text) == []


def test_a_term_misspelt_twice_is_told_once_and_in_order():
    told = find_unknown_terms("SELECT * {\n?a jj:personn ?b .\n?b a jj:Persn . ?c jj:personn ?d }")
    assert [(term.written, term.line) for term in told] == [("jj:personn", 2), ("jj:Persn", 3)]


@pytest.mark.parametrize("path", list_files("queries", ".rq"), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_our_own_queries_are_spelt_well(path):
    assert find_unknown_terms(path.read_text("utf-8")) == []
