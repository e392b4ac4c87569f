"""What changed between two states of the graph, or two releases of it: articles, ties, measures.

network     ties and measures beside each other
"""

from jejaring.changelog.network import NetworkChanges, View, compare_networks, observe_network

__all__ = ["NetworkChanges", "View", "compare_networks", "observe_network"]
