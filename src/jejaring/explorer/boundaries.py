"""Boundaries for the maps: a TopoJSON that whoever runs a site has, as jejaring carries none.

Each geometry is keyed by the Kemendagri code of its region, as its `id` or as a property `code` or `kode`, with dots or
without: `36.74`, `3674`. Only the lines and the codes go to the site; what else the file tells of regions stays behind.
https://github.com/topojson/topojson-specification
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jejaring.errors import AccessError, MalformedFile
from jejaring.explorer.data import write_compact

_KEYS = ("code", "kode")
_CODE = re.compile(r"(\d{2})\.?(\d{2})?")
_SHAPES = frozenset({"Polygon", "MultiPolygon"})


def read_boundaries(path: Path) -> bytes:
    """Read the boundaries of a file, as the site's own `data/boundaries.json`.

    Raises:
        AccessError: the file cannot be read.
        MalformedFile: it is no TopoJSON of areas keyed by code.
    """
    try:
        topology = json.loads(path.read_bytes())
    except OSError as error:
        raise AccessError(f"{path} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise MalformedFile(path, "is no JSON") from error
    if not _is_topology(topology):
        raise MalformedFile(path, "is no TopoJSON: it lacks `arcs`, `objects`, or the type `Topology`")
    geometries = [_keep(shape, path) for each in topology["objects"].values() for shape in _list_shapes(each)]
    if not geometries:
        raise MalformedFile(path, "has no areas: geometries of type Polygon or MultiPolygon")
    kept = {key: topology[key] for key in ("arcs", "transform") if key in topology}
    regions = {"type": "GeometryCollection", "geometries": geometries}
    return write_compact({"type": "Topology", "objects": {"regions": regions}, **kept})


def read_code(shape: dict[str, Any]) -> str | None:
    """Read the code of a geometry, with dots; None where it bears none of a province, kabupaten or kota.

    >>> read_code({"id": 3674}), read_code({"properties": {"kode": "36.74"}}), read_code({"id": "Banten"})
    ('36.74', '36.74', None)
    """
    properties = shape.get("properties") or {}
    for value in (shape.get("id"), *(properties.get(key) for key in _KEYS)):
        found = _CODE.fullmatch(str(value))
        if found:
            return ".".join(filter(None, found.groups()))
    return None


def _is_topology(value: Any) -> bool:
    told = isinstance(value, dict) and value.get("type") == "Topology"
    return told and isinstance(value.get("arcs"), list) and isinstance(value.get("objects"), dict)


def _list_shapes(geometry: Any) -> Iterator[dict[str, Any]]:
    if not isinstance(geometry, dict):
        return
    if geometry.get("type") == "GeometryCollection":
        for each in geometry.get("geometries", ()):
            yield from _list_shapes(each)
    elif geometry.get("type") in _SHAPES:
        yield geometry


def _keep(shape: dict[str, Any], path: Path) -> dict[str, Any]:
    code = read_code(shape)
    if code is None:
        told = json.dumps(shape.get("id", shape.get("properties")), ensure_ascii=False)[:80]
        raise MalformedFile(path, f"has an area without a Kemendagri code as `id`, `code` or `kode`: {told}")
    return {"type": shape["type"], "id": code, "arcs": shape.get("arcs", [])}
