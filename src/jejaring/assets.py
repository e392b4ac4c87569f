"""Where the ontology, graph, shapes and queries are: beside the package in a checkout, inside it in a wheel."""

from pathlib import Path

from jejaring.errors import MissingAsset

_PACKAGE = Path(__file__).parent
_ROOTS = (_PACKAGE / "_assets", _PACKAGE.parents[1])


def locate(path: str) -> Path:
    """Find a file or folder that jejaring ships.

    Args:
        path: relative to the project's top, such as `queries/answers` or `graph/reference/regions.ttl`.

    Raises:
        MissingAsset: this installation has no such file.

    >>> locate("queries/derive").name
    'derive'
    """
    for root in _ROOTS:
        if (root / path).exists():
            return root / path
    raise MissingAsset(path)


def list_files(folder: str, suffix: str) -> list[Path]:
    """List the files below a shipped folder that end with a suffix, in the order of their names.

    >>> [path.name for path in list_files("ontology", ".ttl")][-1].endswith(".ttl")
    True
    """
    return sorted(path for path in locate(folder).rglob(f"*{suffix}") if path.is_file())
