"""The description of the tables as a file of the site: `croissant.json`."""

from typing import TYPE_CHECKING

from jejaring.description.croissant import describe_tables
from jejaring.description.dataset import read_description, read_release, read_title
from jejaring.description.safety import write_json

if TYPE_CHECKING:
    from jejaring.site.library import Library


def write_croissant(library: "Library") -> bytes:
    """Write what loads the tables of the network."""
    told = describe_tables(read_title(), read_description(), read_release(), library.summary, library.dumps)
    return f"{write_json(told)}\n".encode()
