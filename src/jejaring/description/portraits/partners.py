"""The regions that one is tied to: how strongly, by which kinds, and what each tie rests on."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from jejaring.description.description import Statement
from jejaring.description.portraits.occasions import Occasion, tell_occasion
from jejaring.description.portraits.scene import Scene
from jejaring.description.view import Value
from jejaring.network import RUNGS, Tie

BAR = 150.0


@dataclass(frozen=True, slots=True)
class Bar:
    """A piece of a bar: the strongest rung of some occasions, from where, how wide."""

    rung: str
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Partner:
    """A region that another is tied to: kinds weakest first, strength as text, what it rests on by occasion."""

    region: Value
    code: str
    kinds: tuple[str, ...]
    strength: str
    bars: tuple[Bar, ...]
    articles: int
    publishers: int
    grounds: tuple[tuple[Occasion, tuple[Statement, ...]], ...]

    @property
    def claims(self) -> int:
        """How many pieces of evidence there are."""
        return len({claim.iri for _, statements in self.grounds for each in statements for claim in each.claims})


def list_partners(scene: Scene, ties: Iterable[Tie], code: str) -> list[Partner]:
    """List the partners of a region, the strongest first."""
    pairs: dict[str, list[Tie]] = defaultdict(list)
    for tie in ties:
        pairs[tie.b if tie.a == code else tie.a].append(tie)
    totals = {other: round(sum(tie.weight for tie in told), 6) for other, told in pairs.items()}
    greatest = max(totals.values(), default=1.0)
    ranked = sorted(pairs, key=lambda other: (-totals[other], other))
    supports = _index_claims(scene)
    return [_partner(scene, other, pairs[other], totals[other], greatest, supports) for other in ranked]


def _index_claims(scene: Scene) -> dict[str, Statement]:
    return {claim.iri: each for each in scene.around.statements.values() for claim in each.claims}


def _partner(
    scene: Scene, other: str, ties: list[Tie], total: float, greatest: float, supports: dict[str, Statement]
) -> Partner:
    kinds = {kind for tie in ties for kind in tie.kinds}
    return Partner(
        region=scene.show_region(other),
        code=other,
        kinds=tuple(rung for rung in RUNGS if rung in kinds),
        strength=scene.count(round(total, 2)) if total % 1 else scene.count(int(total)),
        bars=tuple(_list_bars(ties, greatest)),
        articles=len({article for tie in ties for article in tie.articles}),
        publishers=len({publisher for tie in ties for publisher in tie.publishers}),
        grounds=tuple(_ground(scene, tie, supports) for tie in ties),
    )


def _list_bars(ties: list[Tie], greatest: float) -> Iterable[Bar]:
    weights = {rung: sum(tie.weight for tie in ties if tie.kinds[-1] == rung) for rung in RUNGS}
    x = 0.0
    for rung in reversed(RUNGS):
        width = BAR * weights[rung] / greatest
        if width:
            yield Bar(rung, round(x, 1), round(max(1.0, width - 1), 1))
        x += width


def _ground(scene: Scene, tie: Tie, supports: dict[str, Statement]) -> tuple[Occasion, tuple[Statement, ...]]:
    told = {supports[claim].iri: supports[claim] for claim in sorted(tie.claims) if claim in supports}
    ordered = sorted(told.values(), key=lambda each: (each.type, each.iri))
    return tell_occasion(scene, tie.occasion, ordered, [tie]), tuple(ordered)
