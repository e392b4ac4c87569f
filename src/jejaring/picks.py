"""Picks: a judgement that accepts an open claim and says which of its candidates is right.

As with merges, a file keeps what its extractor wrote, and the store holds the article *through* the picks: the claim
asserts a proposition in which the picked value stands in place of the candidates. Claims keep their IRIs. Entities that
are told by the same open region (`post/bupati-32.04~32.73`) take the picked one with them, all through the article.
Unpicking is loading again.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from jejaring.judgements import find_last, read_judgements
from jejaring.namespaces import RDFS, local
from jejaring.triples.minting import is_proposition, mint_proposition
from jejaring.triples.terms import TYPE, End, Line, day, jj, node

_ASSERTS, _REGION, _LABEL = jj("asserts"), jj("regionCandidate"), ox.NamedNode(f"{RDFS}label")
_KNOWN = ("agency/pemda-", "agency/dekranasda-")


@dataclass(frozen=True, slots=True)
class Pick:
    """What a judgement picks for one claim: a region's code, a start, an end."""

    region: str | None
    start: str | None
    end: str | None


Picks = Mapping[str, Pick]
Blocks = dict[str, list[tuple[ox.NamedNode, End]]]


def list_picks(review: Iterable[ox.Quad]) -> dict[str, Pick]:
    """List the picks in force, by the local path of the claim: those of a last judgement that accepts it."""
    last = find_last(read_judgements(review), "accept", "reject")
    return {subject: Pick(j.region, j.start, j.end) for subject, j in last.items() if j.picks}


def name_article(claim: str) -> str:
    """Give the article that a claim's address names.

    >>> name_article("claim/seed-01/907e5c3a18f6d4b2907e")
    'seed-01'
    """
    return claim.split("/")[1]


def pick_values(quads: Iterable[ox.Quad], picks: Picks) -> list[ox.Quad]:
    """View an article's quads through the picks; without any of its claims, as they are."""
    quads = list(quads)
    mine = {str(q.subject)[1:-1]: picks[path] for q in quads if (path := local(str(q.subject)[1:-1])) in picks}
    if not mine:
        return quads
    graph = quads[0].graph_name
    blocks: Blocks = {}
    for quad in quads:
        blocks.setdefault(str(quad.subject)[1:-1], []).append((quad.predicate, quad.object))
    for claim, pick in mine.items():
        _settle(blocks, claim, pick)
    _drop_unasserted(blocks)
    return [ox.Quad(ox.NamedNode(subject), *line, graph) for subject, block in blocks.items() for line in block]


def _settle(blocks: Blocks, claim: str, pick: Pick) -> None:
    """Let a claim assert what its pick makes of its proposition, and take its entities along."""
    asserted = _find_asserted(blocks, claim)
    opened = sorted(_code(end) for key, end in blocks[asserted] if key == _REGION)
    if pick.region in opened:
        _rename(blocks, asserted, "~".join(opened), str(pick.region))
        asserted = _find_asserted(blocks, claim)
    lines = list(_pick_lines(blocks[asserted], pick))
    settled = mint_proposition(lines)
    blocks[settled.value] = [*lines]
    blocks[claim] = [(key, settled if key == _ASSERTS else end) for key, end in blocks[claim]]


def _find_asserted(blocks: Blocks, claim: str) -> str:
    return next(str(end)[1:-1] for key, end in blocks[claim] if key == _ASSERTS)


def _pick_lines(block: Iterable[tuple[ox.NamedNode, End]], pick: Pick) -> Iterator[Line]:
    """The lines of a proposition with the picked values in place of the candidates."""
    block = list(block)
    for name, value in (("start", pick.start), ("end", pick.end)):
        candidate = jj(f"{name}Candidate")
        if value and any(key == candidate and end.value == value for key, end in block if isinstance(end, ox.Literal)):
            block = [line for line in block if line[0] != candidate and line != (jj("conflictIn"), candidate)]
            block.append((jj(name), day(value)))
    if any(key == _REGION and _code(end) == pick.region for key, end in block):
        kind = next(end for key, end in block if key == TYPE)
        block = [line for line in block if line[0] != _REGION]
        block += list(_place(kind, node(f"region/{pick.region}"), block))
    yield from ((key, end) for key, end in block if isinstance(end, ox.NamedNode | ox.Literal))


def _place(kind: End, region: ox.NamedNode, block: Iterable[tuple[ox.NamedNode, End]]) -> Iterator[Line]:
    """How a proposition of a kind says its region: a tenure by its post, an agreement as a party, others plainly."""
    if kind == jj("Agreement"):
        yield jj("party"), region
    elif kind != jj("Tenure"):
        yield jj("region"), region
    if kind == jj("Participation") and not any(key == jj("agent") for key, _ in block):
        yield jj("agent"), region


def _code(end: End) -> str:
    return local(str(end)[1:-1]).removeprefix("region/")


def _rename(blocks: Blocks, asserted: str, opened: str, code: str) -> None:
    """Rename the entities of a proposition that bear an open region, through all of the article."""
    named = [str(end)[1:-1] for _, end in blocks[asserted] if isinstance(end, ox.NamedNode)]
    named += [str(end)[1:-1] for iri in list(named) for key, end in blocks.get(iri, ()) if key == jj("postIn")]
    swaps = {f"<{iri}>": f"{iri.removesuffix(opened)}{code}" for iri in named if iri.endswith(f"-{opened}")}
    for subject in list(blocks):
        block = blocks[subject]
        swapped = [(key, ox.NamedNode(swaps[str(end)]) if str(end) in swaps else end) for key, end in block]
        if f"<{subject}>" in swaps:
            blocks.setdefault(swaps[f"<{subject}>"], []).extend(_place_entity(swaps[f"<{subject}>"], swapped, code))
            del blocks[subject]
        elif swapped != block and is_proposition(subject):
            _mint_anew(blocks, subject, swapped)
        else:
            blocks[subject] = swapped


def _place_entity(iri: str, block: Iterable[tuple[ox.NamedNode, End]], code: str) -> Iterator[tuple[ox.NamedNode, End]]:
    """Describe an entity by its picked region; one that the reference knows by its printed name alone."""
    known = local(iri).startswith(_KNOWN) and code.count(".") < 2
    for key, end in block:
        if known and key == _LABEL and isinstance(end, ox.Literal):
            yield jj("printedAs"), ox.Literal(end.value)
        elif not known and key != _REGION:
            yield key, end
    if not known:
        yield jj("region"), node(f"region/{code}")


def _mint_anew(blocks: Blocks, old: str, lines: list[tuple[ox.NamedNode, End]]) -> None:
    new = mint_proposition(lines)
    del blocks[old]
    blocks[new.value] = lines
    for subject, block in blocks.items():
        blocks[subject] = [(key, new if str(end) == f"<{old}>" else end) for key, end in block]


def _drop_unasserted(blocks: Blocks) -> None:
    """Drop the propositions that no claim asserts any more."""
    asserted = {str(end)[1:-1] for block in blocks.values() for key, end in block if key == _ASSERTS}
    for subject in [iri for iri in blocks if is_proposition(iri) and iri not in asserted]:
        del blocks[subject]
