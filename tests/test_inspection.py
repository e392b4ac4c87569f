"""What a query is and wants is read from its text, whatever is hidden in strings, IRIs and comments."""

import pyoxigraph as ox
import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from jejaring.catalogue import list_queries
from jejaring.inspection import FORMS, inspect_query

HIDDEN = ("SERVICE <http://a> {", "service ?x {", "CLEAR ALL", "}")


@pytest.mark.parametrize("query", list_queries(), ids=lambda query: query.name)
def test_the_catalogue_passes(query) -> None:
    inspection = inspect_query(query.text)
    assert (inspection.form, inspection.closed, inspection.service) == ("select", True, False)


@pytest.mark.parametrize("hidden", HIDDEN)
@pytest.mark.parametrize(
    "query",
    [
        "ASK {{ ?s ?p '{0}' }}",
        'ASK {{ ?s ?p "\\"{0}" }}',
        "ASK {{ ?s ?p '''{0}''' }}",
        "#{0}\nASK {{}}",
        "ASK {{}} # {0}",
    ],
)
def test_what_is_hidden_is_not_meant(query: str, hidden: str) -> None:
    inspection = inspect_query(query.format(hidden))
    assert (inspection.form, inspection.closed, inspection.service) == ("ask", True, False)


@pytest.mark.parametrize(
    "text",
    [
        "?service ?p 1 . {} ",
        "GRAPH ?service {}",
        "?s ex:service ?o {}",
        "?s ?service ?o {}",
        "ex:services ex:a ex:b {}",
    ],
)
def test_a_name_is_no_call(text: str) -> None:
    assert not inspect_query(f"PREFIX ex: <http://example.org/> ASK {{ {text} }}").service


def test_lines_are_counted_through_strings_and_comments() -> None:
    inspection = inspect_query("# one\nASK {\n ?s ?p '''a\nb''' .\n SERVICE <http://a> {} }")
    assert (inspection.form_line, inspection.call_line) == (2, 5)


@pytest.mark.parametrize("call", ["NOW()", "rand ()", "UUID()", "STRUUID()", "BNODE('a')"])
def test_what_changes_by_the_moment_is_known(call: str) -> None:
    assert inspect_query(f"SELECT ({call} AS ?x) {{}}").volatile
    assert not inspect_query(f'SELECT ("{call}" AS ?x) {{}}').volatile


SPACES = st.text(" \t\r\n", max_size=2) | st.sampled_from(["#\n", "# service { \n", "#'\r"])
TERMS = st.sampled_from(["<http://127.0.0.1:9/>", "?x", "$x", "ex:a", ":", "ex:", ":a.b", r"ex:a\'b", r"ex:a\#b"])
NAMES = ["ex:a", "ex:", "_:a", r"ex:a\#", r"ex:a\'", r"<a\u0041#a>"]
OBJECTS = [*NAMES, "1", "true", "1.5e0", "'a'", r"'\''", "'''a'''", "'a'@en"]
BEFORE = st.sampled_from(["", "{}", *(f"?s ?p {term}{end}" for term in OBJECTS for end in ("", ".", " .", " "))])
CALLS = st.tuples(
    st.sampled_from(["SERVICE", "sErViCE"]), SPACES, st.sampled_from(["", "SILENT"]), SPACES, TERMS, SPACES
)


@given(BEFORE, SPACES, CALLS)
@settings(max_examples=200, deadline=None)
def test_whatever_the_engine_takes_for_a_call_is_found(before: str, space: str, call: tuple[str, ...]) -> None:
    prologue = "PREFIX ex: <http://example.org/> PREFIX : <http://example.org/>"
    query = f"{prologue} ASK {{ {before}{space}{''.join(call)}{{ ?s ?p ?o }} FILTER(false) }}"
    if is_taken(query) and not is_taken(query.replace(call[0], "SERVIZE")):
        event("a call")
        assert inspect_query(query).service


def is_taken(query: str) -> bool:
    """Whether the engine parses a query; it is asked over an empty store, where no call is made."""
    try:
        ox.Store().query(query, base_iri="http://example.org/")
    except SyntaxError:
        return False
    return True


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    inspection = inspect_query(text)
    assert inspection.form is None or inspection.form in FORMS or inspection.update
