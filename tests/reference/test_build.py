"""The reference is made from tables: same tables, same bytes; what is wrong in a table is told."""

import csv
import io
import os
import random
from collections.abc import Callable, Mapping
from pathlib import Path

import pyoxigraph as ox
import pytest

from jejaring.assets import locate
from jejaring.errors import AccessError, MalformedFile
from jejaring.reference.__main__ import main
from jejaring.reference.build import build_reference

TABLES = {
    "regions.csv": """code,level,name,parent,lat,lon
ID,country,Negeri Contoh,,-2.5,118.0
36.74,kota,Kota Ujung Timur,36,-6.30,106.70
36,province,Tanjung,ID,-6.4,106.1
36.03,kabupaten,Kabupaten Ujung,36,-6.2,106.5
36.71,kota,Kota Ujung,36,-6.17,106.63
36.74.01,kecamatan,"Ra""as",36.74,-6.31,106.66
""",
    "regions_links.csv": """code,name,bps,iso3166_2,wikidata,geonames,capital,population_2024s2,area_km2,note
36,Tanjung,36,ID-BT,Q1,11,Seberang,100,9355.760,
36.03,Kabupaten Ujung,3603,,Q2,22,,50,1000,wd matched by name (was 30.03); BPS code is the pre-2023 one
""",
    "aliases.csv": """alias,code,kind,source,ambiguous
Utim,36.74,acronym,recalled,
Batas,36.74,variant,recalled,
Ujung,36.03,short,x,yes
Kab. Ujung,36.03,short-typed,x,
Cape,36,english,x,
""",
    "agencies.csv": """acronym,name,kind,valid_from,valid_to,predecessor_or_note,evidence
Kem/B,Kementerian B,ministry,2024-10-21,,Kem A,recalled
Kem A,Kementerian A,ministry,2019,2024-10-20,,recalled
Dekranas,Dewan Kerajinan Nasional,council,1980,,,recalled
Dekranasda,Dewan Kerajinan Nasional Daerah,council,,,one each,recalled
""",
}


def write_tables(folder: Path, tables: Mapping[str, str] = TABLES) -> Path:
    """Write tables into a folder."""
    for name, text in tables.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def body(text: str) -> str:
    """Give a file without its comment and prefixes."""
    return text.split("\n\n", 2)[2]


def shuffle_rows(text: str, seed: int) -> str:
    """Give a table with its rows in another order."""
    head, *rows = csv.reader(io.StringIO(text))
    random.Random(seed).shuffle(rows)
    out = io.StringIO()
    csv.writer(out).writerows([head, *rows])
    return out.getvalue()


@pytest.fixture
def built(tmp_path: Path) -> Mapping[str, str]:
    return build_reference(write_tables(tmp_path))


def test_regions_are_written_for_people(built: Mapping[str, str]) -> None:
    assert body(built["regions.ttl"]).split("\n\n")[2] == (
        "region:36.03\n"
        "    a jj:Regency ;\n"
        '    jj:code "36.03" ;\n'
        '    rdfs:label "Kabupaten Ujung"@id ;\n'
        "    jj:within region:36 ;\n"
        "    geo:lat -6.2 ;\n"
        "    geo:long 106.5 ;\n"
        '    jj:bpsCode "3603" ;\n'
        "    jj:population 50 ;\n"
        '    jj:areaKm2 "1000"^^xsd:decimal ;\n'
        "    skos:closeMatch <http://www.wikidata.org/entity/Q2> ;\n"
        "    skos:exactMatch <https://sws.geonames.org/22/> ;\n"
        '    skos:historyNote "Kode Kemendagri sebelumnya: 30.03."@id ;\n'
        '    skos:note "Kode BPS ini berlaku sampai pemekaran Papua 2022."@id .'
    )


def test_kecamatan_takes_a_line(built: Mapping[str, str]) -> None:
    assert body(built["districts.ttl"]) == (
        'region:36.74.01 a jj:District ; jj:code "36.74.01" ; rdfs:label "Kecamatan Ra\\"as"@id ;'
        " jj:within region:36.74 ; geo:lat -6.31 ; geo:long 106.66 .\n"
    )


