"""A folder of claim documents measured against gold: what was found, what was missed, what must never have been said.

normal        values in the form in which they are compared
assignment    who is paired with whom, so that the pairs are worth most
agreement     when a claim is the gold's: key by key, strict and lenient
events        whose event is which
ties          pairs of regions, as claims
grounding     evidence that reads as it says; lines that are not the article
critical      claims that gold warns of
article       one article's counts
result        the counts of all, rates, intervals by resampling
table         the result for a terminal
kept          an article's claims as extracted and as judged, without its text
"""

from jejaring.evaluation.result import Result, evaluate_folders
from jejaring.evaluation.table import draw_table

__all__ = ["Result", "draw_table", "evaluate_folders"]
