"""An article with its claims marked: coloured by type, numbered as in the list below the text."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import click

from jejaring import claims as c

_COLOURS = {
    "tenure": "green",
    "occurrence": "yellow",
    "participation": "cyan",
    "production": "magenta",
    "showing": "magenta",
    "operation": "blue",
    "figure": "bright_red",
    "statement": "bright_blue",
    "agreement": "bright_yellow",
    "alias": "white",
}


def mark_article(document: c.Document) -> str:
    """Mark an article's claims in its text, and list them below it."""
    text = document.article.text or ""
    claims = sorted(document.claims, key=lambda claim: (min(claim.evidence), claim.type, repr(claim.proposition)))
    listed = [_describe(number, claim) for number, claim in enumerate(claims, 1)]
    return "\n".join(
        [click.style(document.article.id, bold=True), "", "".join(_mark(text, claims)).rstrip(), "", *listed]
    )


def _mark(text: str, claims: Sequence[c.Claim]) -> Iterator[str]:
    """Cut the text where a phrase begins or ends; a piece takes the colour of the shortest phrase it is in."""
    spans = [(e.start, e.end, number) for number, claim in enumerate(claims, 1) for e in claim.evidence]
    cuts = sorted({0, len(text), *(cut for start, end, _ in spans for cut in (start, end))})
    for start, end in pairwise(cuts):
        within = sorted((b - a, number) for a, b, number in spans if a <= start and end <= b)
        piece = text[start:end]
        yield click.style(piece, fg=_COLOURS[claims[within[0][1] - 1].type]) if within else piece
        ending = sorted({number for _, b, number in spans if b == end})
        if ending:
            yield click.style(f"[{','.join(map(str, ending))}]", dim=True)


def _describe(number: int, claim: c.Claim) -> str:
    told = claim.proposition
    values = [_write(getattr(told, key)) for key in c.list_keys(type(told)) if key != "quote"]
    stance = [claim.modality] if claim.modality != "fact" else []
    stance += ["denied"] if not claim.polarity else []
    words = " · ".join(filter(None, (*values, *stance, claim.said_by or "")))
    name = click.style(claim.type, fg=_COLOURS[claim.type])
    return f"{number:>3} {name} {words} ({claim.confidence:g}, {claim.rule})"


def _write(value: object) -> str:
    if isinstance(value, c.Open):
        return "|".join(sorted(value.candidates)) + ("!" if value.conflict else "")
    if isinstance(value, frozenset):
        return "–".join(sorted(map(_write, value)))
    return "" if value is None else str(value)
