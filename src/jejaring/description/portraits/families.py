"""The family of each type of statement, by which phrases are marked: who, what, made, figure, words."""

from collections.abc import Mapping

from jejaring.description.description import Statement
from jejaring.namespaces import JJ

_FAMILIES: Mapping[str, str] = {
    **dict.fromkeys(("Tenure", "Participation", "Abbreviation", "Operation"), "who"),
    **dict.fromkeys(("Occurrence", "Dating", "Siting", "Naming", "Agreement"), "what"),
    **dict.fromkeys(("Production", "Showing"), "made"),
    "Figure": "num",
    "Statement": "say",
}


def find_family(statement: Statement) -> str:
    """Find the family of a statement by its type."""
    return _FAMILIES.get(statement.type.removeprefix(JJ), "what")
