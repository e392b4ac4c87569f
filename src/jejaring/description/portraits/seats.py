"""Who was seen in which office, and on which days: never from when until when."""

from collections.abc import Iterable
from dataclasses import dataclass

from jejaring.description.description import Statement
from jejaring.description.portraits.axis import Axis, span_years
from jejaring.description.portraits.scene import Scene, find_ends, list_days
from jejaring.description.view import Value

WIDTH, HEIGHT = 150, 14


@dataclass(frozen=True, slots=True)
class Seat:
    """A person seen in an office: the days as text, each as a place on the axis, and why it is no fact."""

    person: Value
    post: Value
    acting: str | None
    region: Value | None
    seen: str
    dots: tuple[float, ...]
    stance: tuple[str, ...]
    statement: Statement


@dataclass(frozen=True, slots=True)
class Seats:
    """Seats with the axis that their days stand on; None where no day is known."""

    rows: tuple[Seat, ...]
    axis: Axis | None


def list_seats(scene: Scene, tenures: Iterable[Statement]) -> Seats:
    """List tenures as seats: facts first, the one seen last first."""
    told = sorted(tenures, key=lambda t: t.iri)
    told.sort(key=lambda t: (bool(t.sources), max(list_days([t]), default="")), reverse=True)
    span = span_years(list_days(told))
    axis = Axis(*span, 4, WIDTH - 4) if span else None
    return Seats(tuple(_seat(scene, tenure, axis) for tenure in told), axis)


def _seat(scene: Scene, tenure: Statement, axis: Axis | None) -> Seat:
    view, days = scene.view, list_days([tenure])
    person, post, acting = (next(iter(find_ends(tenure, name)), None) for name in ("person", "post", "acting"))
    regions = scene.around.follow(post, "region") if post else []
    stance = () if tenure.sources else (view.words["no_fact"],)
    return Seat(
        person=view.show_node(person) if person else Value(scene.say("unknown")),
        post=view.show_node(post) if post else Value(scene.say("unknown")),
        acting=view.name(acting) if acting else None,
        region=view.show_node(regions[0]) if len(regions) == 1 else None,
        seen=_tell_days(scene, days),
        dots=tuple(axis.place(day) for day in days) if axis else (),
        stance=tuple(dict.fromkeys([*(word for c in tenure.claims for word in view.list_stance(c)), *stance][:1])),
        statement=tenure,
    )


def _tell_days(scene: Scene, days: list[str]) -> str:
    """Tell the first and the last day, and how many there are between.

    Three days and more are told by their ends, as the axis shows the others.
    """
    if not days:
        return scene.view.words["unknown_day"]
    first, last = scene.day(days[0]), scene.day(days[-1])
    return first if len(days) == 1 else f"{first}{', ' if len(days) == 2 else ' … '}{last}"
