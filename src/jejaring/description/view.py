"""A description as its page shows it: what is listed, in which order, called what, linked where.

Direct relations (`jj:holds` …) are left to the data: on a page the statement stands there itself, with its evidence.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

import pyoxigraph as ox

from jejaring.description.address import Address, is_addressable
from jejaring.description.description import Claim, Description, Evidence, Names, Statement, Term
from jejaring.description.names import choose_name, translate_event
from jejaring.description.rendering import name_document
from jejaring.description.safety import is_web_address
from jejaring.description.words import WORDS, Language, write_day, write_number
from jejaring.namespaces import BASE, JJ, RDF, RDFS, SCHEMA, XSD, local, term
from jejaring.triples.minting import is_proposition
from jejaring.triples.terms import value_of

ORDER = (
    *("Tenure", "Participation", "Agreement", "Occurrence", "Dating", "Siting", "Naming", "Production", "Showing"),
    *("Operation", "Figure", "Statement", "Abbreviation"),
)
_ARGUMENTS = (
    *("person", "post", "agency", "acting", "agent", "role", "party", "instrument", "stage", "kind", "named", "name"),
    *("product", "programme", "measure", "value", "unit", "bound", "start", "end", "venue", "event", "region"),
)
_DIRECT = {f"{JJ}{name}" for name in "holds tookPartIn joined eventKind heldIn madeIn shownAt runs supports".split()}
_DIRECT |= {f"{SCHEMA}startDate", f"{SCHEMA}endDate"}
_UNSHOWN = _DIRECT | {f"{RDF}type", f"{RDFS}label", term("sha256"), term("printedAs"), term("fingerprint")}
_NUMBERS = {f"{XSD}integer", f"{XSD}decimal"}
_DAYS = {f"{XSD}{name}" for name in ("date", "gYear", "gYearMonth", "dateTime")}
_CODES = {term(name) for name in ("code", "bpsCode", "isoCode", "identifier", "sha256", "quote")}
_TOLD = frozenset({"claim", "tie", "region-name", "judgement", "tie-rule"})
_DIGEST = re.compile(r"[0-9a-f]{64}")

HasPage = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Value:
    """A value: its text, where it leads, whether a machine's code, the language if it is told."""

    text: str
    href: str | None = None
    code: bool = False
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A property with its values."""

    label: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Things that point here in the same way."""

    title: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class View:
    """Turns nodes into words and links of one page, in one language.

    `around` names more than the description does; on a site that is `writable` claims lead to where they are reviewed.
    """

    description: Description
    language: Language
    has_page: HasPage = field(default=is_addressable)
    around: Mapping[str, Names] = field(default_factory=dict)
    writable: bool = False

    @property
    def names(self) -> Mapping[str, Names]:
        """What the nodes on the page are called."""
        return self.around or self.description.names

    @property
    def words(self) -> dict[str, str]:
        """What the page says of itself."""
        return dict(WORDS[self.language])

    @property
    def path(self) -> str:
        """The local path of the thing."""
        return local(self.description.iri)

    @property
    def root(self) -> str:
        """The way from the page to the top of the site."""
        return "../" * (self.path.count("/") + (self.language == "en"))

    @property
    def title(self) -> str:
        """What the thing is called, as a title begins."""
        if self.path.startswith("tie/"):
            ends = (value_of(t.object) for t in self.description.own if t.predicate.value == term("between"))
            return " – ".join(map(self.name, sorted(ends)))
        name = self.name(self.description.iri)
        return name[:1].upper() + name[1:] if self.description.iri in self.names else name

    @property
    def kinds(self) -> tuple[Value, ...]:
        """What it is."""
        return tuple(self.show_node(iri) for iri in self.description.types)

    @property
    def is_person(self) -> bool:
        """Whether it is a person, of whom the page must not say more than was seen."""
        return term("Person") in self.description.types

    def name(self, iri: str) -> str:
        """Name a node; a statement by what kind it is."""
        if is_proposition(iri) or self.path_of(iri).startswith("claim/"):
            kind = self.path_of(iri).partition("/")[0]
            return f"{choose_name(term(kind.capitalize()), {}, self.language)} {iri[-20:-14]}"
        if self.path_of(iri).startswith("publisher/unknown-"):
            return self.words["unknown_publisher"]
        name = choose_name(iri, self.names, self.language)
        return translate_event(name, self.language) if self.path_of(iri).startswith("event/") else name

    def path_of(self, iri: str) -> str:
        """Give the local path of a node."""
        return iri.removeprefix(BASE)

    def link(self, iri: str) -> str | None:
        """Find where a node leads from this page, if it has a page."""
        if iri.startswith(JJ):
            return f"{self.root}{'en/' if self.language == 'en' else ''}ontology.html#{iri.removeprefix(JJ)}"
        if iri.startswith(BASE):
            place = iri.partition("#")[0]
            known = is_addressable(place) and self.has_page(place)
            return self.root + name_document(Address(local(place), "html", self.language == "en")) if known else None
        return iri if is_web_address(iri) else None

    def show(self, end: Term, key: str = "") -> Value:
        """Show a value."""
        if isinstance(end, ox.NamedNode):
            return self.show_node(end.value)
        datatype = end.datatype.value
        if key in _CODES or _DIGEST.fullmatch(end.value):
            return Value(end.value, code=True)
        if datatype in _NUMBERS:
            return Value(write_number(end.value, self.language))
        if datatype == f"{XSD}boolean":
            return Value(self.words["yes" if end.value == "true" else "no"])
        if datatype in _DAYS:
            return Value(write_day(end.value.partition("T")[0], self.language))
        return Value(end.value, end.value if is_web_address(end.value) else None, language=end.language)

    def show_node(self, iri: str) -> Value:
        """Show a node by its name."""
        return Value(self.name(iri), self.link(iri), code=not iri.startswith(BASE))

    def link_review(self, claim: Claim) -> str | None:
        """Find where the claims of an article are reviewed, on a site that takes changes."""
        folder = f"{self.root}en/" if self.language == "en" else self.root
        article = self.path_of(claim.source.iri).removeprefix("article/")
        return f"{folder}review.html?article={article}" if self.writable else None

    def number(self, text: str) -> str:
        """Write a number."""
        return write_number(text, self.language)

    def is_web(self, text: str) -> bool:
        """Tell whether a text is an address that may be linked."""
        return is_web_address(text)

    def list_about(self) -> list[Row]:
        """List the properties of the thing, except those that its statements tell."""
        if is_proposition(self.description.iri) or self.path.startswith("claim/"):
            return []
        shown = [t for t in self.description.own if t.predicate.value not in _UNSHOWN]
        return self._list_rows((t.predicate.value, t.object) for t in shown)

    def _list_rows(self, pairs: Iterable[tuple[str, object]]) -> list[Row]:
        ends = ((key, end) for key, end in pairs if isinstance(end, Term))
        ordered = sorted(ends, key=lambda pair: (*self._place(pair[0]), str(pair[1])))
        return [
            Row(choose_name(key, {}, self.language), tuple(self.show(end, key) for _, end in group))
            for key, group in groupby(ordered, key=lambda pair: pair[0])
        ]

    def _place(self, key: str) -> tuple[int, str]:
        """Where a property stands in a list: arguments as a sentence would have them, others by their names."""
        name = key.removeprefix(JJ)
        place = _ARGUMENTS.index(name) if name in _ARGUMENTS else len(_ARGUMENTS)
        return place, choose_name(key, {}, self.language).casefold() + key

    def list_sections(self) -> list[tuple[str, list[Statement]]]:
        """List the statements by type."""
        by_type = {name: [s for s in self.description.statements if s.type == term(name)] for name in ORDER}
        return [(choose_name(term(name), {}, self.language), told) for name, told in by_type.items() if told]

    def list_arguments(self, statement: Statement) -> list[Row]:
        """List what a statement says, besides the thing whose page this is."""
        pairs = ((term(name), end) for name, end in statement.arguments)
        return self._list_rows((key, end) for key, end in pairs if value_of(end) != self.description.iri)

    def tell_seen(self, statement: Statement) -> str:
        """Tell on which days a statement was seen to hold: never more than that."""
        days = [statement.first, statement.last] if statement.sources else [c.observed for c in statement.claims]
        known = list(dict.fromkeys(day for day in days if day))
        return " – ".join(write_day(day, self.language) for day in known) or self.words["unknown_day"]

    def list_stance(self, claim: Claim) -> list[str]:
        """List what keeps a claim from being a plain fact."""
        planned = claim.modality.rpartition("/")[2] not in ("fact", "reported")
        denied = [] if claim.polarity else [self.words["denied"]]
        rejected = [] if claim.accepted or planned or denied else [self.words["not_accepted"]]
        return [*([self.name(claim.modality)] if planned else []), *denied, *rejected]

    def tell_source(self, claim: Claim) -> str:
        """Tell where a claim stands: publisher and day, else the article."""
        source = claim.source
        named = source.publisher and source.publisher in self.names
        publisher = self.name(source.publisher or "") if named else None
        parts = [publisher, write_day(source.published, self.language) if source.published else None]
        return ", ".join(part for part in parts if part) or self.path_of(source.iri)

    def tell_place(self, evidence: Evidence) -> str:
        """Tell where a phrase stands in its article."""
        return f"{self.words['position']} {evidence.start}–{evidence.end}"

    def list_ties(self) -> list[list[Row]]:
        """List the ties of a region or an occasion, each by its partners, occasion, rung and weight."""
        return self._list_related("Tie")

    def list_names(self) -> list[Value]:
        """List the names of a region that are not its alone, as the reference has them."""
        own = {value_of(triple.object) for triple in self.description.own}
        names = {value_of(t.object) for t in self.description.related if t.predicate.value == term("name")}
        return [Value(name) for name in sorted(names - own)]

    def list_judgements(self) -> list[list[Row]]:
        """List what people decided on it."""
        return self._list_related("Judgement")

    def _list_related(self, kind: str) -> list[list[Row]]:
        blocks = groupby(self.description.related, key=lambda triple: str(triple.subject))
        found = []
        for _, block in blocks:
            triples = list(block)
            if any(t.predicate.value == f"{RDF}type" and value_of(t.object) == term(kind) for t in triples):
                others = (t for t in triples if value_of(t.object) != self.description.iri)
                pairs = ((t.predicate.value, t.object) for t in others if t.predicate.value not in _UNSHOWN)
                found.append(self._list_rows(pairs))
        return found

    def list_groups(self) -> list[Group]:
        """List what else points here, by how it does."""
        return list(self._group(sorted(self._list_pointing())))

    def _list_pointing(self) -> Iterator[tuple[str, str]]:
        for triple in self.description.pointing:
            subject, key = value_of(triple.subject), triple.predicate.value
            told = is_proposition(subject) or self.path_of(subject).partition("/")[0] in _TOLD
            if key not in _DIRECT and not told:
                yield key, subject

    def _group(self, pairs: list[tuple[str, str]]) -> Iterator[Group]:
        for key, group in groupby(pairs, key=lambda pair: pair[0]):
            name = key.rpartition("#")[2]
            title = self.words.get(name) or choose_name(key, {}, self.language)
            values = sorted((self.show_node(subject) for _, subject in group), key=lambda v: (v.text, v.href or ""))
            yield Group(title, tuple(values))
