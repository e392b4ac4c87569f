"""An event: what, when and where, who took part as what, the ties it makes, what was shown, agreed and counted there.

Where articles differ both values stand side by side, each with its evidence; none of them wins.
"""

from collections import defaultdict
from dataclasses import dataclass

from jejaring.description.description import Statement
from jejaring.description.portraits.goods import Good, list_goods
from jejaring.description.portraits.locator import Locator, locate_all
from jejaring.description.portraits.occasions import find_days, find_grounds
from jejaring.description.portraits.scene import Scene, find_ends
from jejaring.description.view import Value
from jejaring.namespaces import JJ, local
from jejaring.network import Tie

_HEAD = {"Occurrence": "what", "Dating": "when", "Siting": "where", "Naming": "names"}


@dataclass(frozen=True, slots=True)
class Head:
    """What is said of an event under one heading; `conflict` where facts differ."""

    title: str
    statements: tuple[Statement, ...]
    conflict: bool


@dataclass(frozen=True, slots=True)
class Attendance:
    """Whoever took part in one role: who, for which region, the statement."""

    role: str
    rows: tuple[tuple[Value, Value | None, Statement], ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A tie that the event makes: its ends, kinds, weight, statements, and what it rests on."""

    a: Value
    b: Value
    kinds: tuple[str, ...]
    weight: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class EventPortrait:
    """What the page of an event shows."""

    when: str
    conflict: bool
    kinds: tuple[str, ...]
    places: tuple[Value, ...]
    heads: tuple[Head, ...]
    attendance: tuple[Attendance, ...]
    pairs: tuple[Pair, ...]
    locator: Locator | None
    goods: tuple[Good, ...]
    agreements: tuple[Statement, ...]
    figures: tuple[Statement, ...]
    others: tuple[Statement, ...]


def portray_event(scene: Scene) -> EventPortrait:
    """Gather what the page of an event shows."""
    told = scene.statements
    by_type: dict[str, list[Statement]] = defaultdict(list)
    for each in told:
        by_type[each.type.removeprefix(JJ)].append(each)
    facts = [each for each in told if each.sources]
    days = find_days(scene, scene.iri)
    ties = scene.atlas.list_ties_of_occasion(scene.iri)
    used = {*_HEAD, "Participation", "Showing", "Agreement", "Figure"}
    return EventPortrait(
        when=f" {scene.say('or')} ".join(map(scene.day, days)) or scene.view.words["unknown_day"],
        conflict=len(days) > 1,
        kinds=tuple(dict.fromkeys(scene.view.name(kind) for each in facts for kind in find_ends(each, "kind"))),
        places=tuple(scene.view.show_node(iri) for iri in _find_places(by_type["Siting"])),
        heads=tuple(_head(scene, kind, by_type[kind]) for kind in _HEAD if by_type[kind]),
        attendance=tuple(_list_attendance(scene, by_type["Participation"])),
        pairs=tuple(_pair(scene, tie) for tie in ties),
        locator=_locate(scene, by_type["Participation"], by_type["Siting"], ties),
        goods=tuple(list_goods(scene, by_type["Showing"])),
        agreements=tuple(by_type["Agreement"]),
        figures=tuple(by_type["Figure"]),
        others=tuple(each for kind, several in by_type.items() if kind not in used for each in several),
    )


def _find_places(sitings: list[Statement]) -> list[str]:
    return list(dict.fromkeys(end for each in sitings if each.sources for end in find_ends(each, "region")))


def _head(scene: Scene, kind: str, statements: list[Statement]) -> Head:
    facts = [each for each in statements if each.sources]
    name = {"Occurrence": "kind", "Dating": "start", "Siting": "region", "Naming": ""}[kind]
    values = {end for each in facts for end in find_ends(each, name)}
    finest = [value for value in values if not any(o != value and o.startswith(value) for o in values)]
    return Head(scene.say(_HEAD[kind]), tuple(statements), len(finest) > 1)


def _list_attendance(scene: Scene, statements: list[Statement]) -> list[Attendance]:
    told: dict[str, list[Statement]] = defaultdict(list)
    for each in statements:
        for role in find_ends(each, "role")[:1]:
            told[role].append(each)
    return [
        Attendance(scene.view.name(role), tuple(_attend(scene, each) for each in told[role])) for role in sorted(told)
    ]


def _attend(scene: Scene, each: Statement) -> tuple[Value, Value | None, Statement]:
    agents, regions = find_ends(each, "agent"), find_ends(each, "region")
    candidates = find_ends(each, "regionCandidate")
    region = scene.view.show_node(regions[0]) if regions else None
    if candidates and region is None:
        region = Value(f"{scene.say('open_region')} {', '.join(map(scene.view.name, candidates))}")
    if agents:
        return scene.view.show_node(agents[0]), None if agents[0] in regions else region, each
    return region or Value(scene.say("unknown")), None, each


def _pair(scene: Scene, tie: Tie) -> Pair:
    weight = scene.count(round(tie.weight, 2)) if tie.weight % 1 else scene.count(int(tie.weight))
    a, b = scene.show_region(tie.a), scene.show_region(tie.b)
    return Pair(a, b, tie.kinds, weight, tuple(find_grounds(scene, [tie])))


def _locate(scene: Scene, taking_part: list[Statement], sitings: list[Statement], ties: list[Tie]) -> Locator | None:
    places = _find_places(sitings)
    codes = {local(iri).partition("/")[2]: True for iri in places}
    for each in taking_part:
        for iri in find_ends(each, "region") if each.sources else ():
            codes.setdefault(local(iri).partition("/")[2], False)
    return locate_all(scene, codes, [(tie.a, tie.b, tie.kinds[-1]) for tie in ties])
