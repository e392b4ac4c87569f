"""Articles → claim documents for people to read or to measure: what passed the gate and would be accepted.

With the rest, each of its claims with the reasons why it is not among them, as `set_aside`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from typing import Any

from jejaring.acceptance import list_accepted, load_threshold
from jejaring.documents import write_claim, write_document
from jejaring.errors import JejaringError
from jejaring.gate import Passage, Reason, SetAside
from jejaring.lexicon.additions import use_additions
from jejaring.pipeline.items import Refused
from jejaring.pipeline.preparing import Task, read_claims
from jejaring.pipeline.workers import run_tasks


@dataclass(frozen=True, slots=True)
class Extraction:
    """What was read of one article: its passage through the gate, those accepted only, and the rest."""

    source: str
    passage: Passage

    def write(self, *, everything: bool = False) -> dict[str, Any]:
        """Write the claim document as data for JSON; with everything, also what was set aside and why."""
        document = write_document(self.passage.document)
        if everything:
            aside = self.passage.set_aside
            document["set_aside"] = [{"claim": s.claim, "reasons": [asdict(r) for r in s.reasons]} for s in aside]
        return document


def extract_articles(tasks: Iterable[Task], processes: int | None = None) -> Iterator[Extraction | Refused]:
    """Extract the claims of articles, on all cores, in order."""
    for task, made in run_tasks(extract_article, tasks, processes):
        if isinstance(made, BaseException):
            yield Refused(task.item.source, f"{task.item.article.id} could not be read: {type(made).__name__}: {made}.")
        else:
            yield made


def extract_article(task: Task) -> Extraction | Refused:
    """Extract the claims of one article, or say why that cannot be."""
    try:
        with use_additions(task.additions):
            return Extraction(task.item.source, _divide(read_claims(task)))
    except JejaringError as error:
        return Refused(task.item.source, f"{task.item.article.id}: {error}", error.exit_code)


def _divide(passage: Passage) -> Passage:
    accepted = list_accepted(passage.document.claims)
    unsure = [claim for claim in passage.document.claims if claim not in accepted]
    aside = [SetAside(write_claim(claim), (_UNSURE,)) for claim in unsure]
    return Passage(replace(passage.document, claims=accepted), (*passage.set_aside, *aside))


_UNSURE = Reason(
    "unsure",
    f"Keyakinannya, atau keyakinan atas peristiwanya, di bawah ambang {load_threshold():g}.",
    f"Its confidence, or that of its event, is below the threshold of {load_threshold():g}.",
)
