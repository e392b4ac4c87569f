"""What a person writes for a parameter, as a term; what is wrong, in one sentence with what to do."""

import pyoxigraph as ox
import pytest

from jejaring import claims as c
from jejaring.catalogue import LocalSource, find_query, parse_parameters, read_assignments
from jejaring.catalogue.parameters import parse_day
from jejaring.errors import AmbiguousName, CallError, UnknownName
from jejaring.namespaces import XSD, resource
from jejaring.triples.terms import node
from tests.builders import write_article


@pytest.fixture
def parse(bundled):
    def parse(query, **values):
        return parse_parameters(find_query(query), values, LocalSource(bundled))

    return parse


@pytest.mark.parametrize(
    "written",
    [
        "36.74",
        "Tangsel",
        "tangsel",
        "Kota Tangerang Selatan",
        "region/36.74",
        resource("region/36.74"),
        f"<{resource('region/36.74')}>",
    ],
)
def test_a_region_is_a_code_a_name_or_a_short_form(parse, written):
    assert parse("officials", region=written) == {"region": node("region/36.74")}


def test_an_ambiguous_region_is_answered_with_its_candidates(parse):
    with pytest.raises(AmbiguousName, match=r"35\.07 \(Kabupaten Malang\), 35\.73 \(Kota Malang\)") as told:
        parse("officials", region="Malang")
    assert told.value.exit_code == 2
    assert parse("officials", region="Kab. Malang") == {"region": node("region/35.07")}


def test_a_kecamatan_is_found_where_nothing_else_is_called_so(parse):
    assert parse("officials", region="Bawen") == {"region": node("region/33.22.11")}
    assert parse("officials", region="polokarto") == {"region": node("region/33.11.07")}
    assert parse("officials", region="Depok") == {"region": node("region/32.76")}
    assert parse("officials", region="Depok, Sleman")["region"].value.startswith(resource("region/34.04."))


def test_several_kecamatan_of_one_name_are_answered_with_them(parse):
    with pytest.raises(AmbiguousName, match=r"'Kebonagung' is more than one region: .*\(Kecamatan Kebonagung") as told:
        parse("officials", region="Kebonagung")
    assert len(told.value.candidates) > 1


def test_an_unknown_region_is_answered_with_the_nearest(parse):
    with pytest.raises(UnknownName, match="Soppeng"):
        parse("officials", region="Sopeng")


@pytest.mark.parametrize(("written", "type"), [("2024-10-05", "date"), ("2024-10", "gYearMonth"), ("2024", "gYear")])
def test_a_day_is_known_to_the_day_month_or_year(written, type):
    assert parse_day(written) == ox.Literal(written, datatype=ox.NamedNode(XSD + type))


@pytest.mark.parametrize(
    "written", ["2024-13", "2023-02-29", "24-10-05", "kemarin", "", "2024-1-5", "٢٠٢٤", "2024-10-05T00:00"]
)
def test_what_is_no_day_is_told(written):
    with pytest.raises(CallError, match=r"no day\. Write it as 2024-10-05, 2024-10 or 2024"):
        parse_day(written)


@pytest.mark.parametrize("written", ["visit", "kind/visit", "Kunjungan", resource("kind/visit")])
def test_a_kind_is_a_notation_a_label_or_an_iri(parse, written):
    assert parse("events", kind=written) == {"kind": node("kind/visit")}


def test_an_unknown_kind_is_answered_with_the_nearest(parse):
    with pytest.raises(UnknownName, match=r"No kind is called 'vist'\. Did you mean visit"):
        parse("events", kind="vist")


def test_a_thing_of_another_type_is_none_of_this(parse):
    with pytest.raises(UnknownName, match=r"No event is called 'region/36\.74'"):
        parse("participants", event="region/36.74")
    with pytest.raises(UnknownName, match="No kind is called 'role/guest'"):
        parse("events", kind="role/guest")


@pytest.mark.parametrize("written", ["event/seed-99-e1", "https://example.org/x", "}", "<>", "", "a b"])
def test_what_nothing_bears_is_unknown(parse, written):
    with pytest.raises(UnknownName):
        parse("participants", event=written)
    with pytest.raises(UnknownName):
        parse("evidence", subject=written)


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("abon bandeng", "product/abon-bandeng"),
        ("Dekranasda Kabupaten Soppeng", "agency/dekranasda-73.12"),
        ("Soppeng", "region/73.12"),
        ("article/seed-01", "article/seed-01"),
        ("seed-01", "article/seed-01"),
        ("seed-01-e1", "event/seed-01-e1"),
        ("bambang-noertjahjo-36.74", "person/bambang-noertjahjo-36.74"),
        ("abon-bandeng", "product/abon-bandeng"),
        ("36.74", "region/36.74"),
    ],
)
def test_a_subject_is_anything_that_is_told_of(parse, written, path):
    assert parse("evidence", subject=written) == {"subject": node(path)}


def test_a_local_name_that_several_bear_is_answered_with_them(make_graph):
    told = c.Production("batik", "36.74"), c.Operation("Batik", "Pemkab", "36.74"), c.Operation("Batik", "Bank X", None)
    source = LocalSource(make_graph(write_article("a", *told)).store)
    with pytest.raises(AmbiguousName) as several:
        parse_parameters(find_query("evidence"), {"subject": "batik"}, source)
    assert [path for path, _ in several.value.candidates] == ["product/batik", "programme/batik"]


def test_a_name_that_several_bear_is_answered_with_them(parse):
    with pytest.raises(AmbiguousName, match="agency/") as told:
        parse("evidence", subject="Pemkab")
    assert len(told.value.candidates) > 1


def test_a_term_is_taken_as_it_is(parse):
    assert parse("officials", region=node("region/73")) == {"region": node("region/73")}


@pytest.mark.parametrize("words", [["region"], ["=Tangsel"], ["region=a", "region=b"]])
def test_assignments_that_are_none_are_told(words):
    with pytest.raises(CallError):
        read_assignments(words)


def test_a_value_may_hold_an_equals_sign():
    assert read_assignments(["event=a=b"]) == {"event": "a=b"}
