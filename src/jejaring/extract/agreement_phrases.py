"""Phrases that tell of an agreement: who agrees, on what instrument, and what is wished, denied or planned of it.

The patterns are those of `lexicon/agreements.toml`, tried on sentences in which a signing is no symbol.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jejaring.extract.document import Document
from jejaring.extract.masking import Item, Masked, mask_sentence
from jejaring.extract.patterns import Pattern, load_patterns
from jejaring.extract.spans import EventMention, Span

_RUMOUR = re.compile(r"\b(?:[Mm]embantah|[Mm]enepis|[Mm]enampik|tidak benar|[Kk]abar|isu|rumor|hoaks|dibantah)\b")
_TOPIC = re.compile(
    r"sepakat|kesepa|mou\b|memorandum|perjanjian|kerja ?sama|pks\b|teken|tandatangan|komitmen|loi\b|kontrak|dokumen"
    r"|naskah",
    re.I,
)
_DENIED = re.compile(r"\b(?:[Bb]elum|[Tt]idak|[Tt]ak|[Bb]atal|[Uu]rung|[Bb]ukan|[Tt]anpa)\b[^«».,]{0,45}$")
_NEAR = re.compile(r"\b(?:perbatasan|berbatasan|wilayah|kawasan|dekat|sekitar)\s$")  # says where, not who
# what was joined before the signing that an article tells of, and with whom
_EARLIER = re.compile(r"\b[Ss]ebelum(?:nya| ini)\b|\b[Ss]ejak\b|\bserupa\b")
_WISH = re.compile(
    r"\b(?:berharap|harap|semoga|diharapkan|ingin|kelak|nantinya|rencana\w*|berencana|akan|bakal|menjajaki|jajaki"
    r"|penjajakan|mengusulkan|mendorong|perlu)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """One match of a pattern: what it says, in which sentence."""

    pattern: Pattern
    masked: Masked
    match: re.Match[str]

    @property
    def span(self) -> Span:
        """Where the phrase stands in the article."""
        return self.masked.origin(self.match.start(), self.match.end())

    @property
    def lead(self) -> str:
        """The sentence before the phrase."""
        return self.masked.text[: self.match.start()]

    @property
    def instrument(self) -> str | None:
        """The words for what is agreed on."""
        return self.match.groupdict().get("instrument")

    @property
    def wished(self) -> bool:
        """Whether the phrase is a wish or a plan."""
        return bool(_WISH.search(self.lead[-90:])) or bool(self.match.groupdict().get("plan"))

    @property
    def planned(self) -> bool:
        """Whether the phrase is a plan."""
        told = re.search(r"\b(?:akan|bakal|rencana\w*|berencana)\b", self.lead[-60:])
        return bool(self.match.groupdict().get("plan")) or bool(told)

    @property
    def denied(self) -> bool:
        """Whether the phrase is denied or a rumour."""
        return bool(_DENIED.search(self.lead) or _RUMOUR.search(self.lead))

    def list_parties(self) -> list[tuple[str, Item, Span]]:
        """List whom the phrase names, with letter, what it is, and where."""
        groups = self.match.groupdict()
        named = self.masked.resolve((groups.get("agents") or "") + (groups.get("others") or ""))
        return [party for party in named if party[0] in "APRO"]


def find_phrases(document: Document, mentions: list[EventMention]) -> Iterator[Phrase]:
    """Find all phrases of agreement of an article, in order of their sentences."""
    visible = [mention for mention in mentions if mention.kind != "signing"]
    for sentence in document.sentences:
        if not _TOPIC.search(document.clean, sentence.start, sentence.end):
            continue
        masked = mask_sentence(document, sentence, visible)
        for pattern, match in load_patterns("agreements").match(masked.text):
            phrase = Phrase(pattern, masked, match)
            if pattern.get("after") and not re.search(pattern.get("after"), phrase.lead):
                continue
            if pattern.get("joins") and _EARLIER.search(f"{phrase.lead}{match.group()}"):
                continue
            if match.groupdict().get("agents") and _NEAR.search(masked.text[: match.start("agents")]):
                continue
            yield phrase
