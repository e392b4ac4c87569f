"""Validation: what breaks the rules, as findings that a person can read.

finding      one thing that is wrong: where, what, by which rule
screen       a quick look that tells whether a graph surely conforms to the shapes of `shapes/`
shapes       the same shapes, applied to one graph by pySHACL, which tells what is wrong
checks       the queries of `queries/checks/`, run on an article or on the whole store: a row is a fault
addresses    the IRI of a proposition and of a claim, computed anew from what they say
validate     all of these, for one article's graph and for a store
"""

from jejaring.validation.finding import Finding
from jejaring.validation.validate import validate_article, validate_store

__all__ = ["Finding", "validate_article", "validate_store"]
