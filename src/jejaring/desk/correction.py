"""A claim by a reviewer's hand: added to an article, put in the place of another, or let in from quarantine.

It passes the gate beside what its article claims already, and is kept with the quarantine's admitted claims, so that it
is there again when the article is read anew. The claim it replaces stays beside it, rejected, and so it does then; but
an event is told once, so that a telling of it gives way.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jejaring.claims import Occurrence
from jejaring.documents import write_claim
from jejaring.errors import CallError, UnknownName
from jejaring.gate import Reason, pass_gate
from jejaring.graph import Graph
from jejaring.namespaces import resource
from jejaring.pipeline.preparing import load_directory
from jejaring.pipeline.readmission import readmit_claim
from jejaring.quarantine import Held, Quarantine
from jejaring.review import Decision, decide
from jejaring.texts import Texts
from jejaring.triples import map_document, read_addressed, read_graph

_HELD = "quarantine/"
_GROUNDS = ("evidence", "confidence", "rule")


def put_claim(
    graph: Graph,
    folder: Path,
    article: str,
    claim: Mapping[str, Any],
    rejection: Decision,
    replaces: str | None = None,
    *,
    trusted: bool = False,
) -> tuple[Reason, ...]:
    """Put a claim into an article; gives why it does not pass the gate, or nothing: then it is in the graph.

    Args:
        graph: a workspace's graph, open to change.
        folder: the workspace.
        article: the id of the article.
        claim: as data; evidence may leave out its offsets.
        rejection: the decision that rejects what it replaces.
        replaces: `claim/…` or `quarantine/…`.
        trusted: a person vouches for it, so that guards and literals are not checked.

    Raises:
        UnknownName: there is no such article, or nothing of it at `replaces`.
        CallError: the workspace does not keep the article's text.
    """
    text = _read_text(graph, folder, article)
    if replaces and replaces.startswith(_HELD):
        held = Quarantine(folder).find(replaces.removeprefix(_HELD))
        return readmit_claim(graph, folder, held, claim, trusted=trusted)
    quads = graph.archive.read_article(article)
    told = read_addressed(quads, text)
    old = [(other, iris) for other, iris in told if replaces and resource(replaces) in iris]
    if replaces and not old:
        raise UnknownName(replaces, f"claim of {article}")
    gone = {other.stance for other, _ in old if isinstance(other.proposition, Occurrence)}
    entries = [*(write_claim(other) for other, _ in told if other.stance not in gone), dict(claim)]
    vouched = frozenset(range(len(entries) - (0 if trusted else 1)))
    passage = pass_gate(read_graph(quads, text).article, entries, load_directory(), vouched)
    if passage.set_aside:
        return tuple(reason for aside in passage.set_aside for reason in aside.reasons)
    new = map_document(passage.document, load_directory())
    graph.add(article, new)
    Quarantine(folder).admit(Held(article, "", {}, ()), entries[-1])
    for other, iris in old:
        if other.stance not in gone and _list_said(write_claim(other)) != _list_said(claim):
            decide(graph, iris, rejection)
    return ()


def _read_text(graph: Graph, folder: Path, article: str) -> str:
    if article not in graph.archive.list_articles():
        raise UnknownName(article, "article")
    text = Texts(folder).read(read_graph(graph.archive.read_article(article)).article.sha256)
    if text is None:
        raise CallError(f"The text of {article} is not kept, so that no claim can be checked. Add the article again.")
    return text


def _list_said(claim: Mapping[str, Any]) -> dict[str, Any]:
    """List what a claim says, apart from where it says so, how surely and by whom."""
    stance = {"modality": "fact", "polarity": True, **claim}
    return {key: value for key, value in stance.items() if key not in _GROUNDS and value is not None}
