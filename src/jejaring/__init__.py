"""jejaring: the knowledge graph of Indonesia's UMKM and of how its regions work together.

    from jejaring import open_graph
    open_graph().ask("officials", region="Tangsel")

What is public here is loaded when it is first asked for, so that importing a module of jejaring costs nothing more.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jejaring.notebook import open_graph

__version__ = "0.1.0"
__all__ = ["__version__", "open_graph"]


def __getattr__(name: str) -> Any:
    if name == "open_graph":
        from jejaring.notebook import open_graph

        return open_graph
    raise AttributeError(f"module 'jejaring' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
