"""Write docs/sources.md: the bundled articles that tie two regions and, apart, the others. `make findings` runs it."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote

from jejaring.catalogue import LocalSource, run_text
from jejaring.graph import Graph
from jejaring.namespaces import local
from jejaring.network import read_ties
from jejaring.store import Store
from jejaring.workspace import open_graph

TARGET = Path(__file__).parents[1] / "docs" / "sources.md"
HEAD = """# The articles

Made by `make findings`. Each article with its publisher, the day of publication where it is known, its address, how
much of it was read (`part`: the opening, as a search gave it), its claims, and the pairs of regions that it ties: two
kabupaten or kota, or two provinces. The texts are their publishers' and not part of the data; [quality](quality.md)
says how they were read, and [the datasheet](datasheet.md) whom they leave out.
"""
_ARTICLES = """PREFIX jj: <https://w3id.org/jejaring/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?article ?publisher ?published ?url ?length ?partial (COUNT(DISTINCT ?claim) AS ?claims)
WHERE {
  GRAPH ?graph {
    ?article a jj:Article .
    ?claim jj:source ?article
    OPTIONAL { ?article jj:publisher/rdfs:label ?publisher }
    OPTIONAL { ?article jj:published ?published }
    OPTIONAL { ?article jj:url ?url }
    OPTIONAL { ?article jj:length ?length }
    OPTIONAL { ?article jj:partial ?partial }
  }
}
GROUP BY ?article ?publisher ?published ?url ?length ?partial
ORDER BY ?article"""
_KEPT = ":/?#@!$&*+,;=%~-._"
_COLUMNS = ("Article", "Publisher", "Published", "Characters read", "Claims", "Pairs tied")


def write_sources(graph: Graph) -> str:
    """Write the two lists."""
    pairs = Counter(article for article, *_ in _list_pairs(graph.store))
    rows = [
        {**row, "pairs": pairs[str(row["article"])]}
        for row in run_text(LocalSource(graph.store), _ARTICLES).list_records()
    ]
    tied, others = ([row for row in rows if bool(row["pairs"]) is wanted] for wanted in (True, False))
    parts = [HEAD, f"## {len(tied)} articles that tie regions\n", _tabulate(tied)]
    if others:
        parts += [f"\n## {len(others)} articles that tie none\n", _tabulate(others)]
    return "\n".join(parts)


def _list_pairs(store: Store) -> set[tuple[str, str, str]]:
    """List which article ties which two regions of one level."""
    ties = (tie for tie in read_ties(store) if tie.a.count(".") == tie.b.count("."))
    return {(article, tie.a, tie.b) for tie in ties for article in tie.articles}


def _tabulate(rows: Iterable[dict[str, object]]) -> str:
    lines = [_COLUMNS, ("---", "---", "---", "--:", "--:", "--:"), *map(_write_row, rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _write_row(row: dict[str, object]) -> tuple[str, ...]:
    name = local(str(row["article"])).removeprefix("article/")
    read = f"{row['length'] or ''}{' (part)' if row['partial'] else ''}"
    return (
        f"[{name}]({quote(str(row['url']), safe=_KEPT)})" if row["url"] else name,
        str(row["publisher"] or "unknown"),
        str(row["published"] or "–"),
        read,
        str(row["claims"]),
        str(row["pairs"]),
    )


if __name__ == "__main__":
    TARGET.write_text(write_sources(open_graph()), "utf-8")
