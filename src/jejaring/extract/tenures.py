"""Tenures: who holds which post, with the region that the post or the article gives it.

A post whose region is not printed takes the one government of its level that the article is about; where there are
two, the claim stays below the threshold.
"""

import re
from collections import Counter
from dataclasses import replace

from jejaring.extract.agencies import resolve_codes
from jejaring.extract.aliases import expand_agency, expand_post
from jejaring.extract.document import Claim, Document, make_evidence, region_value
from jejaring.extract.gazetteer import level_of
from jejaring.extract.spans import AgencyMention, Codes, PostMention, Span
from jejaring.extract.stance import take_stance

_VAGUE = frozenset(("Direktur", "Deputi"))  # told only with the body they belong to
_LEVELED = ("provinsi", "kabupaten", "kota")


def home_regions(document: Document, level: str = "") -> Codes:
    """List the regions whose governments the article names, of one level where one is given; the most named first."""
    counts: Counter[str] = Counter()
    for post in document.posts:
        if len(post.codes) == 1 and not post.inferred and not post.guard:
            counts[post.codes[0]] += 1
    for agency in document.agencies:
        if len(agency.codes) == 1:
            counts[agency.codes[0]] += 1
    if not any(level in ("", level_of(code)) for code in counts):
        for mention in document.regions.mentions:
            if len(mention.codes) == 1 and not mention.trailing:
                counts[mention.codes[0]] += 1
    return tuple(code for code, _ in counts.most_common() if level in ("", level_of(code)))


def infer_regions(document: Document) -> None:
    """Give posts and agencies without region the one the article is about, and persons with it."""
    for place, agency in enumerate(document.agencies):
        if not agency.codes and not agency.national:
            document.agencies[place] = _infer_agency(document, agency)
    for number, person in enumerate(document.persons):
        for place, post in enumerate(person.posts):
            if post.codes or post.national:
                continue
            held = {p.codes for p in person.posts if p.post == post.post and p.codes and not p.inferred}
            codes, sure = (held.pop(), True) if len(held) == 1 else _infer(document, post)
            person.posts[place] = replace(post, codes=codes, inferred=not sure)
            person.codes = person.codes or (codes if sure else ())
            document.posts = [replace(p, codes=codes, inferred=not sure) if p == post else p for p in document.posts]
        if not person.codes and number in {p.person for p in document.posts}:
            person.codes = next((p.codes for p in person.posts if p.codes and not p.inferred), ())


def _infer_agency(document: Document, agency: AgencyMention) -> AgencyMention:
    governments = {"Pemerintah Kabupaten": "kabupaten", "Pemerintah Kota": "kota", "Pemerintah Provinsi": "provinsi"}
    homes = home_regions(document, governments.get(agency.name, ""))
    return resolve_codes(agency, homes) if len(homes) == 1 else agency


def _beside(document: Document, post: PostMention) -> Codes:
    """Give the region of the official named just before in the same sentence, or just behind whom they represent."""
    sentence = document.sentence_at(post.start)
    if sentence is None:
        return ()
    named = [p for p in document.posts if sentence.start <= p.start < sentence.end and p.codes and not p.inferred]
    if post.guard == "represented":
        return next((p.codes for p in named if 0 < p.start - post.end < 30), ())
    before = [p for p in named if p.end <= post.start]
    return before[-1].codes if before and post.level not in _LEVELED else ()


_LED = re.compile(r"(?:dipimpin|diketuai|dikomandani|dikepalai|diwakili)(?:\s(?:langsung|oleh|sendiri))*\s*$")
_RECEIVED = re.compile(r"(?:diterima|disambut|dijamu|ditemui)(?:\s[a-z]+){0,4}\s*$")
_GOAL = re.compile(r"\b(?:ke|[Mm]engunjungi|[Kk]unjungi|menyambangi|mendatangi)\s(?:(?!dari\b)[A-Za-z]+\s){0,4}$")
_SOURCE = re.compile(
    r"\b(?:[Rr]ombongan|dari|[Dd]elegasi|[Kk]unjungan|[Tt]amu)\s(?:(?!ke\b|me|ber|di)[A-Za-z]+\s){0,5}$"
)


_VISIT = re.compile(
    r"\b(?:berkunjung|bertandang|bertolak|mengunjungi|menyambangi|kunjungi"
    r"|mel(?:akukan|aksanakan) (?:kunjungan|studi|kaji|kunker))\b"
)


def _stand_before(document: Document, place: int, words: re.Pattern[str]) -> bool:
    return bool(words.search(document.clean[max(0, place - 60) : place]))


