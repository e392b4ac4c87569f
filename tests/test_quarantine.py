"""The quarantine: what was set aside is kept, found, dropped, and what was let in is remembered."""

import stat
from pathlib import Path

import pytest

from jejaring.errors import MalformedFile, UnknownName
from jejaring.gate.reasons import SetAside, give_reason
from jejaring.quarantine import Quarantine

ASIDE = [SetAside({"type": "tenure", "person": name}, (give_reason("former", "Mantan"),)) for name in ("Iwan", "Budi")]


@pytest.fixture
def quarantine(tmp_path: Path) -> Quarantine:
    made = Quarantine(tmp_path)
    made.put("a1", ASIDE)
    return made


def test_claims_come_back_with_their_reasons(quarantine: Quarantine) -> None:
    held = quarantine.list_held()
    assert [(each.article, each.claim, each.reasons) for each in held] == [("a1", a.claim, a.reasons) for a in ASIDE]
    assert quarantine.find(held[1].id) == held[1]
    assert stat.S_IMODE((quarantine.folder / "a1.json").stat().st_mode) == 0o600


def test_an_unknown_one_names_those_there_are(quarantine: Quarantine) -> None:
    with pytest.raises(UnknownName, match=quarantine.list_held()[0].id):
        quarantine.find("a1/00000000")


def test_dropped_and_admitted_claims_are_held_no_more(quarantine: Quarantine) -> None:
    first, second = quarantine.list_held()
    quarantine.drop(first)
    assert quarantine.list_held() == [second]
    quarantine.admit(second, {"type": "tenure", "person": "Budiman"})
    assert quarantine.list_held() == []
    assert quarantine.list_admitted("a1") == [{"type": "tenure", "person": "Budiman"}]
    quarantine.put("a1", ASIDE[:1])
    assert len(quarantine.list_held()) == len(quarantine.list_admitted("a1")) == 1
    quarantine.forget("a1")
    assert list(quarantine.folder.iterdir()) == []


@pytest.mark.parametrize("damage", ["{", '{"claims": [1]}', '{"claims": [{"key": "x"}]}'])
def test_a_damaged_file_says_so(quarantine: Quarantine, damage: str) -> None:
    (quarantine.folder / "a1.json").write_text(damage, "utf-8")
    with pytest.raises(MalformedFile):
        quarantine.list_held()


def test_an_article_is_never_a_path(quarantine: Quarantine) -> None:
    assert quarantine.list_held("../../etc/passwd") == []
