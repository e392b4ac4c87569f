"""Tenures: the claims of who holds which post."""

from jejaring.extract.aliases import expand_agency, expand_post
from jejaring.extract.document import Claim, Document, make_evidence, region_value
from jejaring.extract.spans import Person, PostMention, Span
from jejaring.extract.stance import take_stance

_VAGUE = frozenset(("Direktur", "Deputi"))  # told only with the body they belong to
_KNOWN = frozenset(("Presiden", "Wakil Presiden", "Wapres"))  # named in passing by whoever speaks


def claim_tenures(document: Document) -> list[Claim]:
    """Make the tenures of an article; a person has one per kind of post."""
    claims: list[Claim] = []
    for person in document.persons:
        seen: set[str] = set()
        for post in sorted(person.posts, key=lambda post: (not post.codes and not post.national, post.inferred)):
            kind = f"{post.head} {post.agency}" if post.level == "board" else post.head
            if kind in seen or not post.name_span or _is_slip(document, person, post):
                continue
            seen.add(kind)
            claims.append(_make_tenure(document, person.name, post))
    return claims


def _is_slip(document: Document, person: Person, post: PostMention) -> bool:
    """Tell whether a head's office is told by mistake of the deputy: he is called both, and another is the head."""
    deputy = any(held.head == f"Wakil {post.head}" and held.codes == post.codes for held in person.posts)
    return deputy and any(
        held.head == post.head and held.codes == post.codes and held.name_span
        for other in document.persons
        if other is not person
        for held in other.posts
    )


def _make_tenure(document: Document, name: str, post: PostMention) -> Claim:
    span = Span(min(post.start, post.name_span.start), max(post.end, post.name_span.end)) if post.name_span else post
    quoted = document.quote_at(span.start)
    sure = 0.95 if (post.codes or post.national) and not (quoted and post.head in _KNOWN) else 0.4
    stance = take_stance(document, span) if quoted else {"modality": "fact", "polarity": True}
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
