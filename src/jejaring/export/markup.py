"""What the two XML formats share: writing lines as they come, and reading with one clear sentence when it fails."""

from collections.abc import Iterable, Iterator
from typing import BinaryIO
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from jejaring.errors import InvalidDocument, MalformedFile


def name_stream(stream: BinaryIO) -> str:
    """Give the name of the file behind a stream, for messages.

    >>> import io
    >>> name_stream(io.BytesIO())
    'the stream'
    """
    name = getattr(stream, "name", None)
    return name if isinstance(name, str) else "the stream"


def write_lines(stream: BinaryIO, lines: Iterable[str]) -> None:
    """Write lines in UTF-8, each ended by a newline, without holding them all."""
    for line in lines:
        stream.write(f"{line}\n".encode())


def parse_xml(stream: BinaryIO) -> Element:
    """Parse a stream to its root element.

    Raises:
        MalformedFile: with the line where it breaks.
    """
    try:
        return ElementTree.parse(stream).getroot()  # noqa: S314 (expat 2.4.1 and later bound what entities expand to)
    except ElementTree.ParseError as error:
        raise MalformedFile(name_stream(stream), f"not well-formed XML ({error.msg})", error.position[0]) from error


def find_all(element: Element, name: str) -> Iterator[Element]:
    """Iterate over all elements below with a local name, in whatever namespace a version of the format has."""
    return element.iterfind(f".//{{*}}{name}")


def get_attribute(element: Element, name: str) -> str:
    """Give an attribute that the format asks for.

    Raises:
        InvalidDocument: it is missing.
    """
    value = element.get(name)
    if value is None:
        raise InvalidDocument(element.tag.rpartition("}")[2], f"the attribute '{name}' is missing")
    return value
