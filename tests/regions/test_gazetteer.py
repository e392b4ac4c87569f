"""The gazetteer: each region is found by its names, and nothing is guessed."""

from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jejaring.assets import locate
from jejaring.errors import AmbiguousName, MalformedFile, MissingAsset, UnknownName
from jejaring.namespaces import JJ
from jejaring.regions import Candidates, Gazetteer, Region

GAZETTEER = Gazetteer.load()
REGIONS = list(GAZETTEER)
FORMS = GAZETTEER.names(districts=True)

regions = st.sampled_from(REGIONS)
forms = st.sampled_from(sorted(FORMS))


def codes_of(found: Region | Candidates | None) -> tuple[str, ...]:
    """Give what was found as codes."""
    if found is None:
        return ()
    return (found.code,) if isinstance(found, Region) else found.codes


def recorded_names() -> dict[str, list[tuple[str, bool]]]:
    """Read (code, ambiguous) by name from the reference itself, without the gazetteer's help."""
    store = ox.Store()
    store.bulk_load(path=locate("graph/reference/names.ttl"))
    found: dict[str, list[tuple[str, bool]]] = {}
    query = f"SELECT ?name ?region ?open {{ ?n <{JJ}name> ?name ; <{JJ}names> ?region ; <{JJ}ambiguous> ?open }}"
    for row in store.query(query):  # type: ignore[union-attr]
        code = row["region"].value.rsplit("/", 1)[1]
        found.setdefault(row["name"].value, []).append((code, row["open"].value == "true"))
    return found


def test_all_regions_are_there() -> None:
    kinds = [region.kind for region in REGIONS]
    assert {kind: kinds.count(kind) for kind in set(kinds)} == {
        "negara": 1,
        "provinsi": 38,
        "kabupaten": 416,
        "kota": 98,
    }
    assert sum(len(GAZETTEER.children(region.code)) for region in REGIONS if region.level == "regency") == 7285


@pytest.mark.parametrize("region", REGIONS, ids=lambda region: region.code)
def test_region_is_found_by_its_full_name_and_code(region: Region) -> None:
    assert GAZETTEER.resolve(region.full_name) == region
    assert GAZETTEER.resolve(region.code) == region
    assert GAZETTEER.find(region.full_name.upper()) == region
    assert GAZETTEER.find(f"https://w3id.org/jejaring/region/{region.code}") == region


def test_recorded_name_means_all_that_bear_it() -> None:
    for name, bearers in recorded_names().items():
        found = codes_of(GAZETTEER.resolve(name))
        assert {code for code, _ in bearers} <= set(found), name
        assert {ambiguous for _, ambiguous in bearers} == {len(found) > 1}, name


@given(forms)
def test_form_means_what_the_list_of_forms_says(form: str) -> None:
    assert codes_of(GAZETTEER.resolve(form)) == FORMS[form]


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("Tangsel", "36.74"),
        ("Kota Tangsel", "36.74"),
        ("Kabupaten Pangkep", "73.10"),
        ("Pangkep", "73.10"),
        ("Pangkajene & Kepulauan", "73.10"),
        ("Kab. Semarang", "33.22"),
        ("Provinsi Kalteng", "62"),
        ("Kota Palangka Raya", "62.71"),
        ("Kota Palangkaraya", "62.71"),
        ("DKI Jakarta", "31"),
        ("Daerah Khusus Ibukota Jakarta", "31"),
        ("Kota Administrasi Jakarta Selatan", "31.74"),
        ("Kep. Seribu", "31.01"),
        ("D.I. Yogyakarta", "34"),
        ("Kulonprogo", "34.01"),
        ("Bau-Bau", "74.72"),
        ("Solo", "33.72"),
        ("KOTA CIREBON", "32.74"),
        ("Tangerang", "36.03 36.71"),
        ("Malang", "35.07 35.73"),
        ("Malang, Jawa Timur", "35.07 35.73"),
        ("Malang (Jatim)", "35.07 35.73"),
        ("Banjar", "32.79 63.03"),
        ("Banjar, Kalsel", "63.03"),
        ("Gorontalo", "75 75.01 75.71"),
        ("Kota Gorontalo, Gorontalo", "75.71"),
        ("Gorontalo, Gorontalo", "75.01 75.71"),
        ("Jambi", "15 15.71"),
        ("Bengkulu", "17 17.71"),
        ("Yogyakarta", "34 34.71"),
        ("Jogja", "34 34.71"),
        ("Mura", "16.05 62.12"),
        ("Pemkot Bandung", "32.73"),
        ("Bupati Bandung", "32.04"),
        ("OKI", "16.02"),
        ("Oki", ""),
        ("SERPONG", ""),
        ("Kecamatan Serpong", "36.74.01"),
        ("Kecamatan Depok, Sleman", "34.04.07"),
        ("Kota Depok", "32.76"),
        ("Bupati Tangsel", ""),
        ("Kota Soppeng", ""),
        ("Kota Jakarta", ""),
        ("Kota Baru", ""),
        ("Malang, Jawa Barat", ""),
        ("Kota", ""),
        ("", ""),
        ("73.1", ""),
    ],
)
def test_name_as_printed(name: str, codes: str) -> None:
    assert codes_of(GAZETTEER.resolve(name)) == tuple(codes.split())


