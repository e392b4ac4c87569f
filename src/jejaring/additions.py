"""A workspace's lexicon and reference, read and put to the checks that the bundled ones pass.

1. Lexicon: TOML; only groups, tables and lists that the bundled lexicon has; expressions compile; every pattern has an
   id of its own, sentences it must match and sentences it must not, and they hold.
2. Reference: Turtle; the shapes and the checks of the graph hold beside the bundled reference, of which nothing is
   described anew.

What breaks is refused in one sentence with file and line, before anything else is done.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from jejaring.article import Article
from jejaring.errors import MalformedFile
from jejaring.extract import extract
from jejaring.extract.patterns import fill_slots, load_slots
from jejaring.lexicon import list_lexicons, load_bundled, load_lexicon
from jejaring.lexicon.accepted import place_names, read_accepted
from jejaring.lexicon.additions import ACCEPTED, NOTHING, Additions, WordFile, read_word_files, use_additions
from jejaring.namespaces import BASE, JJ, local
from jejaring.store import Store, list_reference
from jejaring.text import digest
from jejaring.triples.terms import TYPE, value_of
from jejaring.validation.checks import load_checks
from jejaring.validation.finding import Finding
from jejaring.validation.validate import apply_shapes

_EXPRESSIONS = {"noise": ("lines", "inline")}
_OWN = ("RegionName", "NationalAgency", "RegionalOffice", "Province", "Regency", "City", "District")


def read_additions(folder: Path | None) -> Additions:
    """Read what a workspace adds, and check it.

    Raises:
        AccessError: a file cannot be read.
        MalformedFile: a file breaks the rules; the error tells the line.
    """
    if folder is None:
        return NOTHING
    accepted = read_accepted(folder)
    own = tuple(read_word_files(folder / "lexicon"))
    reference = tuple(sorted((folder / "reference").glob("*.ttl")))
    if not own and not accepted and not reference:
        return NOTHING
    contents = [*map(repr, accepted), *(f"{file.path.name}\n{file.text}" for file in own), *map(_read_text, reference)]
    words = (*own, *place_names(folder / "lexicon" / f"{ACCEPTED}.toml", accepted))
    regions = tuple((each.name, each.region) for each in accepted if each.region)
    additions = Additions(digest("\0".join(contents)), words, reference, regions)
    _check_reference(reference)
    with use_additions(additions):
        for file in words:
            _check_words(file)
    return additions


def _read_text(path: Path) -> str:
    return f"{path.name}\n" + path.read_bytes().decode("utf-8", "replace")


def _check_words(file: WordFile) -> None:
    if file.group not in list_lexicons():
        raise MalformedFile(file.path, f"there is no group {file.group}: {', '.join(list_lexicons())}", 1)
    load_lexicon(file.group)
    for words in _list_expressions(file):
        _compile(file, words, words)
    known = {entry["id"] for entry in load_bundled(file.group).get("pattern", ())}
    for entry in file.data.get("pattern", ()):
        _check_pattern(file, entry, known)
        known.add(entry["id"])


def _list_expressions(file: WordFile) -> Iterator[str]:
    for table in (*_EXPRESSIONS.get(file.group, ()), "slots"):
        yield from file.data.get(table, {}).values()


def _check_pattern(file: WordFile, entry: Mapping[str, Any], known: set[str]) -> None:
    """Check one pattern: its id, its expression, its sentences."""
    name = entry.get("id")
    line = file.find_line(f'"{name}"') or file.find_line("[[pattern]]")
    if not isinstance(name, str) or not isinstance(entry.get("pattern"), str):
        raise MalformedFile(file.path, "a pattern needs an id and an expression: id = …, pattern = …", line)
    if name in known:
        raise MalformedFile(file.path, f"the id {name} is taken", line)
    _compile(file, fill_slots(entry["pattern"], load_slots(file.group)), name)
    for key, wanted in (("match", True), ("no_match", False)):
        for sentence in entry.get(key) or _need_sentences(file, name, key, line):
            if (name in _list_rules(sentence)) != wanted:
                verb = "does not match" if wanted else "matches"
                raise MalformedFile(file.path, f"{name} {verb} “{sentence}”", file.find_line(str(sentence)) or line)


def _need_sentences(file: WordFile, name: str, key: str, line: int | None) -> Iterable[str]:
    raise MalformedFile(file.path, f"{name} has no sentences: {key} = […]", line)


def _list_rules(sentence: str) -> set[str]:
    article = Article.from_text("example", sentence, published="2023-10-20")
    return {claim["rule"] for claim in extract(article)["claims"]}


def _compile(file: WordFile, expression: str, words: str) -> None:
    try:
        re.compile(expression)
    except re.error as error:
        raise MalformedFile(file.path, f"{words} is no expression: {error}", file.find_line(words)) from error


def _check_reference(paths: Iterable[Path]) -> None:
    paths = list(paths)
    if not paths:
        return
    bundled, store = Store(), Store()
    bundled.load_reference()
    store.load_reference([*list_reference(), *(path for path in paths if _parse(path))])
    for path in paths:
        quads = _parse(path)
        _check_subjects(path, quads, bundled)
        _raise_first(path, apply_shapes(quads, path.name))
    for finding in (finding for check in load_checks() for finding in check.run(store)):
        named = next((path for path in paths if _find_line(path, finding.focus)), paths[0])
        _raise_first(named, [finding])


def _parse(path: Path) -> list[ox.Quad]:
    try:
        return list(ox.parse(path=path, format=ox.RdfFormat.TURTLE, base_iri=BASE))
    except SyntaxError as error:
        raise MalformedFile(path, error.msg, error.lineno) from error


def _check_subjects(path: Path, quads: Iterable[ox.Quad], bundled: Store) -> None:
    """Check that a file describes things of its own, of the classes that a reference has."""
    quads = list(quads)
    typed = {
        quad.subject for quad in quads if quad.predicate == TYPE and value_of(quad.object).removeprefix(JJ) in _OWN
    }
    for quad in quads:
        subject = quad.subject
        if not isinstance(subject, ox.NamedNode) or not subject.value.startswith(BASE):
            raise MalformedFile(path, f"{subject} is no address of {BASE}", 1)
        if any(bundled.find(subject)):
            line = _find_line(path, subject.value)
            raise MalformedFile(path, f"{local(subject.value)} is described by the bundled reference already", line)
        if subject not in typed:
            line = _find_line(path, subject.value)
            raise MalformedFile(path, f"{local(subject.value)} is none of {', '.join(_OWN)}", line)


def _raise_first(path: Path, findings: list[Finding]) -> None:
    for finding in findings:
        reason = f"{local(finding.focus)}: {finding.message_en.rstrip('.')}" + (
            f" ({finding.value})" if finding.value else ""
        )
        raise MalformedFile(path, reason, _find_line(path, finding.focus))


def _find_line(path: Path, iri: str) -> int | None:
    """Find the line on which a thing is first named, in full or behind a prefix."""
    named = re.compile(rf"[:/]{re.escape(local(iri).rpartition('/')[2])}(?![\w-])")
    lines = path.read_bytes().decode("utf-8", "replace").splitlines()
    return next((number for number, line in enumerate(lines, 1) if named.search(line)), None)
