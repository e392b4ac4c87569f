"""Products and programmes as lists: each by its name, with what more is known, and the statements about it."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from jejaring.description.description import Statement
from jejaring.description.portraits.scene import Scene, find_ends
from jejaring.description.view import Value
from jejaring.namespaces import term


@dataclass(frozen=True, slots=True)
class Good:
    """Something made, shown or run: its name, more about it, the statements."""

    name: Value
    note: str
    statements: tuple[Statement, ...]


def list_goods(scene: Scene, statements: Iterable[Statement]) -> list[Good]:
    """List the products that statements name, each with its categories, and whether it is made or only shown."""

    def note(product: str, told: list[Statement]) -> str:
        made = any(each.type == term("Production") for each in told)
        categories = [scene.view.name(each) for each in scene.around.follow(product, "category")]
        return ", ".join([*categories, scene.say("made" if made else "shown")])

    return _gather(scene, statements, "product", note)


def list_programmes(scene: Scene, statements: Iterable[Statement]) -> list[Good]:
    """List the programmes that statements name, each with who runs it."""

    def note(_: str, told: list[Statement]) -> str:
        agencies = (agency for each in told for agency in find_ends(each, "agency") if agency != scene.iri)
        return ", ".join(dict.fromkeys(map(scene.view.name, agencies)))

    return _gather(scene, statements, "programme", note)


def list_ends(scene: Scene, statements: Iterable[Statement], name: str) -> list[Good]:
    """List what statements have as an argument of a name, such as the regions where a product is made."""
    return _gather(scene, statements, name, lambda *_: "")


def _gather(
    scene: Scene, statements: Iterable[Statement], name: str, note: Callable[[str, list[Statement]], str]
) -> list[Good]:
    told: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        for end in find_ends(statement, name):
            told[end].append(statement)
    rows = [Good(scene.view.show_node(end), note(end, each), tuple(each)) for end, each in told.items()]
    return sorted(rows, key=lambda row: (row.name.text.casefold(), row.name.href or ""))
