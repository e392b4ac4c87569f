"""The law of derivation: after any operations, in any order, the store is what a rebuild from its archive gives."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pyoxigraph as ox

from jejaring.archive import Archive
from jejaring.errors import InputError
from jejaring.graph import Graph
from jejaring.triples.terms import jj
from tests.builders import find_claims, invent_article, judge, open_graph, open_store

KNOWN = Path(__file__).with_name("known.ttl")
IDS = tuple(f"s{number:02}" for number in range(7))
OPERATIONS = (
    "add",
    "add",
    "restore",
    "restore",
    "change",
    "change",
    "withdraw",
    "judge",
    "judge",
    "retract",
    "revise",
    "merge",
    "merge",
    "split",
)


class Shuffled(Archive):
    """An archive that lists its articles in an order of chance."""

    def __init__(self, folder: Path, chance: Random) -> None:
        super().__init__(folder)
        self.chance = chance

    def list_articles(self) -> list[str]:
        ids = super().list_articles()
        self.chance.shuffle(ids)
        return ids


def dump_rebuilt(folder: Path, chance: Random) -> bytes:
    """The bytes of a new store, made from the archive in an order of chance."""
    store = open_store(KNOWN)
    graph = Graph(store, Shuffled(folder, chance))
    graph.load()
    return store.dump()


@dataclass
class World:
    """A graph that things happen to by chance."""

    graph: Graph
    chance: Random
    judgements: dict[int, list[ox.Quad]] = field(default_factory=dict)
    told: dict[str, list[ox.Quad]] = field(default_factory=dict)
    count: int = 0

    def happen(self) -> str:
        """Let one thing happen, and say what."""
        operation = self.chance.choice(OPERATIONS)
        getattr(self, f"_{operation}")()
        return operation

    def _add(self) -> None:
        name = self.chance.choice(IDS)
        self.told[name] = invent_article(self.chance.random(), name)
        self.graph.add(name, self.told[name])

    def _restore(self) -> None:
        """Take in an article as it once was, of those withdrawn if there are any."""
        gone = sorted(self.told.keys() - set(self.graph.archive.list_articles())) or sorted(self.told)
        if gone:
            name = self.chance.choice(gone)
            self.graph.add(name, self.told[name])

    def _change(self) -> None:
        """Take an article in again, with some of its claims gone, some new."""
        names = self.graph.archive.list_articles()
        if names:
            name = self.chance.choice(names)
            claims = find_claims(old := self.graph.archive.read_article(name))
            gone = set(self.chance.sample(claims, len(claims) // 2))
            self.graph.add(name, [quad for quad in old if str(quad.subject)[1:-1] not in gone])

    def _withdraw(self) -> None:
        names = self.graph.archive.list_articles()
        if len(names) > 2:
            self.graph.withdraw(self.chance.choice(names))

    def _review(self, judgements: dict[int, list[ox.Quad]]) -> None:
        """Replace the judgements; merges in a circle are refused, and nothing has happened."""
        with suppress(InputError):
            self.graph.review([quad for each in judgements.values() for quad in each])
            self.judgements = judgements

    def _judge(self) -> None:
        claims = find_claims(self.graph.store.find())
        if claims:
            self._put(self.chance.choice(claims), self.chance.choice(("accept", "reject", "reject")))

    def _put(self, subject: str, decision: str, into: str | None = None) -> None:
        self.count += 1
        number = self.chance.choice((self.count, self.count, 900 - self.count))
        self._review(self.judgements | {number: judge(number, subject, decision, into=into)})

    def _retract(self) -> None:
        if self.judgements:
            gone = self.chance.choice(sorted(self.judgements))
            self._review({number: quads for number, quads in self.judgements.items() if number != gone})

    def _revise(self) -> None:
        """Turn a judgement round, under the same address."""
        numbers = [n for n, quads in self.judgements.items() if not any(q.predicate == jj("into") for q in quads)]
        if numbers:
            number = self.chance.choice(sorted(numbers))
            subject = next(quad.object for quad in self.judgements[number] if quad.predicate == jj("judges"))
            decision = self.chance.choice(("accept", "reject"))
            self._review(self.judgements | {number: judge(number, str(subject)[1:-1], decision)})

    def _merge(self) -> None:
        key = jj(self.chance.choice(("event", "event", "event", "person", "product", "agent")))
        told = [quad for name in self.graph.archive.list_articles() for quad in self.graph.archive.read_article(name)]
        things = sorted({str(quad.object)[1:-1] for quad in told if quad.predicate == key})
        if len(things) > 1:
            subject, into = self.chance.sample(things, 2)
            self._put(subject, "merge", into)

    def _split(self) -> None:
        merged = [
            str(q.object)[1:-1]
            for quads in self.judgements.values()
            for q in quads
            if q.predicate == jj("judges") and any(p.predicate == jj("into") for p in quads)
        ]
        if merged:
            self._put(self.chance.choice(sorted(merged)), "split")


def find_breach(
    folder: Path,
    seed: object,
    steps: int = 24,
    every: int = 1,
    around: Callable[[], AbstractContextManager[object]] = nullcontext,
) -> str | None:
    """Let things happen and compare with a rebuild; say after what the law broke, and how, or None.

    What happens does so inside the context `around`, the rebuild does not.
    """
    chance = Random(f"{seed}")
    world, done = World(open_graph(folder, store=open_store(KNOWN)), chance), []
    for step in range(1, steps + 1):
        with around():
            done.append(world.happen())
        if step % every == 0:
            kept, rebuilt = world.graph.store.dump(), dump_rebuilt(folder, Random(f"{seed}-{step}"))
            if kept != rebuilt:
                return "\n".join([f"seed {seed}: {' '.join(done)}", *_list_differences(kept, rebuilt)])
    return None


def _list_differences(kept: bytes, rebuilt: bytes) -> list[str]:
    one, other = set(kept.decode().splitlines()), set(rebuilt.decode().splitlines())
    return [*(f"+ {line}" for line in sorted(one - other)), *(f"- {line}" for line in sorted(other - one))]
