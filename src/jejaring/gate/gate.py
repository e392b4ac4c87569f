"""The gate: what a claim document must hold before it goes in, the same for every extractor.

    1. form         each claim by itself; quotes without offsets find their place
    2. evidence     verbatim, inside the article proper; its zone is noted
    3. guards       kin, former, candidate, stand-in
    4. literals     every name, number, day and region is to be seen
    5. events       told once a stance, and told at all
    6. shapes       the graph that the rest makes, by SHACL

What fails is set aside with its reasons, and takes with it what rests on it; the rest is a document, its ties derived.
A claim that a person has vouched for (`trusted`) passes 3 and 4, and nothing else, unchecked.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from jejaring import claims as c
from jejaring.article import Article
from jejaring.directory import Directory
from jejaring.documents import find_second_tellings, read_claim, write_claim
from jejaring.errors import InvalidDocument
from jejaring.gate.anchor import NotFound, anchor_entry
from jejaring.gate.evidence import check_evidence, complete_evidence
from jejaring.gate.guards import check_guards
from jejaring.gate.literals import check_literals
from jejaring.gate.page import Page
from jejaring.gate.reasons import Reason, SetAside, give_reason
from jejaring.gate.shapes import check_shapes
from jejaring.ties import derive_ties


@dataclass(frozen=True, slots=True)
class Passage:
    """What passed the gate, and what was set aside."""

    document: c.Document
    set_aside: tuple[SetAside, ...] = ()


def pass_gate(
    article: Article, entries: Iterable[object], directory: Directory, trusted: frozenset[int] = frozenset()
) -> Passage:
    """Let claims, as data from JSON, pass the gate.

    Args:
        article: with its text, or without it; then what needs the text is not checked.
        entries: the claims.
        directory: what names lead to.
        trusted: the places among the entries of claims that a person has vouched for.

    Raises:
        NotConforming: the article itself breaks the rules.
    """
    page = Page.lay_out(article.text) if article.text is not None else None
    aside: list[SetAside] = []
    good: list[c.Claim] = []
    for number, entry in enumerate(entries):
        read = _read_entry(entry, number, page)
        if isinstance(read, SetAside):
            aside.append(read)
            continue
        reasons = tuple(_check_claim(read, article, page, trusted=number in trusted))
        if reasons:
            aside.append(SetAside(write_claim(read), reasons))
        else:
            good.append(complete_evidence(read, page) if page else read)
    return _pass_together(article, good, aside, directory)


def _read_entry(entry: object, number: int, page: Page | None) -> c.Claim | SetAside:
    kept: Mapping[str, Any] = entry if isinstance(entry, Mapping) else {"type": None, "was": entry}
    try:
        return read_claim(anchor_entry(kept, page) if page else kept, f"claims[{number}]")
    except NotFound as error:
        return SetAside(kept, (give_reason("not-found", str(error)),))
    except InvalidDocument as error:
        return SetAside(kept, (give_reason("form", str(error)),))


def _check_claim(claim: c.Claim, article: Article, page: Page | None, *, trusted: bool) -> Iterator[Reason]:
    if page is None:
        if isinstance(claim.proposition, c.Statement) or any(e.exact is None for e in claim.evidence):
            yield give_reason("no-text")
        return
    broken = list(check_evidence(claim, page))
    yield from broken
    if not broken and not trusted:
        yield from check_guards(claim, page)
        yield from check_literals(claim, page, article.published)


def _pass_together(article: Article, good: Iterable[c.Claim], aside: list[SetAside], directory: Directory) -> Passage:
    """Check what claims must hold together; each that falls may take others with it."""
    claims = c.join_claims(good)
    twice = find_second_tellings(claims)
    aside += [SetAside(write_claim(claim), (give_reason("twice", _name_event(claim)),)) for claim in twice]
    claims = tuple(claim for claim in claims if claim not in twice)
    while True:
        claims = _drop_untold(claims, aside)
        document = c.Document(article, claims)
        broken = check_shapes(document, directory)
        if not broken:
            return Passage(replace(document, ties=derive_ties(claims)), tuple(aside))
        aside += [SetAside(write_claim(claim), reasons) for claim, reasons in broken.items()]
        claims = tuple(claim for claim in claims if claim not in broken)


def _drop_untold(claims: tuple[c.Claim, ...], aside: list[SetAside]) -> tuple[c.Claim, ...]:
    told = {claim.proposition.event for claim in claims if isinstance(claim.proposition, c.Occurrence)}
    kept = []
    for claim in claims:
        event = _name_event(claim)
        if not event or event in told:
            kept.append(claim)
        else:
            aside.append(SetAside(write_claim(claim), (give_reason("no-event", event),)))
    return tuple(kept)


def _name_event(claim: c.Claim) -> str:
    return getattr(claim.proposition, "event", None) or ""
