"""A statement as one sentence with its links: a pattern for each type, filled with what the arguments are called.

A part in square brackets is left out where the statement lacks an argument in it; several values of one argument are
joined. A region that the text leaves open is told as such, with its candidates.

    [{agent}: ]{role}[, {region}][, {event}]      Dekranasda Kota Tangerang Selatan: tuan rumah, kunjungan 24 Sep 2025
"""

import re
from collections.abc import Collection, Iterator, Mapping

from jejaring.description.description import Statement, Term
from jejaring.description.view import Value, View
from jejaring.description.words import Language
from jejaring.namespaces import JJ

Part = Value | str
_PATTERNS: Mapping[Language, Mapping[str, str]] = {
    "id": {
        "Tenure": "[{person}: ]{post}[ ({acting})]",
        "Participation": "[{agent}: ]{role}[ untuk {region}][, salah satu dari {regionCandidate}][, {event}]",
        "Agreement": "{party}: {stage}[, {instrument}][, {event}]",
        "Occurrence": "[{event}: ]jenisnya {kind}",
        "Dating": "[{event}: ]mulai {start}[, selesai {end}][{startCandidate}, salah satu][{endCandidate}, salah satu]",
        "Siting": "[{event}: ]di [{venue}][, {region}][, salah satu dari {regionCandidate}]",
        "Naming": "[{named}: ]bernama “{name}”",
        "Production": "{product}[, dibuat di {region}][, salah satu dari {regionCandidate}]",
        "Showing": "{product}, ditampilkan[ {region}][, salah satu dari {regionCandidate}][ pada {event}]",
        "Operation": "[{agency}: ]menjalankan {programme}[, {region}][, salah satu dari {regionCandidate}]",
        "Figure": "{measure}: [{bound} ]{value}[ {unit}][, {region}][, salah satu dari {regionCandidate}][, {event}]",
        "Statement": "[{speaker}: ]kutipan langsung",
        "Abbreviation": "{short} = {long}",
    },
    "en": {
        "Tenure": "[{person}: ]{post}[ ({acting})]",
        "Participation": "[{agent}: ]{role}[ for {region}][, one of {regionCandidate}][, {event}]",
        "Agreement": "{party}: {stage}[, {instrument}][, {event}]",
        "Occurrence": "[{event}: ]of the kind {kind}",
        "Dating": "[{event}: ]starts {start}[, ends {end}][{startCandidate}, one of them][{endCandidate}, one of them]",
        "Siting": "[{event}: ]at [{venue}][, {region}][, one of {regionCandidate}]",
        "Naming": "[{named}: ]is called “{name}”",
        "Production": "{product}[, made in {region}][, one of {regionCandidate}]",
        "Showing": "{product}, shown[ by {region}][, one of {regionCandidate}][ at {event}]",
        "Operation": "[{agency}: ]runs {programme}[, {region}][, one of {regionCandidate}]",
        "Figure": "{measure}: [{bound} ]{value}[ {unit}][, {region}][, one of {regionCandidate}][, {event}]",
        "Statement": "[{speaker}: ]a direct quotation",
        "Abbreviation": "{short} = {long}",
    },
}
_PIECE = re.compile(r"\[([^\]]*)\]|([^\[]+)")
_NAME = re.compile(r"\{(\w+)\}")
_SILENT = frozenset({"exact"})
_CONCEPTS = frozenset("role kind stage instrument bound acting".split())


def tell_statement(view: View, statement: Statement, leave_out: Collection[str] = ()) -> list[Part]:
    """Tell a statement; `leave_out` are IRIs that need not be said, as the place is about them."""
    kind = statement.type.removeprefix(JJ)
    pattern = _PATTERNS[view.language].get(kind)
    if pattern is None:
        return [view.show_node(statement.type)]
    told: dict[str, list[Value]] = {}
    for name, end in statement.arguments:
        if not _is_silent(name, end, leave_out):
            value = view.show(end, f"{JJ}{name}")
            told.setdefault(name, []).append(Value(value.text) if name in _CONCEPTS else value)
    return _begin(list(_fill(pattern, told))) or [view.show_node(statement.type)]


def _begin(parts: list[Part]) -> list[Part]:
    """Let a sentence whose first argument is left out begin with a word."""
    if parts and isinstance(parts[0], str):
        first = parts[0].lstrip(" ,:")
        return [*([first] if first else []), *parts[1:]]
    return parts


def _is_silent(name: str, end: Term, leave_out: Collection[str]) -> bool:
    return end.value in leave_out or (name == "bound" and end.value.rpartition("/")[2] in _SILENT)


def _fill(pattern: str, told: Mapping[str, list[Value]]) -> Iterator[Part]:
    for optional, plain in _PIECE.findall(pattern):
        piece = optional or plain
        if not optional or all(name in told for name in _NAME.findall(piece)):
            yield from _write_piece(piece, told)


def _write_piece(piece: str, told: Mapping[str, list[Value]]) -> Iterator[Part]:
    for place, text in enumerate(_NAME.split(piece)):
        if place % 2 == 0:
            if text:
                yield text
            continue
        for number, value in enumerate(told.get(text, ())):
            if number:
                yield ", "
            yield value


def write_plain(parts: list[Part]) -> str:
    """Write a sentence without its links.

    >>> write_plain([Value("Iwan"), ": ", Value("Kepala Dinas")])
    'Iwan: Kepala Dinas'
    """
    return "".join(part if isinstance(part, str) else part.text for part in parts)
