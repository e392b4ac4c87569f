"""Names met often that neither the lexicon nor the reference knows: bodies, acronyms, and what is called a region.

Steps: each text that the workspace keeps is searched for words of the three shapes (`lexicon/unknown.toml`); what was
met often enough, in more than one article, and is unknown to the finders of the extractor, is proposed. A name that was
accepted is known from then on; one that was rejected is not proposed again.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from jejaring.extract.agencies import RegionIndex, find_agencies
from jejaring.extract.gazetteer import load_atlas
from jejaring.extract.offices import is_office_word
from jejaring.extract.regions import find_regions
from jejaring.extract.zones import find_layout
from jejaring.lexicon import cache_words, join_words, list_lexicons, load_lexicon
from jejaring.text import make_slug

_CAPITALISED = r"(?:[ ](?:(?:dan|serta|untuk)[ ])?[A-Z][\w'’-]+)"
_ACRONYM = re.compile(r"(?<![\w.&/-])[A-Z]{3,9}(?![\w&/-])")


@dataclass(frozen=True, slots=True)
class Proposal:
    """A name that may be worth knowing: what it looks like (`agency`, `acronym`, `region`), how often and where met."""

    name: str
    looks: str
    mentions: int
    articles: tuple[str, ...]

    @property
    def id(self) -> str:
        """How the command line names it.

        >>> Proposal("Lembaga Adat Sungai", "agency", 3, ()).id
        'name/lembaga-adat-sungai'
        """
        return f"name/{make_slug(self.name)}"


def propose_names(texts: Iterable[tuple[str, str]]) -> list[Proposal]:
    """Propose names from texts, each with its article's id; those met most often first."""
    mentions: Counter[tuple[str, str]] = Counter()
    articles: dict[tuple[str, str], set[str]] = defaultdict(set)
    for article, text in texts:
        for found in _scan(text):
            mentions[found] += 1
            articles[found].add(article)
    enough: Mapping[str, int] = load_lexicon("unknown")["enough"]
    often = [f for f, n in mentions.items() if n >= enough["mentions"] and len(articles[f]) >= enough["articles"]]
    known = _list_words()
    return [
        Proposal(name, looks, mentions[name, looks], tuple(sorted(articles[name, looks])))
        for name, looks in sorted(often, key=lambda found: (-mentions[found], found))
        if not _is_known(name, looks, known)
    ]


@cache_words
def _shapes() -> tuple[re.Pattern[str], re.Pattern[str]]:
    unknown = load_lexicon("unknown")
    return (
        re.compile(rf"(?<![\w-])(?:{join_words(unknown['heads']['names'])}){_CAPITALISED}{{1,6}}"),
        re.compile(rf"(?<!\w)(?:{join_words(unknown['levels']['names'])})(?P<name>(?:[ ][A-Z][a-z'’]+){{1,2}})"),
    )


def _scan(text: str) -> Iterator[tuple[str, str]]:
    """Find what may be names in the article proper; a line in capitals tells nothing of acronyms."""
    body, region = _shapes()
    for span, _ in find_layout(text).paragraphs:
        line = text[span.start : span.end]
        yield from ((match.group(), "agency") for match in body.finditer(line))
        yield from ((match.group("name").strip(), "region") for match in region.finditer(line))
        if sum(map(str.isupper, line)) * 3 < len(line):
            yield from ((match.group(), "acronym") for match in _ACRONYM.finditer(line))


@cache_words
def _list_words() -> frozenset[str]:
    """List every word and phrase of the lexicon."""
    return frozenset(word for name in list_lexicons() for word in _walk(load_lexicon(name)))


def _walk(data: object) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, Mapping):
        for key, value in data.items():
            yield str(key)
            yield from _walk(value)
    elif isinstance(data, list):
        for value in data:
            yield from _walk(value)


def _is_known(name: str, looks: str, known: frozenset[str]) -> bool:
    if name in known or name in load_atlas().codes:
        return True
    regions = RegionIndex(find_regions(name, load_atlas()))
    if looks == "agency":
        return any(agency.start == 0 for agency in find_agencies(name, regions))
    if looks == "region":
        first = name.split()[0]
        return first in known or is_office_word(first) or any(found[0] == 0 for found in load_atlas().find(name))
    return bool(find_agencies(name, regions))
