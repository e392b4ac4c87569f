"""From a name to a thing, within one article: where in doubt two, never one; a private person never by name."""

from random import Random

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jejaring import claims as c
from jejaring.assets import locate
from jejaring.namespaces import BASE, local
from jejaring.resolve import _KIND_LABELS, Resolver, write_code
from tests.builders import TEXT, Inventor, cite, load_directory, write_article

OPEN = c.Open(frozenset({"73.12", "36.74"}))
EVENT = c.Occurrence("e1", "visit", None, "2025-09-24", None, None, "36.74")


def resolve(*told: c.Proposition | c.Claim) -> Resolver:
    return Resolver(write_article("a1", *told), load_directory())


def path_of(entity: object) -> str:
    return local(entity.iri)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("name", "region", "path", "kind", "known"),
    [
        ("Pemkab", "73.12", "agency/pemda-73.12", "RegionalGovernment", True),
        ("Pemerintah Kabupaten", "73.12", "agency/pemda-73.12", "RegionalGovernment", True),
        ("Pemkab", "73.12.01", "agency/pemda-73.12.01", "RegionalGovernment", False),
        ("Pemkab", OPEN, "agency/pemda-36.74~73.12", "RegionalGovernment", False),
        ("Pemkab", None, "agency/pemkab", "NationalAgency", False),
        ("Dekranasda", "36.74", "agency/dekranasda-36.74", "CraftCouncil", True),
        ("Dekranas", None, "agency/dekranas", "NationalAgency", True),
        ("Bank Indonesia", None, "agency/bi", "NationalAgency", True),
        ("Bank Indonesia", "73.12", "agency/bank-indonesia-73.12", "RegionalOffice", False),
        ("Dinas Perdagangan", "36.74", "agency/dinas-perdagangan-36.74", "RegionalOffice", False),
        ("Lembaga Baru", None, "agency/lembaga-baru", "NationalAgency", False),
    ],
)
def test_agencies(name: str, region: c.Place | None, path: str, kind: str, known: bool) -> None:
    found = resolve(EVENT).resolve_agency(name, region)
    assert (path_of(found), found.kind, found.known) == (path, kind, known)


@pytest.mark.parametrize(
    ("title", "agency", "region", "path"),
    [
        ("Bupati", None, "73.12", "post/bupati-73.12"),
        ("Bupati", None, OPEN, "post/bupati-36.74~73.12"),
        ("Sekretaris Daerah", None, "36.74", "post/sekretaris-daerah-36.74"),
        ("Kepala Bidang", "Dinas Perdagangan", "36.74", "post/kepala-bidang-dinas-perdagangan-36.74"),
        ("Kepala Dinas Perdagangan", "Dinas Perdagangan", "36.74", "post/kepala-dinas-perdagangan-36.74"),
        ("Ketua Dekranasda", "Dekranasda", "36.74", "post/ketua-dekranasda-36.74"),
        ("Ketua", "Dekranasda", "36.74", "post/ketua-dekranasda-36.74"),
        ("Gubernur Bank Indonesia", "Bank Indonesia", None, "post/gubernur-bank-indonesia"),
        ("Menteri", "Lembaga Baru", None, "post/menteri-lembaga-baru"),
    ],
)
def test_posts(title: str, agency: str | None, region: c.Place | None, path: str) -> None:
    assert path_of(resolve(EVENT).resolve_post(title, agency, region)) == path


def take_part(agent: str, type_: str, region: c.Place | None = None) -> c.Participation:
    return c.Participation("e1", agent, type_, region, "guest")


@pytest.mark.parametrize(
    ("told", "path"),
    [
        (take_part("Pemkab", "agency", "73.12"), "agency/pemda-73.12"),
        (take_part("Tangsel", "region", "36.74"), "region/36.74"),
        (take_part("CV Maju Jaya", "enterprise"), "enterprise/cv-maju-jaya"),
        (take_part("CV Maju Jaya", "enterprise", "36.74"), "enterprise/cv-maju-jaya-36.74"),
        (take_part("pelaku UMKM", "group", "36.74"), "group/a1-e1/pelaku-umkm-36.74"),
        (take_part("Budi", "person", "73.12"), "person/budi-73.12"),
        (take_part("Budi", "person"), "unnamed/a1-p1"),
        (take_part("王芳", "person", "73.12"), "person/0fc51e0f1f2e-73.12"),
    ],
)
def test_agents(told: c.Participation, path: str) -> None:
    found = path_of(resolve(EVENT, told).resolve_agent(told))
    assert found == path or (told.agent == "王芳" and len(found) == len(path))


@pytest.mark.parametrize("region", [None, OPEN])
def test_a_region_that_the_text_leaves_open_is_no_agent(region: c.Place | None) -> None:
    told = take_part("Serang", "region", region)
    assert resolve(EVENT, told).resolve_agent(told) is None


