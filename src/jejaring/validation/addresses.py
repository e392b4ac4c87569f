"""The addresses of propositions and claims, computed anew: one that does not match lies about what it names.

An article that is seen through merges has its propositions minted anew, but its claims keep the IRIs they were written
with; so claims are only checked in articles as written.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from jejaring.namespaces import local
from jejaring.triples.minting import is_proposition, mint_claim, mint_proposition
from jejaring.triples.terms import TYPE, End, jj, value_of
from jejaring.validation.finding import Finding

Lines = list[tuple[ox.NamedNode, End]]
_MESSAGES = {
    "proposition-address": (
        "IRI proposisi tidak sesuai isinya: seharusnya {}.",
        "The proposition's IRI does not match its content: it should be {}.",
    ),
    "claim-address": (
        "IRI klaim tidak sesuai isinya: seharusnya {}.",
        "The claim's IRI does not match its content: it should be {}.",
    ),
}


def check_addresses(quads: Iterable[ox.Quad], where: str = "", *, claims: bool = True) -> Iterator[Finding]:
    """Find the propositions, and claims if asked, whose IRI is not the one that their content makes."""
    blocks: dict[str, Lines] = defaultdict(list)
    for quad in quads:
        blocks[value_of(quad.subject)].append((quad.predicate, quad.object))
    for iri, lines in blocks.items():
        if is_proposition(iri) and any(key == TYPE for key, _ in lines):
            yield from _compare(iri, mint_proposition(lines).value, "proposition-address", where)
        elif claims and (TYPE, jj("Claim")) in lines:
            yield from _compare(iri, _mint_claim(iri, dict(lines)), "claim-address", where)


def _mint_claim(iri: str, block: dict[ox.NamedNode, End]) -> str:
    """Mint a claim's IRI; one that is not complete keeps its own, since the shapes tell what it lacks."""
    needed = [block.get(jj(key)) for key in ("source", "asserts", "modality", "polarity")]
    source, asserts, modality, polarity = needed
    if source is None or modality is None or polarity is None or not isinstance(asserts, ox.NamedNode):
        return iri
    said = block.get(jj("saidBy"))
    article, word = local(value_of(source)), local(value_of(modality))
    return mint_claim(
        article.removeprefix("article/"),
        asserts,
        word.removeprefix("modality/"),
        value_of(polarity) == "true",
        value_of(said) if said is not None else "",
    ).value


def _compare(iri: str, minted: str, rule: str, where: str) -> Iterator[Finding]:
    if iri != minted:
        in_indonesian, in_english = (text.format(local(minted)) for text in _MESSAGES[rule])
        yield Finding(where, iri, None, rule, in_indonesian, in_english)
