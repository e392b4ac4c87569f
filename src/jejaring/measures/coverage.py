"""Who is seen at all: of the regions, by publisher and by year, and how far being written of bends the measures."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from jejaring.measures.foresight import rarefy_degree
from jejaring.measures.groups import find_province
from jejaring.measures.profile import describe_regions
from jejaring.measures.refusals import UnfitNetwork
from jejaring.measures.sensitivity import find_tau
from jejaring.measures.ties import TieRecord, merge_records, sum_ties


@dataclass(frozen=True, slots=True)
class Mention:
    """An article and the regions that its facts name; `year` None where the article is undated."""

    article: str
    publisher: str
    year: int | None
    regions: frozenset[str]


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many of the regions are seen under a heading (a province, a publisher, a year), in how many articles."""

    heading: str
    regions: int
    seen: int
    articles: int

    @property
    def share(self) -> float | None:
        """The share of the regions that is seen; None where there is none to see."""
        return self.seen / self.regions if self.regions else None


def cover_provinces(mentions: Iterable[Mention], regions: Collection[str]) -> list[Coverage]:
    """Count for each province the kabupaten and kota that some article names; those never named included.

    Raises UnfitNetwork for a mention of a region that is none of the given.

    >>> cover_provinces([Mention("x", "p", 2025, frozenset({"36.74"}))], ["36.74", "36.71", "11.01"])
    [Coverage(heading='11', regions=1, seen=0, articles=0), Coverage(heading='36', regions=2, seen=1, articles=1)]
    """
    told = _check(mentions, regions)
    rows = []
    for province in sorted({find_province(code) for code in regions}):
        own = {code for code in regions if find_province(code) == province}
        naming = [mention for mention in told if mention.regions & own]
        seen = {code for mention in naming for code in mention.regions & own}
        rows.append(Coverage(province, len(own), len(seen), len({mention.article for mention in naming})))
    return rows


def cover_publishers(mentions: Iterable[Mention], regions: Collection[str]) -> list[Coverage]:
    """Count for each publisher the regions that its articles name.

    >>> cover_publishers([Mention("x", "p", None, frozenset({"36.74"}))], ["36.74", "11.01"])[0].share
    0.5
    """
    return _cover(((mention.publisher, mention) for mention in _check(mentions, regions)), len(set(regions)))


def cover_years(mentions: Iterable[Mention], regions: Collection[str]) -> list[Coverage]:
    """Count for each year the regions that its articles name; undated articles stand under `undated`, last.

    >>> cover_years([Mention("x", "p", None, frozenset({"36.74"}))], ["36.74"])[0].heading
    'undated'
    """
    told = _check(mentions, regions)
    return _cover((("undated" if m.year is None else str(m.year), m) for m in told), len(set(regions)))


def _check(mentions: Iterable[Mention], regions: Collection[str]) -> list[Mention]:
    told, known = list(mentions), set(regions)
    for mention in told:
        for code in sorted(mention.regions - known):
            raise UnfitNetwork(f"The region {code} of {mention.article}", "it is none of the given", "Give its level")
    return told


def _cover(headed: Iterable[tuple[str, Mention]], regions: int) -> list[Coverage]:
    under: dict[str, list[Mention]] = {}
    for heading, mention in headed:
        under.setdefault(heading, []).append(mention)
    return [
        Coverage(
            heading,
            regions,
            len({code for mention in under[heading] for code in mention.regions}),
            len({mention.article for mention in under[heading]}),
        )
        for heading in sorted(under)
    ]


@dataclass(frozen=True, slots=True)
class Bend:
    """How far a measure only follows how often a region is written of: Kendall's τ-b with its number of articles."""

    measure: str
    tau: float | None


def find_bend(records: Sequence[TieRecord], mentions: Iterable[Mention], articles: int = 3) -> list[Bend]:
    """Compare each measure's order of regions with that by articles that name them.

    Near 1 the measure says little but who is in the news; `rarefied degree`, at an equal number of articles, shows what
    is left. None where either is constant. Kendall 1945, https://doi.org/10.1093/biomet/33.3.239

    >>> find_bend([], [])
    []
    """
    merged = merge_records(records)
    if not merged:
        return []
    naming: dict[str, set[str]] = {}
    for mention in mentions:
        for code in mention.regions:
            naming.setdefault(code, set()).add(mention.article)
    rows = describe_regions(sum_ties(merged))
    written = {row.code: float(len(naming.get(row.code, ()))) for row in rows}
    columns = {
        measure: {row.code: getattr(row, measure) for row in rows}
        for measure in ("degree", "strength", "betweenness", "closeness", "pagerank", "constraint")
    }
    columns["rarefied degree"] = rarefy_degree(merged, articles)
    return [Bend(measure, find_tau(dict(written), scores)) for measure, scores in columns.items()]
