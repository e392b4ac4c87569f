"""Each question says what it asks and needs, and keeps the contract: its names, parameters and columns."""

import re

import pytest

from jejaring.catalogue import LocalSource, bind, find_query, list_queries, run_local
from jejaring.catalogue.query import parse_query
from jejaring.errors import CallError, UnknownName
from jejaring.triples.terms import node, string

CONTRACT = {
    "officials": ("region? on?", "person, post, acting, agency, region, first_seen, last_seen, sources"),
    "agencies": ("region?", "agency, kind, region, sources"),
    "events": (
        "region? kind? since? until?",
        "event, kind, name, start, end, region, venue, conflict, sources",
    ),
    "participants": ("event? region?", "event, agent, role, region, sources"),
    "products": ("region?", "product, category, region, shown_at, sources"),
    "programmes": ("region?", "programme, agency, region, sources"),
    "figures": ("region?", "measure, value, unit, bound, region, event, sources"),
    "partners": ("region?", "region, partner, kind, events, strength, first, last, sources"),
    "statements": ("person?", "speaker, article, start, end"),
    "evidence": ("subject", "claim, type, article, publisher, published, start, end, phrase"),
    "coverage": ("", "province, regions, seen, articles, first, last"),
    "conflicts": ("", "subject, property, value_a, value_b, article_a, article_b"),
}
QUERIES = list_queries()
NUMBERS = {
    "sources",
    "value",
    "events",
    "strength",
    "regions",
    "seen",
    "articles",
    "facts",
    "claims",
    "weight",
    "posts",
}


@pytest.mark.parametrize("name", CONTRACT)
def test_the_contract_is_kept(name):
    query = find_query(name)
    parameters = " ".join(p.name + ("" if p.required else "?") for p in query.parameters)
    assert (parameters, ", ".join(query.columns)) == CONTRACT[name]


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_a_query_says_what_it_is(query):
    assert query.question["id"].endswith("?")
    assert query.question["en"].endswith("?")
    assert query.keywords
    assert bool(query.example) == bool(query.parameters)


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_parameters_have_variables_and_rows_of_their_own(query):
    rows = {
        name
        for row in re.findall(r"VALUES \(((?:\?\w+_ ?)+)\) \{ \((?:UNDEF ?)+\) \}", query.text)
        for name in row.split()
    }
    used = set(re.findall(r"\?\w+_\b", query.text))
    assert rows == used == {f"?{parameter.name}_" for parameter in query.parameters}
    assert not used & {f"?{column}" for column in query.columns}


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_a_query_runs_as_it_stands_and_its_example_finds_something(query, bundled):
    assert LocalSource(bundled).answer(query.text).columns == query.columns
    if query.example:
        assert len(run_local(bundled, query, query.example)) > 0


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_an_example_finds_no_more_than_the_whole(query, bundled):
    whole = set(LocalSource(bundled).answer(query.text))
    assert query.name == "officials" or set(run_local(bundled, query, query.example)) <= whole


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_values_are_plain_and_final(query, bundled):
    for row in LocalSource(bundled).answer(query.text).list_records():
        assert all(isinstance(value, str | int | float | bool | None) for value in row.values())
        for column in NUMBERS & set(row):
            assert isinstance(row[column], int | float), column
        for column in {"region", "partner", "province"} & set(row):
            assert row[column] is None or re.fullmatch(r"\d\d(\.\d\d)*", row[column])
        for column in {"event", "claim", "article", "programme", "shown_at"} & set(row):
            assert row[column] is None or row[column].startswith("https://w3id.org/jejaring/")


def test_binding_fills_the_rows_and_nothing_else():
    query = find_query("officials")
    bound = bind(query, {"region": node("region/36.74")})
    assert bound.count("<https://w3id.org/jejaring/region/36.74>") == 1
    assert bound.replace("(<https://w3id.org/jejaring/region/36.74> UNDEF)", "(UNDEF UNDEF)") == query.text
    assert bind(query, {}) == query.text


def test_a_parameter_in_several_rows_is_bound_in_each():
    bound = bind(find_query("evidence"), {"subject": node("event/seed-01-e1")})
    assert "UNDEF" not in bound
    assert bound.count("<https://w3id.org/jejaring/event/seed-01-e1>") == 2


def test_a_bound_text_stays_a_text(bundled):
    query = parse_query(
        "echo",
        "#+ parameters: word? (word)\nSELECT ?said WHERE { VALUES (?word_) { (UNDEF) } BIND (?word_ AS ?said) }",
    )
    nasty = "\"}) } DROP ALL # \\ {{UNDEF}} \n ' \u2028 ?x_ \\1 \\g<0>"
    assert LocalSource(bundled).answer(bind(query, {"word": string(nasty)})).rows == ((nasty,),)


def test_an_unknown_query_is_told_with_the_nearest():
    with pytest.raises(UnknownName, match="Did you mean officials") as told:
        find_query("oficials")
    assert told.value.exit_code == 2


def test_an_unknown_or_missing_parameter_is_told_with_those_there_are(bundled):
    with pytest.raises(CallError, match=r"no parameter 'place'\. Its parameters: region\? \(region\), on\? \(day\)"):
        run_local(bundled, find_query("officials"), {"place": "Tangsel"})
    with pytest.raises(CallError, match="needs the parameter 'subject'"):
        run_local(bundled, find_query("evidence"), {})
