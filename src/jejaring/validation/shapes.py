"""The shapes of `shapes/`, applied to one graph by pySHACL (W3C SHACL, core constraints only).

The shapes are read once. pySHACL evaluates a property shape anew for each node of its node shape, but only once for
all nodes of a target of its own; so a copy of each target is given to the property shapes (`_spread_targets`), which
says the same and takes half the time. Messages are read from the shape that a result names, in both languages.
"""

import logging
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import pyoxigraph as ox

from jejaring.assets import list_files
from jejaring.errors import InputError
from jejaring.namespaces import XSD
from jejaring.validation.finding import Finding

if TYPE_CHECKING:
    from rdflib import Graph, Literal, URIRef
    from rdflib.term import Node

_LOG = logging.getLogger(__name__)


class Shapes:
    """The shapes, read and prepared; one instance serves any number of graphs."""

    def __init__(self, graph: "Graph") -> None:
        from pyshacl.shapes_graph import ShapesGraph

        self.graph = graph
        prepared = _spread_targets(graph)
        self._prepared = ShapesGraph(prepared, debug=False, logger=_LOG)
        self._targets = list(_list_targets(prepared))
        len(self._prepared.shapes)  # asked for once, because pySHACL harvests them on being asked

    @classmethod
    def load(cls) -> "Shapes":
        """Load the shapes that jejaring ships.

        Raises:
            MissingAsset: this installation lacks them.
        """
        from rdflib import Graph

        graph = Graph(bind_namespaces="none")
        for path in list_files("shapes", ".ttl"):
            graph.parse(path, format="turtle")
        return cls(graph)

    def validate(self, quads: Iterable[ox.Quad], where: str = "") -> list[Finding]:
        """Validate quads as one graph, whatever graphs they are in; the findings are sorted.

        Raises:
            InputError: pySHACL cannot apply the shapes to it.
        """
        return sorted(set(self._read_report(self._run(convert(quads)), where)), key=lambda finding: finding.order)

    def _run(self, data: "Graph") -> "Graph":
        from pyshacl import Validator
        from pyshacl.errors import ReportableRuntimeError, ValidationFailure
        from pyshacl.graph_abstraction import DataGraph
        from rdflib import Graph

        concerned = self._find_concerned(data)
        if not concerned:
            return Graph()
        options = {"logger": _LOG, "inplace": True, "use_shapes": concerned}
        validator = Validator(DataGraph.from_rdflib(data), shacl_graph=Graph(), options=options)
        validator.shacl_graph = self._prepared
        try:
            _, report, _ = validator.run()  # type: ignore[no-untyped-call]
        except (ValidationFailure, ReportableRuntimeError, TypeError) as error:
            raise InputError(f"The shapes cannot be applied to this graph: {error}. Check its literals.") from error
        if not isinstance(report, Graph):
            raise InputError(f"The shapes cannot be applied to this graph: {report}. Check its literals.")
        return report

    def _find_concerned(self, data: "Graph") -> list[str]:
        """Find the shapes that have a target in the data: by a class or a predicate that it uses."""
        from rdflib import RDF, SH

        classes, predicates = set(data.objects(None, RDF.type)), set(data.predicates())
        used: dict[Node, set[Node]] = {
            SH.targetClass: classes,
            SH.targetSubjectsOf: predicates,
            SH.targetObjectsOf: predicates,
        }
        return sorted({str(shape) for shape, kind, target in self._targets if target in used[kind]})

    def _read_report(self, report: "Graph", where: str) -> Iterator[Finding]:
        from rdflib import SH

        for result in report.objects(None, SH.result):
            yield self._read_result(report, result, where)

    def _read_result(self, report: "Graph", result: "Node", where: str) -> Finding:
        """Read one result; of what a closed shape refuses the property is told, and not its value."""
        from rdflib import SH, URIRef

        cells = {str(key).removeprefix(str(SH)): end for key, end in report.predicate_objects(result)}
        shape, path, value = cells.get("sourceShape"), cells.get("resultPath"), cells.get("value")
        component = str(cells["sourceConstraintComponent"]).removeprefix(str(SH)).removesuffix("ConstraintComponent")
        messages = self._find_messages(shape) or self._find_messages(cells.get("sourceConstraint"))
        return Finding(
            where=where,
            focus=str(cells["focusNode"]),
            path=str(path) if isinstance(path, URIRef) else None,
            source=str(shape),
            message_id=messages.get("id", ""),
            message_en=messages.get("en", ""),
            value=None if value is None or component == "Closed" else str(value),
            component=component,
            severity=str(cells["resultSeverity"]).removeprefix(str(SH)).lower(),
        )

    def _find_messages(self, node: "Node | None") -> dict[str, str]:
        from rdflib import SH, Literal

        found = self.graph.objects(node, SH.message) if node is not None else ()
        return {each.language: str(each) for each in found if isinstance(each, Literal) and each.language}


def _list_targets(shapes: "Graph") -> "Iterator[tuple[Node, Node, Node]]":
    """List each target: shape, kind of target, class or predicate."""
    from rdflib import SH

    for kind in (SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf):
        yield from ((shape, kind, target) for shape, target in shapes.subject_objects(kind))


def _spread_targets(shapes: "Graph") -> "Graph":
    """Copy the shapes so that each property shape has the targets of its node shape and stands by itself.

    What a closed shape allows then no longer follows from its property shapes, so it is listed.
    """
    from rdflib import RDF, SH, Graph, URIRef
    from rdflib.collection import Collection

    spread = Graph(bind_namespaces="none")
    spread += shapes
    listed = list(_list_targets(shapes))
    for shape in shapes.subjects(RDF.type, SH.NodeShape):
        targets = [(kind, target) for owner, kind, target in listed if owner == shape]
        ignored = spread.value(shape, SH.ignoredProperties)
        allowed = Collection(spread, ignored) if ignored is not None else None
        for part in shapes.objects(shape, SH.property) if targets else ():
            spread.remove((shape, SH.property, part))
            path = shapes.value(part, SH.path)
            if allowed is not None and isinstance(path, URIRef):
                allowed.append(path)
            for kind, target in targets:
                spread.add((part, kind, target))
    return spread


def convert(quads: Iterable[ox.Quad]) -> "Graph":
    """Convert quads to one graph of rdflib, which pySHACL reads, whatever graphs they are in."""
    from rdflib import Graph, URIRef

    graph = Graph(bind_namespaces="none")
    for quad in quads:
        graph.add((URIRef(_value(quad.subject)), URIRef(quad.predicate.value), _convert_term(quad.object)))
    return graph


def _value(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode | ox.BlankNode) else str(term)


def _convert_term(term: object) -> "URIRef | Literal":
    """Convert a term as written; plain text gets no datatype: to rdflib "a" and "a"^^xsd:string are two values."""
    from rdflib import Literal, URIRef

    if not isinstance(term, ox.Literal):
        return URIRef(_value(term))
    if term.language:
        return Literal(term.value, lang=term.language)
    if term.datatype.value == f"{XSD}string":
        return Literal(term.value)
    return Literal(term.value, datatype=URIRef(term.datatype.value), normalize=False)
