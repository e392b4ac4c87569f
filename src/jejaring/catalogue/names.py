"""Things by IRI, local name or label, looked up where the question is asked: on the store or on the endpoint.

1. `<https://…>`, `event/seed-01-e1` and, for an event, `seed-01-e1` are IRIs, if the source knows them; one that was
   merged leads to what it was merged into.
2. Of a subject, any kind of thing may bear the local name `seed-01-e1`; if several do, they are told.
3. Else the text is a label or another name, case aside: of one thing, it is that; of several, they are told.
"""

import difflib
from collections.abc import Iterator

import pyoxigraph as ox

from jejaring.catalogue.binding import fill_rows
from jejaring.catalogue.source import Source
from jejaring.errors import AmbiguousName, UnknownName
from jejaring.namespaces import BASE, PREFIXES, local, resource
from jejaring.store import Term

_SUBJECT = (
    "{ GRAPH ?in { ?thing ?key ?value } } UNION { GRAPH ?in { ?owner ?key ?thing } } UNION { ?thing ?key ?value }"
)
_KINDS = {
    "event": "{ ?thing a jj:Event } UNION { GRAPH ?in { ?thing a jj:Event } }",
    "speaker": "{ ?thing a jj:Person } UNION { ?statement jj:speaker ?thing }",
}
_PATHS = {"event": "event", "speaker": "person"}
_SUBJECTS = (
    *("agency", "article", "enterprise", "event", "group", "person", "post", "product", "programme", "publisher"),
    "region",
)
_NAMES = "rdfs:label|skos:altLabel|skos:prefLabel|skos:notation"
_USED = "FILTER EXISTS { GRAPH ?in { ?claim jj:asserts ?told . ?told ?argument ?thing } }"
_PROLOGUE = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items()) + f"BASE <{BASE}>\n"
_LIMIT, _CHAIN = 5000, 10


def find_thing(text: str, type: str, source: Source) -> ox.NamedNode:
    """Find what a text means: an `event`, a `speaker`, a `subject` (anything), or a concept of the scheme named.

    Raises:
        UnknownName: nothing is so called; the error holds the nearest names.
        AmbiguousName: several things are; the error holds them.
    """
    for iri in _list_iris(text.strip(), type):
        if found := _follow(iri, type, source):
            return found
    if type == "subject" and (subject := _find_local(text.strip(), source)):
        return subject
    return _find_called(text.strip(), type, source)


def _list_iris(text: str, type: str) -> Iterator[ox.NamedNode]:
    """List the IRIs that a text may be meant as."""
    bare = text.removeprefix("<").removesuffix(">")
    for iri in (bare, resource(bare), resource(f"{_PATHS.get(type, type)}/{bare}")):
        try:
            yield ox.NamedNode(iri)
        except ValueError:
            continue


def _find_local(name: str, source: Source) -> ox.NamedNode | None:
    """Find the subject that bears a bare local name, whatever it is; several are told."""
    if "/" in name:
        return None
    try:
        bearers = " ".join(str(ox.NamedNode(resource(f"{path}/{name}"))) for path in _SUBJECTS)
    except ValueError:
        return None
    known = f"SELECT ?thing {{ VALUES ?thing {{ {bearers} }} FILTER EXISTS {{ {_SUBJECT} }} }} ORDER BY ?thing"
    found = [ox.NamedNode(str(thing)) for (thing,) in source.answer(_PROLOGUE + known)]
    if len(found) > 1:
        raise AmbiguousName(
            name, "subject", [(local(thing.value), local(thing.value).split("/")[0]) for thing in found]
        )
    return _follow(found[0], "subject", source) if found else None


def _follow(iri: ox.NamedNode, type: str, source: Source) -> ox.NamedNode | None:
    """Give the thing of an IRI, through the merges; None where the source does not know it."""
    for _ in range(_CHAIN):
        merged = source.answer(_write(_MERGED, thing=iri)).rows
        if not merged or not isinstance(merged[0][0], str):
            break
        iri = ox.NamedNode(merged[0][0])
    known = source.answer(_write(f"ASK {{ VALUES (?thing_) {{ (UNDEF) }} {_describe(type, '?thing_')} }}", thing=iri))
    return iri if known.rows[0][0] else None


_MERGED = """SELECT ?into WHERE {
  VALUES (?thing_) { (UNDEF) }
  GRAPH <graph/review> {
    ?judgement jj:judges ?thing_ ; jj:decision ?decision ; jj:judgedOn ?on
    OPTIONAL { ?judgement jj:into ?into }
  }
  FILTER (?decision IN (<decision/merge>, <decision/split>))
} ORDER BY DESC(?on) DESC(STR(?judgement)) LIMIT 1"""


def _find_called(name: str, type: str, source: Source) -> ox.NamedNode:
    found = sorted(set(source.answer(_write(_list_names(type), name=ox.Literal(name)))))
    things = {str(thing): str(label) for thing, label in found}
    if len(things) > 1:
        raise AmbiguousName(name, type, [(local(thing), label) for thing, label in things.items()])
    if things:
        return ox.NamedNode(next(iter(things)))
    raise UnknownName(name, type, _find_nearest(name, type, source))


def _find_nearest(name: str, type: str, source: Source) -> list[str]:
    """List up to three names that are written alike, as a whole or in a word of theirs."""
    labels = sorted({str(label) for _, label in source.answer(_write(_list_names(type)))})
    parts = {word: label for label in labels for word in label.casefold().split()}
    names = parts | {label.casefold(): label for label in labels}
    return list(dict.fromkeys(names[near] for near in difflib.get_close_matches(name.casefold(), names, n=3)))


def _list_names(type: str) -> str:
    """Write the query for things of a type and their names: those of one name, or as many as can be looked through."""
    if type == "subject":
        places = f"{{ ?thing {_NAMES} ?name }} UNION {{ GRAPH ?around {{ ?thing rdfs:label ?name }} }}"
        rest = _USED
    else:
        places, rest = f"?thing {_NAMES} ?name . {_describe(type, '?thing')}", ""
    wanted = "FILTER (!BOUND(?name_) || LCASE(STR(?name)) = LCASE(STR(?name_)))"
    pattern = f"VALUES (?name_) {{ (UNDEF) }} {places} {wanted} {rest}"
    return f"SELECT DISTINCT ?thing ?name {{ {pattern} }} ORDER BY ?thing ?name LIMIT {_LIMIT}"


def _describe(type: str, variable: str) -> str:
    """Write the pattern of a type, for a variable."""
    pattern = _SUBJECT if type == "subject" else _KINDS.get(type, f"?thing skos:inScheme <{type}>")
    return pattern.replace("?thing", variable)


def _write(text: str, **values: Term) -> str:
    return _PROLOGUE + fill_rows(text, values)
