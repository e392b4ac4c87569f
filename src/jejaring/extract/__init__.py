"""From an article to what it claims: the rule extractor.

Phases over one annotated document: zones, sentences, regions, agencies, posts and persons, dates, quotations, events,
and then one module per type of claim. Words and patterns are in `jejaring.lexicon`.
"""

from jejaring.extract.pipeline import extract

__all__ = ["extract"]
