"""The reference that is shipped: complete, unambiguous where it says so, and linked with care."""

from collections import Counter, defaultdict

import pyoxigraph as ox
import pytest

from jejaring.assets import list_files
from jejaring.namespaces import JJ, RDF, RDFS, SKOS, local
from jejaring.text import fold_words

OWL_SAME_AS = "http://www.w3.org/2002/07/owl#sameAs"


@pytest.fixture(scope="module")
def triples() -> list[ox.Quad]:
    return [quad for path in list_files("graph/reference", ".ttl") for quad in ox.parse(path=path)]


@pytest.fixture(scope="module")
def classes(triples: list[ox.Quad]) -> dict[str, str]:
    return {q.subject.value: q.object.value.removeprefix(JJ) for q in triples if q.predicate.value == f"{RDF}type"}


def values(triples: list[ox.Quad], predicate: str) -> dict[str, list[str]]:
    """Give the values of a predicate by local name of the subject."""
    found: dict[str, list[str]] = defaultdict(list)
    for quad in triples:
        if quad.predicate.value == predicate:
            found[local(quad.subject.value)].append(quad.object.value)
    return found


def test_everything_is_there(classes: dict[str, str]) -> None:
    counts = Counter(classes.values())
    assert counts.pop("RegionName") > 700
    assert counts == {
        "Country": 1,
        "Province": 38,
        "Regency": 416,
        "City": 98,
        "District": 7285,
        "RegionalGovernment": 552,
        "CraftCouncil": 553,
        "NationalAgency": 79,
    }


def test_nothing_is_blank_and_every_subject_has_a_class(triples: list[ox.Quad], classes: dict[str, str]) -> None:
    assert all(isinstance(term, ox.NamedNode | ox.Literal) for q in triples for term in (q.subject, q.object))
    assert {quad.subject.value for quad in triples} == set(classes)


def test_codes_are_strings_with_their_dots(triples: list[ox.Quad]) -> None:
    for quad in triples:
        if quad.predicate.value == f"{JJ}code":
            assert quad.object.datatype.value.endswith("#string")
            assert local(quad.subject.value) == f"region/{quad.object.value}"


def test_literals_are_as_the_store_gives_them_back(triples: list[ox.Quad]) -> None:
    store = ox.Store()
    store.bulk_extend(triples)
    assert set(store) == set(triples)


def test_an_alternative_name_names_one_region(triples: list[ox.Quad]) -> None:
    bearers: dict[str, set[str]] = defaultdict(set)
    for predicate in (f"{RDFS}label", f"{SKOS}altLabel"):
        for subject, names in values(triples, predicate).items():
            if subject.startswith("region/") and subject.count(".") < 2:
                for name in names:
                    bearers[name.casefold()].add(subject)
    assert {name: found for name, found in bearers.items() if len(found) > 1} == {}


def test_an_agency_is_alone_with_its_names(triples: list[ox.Quad]) -> None:
    bearers: dict[str, set[str]] = defaultdict(set)
    for predicate in (f"{RDFS}label", f"{SKOS}altLabel", f"{JJ}acronym"):
        for subject, names in values(triples, predicate).items():
            if subject.startswith("agency/"):
                for name in names:
                    bearers[fold_words(name)].add(subject)
    assert {name: found for name, found in bearers.items() if len(found) > 1} == {}


def test_parents_are_the_codes_parents(triples: list[ox.Quad]) -> None:
    for subject, (parent,) in values(triples, f"{JJ}within").items():
        code = subject.removeprefix("region/")
        assert local(parent) == f"region/{code.rpartition('.')[0] or 'ID'}"


def test_links_claim_no_identity(triples: list[ox.Quad]) -> None:
    exact, close = values(triples, f"{SKOS}exactMatch"), values(triples, f"{SKOS}closeMatch")
    assert not values(triples, OWL_SAME_AS)
    assert len(close) == 28
    assert len({link for links in (*exact.values(), *close.values()) for link in links}) == 2 * 548
    assert not {f"region/{code}" for code in ("93", "94", "95", "96")} & (set(exact) | set(close))


def test_bps_codes_are_not_kemendagri_codes(triples: list[ox.Quad]) -> None:
    codes = values(triples, f"{JJ}bpsCode")
    assert len(codes) == 552
    assert codes["region/73.10"] == ["7309"]
    assert all("." not in code for found in codes.values() for code in found)


def test_presumed_bodies_belong_to_their_region(triples: list[ox.Quad]) -> None:
    regions = values(triples, f"{JJ}region")
    assert len(regions) == 2 * 552
    assert set(values(triples, f"{JJ}presumed")) == set(regions)
    assert all(local(region).removeprefix("region/") == body.rpartition("-")[2] for body, (region,) in regions.items())


def test_an_agency_ends_after_it_began(triples: list[ox.Quad]) -> None:
    begun, ended = values(triples, f"{JJ}validFrom"), values(triples, f"{JJ}validTo")
    assert ended["agency/kemenko-marves"] == ["2024-10-20"]
    for agency in set(begun) & set(ended):
        assert begun[agency] < ended[agency]
