"""Which portrait a thing has, by its kind; a thing of no such kind has none, and its page lists its statements."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from jejaring.description.atlas import Atlas
from jejaring.description.description import Description, Statement
from jejaring.description.phrases import PHRASES
from jejaring.description.portraits.agency import portray_agency
from jejaring.description.portraits.article import portray_article, portray_claim
from jejaring.description.portraits.event import portray_event
from jejaring.description.portraits.families import find_family
from jejaring.description.portraits.person import portray_person
from jejaring.description.portraits.product import portray_product, portray_programme
from jejaring.description.portraits.region import list_extra, portray_region
from jejaring.description.portraits.scene import Scene, list_days
from jejaring.description.portraits.tie import find_occasion, find_tie, portray_post, portray_tie
from jejaring.description.sentences import Part, tell_statement, write_plain
from jejaring.description.surroundings import Surroundings, survey
from jejaring.description.view import HasPage, View
from jejaring.description.words import Language
from jejaring.namespaces import local
from jejaring.network import Tie

_KINDS: Mapping[str, Callable[[Scene], Any]] = {
    "region": portray_region,
    "person": portray_person,
    "group": portray_person,
    "enterprise": portray_person,
    "unnamed": portray_person,
    "agency": portray_agency,
    "event": portray_event,
    "product": portray_product,
    "programme": portray_programme,
    "article": portray_article,
    "claim": portray_claim,
    "tie": portray_tie,
    "post": portray_post,
}
_TEMPLATES = {"group": "person", "enterprise": "person", "unnamed": "person"}


@dataclass(frozen=True, slots=True)
class Portrait:
    """A thing's page: its kind, the scene, what that kind shows, and how templates tell of statements."""

    kind: str
    scene: Scene
    shown: Any

    @property
    def view(self) -> View:
        """The view of the page."""
        return self.scene.view

    @property
    def say(self) -> Mapping[str, str]:
        """What pages of things say."""
        return PHRASES[self.view.language]

    @property
    def citation(self) -> str:
        """How to cite the page: its data as of the last day on which a statement on it was observed."""
        days = list_days(self.view.description.statements)
        values = {"title": self.view.title, "iri": self.scene.iri}
        if not days:
            return self.scene.say("citation_undated", **values)
        return self.scene.say("citation", version=self.scene.day(days[-1]), **values)

    def tell(self, statement: Statement, place: str = "") -> list[Part]:
        """Tell a statement as a sentence, without naming the thing whose page it is, nor that of its place there."""
        return tell_statement(self.view, statement, (self.scene.iri, place))

    def plain(self, statement: Statement) -> str:
        """Tell a statement without links."""
        return write_plain(self.tell(statement))

    def family(self, statement: Statement) -> str:
        """Give the family of a statement, which its phrases are marked by."""
        return find_family(statement)

    def count_claims(self, statements: Iterable[Statement]) -> int:
        """Count the pieces of evidence behind statements."""
        return len({claim.iri for each in statements for claim in each.claims})


def has_portrait(iri: str) -> bool:
    """Tell whether a thing is of a kind that has a portrait.

    >>> has_portrait("https://w3id.org/jejaring/region/36.74"), has_portrait("https://w3id.org/jejaring/kind/visit")
    (True, False)
    """
    return local(iri).partition("/")[0] in _KINDS


def portray(
    description: Description,
    atlas: Atlas,
    language: Language,
    has_page: HasPage,
    around: Surroundings | None = None,
    *,
    writable: bool = False,
) -> Portrait | None:
    """Portray a thing; None where its kind has no portrait."""
    if not has_portrait(description.iri):
        return None
    kind = local(description.iri).partition("/")[0]
    around = around or look_around(description, atlas)
    scene = Scene(View(description, language, has_page, around.names, writable), around, atlas)
    return Portrait(_TEMPLATES.get(kind, kind), scene, _KINDS[kind](scene))


def look_around(description: Description, atlas: Atlas) -> Surroundings:
    """Survey what stands around a thing, as its portrait needs it."""
    kind, _, code = local(description.iri).partition("/")
    if kind == "event":
        return survey(atlas.store, description, _list_claims(atlas.list_ties_of_occasion(description.iri)))
    if kind == "tie":
        tie = find_tie(atlas.list_ties_of_occasion(find_occasion(description.iri)), description.iri)
        return survey(atlas.store, description, _list_claims([tie] if tie else []))
    if kind != "region":
        return survey(atlas.store, description)
    claims = _list_claims(atlas.ties.get(code, ()))
    complements = atlas.list_complements(code)
    goods = {good for other in atlas.list_partners(code) for good in atlas.goods.get(other, ())}
    extra = {*goods, *list_extra(complements)}
    return survey(atlas.store, description, claims, extra, {each.code for each in complements})


def _list_claims(ties: Iterable[Tie]) -> set[str]:
    return {claim for tie in ties for claim in tie.claims}
