"""What the questions answer of the five bundled articles."""

import pytest

from jejaring.namespaces import resource

VISIT = resource("event/seed-01-e1")
ARTICLE = resource("article/seed-01")


def test_officials_of_tangsel(ask):
    seen = {"acting": None, "region": "36.74", "first_seen": "2025-09-25", "last_seen": "2025-09-25", "sources": 1}
    assert ask("officials", region="Tangsel") == [
        {
            "person": "Raden Roro Truetami Ajeng",
            "post": "Ketua Dekranasda",
            "agency": "Dekranasda Kota Tangerang Selatan",
            **seen,
        },
        {"person": "Bambang Noertjahjo", "post": "Sekretaris Daerah", "agency": None, **seen},
    ]


def test_a_region_holds_those_below_it_and_a_former_place_has_nobody(ask):
    below = {row["person"] for row in ask("officials", region="Banten")}
    assert {"Bambang Noertjahjo", "Syafruddin", "Andi Ony Prihartono"} <= below
    assert ask("officials", region="Pangkep") == []
    assert len(ask("officials", region="ID")) < len(ask("officials"))


def test_a_national_post_has_no_region_and_is_found_in_none(ask):
    national = [row for row in ask("officials") if row["region"] is None]
    assert {row["person"] for row in national} == {"Aang Witarsa", "Odo RM Manuhutu"}


def test_acting_is_a_notation(ask):
    (regent,) = ask("officials", region="36.03")
    assert (regent["person"], regent["post"], regent["acting"]) == ("Andi Ony Prihartono", "Bupati", "Pj")


@pytest.mark.parametrize(
    ("on", "there"), [("2025-09-24", False), ("2025-09-25", True), ("2025-09", True), ("2024", False)]
)
def test_officials_on_a_day_are_those_seen_by_then(ask, on, there):
    assert bool(ask("officials", region="Tangsel", on=on)) is there


def test_agencies_are_those_that_a_fact_names(ask):
    assert ask("agencies", region="Tangsel") == [
        {"agency": "Dekranasda Kota Tangerang Selatan", "kind": "CraftCouncil", "region": "36.74", "sources": 1}
    ]
    assert all(row["agency"] for row in ask("agencies"))
    assert len(ask("agencies")) < 30


def test_events(ask):
    assert ask("events", region="Tangsel") == [
        {
            "event": VISIT,
            "kind": "visit",
            "name": None,
            "start": "2025-09-24",
            "end": "2025-09-24",
            "region": "36.74",
            "venue": "Gedung Galeri Koperasi dan UMKM Kota Tangerang Selatan",
            "conflict": False,
            "sources": 1,
        }
    ]
    assert len(ask("events")) == 5


@pytest.mark.parametrize(
    ("values", "starts"),
    [
        ({"kind": "exhibition"}, ["2021-11-12", "2024-07-04"]),
        ({"kind": "pameran", "since": "2022"}, ["2024-07-04"]),
        ({"kind": "kind/meeting"}, ["2021-12-10", "2023-02-02"]),
        ({"since": "2021-12", "until": "2023-02-01"}, ["2021-12-10"]),
        ({"until": "2021-11"}, ["2021-11-12"]),
        ({"since": "2025-09-24"}, ["2025-09-24"]),
        ({"since": "2025-09-25"}, []),
    ],
)
def test_events_by_kind_and_time(ask, values, starts):
    assert [row["start"] for row in ask("events", **values)] == starts


def test_participants(ask):
    rows = ask("participants", event="seed-01-e1")
    assert {(row["agent"], row["role"], row["region"]) for row in rows} == {
        ("Andi Yuliana T", "guest", "73.10"),
        ("Dekranasda Kabupaten Pangkajene dan Kepulauan", "guest", "73.10"),
        ("Dekranasda Kabupaten Soppeng", "guest", "73.12"),
        ("Bambang Noertjahjo", "host", "36.74"),
        ("Dekranasda Kota Tangerang Selatan", "host", "36.74"),
        ("Raden Roro Truetami Ajeng", "host", "36.74"),
    }
    assert {row["event"] for row in rows} == {VISIT}
    assert ask("participants", event=f"<{VISIT}>") == ask("participants", event="event/seed-01-e1") == rows
    assert ask(
        "participants",
        event="Kabupaten Semarang Expo 2021",
        region="Malang, Jawa Timur".replace("Malang", "Kab. Malang"),
    ) == [
        {
            "event": resource("event/seed-03-e1"),
            "agent": "Kabupaten Malang",
            "role": "exhibitor",
            "region": "35.07",
            "sources": 1,
        }
    ]


