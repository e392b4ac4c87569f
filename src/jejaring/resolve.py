"""From mention to entity, within one article: which thing of the graph a name in a claim document stands for.

1. What the reference knows (regions, their governments and Dekranasda, national agencies) keeps its IRI.
2. Everything else gets an IRI made from its name and from what tells it from its namesakes: an office's region, a
   person's region of office, an event's article. Where in doubt two IRIs are made, never one: a merge is a person's
   decision, or a rule's, and can be undone.
3. A person who holds no office and acts for no region is private: no name, only where in the text it stands.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from jejaring import claims as c
from jejaring.directory import Directory, is_craft_council, is_government, sounds_like_agency
from jejaring.namespaces import local, resource
from jejaring.text import make_slug


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing that a name stands for; `known` where the reference describes it, `kind` the name of its class."""

    iri: str
    kind: str
    name: str | None
    region: c.Place | None = None
    agency: str | None = None
    category: str | None = None
    known: bool = False


class Mention(NamedTuple):
    """A name used by a claim: which key, what name, where the claim's evidence begins."""

    at: int
    key: str
    name: str
    claim: c.Claim


def write_code(region: c.Place | None) -> str:
    """Write a region for use in an IRI: its code, the candidates joined by `~`, or nothing.

    >>> write_code(c.Open(frozenset({"32.73", "32.04"})))
    '32.04~32.73'
    """
    return "~".join(sorted(region.candidates)) if isinstance(region, c.Open) else region or ""


class Resolver:
    """Resolves the names of one document; the same whatever the order of its claims."""

    def __init__(self, document: c.Document, directory: Directory) -> None:
        self.document, self.directory = document, directory
        self._mentions = sorted(
            _list_mentions(document), key=lambda m: (m.at, m.key, m.name, repr(m.claim.proposition))
        )
        self._bodies = {m.name for m in self._mentions if m.key in ("agent", "agency") and not _is_personal(m)}
        self._home = self._find_homes()
        self._private = self._find_private()
        self._actors = {m.name: m for m in reversed(self._mentions) if m.key in ("agent", "agency")}
        self._resolved: dict[c.Claim, Mapping[str, Entity | None]] = {}

    def _find_homes(self) -> Mapping[str, c.Place | None]:
        """The region of a person: of the office that the text names first, else of the first delegation."""
        homes: dict[str, c.Place | None] = {}
        for mention in self._mentions:
            told = mention.claim.proposition
            if (
                isinstance(told, c.Tenure)
                and mention.key == "person"
                and (mention.name not in homes or not homes[mention.name])
            ):
                homes[mention.name] = told.region
        for mention in self._mentions:
            told = mention.claim.proposition
            if isinstance(told, c.Participation) and told.agent_type == "person" and told.region:
                homes.setdefault(mention.name, told.region)
        return homes

    def _find_private(self) -> Mapping[str, int]:
        people = dict.fromkeys(m.name for m in self._mentions if self._is_person(m) and m.name not in self._home)
        return {name: number for number, name in enumerate(people, 1)}

    def _is_person(self, mention: Mention) -> bool:
        return _is_personal(mention) or (
            mention.key in ("speaker", "said_by") and not self._speaks_as_body(mention.name)
        )

    def _speaks_as_body(self, name: str) -> bool:
        return name in self._bodies or sounds_like_agency(name) or self.directory.find_agency(name) is not None

    def resolve_claim(self, claim: c.Claim) -> Mapping[str, Entity | None]:
        """Give the entity behind each name of a claim, by key; None where the text leaves it open."""
        if claim not in self._resolved:
            self._resolved[claim] = dict(self._resolve_names(claim))
        return self._resolved[claim]

    def _resolve_names(self, claim: c.Claim) -> Iterator[tuple[str, Entity | None]]:
        if claim.said_by:
            yield "said_by", self.resolve_speaker(claim.said_by)
        match claim.proposition:
            case c.Tenure(person, post, agency, region, _):
                yield "person", self.resolve_person(person)
                yield "post", self.resolve_post(post, agency, region)
                yield "agency", self.resolve_agency(agency, region) if agency else None
            case c.Participation() as told:
                yield "agent", self.resolve_agent(told)
            case c.Production(product, _) | c.Showing(product, _, _):
                yield "product", self.resolve_product(product)
            case c.Operation(programme, agency, region):
                yield "programme", self.resolve_programme(programme, region)
                yield "agency", self.resolve_agency(agency, region)
            case c.Statement(speaker, _):
                yield "speaker", self.resolve_speaker(speaker)

    def list_private(self) -> Mapping[str, str]:
        """List the private persons: IRI → the name, which stays with the reader."""
        return {self.resolve_person(name).iri: name for name in self._private}

    def resolve_region(self, region: c.Place | None) -> Entity | None:
        """Give the region of a code; None where the text leaves it open."""
        return Entity(resource(f"region/{region}"), "Region", None, known=True) if isinstance(region, str) else None

    def resolve_event(self, key: str) -> Entity:
        """Give the event: always the article's own, merged with others by judgement only."""
        told = self.document.occurrence_of(key)
        name = (told.name if told else None) or _describe_event(told)
        return Entity(resource(f"event/{self.document.article.id}-{key}"), "Event", name)

    def resolve_person(self, name: str) -> Entity:
        """Give the person by name and region of office; a private one without the name."""
        if name in self._private:
            return Entity(resource(f"unnamed/{self.document.article.id}-p{self._private[name]}"), "UnnamedPerson", None)
        return Entity(resource(_join("person", make_slug(name), write_code(self._home.get(name)))), "Person", name)

    def resolve_agency(self, name: str, region: c.Place | None) -> Entity:
        """Give the agency: a government or Dekranasda by region, a national one by name, else a regional office."""
        code = write_code(region)
        for belongs, kind, short in _REGIONAL:
            if belongs(name) and code:
                known = isinstance(region, str) and len(code) <= len("36.74")
                return Entity(resource(f"agency/{short}-{code}"), kind, name, region, known=known)
        known_iri = self.directory.find_agency(name) if not code else None
        if known_iri:
            return Entity(known_iri, "NationalAgency", name, known=True)
        kind = "RegionalOffice" if code else "NationalAgency"
        return Entity(resource(_join("agency", make_slug(name), code)), kind, name, region)

    def resolve_post(self, title: str, agency: str | None, region: c.Place | None) -> Entity:
        """Give the post: its title, its agency where the title does not say it, its region."""
        slug, of = make_slug(title), self.resolve_agency(agency, region) if agency else None
        body = _name_slug(of, region) if of else ""
        middle = "" if not agency or body in slug or make_slug(agency) in slug else body
        return Entity(
            resource(_join("post", slug, middle, write_code(region))), "Post", title, region, of.iri if of else None
        )

    def resolve_agent(self, told: c.Participation) -> Entity | None:
        """Give who takes part; None where the agent is a region that the text leaves open."""
        match told.agent_type:
            case "person":
                return self.resolve_person(told.agent)
            case "agency":
                return self.resolve_agency(told.agent, told.region)
            case "region":
                found = self.resolve_region(told.region)
                return Entity(found.iri, "Region", told.agent, known=True) if found else None
            case "enterprise":
                path = _join("enterprise", make_slug(told.agent), write_code(told.region))
                return Entity(resource(path), "Enterprise", told.agent, told.region)
            case _:
                at = local(self.resolve_event(told.event).iri).removeprefix("event/")
                path = _join(f"group/{at}/{make_slug(told.agent)}", write_code(told.region))
                return Entity(resource(path), "Group", told.agent, told.region)

    def resolve_speaker(self, name: str) -> Entity:
        """Give who speaks: a body that acts in the article, else a person."""
        if name not in self._home and self._speaks_as_body(name):
            told = self._actors[name].claim.proposition if name in self._actors else None
            if isinstance(told, c.Participation):
                return self.resolve_agent(told) or self.resolve_agency(name, None)
            return self.resolve_agency(name, told.region if isinstance(told, c.Tenure | c.Operation) else None)
        return self.resolve_person(name)

    def resolve_product(self, name: str) -> Entity:
        """Give the product: a kind of goods, no region's own."""
        return Entity(
            resource(f"product/{make_slug(name)}"), "Product", name, category=self.directory.find_category(name)
        )

    def resolve_programme(self, name: str, region: c.Place | None) -> Entity:
        """Give the programme, told from its namesakes by the region."""
        return Entity(resource(_join("programme", make_slug(name), write_code(region))), "Programme", name, region)


