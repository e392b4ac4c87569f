"""Own words joined to bundled ones: lists grow, tables of strings take new keys, and nothing bundled is replaced."""

from collections.abc import Mapping
from typing import Any

from jejaring.errors import MalformedFile
from jejaring.lexicon.additions import WordFile


def merge_words(bundled: Mapping[str, Any], own: WordFile) -> dict[str, Any]:
    """Join a workspace's file to the bundled group of its name.

    Raises:
        MalformedFile: it has what the bundled group has no place for, or replaces something.
    """
    return _merge(bundled, own.data, own, own.group, open_keys=False)


def _merge(
    bundled: Mapping[str, Any], own: Mapping[str, Any], file: WordFile, where: str, *, open_keys: bool
) -> dict[str, Any]:
    merged = dict(bundled)
    for key, value in own.items():
        place = f"{where}.{key}"
        if key not in bundled and not (open_keys and isinstance(value, str)):
            raise _refuse(file, key, f"{place} is unknown; there are {', '.join(sorted(bundled))}")
        merged[key] = _join(bundled.get(key), value, file, key, place)
    return merged


def _join(bundled: Any, own: Any, file: WordFile, key: str, place: str) -> Any:
    if isinstance(bundled, Mapping) and isinstance(own, Mapping):
        strings = all(isinstance(value, str) for value in bundled.values())
        return _merge(bundled, own, file, place, open_keys=strings)
    if isinstance(bundled, list) and isinstance(own, list):
        return [*bundled, *(_check_word(each, bundled, file, key, place) for each in own if each not in bundled)]
    if bundled is None:
        return _check_word(own, [own], file, key, place)
    kind = "a list" if isinstance(bundled, list) else "a table" if isinstance(bundled, Mapping) else "bundled"
    raise _refuse(file, key, f"{place} is {kind}" + (" and cannot be replaced" if kind == "bundled" else ""))


def _check_word(word: Any, bundled: list[Any], file: WordFile, key: str, place: str) -> Any:
    kind = type(bundled[0]) if bundled else str
    if not isinstance(word, kind):
        raise _refuse(file, key, f"{place} holds {word!r}, which is no {'text' if kind is str else 'table'}")
    if isinstance(word, str) and (len(word.strip()) < 2 or not word.isprintable()):
        raise _refuse(file, key, f"{place} holds {word!r}, which is no word")
    return word


def _refuse(file: WordFile, key: str, reason: str) -> MalformedFile:
    return MalformedFile(file.path, reason, file.find_line(key))
