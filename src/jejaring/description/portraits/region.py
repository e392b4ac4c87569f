"""A region: its officials as observed, partners, events, measures, products, programmes, and whom it has no tie with.

Every statement of the region stands somewhere on its page: what no section of its own takes is listed last.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from jejaring.description.atlas import Complement
from jejaring.description.description import Statement
from jejaring.description.portraits.gauges import Gauge, list_gauges
from jejaring.description.portraits.goods import Good, list_goods, list_programmes
from jejaring.description.portraits.locator import Locator, locate_regions
from jejaring.description.portraits.occasions import Occasion, list_occasions
from jejaring.description.portraits.partners import Partner, list_partners
from jejaring.description.portraits.scene import Scene, find_ends, is_of
from jejaring.description.portraits.seats import Seats, list_seats
from jejaring.description.portraits.timeline import Timeline, draw_timelines
from jejaring.description.view import Value
from jejaring.measures.evidence import MINIMUM
from jejaring.namespaces import JJ, SKOS, resource
from jejaring.triples.terms import value_of

_OF_EVENTS = ("Participation", "Agreement", "Occurrence", "Dating", "Siting", "Naming", "Showing")
_FEW = 10
SHOWN = 5
"""How many products of a complement are named, and told with their evidence; of the others there is the number."""


@dataclass(frozen=True, slots=True)
class Other:
    """A region without a tie: how far it is; for a complement what it makes, what it lacks, and the statements."""

    region: Value
    distance: str
    theirs: tuple[Value, ...] = ()
    ours: tuple[Value, ...] = ()
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class RegionPortrait:
    """What the page of a region shows."""

    short: str
    parent: Value | None
    also: tuple[str, ...]
    count: int
    span: str
    articles: int
    is_thin: bool
    is_province: bool
    is_node: bool
    locator: Locator | None
    seats: Seats
    partners: tuple[Partner, ...]
    more_partners: tuple[Partner, ...]
    occasions: tuple[Occasion, ...]
    timelines: tuple[Timeline, ...]
    gauges: tuple[Gauge, ...]
    goods: tuple[Good, ...]
    partner_goods: tuple[Value, ...]
    programmes: tuple[Good, ...]
    agencies: tuple[Value, ...]
    near: tuple[Other, ...]
    complements: tuple[Other, ...]
    knows_goods: bool
    parts: tuple[Value, ...]
    others: tuple[Statement, ...]


def portray_region(scene: Scene) -> RegionPortrait:
    """Gather what the page of a region shows."""
    code, atlas, node = scene.code, scene.atlas, scene.atlas.nodes.get(scene.code)
    ties = atlas.ties.get(code, ())
    partners = list_partners(scene, ties, code)
    own = [s for s in scene.statements if s.type.removeprefix(JJ) in _OF_EVENTS]
    occasions = list_occasions(scene, own, ties)
    articles = {article for tie in ties for article in tie.articles}
    more = partners[_FEW:] if len(partners) > _FEW + 2 else []
    return RegionPortrait(
        short=scene.shorten(code),
        parent=_find_parent(scene),
        also=_list_other_names(scene),
        count=len(partners),
        span=_tell_span(scene, [each for each in occasions if each.rungs]),
        articles=len(articles),
        is_thin=0 < len(articles) < MINIMUM.articles_of_region,
        is_province=node is not None and node.level == "province",
        is_node=node is not None,
        locator=locate_regions(scene, code, [(each.code, each.kinds[-1]) for each in partners]),
        seats=list_seats(scene, [s for s in scene.list_statements("Tenure") if _is_seat_of(scene, s)]),
        partners=tuple(partners[: len(partners) - len(more)]),
        more_partners=tuple(more),
        occasions=tuple(occasions),
        timelines=draw_timelines(scene, occasions),
        gauges=tuple(list_gauges(scene, atlas.measure(node.level), code)) if node and ties else (),
        goods=tuple(list_goods(scene, scene.statements)),
        partner_goods=_list_partner_goods(scene, [each.code for each in partners]),
        programmes=tuple(list_programmes(scene, scene.statements)),
        agencies=_list_pointing(scene, "region", "agency"),
        near=tuple(Other(scene.show_region(n.code), _write_distance(scene, n.distance)) for n in atlas.list_near(code))
        if node
        else (),
        complements=tuple(_show_complement(scene, each) for each in atlas.list_complements(code)),
        knows_goods=bool(atlas.goods.get(code)),
        parts=_list_pointing(scene, "within", "region"),
        others=tuple(_list_others(scene)),
    )


def list_extra(scene_goods: Sequence[Complement]) -> list[str]:
    """List the products that complements name."""
    return sorted({product for each in scene_goods for product in (*each.theirs, *each.ours)})


def _find_parent(scene: Scene) -> Value | None:
    within = [t for t in scene.view.description.own if t.predicate.value == f"{JJ}within"]
    return scene.view.show_node(value_of(within[0].object)) if within else None


def _list_other_names(scene: Scene) -> tuple[str, ...]:
    own = scene.view.description.own
    return tuple(sorted({value_of(t.object) for t in own if t.predicate.value == f"{SKOS}altLabel"}))


def _tell_span(scene: Scene, occasions: list[Occasion]) -> str:
    years = sorted({each.days[0][:4] for each in occasions if each.days})
    if not years:
        return scene.say("in_news_events", count=scene.count(len(occasions)))
    span = years[0] if years[0] == years[-1] else f"{years[0]}–{years[-1]}"
    return scene.say("in_news_span", count=scene.count(len(occasions)), span=span)


def _is_seat_of(scene: Scene, tenure: Statement) -> bool:
    return any(scene.iri in scene.around.follow(post, "region") for post in find_ends(tenure, "post"))


def _list_partner_goods(scene: Scene, partners: list[str]) -> tuple[Value, ...]:
    goods = {product for code in partners for product in scene.atlas.goods.get(code, ())}
    values = map(scene.view.show_node, sorted(goods))
    return tuple(sorted(values, key=lambda value: value.text.casefold()))


def _list_pointing(scene: Scene, name: str, kind: str) -> tuple[Value, ...]:
    pointing = scene.view.description.pointing
    found = {
        value_of(t.subject) for t in pointing if t.predicate.value == JJ + name and is_of(value_of(t.subject), kind)
    }
    return tuple(sorted((scene.view.show_node(iri) for iri in found), key=lambda value: (value.text, value.href or "")))


def _show_complement(scene: Scene, each: Complement) -> Other:
    place = resource(f"region/{each.code}")
    productions = scene.list_statements("Production")
    wanted = {*each.theirs[:SHOWN], *each.ours[:SHOWN]}
    told = [
        s
        for s in productions
        if wanted.intersection(find_ends(s, "product")) and {place, scene.iri}.intersection(find_ends(s, "region"))
    ]
    theirs, ours = (
        tuple(Value(scene.view.name(p), scene.view.link(p)) for p in part) for part in (each.theirs, each.ours)
    )
    distance = _write_distance(scene, each.distance)
    return Other(scene.show_region(each.code), distance, theirs, ours, tuple(told))


def _write_distance(scene: Scene, distance: float) -> str:
    return scene.say("kilometres", count=scene.count(round(distance)))


def _list_others(scene: Scene) -> list[Statement]:
    """List the statements that no other section shows."""
    shown = {*_OF_EVENTS, "Tenure", "Production", "Showing", "Operation"}
    rest = []
    for each in scene.statements:
        kind = each.type.removeprefix(JJ)
        if kind not in shown or (kind in _OF_EVENTS and not find_ends(each, "event") and not _is_tied(scene, each)):
            rest.append(each)
    return rest


def _is_tied(scene: Scene, each: Statement) -> bool:
    return any(each.iri == tie.occasion for tie in scene.atlas.ties.get(scene.code, ()))
