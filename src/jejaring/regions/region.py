"""What a region is, what is left where a name means several, and how names are compared."""

import re
import unicodedata
from dataclasses import dataclass

from jejaring.regions.levels import Kind, split_level

_LEVELS: dict[Kind, str] = {
    "negara": "country",
    "provinsi": "province",
    "kabupaten": "regency",
    "kota": "regency",
    "kecamatan": "district",
}


@dataclass(frozen=True, slots=True)
class Region:
    """A region: its Kemendagri code, label, kind, the codes of its province and parent, a point (WGS 84, degrees).

    `kind` is the Indonesian word (`provinsi`, `kabupaten`, `kota`, `kecamatan`, `negara`), `level` what the network
    calls it. A province is its own province; the country has neither province nor parent.
    """

    code: str
    name: str
    kind: Kind
    province: str | None
    parent: str | None
    lat: float
    lon: float

    @property
    def level(self) -> str:
        """The level: `country`, `province`, `regency` (kabupaten and kota) or `district`.

        >>> Region("36.74", "Kota Tangerang Selatan", "kota", "36", "36", -6.3, 106.7).level
        'regency'
        """
        return _LEVELS[self.kind]

    @property
    def bare_name(self) -> str:
        """The name without its level word.

        >>> Region("36.74", "Kota Tangerang Selatan", "kota", "36", "36", -6.3, 106.7).bare_name
        'Tangerang Selatan'
        """
        return strip_level(self.name, self.kind)

    @property
    def full_name(self) -> str:
        """The name with its level word, which tells it from its namesakes of other levels.

        >>> Region("15", "Jambi", "provinsi", "15", "ID", -1.7, 102.7).full_name
        'Provinsi Jambi'
        """
        return f"Provinsi {self.name}" if self.kind == "provinsi" else self.name


@dataclass(frozen=True, slots=True)
class Candidates:
    """The codes, sorted, of the two or more regions that a name may mean."""

    codes: tuple[str, ...]


def strip_level(name: str, kind: Kind) -> str:
    """Take the level word off a name, if it is that of the kind.

    >>> strip_level("Kota Baru", "kota"), strip_level("Kota Baru", "kabupaten")
    ('Baru', 'Kota Baru')
    """
    kinds, rest = split_level(name)
    return rest if kind in kinds else name


def fold_name(name: str) -> str:
    """Give the form in which names are compared: letters and digits only, casefolded, `Kep.` and `&` written out.

    >>> fold_name("KULON PROGO") == fold_name("Kulonprogo"), fold_name("Kep. Seribu")
    (True, 'kepulauanseribu')
    """
    words = re.sub(r"\bkep\b\.?", "kepulauan", unicodedata.normalize("NFKD", name.casefold())).replace("&", " dan ")
    return "".join(character for character in words if character.isalnum())
