"""A product: where it is made, where it was shown, what is of its kind. A programme: who runs it, where."""

from dataclasses import dataclass

from jejaring.description.description import Statement
from jejaring.description.portraits.goods import Good, list_ends
from jejaring.description.portraits.locator import Locator, locate_all
from jejaring.description.portraits.occasions import Occasion, list_occasions
from jejaring.description.portraits.scene import Scene, find_ends
from jejaring.description.portraits.timeline import Timeline, draw_timelines
from jejaring.description.view import Value
from jejaring.namespaces import JJ, local


@dataclass(frozen=True, slots=True)
class ProductPortrait:
    """What the page of a product shows."""

    categories: tuple[Value, ...]
    made_in: tuple[Good, ...]
    locator: Locator | None
    occasions: tuple[Occasion, ...]
    timelines: tuple[Timeline, ...]
    others: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class ProgrammePortrait:
    """What the page of a programme shows."""

    regions: tuple[Value, ...]
    run_by: tuple[Good, ...]
    others: tuple[Statement, ...]


def portray_product(scene: Scene) -> ProductPortrait:
    """Gather what the page of a product shows."""
    told = scene.statements
    made = [s for s in told if s.type == f"{JJ}Production"]
    shown = [s for s in told if s.type == f"{JJ}Showing"]
    places = {local(end).partition("/")[2]: True for s in made if s.sources for end in find_ends(s, "region")}
    occasions = list_occasions(scene, shown, scene.atlas.list_ties_of(shown))
    used = {s.iri for s in (*made, *shown)}
    return ProductPortrait(
        categories=scene.show_own("category"),
        made_in=tuple(list_ends(scene, made, "region")),
        locator=locate_all(scene, places),
        occasions=tuple(occasions),
        timelines=draw_timelines(scene, occasions),
        others=tuple(s for s in told if s.iri not in used or not find_ends(s, "region" if s in made else "event")),
    )


def portray_programme(scene: Scene) -> ProgrammePortrait:
    """Gather what the page of a programme shows."""
    told = scene.statements
    runs = [s for s in told if find_ends(s, "agency")]
    return ProgrammePortrait(
        regions=scene.show_own("region"),
        run_by=tuple(list_ends(scene, runs, "agency")),
        others=tuple(s for s in told if s not in runs),
    )