def _led(document: Document, post: PostMention) -> Codes:
    """Give the region of the body just before that the holder leads: `Pemkab Sigi yang dipimpin Asisten I`."""
    sentence = document.sentence_at(post.start)
    if sentence is None or not _stand_before(document, post.start, _LED):
        return ()
    before = [r for r in document.regions.between(sentence.start, post.start) if len(r.codes) == 1 and not r.trailing]
    return before[-1].codes if before else _find_goers(document)


def _find_goers(document: Document) -> Codes:
    """Give the one region whose people set out, as the sentences with a verb of visiting tell it."""
    found: set[Codes] = set()
    for sentence in document.sentences:
        verb = _VISIT.search(document.clean, sentence.start, sentence.end)
        inside = document.regions.between(sentence.start, verb.start()) if verb and sentence.zone != "title" else []
        found |= {region.codes for region in inside if len(region.codes) == 1 and not region.trailing}
    return found.pop() if len(found) == 1 else ()


def _host(document: Document, post: PostMention) -> Codes:
    """Give the region that guests came to, where the post is of those who receive them."""
    if not _stand_before(document, post.start, _RECEIVED):
        return ()
    single = [r for r in document.regions.mentions if len(r.codes) == 1 and not r.trailing]
    guests = {r.codes for r in single if _stand_before(document, r.start, _SOURCE)}
    goals = {r.codes for r in single if _stand_before(document, r.start, _GOAL)} - guests
    sentence = document.sentence_at(post.start)
    behind = [r.codes for r in single if sentence and post.end <= r.start < min(sentence.end, post.end + 130)]
    return goals.pop() if len(goals) == 1 else behind[0] if behind else ()


def _has_rival(document: Document, level: str, code: str) -> bool:
    """Tell whether the article names another region of a level."""
    named = {region.codes[0] for region in document.regions.mentions if len(region.codes) == 1}
    return any(level_of(other) == level and other != code for other in named)


def _is_held(document: Document, post: PostMention, code: str) -> bool:
    """Tell whether somebody else holds the post in a region: there are no two governors of one province."""
    return post.level in _LEVELED and any(
        other.head == post.head and other.codes == (code,) and other.person != post.person and other.person is not None
        for other in document.posts
        if not other.inferred and not other.guard
    )


def _infer(document: Document, post: PostMention) -> tuple[Codes, bool]:
    if near := _led(document, post) or _host(document, post):
        return near, True
    if _stand_before(document, post.start, _RECEIVED):
        return (), False
    if beside := _beside(document, post):
        below = tuple(code for code in home_regions(document) if code.startswith(f"{beside[0]}."))
        return (below[:1], False) if below else (beside, True)
    level = post.level if post.level in _LEVELED else ""
    twins = {
        other.codes
        for other in document.posts
        if other.post == post.post and other.codes and other.person is None and other.level == post.level
    }
    homes = tuple(code for code in home_regions(document, level) if not _is_held(document, post, code))
    if len(homes) == 1:
        return homes, not level or not _has_rival(document, level, homes[0])
    if len(twins) == 1 and level:
        return next(iter(twins)), True
    below = tuple(code for code in homes if len(code) > 2)
    if not level and len(below) == 1 and all(below[0].startswith(code) for code in homes):
        return below, len(homes) == 1
    return homes[:1], False


def claim_tenures(document: Document) -> list[Claim]:
    """Make the tenures of an article; a person has one per kind of post."""
    claims: list[Claim] = []
    for person in document.persons:
        seen: set[str] = set()
        for post in sorted(person.posts, key=lambda post: (not post.codes and not post.national, post.inferred)):
            kind = f"{post.head} {post.agency}" if post.level == "board" else post.head
            if kind in seen or not post.name_span:
                continue
            seen.add(kind)
            claims.append(_make_tenure(document, person.name, post))
    return claims


def _make_tenure(document: Document, name: str, post: PostMention) -> Claim:
    span = Span(min(post.start, post.name_span.start), max(post.end, post.name_span.end)) if post.name_span else post
    sure = 0.95 if post.codes or post.national else 0.4
    stance = take_stance(document, span) if document.quote_at(span.start) else {"modality": "fact", "polarity": True}
    return {
        "type": "tenure",
        "person": name,
        "post": expand_post(document, post.post),
        "agency": expand_agency(document, post.agency) if post.agency else None,
        "region": region_value(post.codes),
        "acting": post.acting,
        "evidence": make_evidence(document.text, *_split(span, post)),
        **stance,
        "confidence": 0.4 if post.inferred or (post.head in _VAGUE and not post.agency) else sure,
        "rule": "tenure.post-name",
    }


def _split(span: Span, post: PostMention) -> tuple[Span, ...]:
    if span.end - span.start <= 100 or not post.name_span:
        return (span,)
    return Span(post.start, min(post.end, post.start + 100)), post.name_span
