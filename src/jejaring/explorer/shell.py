"""What all pages of one site share, put together from what was built and what the site offers."""

from jejaring.description.shell import Shell
from jejaring.explorer.assets import list_entries


def make_shell(endpoint: str | None = None, *, writable: bool = False, boundaries: bytes | None = None) -> Shell:
    """Make the shell of a site; `endpoint` is where it answers SPARQL, None where nothing does."""
    asking = ["ask", "sparql"] if endpoint else []
    reviewing = ["review"] if writable else []
    pages = ["index", "search", "measures", "dataset", "ontology", *asking, *reviewing]
    return Shell(list_entries(), endpoint, writable, boundaries, tuple(pages))
