"""The documents of the whole: home, dataset, ontology; and the notices where there is nothing to show."""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from jejaring.description.address import Address
from jejaring.description.dataset import DATASET, describe_dataset
from jejaring.description.page import PLAIN, fill
from jejaring.description.rendering import write_triples
from jejaring.description.safety import write_json
from jejaring.description.shell import Shell
from jejaring.description.terms import ONTOLOGY, list_terms, load_ontology, read_version
from jejaring.description.triples import LICENSE
from jejaring.description.words import WORDS, Language, write_day, write_number
from jejaring.namespaces import RDF, SKOS, local, resource
from jejaring.site.asking import write_ask, write_sparql
from jejaring.site.changes import link_releases
from jejaring.site.home import write_home
from jejaring.site.measures import write_measures_page
from jejaring.site.reviewing import write_review
from jejaring.triples.terms import value_of

if TYPE_CHECKING:
    from jejaring.site.library import Library

_TITLE = "http://purl.org/dc/terms/title"
_DESCRIPTION = "http://purl.org/dc/terms/description"
_LISTS = (
    ("source_articles", ("Article",)),
    ("events", ("Event",)),
    ("people", ("Person",)),
    ("products", ("Product",)),
    ("programmes", ("Programme",)),
    ("publishers", ("Publisher",)),
    ("regions", ("Province",)),
)


def is_whole(path: str) -> bool:
    """Tell whether a path is that of a document of the whole."""
    return path in PAGES or path in ("dataset", "ontology", f"ontology/{read_version()}")


def write_whole(library: "Library", address: Address) -> bytes | None:
    """Write a document of the whole; those of `PAGES` are only pages."""
    language: Language = "en" if address.english else "id"
    if address.path in PAGES:
        there = address.suffix == "html" and address.path in library.shell.pages
        return PAGES[address.path](library, language) if there else None
    if address.path == "dataset":
        triples = [*describe_dataset(library.summary, library.dumps), *link_releases(library.releases)]
        return _write_dataset(library, triples, language) if address.suffix == "html" else _write(triples, address)
    if address.suffix == "html":
        return _write_ontology(library, address.path, language)
    return _write(list(load_ontology()), address)


def write_notice(kind: str, language: Language, path: str, shell: Shell = PLAIN, **values: Any) -> bytes:
    """Write a notice: `missing`, `gone` or `moved`, with near things or the target where there are any."""
    words = WORDS[language]
    defaults = {"title": words[f"{kind}_title"], "sentence": words[kind], "target": None, "page": None, "near": ()}
    return fill("notice.html", language, path, shell, **defaults | values)


def _write(triples: Iterable[ox.Triple], address: Address) -> bytes:
    return write_triples(list(triples), address.suffix or "ttl")


def _tell(triples: Iterable[ox.Triple], subject: str, key: str, language: Language) -> str:
    ends = [t.object for t in triples if value_of(t.subject) == subject and t.predicate.value == key]
    return next((e.value for e in ends if isinstance(e, ox.Literal) and e.language == language), "")


def _write_search(library: "Library", language: Language) -> bytes:
    title, lists = WORDS[language]["everything"], _list_things(library, language)
    return fill("search.html", language, "search", library.shell, title=title, lists=lists)


def _list_things(library: "Library", language: Language) -> list[tuple[str, list[tuple[str, str]]]]:
    return [
        (WORDS[language][word], sorted(((p, library.name(p, language)) for p in library.list_things(*kinds)), key=_by))
        for word, kinds in _LISTS
    ]


def _by(thing: tuple[str, str]) -> tuple[str, str]:
    """The name of a thing before its path."""
    return thing[1].casefold(), thing[0]


def _write_ontology(library: "Library", path: str, language: Language) -> bytes:
    words = WORDS[language]
    kind = ox.NamedNode(f"{SKOS}ConceptScheme")
    schemes = sorted(local(value_of(q.subject)) for q in library.store.find(None, ox.NamedNode(f"{RDF}type"), kind))
    return fill(
        "ontology.html",
        language,
        path,
        library.shell,
        iri=ONTOLOGY,
        title=_tell(load_ontology(), ONTOLOGY, _TITLE, language),
        description=_tell(load_ontology(), ONTOLOGY, _DESCRIPTION, language),
        version=read_version(),
        schemes=[(each, library.name(each, language)) for each in dict.fromkeys(schemes)],
        sections=[(words[each], list_terms(each, language)) for each in ("classes", "properties")],
    )


def _write_dataset(library: "Library", triples: list[ox.Triple], language: Language) -> bytes:
    summary = library.summary
    title, description = (_tell(triples, DATASET, key, language) for key in (_TITLE, _DESCRIPTION))
    first, last = (write_day(day, language) if day else None for day in (summary.first, summary.last))
    data = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": DATASET,
        "name": title,
        "description": description,
        "license": LICENSE,
        "creator": {"@type": "Organization", "name": "The jejaring founders"},
        "spatialCoverage": "Indonesia",
        "temporalCoverage": f"{summary.first}/{summary.last}",
        "identifier": DATASET,
        "distribution": [
            {
                "@type": "DataDownload",
                "contentUrl": resource(f"dump/{dump.name}"),
                "encodingFormat": dump.type,
                "contentSize": str(dump.size),
                "sha256": dump.sha256,
            }
            for dump in library.dumps
        ],
    }
    return fill(
        "dataset.html",
        language,
        "dataset",
        library.shell,
        iri=DATASET,
        title=title,
        description=description,
        first=first,
        last=last,
        articles=write_number(str(summary.articles), language),
        quads=write_number(str(summary.quads), language),
        dumps=library.dumps,
        data=write_json(data),
    )


PAGES: Mapping[str, Callable[["Library", Language], bytes]] = {
    "index": write_home,
    "search": _write_search,
    "measures": write_measures_page,
    "ask": write_ask,
    "sparql": write_sparql,
    "review": write_review,
}
