"""The forms in which news write a region's name: with and without level word, abbreviated, in capitals."""

from collections.abc import Iterator

from jejaring.regions.levels import Kind

_LEVEL_WORDS: dict[Kind, tuple[str, ...]] = {
    "negara": ("Negara",),
    "provinsi": ("Provinsi", "Propinsi", "Prov.", "Prov"),
    "kabupaten": ("Kabupaten", "Kab.", "Kab"),
    "kota": ("Kota", "Kotamadya"),
    "kecamatan": ("Kecamatan", "Kec.", "Kec", "Distrik"),
}


def write_forms(name: str, kind: Kind, *, level_word: bool = True) -> Iterator[str]:
    """Write the forms of a name without level word; a kecamatan's always has one.

    >>> sorted(write_forms("Soppeng", "kabupaten"))[-3:]
    ['Kabupaten Soppeng', 'SOPPENG', 'Soppeng']
    """
    for spelt in dict.fromkeys((name, name.replace("Kepulauan ", "Kep. "), name.replace("Kepulauan ", "Kep "))):
        forms = [spelt] if kind != "kecamatan" else []
        forms += [f"{word} {spelt}" for word in _LEVEL_WORDS[kind]] if level_word else []
        for form in forms:
            yield form
            yield form.upper()
