"""Statements: direct quotations with their speakers."""

from jejaring.extract.document import Claim, Document, make_evidence
from jejaring.extract.people import name_span
from jejaring.extract.spans import Quote, Span


def claim_statements(document: Document) -> list[Claim]:
    """Make the statements of an article; the evidence is the clause of saying and the speaker's name."""
    claims: list[Claim] = []
    for quote, speech in sorted(document.spoken.items(), key=lambda pair: pair[0].start):
        if not quote.closed and not document.clean[quote.end :].strip(" .…\n"):
            continue  # the text, the opening of a page, breaks off inside the quotation
        claims.append(
            {
                "type": "statement",
                "speaker": document.persons[speech.speaker].name,
                "quote": {"start": quote.start, "end": quote.end},
                "evidence": make_evidence(document.text, *_shorten(document, speech.evidence)),
                "modality": "fact",
                "polarity": True,
                "confidence": speech.sure,
                "rule": _name_rule(document, quote),
            }
        )
    return claims


def _name_rule(document: Document, quote: Quote) -> str:
    """Name the rule: a pair of marks, one mark and a clause of saying, or a mark that the paragraph leaves open."""
    if quote.closed:
        return "statement.quotation"
    return "statement.unclosed" if document.clean[quote.end : quote.end + 1] == "," else "statement.open"


def _shorten(document: Document, spans: tuple[Span, ...]) -> list[Span]:
    """Cut a mention with its post down to the name where it is too long."""
    short = []
    for span in spans:
        mention = next((m for m in document.mentions if m.start == span.start and m.end == span.end), None)
        short.append(name_span(document, mention) if mention and span.end - span.start > 100 else span)
    return short
