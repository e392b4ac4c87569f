"""A claim from quarantine back through the gate, beside what its article claims already."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jejaring.documents import write_claim
from jejaring.errors import InputError
from jejaring.gate import Reason, pass_gate
from jejaring.graph import Graph
from jejaring.pipeline.preparing import load_directory
from jejaring.quarantine import Held, Quarantine
from jejaring.texts import Texts
from jejaring.triples import map_document, read_graph


def readmit_claim(
    graph: Graph, folder: Path, held: Held, corrected: Mapping[str, Any] | None = None, *, trusted: bool = False
) -> tuple[Reason, ...]:
    """Let a claim pass the gate again; gives why it does not, or nothing: then it is in the graph.

    What the article claims already is taken as it is. With it goes the claim, and whatever it brings along.

    Args:
        graph: a workspace's graph, open to change.
        folder: the workspace.
        held: the claim in quarantine.
        corrected: what to take in its place.
        trusted: a person vouches for it, so that guards and literals are not checked.

    Raises:
        InputError: the workspace does not keep the article's text, without which nothing can be checked.
    """
    quads = graph.archive.read_article(held.article)
    sha256 = read_graph(quads).article.sha256
    text = Texts(folder).read(sha256)
    if text is None:
        raise InputError(
            f"The text of {held.article} is not kept, so that no claim can be checked. Add the article again."
        )
    document = read_graph(quads, text)
    entries = [*map(write_claim, document.claims), dict(corrected or held.claim)]
    sure = frozenset(range(len(entries) - (0 if trusted else 1)))
    passage = pass_gate(document.article, entries, load_directory(), sure)
    if passage.set_aside:
        return tuple(reason for aside in passage.set_aside for reason in aside.reasons)
    graph.add(held.article, map_document(passage.document, load_directory()))
    Quarantine(folder).admit(held, entries[-1])
    return ()
