"""Stretches of text, and what is found in them: the values that the phases hand on.

A mention knows where it stands; a claim's evidence is made of mentions' positions, so that it is always verbatim.
"""

from dataclasses import dataclass, field

Codes = tuple[str, ...]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points `start` to `end` (exclusive) of the article."""

    start: int
    end: int

    def covers(self, other: "Span") -> bool:
        """Tell whether the other lies inside.

        >>> Span(0, 9).covers(Span(3, 9))
        True
        """
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, order=True)
class Sentence(Span):
    """A sentence of a paragraph; `zone` is title, caption or body."""

    paragraph: int = 0
    zone: str = "body"


@dataclass(frozen=True, slots=True, order=True)
class Quote(Span):
    """The words between quotation marks; `closed` tells whether the mark at the end is there."""

    closed: bool = True
    outer: Span = Span(0, 0)


@dataclass(frozen=True, slots=True, order=True)
class RegionMention(Span):
    """A region's name with its level word; `codes` are the regions it may be, `name` the bare name."""

    name: str = ""
    level: str = ""
    codes: Codes = ()
    trailing: bool = False  # a province behind its own regency: `Malang, Jawa Timur`


@dataclass(frozen=True, slots=True, order=True)
class AgencyMention(Span):
    """An agency as the text names it; `codes` are the regions it may act for, empty for a national one."""

    name: str = ""
    codes: Codes = ()
    national: bool = False
    board: bool = False


@dataclass(frozen=True, slots=True, order=True)
class PostMention(Span):
    """A post, with or without its holder behind it."""

    head: str = ""
    post: str = ""
    agency: str | None = None
    codes: Codes = ()
    national: bool = False
    acting: str | None = None
    guard: str = ""
    level: str = ""
    inferred: bool = False
    person: int | None = None
    name_span: Span | None = None


@dataclass(slots=True)
class Person:
    """Somebody the article names; grows as the article goes on."""

    name: str
    codes: Codes = ()
    national: bool = False
    posts: list[PostMention] = field(default_factory=list)
    kin: bool = False
    private: bool = False
    aliases: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True, order=True)
class PersonMention(Span):
    """A known person's name, wholly or in part; with the post before it where it stands there."""

    person: int = 0
    subject: bool = False


@dataclass(frozen=True, slots=True, order=True)
class DateMention(Span):
    """A printed date, or two as a range; a value is ISO or an object of candidates."""

    first: object = field(default=None, compare=False)
    last: object = field(default=None, compare=False)
    cited: bool = False
    said: bool = False  # the day on which something was said, perhaps also that of the happening


@dataclass(frozen=True, slots=True, order=True)
class EventMention(Span):
    """Words that name a happening; `event` is the index of the event they were found to mean."""

    kind: str = ""
    name: str | None = None
    definite: bool = False
    verbal: bool = False
    event: int = 0
