"""`jejaring review` and `jejaring quarantine`: what waits, decided, undone, corrected."""

import json

import pytest

from jejaring.text import digest
from tests.builders import GOLD

TEXT = (
    "Bupati Bandung Iwan menerima kunjungan Pemkot Tangerang Selatan, Rabu (24/9/2025).\n\n"
    "Mantan Bupati Bandung Anwar Hakim turut hadir.\n"
)


@pytest.fixture
def net(tmp_path, jejaring):
    """A workspace with one article of gold that leaves things open."""
    assert jejaring("-w", tmp_path / "net", "add", GOLD / "dev-05.gold.json").code == 0
    return tmp_path / "net"


def list_waiting(jejaring, net, *options):
    return jejaring("-w", net, "review", "list", "--format", "json", *options).json()


def test_an_open_claim_becomes_a_fact_and_opens_again(jejaring, net):
    before = jejaring("-w", net, "export", "nq").out
    waiting = list_waiting(jejaring, net, "--kind", "open")
    claim = next(each["id"] for each in waiting if each["about"].startswith("production"))
    assert all(each["why_id"] and each["why_en"] and each["choices"] for each in waiting)
    refused = jejaring("-w", net, "review", "accept", claim, "--why", "x", "--region", "36.74")
    assert refused.code == 2
    assert "35.13, 35.74" in refused.err
    accepted = jejaring(
        "-w",
        net,
        "review",
        "accept",
        claim,
        "--region",
        "35.74",
        "--why",
        "kota, kata panitia",
        "--by",
        "Sinta",
        "--format",
        "json",
    )
    assert accepted.code == 0
    assert accepted.json()[0]["region"] == "35.74"
    made = "<https://w3id.org/jejaring/product/keripik-mangga> <https://w3id.org/jejaring/ontology#madeIn> <https://w3id.org/jejaring/region/35.74>"
    assert made in jejaring("-w", net, "export", "nq").out
    assert claim not in [each["id"] for each in list_waiting(jejaring, net)]
    assert jejaring("-w", net, "add", GOLD / "dev-05.gold.json").code == 0
    assert made in jejaring("-w", net, "export", "nq").out
    assert jejaring("-w", net, "review", "undo", claim, "--why", "unsure again").code == 0
    assert jejaring("-w", net, "export", "nq").out == before


def test_a_rejected_claim_waits_no_more(jejaring, net):
    claim = list_waiting(jejaring, net, "--kind", "open")[0]["id"]
    assert jejaring("-w", net, "review", "reject", claim, "--why", "no").code == 0
    assert claim not in [each["id"] for each in list_waiting(jejaring, net)]


def test_the_list_is_told_in_both_languages(jejaring, net):
    assert "pick one" in jejaring("-w", net, "review", "list", "--lang", "en").out
    assert "pilih satu" in jejaring("-w", net, "review", "list", "--lang", "id").out


@pytest.mark.parametrize(
    "arguments",
    [
        ("accept", "claim/dev-05/00000000000000000000", "--why", "x"),
        ("merge", "event/dev-05-e1", "--why", "x"),
        ("merge", "event/dev-05-e1", "event/none-e1", "--why", "x"),
        ("merge", "event/dev-05-e1", "product/keripik-mangga", "--why", "x"),
        ("merge", "region/35.74", "region/35.13", "--why", "x"),
        ("undo", "event/dev-05-e1", "--why", "x"),
        ("accept", "--why", "x"),
        ("reject", "claim/dev-05/00000000000000000000"),
    ],
)
def test_what_cannot_be_decided_changes_nothing(jejaring, net, arguments):
    before = jejaring("-w", net, "export", "nq").out
    assert jejaring("-w", net, "review", *arguments).code == 2
    assert not (net / "changing").exists()
    assert jejaring("-w", net, "export", "nq").out == before


@pytest.fixture
def held(tmp_path, jejaring):
    """A workspace with one claim in quarantine, and its id."""
    phrase = "Bupati Bandung Anwar Hakim"
    tenure = {
        "type": "tenure",
        "person": "Anwar Hakim",
        "post": "Bupati",
        "agency": None,
        "region": "32.04",
        "acting": None,
    }
    evidence = [{"start": TEXT.index(phrase), "end": TEXT.index(phrase) + len(phrase), "exact": phrase}]
    head = {"id": "a1", "sha256": digest(TEXT), "published": "2025-09-25", "publisher": None, "url": None}
    (tmp_path / "a1.json").write_text(
        json.dumps({"article": head, "claims": [{**tenure, "evidence": evidence}]}), "utf-8"
    )
    (tmp_path / "a1.txt").write_text(TEXT, "utf-8")
    assert jejaring("-w", tmp_path / "net", "add", tmp_path / "a1.json").code == 1
    (row,) = jejaring("-w", tmp_path / "net", "quarantine", "list", "--format", "json").json()
    assert [reason["rule"] for reason in row["reasons"]] == ["former"]
    return tmp_path / "net", row["id"]


def count_claims(jejaring, net):
    return [row["claims"] for row in jejaring("-w", net, "articles", "--format", "json").json()]


