"""What can be done at the desk, each in one transaction on the workspace, with what it did to ties and measures.

Every function opens the workspace, does one thing, and lets go of it, so that the command line may use it in between.
"""

import getpass
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from jejaring.additions import read_additions
from jejaring.changelog import View, compare_networks, observe_network
from jejaring.desk.correction import put_claim
from jejaring.desk.incoming import make_article
from jejaring.desk.problems import Problem, TakenId
from jejaring.desk.reading import list_evidence, read_article, write_preview, write_reading, write_set_aside
from jejaring.desk.requests import NewArticle, NewClaim, NewJudgement, Undoing
from jejaring.desk.telling import write_changes, write_judgements, write_waiting
from jejaring.errors import CallError, InputError, UnknownName
from jejaring.extractors import find_extractor, list_extractors
from jejaring.graph import Graph
from jejaring.judgements import Judgement, read_judgements
from jejaring.lexicon.additions import use_additions
from jejaring.pipeline import Intake, Item, Outcome, Task, withdraw_article
from jejaring.pipeline.extraction import Extraction, extract_articles
from jejaring.quarantine import Quarantine
from jejaring.review import Decision, Waiting, decide, list_waiting, merge_certain, undo
from jejaring.review.waiting import KINDS
from jejaring.texts import Texts
from jejaring.triples import read_graph
from jejaring.workspace import change_graph, open_graph

_DECISIONS = ("accept", "reject", "merge", "split")
Json = dict[str, Any]


