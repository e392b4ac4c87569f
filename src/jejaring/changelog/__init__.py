"""What changed between two states of the graph, or two releases of it: articles, ties, measures.

network     ties and measures beside each other, and which articles moved them
articles    articles and judgements that came, went or changed
release     two releases, each a folder or a dump, beside each other
writing     a release as RDF
reading     and back
telling     a release in words
"""

from jejaring.changelog.network import NetworkChanges, View, compare_networks, observe_network
from jejaring.changelog.reading import read_release
from jejaring.changelog.release import Release, compare_releases, open_release
from jejaring.changelog.writing import serialise_release, tell_notes, write_release

__all__ = [
    "NetworkChanges",
    "Release",
    "View",
    "compare_networks",
    "compare_releases",
    "observe_network",
    "open_release",
    "read_release",
    "serialise_release",
    "tell_notes",
    "write_release",
]
