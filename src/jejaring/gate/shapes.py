"""The shapes, applied to the graph that a document would make; each finding leads back to the claims it is about."""

from collections.abc import Iterator

from jejaring import claims as c
from jejaring.directory import Directory
from jejaring.errors import NotConforming
from jejaring.gate.reasons import Reason
from jejaring.namespaces import resource
from jejaring.resolve import Resolver
from jejaring.triples import map_document
from jejaring.triples.arguments import Context, list_lines
from jejaring.triples.forms import FORMS
from jejaring.triples.minting import mint_claim, mint_proposition
from jejaring.validation import Finding, validate_article
from jejaring.validation.finding import SHAPES


def check_shapes(document: c.Document, directory: Directory) -> dict[c.Claim, tuple[Reason, ...]]:
    """Give the claims whose part of the graph breaks a shape, with the shapes' own messages.

    Raises:
        NotConforming: what breaks a shape is no claim's: the article itself.
    """
    findings = [f for f in validate_article(map_document(document, directory)) if f.severity == "violation"]
    if not findings:
        return {}
    parts = {claim: frozenset(_list_parts(claim, document, directory)) for claim in document.claims}
    blamed = {claim: tuple(_tell(f) for f in findings if f.focus in own) for claim, own in parts.items()}
    orphans = [f for f in findings if not any(f.focus in own for own in parts.values())]
    if orphans:
        raise NotConforming(document.article.id, orphans)
    return {claim: reasons for claim, reasons in blamed.items() if reasons}


def _tell(finding: Finding) -> Reason:
    return Reason(f"shape-{finding.source.removeprefix(SHAPES)}", finding.message_id, finding.message_en)


def _list_parts(claim: c.Claim, document: c.Document, directory: Directory) -> Iterator[str]:
    """List the nodes that a claim puts into the graph: claims, propositions, entities, places in the text."""
    resolver = Resolver(document, directory)
    entities = resolver.resolve_claim(claim)
    said_by = entities.get("said_by")
    context = Context(document, resolver, entities, {})
    for form in FORMS[claim.type]:
        if lines := list_lines(form, claim, context):
            proposition = mint_proposition(lines)
            yield proposition.value
            stance = claim.modality, claim.polarity, said_by.iri if said_by else ""
            yield mint_claim(document.article.id, proposition, *stance).value
    yield from (entity.iri for entity in entities.values() if entity)
    yield from (resource(f"article/{document.article.id}#char={e.start},{e.end}") for e in claim.evidence)
    if event := getattr(claim.proposition, "event", None):
        yield resolver.resolve_event(event).iri
