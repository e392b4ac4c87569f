"""The home page: whose ties are strongest, as a table that needs no script; a script puts map and network above it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jejaring.description.page import fill
from jejaring.description.safety import write_json
from jejaring.description.words import Language, write_day, write_number
from jejaring.namespaces import BASE, local
from jejaring.network import RUNGS, Node, Tie, read_nodes, read_ties
from jejaring.site.words import HOME

if TYPE_CHECKING:
    from jejaring.site.library import Library

MOST = 20
"""How many ties the table holds."""

_THIN = 3


@dataclass(frozen=True, slots=True)
class Row:
    """A tie as the table shows it; `kinds` weakest first, `articles` and `occasions` by path and name."""

    ends: tuple[tuple[str, str], tuple[str, str]]
    kinds: tuple[str, ...]
    strength: str
    articles: tuple[tuple[str, str], ...]
    occasions: tuple[tuple[str, str], ...]
    publishers: int
    last: str | None

    @property
    def is_thin(self) -> bool:
        """Whether so few articles tell of it that it must be said."""
        return len(self.articles) < _THIN


def write_home(library: "Library", language: Language) -> bytes:
    """Write the home page."""
    nodes, ties = read_nodes(library.store), read_ties(library.store)
    rows = list_strongest(library, ties, nodes, language)
    years = sorted({tie.day[:4] for tie in ties if tie.day})
    data = {"@context": "https://schema.org", "@type": "WebSite", "@id": BASE, "name": "jejaring"}
    return fill(
        "index.html",
        language,
        "index",
        library.shell,
        title=HOME[language]["title"],
        say=HOME[language],
        rows=rows,
        rungs=RUNGS,
        counts={rung: len({tie.occasion for tie in ties if rung in tie.kinds}) for rung in RUNGS},
        told=tell_network(ties, years, language),
        provinces=[(f"region/{c}", n.name) for c, n in sorted(nodes.items()) if n.kind == "provinsi"],
        sheets=["home.css"],
        entries=["home"],
        data=write_json(data),
    )


def list_strongest(
    library: "Library", ties: list[Tie], nodes: dict[str, Node], language: Language, most: int = MOST
) -> list[Row]:
    """List the strongest ties, strongest first; of equal ones those of the stronger kinds, then by code."""
    pairs: dict[tuple[str, str], list[Tie]] = {}
    for tie in ties:
        if tie.a in nodes and tie.b in nodes:
            pairs.setdefault((tie.a, tie.b), []).append(tie)
    order = sorted(pairs, key=lambda pair: (-_sum(pairs[pair]), -_weigh_kinds(pairs[pair]), pair))
    return [_tell_row(library, pairs[pair], nodes, language) for pair in order[:most]]


def _sum(ties: list[Tie]) -> float:
    return round(sum(tie.weight for tie in ties), 6)


def _weigh_kinds(ties: list[Tie]) -> int:
    """Give the kinds of a pair's ties as bits, the strongest the highest."""
    return sum(1 << place for place, rung in enumerate(RUNGS) if any(rung in tie.kinds for tie in ties))


def _tell_row(library: "Library", ties: list[Tie], nodes: dict[str, Node], language: Language) -> Row:
    a, b = (nodes[code] for code in (ties[0].a, ties[0].b))
    days = sorted(tie.day for tie in ties if tie.day)
    articles = sorted(local(iri) for iri in frozenset().union(*(tie.articles for tie in ties)))
    occasions = sorted(ties, key=lambda tie: (tie.day or "", tie.occasion), reverse=True)
    return Row(
        ends=((f"region/{a.code}", a.name), (f"region/{b.code}", b.name)),
        kinds=tuple(rung for rung in RUNGS if any(rung in tie.kinds for tie in ties)),
        strength=write_number(f"{_sum(ties):.2f}", language),
        articles=tuple((path, library.name(path, language)) for path in articles),
        occasions=tuple((local(tie.occasion), _name_occasion(library, tie, language)) for tie in occasions),
        publishers=len(frozenset().union(*(tie.publishers for tie in ties))),
        last=write_day(days[-1], language) if days else None,
    )


def _name_occasion(library: "Library", tie: Tie, language: Language) -> str:
    """Name an occasion; an agreement without event has no name of its own, and is told by its strongest kind."""
    path = local(tie.occasion)
    name = library.name(path, language)
    return HOME[language][tie.kinds[-1]] if name == path or path.startswith("agreement/") else name


def tell_network(ties: list[Tie], years: list[str], language: Language) -> str:
    """Tell how many ties there are, between how many regions, of which years.

    >>> tell_network([], [], "en")
    'No article tells of a tie between regions yet.'
    """
    words = HOME[language]
    if not ties:
        return words["empty"]
    regions = {code for tie in ties for code in (tie.a, tie.b)}
    pairs = {(tie.a, tie.b) for tie in ties}
    counts = (write_number(str(len(each)), language) for each in (pairs, regions))
    return words["told"].format(*counts, _tell_span(years))


def _tell_span(years: list[str]) -> str:
    """Tell the first and the last year, or the one.

    >>> _tell_span(["2021", "2025"]), _tell_span(["2021"]), _tell_span([])
    (', 2021–2025', ', 2021', '')
    """
    return f", {'–'.join(dict.fromkeys((years[0], years[-1])))}" if years else ""
