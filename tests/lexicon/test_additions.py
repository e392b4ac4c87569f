"""A workspace's own lexicon and reference extend the bundled ones; what breaks is refused with file and line."""

import pytest

from jejaring.additions import read_additions
from jejaring.article import Article
from jejaring.errors import MalformedFile
from jejaring.extract import extract
from jejaring.lexicon.additions import use_additions

SENTENCE = "PALURIK Kabupaten Klaten menerima kunjungan Pemerintah Kota Salatiga, Rabu (24/9/2025)."


def write(folder, path, text):
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return folder


def read(text, folder):
    with use_additions(read_additions(folder)):
        return extract(Article.from_text("example", text, published="2025-09-25"))["claims"]


def test_without_files_nothing_is_added(tmp_path):
    assert read_additions(tmp_path) == read_additions(None)


def test_words_of_a_workspace_join_the_bundled_ones(tmp_path):
    write(tmp_path, "lexicon/agencies.toml", '[offices]\nnames = ["PALURIK"]\n')
    agents = [c["agent"] for c in read(SENTENCE, tmp_path) if c["type"] == "participation"]
    assert agents == ["PALURIK", "Pemerintah Kota"]
    assert "PALURIK" not in [c.get("agent") for c in extract(Article.from_text("example", SENTENCE))["claims"]]


def test_a_pattern_of_a_workspace_is_tried(tmp_path):
    pattern = """
[[pattern]]
id = "own.harvest"
pattern = '(?P<region>«R\\d+»)\\sberjaya dengan\\s(?P<goods>[^«».]{3,80})'
words = ["berjaya dengan"]
made = true
sure = true
match = ["Kabupaten Klaten berjaya dengan lurik dan gerabah."]
no_match = ["Kabupaten Klaten menjual lurik dan gerabah."]
"""
    write(tmp_path, "lexicon/products.toml", pattern)
    made = [
        c["product"] for c in read("Kabupaten Soppeng berjaya dengan sutra.", tmp_path) if c["rule"] == "own.harvest"
    ]
    assert made == ["sutra"]


def test_a_region_of_a_workspace_bears_one_more_name(tmp_path):
    turtle = """@prefix jj: <https://w3id.org/jejaring/ontology#> .
@prefix region: <https://w3id.org/jejaring/region/> .
@prefix name: <https://w3id.org/jejaring/region-name/> .
@prefix name-kind: <https://w3id.org/jejaring/name-kind/> .

name:33.10-negeri-lurik a jj:RegionName ; jj:names region:33.10 ; jj:name "Negeri Lurik" ;
    jj:nameKind name-kind:variant ; jj:ambiguous false .
"""
    write(tmp_path, "reference/names.ttl", turtle)
    claims = read("Bupati Negeri Lurik Joko Widagdo menerima kunjungan Pemkot Salatiga.", tmp_path)
    assert ("Joko Widagdo", "33.10") in [(c["person"], c["region"]) for c in claims if c["type"] == "tenure"]


PREFIX = "@prefix jj: <https://w3id.org/jejaring/ontology#> .\n"
BROKEN = [
    ("lexicon/agencies.toml", '[offices]\nnames = ["PALURIK"\n', "line 3"),
    ("lexicon/agencies.toml", '\n[ofices]\nnames = ["PALURIK"]\n', "line 2: agencies.ofices is unknown"),
    ("lexicon/agencies.toml", "[offices]\nnames = [7]\n", "line 2: agencies.offices.names holds 7"),
    ("lexicon/agencies.toml", '[offices]\nnames = ["D\\u0007X"]\n', "which is no word"),
    (
        "lexicon/agencies.toml",
        '[canonical]\n"Pemkab" = "Pemerintah Kota"\n',
        "line 2: agencies.canonical.Pemkab is bundled",
    ),
    ("lexicon/agency.toml", '[offices]\nnames = ["PALURIK"]\n', "there is no group agency"),
    ("lexicon/noise.toml", "[lines]\nown = '(berita'\n", "line 2: (berita is no expression"),
    (
        "lexicon/products.toml",
        '[[pattern]]\nid = "own"\npattern = "x"\nno_match = ["a"]\n',
        "line 2: own has no sentences",
    ),
    (
        "lexicon/products.toml",
        '[[pattern]]\nid = "own"\npattern = "x(?P<goods>y)"\nmatch = ["Tidak ada."]\nno_match = ["a"]\n',
        "line 4: own does not match “Tidak ada.”",
    ),
    ("lexicon/accepted.toml", '[[name]]\nname = "Lembaga X"\nas = "region"\n', "line 2: Lembaga X"),
    (
        "lexicon/accepted.toml",
        '[[name]]\nname = "Lembaga X"\nas = "friend"\n',
        "line 2: Lembaga X is accepted as one of",
    ),
    ("reference/names.ttl", PREFIX + "<x> jj:name .\n", "line 2"),
    (
        "reference/names.ttl",
        PREFIX + "<https://w3id.org/jejaring/region/33.10>\n  jj:code '33.11' .\n",
        "line 2: region/33.10 is described by the bundled reference already",
    ),
    (
        "reference/names.ttl",
        PREFIX + "<https://w3id.org/jejaring/region-name/x> a jj:RegionName .\n",
        "line 2: region-name/x",
    ),
]


@pytest.mark.parametrize(("path", "text", "said"), BROKEN)
def test_what_breaks_is_refused_with_file_and_line(path, text, said, tmp_path):
    write(tmp_path, path, text)
    with pytest.raises(MalformedFile) as caught:
        read_additions(tmp_path)
    assert str(tmp_path / path) in str(caught.value)
    assert said in str(caught.value)
