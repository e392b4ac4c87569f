"""The archive: canonical text, whole files only, and no way out of its folder."""

from pathlib import Path

import pytest

from jejaring.archive import Archive
from jejaring.errors import AccessError, DamagedArchive, InputError
from jejaring.triples import write_trig
from tests.builders import judge, map_claims, read_gold


def test_an_article_is_kept_as_canonical_text(tmp_path: Path) -> None:
    archive, quads = Archive(tmp_path), map_claims(read_gold("dev-01"))
    archive.write_article("dev-01", quads[::-1])
    assert (tmp_path / "articles" / "dev-01.trig").read_bytes() == write_trig(quads)
    assert set(archive.read_article("dev-01")) == set(quads)
    assert archive.list_articles() == ["dev-01"]
    assert [path.name for path in (tmp_path / "articles").iterdir()] == ["dev-01.trig"]


def test_an_empty_folder_has_no_articles_and_no_judgements(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "nothing")
    assert (archive.list_articles(), archive.read_review()) == ([], [])
    assert not (tmp_path / "nothing").exists()


def test_judgements_are_kept(tmp_path: Path) -> None:
    quads = judge(1, "https://w3id.org/jejaring/claim/a1/00000000000000000000", "reject")
    Archive(tmp_path).write_review(quads)
    assert set(Archive(tmp_path).read_review()) == set(quads)


def test_an_article_is_removed_and_one_that_is_not_there_too(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.write_article("a1", [])
    archive.remove_article("a1")
    archive.remove_article("a1")
    assert archive.list_articles() == []


@pytest.mark.parametrize(
    "name", ["", ".", "..", "../a1", "a/b", "a\\b", ".hidden", "a\0b", "a b", "é", "a" * 121, "a\n"]
)
def test_what_is_no_id_is_refused(name: str, tmp_path: Path) -> None:
    archive = Archive(tmp_path / "graph")
    for act in (archive.read_article, archive.remove_article, lambda given: archive.write_article(given, [])):
        with pytest.raises(InputError, match="is no id of an article"):
            act(name)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_told_and_nothing_is_lost(tmp_path: Path) -> None:
    (tmp_path / "articles").write_text("a file where a folder should be", "utf-8")
    with pytest.raises(AccessError, match="cannot be written"):
        Archive(tmp_path).write_article("a1", [])
    assert (tmp_path / "articles").read_text("utf-8") == "a file where a folder should be"


def test_an_article_that_cannot_be_replaced_stays_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive, quads = Archive(tmp_path), map_claims(read_gold("dev-01"))
    archive.write_article("dev-01", quads)

    def refuse(self: Path, data: bytes) -> int:
        with self.open("wb") as file:
            file.write(data[:9])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    with pytest.raises(AccessError, match="No space left on device"):
        archive.write_article("dev-01", [])
    assert set(archive.read_article("dev-01")) == set(quads)
    assert [path.name for path in (tmp_path / "articles").iterdir()] == ["dev-01.trig"]


def test_broken_text_is_told_with_its_file(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a1.trig").write_text("oops", "utf-8")
    (tmp_path / "review.trig").write_text("oops", "utf-8")
    with pytest.raises(DamagedArchive, match=r"a1\.trig"):
        Archive(tmp_path).read_article("a1")
    with pytest.raises(DamagedArchive, match=r"review\.trig"):
        Archive(tmp_path).read_review()


def test_the_bundled_articles_are_listed() -> None:
    assert [name for name in Archive.bundled().list_articles() if name.startswith("seed-")][:2] == [
        "seed-00",
        "seed-01",
    ]
