"""Decisions on proposed names: they go into the workspace's own lexicon, each with who, when and why."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pyoxigraph as ox

from jejaring.errors import CallError, UnknownName
from jejaring.graph import Graph
from jejaring.lexicon.accepted import USES, AcceptedName, read_accepted, write_accepted
from jejaring.namespaces import resource
from jejaring.regions import Gazetteer
from jejaring.review.deciding import Decision
from jejaring.review.names import Proposal, propose_names
from jejaring.review.waiting import Waiting
from jejaring.text import make_slug
from jejaring.texts import Texts
from jejaring.triples.terms import jj, value_of

PREFIX = "name/"


def list_names(graph: Graph, texts: Texts) -> list[Waiting]:
    """List the names that the texts kept of a graph's articles propose, as things that wait."""
    return [_tell(each) for each in propose_names(_list_texts(graph, texts))]


def _tell(proposal: Proposal) -> Waiting:
    times, many = proposal.mentions, len(proposal.articles)
    choices = ("--as region --region CODE",) if proposal.looks == "region" else ("--as national", "--as office")
    return Waiting(
        id=proposal.id,
        kind="name",
        about=f"{proposal.looks}: {proposal.name}",
        why_id=f"Tidak dikenal, {times} kali disebut dalam {many} artikel; terima sebagai apa, atau tolak.",
        why_en=f"Unknown, met {times} times in {many} articles; accept it as something, or reject it.",
        articles=proposal.articles,
        choices=choices,
    )


def _list_texts(graph: Graph, texts: Texts) -> Iterator[tuple[str, str]]:
    for article in graph.archive.list_articles():
        node = ox.NamedNode(resource(f"article/{article}"))
        for digest in sorted({value_of(quad.object) for quad in graph.store.find(node, jj("sha256"))}):
            text = texts.read(digest)
            if text is not None:
                yield article, text


def decide_names(
    graph: Graph, folder: Path, ids: Sequence[str], decision: Decision, use: str | None
) -> list[AcceptedName]:
    """Accept proposed names as something (`USES`), or reject them: then they are not proposed again.

    Raises:
        UnknownName: no such name is proposed, or there is no such region.
        CallError: it is not said what the name is accepted as, or of which region.
    """
    proposed = {each.id: each for each in propose_names(_list_texts(graph, Texts(folder)))}
    for each in ids:
        if each not in proposed:
            raise UnknownName(each, "proposed name")
    use = "ignored" if decision.decision == "reject" else use
    if use not in USES or (use == "region") != bool(decision.region):
        raise CallError("Say what the name is: --as national, --as office, or --as region with --region CODE.")
    code = Gazetteer.load().find(decision.region).code if decision.region else None
    made = [AcceptedName(proposed[each].name, use, decision.judge, decision.on, decision.reason, code) for each in ids]
    write_accepted(folder, [*read_accepted(folder), *made])
    return made


def undo_names(folder: Path, ids: Sequence[str]) -> list[AcceptedName]:
    """Take names out of the workspace's own lexicon again.

    Raises:
        UnknownName: no such name was decided on.
    """
    accepted = read_accepted(folder)
    gone = [each for each in accepted if f"{PREFIX}{make_slug(each.name)}" in ids]
    for each in ids:
        if each not in {f"{PREFIX}{make_slug(name.name)}" for name in gone}:
            raise UnknownName(each, "accepted name")
    write_accepted(folder, [each for each in accepted if each not in gone])
    return gone
