"""What stands around a thing and belongs on its page, though its own documents need not tell it.

1. the claims that its ties rest on, and the statements these make;
2. the tenures of the posts in a region or an agency, and of the persons whom its statements name;
3. of each event named so far what kind it was, when, where and what it is called;
4. who makes what a region does not, for those to whom that is told;
5. what the graph says of every node in all that, and what it is called.

Read by lookups alone, like the description; where too much points at a thing to be described, what it makes and runs is
still told, and its ties and posts are.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from jejaring.description.describing import MOST, rank_statement
from jejaring.description.description import Description, Names, Statement
from jejaring.description.names import find_names
from jejaring.description.statements import StatementReader
from jejaring.namespaces import BASE, JJ, RDF, local, resource
from jejaring.store import Store
from jejaring.triples.minting import is_proposition
from jejaring.triples.terms import jj, value_of

_OF_EVENTS = frozenset({"Occurrence", "Dating", "Siting", "Naming"})
_NODES = frozenset("event post person agency product programme region agent party named venue".split())


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Statements around a thing by IRI, the blocks of the nodes that they name, what all of them are called."""

    statements: Mapping[str, Statement]
    blocks: Mapping[str, tuple[ox.Triple, ...]]
    names: Mapping[str, Names]

    def follow(self, iri: str, name: str) -> list[str]:
        """Follow a property of a node to its values, sorted."""
        return sorted(value_of(t.object) for t in self.blocks.get(iri, ()) if t.predicate.value == JJ + name)

    def list_types(self, iri: str) -> list[str]:
        """List the types of a node."""
        return [value_of(t.object) for t in self.blocks.get(iri, ()) if t.predicate.value == f"{RDF}type"]


def survey(
    store: Store,
    description: Description,
    claims: Iterable[str] = (),
    extra: Iterable[str] = (),
    makers: Iterable[str] = (),
) -> Surroundings:
    """Survey what stands around a thing.

    `claims` are those that its ties rest on, `extra` nodes to be named too, `makers` the codes of regions whose
    products are told.
    """
    reader = StatementReader(store)
    found = {each.iri: each for each in description.statements}
    names = set(extra)
    made = (iri for code in makers for iri in _list_pointing(store, resource(f"region/{code}"), "region"))
    productions = [iri for iri in made if local(iri).startswith("production/")]
    crowd = _list_of_crowd(store, description) if description.crowded else []
    for iri in (*_list_asserted(reader, claims), *_list_tenures(reader, description), *productions, *crowd):
        found.setdefault(iri, reader.read_statement(iri))
    for event in sorted(_list_ends(found.values(), "event")):
        for iri in _list_pointing(store, event, "event", "named"):
            if local(iri).partition("/")[0].capitalize() in _OF_EVENTS:
                found.setdefault(iri, reader.read_statement(iri))
    names |= {end for name in _NODES for end in _list_ends(found.values(), name)}
    blocks = {iri: reader.read_block(iri) for iri in sorted(names)}
    told = {t for iri in found for t in reader.read_block(iri)} | {t for block in blocks.values() for t in block}
    told |= {t for each in found.values() for claim in each.claims for t in reader.read_block(claim.source.iri)}
    told |= {t for each in found.values() for claim in each.claims for t in reader.read_block(claim.iri)}
    told |= {*description.triples}
    ranked = sorted(found.values(), key=rank_statement)
    return Surroundings({each.iri: each for each in ranked}, blocks, {**reader.name_all(told), **_name(reader, names)})


def _name(reader: StatementReader, iris: Iterable[str]) -> dict[str, Names]:
    found = {iri: find_names(reader.store, iri) for iri in sorted(iris)}
    return {iri: names for iri, names in found.items() if names}


def _list_asserted(reader: StatementReader, claims: Iterable[str]) -> list[str]:
    return sorted({iri for claim in claims for iri in reader.follow(claim, "asserts")})


def _list_tenures(reader: StatementReader, description: Description) -> Iterator[str]:
    """List the tenures of posts in a region or an agency, and those of the persons that statements name."""
    node = ox.NamedNode(description.iri)
    pointing = (quad for name in ("region", "postIn") for quad in reader.store.find(None, jj(name), node))
    posts = {value_of(quad.subject) for quad in pointing}
    people = _list_ends(description.statements, "agent") | _list_ends(description.statements, "person")
    seats = [(iri, "post") for iri in posts if iri.startswith(f"{BASE}post/")]
    for iri, name in sorted({*seats, *((iri, "person") for iri in people)}):
        yield from _list_pointing(reader.store, iri, name)


def _list_of_crowd(store: Store, description: Description) -> list[str]:
    """List, where too much points at a thing for its description, what it makes and runs; at most `MOST`."""
    found = _list_pointing(store, description.iri, "region", "agency", "product", "programme")
    return [iri for iri in found if local(iri).partition("/")[0] in ("production", "operation")][:MOST]


def _list_pointing(store: Store, iri: str, *names: str) -> list[str]:
    quads = (quad for name in names for quad in store.find(None, jj(name), ox.NamedNode(iri)))
    return sorted({value_of(q.subject) for q in quads if is_proposition(value_of(q.subject))})


def _list_ends(statements: Iterable[Statement], name: str) -> set[str]:
    return {end.value for s in statements for key, end in s.arguments if key == name and isinstance(end, ox.NamedNode)}
