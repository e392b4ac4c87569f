"""The rule extractor: an article goes in, a claim document comes out.

Each phase adds to one `Document`; the claims are made at the end, sorted, and what they tie is derived from them.
"""

from typing import Any

from jejaring.acceptance import load_threshold
from jejaring.article import Article
from jejaring.documents import read_document
from jejaring.errors import InvalidDocument
from jejaring.extract.agencies import RegionIndex, find_agencies
from jejaring.extract.agreement_phrases import find_phrases
from jejaring.extract.agreements import claim_agreements
from jejaring.extract.aliases import claim_aliases, collect_aliases
from jejaring.extract.bynames import collect_nicknames, complete_names
from jejaring.extract.companions import collect_companions, seat_companions
from jejaring.extract.dates import find_dates, make_calendar
from jejaring.extract.document import Document
from jejaring.extract.events import find_events
from jejaring.extract.figures import claim_figures
from jejaring.extract.gazetteer import load_atlas
from jejaring.extract.holding import hold_back
from jejaring.extract.occurrences import claim_occurrences
from jejaring.extract.participations import claim_participations
from jejaring.extract.people import collect_posts, collect_private, locate_persons
from jejaring.extract.products import claim_products
from jejaring.extract.programmes import claim_operations
from jejaring.extract.regions import find_regions
from jejaring.extract.roles import find_roles
from jejaring.extract.seats import infer_regions
from jejaring.extract.somebody import collect_members, collect_somebodies
from jejaring.extract.speech import attribute_speech
from jejaring.extract.statements import claim_statements
from jejaring.extract.tenures import claim_tenures
from jejaring.extract.zones import Layout, find_layout, split_sentences
from jejaring.ties import derive_ties


def _clean(text: str, layout: Layout) -> str:
    """Blank out all that is not the article, so that no phase sees it and every offset stays."""
    kept = [" " if letter != "\n" else "\n" for letter in text]
    for span, _ in layout.paragraphs:
        kept[span.start : span.end] = text[span.start : span.end].replace("\n", " ")
    for span in (*layout.masked, *((layout.dateline,) if layout.dateline else ())):
        kept[span.start : span.end] = [" " if letter != "\n" else "\n" for letter in text[span.start : span.end]]
    return "".join(kept).translate({0xA0: " ", ord("«"): "‹", ord("»"): "›"})


def annotate(article: Article) -> Document:
    """Annotate an article with all that the claims are made from.

    Raises:
        InvalidDocument: the article has no text.
    """
    if article.text is None:
        raise InvalidDocument(f"article {article.id}", "there is no text to read")
    text = article.text
    layout = find_layout(text)
    clean = _clean(text, layout)
    regions = RegionIndex(find_regions(clean, load_atlas()))
    document = Document(
        article, text, clean, layout, make_calendar(clean, article.published), split_sentences(clean, layout), regions
    )
    collect_aliases(document)
    document.agencies = find_agencies(clean, regions)
    collect_posts(document)
    collect_private(document)
    collect_members(document)
    collect_companions(document)
    collect_somebodies(document)
    complete_names(document)
    collect_nicknames(document)
    infer_regions(document)
    seat_companions(document)
    locate_persons(document)
    document.dates = find_dates(clean, document.calendar)
    attribute_speech(document)
    return document


def extract(article: Article) -> dict[str, Any]:
    """Read an article and say what it claims, as a claim document.

    >>> document = extract(Article.from_text("a", "Bupati Semarang Tri Wahyono meninjau stan batik."))
    >>> [(claim["person"], claim["region"]) for claim in document["claims"] if claim["type"] == "tenure"]
    [('Tri Wahyono', '33.22')]
    """
    document = annotate(article)
    events, mentions = find_events(document)
    phrases = list(find_phrases(document, mentions))
    parts = find_roles(document, events, mentions, phrases)
    occurrences = list(hold_back(claim_occurrences(document, events, parts)))
    told = {claim["event"] for claim in occurrences if claim["confidence"] >= load_threshold()}
    others = (
        *claim_tenures(document),
        *claim_participations(document, events, parts, told),
        *claim_statements(document),
        *claim_agreements(document, events, mentions, parts, phrases),
        *claim_products(document, events, mentions),
        *claim_figures(document, events, mentions, told),
        *claim_operations(document),
        *claim_aliases(document),
    )
    claims = [*occurrences, *hold_back(others)]
    written = {
        "article": {
            "id": article.id,
            "sha256": article.sha256,
            "published": article.published,
            "publisher": article.publisher,
            "url": article.url,
        },
        "claims": claims,
    }
    ties = derive_ties(read_document(written).document.claims)
    return {**written, "ties": [{"regions": sorted(map(str, regions)), "event": event} for regions, event in ties]}