def test_a_person_is_of_the_region_of_the_office_wherever_it_is_told() -> None:
    office = c.Claim(c.Tenure("Budi", "Bupati", None, "73.12", None), cite("24 September 2025"))
    guest = c.Claim(take_part("Budi", "person", "36.74"), cite("Semoga maju"))
    assert path_of(resolve(EVENT, guest, office).resolve_person("Budi")) == "person/budi-73.12"


def test_the_office_that_the_text_names_first_gives_the_region() -> None:
    early = c.Claim(c.Tenure("Budi", "Bupati", None, "73.12", None), cite("Semoga maju"))
    late = c.Claim(c.Tenure("Budi", "Wali Kota", None, "36.74", None), cite("24 September 2025"))
    for told in ((early, late), (late, early)):
        assert path_of(resolve(*told).resolve_person("Budi")) == "person/budi-73.12"


def test_a_national_office_without_region_makes_a_public_person() -> None:
    found = resolve(c.Tenure("Budi", "Menteri UMKM", "Kementerian UMKM", None, None)).resolve_person("Budi")
    assert (path_of(found), found.kind, found.name) == ("person/budi", "Person", "Budi")


def speak(name: str) -> c.Statement:
    return c.Statement(name, c.Span(1, 12))


def test_who_holds_no_office_and_acts_for_no_region_is_private() -> None:
    resolver = resolve(EVENT, speak("Budi"), take_part("Sri Wahyuni", "person"))
    assert resolver.resolve_speaker("Budi").name is None
    assert {local(iri).rpartition("-")[0] for iri in resolver.list_private()} == {"unnamed/a1"}
    assert set(resolver.list_private().values()) == {"Budi", "Sri Wahyuni"}


@pytest.mark.parametrize("name", ["Dinas Perdagangan", "Bank Indonesia", "Kementerian UMKM"])
def test_a_body_that_speaks_is_no_private_person(name: str) -> None:
    resolver = resolve(speak(name))
    assert path_of(resolver.resolve_speaker(name)).startswith("agency/")
    assert resolver.list_private() == {}


def test_a_body_that_acts_speaks_as_the_one_that_acts() -> None:
    resolver = resolve(EVENT, take_part("Paguyuban Batik", "group", "36.74"), speak("Paguyuban Batik"))
    assert path_of(resolver.resolve_speaker("Paguyuban Batik")) == "group/a1-e1/paguyuban-batik-36.74"
    office = resolve(EVENT, take_part("Pemkab", "agency", "73.12"), speak("Pemkab"))
    assert path_of(office.resolve_speaker("Pemkab")) == "agency/pemda-73.12"


def test_an_official_with_the_name_of_a_body_is_a_person() -> None:
    resolver = resolve(c.Tenure("Bank Sutrisno", "Bupati", None, "73.12", None), speak("Bank Sutrisno"))
    assert path_of(resolver.resolve_speaker("Bank Sutrisno")) == "person/bank-sutrisno-73.12"


def test_events_are_the_article_s_own_and_described_where_they_have_no_name() -> None:
    named = c.Occurrence("e2", "trade_mission", "Misi Dagang Raya", None, None, None, None)
    resolver = resolve(EVENT, named)
    assert [path_of(resolver.resolve_event(key)) for key in ("e1", "e2")] == ["event/a1-e1", "event/a1-e2"]
    assert resolver.resolve_event("e1").name == "kunjungan 2025-09-24"
    assert resolver.resolve_event("e2").name == "Misi Dagang Raya"
    assert resolver.resolve_event("e9").name is None


def test_products_belong_to_no_region_and_programmes_to_theirs() -> None:
    resolver = resolve(EVENT)
    assert path_of(resolver.resolve_product("Abon Bandeng")) == "product/abon-bandeng"
    assert resolver.resolve_product("batik").category
    assert path_of(resolver.resolve_programme("UMKM Naik Kelas", "36.74")) == "programme/umkm-naik-kelas-36.74"
    assert path_of(resolver.resolve_programme("UMKM Naik Kelas", None)) == "programme/umkm-naik-kelas"


@settings(max_examples=40, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_claims_does_not_matter(chance: Random) -> None:
    document = Inventor(chance).invent_document("a1", 8)
    claims = tuple(chance.sample(document.claims, len(document.claims)))
    one, other = (Resolver(d, load_directory()) for d in (document, c.Document(document.article, claims)))
    for claim in claims:
        assert one.resolve_claim(claim) == other.resolve_claim(claim)
    assert one.list_private() == other.list_private()


def test_codes_in_addresses() -> None:
    assert (write_code(None), write_code("36.74"), write_code(OPEN)) == ("", "36.74", "36.74~73.12")
    assert TEXT


def test_the_words_for_kinds_of_event_are_the_vocabulary_s():
    words = {}
    for quad in ox.parse(path=locate("ontology/vocabularies/kind.ttl"), base_iri=BASE):
        if quad.predicate.value.endswith("prefLabel") and quad.object.language == "id":
            words[quad.subject.value.rpartition("/")[2]] = quad.object.value
    assert {kind: words[kind] for kind in _KIND_LABELS} == _KIND_LABELS
