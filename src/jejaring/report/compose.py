"""A report composed: which sections, in which order, under which title."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from jejaring.graph import Graph
from jejaring.regions import Region
from jejaring.report.blocks import Document, Section
from jejaring.report.material import Material, check_region
from jejaring.report.sections.brief import tell_brief
from jejaring.report.sections.brokers import tell_brokers
from jejaring.report.sections.coverage import tell_coverage
from jejaring.report.sections.kinds import tell_kinds
from jejaring.report.sections.method import tell_method
from jejaring.report.sections.pictures import tell_pictures
from jejaring.report.sections.provinces import tell_provinces
from jejaring.report.sections.region import tell_officials, tell_partners, tell_products
from jejaring.report.sections.space import tell_space
from jejaring.report.sections.standout import tell_standout
from jejaring.report.sections.ties import tell_ties
from jejaring.report.sections.unknown import tell_unknown
from jejaring.report.words import Language, Words, load_words

_OF_ALL: tuple[Callable[[Material], Section], ...] = (
    tell_brief, tell_standout, tell_pictures, tell_ties, tell_kinds, tell_provinces, tell_space, tell_brokers,
    tell_coverage, tell_unknown, tell_method,
)  # fmt: skip
_OF_REGION: tuple[Callable[[Material], Section], ...] = (
    tell_brief, tell_pictures, tell_ties, tell_kinds, tell_officials, tell_products, tell_partners, tell_brokers,
    tell_coverage, tell_unknown, tell_method,
)  # fmt: skip
_DIGITS = 12


def compose_report(
    graph: Graph, language: Language = "en", *, region: Region | None = None, folder: Path | None = None
) -> Document:
    """Compose a report of the whole network or of one region; `folder` is the workspace that its commands name.

    Raises:
        CallError: the region is a kecamatan.
    """
    words = load_words(language)
    material = Material(graph, words, check_region(region), folder)
    if not graph.archive.list_articles():
        sections: tuple[Section, ...] = (tell_brief(material), tell_method(material))
    else:
        sections = tuple(tell(material) for tell in (_OF_REGION if material.region else _OF_ALL))
    return Document(
        language=language,
        title=_choose_title(material),
        subtitle=_choose_subtitle(material),
        sections=sections,
        sources_title=words["sources.title"],
        sources_lead=words["sources.lead"],
        colophon=words.say("title.colophon", version=read_version(), digest=digest_graph(graph)),
        source_word=words["title.source"],
    )


def _choose_title(material: Material) -> str:
    if material.region is None:
        return material.words["title.whole"]
    return material.words.say("title.region", name=material.region.full_name)


def _choose_subtitle(material: Material) -> str:
    words: Words = material.words
    days = sorted(str(day) for day in material.ask("articles").list_values("published") if day)
    if not days:
        return words["title.subtitle_undated"]
    return words.say("title.subtitle", last=words.write_day(days[-1]))


def read_version() -> str:
    """Read the version of this installation."""
    from importlib.metadata import version

    return version("jejaring")


def digest_graph(graph: Graph) -> str:
    """Give the first digits of the SHA-256 of the graph's canonical N-Quads: which data a report is of."""
    return hashlib.sha256(graph.store.dump()).hexdigest()[:_DIGITS]