@pytest.mark.parametrize(
    ("context", "code"),
    [
        ({"level": "Kabupaten"}, "36.04"),
        ({"level": "kota"}, "36.73"),
        ({"office": "Wakil Bupati"}, "36.04"),
        ({"office": "Pemkot"}, "36.73"),
        ({"office": "Wali Kota", "province": "Banten"}, "36.73"),
        ({"level": "Kab.", "office": "Wali Kota"}, "36.04"),
    ],
)
def test_context_settles_serang(context: dict[str, str], code: str) -> None:
    assert codes_of(GAZETTEER.resolve("Serang", **context)) == (code,)


def test_printed_level_word_outranks_the_office() -> None:
    assert codes_of(GAZETTEER.resolve("Kabupaten Serang", office="Wali Kota")) == ("36.04",)


def test_office_that_says_no_level_settles_nothing() -> None:
    assert codes_of(GAZETTEER.resolve("Serang", office="Kepala Dinas Koperasi")) == ("36.04", "36.73")


def test_governor_means_the_province() -> None:
    assert codes_of(GAZETTEER.resolve("Gorontalo", office="Gubernur")) == ("75",)


def test_kecamatan_only_where_a_word_says_so() -> None:
    assert codes_of(GAZETTEER.resolve("Sukoharjo")) == ("33.11",)
    assert codes_of(GAZETTEER.resolve("Sukoharjo", level="Kecamatan", province="Wonosobo")) == ("33.07.14",)


@pytest.mark.parametrize("region", [r for r in REGIONS if r.level == "regency"], ids=lambda region: region.code)
def test_kecamatan_is_found_beside_its_parent(region: Region) -> None:
    for district in GAZETTEER.children(region.code):
        assert GAZETTEER.resolve(f"{district.name}, {region.full_name}") == district


@given(forms, st.sampled_from(["Bupati", "Wali Kota", "Gubernur", "Kepala Dinas", None]), regions)
def test_context_only_narrows(form: str, office: str | None, holder: Region) -> None:
    free = set(codes_of(GAZETTEER.resolve(form)))
    narrowed = codes_of(GAZETTEER.resolve(form, office=office, province=holder.code))
    assert set(narrowed) <= free
    assert all(code != holder.code and GAZETTEER.is_within(code, holder.code) for code in narrowed)


@given(st.text(max_size=40))
def test_any_text_is_a_region_candidates_or_nothing(text: str) -> None:
    found = GAZETTEER.resolve(text)
    assert found is None or isinstance(found, Region) or len(found.codes) > 1


@given(regions, regions, regions)
def test_within_is_a_partial_order(a: Region, b: Region, c: Region) -> None:
    within = GAZETTEER.is_within
    assert within(a.code, a.code)
    assert not (within(a.code, b.code) and within(b.code, a.code)) or a == b
    assert within(a.code, c.code) or not (within(a.code, b.code) and within(b.code, c.code))


@given(regions)
def test_children_and_parents_agree(region: Region) -> None:
    for child in GAZETTEER.children(region.code):
        assert child.parent == region.code
        assert GAZETTEER.is_within(child.code, region.code)
        if region.province:
            assert GAZETTEER.province_of(child.code) == GAZETTEER.get(region.province)


def test_province_of_country_and_of_nothing() -> None:
    assert GAZETTEER.province_of("ID") is None
    assert GAZETTEER.province_of("99.99") is None


def test_ambiguous_name_is_answered_with_its_candidates() -> None:
    with pytest.raises(AmbiguousName) as error:
        GAZETTEER.find("jambi")
    assert error.value.candidates == (("15", "Provinsi Jambi"), ("15.71", "Kota Jambi"))


def test_unknown_name_is_answered_with_the_nearest() -> None:
    with pytest.raises(UnknownName) as error:
        GAZETTEER.find("Tangsl")
    assert error.value.nearest == ("Tangsel",)


def test_level_must_be_a_level() -> None:
    with pytest.raises(UnknownName, match="No level is called 'keresidenan'"):
        GAZETTEER.resolve("Serang", level="keresidenan")


def test_kecamatan_file_is_read_only_when_asked_for(tmp_path: Path) -> None:
    for name in ("regions.ttl", "names.ttl"):
        (tmp_path / name).write_bytes(locate(f"graph/reference/{name}").read_bytes())
    gazetteer = Gazetteer.load(tmp_path)
    assert codes_of(gazetteer.resolve("Tangsel")) == ("36.74",)
    with pytest.raises(MissingAsset, match=r"districts\.ttl"):
        gazetteer.resolve("Kecamatan Serpong")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("region:36 a", "regions.ttl, line 1"),
        (f'<x:a> a <{JJ}Province> ; <{JJ}code> "36" .', "lacks .*within"),
        (f'<x:a> a <{JJ}Village> ; <{JJ}code> "36" .', "lacks Village"),
    ],
)
def test_broken_reference_is_told(tmp_path: Path, text: str, reason: str) -> None:
    (tmp_path / "regions.ttl").write_text(text)
    (tmp_path / "names.ttl").write_text("")
    with pytest.raises(MalformedFile, match=reason):
        Gazetteer.load(tmp_path)


def test_broken_name_is_told(tmp_path: Path) -> None:
    (tmp_path / "regions.ttl").write_text("")
    (tmp_path / "names.ttl").write_text(f'<x:n> <{JJ}name> "Tangsel" .')
    with pytest.raises(MalformedFile, match="a name lacks"):
        Gazetteer.load(tmp_path)
