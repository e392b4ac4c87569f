"""Each constraint of each shape is proven: by graphs that pass, and by one that fails and says what it expects.

`<class>/valid-*.ttl` conform. `<class>/invalid-*.ttl` begin with one line for each result that they must give, and they
must give no other: `# expects jjs:Tenure-person MinCount: A tenure must have exactly one person …`.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import RDF, SH, Graph, Literal, URIRef
from rdflib.collection import Collection

from jejaring.assets import list_files, locate
from jejaring.namespaces import BASE
from jejaring.validation.finding import SHAPES
from jejaring.validation.shapes import Shapes, convert
from jejaring.validation.validate import load_screen

HERE = Path(__file__).parent
VALID, INVALID = sorted(HERE.glob("*/valid-*.ttl")), sorted(HERE.glob("*/invalid-*.ttl"))
EXPECTS = re.compile(r"^# expects jjs:(\S+) (\w+): (.*)$", re.MULTILINE)
Proof = tuple[str, str]

NO_CONSTRAINT = {SH.path, SH.message, SH.property, SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf, SH.severity}
NO_CONSTRAINT |= {SH.ignoredProperties, RDF.type}


@pytest.fixture(scope="module")
def shapes() -> Shapes:
    return Shapes.load()


def name(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def read(path: Path) -> list[ox.Quad]:
    return list(ox.parse(path.read_bytes(), format=ox.RdfFormat.TURTLE, base_iri=BASE))


def list_targeted(graph: Graph) -> Iterator[URIRef]:
    """List the shapes that give results of their own: those with a target, and their property shapes."""
    for kind in (SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf):
        for shape in graph.subjects(kind, None):
            yield shape
            yield from graph.objects(shape, SH.property)


def list_constraints(graph: Graph) -> set[Proof]:
    """List each constraint as shape and component, such as ("Tenure-person", "MinCount")."""
    return {
        (str(shape).removeprefix(SHAPES), write_component(predicate))
        for shape in list_targeted(graph)
        for predicate in graph.predicates(shape, None)
        if predicate not in NO_CONSTRAINT
    }


def write_component(parameter: URIRef) -> str:
    word = str(parameter).removeprefix(str(SH))
    return word[0].upper() + word[1:]


@pytest.mark.parametrize("path", VALID, ids=name)
def test_valid_graphs_conform(shapes: Shapes, path: Path) -> None:
    assert [str(finding) for finding in shapes.validate(read(path))] == []


@pytest.mark.parametrize("path", INVALID, ids=name)
def test_invalid_graphs_give_the_results_they_expect(shapes: Shapes, path: Path) -> None:
    expected = {(shape, component, message) for shape, component, message in EXPECTS.findall(path.read_text("utf-8"))}
    assert expected
    found = {
        (finding.source.removeprefix(SHAPES), finding.component, finding.message_en)
        for finding in shapes.validate(read(path))
    }
    assert found == expected


def test_each_constraint_is_broken_by_a_graph(shapes: Shapes) -> None:
    proven = {(s, c) for path in INVALID for s, c, _ in EXPECTS.findall(path.read_text("utf-8"))}
    assert list_constraints(shapes.graph) - proven == set()
    assert proven - list_constraints(shapes.graph) == set()


def test_each_shape_has_graphs_that_pass_and_fail() -> None:
    files = {path.stem for path in list_files("shapes", ".ttl")} - {"dates"}
    assert {path.parent.name for path in VALID} == files
    assert {path.parent.name for path in INVALID} == files


def test_each_shape_that_gives_results_says_so_in_both_languages(shapes: Shapes) -> None:
    silent = {
        str(shape)
        for shape in list_targeted(shapes.graph)
        if set(shapes.graph.predicates(shape, None)) - NO_CONSTRAINT
        and {m.language for m in shapes.graph.objects(shape, SH.message) if isinstance(m, Literal)} != {"id", "en"}
    }
    assert silent == set()


def test_shapes_have_an_address_each(shapes: Shapes) -> None:
    for kind in (SH.NodeShape, SH.PropertyShape):
        assert all(str(shape).startswith(SHAPES) for shape in shapes.graph.subjects(RDF.type, kind))


def test_shapes_and_expectations_survive_pyshacl_as_it_is(shapes: Shapes) -> None:
    """What is prepared for speed says the same as the shapes as they stand."""
    import pyshacl

    for path in [*VALID[::11], *INVALID[::11]]:
        _, report, _ = pyshacl.validate(convert(read(path)), shacl_graph=shapes.graph)
        results = report.objects(None, SH.result)
        plain = {(str(report.value(r, SH.focusNode)), str(report.value(r, SH.sourceShape))) for r in results}
        assert {(f.focus, f.source) for f in shapes.validate(read(path))} == plain, name(path)


def test_schemes_are_listed_whole(shapes: Shapes) -> None:
    """A list of concepts in a shape is the vocabulary's: no concept is missing, none is unheard of."""
    for constraint in shapes.graph.objects(None, SH["in"]):
        items = [str(item) for item in Collection(shapes.graph, constraint)]
        scheme = items[0].removeprefix(BASE).split("/")[0]
        if not items[0].startswith(BASE) or not (locate("ontology/vocabularies") / f"{scheme}.ttl").exists():
            continue
        known = {
            quad.subject.value
            for quad in ox.parse(path=locate(f"ontology/vocabularies/{scheme}.ttl"), base_iri=BASE)
            if quad.predicate.value.endswith("#inScheme") and quad.object.value == BASE + scheme
        }
        assert set(items) <= known
        assert set(items) == known or scheme in ("modality", "decision"), scheme


@pytest.mark.parametrize("path", [*VALID, *INVALID], ids=name)
def test_the_screen_agrees(path: Path) -> None:
    assert load_screen().passes(read(path)) == path.stem.startswith("valid-")


def test_the_shapes_are_themselves_shacl() -> None:
    """They conform to the shapes of SHACL (W3C SHACL, appendix C); these use all that the others do."""
    import pyshacl

    graph = Graph()
    for file in ("dates", "dating", "evidence", "judgement"):
        graph.parse(locate(f"shapes/{file}.ttl"))
    conforms, _, text = pyshacl.validate(Graph(), shacl_graph=graph, meta_shacl=True)
    assert conforms, text
