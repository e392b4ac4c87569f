"""One contract for every exporter of the graph: what comes back equals what was selected, in the same bytes."""

import io
import random
from collections.abc import Iterator

import pyoxigraph as ox
import pytest
import rdflib

from jejaring.errors import CallError, MalformedFile
from jejaring.export import FORMATS, export_graph, parse_graph
from jejaring.export.scope import select_claims, select_facts
from jejaring.namespaces import BASE, REFERENCE_GRAPHS, REVIEW_GRAPH, XSD
from jejaring.store import Store
from jejaring.workspace import open_graph

ALL = [name for name, entry in FORMATS.items() if entry.content == "graph"]
TRIPLES = {"ttl": "turtle", "jsonld": "json-ld", "rdfxml": "xml"}

TURTLE = """
@prefix jj: <https://w3id.org/jejaring/ontology#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@base <https://w3id.org/jejaring/> .
"""
REFERENCE = """
<region/ID> a jj:Country ; rdfs:label "Indonesia"@id .
<region/36> a jj:Province ; rdfs:label "Banten"@id ; jj:code "36" ; jj:within <region/ID> .
<region/36.74> a jj:City ; rdfs:label "Kota Tangerang Selatan"@id ; jj:code "36.74" ; jj:within <region/36> .
<region/36.74.01> a jj:District ; rdfs:label "Serpong"@id ; jj:within <region/36.74> .
<role/host> a skos:Concept ; skos:prefLabel "tuan rumah"@id , "host"@en ; skos:notation "host" .
"""
FACTS = """
<participation/1> a jj:Participation ; jj:agent <region/36.74> ; jj:role <role/host> ; jj:sources 05 ; jj:acting true .
<statement/1> jj:quote "\\"kata\\"\\n  <b>&amp;</b> \\t é 東京 🌏 \\\\ " ;
    jj:value 06.50 ; jj:start "2025-09"^^xsd:gYearMonth .
<event/a-e1> rdfs:label "=1+1"@id , " tepi "@en ; jj:code "05" , "" ; jj:url "https://a.id/?q=1&r='2'" .
"""
CLAIM = "<claim/a/1> a jj:Claim ; jj:asserts <participation/1> ; jj:evidence <article/a#char=535,585> ."
JUDGEMENT = '<judgement/1> a jj:Judgement ; jj:reason "Salah orang."@id .'


def read_quads() -> Iterator[ox.Quad]:
    parts = [
        (REFERENCE, ox.DefaultGraph()),
        (REFERENCE, ox.NamedNode(f"{REFERENCE_GRAPHS}regions")),
        (FACTS, ox.DefaultGraph()),
        (CLAIM, ox.NamedNode(f"{BASE}graph/article/a")),
        (JUDGEMENT, ox.NamedNode(REVIEW_GRAPH)),
    ]
    for text, graph in parts:
        for quad in ox.parse(TURTLE + text, format=ox.RdfFormat.TURTLE):
            yield ox.Quad(quad.subject, quad.predicate, quad.object, graph)


def make_store(seed: int | None = None) -> Store:
    quads = list(read_quads())
    if seed is not None:
        random.Random(seed).shuffle(quads)
    store = Store()
    for quad in quads:
        store.load([quad])
    return store


@pytest.fixture(scope="module")
def bundled() -> Store:
    return open_graph().store


@pytest.fixture(params=["small", "bundled"])
def store(request: pytest.FixtureRequest) -> Store:
    return make_store() if request.param == "small" else request.getfixturevalue("bundled")


def export(store: Store, name: str) -> bytes:
    stream = io.BytesIO()
    export_graph(store, name, stream)
    return stream.getvalue()


def select(store: Store, name: str) -> set[ox.Quad]:
    """What a format promises to carry."""
    if name == "nq":
        return set(store.find())
    facts = {ox.Quad(triple.subject, triple.predicate, triple.object) for triple in select_facts(list(store.find()))}
    return facts | set(select_claims(list(store.find()))) if name == "trig" else facts


@pytest.mark.parametrize("name", ALL)
def test_what_comes_back_equals_what_was_selected(store: Store, name: str) -> None:
    assert set(parse_graph(name, io.BytesIO(export(store, name)))) == select(store, name)


@pytest.mark.parametrize("name", ALL)
def test_bytes_do_not_depend_on_the_order_of_loading(name: str) -> None:
    assert len({export(make_store(seed), name) for seed in (None, 1, 2)}) == 1


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # rdflib warns of itself
@pytest.mark.parametrize("name", TRIPLES)
def test_another_library_reads_the_same(store: Store, name: str) -> None:
    found = rdflib.Graph().parse(data=export(store, name), format=TRIPLES[name])
    expected = rdflib.Graph()
    lines = (f"{triple} .\n" for triple in select_facts(list(store.find())))
    expected.parse(data="".join(lines), format="nt")
    assert set(found) == set(expected)


def test_facts_come_with_what_the_reference_says_of_them_and_no_more() -> None:
    facts = set(map(str, select_facts(list(make_store().find()))))
    subjects = {line.split()[0].removeprefix(f"<{BASE}").rstrip(">") for line in facts}
    assert {"region/36.74", "region/36", "region/ID", "role/host", "participation/1"} <= subjects
    assert "region/36.74.01" not in subjects
    assert any('"Banten"@id' in line for line in facts)


def test_bundled_facts_are_readable_and_not_the_whole_gazetteer(bundled: Store) -> None:
    facts = select_facts(list(bundled.find()))
    named = {triple.subject for triple in facts}
    labels = {"http://www.w3.org/2000/01/rdf-schema#label", "http://www.w3.org/2004/02/skos/core#prefLabel"}
    labelled = {triple.subject for triple in facts if triple.predicate.value in labels}
    regions = {node for node in named if node.value.startswith(f"{BASE}region/")}
    assert regions <= labelled
    assert 10 < len(regions) < 100


def test_trig_holds_claims_and_judgements_but_no_reference_graph(store: Store) -> None:
    graphs = {str(quad.graph_name) for quad in parse_graph("trig", io.BytesIO(export(store, "trig")))}
    assert any("graph/article/" in graph for graph in graphs)
    assert not any("graph/reference/" in graph for graph in graphs)


def test_nquads_are_sorted_lines(store: Store) -> None:
    lines = export(store, "nq").splitlines()
    assert lines == sorted(lines)
    assert len(lines) == len(store)


def test_jsonld_is_short_and_fetches_nothing() -> None:
    text = export(make_store(), "jsonld").decode()
    assert '{"@id": "participation/1", "@type": "jj:Participation"' in text
    assert '"jj:sources": 5' in text
    assert '"@context": {"@base": "https://w3id.org/jejaring/"' in text
    assert f"{XSD}decimal" not in text


@pytest.mark.parametrize("name", ["ttl", "trig", "nq", "rdfxml", "jsonld"])
def test_a_broken_file_is_one_sentence(name: str) -> None:
    with pytest.raises(MalformedFile, match="Correct the file"):
        list(parse_graph(name, io.BytesIO(b"<a> <b\n{[")))


def test_a_format_of_the_network_is_not_one_of_the_graph() -> None:
    with pytest.raises(CallError, match="'gexf' is a format of the network"):
        export(make_store(), "gexf")
