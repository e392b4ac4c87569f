"""What a portrait is made from: the view of a page, what stands around the thing, and the atlas of the network."""

from collections.abc import Iterable
from dataclasses import dataclass

from jejaring.description.atlas import Atlas
from jejaring.description.description import Statement
from jejaring.description.phrases import write_phrase
from jejaring.description.surroundings import Surroundings
from jejaring.description.view import Value, View
from jejaring.description.words import write_day, write_number
from jejaring.namespaces import BASE, JJ, local, resource
from jejaring.triples.terms import value_of

_LONG = ("Kabupaten Administrasi ", "Kabupaten ", "Kota Administrasi ")


@dataclass(frozen=True, slots=True)
class Scene:
    """A page in the making."""

    view: View
    around: Surroundings
    atlas: Atlas

    @property
    def iri(self) -> str:
        """The thing."""
        return self.view.description.iri

    @property
    def code(self) -> str:
        """The last part of its address: a region's code."""
        return local(self.iri).partition("/")[2]

    @property
    def statements(self) -> list[Statement]:
        """The statements of the thing; where it is crowded, those around it that name it."""
        told = self.view.description
        if not told.crowded:
            return list(told.statements)
        return [s for s in self.around.statements.values() if any(end.value == self.iri for _, end in s.arguments)]

    def say(self, phrase: str, **values: object) -> str:
        """Say a phrase in the page's language."""
        return write_phrase(self.view.language, phrase, **values)

    def count(self, number: object) -> str:
        """Write a number."""
        return write_number(str(number), self.view.language)

    def day(self, day: str) -> str:
        """Write a day."""
        return write_day(day, self.view.language)

    def show_region(self, code: str) -> Value:
        """Show a region of the network by its full name."""
        iri = resource(f"region/{code}")
        node = self.atlas.nodes.get(code)
        return Value(node.name if node else self.view.name(iri), self.view.link(iri))

    def show_own(self, name: str) -> tuple[Value, ...]:
        """Show what a property of the thing leads to."""
        own = {value_of(t.object) for t in self.view.description.own if t.predicate.value == JJ + name}
        return tuple(sorted(map(self.view.show_node, own), key=lambda value: (value.text, value.href or "")))

    def shorten(self, code: str) -> str:
        """Give a region's short form, as figures write it: a kota keeps its word, a kabupaten does not need it."""
        if code in self.atlas.acronyms:
            return self.atlas.acronyms[code]
        node = self.atlas.nodes.get(code)
        name = node.name if node else self.view.name(resource(f"region/{code}"))
        return next((name.removeprefix(long) for long in _LONG if name.startswith(long)), name)

    def list_statements(self, *kinds: str) -> list[Statement]:
        """List the statements of the thing and around it, of some types."""
        wanted = {f"{JJ}{kind}" for kind in kinds}
        return [each for each in self.around.statements.values() if each.type in wanted]


def find_ends(statement: Statement, *names: str) -> list[str]:
    """Find the values of a statement's arguments of some names, in their order."""
    return [end.value for key, end in statement.arguments if key in names]


def list_days(statements: Iterable[Statement]) -> list[str]:
    """List the days on which statements were observed, each once, in order."""
    return sorted({claim.observed for each in statements for claim in each.claims if claim.observed})


def is_of(iri: str, kind: str) -> bool:
    """Tell whether an IRI is that of a kind of thing.

    >>> is_of("https://w3id.org/jejaring/region/36.74", "region")
    True
    """
    return iri.startswith(f"{BASE}{kind}/")