def test_ambiguity_is_found_not_believed(built: Mapping[str, str]) -> None:
    names = {line.split(" ", 1)[0]: line.rsplit(" ", 2)[1] for line in body(built["names.ttl"]).splitlines()}
    assert names == {
        "name:36-cape": "false",
        "name:36.03-ujung": "true",
        "name:36.71-ujung": "true",
        "name:36.74-batas": "false",
        "name:36.74-ujung-timur": "false",
        "name:36.74-utim": "false",
    }
    assert 'skos:altLabel "Batas"@id , "Ujung Timur"@id , "Utim"@id' in built["regions.ttl"]
    assert '"Ujung"@id' not in built["regions.ttl"]


def test_every_region_has_its_bodies(built: Mapping[str, str]) -> None:
    labels = [line.split('"')[1] for line in body(built["governments.ttl"]).splitlines()]
    assert labels == [
        f"{kind} {name}"
        for name in ("Provinsi Tanjung", "Kabupaten Ujung", "Kota Ujung", "Kota Ujung Timur")
        for kind in ("Pemerintah", "Dekranasda")
    ]


def test_agencies_have_their_days(built: Mapping[str, str]) -> None:
    dekranas, old, new = body(built["agencies.ttl"]).strip().split("\n\n")
    assert dekranas.startswith("agency:dekranas\n    a jj:CraftCouncil ;")
    assert '"2019"^^xsd:gYear ;' in old
    assert '"2024-10-20"^^xsd:date .' in old
    assert new.startswith("agency:kem-b\n")
    assert 'jj:predecessor "Kem A" .' in new


@pytest.mark.parametrize("seed", range(5))
def test_order_of_rows_does_not_matter(tmp_path: Path, built: Mapping[str, str], seed: int) -> None:
    folder = tmp_path / "shuffled"
    folder.mkdir()
    assert build_reference(write_tables(folder, {k: shuffle_rows(v, seed) for k, v in TABLES.items()})) == built


@pytest.mark.parametrize(
    ("table", "change", "reason"),
    [
        ("regions.csv", lambda t: t.replace("lat,", "latitude,"), "line 1: the table lacks the column lat"),
        ("regions.csv", lambda t: t.replace("-6.30", "north"), "line 3: the column lat holds 'north'"),
        ("regions.csv", lambda t: t.replace(",36,-6.2", ",35,-6.2"), "names the region 35"),
        ("regions_links.csv", lambda t: t.replace("Q2", "Q2> a <x:y"), "the column wikidata holds"),
        ("aliases.csv", lambda t: t.replace("36.74", "36.75"), "names the region 36.75"),
        ("agencies.csv", lambda t: t.replace("2019", "kemarin"), "the column valid_from holds 'kemarin'"),
    ],
)
def test_wrong_table_is_told(tmp_path: Path, table: str, change: Callable[[str], str], reason: str) -> None:
    write_tables(tmp_path, TABLES | {table: change(TABLES[table])})
    with pytest.raises(MalformedFile, match=reason):
        build_reference(tmp_path)


def test_absent_table_is_told(tmp_path: Path) -> None:
    with pytest.raises(AccessError, match=r"regions\.csv cannot be read"):
        build_reference(tmp_path)


def test_command_writes_the_files(tmp_path: Path, built: Mapping[str, str]) -> None:
    out = tmp_path / "a" / "b"
    assert main([str(tmp_path), "--out", str(out)]) == 0
    assert {path.name: path.read_text(encoding="utf-8") for path in out.iterdir()} == built


def test_command_tells_what_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "none"), "--out", str(tmp_path)]) == 3
    assert "Give the folder that holds it." in capsys.readouterr().err
    write_tables(tmp_path)
    (tmp_path / "file").write_text("")
    assert main([str(tmp_path), "--out", str(tmp_path / "file")]) == 3
    assert "Give another folder with --out." in capsys.readouterr().err


def test_files_are_turtle_without_blank_nodes(built: Mapping[str, str]) -> None:
    for text in built.values():
        triples = list(ox.parse(text, format=ox.RdfFormat.TURTLE))
        assert triples
        assert not any(isinstance(term, ox.BlankNode) for t in triples for term in (t.subject, t.object))


@pytest.mark.skipif("JEJARING_TABLES" not in os.environ, reason="JEJARING_TABLES does not give the folder of tables")
def test_shipped_reference_is_what_the_tables_give() -> None:
    for name, text in build_reference(Path(os.environ["JEJARING_TABLES"])).items():
        assert locate(f"graph/reference/{name}").read_bytes() == text.encode(), name
