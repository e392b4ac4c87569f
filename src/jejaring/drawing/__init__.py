"""Drawings of the network for paper and page: a map of Indonesia and a picture of who works with whom."""

from jejaring.drawing.map import draw_map
from jejaring.drawing.network import draw_network

__all__ = ["draw_map", "draw_network"]
