"""An agency: the people seen in its posts, the events it took part in, the programmes it runs."""

from dataclasses import dataclass

from jejaring.description.description import Statement
from jejaring.description.portraits.goods import Good, list_programmes
from jejaring.description.portraits.occasions import Occasion, list_occasions
from jejaring.description.portraits.scene import Scene, find_ends
from jejaring.description.portraits.seats import Seats, list_seats
from jejaring.description.portraits.timeline import Timeline, draw_timelines
from jejaring.description.view import Value


@dataclass(frozen=True, slots=True)
class AgencyPortrait:
    """What the page of an agency shows."""

    regions: tuple[Value, ...]
    seats: Seats
    occasions: tuple[Occasion, ...]
    timelines: tuple[Timeline, ...]
    programmes: tuple[Good, ...]
    others: tuple[Statement, ...]


def portray_agency(scene: Scene) -> AgencyPortrait:
    """Gather what the page of an agency shows."""
    told = scene.statements
    tenures = [s for s in scene.list_statements("Tenure") if _is_seat_in(scene, s)]
    took_part = [s for s in told if scene.iri in find_ends(s, "agent")]
    runs = [s for s in told if find_ends(s, "programme")]
    occasions = list_occasions(scene, took_part, scene.atlas.list_ties_of(took_part))
    shown = {s.iri for s in (*tenures, *took_part, *runs)}
    return AgencyPortrait(
        regions=scene.show_own("region"),
        seats=list_seats(scene, tenures),
        occasions=tuple(occasions),
        timelines=draw_timelines(scene, occasions),
        programmes=tuple(list_programmes(scene, runs)),
        others=tuple(s for s in told if s.iri not in shown),
    )


def _is_seat_in(scene: Scene, tenure: Statement) -> bool:
    posts = (scene.around.follow(post, "postIn") for post in find_ends(tenure, "post"))
    return scene.iri in find_ends(tenure, "agency") or any(scene.iri in agencies for agencies in posts)
