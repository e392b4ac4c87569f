"""What an article claims, as values: propositions, the evidence for them, and the article's stance.

A proposition says something of the world (`Tenure`: a person holds a post). A claim is one article's stance on one
proposition: modality, polarity, who says so, where in the text. A document is all that one article claims.

The names are those of the claim document (`docs/claims.md`) and of the ontology; a region or date that the text leaves
open is `Open`, with its candidates, never a guess.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace

from jejaring.article import Article

MODALITIES = ("fact", "reported", "planned", "hoped")
KINDS = ("visit", "exhibition", "meeting", "training", "trade_mission", "signing", "launch", "award", "other")
ROLES = ("organiser", "host", "guest", "exhibitor", "participant", "speaker", "opener", "supporter", "signatory")
AGENT_TYPES = ("agency", "person", "region", "enterprise", "group")
ACTING = ("Pj", "Plt", "Plh", "Pjs")
BOUNDS = ("exact", "about", "at_least", "at_most")
INSTRUMENTS = ("mou", "pks", "kesepakatan", "lisan")
STAGES = ("hoped", "agreed", "signed", "running")
ZONES = ("body", "title", "dateline", "quotation", "caption")


@dataclass(frozen=True, slots=True)
class Open:
    """A value that the text leaves open: one of the candidates; `conflict` where the text contradicts itself."""

    candidates: frozenset[str]
    conflict: bool = False


Place = str | Open
Day = str | Open


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the text, in code points: `text[start:end]`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """Where in the text a claim stands, the phrase there (None where the text is not at hand), and in what zone."""

    start: int
    end: int
    exact: str | None = None
    zone: str = "body"


@dataclass(frozen=True, slots=True)
class Tenure:
    """A person holds a post; `region` is None for a national body, `agency` where the post implies it."""

    person: str
    post: str
    agency: str | None
    region: Place | None
    acting: str | None


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An event happened: of this kind, so named, then, there."""

    event: str
    kind: str
    name: str | None
    start: Day | None
    end: Day | None
    venue: str | None
    region: Place | None


@dataclass(frozen=True, slots=True)
class Participation:
    """An agent took part in an event, in a role, for a region (None: national or private)."""

    event: str
    agent: str
    agent_type: str
    region: Place | None
    role: str


@dataclass(frozen=True, slots=True)
class Production:
    """A product is made in, or typical of, a region."""

    product: str
    region: Place


@dataclass(frozen=True, slots=True)
class Showing:
    """A product was shown, sold or promoted at an event, by a region."""

    product: str
    event: str
    region: Place | None


@dataclass(frozen=True, slots=True)
class Operation:
    """An agency runs a programme."""

    programme: str
    agency: str
    region: Place | None


@dataclass(frozen=True, slots=True)
class Figure:
    """A reported number; `region` is None where it belongs to the event."""

    measure: str
    value: int | float
    unit: str | None
    bound: str
    region: Place | None
    event: str | None


@dataclass(frozen=True, slots=True)
class Statement:
    """A direct quotation, without its quotation marks."""

    speaker: str
    quote: Span


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two regions or more agree, by an instrument, at a stage."""

    regions: frozenset[Place]
    instrument: str | None
    stage: str
    event: str | None


@dataclass(frozen=True, slots=True)
class Alias:
    """The text defines a short form: `Pemerintah Kabupaten (Pemkab)`."""

    long: str
    short: str


Proposition = (
    Tenure | Occurrence | Participation | Production | Showing | Operation | Figure | Statement | Agreement | Alias
)
TYPES: dict[str, type[Proposition]] = {
    "tenure": Tenure,
    "occurrence": Occurrence,
    "participation": Participation,
    "production": Production,
    "showing": Showing,
    "operation": Operation,
    "figure": Figure,
    "statement": Statement,
    "agreement": Agreement,
    "alias": Alias,
}


@dataclass(frozen=True, slots=True)
class Claim:
    """One article's stance on one proposition."""

    proposition: Proposition
    evidence: frozenset[Evidence]
    modality: str = "fact"
    polarity: bool = True
    said_by: str | None = None
    confidence: float = 1.0
    rule: str = "reader"

    @property
    def type(self) -> str:
        """The type's name in the claim document, such as `tenure`."""
        return type(self.proposition).__name__.lower()

    @property
    def stance(self) -> tuple[Proposition, str, bool, str | None]:
        """What makes it this claim and no other: proposition, modality, polarity and speaker."""
        return self.proposition, self.modality, self.polarity, self.said_by


@dataclass(frozen=True, slots=True)
class Document:
    """All that one article claims; no two claims of it take the same stance."""

    article: Article
    claims: tuple[Claim, ...]
    ties: tuple[tuple[frozenset[Place], str | None], ...] = ()

    def occurrence_of(self, event: str) -> Occurrence | None:
        """Find what the document says of an event, a fact before a plan, an assertion before a denial."""
        told = [(claim, claim.proposition) for claim in self.claims if isinstance(claim.proposition, Occurrence)]
        told.sort(key=lambda pair: (MODALITIES.index(pair[0].modality), not pair[0].polarity))
        return next((occurrence for _, occurrence in told if occurrence.event == event), None)


def join_claims(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Join claims that take the same stance: evidence together, the more confident telling's confidence and rule.

    >>> one = Claim(Alias("Rapat Koordinasi", "Rakor"), frozenset({Evidence(0, 5)}), confidence=0.5)
    >>> two = Claim(Alias("Rapat Koordinasi", "Rakor"), frozenset({Evidence(9, 14)}), rule="alias-paren")
    >>> [(len(c.evidence), c.rule) for c in join_claims([one, two])]
    [(2, 'alias-paren')]
    """
    joined: dict[object, Claim] = {}
    for claim in claims:
        other = joined.setdefault(claim.stance, claim)
        if other is not claim:
            best = max(other, claim, key=lambda c: (c.confidence, c.rule))
            joined[claim.stance] = replace(best, evidence=other.evidence | claim.evidence)
    return tuple(joined.values())


def list_keys(type_: type[Proposition]) -> tuple[str, ...]:
    """List the keys of a proposition type in the order of the claim document.

    >>> list_keys(Alias)
    ('long', 'short')
    """
    return tuple(field.name for field in fields(type_))
