"""`/sparql` over HTTP, as programs use it."""

import gzip
import json
from html import escape

import pyoxigraph as ox
import pytest

from jejaring.endpoint.asking import READ_ONLY
from jejaring.endpoint.page import FIRST
from tests.endpoint.client import FORM, QUERY, Client

SELECT = "SELECT ?s ?o WHERE { ?s <https://w3id.org/jejaring/ontology#code> ?o } ORDER BY ?o LIMIT 3"
CONSTRUCT = (
    "CONSTRUCT { ?s <http://example.org/code> ?o } WHERE { ?s <https://w3id.org/jejaring/ontology#code> ?o } LIMIT 3"
)
RESULTS = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
    "text/tab-separated-values": ox.QueryResultsFormat.TSV,
}
GRAPHS = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/ld+json": ox.RdfFormat.JSON_LD,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
}


@pytest.mark.parametrize("type", RESULTS)
def test_solutions_are_the_same_in_each_format(server: Client, type: str) -> None:
    reply = server.get(SELECT, type)
    assert reply.type == type
    rows = {tuple(row) for row in ox.parse_query_results(reply.body, format=RESULTS[type])}
    expected = server.get(SELECT).json["results"]["bindings"]
    assert {(s.value, o.value) for s, o in rows} == {(row["s"]["value"], row["o"]["value"]) for row in expected}


def test_csv_has_a_line_a_row(server: Client) -> None:
    reply = server.get(SELECT, "text/csv")
    assert reply.headers["content-type"] == "text/csv; charset=utf-8"
    assert reply.text.splitlines()[0] == "s,o"
    assert len(reply.text.splitlines()) == 4


@pytest.mark.parametrize("type", GRAPHS)
def test_graphs_are_the_same_in_each_format(server: Client, type: str) -> None:
    reply = server.get(CONSTRUCT, type)
    assert reply.type == type
    triples = {str(quad.triple) for quad in ox.parse(reply.body, format=GRAPHS[type])}
    expected = {str(q.triple) for q in ox.parse(server.get(CONSTRUCT).body, format=ox.RdfFormat.TURTLE)}
    assert triples == expected
    assert len(triples) == 3


@pytest.mark.parametrize("query", ["ASK {}", "ASK { ?s ?p 'nothing says this' }"])
def test_truth_has_all_formats(server: Client, query: str) -> None:
    truth = "nothing" not in query
    for name, kind in RESULTS.items():
        assert bool(ox.parse_query_results(server.get(query, name).body, format=kind)) is truth


def test_the_three_ways_to_ask_give_the_same_bytes(server: Client) -> None:
    body = server.get(SELECT).body
    assert server.post(SELECT).body == body
    assert server.post("query=" + SELECT.replace(" ", "+").replace("#", "%23"), type=FORM).body == body
    assert server.send("POST", "/sparql/", SELECT.encode(), {"Content-Type": f"{QUERY}; charset=UTF-8"}).body == body


@pytest.mark.parametrize(
    ("accept", "type"),
    [
        ("*/*", "application/sparql-results+json"),
        ("text/*", "text/csv"),
        ("text/csv;q=0.1, text/tab-separated-values;q=0.2", "text/tab-separated-values"),
        ("application/sparql-results+json;q=0, */*", "application/sparql-results+xml"),
        ("application/json", "application/json"),
        ("text/html, application/xml;q=0.9, */*;q=0.8", "application/xml"),
    ],
)
def test_the_client_chooses_by_weight(server: Client, accept: str, type: str) -> None:
    assert server.get("ASK {}", accept).type == type


def test_the_client_may_choose_by_name(server: Client) -> None:
    assert server.get("ASK {}", "text/turtle", format="tsv").type == "text/tab-separated-values"
    assert server.get(CONSTRUCT, format="ntriples").type == "application/n-triples"


@pytest.mark.parametrize(
    ("query", "accept"), [("ASK {}", "text/turtle"), (CONSTRUCT, "text/csv"), ("ASK {}", "image/*")]
)
def test_what_cannot_be_given_is_refused_with_the_list(server: Client, query: str, accept: str) -> None:
    reply = server.get(query, accept)
    assert reply.status == 406
    assert ("text/csv" in reply.text) is (query == "ASK {}")


def test_a_known_answer_is_not_sent_again(server: Client) -> None:
    first = server.get(SELECT)
    path = "/sparql?query=" + SELECT.replace(" ", "+").replace("#", "%23")
    again = server.send("GET", path, headers={"If-None-Match": f'"other", {first.headers["etag"]}'})
    assert (again.status, again.body) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert server.send("GET", path, headers={"If-None-Match": '"other"'}).status == 200
    assert (
        server.send("GET", path, headers={"If-None-Match": first.headers["etag"], "Accept": "text/csv"}).status == 200
    )


def test_an_answer_that_depends_on_the_moment_has_no_tag(server: Client) -> None:
    reply = server.get("SELECT (NOW() AS ?now) {}")
    assert "etag" not in reply.headers
    assert reply.headers["cache-control"] == "no-store"


