"""The graph: articles and judgements go in, facts and ties come out, in one store.

Articles and judgements are kept as text (`Archive`), and the store is made from them: what the store holds can always
be made again. Taking an article in again, changing and withdrawing it replace one named graph.
"""

from collections.abc import Iterable

import pyoxigraph as ox

from jejaring.archive import Archive
from jejaring.derivation import apply_change, load_stages, rebuild
from jejaring.errors import CallError, InputError
from jejaring.identity import list_merges, view_through
from jejaring.namespaces import ARTICLE_GRAPHS
from jejaring.picks import Pick, list_picks, name_article, pick_values
from jejaring.store import DEFAULT, REVIEW, Store
from jejaring.triples.terms import jj


class Graph:
    """A store with the archive it is made from."""

    def __init__(self, store: Store, archive: Archive) -> None:
        self.store, self.archive = store, archive
        self.stages = load_stages()
        review = archive.read_review()
        self.merges, self.picks = list_merges(review), list_picks(review)

    def view(self, quads: Iterable[ox.Quad]) -> list[ox.Quad]:
        """View an article's quads as the store holds them: through the picks, then through the merges."""
        return view_through(pick_values(quads, self.picks), self.merges)

    def add(self, id: str, quads: Iterable[ox.Quad]) -> None:
        """Take an article in, or again: its graph replaces the one of the same id.

        Raises:
            InputError: the id is none, or a quad stands in another graph than the article's.
        """
        quads, own = list(quads), ARTICLE_GRAPHS + id
        strays = sorted({str(quad.graph_name) for quad in quads} - {f"<{own}>"})
        if strays:
            raise InputError(f"Article {id} tells of {strays[0]}, and may only fill <{own}>. Give it its own graph.")
        quads = self.archive.tombstones.screen(quads)
        self.archive.write_article(id, quads)
        self._replace(self._list_loaded(id), self.view(quads))

    def withdraw(self, id: str) -> None:
        """Withdraw an article, and with it what rested on it alone.

        Raises:
            CallError: there is no such article.
        """
        if id not in self.archive.list_articles():
            raise CallError(f"There is no article {id} to withdraw. `jejaring articles` lists those there are.")
        self.archive.remove_article(id)
        self._replace(self._list_loaded(id), [])

    def review(self, judgements: Iterable[ox.Quad]) -> None:
        """Replace all judgements by these; what they no longer say is undone."""
        old, new = set(self.archive.read_review()), set(judgements)
        merges, picks = list_merges(new), list_picks(new)
        touched = self._list_merged(set(merges.items()) ^ set(self.merges.items()))
        touched = sorted({*touched, *self._list_picked(set(picks.items()) ^ set(self.picks.items()))})
        loaded = [quad for article in touched for quad in self._list_loaded(article)]
        self.archive.write_review(new)
        self.merges, self.picks = merges, picks
        again = [q for article in touched for q in self.view(self.archive.read_article(article))]
        changed = {quad.subject for quad in old ^ new}
        judged = self._list_judged(quad for quad in old | new if quad.subject in changed)
        self._replace([*loaded, *(old - new)], [*again, *(new - old)], judged)

    def rebuild(self) -> None:
        """Load all articles and judgements anew and derive from them."""
        for article in self.store.list_articles():
            self.store.clear(ox.NamedNode(ARTICLE_GRAPHS + article))
        self.store.clear(REVIEW)
        self.store.clear(DEFAULT)
        self.store.copy_reference()
        self.load()

    def load(self) -> None:
        """Load the archive into a store that has only the reference, and derive."""
        for article in self.archive.list_articles():
            self.store.load(self.view(self.archive.read_article(article)))
        self.store.load(self.archive.read_review())
        rebuild(self.store, self.stages)

    def _replace(self, old: Iterable[ox.Quad], new: Iterable[ox.Quad], judged: Iterable[ox.Quad] = ()) -> None:
        apply_change(self.store, self.stages, set(old), set(new), [*old, *new, *judged])

    def _list_loaded(self, id: str) -> list[ox.Quad]:
        return list(self.store.find(graph=ox.NamedNode(ARTICLE_GRAPHS + id)))

    def _list_merged(self, changed: Iterable[tuple[ox.NamedNode, ox.NamedNode]]) -> list[str]:
        """List the articles that name an entity whose merge has changed, before or after."""
        ends = {end for pair in changed for end in pair}
        quads = [quad for end in ends for quad in (*self.store.find(end), *self.store.find(object=end))]
        graphs = {q.graph_name.value for q in quads if isinstance(q.graph_name, ox.NamedNode)}
        return sorted(iri.removeprefix(ARTICLE_GRAPHS) for iri in graphs if iri.startswith(ARTICLE_GRAPHS))

    def _list_picked(self, changed: Iterable[tuple[str, Pick]]) -> set[str]:
        """List the articles, among those there are, that make a claim whose pick has changed."""
        named = {name_article(claim) for claim, _ in changed}
        return {name for name in named if any(self.store.find(graph=ox.NamedNode(ARTICLE_GRAPHS + name)))}

    def _list_judged(self, judgements: Iterable[ox.Quad]) -> list[ox.Quad]:
        """List the quads of the propositions of the claims that judgements are about."""
        claims = {q.object for q in judgements if q.predicate == jj("judges") and isinstance(q.object, ox.NamedNode)}
        asserted = [quad for claim in claims for quad in self.store.find(claim, jj("asserts"))]
        return [
            quad
            for each in asserted
            if isinstance(each.object, ox.NamedNode) and isinstance(each.graph_name, ox.NamedNode)
            for quad in self.store.find(each.object, graph=each.graph_name)
        ]
