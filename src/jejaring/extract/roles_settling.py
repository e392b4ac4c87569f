"""Parts in happenings, and how the roles that hang on the whole article are settled.

Steps: hosts and guests are known first; then those who attend, accompany, lead or come as a group get the role of
their side and of the kind of happening; whoever prints no region takes that of whom they accompany or stand with;
one agent has one role, the most telling.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from jejaring.extract.aliases import expand_agency
from jejaring.extract.document import Document
from jejaring.extract.event_settings import is_near
from jejaring.extract.happenings import Event
from jejaring.extract.holding import load_limits
from jejaring.extract.masking import Item
from jejaring.extract.spans import AgencyMention, Codes, PersonMention, PostMention, RegionMention, Span


@dataclass(slots=True)
class Part:
    """One agent's part in one happening, as one pattern found it; `codes` are the regions that the agent acts for."""

    event: int
    role: str
    item: Item
    letter: str
    span: Span
    rule: str
    polarity: bool
    stance: dict[str, Any]
    codes: Codes = ()
    beside: str | None = None
    crowd: str | None = None  # people without name who come from a region
    leader: "Item | str | None" = None  # whom the agent accompanies, or the side where only that is told


_STRENGTH = ("signatory", "organiser", "host", "guest", "opener", "speaker", "exhibitor", "supporter", "participant")


def is_sure(part: Part) -> bool:
    """Tell whether a part's rule is precise enough to make facts, so that nothing else need be told of its region."""
    return part.rule not in load_limits()[1]


_LEADING = ("role.lead-group", "role.lead-group-fronted")  # whoever leads guests acts for whom they do


def codes_of(document: Document, item: Item) -> Codes:
    """Give the regions that an agent acts for."""
    if isinstance(item, PersonMention):
        return document.persons[item.person].codes
    if isinstance(item, AgencyMention | RegionMention | PostMention):
        return item.codes
    return ()


def settle_parts(document: Document, events: list[Event], parts: list[Part]) -> list[Part]:
    """Settle all roles of all happenings, and give one role to each agent."""
    parts = [part for part in parts if not _is_around(part, parts)]
    _fill_sides(events, parts)
    for part in parts:
        if part.role != "company":
            _decide(events[part.event], part)
    for part in parts:
        if part.role == "company":
            _accompany(document, events[part.event], part, parts)
    for part in parts:
        if not part.codes and (part.rule in _LEADING or not _is_national(document, part.item)):
            part.codes = _infer_codes(events[part.event], part, parts)
    return _merge(document, [part for part in parts if part.role])


def _is_around(part: Part, parts: Iterable[Part]) -> bool:
    """Tell whether a bare province only says where guests come from: `tamu dari Provinsi Jambi`, of Kota Jambi."""
    if part.role != "guest" or not isinstance(part.item, RegionMention) or [len(code) for code in part.codes] != [2]:
        return False
    guests = (other for other in parts if other.event == part.event and other.role == "guest")
    return any(code.startswith(f"{part.codes[0]}.") for other in guests for code in other.codes)


def _fill_sides(events: list[Event], parts: list[Part]) -> None:
    """Note with each happening which regions receive and which come."""
    for part in parts:
        if part.role in ("host", "guest"):
            side = events[part.event].hosts if part.role == "host" else events[part.event].guests
            side.update(part.codes)
    for event in events:
        if event.kind == "visit" and not event.hosts and len(event.codes) == 1:
            event.hosts |= set(event.codes) - event.guests
    for part in parts:
        _add_side(events[part.event], part)
    for event in events:
        if event.kind == "visit":
            _settle_contested(event)


def _add_side(event: Event, part: Part) -> None:
    """Note whose side those who bring others, or open something, stand for."""
    codes = set(part.codes)
    brings = event.kind == "visit" and part.role in ("organiser", "lead", "group")
    if brings and not codes & event.hosts and not (part.role == "lead" and _is_at_home(event, part.codes)):
        event.guests |= codes
    if event.kind == "launch" and part.role in ("opener", "organiser"):
        event.hosts |= codes


def _settle_contested(event: Event) -> None:
    """Give regions that seem to receive and to come to one side: they came, where the visit went elsewhere."""
    goals = {code for codes, _ in event.targets for code in codes} | set(event.codes)
    away = {code for code in event.hosts & event.guests if goals and not any(is_near(code, goal) for goal in goals)}
    event.hosts -= away
    event.guests -= event.hosts


def find_side(event: Event, codes: Codes) -> str:
    """Tell whether regions receive or come: `host`, `guest`, or neither."""
    if not codes:
        return ""
    return "host" if set(codes) <= event.hosts else "guest" if set(codes) <= event.guests else ""


def _decide(event: Event, part: Part) -> None:
    side = find_side(event, part.codes)
    settle = _SETTLED.get(part.role)
    if settle:
        part.role = settle(event, part, side)
    elif part.role == "side":
        part.role = side or _guess_side(event, part.codes)


def _accompany(document: Document, event: Event, part: Part, parts: Iterable[Part]) -> None:
    """Give company the side of its own region, else that of whom it accompanies; and that one's region."""
    leader = part.leader
    if isinstance(leader, str):
        side = leader
    else:
        part.codes = part.codes or (codes_of(document, leader) if leader else ())
        side = find_side(event, part.codes) or _find_leader_side(document, part, parts)
    part.role = side if event.kind == "visit" and side else "participant"


def _find_leader_side(document: Document, part: Part, parts: Iterable[Part]) -> str:
    if part.leader is None or isinstance(part.leader, str):
        return ""
    leader = _identify(document, part.leader, codes_of(document, part.leader))
    same = [p.role for p in parts if p.event == part.event and _identify(document, p.item, p.codes) == leader]
    return next((role for role in same if role in ("host", "guest")), "")


