"""jejaring: the knowledge graph of Indonesia's UMKM and of how its regions work together."""

__version__ = "0.1.0"
