"""`network.json`: complete, consistent with the network of the program, the same bytes each time."""

import json
from collections import defaultdict
from typing import Any

import pytest

from jejaring.explorer.network import dump_rows, write_network
from jejaring.network import RUNGS, build_network, read_nodes, read_ties
from jejaring.store import Store
from jejaring.workspace import open_graph


@pytest.fixture(scope="module")
def store() -> Store:
    return open_graph().store


@pytest.fixture(scope="module")
def file(store: Store) -> dict[str, Any]:
    return dict(json.loads(write_network(store)))


def test_every_region_of_the_reference_is_there_once(store: Store, file: dict[str, Any]) -> None:
    codes = [row[0] for row in file["regions"]]
    assert codes == sorted(read_nodes(store))


def test_only_tied_regions_have_a_place_in_the_drawing(file: dict[str, Any]) -> None:
    tied = {number for a, b, _ in file["ties"] for number in (a, b)}
    assert tied
    assert {number for number, row in enumerate(file["regions"]) if row[6] is not None} == tied


def test_the_ties_are_those_of_the_network(store: Store, file: dict[str, Any]) -> None:
    """The browser's sums come out as the program's: strength, kinds, articles and independent publishers."""
    code = [row[0] for row in file["regions"]]
    found = {(code[a], code[b]): _sum_up(file, occasions) for a, b, occasions in file["ties"]}
    level = {code: node.level for code, node in read_nodes(store).items()}
    told = {pair for pair in found if level[pair[0]] == level[pair[1]] == "regency"}
    network = build_network(store)
    assert told == {tuple(sorted(pair)) for pair in network.edges}
    for (a, b), data in network.edges.items():
        weight, kinds, articles, publishers = found[min(a, b), max(a, b)]
        assert weight == pytest.approx(data["weight"])
        assert (kinds, articles, publishers) == (data["kinds"], data["articles"], data["publishers"])


def _sum_up(file: dict[str, Any], occasions: list[Any]) -> tuple[float, tuple[str, ...], tuple[str, ...], int]:
    bits, articles, publishers = 0, set(), set()
    for _, rungs, told, printed in occasions:
        bits |= rungs
        articles |= {f"https://w3id.org/jejaring/{file['articles'][number]}" for number in told}
        publishers |= set(printed)
    kinds = tuple(rung for place, rung in enumerate(RUNGS) if bits >> place & 1)
    return sum(file["events"][event][4] for event, *_ in occasions), kinds, tuple(sorted(articles)), len(publishers)


def test_an_occasion_weighs_the_same_for_each_of_its_pairs(store: Store) -> None:
    """What lets the file keep the weight with the event."""
    weights = defaultdict(set)
    for tie in read_ties(store):
        weights[tie.occasion].add(tie.weight)
    assert weights
    assert all(len(each) == 1 for each in weights.values())


def test_a_region_has_the_broad_category_with_the_narrow(file: dict[str, Any]) -> None:
    notations = [row[0] for row in file["categories"]]
    batik = [{notations[number] for number in row[8]} for row in file["regions"] if row[8]]
    batik = [own for own in batik if "batik" in own]
    assert batik
    assert all("textile" in own for own in batik)


def test_a_region_is_named_briefly_in_figures(file: dict[str, Any]) -> None:
    brief = {row[0]: row[2] for row in file["regions"]}
    assert (brief["36.74"], brief["73.10"], brief["33.22"], brief["33.74"]) == (
        "Kota Tangsel", "Pangkep", "Semarang", "Kota Semarang",
    )  # fmt: skip


def test_the_bytes_are_the_same_each_time(store: Store) -> None:
    assert write_network(store) == write_network(store)


def test_rows_stand_one_a_line() -> None:
    assert dump_rows({"a": [[1, "x"], [2, None]], "b": []}) == b'{\n"a":[\n[1,"x"],\n[2,null]\n],\n"b":[]\n}\n'
