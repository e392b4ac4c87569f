"""Prepared articles into a workspace, one transaction each.

An article whose text and head are as they were is passed over, so that an interrupted call is resumed by calling it
again. Beside the graph go the text, for the reader alone, and what was set aside.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pyoxigraph as ox

from jejaring.article import Article
from jejaring.graph import Graph
from jejaring.namespaces import ARTICLE_GRAPHS, resource
from jejaring.pipeline.items import Item, Refused
from jejaring.pipeline.preparing import Prepared, Task, describe_head, load_directory, prepare
from jejaring.pipeline.workers import run_tasks
from jejaring.quarantine import Quarantine
from jejaring.texts import Texts
from jejaring.triples import map_document, parse_trig
from jejaring.triples.terms import jj


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article: taken in, unchanged, or refused with a reason."""

    source: str
    article: str | None
    claims: int = 0
    set_aside: int = 0
    unchanged: bool = False
    reason: str | None = None
    exit_code: int = 0


@dataclass(slots=True)
class Intake:
    """Takes articles into the graph of a workspace."""

    graph: Graph
    folder: Path
    extractor: str = "rules"
    folders: tuple[Path, ...] = ()
    forget_text: bool = False
    again: bool = False
    processes: int | None = None
    _seen: dict[str, str] = field(default_factory=dict)

    def take_in(self, items: Iterable[Item | Refused]) -> Iterator[Outcome]:
        """Take items in, in their order, each alone; gives what became of each."""
        settled: deque[tuple[int, Outcome]] = deque()
        tasks = self._list_tasks(items, settled)
        for number, (task, made) in enumerate(run_tasks(prepare, tasks, self.processes)):
            while settled and settled[0][0] <= number:
                yield settled.popleft()[1]
            yield self._finish(task, made)
        yield from (outcome for _, outcome in settled)

    def _list_tasks(self, items: Iterable[Item | Refused], settled: deque[tuple[int, Outcome]]) -> Iterator[Task]:
        """List what is to be prepared; what needs no preparing is settled, with the number of the task behind it."""
        number = 0
        for item in items:
            outcome = self._settle(item)
            if outcome is not None:
                settled.append((number, outcome))
            elif isinstance(item, Item):
                number += 1
                admitted = tuple(Quarantine(self.folder).list_admitted(item.article.id))
                yield Task(item, self.extractor, self.folders, admitted)

    def _settle(self, item: Item | Refused) -> Outcome | None:
        if isinstance(item, Refused):
            return Outcome(item.source, None, reason=item.reason, exit_code=item.exit_code)
        name, sha256 = item.article.id, item.article.sha256
        if self._seen.get(name) == sha256:
            return Outcome(item.source, name, unchanged=True)
        if self._seen.setdefault(name, sha256) != sha256:
            reason = f"{item.source}: the id {name} is that of another text in this call. Give each article its own."
            return Outcome(item.source, None, reason=reason, exit_code=1)
        if item.claims is None and item.graph is None and not self.again and self._is_unchanged(item.article):
            self._keep_text(item.article)
            return Outcome(item.source, name, unchanged=True)
        return None

    def _is_unchanged(self, article: Article) -> bool:
        """Tell whether the graph has the article with this head, text digest and all."""
        graph = ox.NamedNode(ARTICLE_GRAPHS + article.id)
        node = ox.NamedNode(resource(f"article/{article.id}"))
        head = self.graph.view(map_document(describe_head(article), load_directory()))
        return {q for q in head if q.subject == node} == set(self.graph.store.find(node, graph=graph))

    def _finish(self, task: Task, made: Prepared | Refused | BaseException) -> Outcome:
        source, name = task.item.source, task.item.article.id
        if isinstance(made, BaseException):
            reason = f"{source}: {name} could not be read: {type(made).__name__}: {made}."
            return Outcome(source, None, reason=reason, exit_code=1)
        if isinstance(made, Refused):
            return Outcome(source, None, reason=f"{source}: {made.reason}", exit_code=made.exit_code)
        self._drop_former_text(task.item.article)
        self.graph.add(name, parse_trig(made.trig))
        self._keep_text(task.item.article)
        Quarantine(self.folder).put(name, made.set_aside)
        given = task.item.claims is not None and bool(made.set_aside)
        return Outcome(source, name, made.claims, len(made.set_aside), exit_code=int(given))

    def _drop_former_text(self, article: Article) -> None:
        """Drop the text that the article had before, if it has another now and no other article has it."""
        node, store = ox.NamedNode(resource(f"article/{article.id}")), self.graph.store
        for quad in list(store.find(node, jj("sha256"))):
            former = quad.object
            if isinstance(former, ox.Literal) and former.value != article.sha256:
                holders = {each.subject for each in store.find(predicate=jj("sha256"), object=former)}
                if holders == {node}:
                    Texts(self.folder).forget(former.value)

    def _keep_text(self, article: Article) -> None:
        texts = Texts(self.folder)
        if self.forget_text:
            texts.forget(article.sha256)
        else:
            texts.keep(article)


def withdraw_article(graph: Graph, folder: Path, name: str) -> None:
    """Withdraw an article, with its text and what was set aside of it.

    Raises:
        CallError: there is no such article.
    """
    digests = [quad.object for quad in graph.store.find(ox.NamedNode(resource(f"article/{name}")), jj("sha256"))]
    graph.withdraw(name)
    Quarantine(folder).forget(name)
    for digest in digests:
        if isinstance(digest, ox.Literal) and not any(graph.store.find(predicate=jj("sha256"), object=digest)):
            Texts(folder).forget(digest.value)
