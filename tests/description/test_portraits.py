"""Portraits: all that is said of a thing stands on its page with its evidence, and nothing that is not known."""

import json
import re
from dataclasses import replace

import pyoxigraph as ox
import pytest

from jejaring.description import describing
from jejaring.description.atlas import Atlas, Standing
from jejaring.description.describing import describe
from jejaring.description.page import write_page
from jejaring.description.portraits.axis import Axis, span_years
from jejaring.description.portraits.gauges import list_gauges
from jejaring.description.portraits.occasions import find_days
from jejaring.description.portraits.portray import look_around, portray
from jejaring.description.portraits.scene import Scene, find_ends
from jejaring.description.sentences import tell_statement, write_plain
from jejaring.description.shell import Shell
from jejaring.description.view import View
from jejaring.measures.bootstrap import Estimate
from jejaring.measures.evidence import Evidence
from jejaring.namespaces import BASE, PREFIXES, local, resource, term
from jejaring.network import build_network, read_ties
from jejaring.store import Store
from tests.description.conftest import ADDRESSES, HOSTILE, make_hostile
from tests.description.test_page import BIDI, Page

KINDS = (
    "Post",
    "Person",
    "Event",
    "Product",
    "Programme",
    "Article",
    "RegionalGovernment",
    "CraftCouncil",
    "Group",
    "City",
    "Regency",
)


@pytest.fixture(scope="session")
def atlas(store):
    return Atlas(store)


@pytest.fixture(scope="session")
def told(store):
    """The things that articles tell of: those of some kinds that statements name."""
    things = {q.subject.value for kind in KINDS for q in store.find(None, None, ox.NamedNode(term(kind)))}
    described = [describe(store, iri) for iri in sorted(things)]
    return [each for each in described if each.statements]


def write(description, atlas, language="en"):
    return write_page(description, language, atlas=atlas).decode()


def make_scene(description, atlas, language="en"):
    around = look_around(description, atlas)
    return Scene(View(description, language, around=around.names), around, atlas)


def test_all_that_is_said_of_a_thing_stands_on_its_page_with_its_evidence(told, atlas):
    missing = []
    for description in told:
        page = write(description, atlas)
        for claim in (claim for each in description.statements for claim in each.claims):
            places = [f"characters {e.start}–{e.end}" for e in claim.evidence]
            missing += [(description.iri, claim.iri) for place in places if place not in page]
    assert missing == []


def test_every_number_of_evidence_opens_as_many_claims(told, atlas):
    for description in told:
        page = write(description, atlas)
        drawers = re.findall(r'<details class="ev">(.*?)</details>', page, re.DOTALL)
        assert drawers
        for drawer in drawers:
            count = int(re.match(r"<summary>(\d+) piece", drawer)[1])
            links = set(re.findall(r'href="[^"]*#c-([0-9a-f]{20})"', drawer))
            assert len(links) == count, (description.iri, drawer[:200])


def test_links_to_claims_of_an_article_lead_somewhere(told, atlas):
    wanted = {}
    for description in told:
        for article, claim in re.findall(
            r'href="[^"]*(article/[^"#]+)\.html#c-([0-9a-f]{20})"', write(description, atlas)
        ):
            wanted.setdefault(article, set()).add(claim)
    articles = {local(each.iri): write(each, atlas) for each in told if local(each.iri).startswith("article/")}
    assert wanted
    for article, claims in wanted.items():
        assert claims <= set(re.findall(r'<li id="c-([0-9a-f]{20})"', articles[article]))


@pytest.mark.parametrize("language", ["id", "en"])
def test_pages_are_the_same_bytes_each_time(store, told, atlas, language):
    other = Atlas(store)
    for description in told[:40]:
        assert write(description, atlas, language) == write(describe(store, description.iri), other, language)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text)[:24])
@pytest.mark.parametrize("path", ["article/a1", "event/a1-e1", "claim/a1/00000000000000000001"])
def test_hostile_text_stays_text_in_portraits(text, path):
    stores = [make_hostile(each) for each in (text, "x")]
    page, harmless = (Page(write_page(describe(store, resource(path)), "en", atlas=Atlas(store))) for store in stores)
    assert (page.elements, page.attributes) == (harmless.elements, harmless.attributes)
    assert not any(name.startswith("on") or name in ("style", "srcdoc") for name in page.attributes)
    assert not any(sign in page.text for sign in BIDI)
    assert [json.loads(data)["@context"] for data in page.data] == ["https://schema.org"]
    assert page.text.count("49") == harmless.text.count("49") or "{{ 7" not in text


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_original_is_linked_only_on_the_web(address):
    store = make_hostile("x", address)
    for path in ("article/a1", "event/a1-e1"):
        assert address not in Page(write_page(describe(store, resource(path)), "id", atlas=Atlas(store))).links


