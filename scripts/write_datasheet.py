"""Write docs/datasheet.md from scripts/datasheet.md and the bundled articles: `make findings`. A test compares them."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from jejaring.catalogue import LocalSource, find_query, run_local, run_text
from jejaring.description.dataset import read_release, summarise
from jejaring.graph import Graph
from jejaring.measuring import QUESTIONS, Asked, choose_ties
from jejaring.store import Store
from jejaring.workspace import open_graph

HERE = Path(__file__).parent
TARGET = HERE.parent / "docs" / "datasheet.md"
_CLAIMS = """PREFIX jj: <https://w3id.org/jejaring/ontology#>
SELECT ?type (COUNT(DISTINCT ?claim) AS ?claims)
WHERE { GRAPH ?article { ?claim jj:asserts ?what . ?what a ?type } FILTER(?type != jj:Claim) }
GROUP BY ?type ORDER BY ?type"""
_PARTIAL = """PREFIX jj: <https://w3id.org/jejaring/ontology#>
SELECT ?article WHERE { GRAPH ?any { ?article jj:partial true } }"""


def write_datasheet(graph: Graph) -> str:
    """Fill the datasheet with what the graph holds."""
    store, summary = graph.store, summarise(graph.store)
    coverage = _ask(store, "coverage")
    seen = [row for row in coverage if row["seen"]]
    return (
        (HERE / "datasheet.md")
        .read_text("utf-8")
        .format(
            composition=_tell_composition(store),
            articles=summary.articles,
            partial=len(run_text(LocalSource(store), _PARTIAL)),
            conflicts=len(run_local(store, find_query("conflicts"), {})),
            persons=len({row["person"] for row in run_local(store, find_query("people"), {}).list_records()}),
            first=summary.first,
            last=summary.last,
            seen=sum(int(str(row["seen"])) for row in coverage),
            regions=sum(int(str(row["regions"])) for row in coverage),
            provinces_seen=len(seen),
            provinces=len(coverage),
            coverage=_tabulate(
                "Province|Kabupaten and kota|Seen|Articles", (tuple(row[k] for k in _SHOWN) for row in seen)
            ),
            unseen=", ".join(str(row["province"]) for row in coverage if not row["seen"]) or "none",
            version=read_release(),
        )
    )


_SHOWN = ("province", "regions", "seen", "articles")


def _tell_composition(store: Store) -> str:
    claims = {row[0]: row[1] for row in run_text(LocalSource(store), _CLAIMS)}
    counted = [(str(kind).rpartition("#")[2], count) for kind, count in claims.items()]
    articles = run_local(store, find_query("articles"), {}).list_records()
    years = Counter(str(row["published"] or "no date")[:4].replace("no d", "no date") for row in articles)
    return "\n\n".join(
        (
            _tabulate("Claims of type|Number", counted),
            _tabulate("Articles published in|Number", sorted(years.items())),
        )
    )


def _ask(store: Store, question: str) -> list[dict[str, object]]:
    return list(QUESTIONS[question].answer(Asked(store, choose_ties(store))).list_records())


def _tabulate(head: str, rows: Iterable[tuple[object, ...]]) -> str:
    columns = head.split("|")
    rule = ["---", *("--:" for _ in columns[1:])]
    return "\n".join(f"| {' | '.join(map(str, row))} |" for row in (columns, rule, *rows))


if __name__ == "__main__":
    TARGET.write_text(write_datasheet(open_graph()), "utf-8")
