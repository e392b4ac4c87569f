"""A person is taken out of everything, and stays out."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from jejaring.anonymity import anonymise, list_persons
from jejaring.archive import Archive
from jejaring.assets import locate
from jejaring.erasure import erase_person
from jejaring.errors import AccessError, CallError, UnknownName
from jejaring.namespaces import resource
from jejaring.text import fold_words
from jejaring.tombstones import Tombstones
from jejaring.triples.minting import is_proposition, mint_proposition
from jejaring.triples.terms import jj, value_of
from jejaring.validation import validate_store
from jejaring.workspace import change_graph, open_graph, start_workspace

PERSON, DAY = "person/heru-cahyono-33.22", "2026-11-21"
NAME = re.compile(rb"heru|cahyono", re.IGNORECASE)


@pytest.fixture(scope="module")
def original(tmp_path_factory):
    folder = tmp_path_factory.mktemp("original") / "net"
    start_workspace(folder, bundled=True)
    return folder


@pytest.fixture
def folder(tmp_path, original):
    return Path(shutil.copytree(original, tmp_path / "net"))


@pytest.fixture(scope="module")
def erased(tmp_path_factory, original):
    """A workspace from which the person was erased; only read."""
    folder = Path(shutil.copytree(original, tmp_path_factory.mktemp("erased") / "net"))
    return folder, erase_person(folder, PERSON, "asked for it", DAY)


def list_tellers(folder):
    """The files that hold the name, in whatever form."""
    return [path for path in folder.rglob("*") if path.is_file() and NAME.search(path.read_bytes())]


def test_the_name_is_in_the_workspace_before_and_in_no_file_after(original, erased):
    folder, done = erased
    assert list_tellers(original)
    assert list_tellers(folder) == []
    assert done.articles == ("seed-03",)
    assert done.remaining == ()
    assert done.dropped == 2  # the office, the quotation


def test_what_remains_conforms_and_keeps_the_ties(original, erased):
    folder, _ = erased
    ties = {q.subject for q in open_graph(original).store.find(predicate=jj("between"))}
    store = open_graph(folder).store
    assert validate_store(store) == []
    assert {q.subject for q in store.find(predicate=jj("between"))} == ties


def test_no_digest_of_the_person_remains(original, erased):
    """Neither of the phrases, nor those in the addresses of what was said of the person."""
    folder, _ = erased
    before = Archive(original).read_article("seed-03")
    named = {q.subject for q in before if value_of(q.object) == resource(PERSON)}
    claims = {q.subject for q in before if q.predicate == jj("asserts") and q.object in named} | named
    phrases = {q.object for q in before if q.subject in claims and q.predicate in (jj("evidence"), jj("quotation"))}
    digests = {value_of(q.object) for q in before if q.subject in phrases and q.predicate == jj("sha256")}
    gone = {value_of(node) for node in claims} | digests
    assert len(gone) > 15
    text = (folder / "articles" / "seed-03.trig").read_text("utf-8") + open_graph(folder).store.dump().decode()
    assert [each for each in gone if each.removeprefix(resource("")) in text] == []


def test_the_addresses_of_what_remains_are_minted_as_everywhere(erased):
    folder, _ = erased
    blocks = {}
    for quad in Archive(folder).read_article("seed-03"):
        blocks.setdefault(quad.subject, []).append((quad.predicate, quad.object))
    propositions = {s: lines for s, lines in blocks.items() if is_proposition(s.value)}
    assert propositions
    assert all(mint_proposition(lines) == subject for subject, lines in propositions.items())


def test_an_article_taken_in_again_does_not_bring_the_person_back(folder):
    whole = Archive.bundled().read_article("seed-03")
    erase_person(folder, PERSON, "asked for it", DAY)
    once = open_graph(folder).store.dump()
    with change_graph(folder) as graph:
        graph.add("seed-03", whole)
    assert list_tellers(folder) == []
    assert open_graph(folder).store.dump() == once


def test_a_file_laid_into_the_folder_does_not_bring_the_person_into_the_store(folder):
    erase_person(folder, PERSON, "asked for it", DAY)
    (folder / "articles" / "seed-03.trig").write_bytes((locate("graph/articles") / "seed-03.trig").read_bytes())
    (folder / "stamp").unlink()
    assert not NAME.search(open_graph(folder).store.dump())


def test_the_tombstone_is_keyed_and_for_the_owner_alone(folder):
    erase_person(folder, PERSON, "asked for it", DAY)
    assert [(folder / name).stat().st_mode & 0o777 for name in ("key", "erased")] == [0o600, 0o600]
    (folder / "key").write_bytes(b"another")
    assert not Archive(folder).tombstones.covers(resource(PERSON))
    (folder / "key").unlink()
    with pytest.raises(AccessError, match="without it nobody can tell"):
        Archive(folder).tombstones.covers(resource(PERSON))


def test_two_workspaces_have_two_digests(tmp_path):
    told = []
    for name in ("one", "other"):
        Tombstones(tmp_path / name).add([resource(PERSON)], DAY, "asked for it")
        told.append((tmp_path / name / "erased").read_text())
    assert told[0] != told[1]


def test_judgements_on_changed_claims_follow_and_those_on_the_person_go(folder):
    claim = "claim/seed-03/c60a89f7ba9a4f7f1b08"
    (folder / "review.trig").write_text(
        f"""@prefix jj: <https://w3id.org/jejaring/ontology#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@base <https://w3id.org/jejaring/> .
