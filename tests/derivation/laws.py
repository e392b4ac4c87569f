"""The law of derivation: after any operations, in any order, the store is what a rebuild from its archive gives."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pyoxigraph as ox

from jejaring.archive import Archive
from jejaring.errors import InputError
from jejaring.graph import Graph
from jejaring.store import Store
from jejaring.triples.terms import jj
from tests.builders import SMALL_REFERENCE, find_claims, invent_article, judge, locate, open_graph

IDS = tuple(f"s{number:02}" for number in range(7))
OPERATIONS = ("add", "add", "add", "change", "change", "withdraw", "judge", "judge", "retract", "revise", "merge", "split")


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
    store = Store()
    store.load_reference([locate(path) for path in SMALL_REFERENCE])
    graph = Graph(store, Shuffled(folder, chance))
    graph.load()
    return store.dump()


@dataclass
class World:
    """A graph that things happen to by chance."""

    graph: Graph
    chance: Random
    pool: Sequence[list[ox.Quad]] = ()
    judgements: dict[int, list[ox.Quad]] = field(default_factory=dict)
    count: int = 0

    def happen(self) -> str:
        """Let one thing happen, and say what."""
        operation = self.chance.choice(OPERATIONS)
        getattr(self, f"_{operation}")()
        return operation

    def _invent(self, id: str) -> list[ox.Quad]:
        return invent_article(self.chance.random(), id, self.chance.choice((3, 6, 9)))

    def _add(self) -> None:
        id = self.chance.choice(IDS)
        self.graph.add(id, self._invent(id))

    def _change(self) -> None:
        """Take an article in again, with some of its claims gone, some new."""
        ids = self.graph.archive.list_articles()
        if ids:
            id = self.chance.choice(ids)
            claims = find_claims(old := self.graph.archive.read_article(id))
            gone = set(self.chance.sample(claims, len(claims) // 2))
            self.graph.add(id, [quad for quad in old if str(quad.subject)[1:-1] not in gone])

    def _withdraw(self) -> None:
        ids = self.graph.archive.list_articles()
        if len(ids) > 2:
            self.graph.withdraw(self.chance.choice(ids))

    def _review(self) -> None:
        self.graph.review([quad for each in self.judgements.values() for quad in each])

    def _judge(self) -> None:
        claims = find_claims(self.graph.store.find())
        if claims:
            self._put(self.chance.choice(claims), self.chance.choice(("accept", "reject", "reject")))

    def _put(self, subject: str, decision: str, into: str | None = None) -> None:
        self.count += 1
        number = self.chance.choice((self.count, self.count, 900 - self.count))
        self.judgements[number] = judge(number, subject, decision, into=into)
        try:
            self._review()
        except InputError:  # merges in a circle: refused, and nothing has happened
            del self.judgements[number]

    def _retract(self) -> None:
        if self.judgements:
            del self.judgements[self.chance.choice(sorted(self.judgements))]
            self._review()

    def _revise(self) -> None:
        """Turn a judgement round, under the same address."""
        numbers = [n for n, quads in self.judgements.items() if not any(q.predicate == jj("into") for q in quads)]
        if numbers:
            number = self.chance.choice(sorted(numbers))
            subject = next(quad.object for quad in self.judgements[number] if quad.predicate == jj("judges"))
            self.judgements[number] = judge(number, str(subject)[1:-1], self.chance.choice(("accept", "reject")))
            self._review()

    def _merge(self) -> None:
        property = self.chance.choice(("event", "event", "event", "person", "product", "agent"))
        things = sorted({str(q.object)[1:-1] for q in self.graph.store.find(predicate=jj(property))})
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


def find_breach(folder: Path, seed: object, steps: int = 30, every: int = 1) -> str | None:
    """Let things happen and compare with a rebuild; say after what the law broke, and how, or None."""
    chance = Random(f"{seed}")
    world, done = World(open_graph(folder), chance), []
    for step in range(1, steps + 1):
        done.append(world.happen())
        if step % every == 0:
            kept, rebuilt = world.graph.store.dump(), dump_rebuilt(folder, Random(f"{seed}-{step}"))
            if kept != rebuilt:
                kept_lines, lines = set(kept.decode().splitlines()), set(rebuilt.decode().splitlines())
                more, fewer = sorted(kept_lines - lines), sorted(lines - kept_lines)
                return "\n".join([f"seed {seed}: {' '.join(done)}", *(f"+ {x}" for x in more), *(f"- {x}" for x in fewer)])
    return None
