"""The directory: what the reference and the vocabularies call things, so that a printed name finds them.

National agencies are found by name or acronym, the government and the Dekranasda of a region by what they are, a
product's category by a word in its name. Words are compared folded: case, commas and spaces do not matter.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pyoxigraph as ox

from jejaring.assets import locate
from jejaring.namespaces import BASE, JJ, RDFS, SKOS
from jejaring.text import fold_words

_GOVERNMENT = re.compile(r"pemerintah (kabupaten|kota|provinsi|daerah)|pem(kab|kot|ko|prov|da)")
_CRAFT_COUNCIL = re.compile(r"dekranas(da)?|dewan kerajinan nasional( daerah)?")
_AGENCY = re.compile(
    r"(kementerian|kemen\w+|dinas|dis\w+|badan|bappe\w+|ditjen|direktorat|sekretariat|setda|pemerintah|pem(kab|kot|ko|prov|da)"
    r"|dekranas\w*|bank|asosiasi|kadin|dprd?|komisi|lembaga|balai|kantor|perwakilan|biro|bagian|bidang|upt\w*)\b"
)
_AGENCIES = f"{BASE}agency/"
_LABELS = frozenset(f"{SKOS}{name}" for name in ("prefLabel", "altLabel", "hiddenLabel"))


def is_government(name: str) -> bool:
    """Tell whether a name, without its region, is a regional government's.

    >>> is_government("Pemkot"), is_government("Pemerintah Desa")
    (True, False)
    """
    return bool(_GOVERNMENT.fullmatch(fold_words(name)))


def is_craft_council(name: str) -> bool:
    """Tell whether a name, without its region, is that of Dekranas or a Dekranasda.

    >>> is_craft_council("Dekranasda"), is_craft_council("Ketua Dekranasda")
    (True, False)
    """
    return bool(_CRAFT_COUNCIL.fullmatch(fold_words(name)))


def sounds_like_agency(name: str) -> bool:
    """Tell whether a name begins as names of public bodies do.

    >>> sounds_like_agency("Dinas Perdagangan"), sounds_like_agency("Andi Yuliana")
    (True, False)
    """
    return bool(_AGENCY.match(fold_words(name)))


@dataclass(frozen=True, slots=True)
class Directory:
    """National agencies by folded name, categories of products by folded word, and the category above each; as IRIs."""

    agencies: Mapping[str, str]
    categories: Mapping[str, str]
    broader: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def load(cls, own: Iterable[Path] = ()) -> "Directory":
        """Load the directory from the bundled reference and vocabularies, and from reference files of one's own.

        Raises:
            MissingAsset: this installation lacks them.
        """
        return cls(_load_agencies([locate("graph/reference/agencies.ttl"), *own]), *_load_categories())

    def find_agency(self, name: str) -> str | None:
        """Find the IRI of a national agency by its name or acronym."""
        return self.agencies.get(fold_words(name))

    def find_category(self, product: str) -> str | None:
        """Find the category of a product, by the rules that the vocabulary states.

        Of the categories with a word in the name, one beats those above it; then the word that begins first does, since
        Indonesian puts the head first, then the longest.
        """
        words = fold_words(product).split()
        spans = ((i, j) for i in range(len(words)) for j in range(i + 1, len(words) + 1))
        found = [(i, i - j, name) for i, j in spans if (name := self.categories.get(" ".join(words[i:j])))]
        above = {each for *_, name in found for each in self._list_above(name)}
        return min(((i, length, name) for i, length, name in found if name not in above), default=(0, 0, None))[2]

    def _list_above(self, category: str) -> Iterator[str]:
        while category in self.broader:
            yield (category := self.broader[category])


def _load_agencies(paths: Iterable[Path]) -> dict[str, str]:
    names: dict[str, str] = {}
    named = {f"{RDFS}label", f"{SKOS}altLabel", f"{JJ}acronym"}
    for quad in (quad for path in paths for quad in ox.parse(path=path)):
        subject = quad.subject.value if isinstance(quad.subject, ox.NamedNode) else ""
        if quad.predicate.value in named and subject.startswith(_AGENCIES):
            names.setdefault(fold_words(quad.object.value), subject)
    return names


def _load_categories() -> tuple[dict[str, str], dict[str, str]]:
    """Load the categories by their words, and of each the one above it."""
    words: dict[str, str] = {}
    broader: dict[str, str] = {}
    for quad in ox.parse(path=locate("ontology/vocabularies/category.ttl")):
        label, category = quad.object, str(quad.subject).strip("<>")
        if quad.predicate.value in _LABELS and isinstance(label, ox.Literal) and label.language == "id":
            words.setdefault(fold_words(label.value), category)
        elif quad.predicate.value == f"{SKOS}broader":
            broader[category] = str(label).strip("<>")
    return words, broader