_REGIONAL = ((is_government, "RegionalGovernment", "pemda"), (is_craft_council, "CraftCouncil", "dekranasda"))


def _list_mentions(document: c.Document) -> Iterator[Mention]:
    for claim in document.claims:
        at = min(evidence.start for evidence in claim.evidence)
        for key in ("person", "agency", "agent", "speaker"):
            name = getattr(claim.proposition, key, None)
            if name:
                yield Mention(at, key, name, claim)
        if claim.said_by:
            yield Mention(at, "said_by", claim.said_by, claim)


def _is_personal(mention: Mention) -> bool:
    told = mention.claim.proposition
    return mention.key == "agent" and isinstance(told, c.Participation) and told.agent_type == "person"


def _name_slug(agency: Entity, region: c.Place | None) -> str:
    path, code = local(agency.iri).removeprefix("agency/"), write_code(region)
    return path.removesuffix(f"-{code}") if code else path


def _join(kind: str, *parts: str) -> str:
    """Join what identifies an entity; a kind that ends in a slash is a path already begun."""
    return f"{kind}/{'-'.join(filter(None, parts))}" if "/" not in kind else "-".join(filter(None, (kind, *parts)))


def _describe_event(told: c.Occurrence | None) -> str | None:
    """Describe an event without a name by kind and day, as a label."""
    if told is None:
        return None
    day = told.start if isinstance(told.start, str) else None
    return " ".join(filter(None, (_KIND_LABELS[told.kind], day)))


_KIND_LABELS = {
    "visit": "kunjungan",
    "exhibition": "pameran",
    "meeting": "pertemuan",
    "training": "pelatihan",
    "trade_mission": "misi dagang",
    "signing": "penandatanganan",
    "launch": "peluncuran",
    "award": "penghargaan",
    "other": "lainnya",
}
