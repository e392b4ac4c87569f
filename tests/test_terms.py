"""Every word of the model that the project uses, in data, queries, code or documents, is declared by the ontology.

1. Declared: the terms of `ontology/jejaring.ttl`, and the nodes of `ontology/vocabularies/` (schemes, concepts, rules).
2. Used: `jj:` names, their full IRIs, and `<scheme>/<notation>` paths, found by parsing Turtle and TriG, by patterns in
   SPARQL and Markdown, and by the syntax tree in Python, where they stand in calls such as `term("Tenure")`.
3. Whatever is used and not declared is a fault; the tests below plant one in each kind of file and see it found.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import pyoxigraph as ox
import pytest

from jejaring.assets import list_files, locate
from jejaring.namespaces import BASE, JJ, RDF

ROOT = locate("ontology").parent
TERM_CALLS, PATH_CALLS, NAMESPACES = {"term", "jj"}, {"resource", "node", "iri"}, {"JJ", "jj"}
PATH = re.compile(r"[a-z][a-z-]*/[\w-]+")
PREFIXED = re.compile(r"(?<![\w:-])jj:([A-Za-z]\w*)")
FULL = re.compile(re.escape(JJ) + r"([A-Za-z]\w*)")
RELATIVE = re.compile(rf"<({PATH.pattern})>")
ABSOLUTE = re.compile(rf"{re.escape(BASE)}({PATH.pattern})(?=[>\"'\s])")
DECLARED_PREFIX = re.compile(r"PREFIX\s+([a-z][\w-]*):\s*<" + re.escape(BASE) + r"([a-z-]+)/>", re.IGNORECASE)
# What begins the path of a thing and is neither a scheme nor the lower-case name of a class.
OTHER_PATHS = {"graph", "ontology", "dataset", "unnamed", "region-name", "tie-rule", "shapes"}


def parse(path: Path) -> Iterator[ox.Quad]:
    """Read the quads of a Turtle or TriG file."""
    return iter(ox.parse(path=path, base_iri=BASE))


@cache
def list_declared() -> frozenset[str]:
    """List the IRIs that the ontology and its vocabularies declare: whatever they give a type."""
    files = [locate("ontology/jejaring.ttl"), *list_files("ontology/vocabularies", ".ttl")]
    typed = f"{RDF}type"
    quads = (quad for path in files for quad in parse(path) if quad.predicate.value == typed)
    return frozenset(quad.subject.value for quad in quads if isinstance(quad.subject, ox.NamedNode))


@cache
def list_schemes() -> frozenset[str]:
    """List the first path segments of what the vocabularies declare, such as `kind` and `tie-rule`."""
    paths = (iri.removeprefix(BASE) for iri in list_declared() if not iri.startswith(JJ))
    return frozenset(path.split("/")[0] for path in paths if "/" in path)


@cache
def list_segments() -> frozenset[str]:
    """List what may begin the path of a thing: a scheme, a class in lower case, or one of `OTHER_PATHS`."""
    classes = {iri.removeprefix(JJ).lower() for iri in list_declared() if iri.startswith(JJ)}
    return frozenset(classes | OTHER_PATHS) | list_schemes()


def is_known(iri: str) -> bool:
    """Tell whether an IRI is none of the model's, or a declared one.

    A term must be declared; a path below a scheme too; any other path must begin with a known segment.
    """
    if iri.startswith(JJ):
        return iri in list_declared() or iri == JJ
    path = iri.removeprefix(BASE)
    if path == iri or "/" not in path:
        return True
    segment = path.split("/")[0]
    return iri in list_declared() if segment in list_schemes() else segment in list_segments()


def find_in_data(path: Path) -> Iterator[str]:
    """Find the IRIs that a Turtle or TriG file uses."""
    for quad in parse(path):
        nodes = (quad.subject, quad.predicate, quad.object, quad.graph_name)
        yield from (node.value for node in nodes if isinstance(node, ox.NamedNode))


def find_in_text(text: str) -> Iterator[str]:
    """Find the model's IRIs in a query or a document: prefixed, in full, or relative to the base."""
    yield from (JJ + name for name in (*PREFIXED.findall(text), *FULL.findall(text)))
    yield from (BASE + path for path in (*RELATIVE.findall(text), *ABSOLUTE.findall(text)))
    for prefix, scheme in DECLARED_PREFIX.findall(text):
        yield from (f"{BASE}{scheme}/{name}" for name in re.findall(rf"(?<![\w:-]){prefix}:([\w-]+)", text))


def find_in_code(source: str) -> Iterator[str]:
    """Find the model's IRIs in Python: in strings, in `term("X")`, `JJ + "X"`, `f"{JJ}X"` and `resource("kind/x")`."""
    for part in ast.walk(ast.parse(source)):
        match part:
            case ast.Constant(value=str(text)):
                yield from find_in_text(text)
            case ast.BinOp(left=ast.Name(id=left), right=ast.Constant(value=str(name))) if left in NAMESPACES:
                yield JJ + name
            case ast.JoinedStr(values=values):
                yield from find_in_f_string(values)
            case ast.Call(args=[ast.Constant(value=str(text)), *_]):
                yield from find_in_call(part.func, text)