class Workspace:
    """A workspace on disk, as the desk uses it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def describe(self) -> Json:
        """Describe the workspace: its name, how many articles, what waits, who judges where nobody is named."""
        with self._read() as graph:
            waiting = Counter(each.kind for each in self._list_waiting(graph))
            articles = len(graph.archive.list_articles())
        return {
            "workspace": self.folder.resolve().name,
            "articles": articles,
            "waiting": {kind: waiting[kind] for kind in KINDS},
            "judge": getpass.getuser(),
            "extractors": list_extractors(),
        }

    def list_articles(self) -> Json:
        """List the articles by id."""
        with self._read() as graph:
            return {"articles": [self._describe_article(graph, each) for each in graph.archive.list_articles()]}

    def read_article(self, id: str) -> Json:
        """Read one article."""
        with self._read() as graph:
            _need_article(graph, id)
            return read_article(graph, self.folder, id)

    def list_waiting(self, kind: str | None, article: str | None) -> Json:
        """List what waits for a decision, of a kind, of an article, or all."""
        if kind not in (None, *KINDS):
            raise Problem(400, f"There is no kind {kind}; the kinds are {', '.join(KINDS)}.")
        texts = Texts(self.folder)
        with self._read() as graph:
            found = [each for each in self._list_waiting(graph) if kind in (None, each.kind)]
            found = [each for each in found if article is None or article in each.articles]
            told = [write_waiting(graph.store, each, list_evidence(graph.store, each.id, texts)) for each in found]
        return {"waiting": told}

    def list_judgements(self) -> Json:
        """List the judgements, the last one first."""
        with self._read() as graph:
            judgements = read_judgements(graph.archive.read_review())
            return {"judgements": write_judgements(graph.store, judgements[::-1])}

    def add(self, asked: NewArticle) -> Json:
        """Take an article in, or only read it for a preview."""
        article = make_article(asked)
        item = Item(article.id, article)
        find_extractor(asked.extractor)
        if asked.preview:
            return self._preview(Task(item, asked.extractor))
        with self._change() as (graph, before):
            _refuse_other_text(graph, item, replace=asked.replace)
            intake = Intake(graph, self.folder, asked.extractor, forget_text=asked.forget_text)
            outcome = next(intake.take_in([item]))
            merged = merge_certain(graph, [article.id]) if not outcome.reason else []
            done = self._tell_addition(graph, before, outcome, merged)
        if outcome.reason:
            raise Problem(422, outcome.reason)
        return done

    def _tell_addition(
        self, graph: Graph, before: Sequence[View], outcome: Outcome, merged: Sequence[Judgement]
    ) -> Json:
        if outcome.article is None:
            return {}
        told = read_article(graph, self.folder, outcome.article)
        told |= {"merged": write_judgements(graph.store, merged), "unchanged": outcome.unchanged}
        return told | {"changes": _compare(graph, before)}

    def _preview(self, task: Task) -> Json:
        with self._read() as graph:
            made = next(extract_articles([task]))
            if not isinstance(made, Extraction):
                raise Problem(422, made.reason)
            claims = [write_preview(graph.store, claim) for claim in made.passage.document.claims]
        aside = [write_set_aside(None, each.claim, each.reasons) for each in made.passage.set_aside]
        return write_reading(task.item.article, claims, aside) | {"preview": True}

    def withdraw(self, id: str) -> Json:
        """Withdraw an article, with its text and what was set aside of it."""
        with self._change() as (graph, before):
            _need_article(graph, id)
            withdraw_article(graph, self.folder, id)
            return {"withdrawn": id, "changes": _compare(graph, before)}

    def put_claim(self, id: str, asked: NewClaim) -> Json:
        """Add, correct or readmit a claim of an article."""
        rejection = _decide("reject", asked.why, asked.by)
        claim = {"confidence": 1.0, **asked.claim, "rule": rejection.judge}
        with self._change() as (graph, before):
            reasons = put_claim(graph, self.folder, id, claim, rejection, asked.replaces, trusted=asked.despite)
            told = read_article(graph, self.folder, id) | {"changes": _compare(graph, before)}
        if reasons:
            written = write_set_aside(None, {}, reasons)["reasons"]
            raise Problem(422, " ".join(reason.en for reason in reasons), reasons=written)
        return told

    def drop(self, id: str) -> Json:
        """Drop a claim from quarantine for good."""
        quarantine = Quarantine(self.folder)
        quarantine.drop(quarantine.find(id))
        return {"dropped": f"quarantine/{id}"}

    def judge(self, asked: NewJudgement) -> Json:
        """Decide on claims or things."""
        if asked.decision not in _DECISIONS:
            raise Problem(400, f"There is no decision {asked.decision}; the decisions are {', '.join(_DECISIONS)}.")
        decision = _decide(asked.decision, asked.why, asked.by, asked.region, asked.start, asked.end)
        with self._change() as (graph, before):
            decide(graph, asked.ids, decision)
            made = [each for each in read_judgements(graph.archive.read_review()) if each.on == decision.on]
            return _tell_judgements(graph, before, made)

    def undo(self, asked: Undoing) -> Json:
        """Take judgements back."""
        with self._change() as (graph, before):
            return _tell_judgements(graph, before, undo(graph, asked.ids))

    @contextmanager
    def _read(self) -> Iterator[Graph]:
        graph = open_graph(self.folder)
        try:
            with use_additions(read_additions(self.folder)):
                yield graph
        finally:
            graph.store.close()

    @contextmanager
    def _change(self) -> Iterator[tuple[Graph, Sequence[View]]]:
        with use_additions(read_additions(self.folder)), change_graph(self.folder) as graph:
            try:
                yield graph, observe_network(graph.store)
            except InputError as error:  # what is asked for is refused before anything is changed
                raise CallError(str(error)) from error

    def _list_waiting(self, graph: Graph) -> list[Waiting]:
        return list_waiting(graph, Quarantine(self.folder).list_held(), Texts(self.folder))

    def _describe_article(self, graph: Graph, id: str) -> Json:
        document = read_graph(graph.archive.read_article(id))
        head = {key: getattr(document.article, key) for key in ("id", "title", "url", "published", "publisher")}
        held = len(Quarantine(self.folder).list_held(id))
        kept = Texts(self.folder).read(document.article.sha256) is not None
        return {**head, "claims": len(document.claims), "set_aside": held, "has_text": kept}


def _compare(graph: Graph, before: Sequence[View]) -> Json:
    return write_changes(compare_networks(before, observe_network(graph.store)))


def _tell_judgements(graph: Graph, before: Sequence[View], judgements: Sequence[Judgement]) -> Json:
    return {"judgements": write_judgements(graph.store, judgements), "changes": _compare(graph, before)}


def _decide(word: str, why: str, by: str | None, *picks: str | None) -> Decision:
    now = datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
    return Decision(word, by or getpass.getuser(), now, why, *picks)


def _need_article(graph: Graph, id: str) -> None:
    if id not in graph.archive.list_articles():
        raise UnknownName(id, "article")


def _refuse_other_text(graph: Graph, item: Item, *, replace: bool) -> None:
    """Refuse to put a text in the place of another article's by accident."""
    if not replace and item.article.id in graph.archive.list_articles():
        known = read_graph(graph.archive.read_article(item.article.id)).article.sha256
        if known != item.article.sha256:
            raise TakenId(item.article.id)
