"""The one rule that merges: events of the same kind, region and full day, with a party from elsewhere in common.

What it merges is a judgement by `jejaring`, dated with the event's own day, so that a person's later one decides. A
thing that has been merged or split once is left to people.
"""

from collections.abc import Iterable

from jejaring.graph import Graph
from jejaring.judgements import RULE, Judgement, read_judgements, write_judgement
from jejaring.review.duplicates import Duplicate, list_certain


def merge_certain(graph: Graph, articles: Iterable[str]) -> list[Judgement]:
    """Merge events of some articles that are certainly told elsewhere too; gives the judgements made."""
    review = graph.archive.read_review()
    judged = {j.subject for j in read_judgements(review) if j.decision in ("merge", "split")}
    made: dict[str, Judgement] = {}
    for pair in list_certain(graph.store, articles):
        if pair.other not in judged and pair.one not in made:
            made.setdefault(pair.other, _judge(pair))
    if made:
        graph.review({*review, *(quad for each in made.values() for quad in write_judgement(each))})
    return list(made.values())


def _judge(pair: Duplicate) -> Judgement:
    kind, day, region, *parties = pair.common
    reason = f"{kind}, {day}, {region}, {'; '.join(parties)}"
    return Judgement(pair.other, "merge", RULE, f"{day}T00:00:00Z", reason, pair.one)
