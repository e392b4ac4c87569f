"""Clients that people use give the same rows for every question of the catalogue as the store itself."""

import json
import os
import shutil
import subprocess
import warnings
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import JSON, POST, XML, SPARQLWrapper

from jejaring.catalogue import Query, list_queries
from jejaring.store import Store
from jejaring.workspace import open_graph
from tests.endpoint.client import Client

Row = tuple[str | None, ...]


@pytest.fixture(scope="module")
def store(workspace: Path) -> Store:
    return open_graph(workspace).store


def ask_store(store: Store, query: Query) -> Counter[Row]:
    answer = store.query(query.text)
    assert isinstance(answer, ox.QuerySolutions)
    return Counter(tuple(None if term is None else term.value for term in row) for row in answer)


def ask_wrapper(client: Client, query: Query, format: str, method: str) -> Counter[Row]:
    wrapper = SPARQLWrapper(client.url)
    wrapper.setQuery(query.text)
    wrapper.setReturnFormat(format)
    wrapper.setMethod(method)
    body = wrapper.query().response.read()
    kind = ox.QueryResultsFormat.JSON if format == JSON else ox.QueryResultsFormat.XML
    rows = ox.parse_query_results(body, format=kind)
    return Counter(tuple(None if row[v] is None else row[v].value for v in query.columns) for row in rows)


def ask_rdflib(client: Client, query: Query) -> Counter[Row]:
    graph = rdflib.Graph(SPARQLStore(client.url, returnFormat="json"))
    return Counter(tuple(None if term is None else str(term) for term in row) for row in graph.query(query.text))


def ask_curl(client: Client, query: Query) -> Counter[Row]:
    command = ("curl", "-sS", "--fail", "--compressed", client.url, "-H", "Accept: application/sparql-results+json")
    body = subprocess.run(
        (*command, "--data-urlencode", "query@-"), input=query.text.encode(), capture_output=True, check=True
    ).stdout
    rows = ox.parse_query_results(body, format=ox.QueryResultsFormat.JSON)
    return Counter(tuple(None if row[v] is None else row[v].value for v in query.columns) for row in rows)


CLIENTS: dict[str, Callable[[Client, Query], Counter[Row]]] = {
    "SPARQLWrapper, JSON, GET": lambda client, query: ask_wrapper(client, query, JSON, "GET"),
    "SPARQLWrapper, XML, POST": lambda client, query: ask_wrapper(client, query, XML, POST),
    "rdflib": ask_rdflib,
    "curl": ask_curl,
}


@pytest.mark.parametrize("name", CLIENTS)
@pytest.mark.parametrize("query", list_queries(), ids=lambda query: query.name)
def test_client_agrees_with_the_store(server: Client, store: Store, query: Query, name: str) -> None:
    if name == "curl" and not shutil.which("curl"):
        pytest.skip("curl is not installed")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        assert CLIENTS[name](server, query) == ask_store(store, query)


COMUNICA = os.environ.get("JEJARING_COMUNICA", "")
NODE = shutil.which("node") or ""


@pytest.fixture(scope="module")
def comunica(server: Client) -> dict[str, list[list[str | None]]]:
    """All answers by Comunica, which takes seconds to start."""
    if not (COMUNICA and NODE):
        pytest.skip(
            "JEJARING_COMUNICA names a folder where `npm install @comunica/query-sparql` was run, with node on PATH"
        )
    questions = {query.name: {"text": query.text, "columns": query.columns} for query in list_queries()}
    command = (NODE, str(Path(__file__).with_name("comunica.mjs")), COMUNICA)
    asked = json.dumps({"url": server.url, "queries": questions}).encode()
    answers: dict[str, list[list[str | None]]] = json.loads(
        subprocess.run(command, input=asked, stdout=subprocess.PIPE, check=True).stdout
    )
    return answers


@pytest.mark.parametrize("query", list_queries(), ids=lambda query: query.name)
def test_comunica_agrees_with_the_store(
    comunica: dict[str, list[list[str | None]]], store: Store, query: Query
) -> None:
    assert Counter(map(tuple, comunica[query.name])) == ask_store(store, query)
