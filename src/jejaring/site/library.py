"""The documents of one version of the data, by address: the thing described, the whole, who has moved, who is gone."""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property, lru_cache, partial
from pathlib import Path

import pyoxigraph as ox

from jejaring.changelog import Release
from jejaring.description.address import Address, is_addressable
from jejaring.description.atlas import Atlas
from jejaring.description.dataset import Dump, Summary, summarise
from jejaring.description.describing import describe
from jejaring.description.names import choose_name, find_names
from jejaring.description.page import PLAIN, write_page
from jejaring.description.portraits.portray import has_portrait, look_around
from jejaring.description.rendering import write_data
from jejaring.description.shell import Shell
from jejaring.description.surroundings import Surroundings
from jejaring.description.terms import read_version
from jejaring.description.view import HasPage
from jejaring.description.words import Language
from jejaring.explorer.data import list_paths, write_file
from jejaring.identity import list_merges
from jejaring.namespaces import RDF, REFERENCE_GRAPHS, SKOS, local, term
from jejaring.site import documents
from jejaring.site.changes import find_releases, write_changes
from jejaring.site.dumping import Dumping
from jejaring.site.dumps import read_dumps, write_dumps
from jejaring.site.maps import write_index
from jejaring.store import REVIEW, Store
from jejaring.tombstones import Tombstones
from jejaring.triples.terms import jj, value_of

_LISTED = {
    "region": ("Country", "Province", "Regency", "City", "District"),
    "agency": ("NationalAgency", "RegionalGovernment", "RegionalOffice", "CraftCouncil"),
    **{name.lower(): (name,) for name in ("Person", "Event", "Product", "Programme", "Article", "Publisher", "Post")},
}
_TYPE = ox.NamedNode(f"{RDF}type")
_WORDS = (f"{SKOS}Concept", f"{SKOS}ConceptScheme", term("TieRule"), term("AcceptanceRule"))
_BOUNDARIES = "boundaries.json"
_AROUND, _NEAR, _KEPT = 40, 3, 4096


@dataclass(frozen=True, slots=True)
class Near:
    """A thing whose address is near one that nothing has: its path, its name."""

    path: str
    name: str


