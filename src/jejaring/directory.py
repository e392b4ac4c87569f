"""The directory: what the reference and the vocabularies call things, so that a printed name finds them.

National agencies are found by name or acronym, the government and the Dekranasda of a region by what they are, a
product's category by a word in its name. Words are compared folded: case, commas and spaces do not matter.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from jejaring.assets import locate
from jejaring.namespaces import JJ, RDFS, SKOS
from jejaring.text import fold_words

_GOVERNMENT = re.compile(r"pemerintah (kabupaten|kota|provinsi|daerah)|pem(kab|kot|ko|prov|da)")
_CRAFT_COUNCIL = re.compile(r"dekranas(da)?|dewan kerajinan nasional( daerah)?")
_AGENCY = re.compile(
    r"(kementerian|kemen\w+|dinas|dis\w+|badan|bappe\w+|ditjen|direktorat|sekretariat|setda|pemerintah|pem(kab|kot|ko|prov|da)"
    r"|dekranas\w*|bank|asosiasi|kadin|dprd?|komisi|lembaga|balai|kantor|perwakilan|biro|bagian|bidang|upt\w*)\b"
)
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
    """National agencies by folded name, product categories by folded word; each leads to an IRI."""

    agencies: Mapping[str, str]
    categories: Mapping[str, str]

    @classmethod
    def load(cls) -> "Directory":
        """Load the directory from the bundled reference and vocabularies.

        Raises:
            MissingAsset: this installation lacks them.
        """
        return cls(_load_agencies(), _load_categories())

    def find_agency(self, name: str) -> str | None:
        """Find the IRI of a national agency by its name or acronym."""
        return self.agencies.get(fold_words(name))

    def find_category(self, product: str) -> str | None:
        """Find the category of a product: that of the word or phrase in its name that begins first, then the longest.

        Indonesian puts the head of a noun phrase first and what qualifies it behind: `keripik pisang` are crisps.
        """
        words = fold_words(product).split()
        phrases = ((" ".join(words[i:j]), i) for i in range(len(words)) for j in range(i + 1, len(words) + 1))
        known = [
            (-start, len(phrase.split()), self.categories[phrase])
            for phrase, start in phrases
            if phrase in self.categories
        ]
        return max(known)[2] if known else None


def _load_agencies() -> dict[str, str]:
    names: dict[str, str] = {}
    named = {f"{RDFS}label", f"{SKOS}altLabel", f"{JJ}acronym"}
    for quad in ox.parse(path=locate("graph/reference/agencies.ttl")):
        if quad.predicate.value in named and isinstance(quad.subject, ox.NamedNode):
            names[fold_words(quad.object.value)] = quad.subject.value
    return names


def _load_categories() -> dict[str, str]:
    words: dict[str, str] = {}
    for quad in ox.parse(path=locate("ontology/vocabularies/category.ttl")):
        label = quad.object
        if quad.predicate.value in _LABELS and isinstance(label, ox.Literal) and label.language == "id":
            words.setdefault(fold_words(label.value), quad.subject.value)
    return words
