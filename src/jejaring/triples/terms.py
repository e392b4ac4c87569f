"""Values as RDF terms, in the canonical form that the store keeps."""

from decimal import Decimal

import pyoxigraph as ox

from jejaring.namespaces import RDF, XSD, resource, term

Object = ox.NamedNode | ox.Literal
Line = tuple[ox.NamedNode, Object]
End = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple

TYPE = ox.NamedNode(f"{RDF}type")
_DAYS = {4: "gYear", 7: "gYearMonth", 10: "date"}


def value_of(end: End) -> str:
    """Give the value of one end of a quad: an IRI or a literal's text.

    >>> value_of(ox.Literal("Rakor", language="id"))
    'Rakor'
    """
    return str(end) if isinstance(end, ox.Triple) else end.value


def node(path: str) -> ox.NamedNode:
    """Give one of our resources by its local path.

    >>> str(node("region/36.74"))
    '<https://w3id.org/jejaring/region/36.74>'
    """
    return ox.NamedNode(resource(path))


def jj(name: str) -> ox.NamedNode:
    """Give a term of the ontology."""
    return ox.NamedNode(term(name))


def string(value: str, language: str | None = None) -> ox.Literal:
    """Write text, in a language or in none."""
    return ox.Literal(value, language=language) if language else ox.Literal(value)


def typed(value: str, datatype: str) -> ox.Literal:
    """Write a literal of an XSD datatype."""
    return ox.Literal(value, datatype=ox.NamedNode(XSD + datatype))


def number(value: float) -> ox.Literal:
    """Write a number as a canonical xsd:decimal (XSD 1.1 part 2, 3.3.3).

    >>> number(0.50).value, number(3.0).value, number(306548050000).value
    ('0.5', '3', '306548050000')
    """
    exact = format(Decimal(str(value)), "f")
    return typed(exact.rstrip("0").rstrip(".") if "." in exact else exact, "decimal")


def day(value: str) -> ox.Literal:
    """Write a day, month or year as xsd:date, gYearMonth or gYear.

    >>> day("2024-10").datatype.value.split("#")[1]
    'gYearMonth'
    """
    return typed(value, _DAYS[len(value)])


def flag(value: bool) -> ox.Literal:
    """Write a boolean."""
    return typed("true" if value else "false", "boolean")
