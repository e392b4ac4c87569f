"""The build: from articles to a measured network, in files that others open.

    out/jejaring.nq                              every quad, canonical
    out/exports/network.{gexf,graphml,cx2,cyjs,json}, {nodes,edges}.csv, graph.{ttl,trig,jsonld,rdf}
    out/measures.{csv,json}                      one row a region
    out/map.{svg,png}, out/network.{svg,png}     the ties on the map, and the network drawn by force

All of it is written aside and swapped in at the end; a build replaces a build, never a folder with other things in it.
"""

import csv
import io
import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING

from jejaring.errors import AccessError, CallError
from jejaring.graph import Graph
from jejaring.validation import Finding, validate_store

if TYPE_CHECKING:
    import networkx as nx

    from jejaring.measures import RegionMeasures

Report = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Build:
    """What a build made: how much of everything, what does not conform, the measures, the pairs by strength."""

    folder: Path
    articles: int
    claims: int
    facts: int
    quads: int
    findings: tuple[Finding, ...]
    measures: "tuple[RegionMeasures, ...]"
    network: "nx.Graph[str]"


def build_graph(graph: Graph, folder: Path, report: Report = lambda step: None) -> Build:
    """Build everything into a folder; `report` is told each step as it begins.

    Raises:
        AccessError: the folder cannot be written.
        CallError: the folder holds what no build made.
    """
    from jejaring.measures import describe_regions
    from jejaring.network import build_network

    target = folder.resolve()
    check_replaceable(target)
    report("validate")
    findings = tuple(validate_store(graph.store))
    report("measure")
    network = build_network(graph.store)
    measures = tuple(describe_regions(network))
    attach_measures(network, measures)
    with _write_aside(target) as aside:
        report("write")
        (aside / "jejaring.nq").write_bytes(graph.store.dump())
        _write_measures(measures, aside)
        _export(graph, network, aside / "exports")
        report("draw")
        _draw(network, aside)
    return Build(folder, *_count(graph), findings, measures, network)


def attach_measures(network: "nx.Graph[str]", measures: "Iterable[RegionMeasures]") -> None:
    """Give each node its measures, so that whoever opens an export can colour by them."""
    for row in measures:
        network.nodes[row.code].update(
            {key: value for key, value in asdict(row).items() if key not in ("code", "name")}
        )


@contextmanager
def _write_aside(folder: Path) -> Iterator[Path]:
    """Give an empty folder beside the wanted one; it takes its place if all goes well."""
    aside, before = (folder.with_name(f".{folder.name}.{os.getpid()}{suffix}") for suffix in ("", ".before"))
    try:
        (aside / "exports").mkdir(parents=True)
        yield aside
        if folder.exists():
            folder.rename(before)
        aside.rename(folder)
    except OSError as error:
        raise AccessError(
            f"{folder} cannot be written: {error.strerror}. Check the folder and its permissions."
        ) from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)
        shutil.rmtree(before, ignore_errors=True)


def list_files() -> frozenset[str]:
    """List the files that a build makes, relative to its folder."""
    from jejaring.export import FORMATS

    pictures = {f"{name}.{suffix}" for name in ("map", "network") for suffix in ("svg", "png")}
    exports = {f"exports/{entry.file}" for entry in FORMATS.values() if entry.name != "nq"}
    return frozenset({"jejaring.nq", "measures.csv", "measures.json", *pictures, *exports})


def check_replaceable(folder: Path) -> None:
    """Check that a folder holds nothing but a build, or nothing: a build replaces its folder, never what is another's.

    Raises:
        CallError: it is no folder, or holds what no build made.
    """
    if not folder.name or (folder.exists() and not folder.is_dir()):
        raise CallError(f"{folder} is no folder that a build can replace. Name another with --out.")
    found = (
        {str(path.relative_to(folder)) for path in folder.rglob("*") if not path.is_dir()} if folder.exists() else set()
    )
    strangers = sorted(found - list_files())
    if strangers:
        raise CallError(
            f"{folder} holds {strangers[0]}, which no build made. Move it, or name another folder with --out."
        )


def _write_measures(measures: "tuple[RegionMeasures, ...]", folder: Path) -> None:
    from jejaring.measures import RegionMeasures

    rows = [asdict(row) for row in measures]
    (folder / "measures.json").write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", "utf-8")
    table = io.StringIO()
    writer = csv.DictWriter(table, [field.name for field in fields(RegionMeasures)], lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    (folder / "measures.csv").write_text(table.getvalue(), "utf-8")


def _export(graph: Graph, network: "nx.Graph[str]", folder: Path) -> None:
    from jejaring.export import FORMATS, export_graph, export_network

    for entry in FORMATS.values():
        if entry.name == "nq":  # that is the dump beside the folder
            continue
        with (folder / entry.file).open("wb") as stream:
            if entry.content == "network":
                export_network(network, entry.name, stream)
            else:
                export_graph(graph.store, entry.name, stream)


def _draw(network: "nx.Graph[str]", folder: Path) -> None:
    from jejaring.coast import load_coast
    from jejaring.drawing import draw_map, draw_network

    coast = load_coast()
    for suffix in ("svg", "png"):
        draw_map(network, coast, folder / f"map.{suffix}")
        draw_network(network, folder / f"network.{suffix}")


_COUNTS = """PREFIX jj: <https://w3id.org/jejaring/ontology#>
SELECT (COUNT(DISTINCT ?claim) AS ?claims) (COUNT(DISTINCT ?fact) AS ?facts)
WHERE { { GRAPH ?graph { ?claim jj:asserts ?any } } UNION { ?fact jj:sources ?n } }"""


def _count(graph: Graph) -> tuple[int, int, int, int]:
    (row,) = graph.store.query(_COUNTS)  # type: ignore[misc]
    return len(graph.store.list_articles()), int(row[0].value), int(row[1].value), len(graph.store)
