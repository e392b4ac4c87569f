"""How many attacks there are, family by family; no two are alike."""

from collections.abc import Hashable, Mapping, Sequence

import pytest

from tests.attacks import addresses, bodies, graphs, markup, texts
from tests.endpoint import resources
from tests.endpoint import test_attack_injection as injection
from tests.endpoint import test_attack_protocol as protocol

FAMILIES: Mapping[str, tuple[int, Sequence[tuple[str, Hashable]]]] = {
    "SPARQL resources": (40, [(each.name, each.query) for each in resources.ATTACKS]),
    "injection": (30, [(each.name, (each.query, each.parameters, each.body, each.type, each.headers))
                       for each in injection.ATTACKS]),
    "protocol abuse": (25, [(each.name, each.data) for each in protocol.ATTACKS]),
    "parsers": (45, [*((each.name, each.data) for each in graphs.ATTACKS),
                     *((each.name, each.body) for each in bodies.ATTACKS)]),
    "addresses": (30, [(each.name, each.data) for each in addresses.ATTACKS]),
    "markup": (30, [(each.name, each.text) for each in markup.ATTACKS]),
    "hostile articles": (20, [(each.name, each.text) for each in texts.ATTACKS]),
}  # fmt: skip


@pytest.mark.parametrize("family", FAMILIES)
def test_each_family_has_as_many_as_it_should_and_none_twice(family) -> None:
    least, attacks = FAMILIES[family]
    assert len(attacks) >= least
    assert len({name for name, _ in attacks}) == len({content for _, content in attacks}) == len(attacks)


def test_all_in_all() -> None:
    assert sum(len(attacks) for _, attacks in FAMILIES.values()) >= 220
