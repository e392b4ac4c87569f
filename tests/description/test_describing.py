"""A description holds the thing, what points at it, its statements, their claims and evidence."""

import pyoxigraph as ox
import pytest

from jejaring.description import describing
from jejaring.description.describing import describe
from jejaring.description.rendering import write_data
from jejaring.namespaces import BASE, REFERENCE_GRAPHS, resource, term
from jejaring.store import Store
from jejaring.triples.terms import value_of

OA = "http://www.w3.org/ns/oa#"
KINDS = (
    "region/36.74 region/36 region/ID region/36.74.01 agency/dekranasda-36.74 agency/kemendagri person/iwan-33.11 "
    "post/bupati-33.22 event/seed-03-e1 product/batik group/seed-03-e1/pelaku-umkm-33.11 article/seed-03 "
    "publisher/beritadaerah kind kind/visit acceptance tie-rule/visit-host-guest region-name/36.74-tangsel "
    "claim/seed-03/16b26ba8c0179022ccf5 tenure/df0a8ad73c4c6f965733 rung/signed category"
).split()


def parse(data):
    told = {}
    for quad in ox.parse(data, ox.RdfFormat.TURTLE):
        told.setdefault(value_of(quad.subject), []).append((quad.predicate.value, value_of(quad.object)))
    return told


@pytest.mark.parametrize("path", KINDS)
def test_every_kind_of_thing_is_described(store, path):
    description = describe(store, resource(path))
    told = parse(write_data(description, "ttl"))
    assert description.types
    assert (f"{BASE}dataset") in [end for _, end in told[resource(f"{path}.ttl")]]
    assert all(quad.triple in description.own for quad in store.find(ox.NamedNode(resource(path))))
    assert all(quad.triple in description.pointing for quad in store.find(object=ox.NamedNode(resource(path))))


def test_what_nothing_names_has_no_description(store):
    assert describe(store, resource("region/99.99")) is None


def test_evidence_is_selected_as_web_annotation_says(store):
    told = parse(write_data(describe(store, resource("tenure/df0a8ad73c4c6f965733")), "ttl"))
    phrase = resource("article/seed-03#char=1080,1142")
    position, quote = (resource(f"article/seed-03#{kind}=1080,1142") for kind in ("position", "quote"))
    assert {(f"{OA}hasSelector", position), (f"{OA}hasSelector", quote)} <= set(told[phrase])
    assert (f"{OA}hasSource", resource("article/seed-03")) in told[phrase]
    assert {(f"{OA}start", "1080"), (f"{OA}end", "1142")} <= set(told[position])
    assert (f"{OA}exact", "Kepala Dinas Perdagangan Koperasi UKM Kabupaten Sukoharjo Iwan") in told[quote]
    (claim,) = [s for s, lines in told.items() if (f"{OA}hasTarget", phrase) in lines]
    assert (f"{OA}hasBody", resource("tenure/df0a8ad73c4c6f965733")) in told[claim]


def test_a_phrase_that_is_not_kept_has_a_position_only(store):
    told = parse(write_data(describe(store, resource("article/seed-03")), "ttl"))
    assert resource("article/seed-03#position=1138,1171") in told
    assert resource("article/seed-03#quote=1138,1171") not in told


def test_all_that_is_mentioned_has_a_name(store):
    description = describe(store, resource("event/seed-03-e1"))
    regions = {i for i in description.names if "/region/" in i}
    assert {resource("region/33.11"), resource("region/33.22"), resource("region/35.07")} <= regions


def test_an_articles_page_holds_its_own_claims_only(store):
    description = describe(store, resource("article/seed-03"))
    assert {c.source.iri for s in description.statements for c in s.claims} == {resource("article/seed-03")}
    loaded = ox.NamedNode(resource("graph/article/seed-03"))
    told = {value_of(q.subject) for q in store.find(graph=loaded) if q.predicate.value == term("asserts")}
    assert {c.iri for s in description.statements for c in s.claims} == told


def test_a_hub_is_not_walked_through(store, monkeypatch):
    monkeypatch.setattr(describing, "MOST", 20)
    description = describe(store, resource("region/ID"))
    assert description.crowded
    assert description.pointing == ()


def test_the_bytes_do_not_depend_on_the_order_of_loading(store):
    keep = [q for q in store.find() if not str(q.graph_name).startswith(f"<{REFERENCE_GRAPHS}districts")]
    other = Store()
    other.load(reversed(keep))
    for path in ("event/seed-03-e1", "person/iwan-33.11"):
        for suffix in ("ttl", "nt", "jsonld"):
            one, two = (write_data(describe(each, resource(path)), suffix) for each in (store, other))
            assert one == two
