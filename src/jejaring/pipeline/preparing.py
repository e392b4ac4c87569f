"""One item → the quads of its article and what was set aside; runs in a worker process."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from jejaring.article import Article
from jejaring.claims import Document
from jejaring.directory import Directory
from jejaring.errors import JejaringError, NotConforming
from jejaring.extractors import Extractor, find_extractor
from jejaring.gate import Passage, SetAside, pass_gate
from jejaring.lexicon.additions import Additions, cache_words, get_additions, use_additions
from jejaring.pipeline.items import Item, Refused
from jejaring.triples import map_document, parse_trig, write_trig
from jejaring.validation import validate_article


@dataclass(frozen=True, slots=True)
class Task:
    """One item, the extractor that reads it where it has no claims yet, and claims that a person has let in.

    It is done with the words and names that the additions add.
    """

    item: Item
    extractor: str = "rules"
    folders: tuple[Path, ...] = ()
    admitted: tuple[Mapping[str, Any], ...] = ()
    additions: Additions = field(default_factory=get_additions)


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article that is ready to go in: its graph as canonical TriG, how many claims, what was set aside."""

    source: str
    article: Article
    trig: bytes
    claims: int
    set_aside: tuple[SetAside, ...] = ()


def prepare(task: Task) -> Prepared | Refused:
    """Prepare one item, or say why it is refused."""
    item = task.item
    try:
        with use_additions(task.additions):
            return _prepare_graph(item, item.graph) if item.graph is not None else _prepare_document(task)
    except JejaringError as error:
        reason = "; ".join(map(str, error.findings)) if isinstance(error, NotConforming) else str(error)
        return Refused(item.source, f"{item.article.id}: {reason}", error.exit_code)


def _prepare_graph(item: Item, graph: bytes) -> Prepared:
    quads = parse_trig(graph)
    findings = [finding for finding in validate_article(quads) if finding.severity == "violation"]
    if findings:
        raise NotConforming(item.source, findings)
    claims = sum(quad.predicate.value.endswith("#asserts") for quad in quads)
    return Prepared(item.source, item.article, write_trig(quads), claims)


def _prepare_document(task: Task) -> Prepared:
    passage = read_claims(task)
    quads = map_document(passage.document, load_directory())
    return Prepared(
        task.item.source, task.item.article, write_trig(quads), len(passage.document.claims), passage.set_aside
    )


def read_claims(task: Task) -> Passage:
    """Give what an item claims, as it passed the gate.

    Raises:
        JejaringError: the extractor can say nothing of it, or the article itself breaks the rules.
    """
    item = task.item
    claims = item.claims
    if claims is None:
        claims = tuple(load_extractor(task.extractor, task.folders).extract(item.article)["claims"])
    trusted = frozenset(range(len(task.admitted)))  # first, so that of two tellings of one event a person's stays
    return pass_gate(item.article, (*task.admitted, *claims), load_directory(), trusted)


def describe_head(article: Article) -> Document:
    """Give a document that says nothing but what article it is of."""
    return Document(article, ())


@cache_words
def load_directory() -> Directory:
    """Load the directory once a process, with the agencies of the additions in use."""
    return Directory.load(get_additions().reference)


@cache
def load_extractor(name: str, folders: tuple[Path, ...]) -> Extractor:
    """Make the extractor once a process."""
    return find_extractor(name, folders)
