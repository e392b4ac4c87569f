"""CSV as a spreadsheet sees it."""

import csv
import io

import networkx as nx
import pytest

from jejaring.errors import MalformedFile
from jejaring.export import export_network, parse_network
from jejaring.export.csv_tables import protect, unprotect


def read_rows(graph: "nx.Graph[str]", name: str) -> list[dict[str, str]]:
    stream = io.BytesIO()
    export_network(graph, name, stream)
    return list(csv.DictReader(io.StringIO(stream.getvalue().decode(), newline="")))


@pytest.mark.parametrize("text", ["=1+1", "+62", "-5", "@a", "\t=1", "\n=1", "＝1", "'=1", "", "''", "Soppeng"])
def test_protecting_is_undone(text: str) -> None:
    assert unprotect(protect(text)) == text
    assert protect(text)[:1] not in ("=", "+", "-", "@", "\t", "\n", "＝", "")


def test_no_text_cell_is_a_formula_and_numbers_stay_numbers(seed_network: "nx.Graph[str]") -> None:
    seed_network.nodes["36.74"]["name"] = "=HYPERLINK()"
    row = next(row for row in read_rows(seed_network, "csv-nodes") if row["code"] == "36.74")
    assert (row["name"], row["lat"], row["province"]) == ("'=HYPERLINK()", "-6.2889", "")


def test_a_tie_is_one_row_with_its_lists_joined(seed_network: "nx.Graph[str]") -> None:
    row = read_rows(seed_network, "csv-edges")[2]
    assert (row["source"], row["target"], row["kinds"], row["weight"]) == ("36.74", "73.10", "visit verbal", "0.5")
    assert row["claims"].count(" ") == 1


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"source,target,colour\r\n", "the column 'colour' is not one that jejaring writes"),
        (b"source,target,weight\r\na,b\r\n", "line 2: not a table"),
        (b"source,target\r\na,\r\n", "a row without two regions"),
    ],
)
def test_a_foreign_table_is_named(content: bytes, reason: str) -> None:
    with pytest.raises(MalformedFile, match=reason):
        parse_network("csv-edges", io.BytesIO(content))