def find_in_f_string(values: list[ast.expr]) -> Iterator[str]:
    """Find the terms in an f-string: a name right behind the namespace, or the whole path behind the base."""
    for left, right in pairwise(values):
        match left, right:
            case ast.FormattedValue(value=ast.Name(id=name)), ast.Constant(value=str(text)) if name in NAMESPACES:
                yield from (JJ + found for found in re.findall(r"\A[A-Za-z]\w*", text))
            case ast.FormattedValue(value=ast.Name(id="BASE")), ast.Constant(value=str(path)) if len(values) == 2:
                yield from [BASE + path] if PATH.fullmatch(path) else []


def find_in_call(function: ast.expr, text: str) -> Iterator[str]:
    """Find the IRI that a call makes of its first argument."""
    name = ast.unparse(function).split(".")[-1]
    if name in TERM_CALLS and text.isidentifier():
        yield JJ + text
    if name in PATH_CALLS and PATH.fullmatch(text):
        yield BASE + text


def find_used(path: Path) -> set[str]:
    """Find the model's IRIs that a file uses, by the kind of file."""
    if path.suffix in {".ttl", ".trig"}:
        return set(find_in_data(path))
    text = path.read_text(encoding="utf-8")
    return set(find_in_code(text) if path.suffix == ".py" else find_in_text(text))


def find_unknown(path: Path) -> list[str]:
    """Find what a file uses and nothing declares."""
    return sorted(iri for iri in find_used(path) if not is_known(iri))


def list_sources() -> list[Path]:
    """List the files that speak the model's language."""
    kinds = {"ontology": ".ttl", "shapes": ".ttl", "graph": ".ttl", "queries": ".rq", "src": ".py", "docs": ".md"}
    found = [path for folder, kind in kinds.items() for path in sorted((ROOT / folder).rglob(f"*{kind}"))]
    more = [*(ROOT / "graph").rglob("*.trig"), *(ROOT / "src").rglob("*.rq"), *ROOT.glob("README*.md")]
    return found + sorted(more)


@pytest.mark.parametrize("path", list_sources(), ids=lambda path: str(path.relative_to(ROOT)))
def test_every_term_is_declared(path: Path) -> None:
    assert find_unknown(path) == []


PLANTED = {
    "data.ttl": "@prefix jj: <https://w3id.org/jejaring/ontology#> .\n<person/a> jj:hold <post/b> .",
    "class.ttl": "<person/a> a <https://w3id.org/jejaring/ontology#Persona> .",
    "concept.trig": "<graph/article/a> { <event/a-e1> <urn:kind> <kind/visits> . }",
    "scheme.ttl": "<event/a-e1> <urn:kind> <kinds/visit> .",
    "query.rq": "SELECT * { ?p jj:rol ?r }",
    "base.rq": "BASE <https://w3id.org/jejaring/> SELECT * { ?p ?q <role/gest> }",
    "prefix.rq": "PREFIX rung: <https://w3id.org/jejaring/rung/> SELECT * { ?t ?p rung:strong }",
    "full.rq": 'FILTER(STRENDS(STR(?m), "https://w3id.org/jejaring/modality/fakt"))',
    "term.py": 'x = term("Tenures")',
    "jj.py": 'x = jj("hold")',
    "sum.py": 'x = JJ + "Claims"',
    "f_string.py": 'x = f"{JJ}agents"',
    "path.py": 'x = resource("stage/sign")',
    "f_path.py": 'x = f"{BASE}rung/strong"',
    "sparql.py": 'x = "ASK { ?a jj:withn ?b }"',
    "page.md": "A `jj:Tenancy` is a claim.",
}


@pytest.mark.parametrize("name", PLANTED)
def test_a_wrong_term_is_found(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_text(PLANTED[name], encoding="utf-8")
    assert len(find_unknown(file)) == 1


RIGHT = {
    "data.ttl": "@prefix jj: <https://w3id.org/jejaring/ontology#> .\n<person/a-36.74> jj:holds <post/b-36.74> .",
    "query.rq": "BASE <https://w3id.org/jejaring/> SELECT * { ?p jj:role <role/guest> ; jj:kind <kind/trade_mission> }",
    "code.py": 'x = term("Tenure"), JJ + "Claim", f"{JJ}agent", resource("acting/Pj"), f"{BASE}region/{code}"',
    "foreign.py": 'x = term(name), jjs("Region"), resource(f"kind/{word}"), path("graph/reference"), "role/other.txt"',
}


@pytest.mark.parametrize("name", RIGHT)
def test_a_right_term_is_not_a_fault(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_text(RIGHT[name], encoding="utf-8")
    assert find_unknown(file) == []


def test_the_project_is_looked_at() -> None:
    """The search sees what it should: terms in data, queries and code, each in some file."""
    speaking = {path.suffix for path in list_sources() if find_used(path) & list_declared()}
    assert speaking >= {".ttl", ".trig", ".rq", ".py"}