def test_partners_have_the_strength_of_the_network(store, atlas):
    graph = build_network(store)
    for code in graph:
        portrait = portray(describe(store, resource(f"region/{code}")), atlas, "en", lambda _: True)
        partners = [*portrait.shown.partners, *portrait.shown.more_partners]
        assert {each.code for each in partners} == set(graph[code])
        strengths = [graph[code][each.code]["weight"] for each in partners]
        assert strengths == sorted(strengths, reverse=True)
        for each in partners:
            edge = graph[code][each.code]
            assert (each.kinds, each.publishers, each.articles) == (
                edge["kinds"],
                edge["publishers"],
                len(edge["articles"]),
            )
            claims = {claim.iri for _, several in each.grounds for s in several for claim in s.claims}
            assert set(edge["claims"]) <= claims


def test_a_province_has_the_ties_of_its_parts(store, atlas):
    graph = build_network(store, "province")
    assert graph.edges
    for code in graph:
        page = write(describe(store, resource(f"region/{code}")), atlas)
        assert "are counted from those of its kabupaten and kota" in page
        assert {end for tie in atlas.ties[code] for end in (tie.a, tie.b)} - {code} == set(graph[code])


def test_the_nearest_without_a_tie_come_first(store, atlas):
    code = next(iter(sorted(build_network(store))))
    near = atlas.list_near(code, 600)
    assert [each.distance for each in near] == sorted(each.distance for each in near)
    assert not {each.code for each in near} & {*atlas.list_partners(code), code}
    assert len(near) == sum(n.level == atlas.nodes[code].level for n in atlas.nodes.values()) - 1 - len(
        atlas.list_partners(code)
    )


def test_complements_rest_on_facts_alone(store, atlas):
    makers = [code for code in sorted(atlas.goods) if atlas.list_complements(code)]
    assert makers
    for code in makers:
        for each in atlas.list_complements(code):
            assert each.code not in atlas.list_partners(code)
            assert set(each.theirs) == atlas.goods[each.code] - atlas.goods[code]
            assert set(each.ours) == atlas.goods[code] - atlas.goods[each.code]
        page = write(describe(store, resource(f"region/{code}")), atlas, "id")
        assert "Dari fakta saja" in page


def test_nobody_is_ranked_on_too_little_evidence(store, atlas):
    code = next(iter(sorted(build_network(store))))
    assert not atlas.measure("regency").evidence.is_enough or pytest.skip("the bundled articles are enough by now")
    page = write(describe(store, resource(f"region/{code}")), atlas)
    assert "Too little evidence: " in page
    assert not re.search(r"rank \d", page)
    assert 'class="gauge"' not in page


ENOUGH = Evidence(articles=40, publishers=9, events=30)
SURE = Estimate("strength", "36.74", 4.0, 2.5, 5.5, 0.0, 2, 4)


def gauge(store, atlas, told, articles=9, evidence=ENOUGH):
    others = {("strength", str(n)): replace(told, code=str(n), estimate=float(n)) for n in range(1, 6)}
    standing = Standing({**others, ("strength", "36.74"): told}, {"36.74": articles}, evidence)
    return list_gauges(make_scene(describe(store, resource("region/36.74")), atlas), standing, "36.74")[0]


def test_a_measure_has_its_interval_and_its_rank_as_a_range(store, atlas):
    shown = gauge(store, atlas, SURE)
    assert (shown.value, shown.interval, shown.rank, shown.missing) == ("4", "2.50–5.50", "rank 2–4 of 6", None)
    assert shown.band[0] < shown.dot < shown.band[1]
    assert len(shown.ticks) == 4  # one of the others has the same value


@pytest.mark.parametrize(
    ("told", "articles", "evidence", "reason"),
    [
        (
            replace(SURE, best_rank=None, worst_rank=None),
            9,
            replace(ENOUGH, articles=29),
            "Too little evidence: 29 articles",
        ),
        (replace(SURE, best_rank=None, worst_rank=None), 2, ENOUGH, "rest on 2 of the 3 articles"),
        (replace(SURE, low=None, high=None), 9, ENOUGH, "does not tell how sure"),
        (replace(SURE, estimate=None, low=None, high=None), 9, ENOUGH, "Not defined"),
    ],
)
def test_what_is_missing_is_said_where_the_number_would_stand(store, atlas, told, articles, evidence, reason):
    shown = gauge(store, atlas, told, articles, evidence)
    assert reason in shown.missing
    assert shown.rank in (None, "no rank")


