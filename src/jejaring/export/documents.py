"""What the JSON formats share: one record a line, so that two versions of a file can be compared by eye and by diff."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO

from jejaring.errors import MalformedFile
from jejaring.export.markup import name_stream
from jejaring.export.tables import Record


def format_json(value: object) -> str:
    """Write a value as JSON on one line, in UTF-8's own letters, never NaN.

    >>> format_json({"name": "Pangkajene dan Kepulauan", "kinds": ("visit",), "lat": None})
    '{"name": "Pangkajene dan Kepulauan", "kinds": ["visit"], "lat": null}'
    """
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def format_records(records: Iterable[object]) -> str:
    """Write a JSON array with one record a line.

    >>> print(format_records([{"id": 1}, {"id": 2}]))
    [
    {"id": 1},
    {"id": 2}
    ]
    """
    lines = ",\n".join(map(format_json, records))
    return f"[\n{lines}\n]" if lines else "[]"


def drop_absent(record: Record) -> Record:
    """Give a record without its empty cells, for formats in which null is no value.

    >>> drop_absent({"name": "Soppeng", "lat": None})
    {'name': 'Soppeng'}
    """
    return {name: cell for name, cell in record.items() if cell is not None}


def parse_json(stream: BinaryIO) -> Any:
    """Parse a stream as JSON.

    Raises:
        MalformedFile: no JSON in UTF-8, with the line where it breaks.
    """
    try:
        return json.load(stream)
    except json.JSONDecodeError as error:
        raise MalformedFile(name_stream(stream), f"not JSON ({error.msg})", error.lineno) from error
    except UnicodeDecodeError as error:
        raise MalformedFile(name_stream(stream), f"not UTF-8 ({error.reason} at byte {error.start})") from error


@contextmanager
def expect_form(stream: BinaryIO, name: str) -> Iterator[None]:
    """Turn a key that is missing, or a value of another shape, into one sentence.

    Raises:
        MalformedFile: the document is JSON, but not of the form that is read inside.
    """
    try:
        yield
    except (KeyError, IndexError, TypeError, AttributeError) as error:
        raise MalformedFile(name_stream(stream), f"JSON, but not {name} as jejaring writes it ({error!r})") from error
