"""Extractors: whatever makes a claim document of an article, found by name among the plug-ins.

protocol     what an extractor is, and how one is found
rules        the rules of `jejaring.extract`
people       claim documents written by people, beside the articles
language     any OpenAI-compatible endpoint
"""

from jejaring.extractors.protocol import Extractor, count_processes, find_extractor, list_extractors

__all__ = ["Extractor", "count_processes", "find_extractor", "list_extractors"]
