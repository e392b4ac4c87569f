"""The words of claims are those of the vocabularies; claims of one stance are joined, whatever their order."""

from itertools import permutations

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jejaring import claims as c
from jejaring.article import Article
from jejaring.assets import locate
from jejaring.namespaces import SKOS
from jejaring.triples.forms import FORMS

WORDS = {
    "modality": c.MODALITIES,
    "kind": c.KINDS,
    "role": c.ROLES,
    "acting": c.ACTING,
    "bound": c.BOUNDS,
    "instrument": c.INSTRUMENTS,
    "stage": c.STAGES,
}


@pytest.mark.parametrize("scheme", WORDS)
def test_the_words_are_those_of_the_vocabulary(scheme: str) -> None:
    quads = ox.parse(path=locate(f"ontology/vocabularies/{scheme}.ttl"))
    notations = [quad.object.value for quad in quads if quad.predicate.value == f"{SKOS}notation"]  # type: ignore[union-attr]
    assert sorted(notations) == sorted(WORDS[scheme])


def test_every_type_has_its_forms_and_every_key_an_argument() -> None:
    assert set(FORMS) == set(c.TYPES)
    told_by_entities = {"agent_type"}
    for name, type_ in c.TYPES.items():
        said = {argument.key for form in FORMS[name] for argument in form.arguments}
        assert set(c.list_keys(type_)) - told_by_entities == said - {"place"}


ALIAS = c.Alias("Rapat Koordinasi", "Rakor")
TELLINGS = [
    c.Claim(ALIAS, frozenset({c.Evidence(at, at + 5)}), confidence=confidence, rule=rule)
    for at, confidence, rule in ((0, 0.5, "a"), (9, 0.9, "b"), (20, 0.9, "c"))
]


def test_joining_keeps_all_evidence_and_the_most_confident_telling_in_any_order() -> None:
    joined = {c.join_claims(order) for order in permutations(TELLINGS)}
    ((claim,),) = joined
    assert claim.evidence == {c.Evidence(0, 5), c.Evidence(9, 14), c.Evidence(20, 25)}
    assert (claim.confidence, claim.rule) == (0.9, "c")


@given(st.lists(st.tuples(st.sampled_from(c.MODALITIES), st.booleans(), st.sampled_from([None, "Iwan"])), max_size=8))
def test_stances_are_joined_and_never_mixed(stances: list[tuple[str, bool, str | None]]) -> None:
    claims = [c.Claim(ALIAS, frozenset({c.Evidence(i, i + 1)}), *stance) for i, stance in enumerate(stances)]
    joined = c.join_claims(claims)
    assert [claim.stance for claim in joined] == list(dict.fromkeys(claim.stance for claim in claims))
    assert sum(len(claim.evidence) for claim in joined) == len(claims)
    assert c.join_claims(joined) == joined


def test_what_a_document_says_of_an_event_is_the_fact_before_the_plan_and_the_assertion_before_the_denial() -> None:
    def tell(kind: str, modality: str, polarity: bool) -> c.Claim:
        told = c.Occurrence("e1", kind, None, None, None, None, None)
        return c.Claim(told, frozenset({c.Evidence(0, 1)}), modality, polarity)

    claims = [tell("visit", "planned", True), tell("meeting", "fact", False), tell("signing", "fact", True)]
    for order in permutations(claims):
        found = c.Document(Article("a1", "0" * 64), order).occurrence_of("e1")
        assert found is not None
        assert found.kind == "signing"
    assert c.Document(Article("a1", "0" * 64), ()).occurrence_of("e1") is None