def test_a_claim_as_it_is_does_not_pass_again(jejaring, held):
    net, name = held
    outcome = jejaring("-w", net, "quarantine", "readmit", name, "--lang", "id")
    assert outcome.code == 1
    assert "tidak lagi memegangnya" in outcome.out
    assert count_claims(jejaring, net) == [0]


def test_a_corrected_claim_goes_in(jejaring, held, tmp_path):
    net, name = held
    claim = json.loads(jejaring("-w", net, "quarantine", "show", name).out)
    start = TEXT.index("Bupati Bandung Iwan")
    claim |= {"person": "Iwan", "evidence": [{"start": start, "end": start + 19, "exact": "Bupati Bandung Iwan"}]}
    (tmp_path / "claim.json").write_text(json.dumps(claim), "utf-8")
    outcome = jejaring("-w", net, "quarantine", "readmit", name, "--file", tmp_path / "claim.json")
    assert outcome.code == 0
    assert count_claims(jejaring, net) == [1]
    assert jejaring("-w", net, "quarantine", "list", "--format", "json").json() == []


@pytest.mark.parametrize("correction", ["{", "[]"])
def test_a_correction_that_is_no_claim_says_so(jejaring, held, tmp_path, correction):
    net, name = held
    (tmp_path / "claim.json").write_text(correction, "utf-8")
    outcome = jejaring("-w", net, "quarantine", "readmit", name, "--file", tmp_path / "claim.json")
    assert outcome.code == 1
    assert "claim.json" in outcome.err


def test_a_person_may_vouch_for_a_claim(jejaring, held):
    net, name = held
    assert jejaring("-w", net, "quarantine", "readmit", name, "--despite").code == 0
    assert count_claims(jejaring, net) == [1]


def test_what_a_person_let_in_survives_reading_again(jejaring, held, tmp_path):
    net, name = held
    jejaring("-w", net, "quarantine", "readmit", name, "--despite")
    before = jejaring("-w", net, "export", "nq").out
    assert jejaring("-w", net, "add", tmp_path / "a1.json").code == 1
    assert jejaring("-w", net, "export", "nq").out == before
    (tmp_path / "a1.json").unlink()
    (tmp_path / "a1.txt").write_text(f"Ini berita lain. {TEXT}", "utf-8")
    jejaring("-w", net, "add", tmp_path / "a1.txt")
    (row,) = jejaring("-w", net, "quarantine", "list", "--format", "json").json()
    assert [reason["rule"] for reason in row["reasons"]] == ["not-verbatim"]


def test_a_claim_is_dropped_for_good(jejaring, held):
    net, name = held
    assert [each["kind"] for each in list_waiting(jejaring, net)] == ["quarantine"]
    assert jejaring("-w", net, "quarantine", "drop", name).code == 0
    assert jejaring("-w", net, "quarantine", "show", name).code == 2
    assert list_waiting(jejaring, net) == []


def test_without_the_text_nothing_is_readmitted(jejaring, held):
    net, name = held
    for path in (net / "texts").iterdir():
        path.unlink()
    outcome = jejaring("-w", net, "quarantine", "readmit", name)
    assert outcome.code == 1
    assert "is not kept" in outcome.err


def test_quarantine_is_private_and_goes_with_its_article(jejaring, held):
    net, _ = held
    assert "Anwar" not in jejaring("-w", net, "export", "nq").out
    jejaring("-w", net, "withdraw", "a1")
    assert jejaring("-w", net, "quarantine", "list", "--format", "json").json() == []


def test_one_visit_told_by_two_papers_is_merged_visibly(jejaring, tmp_path):
    text = "UNGARAN - Pemkab Semarang menerima kunjungan kerja Pemkot Tangerang Selatan, Rabu (24/9/2025).\n"
    evidence = [{"start": 10, "end": 25, "exact": text[10:25]}]
    told = [
        {
            "type": "occurrence",
            "event": "e1",
            "kind": "visit",
            "name": None,
            "start": "2025-09-24",
            "end": None,
            "venue": None,
            "region": "33.22",
        },
        {
            "type": "participation",
            "event": "e1",
            "agent": "Pemkot",
            "agent_type": "agency",
            "region": "36.74",
            "role": "guest",
        },
    ]
    for name in ("a1", "a2"):
        own = text + f"Ini ditulis oleh {name}.\n"
        head = {"id": name, "sha256": digest(own), "published": "2025-09-25", "publisher": name, "url": None}
        (tmp_path / f"{name}.json").write_text(
            json.dumps({"article": head, "claims": [{**c, "evidence": evidence} for c in told]}), "utf-8"
        )
        (tmp_path / f"{name}.txt").write_text(own, "utf-8")
    outcome = jejaring("-w", tmp_path / "net", "add", tmp_path / "a1.json", tmp_path / "a2.json")
    assert outcome.code == 0
    assert "event/a2-e1 is event/a1-e1: " in outcome.err
    assert jejaring("-w", tmp_path / "net", "review", "undo", "event/a2-e1", "--why", "two").code == 0
    assert [each["kind"] for each in list_waiting(jejaring, tmp_path / "net")] == ["duplicate"]
