"""A person: the offices seen, the events taken part in, what they said; never more than was seen."""

from dataclasses import dataclass

from jejaring.description.description import Statement
from jejaring.description.portraits.occasions import Occasion, list_occasions
from jejaring.description.portraits.scene import Scene, find_ends
from jejaring.description.portraits.seats import Seats, list_seats
from jejaring.description.portraits.timeline import Timeline, draw_timelines
from jejaring.namespaces import JJ


@dataclass(frozen=True, slots=True)
class PersonPortrait:
    """What the page of a person shows; also that of a group or of whoever acts without a name."""

    seats: Seats
    occasions: tuple[Occasion, ...]
    timelines: tuple[Timeline, ...]
    quotations: tuple[Statement, ...]
    stated: tuple[Statement, ...]
    others: tuple[Statement, ...]


def portray_person(scene: Scene) -> PersonPortrait:
    """Gather what the page of a person shows."""
    told = scene.statements
    tenures = [s for s in told if s.type == f"{JJ}Tenure" and scene.iri in find_ends(s, "person")]
    took_part = [s for s in told if scene.iri in find_ends(s, "agent")]
    quotations = [s for s in told if scene.iri in find_ends(s, "speaker")]
    stated = [s for s in told if any(claim.said_by == scene.iri for claim in s.claims)]
    occasions = list_occasions(scene, took_part, scene.atlas.list_ties_of(took_part))
    shown = {s.iri for s in (*tenures, *took_part, *quotations, *stated)}
    return PersonPortrait(
        seats=list_seats(scene, tenures),
        occasions=tuple(occasions),
        timelines=draw_timelines(scene, occasions),
        quotations=tuple(quotations),
        stated=tuple(s for s in stated if s not in took_part and s not in quotations),
        others=tuple(s for s in told if s.iri not in shown),
    )
