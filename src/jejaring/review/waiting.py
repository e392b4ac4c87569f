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
from jejaring.review.telling import tell_evidence, tell_name, tell_proposition
from jejaring.text import digest
from jejaring.texts import Texts

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
    evidence: tuple[str, ...] = ()


def list_waiting(graph: Graph, held: Iterable[Held] = (), texts: Texts | None = None) -> list[Waiting]:
    """List what waits in a graph and in its quarantine, in the order of kinds; the private texts give the words."""
    judgements = read_judgements(graph.archive.read_review())
    judged = set(find_last(judgements, "accept", "reject"))
    store = graph.store
    return [
        *(_tell_open(graph, each, texts) for each in list_open(store) if each.claim not in judged),
        *(_tell_unsure(graph, each, texts) for each in list_unsure(store) if each.claim not in judged),
        *map(_tell_held, held),
        *_list_conflicts(graph),
        *(_tell_duplicate(graph, each) for each in list_undecided(graph)),
    ]


def list_undecided(graph: Graph) -> list[Duplicate]:
    """List the possible duplicates that nobody has said are two."""
    judgements = read_judgements(graph.archive.read_review())
    apart = {frozenset({j.subject, j.into}) for j in judgements if j.decision == "split" and j.into}
    return [each for each in list_duplicates(graph.store) if frozenset({each.one, each.other}) not in apart]


def _tell_open(graph: Graph, opening: Opening, texts: Texts | None) -> Waiting:
    return Waiting(
        id=opening.claim,
        kind="open",
        about=tell_proposition(graph.store, opening.proposition),
        why_id="Teks membuka beberapa kemungkinan; pilih satu.",
        why_en="The text leaves several possibilities; pick one.",
        articles=(name_article(opening.claim),),
        choices=tuple(
            f"--{key} {value}{_gloss(graph, value) if key == 'region' else ''}"
            for key, values in opening.choices
            for value in values
        ),
        evidence=tuple(tell_evidence(graph.store, opening.claim, texts)),
    )


def _gloss(graph: Graph, code: str) -> str:
    return f" ({tell_name(graph.store, f'region/{code}')})"


def _tell_unsure(graph: Graph, opening: Opening, texts: Texts | None) -> Waiting:
    return Waiting(
        id=opening.claim,
        kind="unsure",
        about=tell_proposition(graph.store, opening.proposition),
        why_id=f"Keyakinannya {opening.confidence:g}, di bawah ambang penerimaan.",
        why_en=f"Its confidence is {opening.confidence:g}, below the threshold.",
        articles=(name_article(opening.claim),),
        evidence=tuple(tell_evidence(graph.store, opening.claim, texts)),
    )


def _tell_held(held: Held) -> Waiting:
    told = {key: value for key, value in held.claim.items() if key != "evidence" and value is not None}
    return Waiting(
        id=f"quarantine/{held.id}",
        kind="quarantine",
        about=", ".join(f"{key} {value}" for key, value in told.items()),
        why_id=" ".join(reason.id for reason in held.reasons),
        why_en=" ".join(reason.en for reason in held.reasons),
        articles=(held.article,),
    )


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
