"""Events drawn on lanes in the order of the ladder, the strongest above: a dot an event and rung, on its day."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from jejaring.description.portraits.axis import Axis, span_years
from jejaring.description.portraits.occasions import Occasion
from jejaring.description.portraits.scene import Scene
from jejaring.network import RUNGS

NONE = "none"
_STEP, _NEAR = 8.0, 9.0
_LABELLED = 4


@dataclass(frozen=True, slots=True)
class Dot:
    """An event on a lane: where it stands, what it says when it is pointed at, and its label if there is room."""

    x: float
    y: float
    rung: str
    title: str
    anchor: str
    label: str
    before: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """A rung, and where its line is; `NONE` for events without ties."""

    rung: str
    y: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """The picture: its size, years, lanes and dots, and how many events have no day to be drawn on."""

    width: float
    height: float
    axis: Axis
    lanes: tuple[Lane, ...]
    dots: tuple[Dot, ...]
    undated: int


def draw_timeline(
    scene: Scene, occasions: Sequence[Occasion], width: float, left: float, row: float
) -> Timeline | None:
    """Draw events; None where none has a day. `left` is the room for the names of lanes, `row` the height of one."""
    span = span_years(day for each in occasions for day in each.days)
    if span is None:
        return None
    axis = Axis(*span, left, width - 10)
    rungs = [*reversed(RUNGS), *([NONE] if any(e.days and not e.rungs for e in occasions) else [])]
    lanes = tuple(Lane(rung, row * (place + 0.7)) for place, rung in enumerate(rungs))
    dots = _place_dots(scene, occasions, axis, {lane.rung: lane.y for lane in lanes})
    undated = sum(not each.days for each in occasions)
    return Timeline(width, row * len(lanes) + 26, axis, lanes, tuple(dots), undated)


def draw_timelines(scene: Scene, occasions: Sequence[Occasion]) -> tuple[Timeline, ...]:
    """Draw events twice, for wide screens and for narrow ones; nothing where none has a day."""
    lines = (draw_timeline(scene, occasions, 980, 150, 28), draw_timeline(scene, occasions, 420, 12, 36))
    return tuple(line for line in lines if line)


def _place_dots(scene: Scene, occasions: Sequence[Occasion], axis: Axis, lanes: dict[str, float]) -> list[Dot]:
    """Place the dots; one that would hide another stands above it."""
    taken: dict[str, list[tuple[float, int]]] = defaultdict(list)
    dots = []
    for each in sorted((e for e in occasions if e.days), key=lambda e: (e.days[0], e.iri)):
        x = axis.place(each.days[0])
        for rung in each.rungs or (NONE,):
            level = max((high + 1 for at, high in taken[rung] if abs(at - x) < _NEAR), default=0)
            taken[rung].append((x, level))
            dots.append(_dot(scene, each, x, lanes[rung] - min(level, 2) * _STEP, rung))
    few = len(dots) <= _LABELLED
    return [d if few else Dot(d.x, d.y, d.rung, d.title, d.anchor, "", d.before) for d in dots]


def _dot(scene: Scene, each: Occasion, x: float, y: float, rung: str) -> Dot:
    names = [scene.shorten(code) for code in each.partners]
    label = ", ".join(names[:2]) + (f" +{len(names) - 2}" if len(names) > 2 else "")
    strongest = not each.rungs or rung == each.rungs[-1]
    title = f"{each.title.text}, {each.when}"
    return Dot(x, round(y, 1), rung, title, each.anchor, label if strongest else "", x > 420)
