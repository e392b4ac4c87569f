"""The screen: a quick look that tells whether a graph surely conforms, so that pySHACL sees only those that may not.

It compiles the same shapes to functions over pyoxigraph's terms, some twenty times faster than a processor that is
made for all of SHACL. Its yes is final, its no is not: where it finds a fault or is in doubt, pySHACL judges and
tells. A test holds that whatever it lets pass conforms.

1. Each parameter of a shape becomes a test of the values that the shape's path reaches from a node.
2. A parameter that it does not know cannot be compiled: it says so when the shapes are loaded.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from jejaring.assets import list_files
from jejaring.errors import InputError
from jejaring.namespaces import BASE, RDF
from jejaring.triples.terms import End, value_of
from jejaring.validation.constraints import SH, Blocks, Test, make_list_test, make_test

_TYPE, _NIL = f"{RDF}type", f"{RDF}nil"
_SILENT = frozenset(f"{SH}{word}" for word in ("path", "message", "severity", "ignoredProperties"))
_TARGETS = frozenset(f"{SH}{word}" for word in ("targetClass", "targetSubjectsOf", "targetObjectsOf"))


class Screen:
    """The shapes, compiled: `passes` tells whether quads surely conform."""

    def __init__(self, shapes: Iterable[ox.Triple | ox.Quad]) -> None:
        self._shapes = _index(shapes)
        self._tests: dict[str, list[Test]] = {}
        self._targets: dict[tuple[str, str], list[str]] = defaultdict(list)
        for shape, block in self._shapes.items():
            for kind in _TARGETS & block.keys():
                for target in block[kind]:
                    self._targets[kind.removeprefix(SH), value_of(target)].append(shape)
        for shapes_of in self._targets.values():
            for shape in shapes_of:
                self._compile(shape)

    @classmethod
    def load(cls) -> "Screen":
        """Load the shapes that jejaring ships.

        Raises:
            InputError: a shape has a constraint that the screen does not know.
        """
        files = list_files("shapes", ".ttl")
        return cls(triple for path in files for triple in ox.parse(path=path, base_iri=BASE))

    def passes(self, quads: Iterable[ox.Quad]) -> bool:
        """Tell whether quads, taken as one graph, surely conform; False means that they may not."""
        blocks = _index(quads)
        return all(self._holds(shape, node, blocks) for shape, node in self._list_focus(blocks))

    def _list_focus(self, blocks: Blocks) -> Iterator[tuple[str, End]]:
        for subject, block in blocks.items():
            node = ox.NamedNode(subject)
            for predicate, values in block.items():
                for shape in self._targets.get(("targetSubjectsOf", predicate), ()):
                    yield shape, node
                for shape in self._targets.get(("targetObjectsOf", predicate), ()):
                    yield from ((shape, value) for value in values)
            for kind in block.get(_TYPE, ()):
                for shape in self._targets.get(("targetClass", value_of(kind)), ()):
                    yield shape, node

    def _holds(self, shape: str, node: End, blocks: Blocks) -> bool:
        path = self._shapes[shape].get(f"{SH}path")
        values = [node] if path is None else self._follow(path[0], node, blocks)
        return all(test(node, values, blocks) for test in self._tests[shape])

    def _follow(self, path: End, node: End, blocks: Blocks) -> list[End]:
        """Follow a predicate, or a sequence of them, from a node."""
        steps = [path] if isinstance(path, ox.NamedNode) else self._read_list(path)
        nodes = [node]
        for step in steps:
            key = value_of(step)
            nodes = [end for each in nodes if isinstance(each, ox.NamedNode) for end in _look(blocks, each.value, key)]
        return nodes if len(steps) == 1 else list(dict.fromkeys(nodes))

    def _read_list(self, head: End) -> list[End]:
        items = []
        while value_of(head) != _NIL:
            cell = self._shapes[value_of(head)]
            items.append(cell[f"{RDF}first"][0])
            head = cell[f"{RDF}rest"][0]
        return items

    def _compile(self, shape: str) -> None:
        if shape in self._tests:
            return
        self._tests[shape] = []
        for parameter, values in self._shapes[shape].items():
            if parameter.startswith(SH) and parameter not in _SILENT | _TARGETS:
                self._tests[shape] += [self._make_test(shape, parameter.removeprefix(SH), value) for value in values]

    def _make_test(self, shape: str, parameter: str, value: End) -> Test:
        """Make the test of one parameter.

        Raises:
            InputError: it is none of those that the screen knows.
        """
        if parameter == "property":
            return self._make_any([value])
        if parameter == "or":
            return self._make_any(self._read_list(value))
        if parameter == "hasValue":
            return lambda node, values, blocks: value in values
        if parameter == "closed":
            return self._make_closed(shape)
        items = self._read_list(value) if parameter in ("in", "languageIn") else []
        test = make_test(parameter, value_of(value)) or make_list_test(parameter, items)
        if test is None:
            raise InputError(f"{shape} has sh:{parameter}, which the screen does not know. Teach it, or leave it out.")
        return test

    def _make_any(self, shapes: list[End]) -> Test:
        names = [value_of(shape) for shape in shapes]
        for name in names:
            self._compile(name)
        return lambda node, values, blocks: all(any(self._holds(n, each, blocks) for n in names) for each in values)

    def _make_closed(self, shape: str) -> Test:
        block = self._shapes[shape]
        paths = (self._shapes[value_of(part)][f"{SH}path"][0] for part in block.get(f"{SH}property", ()))
        ignored = block.get(f"{SH}ignoredProperties", [])
        allowed = frozenset(map(value_of, [*paths, *(item for head in ignored for item in self._read_list(head))]))
        return lambda node, values, blocks: blocks.get(value_of(node), {}).keys() <= allowed


def _index(triples: Iterable[ox.Triple | ox.Quad]) -> Blocks:
    blocks: Blocks = defaultdict(lambda: defaultdict(list))
    for triple in triples:
        blocks[value_of(triple.subject)][triple.predicate.value].append(triple.object)
    return blocks


def _look(blocks: Blocks, subject: str, predicate: str) -> list[End]:
    return blocks[subject].get(predicate, []) if subject in blocks else []