class Library:
    """The documents of a store at one version; `dump_folder` is where its dumps are, or will be, written."""

    def __init__(
        self,
        store: Store,
        tombstones: Tombstones,
        dump_folder: Path,
        has_page: HasPage = is_addressable,
        shell: Shell = PLAIN,
        dumping: Dumping | None = None,
    ) -> None:
        self.store, self.tombstones, self.dump_folder, self.has_page = store, tombstones, dump_folder, has_page
        self.shell, self.atlas, self.dumping = shell, Atlas(store), dumping
        self.releases: tuple[Release, ...] = ()
        self.write: Callable[[Address], bytes | None] = lru_cache(_KEPT)(self.write_anew)
        self._write_file: Callable[[str], bytes | None] = lru_cache(_KEPT)(partial(write_file, store))
        self._describe = lru_cache(1)(partial(describe, store))
        self._look_around = lru_cache(1)(self._look_around_anew)

    @cached_property
    def merges(self) -> dict[str, str]:
        """The paths that were merged, each with the path it leads to now."""
        merges = list_merges(self.store.find(graph=REVIEW))
        return {local(value_of(old)): local(value_of(new)) for old, new in merges.items()}

    @cached_property
    def dumps(self) -> tuple[Dump, ...]:
        """The files to download; written when they are first asked for, by another process where there is one."""
        if self.dumping and self.dumping.finish():
            return read_dumps(self.dump_folder)
        self.dump_folder.mkdir(parents=True, exist_ok=True)
        return write_dumps(self.store, self.dump_folder)

    @cached_property
    def summary(self) -> Summary:
        """What the dataset holds."""
        return summarise(self.store)

    def _list_logs(self) -> list[str]:
        paths = [f"{kind}/{each.version}" for each in self.releases for kind in ("changelog", "dataset")]
        return ["changelog", *paths] if paths else []

    def is_erased(self, address: Address) -> bool:
        """Tell whether what was at an address has been erased."""
        return self.tombstones.covers(address.iri)

    def has(self, path: str) -> bool:
        """Tell whether there is something at a path."""
        node = ox.NamedNode(Address(path).iri)
        if documents.is_whole(path):
            return path not in documents.PAGES or path in self.shell.pages
        if find_releases(self.releases, path) or next(iter(self.store.find(node)), None) is not None:
            return True
        return next(iter(self.store.find(object=node)), None) is not None

    def write_anew(self, address: Address) -> bytes | None:
        """Write a document, named with its suffix; None where there is nothing to describe."""
        if documents.is_whole(address.path):
            return documents.write_whole(self, address)
        if find_releases(self.releases, address.path):
            return write_changes(self, address)
        description = self._describe(address.iri)
        if description is None:
            return None
        if address.suffix == "html":
            around = self._look_around(address.iri)
            language: Language = "en" if address.english else "id"
            return write_page(description, language, self.has_page, self.shell, self.atlas, around)
        return write_data(description, address.suffix or "ttl")

    def _look_around_anew(self, iri: str) -> Surroundings | None:
        description = self._describe(iri)
        return look_around(description, self.atlas) if description and has_portrait(iri) else None

    def list_data(self) -> list[str]:
        """List the paths, below `data/`, of the files that scripts fetch."""
        return sorted([*list_paths(self.store), *([_BOUNDARIES] if self.shell.boundaries else [])])

    def write_data(self, path: str) -> bytes | None:
        """Write a file that scripts fetch; None where there is none."""
        return self.shell.boundaries if path == _BOUNDARIES else self._write_file(path)

    def list_near(self, path: str) -> list[Near]:
        """List up to three things whose addresses are written alike."""
        paths = self._list_paths(path.partition("/")[0])
        place = bisect_left(paths, path)
        around = paths[max(0, place - _AROUND) : place + _AROUND]
        return [Near(each, self.name(each)) for each in get_close_matches(path, around, _NEAR)]

    def name(self, path: str, language: str = "id") -> str:
        """Name the thing at a path."""
        iri = Address(path).iri
        return choose_name(iri, {iri: found} if (found := find_names(self.store, iri)) else {}, language)

    def list_other_names(self, path: str) -> set[str]:
        """List the other names of the thing at a path."""
        quads = self.store.find(ox.NamedNode(Address(path).iri), ox.NamedNode(f"{SKOS}altLabel"))
        return {value_of(quad.object) for quad in quads}

    def list_things(self, *classes: str) -> list[str]:
        """List the paths of the things of some classes, sorted."""
        kinds = [jj(name) for name in classes]
        found = {value_of(q.subject) for kind in kinds for q in self.store.find(None, _TYPE, kind)}
        return sorted(local(iri) for iri in found)

    @cached_property
    def pages(self) -> frozenset[str]:
        """The paths that a static site has documents for: see `docs/publishing.md` for what it leaves out."""
        named = {
            end.value
            for graph in self.store.list_graphs()
            if not graph.startswith(REFERENCE_GRAPHS)
            for quad in self.store.find(graph=ox.NamedNode(graph))
            for end in (quad.subject, quad.object)
            if isinstance(end, ox.NamedNode) and is_addressable(end.value)
        }
        words = {value_of(q.subject) for kind in _WORDS for q in self.store.find(None, _TYPE, ox.NamedNode(kind))}
        whole = (*self.shell.pages, "dataset", "ontology", f"ontology/{read_version()}", *self._list_logs())
        known = self.list_things("Country", "Province", "Regency", "City", "NationalAgency", "Tie")
        found = {local(iri) for iri in named | words if is_addressable(iri)}
        return frozenset({*found, *known, *whole} - self.merges.keys())

    @cached_property
    def index(self) -> bytes:
        """The index for searching."""
        return write_index(self, self.pages)

    def _list_paths(self, segment: str) -> list[str]:
        cache: dict[str, list[str]] = self.__dict__.setdefault("_paths", {})
        if segment not in cache:
            cache[segment] = self.list_things(*_LISTED.get(segment, ()))
        return cache[segment]
