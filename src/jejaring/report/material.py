"""What a report is written from, gathered once: the network, its ties, their measures, and answers of the catalogue."""

import shlex
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from jejaring.catalogue import LocalSource, Table, find_query, run_local, run_text
from jejaring.errors import CallError
from jejaring.graph import Graph
from jejaring.measures.bootstrap import Estimate
from jejaring.measures.ties import TieRecord
from jejaring.measuring import QUESTIONS, Asked, Chosen, choose_ties
from jejaring.measuring.estimates import estimate_measures
from jejaring.namespaces import local
from jejaring.network import build_network
from jejaring.regions import Region
from jejaring.report.words import Words

if TYPE_CHECKING:
    import networkx as nx

MOST = 10
_PUBLISHERS = """PREFIX jj: <https://w3id.org/jejaring/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT DISTINCT ?publisher ?name
WHERE { GRAPH ?told { ?article jj:publisher ?publisher . ?publisher rdfs:label ?name } }
ORDER BY ?publisher ?name"""


@dataclass(frozen=True)
class Material:
    """The graph, the words, and what is asked of both; `folder` is the workspace that commands name."""

    graph: Graph
    words: Words
    region: Region | None = None
    folder: Path | None = None

    @cached_property
    def network(self) -> "nx.Graph[str]":
        """The whole network of kabupaten and kota."""
        return build_network(self.graph.store)

    @cached_property
    def shown(self) -> "nx.Graph[str]":
        """The part of it that the report is about: all, or the region with its partners."""
        if self.region is None:
            return self.network
        own = {code for code in self.network if self.is_own(code)}
        ties = [pair for pair in self.network.edges if own & set(pair)]
        part: nx.Graph[str] = self.network.edge_subgraph(ties).copy()
        part.graph["events"] = len({record.event for record in self.records})
        return part

    @cached_property
    def chosen(self) -> Chosen:
        """The ties of the whole network, one record each."""
        return choose_ties(self.graph.store)

    @cached_property
    def records(self) -> tuple[TieRecord, ...]:
        """The ties that the report is about."""
        return tuple(r for r in self.chosen.records if self.is_own(r.a) or self.is_own(r.b))

    @cached_property
    def estimates(self) -> Mapping[str, Estimate]:
        """The betweenness of each region of the whole network, with its interval."""
        rows = estimate_measures(self.chosen.records)
        return {row.code: row for row in rows if row.measure == "betweenness"}

    @cached_property
    def publishers(self) -> Mapping[str, str]:
        """The names of the publishers that have one, by their local addresses."""
        found = run_text(LocalSource(self.graph.store), _PUBLISHERS)
        return {local(str(address)): str(name) for address, name in found}

    def is_own(self, code: str) -> bool:
        """Tell whether a region is the report's, or lies in it; every region is where the report is of all."""
        own = self.region.code if self.region else ""
        return not own or code == own or code.startswith(f"{own}.")

    def ask(self, question: str, *, of_region: bool = False) -> Table:
        """Answer a question of the catalogue, of the report's region if it is asked so."""
        values = {"region": self.region.code} if of_region and self.region else {}
        return run_local(self.graph.store, find_query(question), values)

    def ask_network(self, question: str) -> Table:
        """Answer a question about the whole network."""
        return QUESTIONS[question].answer(Asked(self.graph.store, self.chosen, self.region))

    def cite(self, command: str, *, of_region: bool = False) -> str:
        """Write the command that gives a number, for this workspace and, if asked so, the report's region."""
        workspace = f"-w {shlex.quote(str(self.folder))} " if self.folder else ""
        verb = command.partition(" ")[0]
        code = self.region.code if self.region else ""
        option = {"query": f" --param region={code}", "measures": f" --region {code}"}.get(verb, "")
        return f"jejaring {workspace}{command}{option if of_region and self.region else ''}"

    def name(self, code: str) -> str:
        """Give a region's name."""
        return self.chosen.name(code)


def check_region(region: Region | None) -> Region | None:
    """Give the region that a report can be of; the whole country is no region of its own.

    Raises:
        CallError: it is a kecamatan.
    """
    if region is None or region.level == "country":
        return None
    if region.level == "district":
        raise CallError(f"{region.name} is a kecamatan. A report is of a province, a kabupaten or a kota.")
    return region