def test_only_counts_stand_without_an_interval(store, atlas):
    told = Estimate("betweenness", "36.74", 0.2, None, None, None, None, None)
    standing = Standing(
        {("betweenness", "36.74"): told, ("degree", "36.74"): replace(SURE, measure="degree", low=None)}, {}, ENOUGH
    )
    shown = list_gauges(make_scene(describe(store, resource("region/36.74")), atlas), standing, "36.74")
    assert [each.value for each in shown] == ["4", None]


DATED = """@prefix jj: <https://w3id.org/jejaring/ontology#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@base <https://w3id.org/jejaring/> .
<event/a1-e1> a jj:Event .
"""
DATING = """<dating/0000000000000000000{n}> a jj:Dating ; jj:event <event/a1-e1> ;
  jj:start "{day}"^^xsd:{type} ; jj:sources {sources} .
"""


@pytest.mark.parametrize(
    ("days", "found"),
    [
        ([("2025-09-24", 1)], ("2025-09-24",)),
        ([("2025-09", 3), ("2025-09-24", 1)], ("2025-09-24",)),
        ([("2025-09-24", 1), ("2025-09-25", 2)], ("2025-09-25", "2025-09-24")),
        ([("2025-09-25", 1), ("2025-09-24", 1)], ("2025-09-24", "2025-09-25")),
        ([("2025-09-24", 0)], ()),
    ],
)
def test_days_in_conflict_stand_side_by_side(days, found):
    types = {4: "gYear", 7: "gYearMonth", 10: "date"}
    lines = [DATING.format(n=n, day=day, type=types[len(day)], sources=count) for n, (day, count) in enumerate(days)]
    store = Store()
    store.load(ox.parse(DATED + "".join(lines), ox.RdfFormat.TURTLE))
    scene = make_scene(describe(store, resource("event/a1-e1")), Atlas(store))
    assert find_days(scene, resource("event/a1-e1")) == found
    page = write_page(scene.view.description, "en", atlas=Atlas(store)).decode()
    assert ("in conflict" in page) == (len(found) > 1)


def test_an_axis_keeps_the_order_of_days():
    axis = Axis(*span_years(["2024-02-29", "2025"]), 0, 300)
    days = ["2023", "2024-01-01", "2024-02", "2024-02-29", "2024-12-31", "2025-01", "2025-12-31"]
    places = [axis.place(day) for day in days]
    assert places == sorted(places)
    assert places[0] > 0
    assert places[-1] < 300


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_statement_is_told_as_a_sentence(told, atlas, language):
    for description in told:
        around = look_around(description, atlas)
        view = View(description, language, around=around.names)
        for each in description.statements:
            told_all = write_plain(tell_statement(view, each))
            told_here = write_plain(tell_statement(view, each, (description.iri,)))
            assert told_all.strip()
            assert not re.match(r"[ ,:]", told_here), (each.type, told_here)
            assert "{" not in told_all
            assert "http" not in told_all


def test_an_office_is_seen_and_never_held(store, atlas):
    page = write(describe(store, resource("person/iwan-33.11")), atlas)
    assert "13 Nov 2021" in page
    assert "does not know who holds them today" in page
    assert "not when it began or ended" in page


def test_the_claims_of_an_article_stand_in_its_order(told, atlas):
    for description in (each for each in told if local(each.iri).startswith("article/")):
        shown = portray(description, atlas, "id", lambda _: True).shown
        for _, zone in shown.zones:
            starts = [min((e.start for e in each.claim.evidence), default=0) for each in zone]
            assert starts == sorted(starts)
        numbers = [each.number for _, zone in shown.zones for each in zone]
        assert sorted(numbers) == list(range(1, shown.count + 1))
        assert all(0 <= each.x <= 960 for each in shown.stretches)


def test_a_claim_knows_who_else_says_it(store, atlas, told):
    shared = [
        s for each in told for s in each.statements if len(s.claims) > 1 and local(each.iri).startswith("region/")
    ]
    for statement in shared[:3]:
        one, *others = statement.claims
        page = write(describe(store, one.iri), atlas)
        assert all(other.iri[-20:] in page for other in others)


