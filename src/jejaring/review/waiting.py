"""What waits for a person: each with an id to decide on, what it is about, and why it waits."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jejaring.graph import Graph
from jejaring.judgements import find_last, read_judgements
from jejaring.picks import name_article
from jejaring.quarantine import Held
from jejaring.review.conflicts import list_conflicts
from jejaring.review.duplicates import Duplicate, list_duplicates
from jejaring.review.openings import Opening, list_open, list_unsure
from jejaring.review.telling import tell_name, tell_proposition
from jejaring.text import digest

KINDS = ("open", "unsure", "quarantine", "conflict", "duplicate")


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing that waits: its id, its kind, what it is about, why it waits, what there is to choose from."""

    id: str
    kind: str
    about: str
    why_id: str
    why_en: str
    articles: tuple[str, ...]
    choices: tuple[str, ...] = ()


def list_waiting(graph: Graph, held: Iterable[Held] = ()) -> list[Waiting]:
    """List what waits in a graph and in its quarantine, in the order of kinds."""
    judgements = read_judgements(graph.archive.read_review())
    judged = set(find_last(judgements, "accept", "reject"))
    store = graph.store
    return [
        *(_tell_open(graph, each) for each in list_open(store) if each.claim not in judged),
        *(_tell_unsure(graph, each) for each in list_unsure(store) if each.claim not in judged),
        *map(_tell_held, held),
        *_list_conflicts(graph),
        *(_tell_duplicate(graph, each) for each in list_undecided(graph)),
    ]


def list_undecided(graph: Graph) -> list[Duplicate]:
    """List the possible duplicates that nobody has said are two."""
    judgements = read_judgements(graph.archive.read_review())
    apart = {frozenset({j.subject, j.into}) for j in judgements if j.decision == "split" and j.into}
    return [each for each in list_duplicates(graph.store) if frozenset({each.one, each.other}) not in apart]


def _tell_open(graph: Graph, opening: Opening) -> Waiting:
    choices = tuple(
        f"--{key} {value}{_gloss(graph, value) if key == 'region' else ''}"
        for key, values in opening.choices
        for value in values
    )
    return Waiting(
        opening.claim, "open", tell_proposition(graph.store, opening.proposition),
        "Teks membuka beberapa kemungkinan; pilih satu.", "The text leaves several possibilities; pick one.",
        (name_article(opening.claim),), choices,
    )  # fmt: skip


def _gloss(graph: Graph, code: str) -> str:
    return f" ({tell_name(graph.store, f'region/{code}')})"


def _tell_unsure(graph: Graph, opening: Opening) -> Waiting:
    sure = f"{opening.confidence:g}"
    return Waiting(
        opening.claim, "unsure", tell_proposition(graph.store, opening.proposition),
        f"Keyakinannya {sure}, di bawah ambang penerimaan.", f"Its confidence is {sure}, below the threshold.",
        (name_article(opening.claim),),
    )  # fmt: skip


def _tell_held(held: Held) -> Waiting:
    told = {key: value for key, value in held.claim.items() if key != "evidence" and value is not None}
    return Waiting(
        f"quarantine/{held.id}", "quarantine", ", ".join(f"{key} {value}" for key, value in told.items()),
        " ".join(reason.id for reason in held.reasons), " ".join(reason.en for reason in held.reasons), (held.article,),
    )  # fmt: skip


def _list_conflicts(graph: Graph) -> Iterator[Waiting]:
    for conflict in list_conflicts(graph.store):
        yield Waiting(
            f"conflict/{digest(' '.join(conflict.facts))[:8]}",
            "conflict",
            f"{tell_name(graph.store, conflict.subject)}: "
            + "; ".join(tell_proposition(graph.store, fact) for fact in conflict.facts),
            f"Fakta-fakta ini tidak mungkin berlaku bersama ({conflict.key}); tolak klaim yang salah, atau biarkan.",
            f"These facts cannot hold together ({conflict.key}); reject the claim that is wrong, or leave it.",
            tuple(sorted({name_article(claim) for claim in conflict.claims})),
            conflict.claims,
        )


def _tell_duplicate(graph: Graph, pair: Duplicate) -> Waiting:
    common = ", ".join(pair.common)
    return Waiting(
        pair.id,
        "duplicate",
        f"{tell_name(graph.store, pair.one)} = {tell_name(graph.store, pair.other)}?",
        f"Sama: {common}. Gabungkan, atau nyatakan berbeda.",
        f"In common: {common}. Merge them, or say that they are two.",
        (),
        (pair.one, pair.other),
    )
