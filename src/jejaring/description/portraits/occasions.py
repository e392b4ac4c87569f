"""Events as a page lists them: by day, with what kind they were, who did what in them, and the ties that they make."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from jejaring.description.description import Statement
from jejaring.description.portraits.scene import Scene, find_ends, is_of
from jejaring.description.view import Value
from jejaring.namespaces import SCHEMA
from jejaring.network import RUNGS, Tie
from jejaring.triples.terms import value_of


@dataclass(frozen=True, slots=True)
class Occasion:
    """An event, or an agreement without one: its days as told, the rungs of its ties, roles, partners, statements."""

    iri: str
    anchor: str
    title: Value
    kinds: tuple[str, ...]
    days: tuple[str, ...]
    when: str
    conflict: bool
    rungs: tuple[str, ...]
    roles: tuple[str, ...]
    partners: tuple[str, ...]
    statements: tuple[Statement, ...]


def list_occasions(scene: Scene, statements: Iterable[Statement], ties: Iterable[Tie] = ()) -> list[Occasion]:
    """List the events that statements name and those that make ties, the latest first, those without a day last."""
    told: dict[str, list[Statement]] = defaultdict(list)
    tied: dict[str, list[Tie]] = defaultdict(list)
    for statement in statements:
        for event in find_ends(statement, "event"):
            told[event].append(statement)
    for tie in ties:
        tied[tie.occasion].append(tie)
    found = [tell_occasion(scene, iri, told.get(iri, []), tied.get(iri, [])) for iri in sorted({*told, *tied})]
    dated = sorted((each for each in found if each.days), key=lambda each: each.days[0], reverse=True)
    return [*dated, *(each for each in found if not each.days)]


def tell_occasion(scene: Scene, iri: str, statements: Iterable[Statement], ties: Iterable[Tie] = ()) -> Occasion:
    """Tell one event, or an agreement without event."""
    view, told, ties = scene.view, list(statements), list(ties)
    around = scene.around.statements
    if not told:
        told = [around[iri]] if iri in around else find_grounds(scene, ties)
    days = find_days(scene, iri) or tuple(sorted({tie.day for tie in ties if tie.day}))
    kinds = dict.fromkeys(e for s in around.values() if iri in find_ends(s, "event") for e in find_ends(s, "kind"))
    roles = dict.fromkeys(view.name(role) for s in told for role in find_ends(s, "role"))
    ends = {end for tie in ties for end in (tie.a, tie.b)} - {scene.code}
    rungs = {rung for tie in ties for rung in tie.kinds}
    return Occasion(
        iri=iri,
        anchor=f"o-{iri.rpartition('/')[2]}",
        title=view.show_node(iri) if is_of(iri, "event") else Value(scene.say("agreement_alone"), view.link(iri)),
        kinds=tuple(view.name(kind) for kind in kinds),
        days=days,
        when=f" {scene.say('or')} ".join(map(scene.day, days)) or view.words["unknown_day"],
        conflict=len(days) > 1,
        rungs=tuple(rung for rung in RUNGS if rung in rungs),
        roles=tuple(roles),
        partners=tuple(sorted(ends)),
        statements=tuple(told),
    )


def find_grounds(scene: Scene, ties: Iterable[Tie]) -> list[Statement]:
    """Find the statements that ties rest on."""
    claims = {claim for tie in ties for claim in tie.claims}
    return [s for s in scene.around.statements.values() if any(claim.iri in claims for claim in s.claims)]


def find_days(scene: Scene, event: str) -> tuple[str, ...]:
    """Find the days on which an event starts: that of most articles first, then the earlier.

    A month gives way to a day in it. What no accepted claim says is no day of the event; where there is no such fact,
    what the graph says of the event counts.
    """
    datings = [s for s in scene.list_statements("Dating") if event in find_ends(s, "event") and s.sources]
    weights: Mapping[str, int] = {}
    for dating in datings:
        for day in find_ends(dating, "start"):
            weights = {**weights, day: weights.get(day, 0) + dating.sources}
    exact = [day for day in weights if not any(o != day and o.startswith(day) for o in weights)]
    if exact:
        return tuple(sorted(exact, key=lambda day: (-weights[day], day)))
    block = scene.around.blocks.get(event, ())
    return tuple(sorted({value_of(t.object) for t in block if t.predicate.value == f"{SCHEMA}startDate"}))