def test_a_tie_shows_all_that_it_rests_on(store, atlas):
    ties = [tie for several in atlas.ties.values() for tie in several if len(tie.a) > 2]
    assert ties
    for tie in ties:
        path = f"tie/{local(tie.occasion)}/{tie.a}_{tie.b}"
        page = write(describe(store, resource(path)), atlas)
        assert all(claim[-20:] in page for claim in tie.claims)
        assert f"{atlas.nodes[tie.a].name} – {atlas.nodes[tie.b].name}" in page


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_crowded_region_still_tells_what_is_known_and_denies_nothing(store, atlas, monkeypatch, language):
    """Where too much points at a region to be described, its officials, partners and goods are told all the same."""
    codes = [code for code in sorted(build_network(store)) if atlas.goods.get(code)]
    assert codes
    iri = resource(f"region/{codes[0]}")
    whole = portray(describe(store, iri), atlas, language, lambda _: True).shown
    monkeypatch.setattr(describing, "MOST", 3)
    description = describe(store, iri)
    assert description.crowded
    shown = portray(description, atlas, language, lambda _: True).shown
    assert [seat.statement.iri for seat in shown.seats.rows] == [seat.statement.iri for seat in whole.seats.rows]
    assert [each.code for each in shown.partners] == [each.code for each in whole.partners]
    made = [good.name for good in whole.goods if any(s.type == term("Production") for s in good.statements)]
    assert [good.name for good in shown.goods] == made
    page = write(description, atlas, language)
    assert {"id": "Terlalu banyak", "en": "Too much points here"}[language] in page
    assert not re.search("Belum ada artikel|No article yet", page)


def test_an_event_makes_the_ties_that_the_graph_has(store, atlas):
    made = {}
    for tie in read_ties(store):
        made.setdefault(tie.occasion, set()).add((tie.a, tie.b, tie.kinds))
    events = {occasion: ties for occasion, ties in made.items() if local(occasion).startswith("event/")}
    assert events
    for event, ties in events.items():
        shown = portray(describe(store, event), atlas, "id", lambda _: True).shown
        assert len(shown.pairs) == len(ties)
        assert {pair.kinds for pair in shown.pairs} == {kinds for *_, kinds in ties}
        assert all(pair.statements for pair in shown.pairs)


def test_a_tie_of_two_provinces_is_the_tie_of_its_event():
    lines = (
        "<region/35> a jj:Province ; jj:code '35' ; rdfs:label 'Jawa Timur'@id ; jj:within <region/ID> ; "
        "geo:lat -7 ; geo:long 112 .",
        "<region/53> a jj:Province ; jj:code '53' ; rdfs:label 'NTT'@id ; jj:within <region/ID> ; "
        "geo:lat -9 ; geo:long 121 .",
        "<region/ID> jj:code 'ID' . <event/a1-e1> a jj:Event .",
        "<tie/event/a1-e1/35_53> a jj:Tie ; jj:between <region/35> , <region/53> ; jj:joinedBy <event/a1-e1> ; "
        "jj:weight 1 ;"
        " jj:rung <rung/exhibition> ; jj:restsOn <participation/00000000000000000001> .",
        "<rung/exhibition> skos:notation 'exhibition' ; jj:rank 2 .",
        "<participation/00000000000000000001> a jj:Participation ; jj:event <event/a1-e1> ; jj:region <region/35> .",
        "<claim/a1/00000000000000000001> jj:supports <participation/00000000000000000001> ; "
        "jj:asserts <participation/00000000000000000001> .",
    )
    told = "<claim/a1/00000000000000000001> jj:source <article/a1> . <article/a1> jj:publisher <publisher/p> ."
    prefixes = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items()) + f"@base <{BASE}> .\n"
    store = Store()
    store.load(ox.parse(prefixes + "\n".join(lines), ox.RdfFormat.TURTLE))
    store.load(ox.parse(f"{prefixes}<graph/article/a1> {{ {told} }}", ox.RdfFormat.TRIG))
    shown = portray(describe(store, resource("event/a1-e1")), Atlas(store), "id", lambda _: True).shown
    assert [(pair.a.text, pair.b.text, pair.kinds) for pair in shown.pairs] == [("Jawa Timur", "NTT", ("exhibition",))]


def test_only_where_changes_are_taken_a_claim_leads_to_its_review(store, atlas):
    description = describe(store, resource("region/36.74"))
    for language, link in (("id", "../review.html?article=seed-01"), ("en", "../../en/review.html?article=seed-01")):
        pages = [
            write_page(description, language, shell=Shell(writable=yes), atlas=atlas).decode() for yes in (True, False)
        ]
        assert [f'href="{link}"' in page for page in pages] == [True, False]


def test_events_of_a_region_are_those_it_joined(store, atlas):
    code = next(iter(sorted(build_network(store))))
    description = describe(store, resource(f"region/{code}"))
    shown = portray(description, atlas, "id", lambda _: True).shown
    named = {event for each in description.statements for event in find_ends(each, "event")}
    occasions = {tie.occasion for tie in atlas.ties[code]}
    assert {each.iri for each in shown.occasions} == named | occasions
    days = [each.days[0] for each in shown.occasions if each.days]
    assert days == sorted(days, reverse=True)
