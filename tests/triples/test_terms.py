"""Values as terms: canonical decimals, days of the precision known."""

from decimal import Decimal

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jejaring.triples.terms import day, flag, number, string, value_of


@given(st.integers(-(10**18), 10**18) | st.floats(-1e17, 1e17, allow_nan=False))
def test_a_number_is_a_canonical_decimal_of_the_same_value(value: float) -> None:
    written = number(value).value
    assert Decimal(written) == Decimal(str(value))
    assert "e" not in written.lower()
    assert not ("." in written and written.endswith(("0", ".")))


@pytest.mark.parametrize(("value", "datatype"), [("2025", "gYear"), ("2025-09", "gYearMonth"), ("2025-09-24", "date")])
def test_a_day_has_the_type_of_its_precision(value: str, datatype: str) -> None:
    literal = day(value)
    assert (literal.value, literal.datatype.value.split("#")[1]) == (value, datatype)


def test_a_number_survives_the_store() -> None:
    for value in (0.5, 3.0, 306548050000, -1, 0.001, 10**17):
        store = ox.Store()
        quad = ox.Quad(ox.NamedNode("a:s"), ox.NamedNode("a:p"), number(value))
        store.add(quad)
        assert list(store) == [quad]


def test_flags_and_strings() -> None:
    assert (value_of(flag(True)), value_of(flag(False))) == ("true", "false")
    assert string("Rakor", "id").language == "id"
    assert string("Rakor").language is None
