"""The words of a report, in Indonesian and English: `words/<language>.toml`, the same keys in both.

A text has places in braces; what fills them may be a number that knows its command. Numbers and days are written as the
language writes them.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from jejaring.report.blocks import Number, Run, Text

Language = Literal["id", "en"]
_PLACE = re.compile(r"\{(\w+)\}")
_FOLDER = Path(__file__).parent / "words"


@dataclass(frozen=True, slots=True)
class Words:
    """The texts of one language by `section.key`."""

    language: Language
    texts: Mapping[str, str]

    def __getitem__(self, key: str) -> str:
        """Give a text as it stands."""
        return self.texts[key]

    def fill(self, key: str, **values: Run) -> Text:
        """Give a text with its places filled, as runs.

        >>> load_words("en").fill("ties.none", name="Aceh")
        ('No article here ties ', 'Aceh', ' to another region.')
        """
        parts = _PLACE.split(self.texts[key])
        runs = (values[part] if place % 2 else part for place, part in enumerate(parts))
        return tuple(run for run in runs if run)

    def say(self, key: str, **values: str) -> str:
        """Give a text with its places filled, as a string."""
        return self.texts[key].format(**values)

    def count(self, number: int, noun: str, source: str) -> Number:
        """Count something, with the command that gives the number.

        >>> load_words("en").count(1, "article", "").text, load_words("id").count(1514, "article", "").text
        ('1 article', '1.514 artikel')
        """
        form = "one" if number == 1 else "many"
        return Number(f"{self.write(number)} {self.texts[f'noun.{noun}.{form}']}", source)

    def write(self, value: float | None, digits: int = 2, *, is_fixed: bool = False) -> str:
        """Write a number as the language does; what is absent is a dash, `is_fixed` keeps noughts at the end.

        >>> load_words("id").write(1234.5), load_words("en").write(1234.5), load_words("en").write(None)
        ('1.234,5', '1,234.5', '–')
        """
        if value is None:
            return "–"
        text = f"{value:,.{digits}f}" if isinstance(value, float) else f"{value:,}"
        text = text.rstrip("0").rstrip(".") if "." in text and not is_fixed else text
        return text.translate(str.maketrans(",.", ".,")) if self.language == "id" else text

    def write_day(self, iso: str | None) -> str:
        r"""Write a day, month or year on one line; what is absent is said.

        >>> load_words("id").write_day("2025-09-24"), load_words("en").write_day("2024-10")
        ('24\xa0September\xa02025', 'October\xa02024')
        """
        if not iso:
            return self.texts["day.unknown"]
        year, *rest = iso.split("-")
        if not rest:
            return year
        month = self.texts["day.months"].split()[int(rest[0]) - 1]
        return "\u00a0".join([*([str(int(rest[1]))] if len(rest) > 1 else []), month, year])

    def join(self, names: Sequence[str]) -> str:
        """Join names as the language does.

        >>> load_words("id").join(["a", "b", "c"]), load_words("en").join(["a"])
        ('a, b, dan c', 'a')
        """
        if len(names) < 2:
            return "".join(names)
        comma = "," if len(names) > 2 else ""
        return f"{', '.join(names[:-1])}{comma} {self.texts['and']} {names[-1]}"


@cache
def load_words(language: Language) -> Words:
    """Load the words of a language."""
    data = tomllib.loads((_FOLDER / f"{language}.toml").read_text("utf-8"))
    return Words(language, dict(_flatten(data)))


def _flatten(data: Mapping[str, object], above: str = "") -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for key, value in data.items():
        path = f"{above}{key}"
        pairs += _flatten(value, f"{path}.") if isinstance(value, dict) else [(path, str(value))]
    return pairs