<graph/review> {{
<judgement/00000000000000000001> a jj:Judgement ; jj:judges <{claim}> ; jj:decision <decision/accept> ;
  jj:judge "r" ; jj:judgedOn "2025-10-01T09:00:00Z"^^xsd:dateTime ; jj:reason "read" .
<judgement/00000000000000000002> a jj:Judgement ; jj:judges <person/heru-33.22> ; jj:decision <decision/merge> ;
  jj:into <{PERSON}> ; jj:judge "r" ; jj:judgedOn "2025-10-01T09:00:00Z"^^xsd:dateTime ; jj:reason "same" .
}}""",
        "utf-8",
    )
    done = erase_person(folder, PERSON, "asked for it", DAY)
    judged = {value_of(q.object) for q in Archive(folder).read_review() if q.predicate == jj("judges")}
    assert len(judged) == 1
    assert resource(claim) not in judged
    assert judged <= {value_of(q.subject) for q in Archive(folder).read_article("seed-03")}
    assert Archive(folder).tombstones.covers(resource("person/heru-33.22"))
    assert done.changed == 4


def test_texts_and_quarantine_of_the_articles_go(folder):
    sha = next(
        value_of(q.object)
        for q in Archive(folder).read_article("seed-03")
        if q.predicate == jj("sha256") and q.subject.value == resource("article/seed-03")
    )
    (folder / "texts").mkdir()
    (folder / "texts" / sha).write_text("… Heru Cahyono …")
    (folder / "quarantine").mkdir()
    held = {"article": {}, "claims": [{"key": "1", "claim": {"person": "Heru Cahyono"}, "reasons": []}]}
    (folder / "quarantine" / "seed-03.json").write_text(json.dumps(held))
    erase_person(folder, PERSON, "asked for it", DAY)
    assert list_tellers(folder) == []


def test_doing_it_twice_changes_nothing_more(folder):
    erase_person(folder, PERSON, "asked for it", DAY)
    before = {p: p.read_bytes() for p in [folder / "erased", *(folder / "articles").iterdir()]}
    erase_person(folder, PERSON, "asked for it", DAY)
    assert {p: p.read_bytes() for p in before} == before


def test_a_wrong_address_is_a_sentence(folder):
    with pytest.raises(UnknownName, match="heru-cahyono"):
        erase_person(folder, "person/heru-cahyon-33.22", "asked", DAY)
    with pytest.raises(CallError, match="no person's address"):
        erase_person(folder, "region/36.74", "asked", DAY)
    with pytest.raises(CallError, match="tells the name"):
        erase_person(folder, PERSON, "Heru Cahyono asked for it", DAY)


def test_in_a_checkout_the_files_are_rewritten_and_the_history_is_told(tmp_path, monkeypatch):
    root = tmp_path / "checkout"
    (root / "graph" / "articles").mkdir(parents=True)
    for path in (locate("graph/articles")).glob("seed-*.trig"):
        (root / "graph" / "articles" / path.name).write_bytes(path.read_bytes())
    (root / "README.md").write_text("Said by Heru Cahyono.\n")
    git = ["git", "-C", str(root), "-c", "user.name=t", "-c", "user.email=t@example.org"]
    for call in (["init", "-q"], ["add", "."], ["commit", "-qm", "data"]):
        subprocess.run([*git, *call], check=True)
    place = Archive(root / "graph").tombstones.__class__(root / ".jejaring")
    monkeypatch.setattr(Archive, "bundled", classmethod(lambda cls: cls(root / "graph", place)))
    done = erase_person(None, PERSON, "asked for it", DAY)
    assert len(done.history) == 1
    assert done.remaining == ("README.md",)
    assert list_tellers(root / "graph") == []
    status = subprocess.run([*git, "status", "--porcelain"], capture_output=True, text=True, check=True).stdout
    assert status.split() == ["M", "graph/articles/seed-03.trig"]  # neither key nor list is there to be committed
    assert (root / ".jejaring" / "key").is_file()


def test_whoever_the_bundled_articles_name_can_be_taken_out(whole_archive):
    """All at once: nothing of their addresses or names is left in any line."""
    archive, found = whole_archive, set()
    for article in archive.list_articles():
        quads = archive.read_article(article)
        persons = list_persons(quads)
        names = {q.object.value for q in quads if q.subject.value in persons and q.predicate.value.endswith("#label")}
        done = anonymise(quads, persons)
        found |= persons
        assert list_persons(done.quads) == set()
        texts = [f" {fold_words(value_of(q.object))} " for q in done.quads]
        assert [n for n in names for text in texts if f" {fold_words(n)} " in text] == []
    assert found


def test_the_command_tells_what_it_did(folder, tmp_path):
    from click.testing import CliRunner

    from jejaring.cli.erase import erase

    result = CliRunner().invoke(erase, ["-w", str(folder), PERSON, "--why", "asked for it"])
    assert result.exit_code == 0
    assert "Erased from 1 article: 2 claims went" in result.output
    assert not Path(tmp_path / "out").exists()
