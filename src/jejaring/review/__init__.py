"""The review: what waits for a person, and what a person decides.

telling       a node of the graph in a line that a person reads
openings      claims that leave a region or a day open, and claims too unsure to be facts
conflicts     facts that cannot both hold
duplicates    things that may be one, across articles; those that a rule may merge
waiting       all of these, and the quarantine, as one list
rule          the merges that a rule may make by itself
deciding      accept, reject, merge, split, undo
names         names met often that neither lexicon nor reference knows
accepting     such names accepted into the workspace's own lexicon, or rejected
"""

from jejaring.review.accepting import decide_names, list_names, undo_names
from jejaring.review.deciding import Decision, decide, undo
from jejaring.review.rule import merge_certain
from jejaring.review.waiting import Waiting, list_waiting

__all__ = [
    "Decision",
    "Waiting",
    "decide",
    "decide_names",
    "list_names",
    "list_waiting",
    "merge_certain",
    "undo",
    "undo_names",
]
