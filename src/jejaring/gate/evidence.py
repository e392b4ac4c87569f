"""Evidence holds: it reads as it says, at its place, inside the article proper; the gate notes its zone."""

import re
from collections.abc import Iterator
from dataclasses import replace

from jejaring import claims as c
from jejaring.gate.page import Page
from jejaring.gate.reasons import Reason, give_reason


def check_evidence(claim: c.Claim, page: Page) -> Iterator[Reason]:
    """Give a reason for each phrase that is not the article's at its place."""
    for evidence in sorted(claim.evidence):
        yield from _check_place(evidence.start, evidence.end, evidence.exact, page)
    if isinstance(claim.proposition, c.Statement):
        quote = claim.proposition.quote
        yield from _check_place(quote.start, quote.end, None, page)
        if quote.end <= len(page.text) and not page.is_quoted(quote.start, quote.end):
            yield give_reason("no-quotation")


def _check_place(start: int, end: int, exact: str | None, page: Page) -> Iterator[Reason]:
    if end > len(page.text):
        yield give_reason("beyond", f"{start}–{end}")
    elif exact is not None and _fold_blanks(page.text[start:end]) != _fold_blanks(exact):
        yield give_reason("not-verbatim", exact)
    elif not page.is_article(start, end):
        yield give_reason("outside", " ".join(page.text[start:end].split()))


def _fold_blanks(phrase: str) -> str:
    """Write every blank as a space: who cites a phrase that crosses a line need not cite the break."""
    return re.sub(r"\s", " ", phrase)


def complete_evidence(claim: c.Claim, page: Page) -> c.Claim:
    """Give each piece of evidence its phrase and its zone."""
    told = (replace(e, exact=page.text[e.start : e.end], zone=page.find_zone(e.start)) for e in claim.evidence)
    return replace(claim, evidence=frozenset(told))
