"""Who speaks at a visit: officials of either side who speak of the visit that the article is about.

To be quoted is not enough. But who welcomes, thanks, or tells what the guests came to learn, in an article about that
visit alone, says it there, unless the article says otherwise (`dihubungi terpisah`, `melalui telepon`), or that
somebody else stood in.
"""

import re
from collections.abc import Iterator

from jejaring.extract.document import Document, Speech
from jejaring.extract.happenings import Event
from jejaring.extract.masking import ABSENT
from jejaring.extract.roles_settling import Part, find_side
from jejaring.extract.spans import PersonMention, Span
from jejaring.lexicon import cache_words, join_words, load_lexicon


@cache_words
def _words(key: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){join_words(load_lexicon('speech')[key])}(?!\w)", re.I)


def find_voices(document: Document, events: list[Event], parts: list[Part]) -> Iterator[Part]:
    """Find the officials of either side who speak in an article about one visit and have no part in it yet."""
    real = [number for number, event in enumerate(events) if event.modality == "fact" and event.polarity]
    if len(real) != 1 or events[real[0]].kind != "visit":
        return
    known = {part.item.person for part in parts if isinstance(part.item, PersonMention)}
    absent = _list_absent(document)
    for number, person in enumerate(document.persons):
        side = find_side(events[real[0]], person.codes)
        speech = _find_speech(document, number) if side and person.posts and number not in known | absent else None
        if speech is not None:
            span = speech.evidence[0]
            stance = {"modality": "fact", "polarity": True}
            item = PersonMention(span.start, span.end, number)
            yield Part(real[0], side, item, "P", span, "role.voice", True, stance, person.codes)


def _list_absent(document: Document) -> set[int]:
    """List who was represented, or sent nothing but words."""
    return {post.person for post in document.posts if post.person is not None and post.guard in ABSENT}


def _find_speech(document: Document, person: int) -> Speech | None:
    """Find the first speech of somebody who speaks of the visit; None where one of them was held elsewhere."""
    told: list[tuple[Span, Speech]] = [*document.spoken.items(), *document.reported.items()]
    own = sorted(((place, s) for place, s in told if s.speaker == person), key=lambda pair: pair[0].start)
    of_visit = any(_words("of_visit").search(document.clean, place.start, place.end) for place, _ in own)
    if not of_visit or any(_is_elsewhere(document, place, speech) for place, speech in own):
        return None
    return own[0][1]


def _is_elsewhere(document: Document, place: Span, speech: Speech) -> bool:
    """Tell whether the sentences that tell of a speech say that it was held elsewhere."""
    starts = {place.start, *(span.start for span in speech.evidence)}
    sentences = [document.sentence_at(start) for start in starts]
    return any(s is not None and _words("elsewhere").search(document.clean, s.start, s.end) for s in sentences)
