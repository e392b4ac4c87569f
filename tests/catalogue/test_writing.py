"""Answers as aligned tables, CSV and JSON."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jejaring.catalogue import FORMATS, Table, write_table
from jejaring.catalogue.table import read_value
from jejaring.errors import CallError
from jejaring.namespaces import XSD, resource

TABLE = Table(
    ("event", "region", "value", "conflict"),
    ((resource("event/a-e1"), "36.74", 306548050000, True), (None, None, 0.5, False)),
)
VALUES = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()


def write(table, format):
    stream = io.StringIO(newline="")
    write_table(table, format, stream)
    return stream.getvalue()


def test_a_table_is_aligned_and_names_regions():
    assert write(TABLE, "table").splitlines() == [
        "event       region                               value  conflict",
        "──────────  ────────────────────────────  ────────────  ────────",
        "event/a-e1  36.74 Kota Tangerang Selatan  306548050000  yes",
        "·           ·                                      0.5  no",
        "2 rows",
    ]


def test_an_empty_answer_says_so_in_each_format():
    empty = Table(("person", "post"), ())
    assert write(empty, "json") == "[]\n"
    assert write(empty, "csv") == "person,post\r\n"
    assert write(empty, "table").splitlines() == ["person  post", "──────  ────", "0 rows"]


def test_a_long_or_broken_text_is_cut_to_one_line_for_the_eye_only():
    table = Table(("name",), (("a\nb " + "c" * 100,),))
    assert write(table, "table").splitlines()[2] == "a b " + "c" * 55 + "…"
    assert json.loads(write(table, "json")) == [{"name": "a\nb " + "c" * 100}]


def test_csv_keeps_numbers_and_takes_the_sting_out_of_formulas():
    table = Table(("a", "b", "c", "d"), (("=1+1", -1.5, None, 'x,"y"\n'), ("'a", 10_000_000, True, "@z")))
    assert list(csv.reader(io.StringIO(write(table, "csv"), newline=""))) == [
        ["a", "b", "c", "d"],
        ["'=1+1", "-1.5", "", 'x,"y"\n'],
        ["''a", "10000000", "true", "'@z"],
    ]


@given(st.lists(st.tuples(VALUES, VALUES), max_size=5))
def test_json_reads_back_as_it_was(rows):
    table = Table(("a", "b"), tuple(rows))
    assert json.loads(write(table, "json")) == table.list_records()


@given(st.lists(st.tuples(VALUES, VALUES), max_size=5))
def test_csv_and_table_have_a_line_for_each_row(rows):
    table = Table(("a", "b"), tuple(rows))
    assert len(list(csv.reader(io.StringIO(write(table, "csv"), newline="")))) == len(rows) + 1
    assert write(table, "table").count("\n") == len(rows) + 3


def test_a_number_of_a_table_reads_back_exactly():
    for number in (0.5, 0.333333, -2.25, 1e-7, 1e21, 0.1 + 0.2, 12345678.9):
        assert float(write(Table(("n",), ((number,),)), "csv").split()[1]) == pytest.approx(number, rel=1e-6)


def test_there_is_no_other_format():
    assert FORMATS == ("table", "csv", "json")
    with pytest.raises(CallError, match="Choose one of table, csv, json"):
        write(TABLE, "xml")


@pytest.mark.parametrize(
    ("text", "type", "value"),
    [
        ("7", "integer", 7),
        ("7", "nonNegativeInteger", 7),
        ("7.0", "decimal", 7),
        ("0.25", "decimal", 0.25),
        ("1.5E3", "double", 1500.0),
        ("NaN", "double", None),
        ("INF", "double", None),
        ("false", "boolean", False),
        ("2024", "gYear", "2024"),
        ("x", "integer", "x"),
        ("05", "string", "05"),
    ],
)
def test_terms_read_as_plain_values(text, type, value):
    read = read_value(text, XSD + type)
    assert read == value
    assert read.__class__ is value.__class__
