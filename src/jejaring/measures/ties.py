"""What a network is made of: one record for each tie of each event, with the articles and publishers that tell it.

The network of all news is one sum of these records; the network that a sample of the articles would have shown is
another. So whatever asks "how sure?" starts here. Steps of a sum:

1. One event ties a pair once, however many records or articles say so: `merge_records`.
2. An event survives where one of its articles is drawn.
3. What is left is weighted by a named rule (`weighting`) and becomes an ordinary networkx graph.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

import networkx as nx

from jejaring.measures.matrix import Graph
from jejaring.measures.refusals import UnfitNetwork
from jejaring.measures.weighting import DEFAULT, find_weighting, rank_kind
from jejaring.network import Tie


@dataclass(frozen=True, slots=True)
class TieRecord:
    """One event's tie between two regions.

    `weight` is what the event gives the pair, 1/(n − 1) by the design; `kind` its rung; `date` its day, month
    or year as ISO, if known.
    """

    event: str
    a: str
    b: str
    weight: float
    articles: frozenset[str]
    publishers: frozenset[str]
    kind: str = "meeting"
    date: str | None = None

    @property
    def pair(self) -> tuple[str, str]:
        """The two regions in the order of their codes."""
        return (self.a, self.b) if self.a <= self.b else (self.b, self.a)


def read_records(ties: Iterable[Tie]) -> list[TieRecord]:
    """Make records of the ties that the network was read from.

    >>> told = frozenset({"article/1"}), frozenset({"publisher/p"})
    >>> tie = Tie("event/1-e1", "36.74", "73.12", 1.0, ("meeting", "visit"), "2025-09-25", frozenset(), *told)
    >>> read_records([tie])[0].kind
    'visit'
    """
    return [
        TieRecord(tie.occasion, tie.a, tie.b, tie.weight, tie.articles, tie.publishers, tie.kinds[-1], tie.day)
        for tie in ties
    ]


def merge_records(records: Iterable[TieRecord]) -> list[TieRecord]:
    """Join the records of one event and pair: all articles, the strongest kind, the greatest weight, the first date.

    Self ties are left out. The result is in the order of pair and event, whatever the order of the input. Raises
    UnfitNetwork for a weight that is not a positive number and for a record that no article tells.

    >>> twice = [TieRecord("e", "a", "b", 1.0, frozenset({n}), frozenset({"p"})) for n in ("x", "y")]
    >>> [sorted(record.articles) for record in merge_records(twice)]
    [['x', 'y']]
    """
    merged: dict[tuple[tuple[str, str], str], TieRecord] = {}
    for record in records:
        _check_record(record)
        if record.a != record.b:
            key = record.pair, record.event
            merged[key] = _join(merged[key], record) if key in merged else _order(record)
    return [merged[key] for key in sorted(merged)]


def _check_record(record: TieRecord) -> None:
    where = f"The tie {record.a} – {record.b} of {record.event}"
    if not 0 < record.weight < float("inf"):
        raise UnfitNetwork(where, f"its weight is {record.weight}", "Give a positive number")
    if not record.articles:
        raise UnfitNetwork(where, "no article tells it", "Give the articles that it rests on")


def _order(record: TieRecord) -> TieRecord:
    return replace(record, a=record.pair[0], b=record.pair[1])


def _join(one: TieRecord, other: TieRecord) -> TieRecord:
    return replace(
        one,
        weight=max(one.weight, other.weight),
        articles=one.articles | other.articles,
        publishers=one.publishers | other.publishers,
        kind=max(one.kind, other.kind, key=rank_kind),
        date=min((date for date in (one.date, other.date) if date), default=None),
    )


def sum_ties(
    records: Iterable[TieRecord],
    articles: Collection[str] | None = None,
    *,
    weighting: str = DEFAULT,
    regions: Iterable[str] = (),
) -> Graph:
    """Sum the ties that the chosen articles tell (all, if None) to a network of the chosen weighting.

    `regions` are nodes even where nothing ties them. Edges bear `weight` (a strength) and `events`. Raises UnknownName
    for a weighting that is none of `WEIGHTINGS`.

    >>> tie = TieRecord("e", "36.74", "73.12", 0.5, frozenset({"news-1"}), frozenset({"paper"}))
    >>> sum_ties([tie]).edges["36.74", "73.12"]["weight"], len(sum_ties([tie], articles=[]))
    (0.5, 0)
    """
    drawn = select_records(merge_records(records), articles)
    graph: Graph = nx.Graph()
    graph.add_nodes_from(sorted({*regions, *(code for record in drawn for code in record.pair)}))
    weigh = find_weighting(weighting)
    counts = count_events(drawn)
    for pair, weight in weigh(drawn).items():
        graph.add_edge(*pair, weight=weight, events=counts[pair])
    return graph


def select_records(records: Iterable[TieRecord], articles: Collection[str] | None) -> list[TieRecord]:
    """Keep the records of the events that survive: those of which one article is among the chosen."""
    if articles is None:
        return list(records)
    chosen = frozenset(articles)
    return [record for record in records if record.articles & chosen]


def count_events(records: Sequence[TieRecord]) -> dict[tuple[str, str], int]:
    """Count for each pair the events that tie it."""
    counts: dict[tuple[str, str], int] = {}
    for record in records:
        counts[record.pair] = counts.get(record.pair, 0) + 1
    return counts
