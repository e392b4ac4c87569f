"""W3C's suites for the SPARQL 1.1 Protocol and Service Description, over HTTP.

The suites are not part of the repository. JEJARING_W3C names the folder that holds `sparql11/`; without it, a folder
`shared/w3c` beside the checkout is looked for. Where there is none, these tests are skipped.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import rdflib
from rdflib.collection import Collection
from rdflib.namespace import RDF, RDFS

from jejaring.endpoint.asking import READ_ONLY
from tests.endpoint.client import Client, Reply, launch

FOLDER = Path(os.environ.get("JEJARING_W3C", Path(__file__).parents[3] / "shared" / "w3c")) / "sparql11"
pytestmark = [
    pytest.mark.skipif(not FOLDER.is_dir(), reason="W3C's suites are not here: set JEJARING_W3C"),
    pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning"),  # rdflib's JSON-LD parser
]

MF = rdflib.Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
HT = rdflib.Namespace("http://www.w3.org/2011/http#")
CNT = rdflib.Namespace("http://www.w3.org/2011/content#")
UT = rdflib.Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
SD = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")

QUERIES = (
    "query_post_form", "query_dataset_default_graphs_get", "query_dataset_default_graphs_post",
    "query_dataset_named_graphs_post", "query_dataset_named_graphs_get", "query_dataset_full",
    "query_multiple_dataset", "query_get", "query_content_type_select", "query_content_type_ask",
    "query_content_type_describe", "query_content_type_construct", "query_post_direct", "bad_query_method",
    "bad_multiple_queries", "bad_query_wrong_media_type", "bad_query_missing_form_type",
    "bad_query_missing_direct_type", "bad_query_non_utf8", "bad_query_syntax",
)  # fmt: skip
UPDATES = {  # the suite's update tests, and how an endpoint that takes no update refuses each
    "update_dataset_default_graph": 403,
    "update_dataset_default_graphs": 403,
    "update_dataset_named_graphs": 403,
    "update_dataset_full": 403,
    "update_post_form": 403,
    "update_post_direct": 403,
    "update_base_uri": 403,
    "bad_update_get": 403,
    "bad_multiple_updates": 403,
    "bad_update_wrong_media_type": 415,
    "bad_update_missing_form_type": 415,
    "bad_update_non_utf8": 403,
    "bad_update_syntax": 403,
    "bad_update_dataset_conflict": 403,
}
TYPES = {
    "boolean": {"application/sparql-results+json", "application/sparql-results+xml"},
    "tabular": {"application/sparql-results+json", "application/sparql-results+xml", "text/csv"},
    "RDF": {"text/turtle", "application/rdf+xml", "application/n-triples", "application/ld+json"},
}


@dataclass(frozen=True)
class Exchange:
    """A request of the suite, and what it expects: statuses by their hundred, a truth, a kind of format."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes | None
    statuses: set[int]
    truth: bool | None
    kind: str | None


@pytest.fixture(scope="module")
def manifest() -> rdflib.Graph:
    return rdflib.Graph().parse(FOLDER / "protocol" / "manifest.ttl")


