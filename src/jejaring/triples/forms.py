"""The forms of propositions: which one says which key of the claim document, under which property.

One claim of the document makes one proposition, but for an occurrence, which makes up to four: what may be missing
must be a proposition of its own, or two articles would share a node only if they tell equally much.

Both directions of the mapping read this table; `kind` names how a value becomes a term and back.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument: the property's name, the document's key, the kind of its value."""

    property: str
    key: str
    kind: str


@dataclass(frozen=True, slots=True)
class Form:
    """A class of propositions and its arguments; made only where one of the `needs` keys has a value."""

    name: str
    arguments: tuple[Argument, ...]
    needs: tuple[str, ...] = ()


def _form(name: str, *arguments: str, needs: tuple[str, ...] = ()) -> Form:
    """Read `property=key:kind`, where key and kind default to the property."""
    parsed = []
    for argument in arguments:
        left, _, kind = argument.partition(":")
        prop, _, key = left.partition("=")
        parsed.append(Argument(prop, key or prop, kind or prop))
    return Form(name, tuple(parsed), needs)


FORMS: dict[str, tuple[Form, ...]] = {
    "tenure": (_form("Tenure", "person", "post", "agency", "region:open", "acting:word"),),
    "occurrence": (
        _form("Occurrence", "event", "kind:word"),
        _form("Dating", "event", "start:day", "end:day", needs=("start", "end")),
        _form("Siting", "event", "region", "venue:string", needs=("region", "venue")),
        _form("Naming", "named=event:event", "name:string", needs=("name",)),
    ),
    "participation": (_form("Participation", "event", "agent", "role:word", "region"),),
    "production": (_form("Production", "product", "region"),),
    "showing": (_form("Showing", "product", "event", "region"),),
    "operation": (_form("Operation", "programme", "agency", "region"),),
    "figure": (_form("Figure", "measure:string", "value:number", "unit:string", "bound:word", "region", "event"),),
    "statement": (_form("Statement", "speaker", "quote"),),
    "agreement": (_form("Agreement", "party=regions:parties", "instrument:word", "stage:word", "event"),),
    "alias": (
        _form("Abbreviation", "long:string", "short:string"),
        _form("Naming", "named=long:named", "name=short:string"),
    ),
}

PROPOSITIONS = {form.name: type_ for type_, forms in FORMS.items() for form in forms if form.name != "Naming"}
SPLIT = frozenset({"Dating", "Siting", "Naming"})
