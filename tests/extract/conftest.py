"""What the rules read of a sentence, before what is not precise enough is held back (`test_holding`)."""

import pytest

from jejaring.extract import pipeline


@pytest.fixture(autouse=True)
def read_without_holding(monkeypatch):
    monkeypatch.setattr(pipeline, "hold_back", list)
