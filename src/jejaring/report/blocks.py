"""What a report is made of, whatever it is written to: sections of paragraphs, figures, tables and pictures.

Text is a row of runs. A number is a run that knows which command gives it; a document lists these commands once each,
in the order in which they are first needed, and every writer leads from the number to the command.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it is told, and the command that gives it."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that weigh more."""

    text: str


@dataclass(frozen=True, slots=True)
class Code:
    """What is typed."""

    text: str


Run: TypeAlias = str | Number | Strong | Code
Text: TypeAlias = tuple[Run, ...]


def read_text(text: Text) -> str:
    """Give the bare words of a text.

    >>> read_text((Strong("5"), " articles"))
    '5 articles'
    """
    return "".join(run if isinstance(run, str) else run.text for run in text)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text; `is_warning` where it must not be overlooked."""

    text: Text
    is_warning: bool = False


@dataclass(frozen=True, slots=True)
class Figures:
    """A few numbers that stand out, each with its label."""

    figures: tuple[tuple[Number, str], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as SVG; `alt` says what it shows to those who cannot see it."""

    name: str
    svg: str
    alt: str
    caption: Text


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; `right` are the columns of numbers; all of it comes from one command."""

    caption: str
    columns: tuple[str, ...]
    right: frozenset[int]
    rows: tuple[tuple[Text, ...], ...]
    source: str

    @property
    def is_narrow(self) -> bool:
        """Whether it has so few columns that it would be lost on the page's full width."""
        return len(self.columns) <= 3


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of texts; numbered where their order counts."""

    items: tuple[Text, ...]
    is_numbered: bool = False


Block: TypeAlias = Paragraph | Figures | Picture | Grid | Bullets


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands below it."""

    name: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A report in one language; `sources_title` and `sources_lead` stand above the commands."""

    language: str
    title: str
    subtitle: str
    sections: tuple[Section, ...]
    sources_title: str
    sources_lead: str
    colophon: str
    source_word: str

    def list_sources(self) -> list[str]:
        """List the commands that give its numbers, each once, in the order of first need.

        >>> text = (Number("5", "jejaring articles"), " and ", Number("5", "jejaring articles"))
        >>> section = Section("s", "S", (Paragraph(text),))
        >>> Document("en", "T", "", (section,), "", "", "", "").list_sources()
        ['jejaring articles']
        """
        sources = (source for section in self.sections for block in section.blocks for source in _walk(block))
        return list(dict.fromkeys(sources))


def _walk(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(text) | Picture(caption=text):
            yield from _walk_text(text)
        case Figures(figures):
            yield from (number.source for number, _ in figures)
        case Bullets(items):
            for item in items:
                yield from _walk_text(item)
        case Grid():
            yield block.source
            for row in block.rows:
                for cell in row:
                    yield from _walk_text(cell)


def _walk_text(text: Text) -> Iterator[str]:
    return (run.source for run in text if isinstance(run, Number))
