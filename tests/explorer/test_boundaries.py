"""Boundaries: lines and codes go to the site, nothing else of the file; a file that will not do is refused in words."""

import json

import pytest

from jejaring.errors import MalformedFile
from jejaring.explorer.boundaries import read_boundaries

ARCS = [[[0, 0], [10, 0], [0, 10], [-10, -10]]]


def make_topology(**shape):
    polygon = {"type": "Polygon", "arcs": [[0]], **shape}
    objects = {"kab": {"type": "GeometryCollection", "geometries": [polygon]}}
    transform = {"scale": [0.1, 0.1], "translate": [106, -6]}
    return {"type": "Topology", "objects": objects, "arcs": ARCS, "transform": transform, "note": "mine"}


def read(tmp_path, value):
    path = tmp_path / "kab.json"
    path.write_text(value if isinstance(value, str) else json.dumps(value), "utf-8")
    return json.loads(read_boundaries(path))


@pytest.mark.parametrize(
    "shape", [{"id": "36.74"}, {"id": 3674}, {"properties": {"code": "3674"}}, {"properties": {"kode": "36.74"}}]
)
def test_areas_are_known_by_their_codes(tmp_path, shape):
    told = read(tmp_path, make_topology(**shape))
    assert told["objects"]["regions"]["geometries"] == [{"type": "Polygon", "id": "36.74", "arcs": [[0]]}]
    assert (told["arcs"], told["transform"]["translate"]) == (ARCS, [106, -6])


def test_what_else_the_file_tells_stays_behind(tmp_path):
    told = json.dumps(read(tmp_path, make_topology(id="36.74", properties={"secret": "x", "code": "36.74"})))
    assert "secret" not in told
    assert "mine" not in told


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("{", "is no JSON"),
        ("[]", "is no TopoJSON"),
        ({"type": "FeatureCollection", "features": []}, "is no TopoJSON"),
        ({"type": "Topology", "arcs": [], "objects": {}}, "has no areas"),
        (make_topology(id="Banten"), 'has an area without a Kemendagri code as `id`, `code` or `kode`: "Banten"'),
    ],
)
def test_what_will_not_do_is_refused(tmp_path, value, reason):
    with pytest.raises(MalformedFile, match=r"kab\.json") as refused:
        read(tmp_path, value)
    assert reason in str(refused.value)
