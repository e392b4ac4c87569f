"""How two regions are connected: the path between them, and for each step the phrases that it rests on.

The path is one with the fewest steps; of several, the one whose weakest tie is strongest.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Literal

from jejaring.assets import locate
from jejaring.namespaces import JJ, local, resource
from jejaring.network import build_network, read_ties
from jejaring.regions import Region
from jejaring.store import Store

if TYPE_CHECKING:
    import networkx as nx

Language = Literal["id", "en"]
_ROW = "VALUES (?a ?b ?language) { (UNDEF UNDEF UNDEF) }"
_LABELS = """PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?word ?label WHERE {
  ?concept skos:inScheme <SCHEME> ; skos:notation ?word ; skos:prefLabel ?label
  FILTER (LANG(?label) = "LANGUAGE")
}"""
_PLACE = re.compile(r"#char=(\d+),(\d+)$")
_UNNAMED = re.compile(r"(\D+?)((?: \d{4}(?:-\d\d){0,2})?)")


@dataclass(frozen=True, slots=True)
class Ground:
    """One phrase that a tie rests on: what fact it tells, where it stands, the phrase itself if it is kept."""

    occasion: str
    event: str | None
    fact: str
    who: str | None
    role: str | None
    article: str
    publisher: str | None
    published: str | None
    start: int
    end: int
    phrase: str | None


@dataclass(frozen=True, slots=True)
class Step:
    """One tie of the path, from one region to the next, with its grounds."""

    source: str
    target: str
    names: tuple[str, str]
    kinds: tuple[str, ...]
    strength: float
    first: str | None
    last: str | None
    grounds: tuple[Ground, ...]


def explain_path(store: Store, source: Region, target: Region, language: Language = "id") -> list[Step]:
    """Explain how two regions of one level are connected, with labels in a language; no step where they are not."""
    level: Any = "province" if source.level == target.level == "province" else "regency"
    graph = build_network(store, level, everywhere=True)
    path = find_path(graph, source.code, target.code)
    return [_explain_step(store, graph, a, b, language) for a, b in pairwise(path)]


def find_path(graph: "nx.Graph[str]", source: str, target: str) -> list[str]:
    """Find a shortest path whose weakest tie is strongest; none where there is no path."""
    import networkx as nx

    if source not in graph or target not in graph or not nx.has_path(graph, source, target):
        return []
    paths = sorted(nx.all_shortest_paths(graph, source, target))
    return max(paths, key=lambda path: min((graph[a][b]["weight"] for a, b in pairwise(path)), default=0))


def _explain_step(store: Store, graph: "nx.Graph[str]", a: str, b: str, language: Language) -> Step:
    edge, names = graph[a][b], (graph.nodes[a]["name"], graph.nodes[b]["name"])
    grounds = tuple(read_grounds(store, _list_pairs(store, a, b), language))
    return Step(a, b, names, edge["kinds"], edge["weight"], edge["first"], edge["last"], grounds)


def _list_pairs(store: Store, a: str, b: str) -> list[tuple[str, str]]:
    """List the pairs of regions whose ties an edge stands for: of two provinces, those of regions within them."""
    ends = {a, b}
    ties = read_ties(store)
    return sorted({(t.a, t.b) for t in ties if {t.a[: len(a)], t.b[: len(a)]} == ends})


def read_grounds(store: Store, pairs: list[tuple[str, str]], language: Language = "id") -> list[Ground]:
    """Read the phrases that the ties of these pairs rest on; the lesser code of a pair is its first.

    Roles, kinds and stages are labelled in the language, and so are events that have no name but kind and day.
    """
    query = locate("queries/network/evidence.rq").read_text("utf-8")
    row = " ".join(f'("{a}" "{b}" "{language}")' for a, b in pairs)
    rows: Any = store.query(query.replace(_ROW, f"VALUES (?a ?b ?language) {{ {row} }}"))
    kinds = _translate_kinds(store, language)
    grounds = [
        _read_ground({name: row[name].value for name in _COLUMNS if row[name] is not None}, kinds) for row in rows
    ]
    return sorted(grounds, key=lambda g: (g.occasion, g.article, g.start, g.end, g.fact, g.who or ""))


def label_concepts(store: Store, scheme: str, language: Language) -> dict[str, str]:
    """Give the labels of a scheme's concepts, such as `rung`, by notation.

    >>> from jejaring.workspace import open_graph
    >>> label_concepts(open_graph().store, "rung", "en")["verbal"]
    'verbal agreement'
    """
    rows: Any = store.query(_LABELS.replace("SCHEME", resource(scheme)).replace("LANGUAGE", language))
    return {row["word"].value: row["label"].value for row in rows}


def _translate_kinds(store: Store, language: Language) -> dict[str, str]:
    """Give the kinds of event in a language by their Indonesian words, after which events without a name are called."""
    words, labels = label_concepts(store, "kind", "id"), label_concepts(store, "kind", language)
    return {words[notation]: label for notation, label in labels.items()}


def _name_event(label: str | None, kinds: Mapping[str, str]) -> str | None:
    """Name an event; one that is called by its kind and its day gets its kind in the language asked for.

    >>> _name_event("kunjungan 2025-09-24", {"kunjungan": "visit"})
    'visit 2025-09-24'
    """
    unnamed = _UNNAMED.fullmatch(label or "")
    return f"{kinds.get(unnamed[1], unnamed[1])}{unnamed[2]}" if unnamed else label


def _read_ground(row: dict[str, str], kinds: Mapping[str, str]) -> Ground:
    place = _PLACE.search(row["evidence"])
    start, end = (int(place[1]), int(place[2])) if place else (0, 0)
    return Ground(
        occasion=row["occasion"],
        event=_name_event(row.get("label"), kinds),
        fact=row["type"].removeprefix(JJ),
        who=row.get("who"),
        role=row.get("as"),
        article=local(row["article"]),
        publisher=row.get("publisher"),
        published=row.get("published"),
        start=start,
        end=end,
        phrase=row.get("phrase"),
    )


_COLUMNS = ("occasion", "label", "type", "who", "as", "evidence", "phrase", "article", "publisher", "published")