def test_products(ask):
    (batik,) = ask("products", region="Sukoharjo")
    assert batik["product"] == "batik dengan pewarna alami"
    assert (batik["region"], batik["shown_at"], batik["sources"]) == ("33.11", resource("event/seed-03-e1"), 1)
    assert {row["shown_at"] for row in ask("products", region="73")} == {None}
    assert "abon bandeng" in {row["product"] for row in ask("products", region="73")}


def test_programmes(ask):
    (row,) = ask("programmes", region="Tangsel")
    assert row == {
        "programme": resource("programme/pendampingan-inkubator-umkm-36.74"),
        "agency": "Dekranasda Kota Tangerang Selatan",
        "region": "36.74",
        "sources": 1,
    }


def test_figures(ask):
    (row,) = ask("figures", region="Kota Serang")
    assert row == {
        "measure": "jumlah UMKM",
        "value": 200,
        "unit": "UMKM",
        "bound": "at_least",
        "region": "36.73",
        "event": None,
        "sources": 1,
    }


def test_partners_of_tangsel(ask):
    tied = {"kind": "verbal", "events": 1, "strength": 0.5, "first": "2025-09-24", "last": "2025-09-24", "sources": 1}
    assert ask("partners", region="Tangsel") == [
        {"region": "36.74", "partner": partner, **tied} for partner in ("73.10", "73.12")
    ]
    assert ask("partners", region="Banten") == []
    assert {(row["region"], row["partner"]) for row in ask("partners")} == {
        *(("33.11", "33.22"), ("33.22", "33.11"), ("33.22", "35.07"), ("35.07", "33.22")),
        *((a, b) for a in ("36.74", "73.10", "73.12") for b in ("36.74", "73.10", "73.12") if a != b),
    }


def test_statements(ask):
    said = ask("statements", person="bambang noertjahjo")
    assert [(row["article"], row["start"], row["end"]) for row in said] == [(ARTICLE, 683, 930), (ARTICLE, 1123, 1313)]
    assert {row["speaker"] for row in said} == {"Bambang Noertjahjo"}
    assert ask("statements", person="Ngesti Nugraha") == []


def test_evidence_of_an_event_and_of_a_label(ask):
    rows = ask("evidence", subject="event/seed-01-e1")
    assert {row["article"] for row in rows} == {ARTICLE}
    assert {"Occurrence", "Dating", "Siting", "Participation", "Agreement"} <= {row["type"] for row in rows}
    dated = [row for row in rows if row["type"] == "Dating" and row["phrase"] == "Rabu (24/9)"]
    assert [(row["start"], row["end"], row["published"], row["publisher"]) for row in dated] == [
        (342, 353, "2025-09-25", None)
    ]
    assert {row["type"] for row in ask("evidence", subject="abon bandeng")} == {"Production"}


def test_evidence_of_a_claim_a_proposition_a_tie_and_an_article(ask):
    (first, *_) = ask("evidence", subject="abon bandeng")
    assert ask("evidence", subject=first["claim"]) == [first]
    tied = ask("evidence", subject="tie/event/seed-01-e1/36.74_73.12")
    assert "Agreement" in {row["type"] for row in tied}
    assert {row["article"] for row in ask("evidence", subject=ARTICLE)} == {ARTICLE}
    agreement = ask("agreements", region="Soppeng")[0]["agreement"]
    assert {row["type"] for row in ask("evidence", subject=agreement)} == {"Agreement"}


def test_evidence_looks_at_plans_and_denials_too(ask):
    (planned, *_) = ask("intentions", modality="planned")
    assert ask("evidence", subject=planned["claim"])


def test_coverage_counts_every_province(ask):
    rows = {row["province"]: row for row in ask("coverage")}
    assert len(rows) == 38
    assert sum(row["regions"] for row in rows.values()) == 514
    assert rows["36"] == {
        "province": "36",
        "regions": 8,
        "seen": 4,
        "articles": 3,
        "first": "2021-12-10",
        "last": "2025-09-25",
    }
    assert rows["11"] == {"province": "11", "regions": 23, "seen": 0, "articles": 0, "first": None, "last": None}
    assert (rows["62"]["seen"], rows["62"]["articles"]) == (0, 1)


def test_nothing_conflicts_and_nothing_is_open(ask):
    assert ask("conflicts") == []
    assert ask("open") == []


def test_further_questions(ask):
    assert {row["region"] for row in ask("ties", region="Soppeng")} == {"36.74", "73.10"}
    assert {row["article"] for row in ask("articles", since="2024")} == {ARTICLE, resource("article/seed-00")}
    assert {row["region"] for row in ask("regions", region="33")} == {"33.11", "33.22"}
    (person,) = ask("people", region="Pangkep")
    assert (person["person"], person["posts"], person["statements"]) == ("Andi Yuliana T", 0, 3)
    assert {row["region"] for row in ask("agreements")} == {"36.74", "73.10", "73.12"}
