"""The reference as the gazetteer needs it, read by Oxigraph's parser: regions and their names, nothing else."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from jejaring.errors import MalformedFile, MissingAsset
from jejaring.namespaces import GEO, JJ, RDF, RDFS, local
from jejaring.regions.levels import Kind
from jejaring.regions.region import Region

_KINDS: dict[str, Kind] = {
    "Country": "negara",
    "Province": "provinsi",
    "Regency": "kabupaten",
    "City": "kota",
    "District": "kecamatan",
}


@dataclass(frozen=True, slots=True)
class RegionName:
    """A name that a region bears beside its label; `kind` is the notation of its kind: `acronym`, `former-name` …"""

    name: str
    code: str
    kind: str


def read_regions(path: Path, *, mixed: bool = False) -> Iterator[Region]:
    """Read the regions of a Turtle file; a mixed one has other things too.

    Raises:
        MalformedFile: the file is no Turtle, or a region in it lacks a property.
    """
    for node in _read_nodes(path, _KINDS if mixed else ()):
        try:
            yield _make_region(node)
        except KeyError as error:
            raise MalformedFile(path, f"a region lacks {error.args[0]}: {sorted(node.values())}") from error


def read_names(path: Path, *, mixed: bool = False) -> Iterator[RegionName]:
    """Read the names of regions of a Turtle file; a mixed one has other things too.

    Raises:
        MalformedFile: the file is no Turtle, or a name in it lacks a property.
    """
    for node in _read_nodes(path, ("RegionName",) if mixed else ()):
        try:
            code, kind = local(node[f"{JJ}names"]), local(node[f"{JJ}nameKind"])
            yield RegionName(node[f"{JJ}name"], code.removeprefix("region/"), kind.removeprefix("name-kind/"))
        except KeyError as error:
            raise MalformedFile(path, f"a name lacks {error.args[0]}: {sorted(node.values())}") from error


def _make_region(node: Mapping[str, str]) -> Region:
    code, kind = node[f"{JJ}code"], _KINDS[node[f"{RDF}type"].removeprefix(JJ)]
    above = kind != "negara"
    province = code[:2] if above else None
    parent = local(node[f"{JJ}within"]).removeprefix("region/") if above else None
    lat, lon = float(node[f"{GEO}lat"]), float(node[f"{GEO}long"])
    return Region(code, node[f"{RDFS}label"], kind, province, parent, lat, lon)


def _read_nodes(path: Path, classes: Collection[str]) -> Iterator[Mapping[str, str]]:
    """Read what a file says of each thing, or of those of some classes only."""
    nodes: dict[str, dict[str, str]] = defaultdict(dict)
    try:
        for triple in ox.parse(path=path, format=ox.RdfFormat.TURTLE):
            nodes[triple.subject.value][triple.predicate.value] = triple.object.value
    except FileNotFoundError as error:
        raise MissingAsset(path) from error
    except SyntaxError as error:
        raise MalformedFile(path, error.msg, error.lineno) from error
    for node in nodes.values():
        if not classes or node.get(f"{RDF}type", "").removeprefix(JJ) in classes:
            yield node
