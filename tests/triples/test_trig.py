"""TriG: canonical, whatever the order; broken files are told by one sentence with the line."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jejaring.errors import AccessError, MalformedFile
from jejaring.triples import parse_trig, write_trig
from tests.builders import Inventor, map_claims


@settings(max_examples=30, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_same_quads_are_the_same_bytes(chance: Random) -> None:
    quads = map_claims(Inventor(chance).invent_document("a1"))
    shuffled = chance.sample(quads, len(quads)) + quads[:3]
    assert write_trig(shuffled) == write_trig(quads)
    assert set(parse_trig(write_trig(quads))) == set(quads)


def test_no_quads_are_no_quads() -> None:
    assert parse_trig(write_trig([])) == []


def test_a_broken_file_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "a1.trig"
    path.write_text("<a:g> { <a:s> <a:p>\n <a:o> . oops }", "utf-8")
    with pytest.raises(MalformedFile, match=r"a1\.trig, line 2: is no TriG") as caught:
        parse_trig(path)
    assert caught.value.path == path


def test_bytes_that_are_no_text_are_malformed() -> None:
    with pytest.raises(MalformedFile, match="is no TriG"):
        parse_trig(b"\xff\xfe<")


@pytest.mark.parametrize("text", ["[] <a:p> <a:o> .", "<a:s> <a:p> [] .", "_:g { <a:s> <a:p> <a:o> }"])
def test_a_blank_node_is_refused(text: str) -> None:
    with pytest.raises(MalformedFile, match="blank node"):
        parse_trig(text.encode())


def test_a_file_that_is_not_there_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(AccessError, match=r"a1\.trig cannot be read") as caught:
        parse_trig(tmp_path / "a1.trig")
    assert caught.value.exit_code == 3
