"""No graph is taken that is not what it says; none is fetched, none takes the program along."""

from http.client import HTTPException
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from jejaring.cli import run
from jejaring.triples import parse_trig
from jejaring.validation import validate_article
from tests.attacks.graphs import ATTACKS, Attack
from tests.attacks.leaks import find_leaks
from tests.endpoint.canary import Canary


def write(folder: Path, attack: Attack, canary: Canary) -> Path:
    path = folder / "a1.trig"
    path.write_bytes(
        attack.data.replace(b'"@"', b'"%b"' % canary.url.encode()).replace(b"<@>", b"<%b>" % canary.url.encode())
    )
    return path


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_the_graph_is_refused(tmp_path, capsys, canary, attack) -> None:
    path = write(tmp_path, attack, canary)
    assert run(["check", str(path)]) in (1, 3)
    told = "".join(capsys.readouterr())
    assert "finding" in told
    assert not find_leaks(told.replace(str(path), "").replace("a1.trig", ""))
    assert canary.heard == 0


def test_what_is_in_order_is_taken(tmp_path, capsys) -> None:
    """The attacks differ from a graph that conforms in what they are named after."""
    from tests.attacks.graphs import graph

    (tmp_path / "a1.trig").write_bytes(graph(b""))
    assert run(["check", str(tmp_path / "a1.trig")]) == 0


# The same without the defences.


def test_without_validation_what_is_well_formed_would_be_taken() -> None:
    """Of the attacks that parse, each is held by a finding alone."""
    parsed = [attack for attack in ATTACKS if parses(attack.data)]
    assert len(parsed) > 15
    for attack in parsed:
        assert any(finding.severity == "violation" for finding in validate_article(parse_trig(attack.data))), (
            attack.name
        )


def parses(data: bytes) -> bool:
    try:
        quads = list(ox.parse(data, format=ox.RdfFormat.TRIG, base_iri="https://w3id.org/jejaring/"))
    except (SyntaxError, ValueError):
        return False
    return not any(isinstance(end, ox.BlankNode) for quad in quads for end in (quad.subject, quad.object))


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_another_parser_would_call() -> None:
    """rdflib fetches a context: that none is fetched is due to TriG being read, by a parser that fetches nothing."""
    heard = Canary()
    context = next(attack for attack in ATTACKS if attack.name == "JSON-LD with a context elsewhere")
    data = context.data.replace(b'"@"', b'"%b"' % heard.url.encode())
    with pytest.raises((OSError, HTTPException)):
        rdflib.Graph().parse(data=data, format="json-ld")
    assert heard.heard > 0
    heard.close()
