"""Whatever happens, in whatever order, the store holds the bytes of a rebuild; and this test would notice if not.

The second half takes out one step of the derivation at a time and shows that the law then breaks.
"""

import inspect
import textwrap
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from types import FunctionType

import pytest

from jejaring import graph, identity
from jejaring.derivation import cells, change
from jejaring.derivation import neighbourhood as near
from jejaring.graph import Graph
from tests.builders import NAMES, judge, name_event, open_graph, open_store, read_gold
from tests.derivation.laws import KNOWN, dump_rebuilt, find_breach

SEEDS = range(100, 108)


@pytest.mark.parametrize("seed", SEEDS)
def test_any_order_of_operations_gives_the_bytes_of_a_rebuild(tmp_path: Path, seed: int) -> None:
    assert find_breach(tmp_path, seed, steps=24, every=3) is None


def test_the_gold_taken_in_merged_judged_and_withdrawn_gives_the_bytes_of_a_rebuild(tmp_path: Path) -> None:
    chance = Random("gold")
    names = chance.sample(NAMES, len(NAMES))
    made = open_graph(tmp_path, *map(read_gold, names), store=open_store(KNOWN))
    assert made.store.dump() == dump_rebuilt(tmp_path, chance)
    events = [name_event(name) for name in NAMES if read_gold(name).occurrence_of("e1")]
    pairs = zip(events[::2], events[1::2], strict=False)
    made.review([quad for n, (one, other) in enumerate(pairs) for quad in judge(n, one, "merge", into=other)])
    for name in names[:5]:
        made.withdraw(name)
    assert made.store.dump() == dump_rebuilt(tmp_path, chance)
    made.review([])
    assert made.store.dump() == dump_rebuilt(tmp_path, chance)


def mutate(function: FunctionType, old: str, new: str) -> Callable[..., object]:
    """The same function with one piece of its source replaced."""
    source = textwrap.dedent(inspect.getsource(function))
    assert old in source, f"{function.__qualname__} has no {old!r} to take out"
    scope: dict[str, object] = {}
    exec(compile(source.replace(old, new), f"<{function.__qualname__}, mutated>", "exec"), function.__globals__, scope)
    made = scope[function.__name__]
    assert callable(made)
    return made


MUTATIONS: dict[str, tuple[object, str, str, str]] = {
    "an occasion's other facts": (near, "_surround_occasion", 'jj("event"), jj("joinedBy")', 'jj("joinedBy"),'),
    "an occasion's ties": (near, "_surround_occasion", 'jj("event"), jj("joinedBy")', 'jj("event"),'),
    "an entity's use by another fact": (near, "_surround_entity", "yield quad", "pass"),
    "an entity's other descriptions": (near, "_surround_entity", "yield from store.find(entity)", "pass"),
    "a fact's other claims": (near, "_surround_proposition", "yield from store.find(claim, graph=graph)", "pass"),
    "the publishers of other articles": (near, "_surround_proposition", 'jj("publisher")', 'jj("title")'),
    "a proposition's triples": (near, "_surround_proposition", "yield from store.find(proposition)", "pass"),
    "what supported a fact": (near, "_surround_proposition", 'jj("supports")', 'jj("title")'),
    "judgements": (near, "_list_judgements", "graph=REVIEW", "graph=DEFAULT"),
    "judgements older than their claim": (near, "_list_neighbourhood", "cells.claims", "()"),
    "the constants": (near, "_list_constants", "in _CONSTANTS", "in ()"),
    "what the reference states": (change, "_is_held", "return True", "pass"),
    "a relation that another fact gives": (change, "_is_held", "if not stage.shared:", "if True:"),
    "what another query yields": (change, "apply_change", "old - new - come", "old - new"),
    "the old cells": (Graph, "_replace", "[*old, *new, *judged]", "[*new, *judged]"),
    "the new cells": (Graph, "_replace", "[*old, *new, *judged]", "[*old, *judged]"),
    "the judged cells": (Graph, "_replace", "[*old, *new, *judged]", "[*old, *new]"),
    "judgements turned round": (Graph, "review", "if quad.subject in changed", "if quad in old ^ new"),
    "articles that name a merged entity": (Graph, "review", "in touched for q", "in [] for q"),
    "minting anew what names a merged entity": (identity, "view_through", "_mint_anew(quads, swaps)", "()"),
    "entities as objects": (cells, "find_cells", "entities.add(quad.object.value)", "pass"),
    "agreements as occasions": (cells, "find_cells", "occasions | agreements", "occasions"),
    "events as occasions": (cells, "find_cells", "if quad.predicate == _EVENT", "if False"),
}
SOON = {  # seeds that break the law soon; any do, in time
    "an occasion's other facts": 37,
    "judgements older than their claim": 11,
    "a relation that another fact gives": 37,
    "what another query yields": 39,
    "judgements turned round": 6,
    "entities as objects": 10,
    "agreements as occasions": 0,
    "an entity's use by another fact": 2,
    "the old cells": 2,
    "minting anew what names a merged entity": 2,
    "articles that name a merged entity": 2,
}
USERS = {"find_cells": (change,), "apply_change": (graph,), "view_through": (graph,)}


@pytest.mark.parametrize("step", MUTATIONS)
def test_the_law_breaks_without(step: str, tmp_path: Path) -> None:
    owner, name, old, new = MUTATIONS[step]
    mutant = mutate(getattr(owner, name), old, new)

    @contextmanager
    def put_in() -> Iterator[None]:
        with pytest.MonkeyPatch.context() as patch:
            for user in (owner, *USERS.get(name, ())):
                patch.setattr(user, name, mutant)
            yield

    seeds = (SOON.get(step, 1), *range(60))
    assert any(find_breach(tmp_path / f"{n}", seed, around=put_in) for n, seed in enumerate(seeds))
