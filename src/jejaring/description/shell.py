"""What all pages of a site have in common: its scripts, where questions are answered, whether it is written to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Entry:
    """The built files of one script, by their paths from the root: itself, what it imports, its style sheets."""

    script: str
    imports: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Loads:
    """What a page loads: scripts, what they import, style sheets, by their paths from the root."""

    scripts: tuple[str, ...]
    imports: tuple[str, ...]
    styles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shell:
    """A site: its scripts by entry (none where they were not built), its SPARQL endpoint, and what it offers.

    `endpoint` is a path from the root or a whole address, None where nothing answers; `writable` sites have a page for
    adding and reviewing; `boundaries` is the file of boundaries for its maps, where there is one;
    `pages` are the pages of the whole that there are.
    """

    assets: Mapping[str, Entry] = field(default_factory=dict)
    endpoint: str | None = None
    writable: bool = False
    boundaries: bytes | None = None
    pages: tuple[str, ...] = ("index", "dataset")

    def gather(self, entries: Iterable[str]) -> Loads:
        """Gather what a page loads for some entries, each file once; what was not built is left out.

        >>> Shell({"a": Entry("a.js", ("c.js",)), "b": Entry("b.js", ("c.js",))}).gather(["a", "b", "x"]).imports
        ('c.js',)
        """
        built = [self.assets[entry] for entry in entries if entry in self.assets]
        imports = dict.fromkeys(path for entry in built for path in entry.imports)
        styles = dict.fromkeys(path for entry in built for path in entry.styles)
        return Loads(tuple(entry.script for entry in built), tuple(imports), tuple(styles))

    @property
    def policy(self) -> str:
        """The Content-Security-Policy of the pages: all from the site itself, and questions to its endpoint.

        >>> "connect-src 'self' https://example.org;" in Shell(endpoint="https://example.org/sparql").policy
        True
        >>> "connect-src 'self';" in Shell(endpoint="sparql").policy
        True
        """
        connect = " ".join(["'self'", *_list_origins(self.endpoint)])
        return (
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
            f"connect-src {connect}; worker-src 'self'; form-action {connect}; base-uri 'none'; frame-ancestors 'none'"
        )


def _list_origins(address: str | None) -> list[str]:
    parts = urlsplit(address or "")
    return [f"{parts.scheme}://{parts.netloc}"] if parts.netloc else []
