"""The arguments of a proposition: each kind of value as lines of it.

An open region or day becomes its candidates; a proposition that has them is a claim that is never a fact.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from jejaring import claims as c
from jejaring.errors import InvalidDocument
from jejaring.resolve import Entity, Resolver
from jejaring.text import digest, fold_words
from jejaring.triples.forms import Argument, Form
from jejaring.triples.terms import TYPE, Line, day, jj, node, number, string


@dataclass(frozen=True, slots=True)
class Context:
    """What the arguments of a claim are mapped in: its document, its entities by key, what short forms stand for."""

    document: c.Document
    resolver: Resolver
    entities: Mapping[str, Entity | None]
    labels: Mapping[str, str]

    def cut(self, span: c.Span | c.Evidence) -> str:
        """Cut a phrase out of the article's text.

        Raises:
            InvalidDocument: the text is not at hand.
        """
        article = self.document.article
        if article.text is None:
            raise InvalidDocument(f"article {article.id}", "the digest of a phrase needs the article's text")
        return article.text[span.start : span.end]


def list_lines(form: Form, claim: c.Claim, context: Context) -> list[Line] | None:
    """List the lines of the proposition that a claim makes in a form, or None where it says nothing for it.

    Raises:
        InvalidDocument: an event that no occurrence tells of, or a quotation without the article's text.
    """
    if form.needs and all(getattr(claim.proposition, key) is None for key in form.needs):
        return None
    lines: list[Line] = [(TYPE, jj(form.name))]
    for argument in form.arguments:
        value = getattr(claim.proposition, argument.key)
        added = [] if value is None else list(_KINDS[argument.kind](argument, value, context))
        if argument.kind == "named" and not added:
            return None
        lines += added
    return lines


def _map_entity(argument: Argument, value: str, context: Context) -> Iterator[Line]:
    entity = context.entities[argument.key]
    if entity:
        yield jj(argument.property), ox.NamedNode(entity.iri)


def _map_event(argument: Argument, value: str, context: Context) -> Iterator[Line]:
    if context.document.occurrence_of(value) is None:
        raise InvalidDocument(context.document.article.id, f"event {value!r} is told by no occurrence")
    yield jj(argument.property), ox.NamedNode(context.resolver.resolve_event(value).iri)


def _map_named(argument: Argument, value: str, context: Context) -> Iterator[Line]:
    """An abbreviation names a thing only where the article claims something of a thing so called."""
    if value in context.labels:
        yield jj(argument.property), ox.NamedNode(context.labels[value])


def _map_region(argument: Argument, value: c.Place, context: Context) -> Iterator[Line]:
    if isinstance(value, c.Open):
        yield from _map_open(argument, value, context)
    else:
        yield jj(argument.property), node(f"region/{value}")


def _map_open(argument: Argument, value: c.Place, context: Context) -> Iterator[Line]:
    if isinstance(value, c.Open):
        yield from ((jj("regionCandidate"), node(f"region/{code}")) for code in sorted(value.candidates))


def _map_parties(argument: Argument, value: Iterable[c.Place], context: Context) -> Iterator[Line]:
    for party in value:
        yield from _map_region(argument, party, context)


def _map_day(argument: Argument, value: c.Day, context: Context) -> Iterator[Line]:
    if isinstance(value, str):
        yield jj(argument.property), day(value)
        return
    candidate = jj(f"{argument.property}Candidate")
    yield from ((candidate, day(each)) for each in sorted(value.candidates))
    if value.conflict:
        yield jj("conflictIn"), candidate


def _map_word(argument: Argument, value: str, context: Context) -> Iterator[Line]:
    yield jj(argument.property), node(f"{argument.property}/{value}")


def _map_quote(argument: Argument, value: c.Span, context: Context) -> Iterator[Line]:
    yield jj(argument.property), string(digest(fold_words(context.cut(value))))


def _map_string(argument: Argument, value: str, context: Context) -> Iterator[Line]:
    yield jj(argument.property), string(value)


def _map_number(argument: Argument, value: float, context: Context) -> Iterator[Line]:
    yield jj(argument.property), number(value)


_KINDS: dict[str, Callable[..., Iterator[Line]]] = {
    **dict.fromkeys(("person", "post", "agency", "agent", "product", "programme", "speaker"), _map_entity),
    "event": _map_event,
    "named": _map_named,
    "region": _map_region,
    "open": _map_open,
    "parties": _map_parties,
    "day": _map_day,
    "word": _map_word,
    "quote": _map_quote,
    "string": _map_string,
    "number": _map_number,
}
