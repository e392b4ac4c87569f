"""An article's stance on a claim: fact, reported, planned or hoped; told or denied.

Cues are looked for in the clause that carries the claim; a plan or a hope outranks a report.
"""

import re
from typing import Any

from jejaring.extract.document import Document
from jejaring.extract.spans import Span
from jejaring.lexicon import cache_words, join_words, load_lexicon


@cache_words
def _cue(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){join_words(load_lexicon('stance')[name]['words'])}(?!\w)", re.I)


def is_planned(words: str) -> bool:
    """Tell whether words speak of what is yet to come.

    >>> is_planned("akan digelar pekan depan"), is_planned("digelar kemarin")
    (True, False)
    """
    return bool(_cue("planned").search(words))


def is_hoped(words: str) -> bool:
    """Tell whether words are a wish."""
    return bool(_cue("hoped").search(words))


def is_denied(words: str) -> bool:
    """Tell whether words say that something did not happen."""
    return bool(_cue("denied").search(words))


def find_reporter(document: Document, span: Span) -> int | None:
    """Find who reports what stands in a span: the speaker of the quotation or of the sentence around it."""
    quote = document.quote_at(span.start)
    if quote:
        speech = document.spoken.get(quote)
        return speech.speaker if speech else None
    sentence = document.sentence_at(span.start)
    speech = document.reported.get(sentence) if sentence else None
    if speech is None or sentence is None:
        return None
    subject = speech.evidence[0]
    if speech.until is not None and span.start >= speech.until:
        return None
    quoting = any(
        q.outer.start < sentence.end
        and sentence.start < q.outer.end
        and (q in document.spoken or len(document.words(q).split()) > 3)
        for q in document.quotes
    )
    if quoting and not re.match(r"\W*[Mm]enurut", document.clean[sentence.start : sentence.end]):
        return None
    words = document.clean[sentence.start : sentence.end]
    begins = max(subject.end, speech.since or 0)
    if speech.sure < 0.95 and span.start < begins and not re.match(r"\W*(?:[Mm]enurut|[Ii]a\b|[Dd]ia\b)", words):
        return None
    return speech.speaker


def take_stance(document: Document, span: Span) -> dict[str, Any]:
    """Give modality, polarity and speaker for what a span says, plans and hopes left aside."""
    speaker = find_reporter(document, span)
    if speaker is not None:
        return {"modality": "reported", "polarity": True, "said_by": document.persons[speaker].name}
    inside = document.quote_at(span.start)
    return {"modality": "reported" if inside else "fact", "polarity": True}
