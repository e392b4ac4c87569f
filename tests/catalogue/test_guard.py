"""The local store is only read, reaches nobody, and says what is wrong with a text."""

import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jejaring.catalogue import LocalSource, run_text
from jejaring.catalogue.guard import refuse_reaching_out
from jejaring.catalogue.tokens import tokenise
from jejaring.errors import CallError
from jejaring.store import Store

REACHING = (
    "SELECT * { SERVICE <%s> { ?s ?p ?o } }",
    "SELECT * { service silent <%s> { ?s ?p ?o } }",
    "SELECT * { SERVICE<%s>{ ?s ?p ?o } }",
    "PREFIX a: <%s> SELECT * { SERVICE a:x { ?s ?p ?o } }",
    "SELECT * { VALUES ?e { <%s> } SERVICE ?e { ?s ?p ?o } }",
    "SELECT * { ?s ?p 1SERVICE <%s> { ?s ?p ?o } }",
    "SELECT * { ?s ?p 'a' SERVICE # comment '\n <%s> { ?s ?p ?o } }",
    "SELECT * { ?s ?p '''a ' \" ''' SERVICE <%s> { ?s ?p ?o } }",
    'SELECT * { ?s ?p "\\\\" SERVICE <%s> { ?s ?p ?o } }',
    "SELECT * { FILTER (?a<?b)SERVICE <%s> { ?s ?p ?o } }",
    "SELECT * { \\u0053ERVICE <%s> { ?s ?p ?o } }",
    'SELECT * { ?s ?p "\\u0022" SERVICE <%s> { ?s ?p ?o } #" \n }',
    "PREFIX ex: <%s> ASK { ?s ?p trueSERVICEex:a{ ?s ?p ?o } }",
    "SELECT * { ?s ?p 1.5SERVICE?e{ ?s ?p ?o } VALUES ?e { <%s> } }",
    "SELECT * FROM <%s> { ?s ?p ?o }",
    "SELECT * FROM NAMED <%s> { ?s ?p ?o }",
    "LOAD <%s>",
)


@pytest.mark.parametrize("text", REACHING)
def test_nothing_reaches_out(text):
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.05)
        with pytest.raises(CallError):
            run_text(LocalSource(Store()), text % f"http://127.0.0.1:{server.getsockname()[1]}/")
        with pytest.raises(TimeoutError):
            server.accept()


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?service { ?service ?p ?o }",
        "PREFIX service: <http://a/> SELECT * { ?s service:SERVICE ?o }",
        "SELECT * { ?s ?p 'SERVICE <http://a> {' } # LOAD SERVICE",
        "SELECT * { ?s <http://a/SERVICE> ?o }",
        "BASE <https://w3id.org/jejaring/> SELECT * FROM <graph/article/seed-01> { ?s ?p ?o }",
        "SELECT * { ?s ?p 'a'@en , \"b\" FILTER (?a < ?b && ?b > 1) }",
    ],
)
def test_what_only_looks_like_it_is_answered(text):
    assert len(run_text(LocalSource(Store()), text)) == 0


@pytest.mark.parametrize(
    "text", ["DROP ALL", "INSERT DATA { <a:a> <a:b> <a:c> }", "PREFIX a: <b:c> DELETE WHERE { ?s ?p ?o }"]
)
def test_an_update_is_no_query(text):
    with pytest.raises(CallError, match="would change the graph"):
        run_text(LocalSource(Store()), text)


def test_a_text_too_deep_is_refused():
    with pytest.raises(CallError, match="Write the query flatter"):
        run_text(LocalSource(Store()), "SELECT * " + "{" * 5000 + "}" * 5000)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SELECT * WHERE {\n  ?s ?p\n}", r"Line 3, column \d: this is no SPARQL, near"),
        ("SELECT * { ?s ex:p ?o }", r"Line 1: the prefix ex: is not declared"),
        ("SELECT * { ?s jj:code ?o }", r"Add the line PREFIX jj: <https://w3id.org/jejaring/ontology#>"),
        ("", "The query is empty"),
        ("Who holds which post?", "no SPARQL, near 'Who holds"),
    ],
)
def test_where_a_text_is_no_sparql_is_told(text, message):
    with pytest.raises(CallError, match=message) as told:
        run_text(LocalSource(Store()), text)
    assert told.value.exit_code == 2


def test_other_forms_give_tables_too(bundled):
    source = LocalSource(bundled)
    assert run_text(source, "ASK { ?s ?p ?o }").list_records() == [{"answer": True}]
    table = run_text(source, "CONSTRUCT { ?e <a:b> 1 } WHERE { ?e <https://w3id.org/jejaring/ontology#eventKind> ?k }")
    assert table.columns == ("subject", "predicate", "object")
    assert {row[1:] for row in table} == {("a:b", 1)}


@given(st.text(alphabet="SERVICE<>\"'#\\u0053 {}?a:\n", max_size=60))
def test_any_text_is_split_or_refused_and_nothing_else(text):
    words = "".join(token.text for token in tokenise(text))
    assert set(words) <= set(text)
    try:
        refuse_reaching_out(text)
    except CallError as error:
        assert "SERVICE" in text.upper() or "u0053" in text or "FROM" in str(error)