@pytest.fixture(scope="module")
def endpoint(manifest: rdflib.Graph, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """The application on the suite's data."""
    path = tmp_path_factory.mktemp("w3c") / "data.nq"
    graphs = {
        (str(manifest.value(node, RDFS.label)), Path(str(manifest.value(node, UT.graph)).removeprefix("file://")))
        for node in manifest.objects(None, UT.graphData)
    }
    lines = [
        f"{line.rstrip(' .')} <{iri}> .\n" for iri, data in graphs for line in data.read_text().splitlines() if line
    ]
    path.write_text("".join(lines))
    with launch({"nquads": str(path)}) as client:
        yield client


def read_exchanges(manifest: rdflib.Graph, name: str) -> Iterator[Exchange]:
    (test,) = (each for each in manifest.subjects(RDF.type, MF.ProtocolTest) if str(each).endswith(f"#{name}"))
    requests = manifest.value(manifest.value(test, MF.action), HT.requests)
    for request in Collection(manifest, requests):
        body, fields = manifest.value(request, HT.body), manifest.value(request, HT.headers)
        response = manifest.value(request, HT.resp)
        truth, kind = manifest.value(response, MF.expectedBoolean), manifest.value(response, MF.expectedFormat)
        text = manifest.value(body, CNT.chars)
        yield Exchange(
            str(manifest.value(request, HT.methodName)),
            str(manifest.value(request, HT.absolutePath)),
            {
                str(manifest.value(field, HT.fieldName)): str(manifest.value(field, HT.fieldValue))
                for field in (Collection(manifest, fields) if fields else ())
            },
            str(text).encode(str(manifest.value(body, CNT.characterEncoding))) if text else None,
            {int(str(status)[-3]) for status in manifest.objects(response, MF.expectedStatus)},
            truth.toPython() if truth is not None else None,
            str(kind) if kind is not None else None,
        )


def send(client: Client, exchange: Exchange) -> Reply:
    return client.send(exchange.method, exchange.path, exchange.body, exchange.headers)


@pytest.mark.parametrize("name", QUERIES)
def test_query(endpoint: Client, manifest: rdflib.Graph, name: str) -> None:
    for exchange in read_exchanges(manifest, name):
        reply = send(endpoint, exchange)
        assert reply.status // 100 in exchange.statuses, reply.text
        if exchange.kind:
            assert reply.type in TYPES[exchange.kind]
        if exchange.truth is not None:
            assert reply.json["boolean"] is exchange.truth


@pytest.mark.parametrize("name", UPDATES)
def test_update_is_refused(endpoint: Client, manifest: rdflib.Graph, name: str) -> None:
    reply = send(endpoint, next(read_exchanges(manifest, name)))
    assert reply.status == UPDATES[name]
    if reply.status == 403:
        assert reply.text.strip() == READ_ONLY


def test_no_test_of_the_suite_is_left_out(manifest: rdflib.Graph) -> None:
    names = {str(test).partition("#")[2] for test in manifest.subjects(RDF.type, MF.ProtocolTest)}
    assert names == {*QUERIES, *UPDATES}


@pytest.fixture(
    scope="module", params=["text/turtle", "application/rdf+xml", "application/n-triples", "application/ld+json"]
)
def description(endpoint: Client, request: pytest.FixtureRequest) -> rdflib.Graph:
    reply = endpoint.send("GET", "/sparql", headers={"Accept": request.param})
    return rdflib.Graph().parse(data=reply.body, format=reply.type)


def test_returns_rdf(description: rdflib.Graph) -> None:
    assert len(description) > 10


def test_has_endpoint_triple(description: rdflib.Graph, endpoint: Client) -> None:
    assert set(description.objects(None, SD.endpoint)) == {rdflib.URIRef(endpoint.url)}


def test_conforms_to_schema(description: rdflib.Graph) -> None:
    """Section 3 of the Service Description: what each class and property of it asks."""
    (service,) = description.subjects(RDF.type, SD.Service)
    (dataset,) = description.objects(service, SD.defaultDataset)
    assert set(description.objects(service, SD.supportedLanguage)) == {SD.SPARQL11Query}
    assert len(set(description.objects(service, SD.endpoint))) == 1
    assert (dataset, RDF.type, SD.Dataset) in description
    (default,) = description.objects(dataset, SD.defaultGraph)
    assert (default, RDF.type, SD.Graph) in description
    named = set(description.objects(dataset, SD.namedGraph))
    assert {str(name) for node in named for name in description.objects(node, SD.name)} == {
        f"http://kasei.us/2009/09/sparql/data/data{number}.rdf" for number in (1, 2, 3)
    }
    assert all((node, RDF.type, SD.NamedGraph) in description for node in named)
    assert not any(isinstance(node, rdflib.BNode) for node in description.all_nodes())
