"""The door for notebooks: a graph that answers with networks, tables and data frames.

from jejaring import open_graph
g = open_graph()                                the bundled articles; open_graph("mine") a workspace
g.network(level="province")                     a networkx graph
g.ask("officials", region="Tangsel")            a question of the catalogue
g.query("SELECT …")                             SPARQL of one's own
g.measures("betweenness", "constraint")         measures with intervals
g.ask_network("decay")                          a question about the whole network
g.explain("Tangsel", "Soppeng")                 the phrases behind a path
"""

from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from jejaring import catalogue, workspace
from jejaring.errors import UnknownName
from jejaring.graph import Graph
from jejaring.network import Level
from jejaring.tables import Table

if TYPE_CHECKING:
    import networkx as nx

    from jejaring.measures.sample import Unit
    from jejaring.measuring import Scale


def open_graph(folder: str | Path | None = None) -> "OpenGraph":
    """Open a graph to read: the bundled articles, or a workspace.

    Raises:
        AccessError: the folder is no folder.
        DamagedStore: the workspace's store cannot be opened.

    >>> open_graph().ask("officials", region="Tangsel").list_values("post")
    ['Ketua Dekranasda', 'Sekretaris Daerah']
    """
    return OpenGraph(workspace.open_graph(Path(folder) if folder is not None else None))


@dataclass(frozen=True, slots=True, repr=False)
class OpenGraph:
    """A graph opened to be read; `graph.store` is what lies behind."""

    graph: Graph

    def network(self, level: Level = "regency", *, everywhere: bool = False) -> "nx.Graph[str]":
        """Give the network of a level as a networkx graph; `everywhere` adds regions without a tie."""
        from jejaring.network import build_network

        return build_network(self.graph.store, level, everywhere=everywhere)

    def questions(self) -> Table:
        """List the questions that `ask` answers, with their parameters; `?` marks what may be left out."""
        rows = (
            (query.name, query.question["en"], " ".join(p.name + "?" * (not p.required) for p in query.parameters))
            for query in catalogue.list_queries()
        )
        return Table(("name", "question", "parameters"), tuple(rows))

    def ask(self, question: str, **values: str) -> Table:
        """Answer a question of the catalogue; a region is given by code, name or short form.

        Raises:
            CallError: no question is called so, or a parameter is unknown, missing or ambiguous.
        """
        return Table.of(catalogue.run_local(self.graph.store, catalogue.find_query(question), values))

    def query(self, text: str) -> Table:
        """Answer a SPARQL query of one's own.

        Raises:
            CallError: it is no SPARQL query, or reaches out of the store.
        """
        return Table.of(catalogue.run_text(catalogue.LocalSource(self.graph.store), text))

    def measures(
        self,
        *names: str,
        level: "Scale" = "regency",
        weighting: str = "newman",
        since: str | None = None,
        until: str | None = None,
        half_life: float | None = None,
        bootstrap: int | None = None,
        by: "Unit" = "articles",
    ) -> Table:
        """Measure regions, a row a measure and region, with 95 % intervals; without names list the measures.

        Raises:
            UnknownName: no measure or weighting is called so.
            CallError: a day or the half-life is none.
        """
        from jejaring.measuring import Choice, choose_ties, list_measures, measure_regions

        if not names:
            return Table.of(list_measures())
        chosen = choose_ties(self.graph.store, Choice(level, weighting, since, until, half_life))
        return Table.of(measure_regions(self.graph.store, chosen, names, replicates=bootstrap, unit=by))

    def ask_network(self, question: str, *, region: str | None = None, level: "Scale" = "regency") -> Table:
        """Answer a question about the whole network; those there are: `jejaring.measuring.QUESTIONS`.

        Raises:
            UnknownName: no question or region is called so.
        """
        from jejaring.measuring import QUESTIONS, Asked, Choice, choose_ties
        from jejaring.regions import Gazetteer

        if question not in QUESTIONS:
            raise UnknownName(question, "question", get_close_matches(question, QUESTIONS) or tuple(QUESTIONS))
        place = Gazetteer.load().find(region) if region else None
        chosen = choose_ties(self.graph.store, Choice(level))
        return Table.of(QUESTIONS[question].answer(Asked(self.graph.store, chosen, place)))

    def evidence(self, language: str = "en") -> str:
        """Say in words what the network rests on, and whether that is enough to rank anybody."""
        from jejaring.measuring import choose_ties

        return choose_ties(self.graph.store).evidence.explain("id" if language == "id" else "en")

    def explain(self, source: str, target: str) -> Table:
        """Tell how two regions are connected: a row for each phrase of each step; none where they are not.

        Raises:
            UnknownName, AmbiguousName: a region's name is none, or several'.
        """
        from jejaring.explanation import explain_path
        from jejaring.regions import Gazetteer

        gazetteer = Gazetteer.load()
        steps = explain_path(self.graph.store, gazetteer.find(source), gazetteer.find(target))
        rows = (
            (
                *step.names,
                step.kinds[-1],
                ground.fact,
                ground.who,
                ground.phrase,
                ground.article,
                ground.start,
                ground.end,
            )
            for step in steps
            for ground in step.grounds
        )
        return Table(tuple("region partner kind fact who phrase article start end".split()), tuple(rows))

    def __repr__(self) -> str:
        """Say how much there is, in one line."""
        return f"OpenGraph({len(self.graph.archive.list_articles())} articles)"

    def _repr_html_(self) -> str:
        """Say how much there is."""
        articles, network = len(self.graph.archive.list_articles()), self.network()
        pairs = network.number_of_edges()
        return f"<p><b>jejaring</b>: {articles} articles, {len(network)} regions tied, {pairs} pairs</p>"