def _is_national(document: Document, item: Item) -> bool:
    if isinstance(item, PersonMention):
        return document.persons[item.person].national or not document.persons[item.person].posts
    return not isinstance(item, AgencyMention) or item.national


def _infer_codes(event: Event, part: Part, parts: Iterable[Part]) -> Codes:
    """Give somebody who hosts or visits the one region of that side."""
    if event.kind != "visit" or part.role not in ("host", "guest"):
        return ()
    side = {p.codes for p in parts if p.event == part.event and p.role == part.role and len(p.codes) == 1}
    lowest = {codes for codes in side if not any(other[0].startswith(f"{codes[0]}.") for other in side)}
    return lowest.pop() if len(lowest) == 1 else ()


def _attend(event: Event, part: Part, side: str) -> str:
    if event.kind == "visit":
        return side or _side_of(event, part)
    if event.kind == "launch":
        return "participant" if side == "host" or not event.hosts else "guest"
    return "exhibitor" if event.kind == "exhibition" and not isinstance(part.item, PersonMention) else "participant"


def _side_of(event: Event, part: Part) -> str:
    """Guess the side of somebody at a visit: whoever comes from elsewhere than the hosts is a guest."""
    if not event.hosts or not part.codes or any(is_near(code, host) for code in part.codes for host in event.hosts):
        return "participant"
    return "guest"


def _exhibit(event: Event, part: Part, side: str) -> str:
    if event.kind != "trade_mission":
        return "exhibitor"
    return "organiser" if isinstance(part.item, AgencyMention) else "participant"


def _lead(event: Event, part: Part, side: str) -> str:
    if event.kind == "visit":
        return side or _guess_side(event, part.codes)
    return "organiser" if event.kind == "trade_mission" else "host"


def _organise(event: Event, part: Part, side: str) -> str:
    if event.kind == "signing":
        return "signatory"
    return (side or "guest") if event.kind == "visit" else "organiser"


def _host(event: Event, part: Part, side: str) -> str:
    if event.kind == "visit" and side == "guest":
        return "guest"
    return "participant" if event.kind == "signing" else "host"


def _guess_side(event: Event, codes: Codes) -> str:
    if codes and codes == event.codes:
        return "host"
    if event.kind == "meeting":
        return "participant"
    return "" if event.kind != "visit" else "guest" if event.hosts and not _is_at_home(event, codes) else "host"


def _is_at_home(event: Event, codes: Codes) -> bool:
    """Tell whether somebody's region is that of the hosts or lies around it, and not around the guests'."""
    around, apart = (any(f"{b}.".startswith(f"{a}.") for a in codes for b in s) for s in (event.hosts, event.guests))
    return around and not apart


_PRESENT = {"exhibition": "participant"}
_CROWD = {"exhibition": "exhibitor", "trade_mission": "participant", "training": "participant"}

# roles that depend on the kind of happening, on who has them and on whose side they are
_SETTLED: Mapping[str, Callable[[Event, Part, str], str]] = {
    "attend": _attend,
    "present": lambda event, part, side: _PRESENT.get(event.kind) or _attend(event, part, side),
    "exhibitor": _exhibit,
    "crowd": lambda event, _, side: _CROWD.get(event.kind) or side or "guest",
    "host": _host,
    "lead": _lead,
    "group": lambda event, _, side: (side or "guest") if event.kind == "visit" else "participant",
    "receiver": lambda event, _, side: (side or "host") if event.kind == "visit" else "participant",
    "seller": lambda event, _, side: "exhibitor" if event.kind == "exhibition" else "participant",
    "opener": lambda event, _, side: (side or "host") if event.kind == "visit" else "opener",
    "organiser": _organise,
    "guest": lambda event, *_: "guest" if event.kind in ("visit", "launch") else "participant",
}


def _identify(document: Document, item: Item, codes: Codes) -> tuple[Any, ...]:
    if isinstance(item, PersonMention):
        return "person", item.person
    name = expand_agency(document, item.name) if isinstance(item, AgencyMention) else ""
    return "agency" if name else "region", name, codes


def _merge(document: Document, parts: list[Part]) -> list[Part]:
    """Keep one role per agent, the most telling; a bare region only where no body of it has the role."""
    best: dict[tuple[Any, ...], Part] = {}
    for part in parts:
        key = part.event, part.crowd, *_identify(document, part.item, part.codes)
        known = best.get(key)
        if known is None or _STRENGTH.index(part.role) < _STRENGTH.index(known.role):
            best[key] = part
    kept = list(best.values())
    return [part for part in kept if not _is_bare(part) or not _is_outdone(part, kept)]


def _is_bare(part: Part) -> bool:
    """Tell whether nothing but a region's name stands for those who took part."""
    return isinstance(part.item, RegionMention) and part.crowd is None


def _is_outdone(part: Part, parts: Iterable[Part]) -> bool:
    """Tell whether somebody who acts for a region has the role that the bare region would have."""
    rivals = [
        other
        for other in parts
        if other.event == part.event and other.codes == part.codes and not _is_bare(other) and is_sure(other)
    ]
    crowd = part.role in ("exhibitor", "participant")
    same = [other for other in rivals if other.role == part.role]
    if any(not crowd or other.crowd or isinstance(other.item, AgencyMention) for other in same):
        return True
    if part.beside and any(other.role == "host" for other in rivals):
        return True
    return part.role == "participant" and any(other.role in ("organiser", "host") for other in rivals)