def test_head_tells_what_get_would(server: Client) -> None:
    get = server.get(SELECT)
    head = server.send("HEAD", "/sparql?query=" + SELECT.replace(" ", "+").replace("#", "%23"))
    assert (head.status, head.body) == (200, b"")
    assert {k: head.headers[k] for k in ("etag", "content-length", "content-type")} == {
        k: get.headers[k] for k in ("etag", "content-length", "content-type")
    }


def test_answers_are_compressed_for_who_takes_it(server: Client) -> None:
    query = "SELECT * { ?s ?p ?o } LIMIT 500"
    path = "/sparql?query=" + query.replace(" ", "+").replace("?", "%3F")
    packed = server.send("GET", path, headers={"Accept-Encoding": "br, gzip;q=0.5"})
    assert packed.headers["content-encoding"] == "gzip"
    assert json.loads(gzip.decompress(packed.body)) == server.get(query).json
    assert "Accept-Encoding" in packed.headers["vary"]
    assert "content-encoding" not in server.send("GET", path, headers={"Accept-Encoding": "gzip;q=0"}).headers


def test_other_origins_may_ask(server: Client) -> None:
    origin = {"Origin": "https://example.org"}
    assert server.send("GET", "/sparql", headers=origin).headers["access-control-allow-origin"] == "*"
    asked = {**origin, "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"}
    allowed = server.send("OPTIONS", "/sparql", headers=asked)
    assert allowed.status == 200
    assert "POST" in allowed.headers["access-control-allow-methods"]


@pytest.mark.parametrize(("method", "status"), [("PUT", 405), ("DELETE", 405), ("PATCH", 405), ("OPTIONS", 405)])
def test_other_methods_are_not_taken(server: Client, method: str, status: int) -> None:
    reply = server.send(method, "/sparql?query=ASK%7B%7D")
    assert reply.status == status
    assert "POST" in reply.headers["allow"]


def test_the_dataset_of_the_protocol_is_the_one_asked(server: Client) -> None:
    graph = "https://w3id.org/jejaring/graph/reference/regions"
    assert server.get("ASK { ?s ?p ?o }", default_graph_uri=graph).json["boolean"]
    assert not server.get("ASK { ?s ?p ?o }", named_graph_uri=graph).json["boolean"]
    assert server.get("ASK { GRAPH ?g { ?s ?p ?o } }", named_graph_uri=graph).json["boolean"]
    assert not server.get("ASK { GRAPH ?g { ?s ?p ?o } }", default_graph_uri=graph).json["boolean"]


def test_a_graph_that_the_store_lacks_is_empty(server: Client) -> None:
    for graph in ("http://example.org/none", "http://127.0.0.1:1/", "file:///etc/passwd"):
        assert not server.get("ASK { ?s ?p ?o }", default_graph_uri=graph).json["boolean"]
        assert not server.get(f"ASK FROM <{graph}> {{ ?s ?p ?o }}").json["boolean"]


def test_a_relative_iri_is_one_of_ours(server: Client) -> None:
    assert server.get("ASK { <region/36.74> ?p ?o }").json["boolean"]


def test_updates_are_refused_in_words(server: Client) -> None:
    reply = server.post("update=CLEAR+ALL", type=FORM)
    assert (reply.status, reply.text.strip()) == (403, READ_ONLY)


def test_people_are_led_to_the_editor(server: Client) -> None:
    for language, page in (("id", "/sparql.html"), ("en", "/en/sparql.html")):
        headers = {"Accept": "text/html", "Accept-Language": language}
        reply = server.send("GET", "/sparql?example=officials", headers=headers)
        assert (reply.status, reply.headers["location"]) == (303, f"{page}?example=officials")
        assert "Accept-Language" in reply.headers["vary"]
        assert "<textarea" in server.send("GET", reply.headers["location"]).text


def test_without_an_editor_people_get_a_form_with_examples(fortress: Client) -> None:
    page = fortress.send("GET", "/sparql?example=officials", headers={"Accept": "text/html"})
    assert page.type == "text/html"
    assert "unsafe-inline" not in page.headers["content-security-policy"]
    assert "<textarea" in page.text
    assert "Who" in page.text
    assert fortress.send("GET", "/sparql.css").type == "text/css"


def test_the_first_query_of_the_form_has_an_answer(server: Client, fortress: Client) -> None:
    assert escape(FIRST) in fortress.send("GET", "/sparql/", headers={"Accept": "text/html"}).text
    assert len(server.get(FIRST, format="").json["results"]["bindings"]) > 3


def test_nothing_is_elsewhere(server: Client) -> None:
    assert server.send("GET", "/nothing").status == 404


def test_every_response_is_hardened(server: Client) -> None:
    for path in ("/sparql", "/nothing", "/sparql?update=x"):
        assert server.send("GET", path).headers["x-content-type-options"] == "nosniff"
