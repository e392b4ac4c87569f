"""A tie: the two regions that one occasion joins, by which kinds, how strongly, and on what that rests.

A post: who was seen in it, and when.
"""

from dataclasses import dataclass

from jejaring.description.description import Statement
from jejaring.description.portraits.locator import Locator, locate_all
from jejaring.description.portraits.occasions import Occasion, find_grounds, tell_occasion
from jejaring.description.portraits.scene import Scene, find_ends
from jejaring.description.portraits.seats import Seats, list_seats
from jejaring.description.view import Value
from jejaring.namespaces import local, resource
from jejaring.network import Tie


@dataclass(frozen=True, slots=True)
class TiePortrait:
    """What the page of a tie shows; nothing of it where the network has no such tie."""

    ends: tuple[Value, ...]
    kinds: tuple[str, ...]
    weight: str
    articles: int
    publishers: int
    occasion: Occasion | None
    locator: Locator | None
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class PostPortrait:
    """What the page of a post shows."""

    places: tuple[Value, ...]
    seats: Seats
    others: tuple[Statement, ...]


def find_tie(scene_ties: list[Tie], iri: str) -> Tie | None:
    """Find the tie of an address among those of its occasion."""
    a, _, b = iri.rpartition("/")[2].partition("_")
    return next((tie for tie in scene_ties if {tie.a, tie.b} == {a, b}), None)


def find_occasion(iri: str) -> str:
    """Find the occasion of a tie by its address.

    >>> find_occasion("https://w3id.org/jejaring/tie/event/seed-01-e1/36.74_73.10")
    'https://w3id.org/jejaring/event/seed-01-e1'
    """
    return resource(local(iri).removeprefix("tie/").rpartition("/")[0])


def portray_tie(scene: Scene) -> TiePortrait:
    """Gather what the page of a tie shows."""
    tie = find_tie(scene.atlas.list_ties_of_occasion(find_occasion(scene.iri)), scene.iri)
    if tie is None:
        return TiePortrait(scene.show_own("between"), (), "", 0, 0, None, None, ())
    statements = sorted(find_grounds(scene, [tie]), key=lambda each: (each.type, each.iri))
    return TiePortrait(
        ends=tuple(map(scene.show_region, (tie.a, tie.b))),
        kinds=tie.kinds,
        weight=scene.count(round(tie.weight, 2)) if tie.weight % 1 else scene.count(int(tie.weight)),
        articles=len(tie.articles),
        publishers=len(tie.publishers),
        occasion=tell_occasion(scene, tie.occasion, statements, [tie]),
        locator=locate_all(scene, {tie.a: True, tie.b: True}, [(tie.a, tie.b, tie.kinds[-1])]),
        statements=tuple(statements),
    )


def portray_post(scene: Scene) -> PostPortrait:
    """Gather what the page of a post shows."""
    told = scene.statements
    tenures = [each for each in told if scene.iri in find_ends(each, "post")]
    others = tuple(each for each in told if each not in tenures)
    return PostPortrait((*scene.show_own("region"), *scene.show_own("postIn")), list_seats(scene, tenures), others)
