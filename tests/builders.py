"""What the tests of the core are made from: the gold, invented documents, and a graph with a small reference.

Invented documents draw their names from small sets on purpose, so that they collide: one slug for two names, two names
for one agency, one product, post or national body in many articles.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from random import Random

import pyoxigraph as ox

from jejaring import claims as c
from jejaring.archive import Archive
from jejaring.article import Article
from jejaring.assets import locate
from jejaring.directory import Directory, is_craft_council, is_government
from jejaring.documents import read_document
from jejaring.graph import Graph
from jejaring.namespaces import REVIEW_GRAPH, resource
from jejaring.store import Store
from jejaring.text import make_slug, normalise
from jejaring.triples import map_document
from jejaring.triples.terms import jj, node, string, typed

GOLD = Path(__file__).parent / "gold"
NAMES = sorted(path.name.removesuffix(".gold.json") for path in GOLD.glob("*.gold.json"))
SMALL_REFERENCE = (
    *("ontology/vocabularies/tie-rules.ttl", "ontology/vocabularies/stage.ttl", "ontology/vocabularies/acceptance.ttl"),
    "graph/reference/agencies.ttl",
)

REGIONS = ("36", "36.74", "73.12", "73.10")
PEOPLE = ("Iwan", "Iwan!", "Sri Wahyuni", "SRI WAHYUNI", "王芳", "Ñoña Ábe", "Budi")
POSTS = ("Bupati", "Menteri UMKM", "Kepala Dinas Perdagangan", "Ketua Dekranasda", "Camat")
BODIES = (
    "Pemkab",
    "Pemerintah Kabupaten",
    "Dinas Perdagangan",
    "Dekranasda",
    "Kementerian UMKM",
    "Bank Indonesia",
    "ΑΒΓ",
)
FIRMS = ('CV Maju "Jaya"', "CV Maju Jaya", "Toko €")
CROWDS = ("pelaku UMKM", "Pelaku UMKM", "pedagang")
GOODS = ("batik", "Batik", "abon bandeng", "kopi")
PROGRAMMES = ("UMKM Naik Kelas", "UMKM naik kelas", "Kota Tanpa Kumuh")
VISIT: tuple[c.Proposition, ...] = (
    c.Tenure("Iwan", "Bupati", None, "36.74", None),
    c.Tenure("Iwan", "Bupati", None, "36.74", "Pj"),
    c.Tenure("Iwan", "Bupati", "Pemkab", "36.74", None),
    c.Tenure("Budi", "Menteri UMKM", "Kementerian UMKM", None, None),
    c.Participation("e1", "Pemkab", "agency", "36.74", "host"),
    c.Participation("e1", "Pemkab", "agency", "36.74", "organiser"),
    c.Participation("e1", "Tangsel", "region", "36.74", "signatory"),
    c.Participation("e1", "Soppeng", "region", "73.12", "guest"),
    c.Participation("e1", "Soppeng", "region", "73.12", "signatory"),
    c.Participation("e1", "Pangkep", "region", "73.10", "guest"),
    c.Participation("e1", "Banten", "region", "36", "guest"),
    c.Participation("e1", "Bank Indonesia", "agency", None, "host"),
    c.Agreement(frozenset({"36.74", "73.12"}), "mou", "signed", "e1"),
    c.Agreement(frozenset({"36.74", "73.10"}), None, "agreed", "e1"),
    c.Agreement(frozenset({"36.74", "73.12", "73.10"}), "pks", "running", None),
    c.Production("batik", "36.74"),
    c.Showing("batik", "e1", "36.74"),
    c.Showing("batik", "e1", None),
    c.Operation("UMKM Naik Kelas", "Kementerian UMKM", None),
    c.Alias("Kementerian UMKM", "KUMKM"),
)
DAYS = ("2025-09-24", "2025-09-25", "2025-09", "2025")
AGENTS = {
    "agency": BODIES,
    "person": PEOPLE,
    "region": ("Tangsel", "Soppeng", "Pangkep", "Banten"),
    "enterprise": FIRMS,
    "group": CROWDS,
}
WORDS = " ".join((*PEOPLE, *POSTS, *BODIES, *FIRMS, *CROWDS, *GOODS, *PROGRAMMES, *AGENTS["region"]))
QUOTED = "Semoga maju"
TEXT = normalise(f"“{QUOTED},” kata mereka. {WORDS}. Pada 24 September 2025. “{QUOTED}!”")


@cache
def load_directory() -> Directory:
    return Directory.load()


def read_text(name: str) -> str:
    return normalise((GOLD / f"{name}.txt").read_bytes().decode("utf-8"))


def read_gold_data(name: str) -> dict[str, object]:
    data: dict[str, object] = json.loads((GOLD / f"{name}.gold.json").read_text("utf-8"))
    return data


@cache
def read_gold(name: str) -> c.Document:
    """A gold document, with its text."""
    document = read_document(read_gold_data(name)).document
    return replace(document, article=document.article.with_text(read_text(name)))


def map_claims(document: c.Document) -> list[ox.Quad]:
    return map_document(document, load_directory())


def cite(phrase: str, text: str = TEXT) -> frozenset[c.Evidence]:
    """The evidence of a phrase of the invented text, at its first place."""
    at = text.index(phrase)
    return frozenset({c.Evidence(at, at + len(phrase), phrase)})


def write_article(
    id: str, *told: c.Proposition | c.Claim, published: str | None = "2025-09-25", **head: str
) -> c.Document:
    """An invented article that claims these things; a bare proposition is told as a fact.

    All share one text, and yet are no reprints of each other: they have no fingerprint.
    """
    claims = [one if isinstance(one, c.Claim) else c.Claim(one, cite(QUOTED)) for one in told]
    article = Article.from_text(id, TEXT, published=published, publisher=head.get("publisher", "Media A"))
    return c.Document(replace(article, fingerprint=None), c.join_claims(claims))


@dataclass(frozen=True, slots=True)
class Inventor:
    """Invents articles by chance; the same chance, the same articles."""

    chance: Random

    def _maybe(self, values: Sequence[str]) -> str | None:
        return self.chance.choice((None, *values))

    def _place(self) -> c.Place:
        if self.chance.random() < 0.15:
            return c.Open(frozenset(self.chance.sample(REGIONS, 2)))
        return self.chance.choice(REGIONS)

    def _day(self) -> c.Day | None:
        if self.chance.random() < 0.2:
            return c.Open(frozenset(self.chance.sample(DAYS[:2], 2)), self.chance.random() < 0.5)
        return self._maybe(DAYS)

    def _occurrence(self, event: str) -> c.Occurrence:
        choose = self.chance.choice
        name, venue = self._maybe(("Festival Kopi", "Expo")), self._maybe(("Balai Kota",))
        place = self._place() if choose((True, False)) else None
        return c.Occurrence(
            event, choose(("visit", "exhibition", "signing", "other")), name, self._day(), None, venue, place
        )

    def _participation(self, event: str) -> c.Participation:
        type_ = self.chance.choice(("agency", "person", "region", "region", "enterprise", "group"))
        place = self._place() if type_ == "region" or self.chance.random() < 0.6 else None
        role = self.chance.choice(("host", "guest", "guest", "exhibitor", "organiser", "signatory"))
        return c.Participation(event, self.chance.choice(AGENTS[type_]), type_, place, role)

    def _agreement(self, event: str) -> c.Agreement:
        parties: set[c.Place] = set(self.chance.sample(REGIONS, self.chance.choice((2, 2, 3))))
        if self.chance.random() < 0.2:
            parties.pop()
            parties |= {c.Open(frozenset(self.chance.sample(REGIONS, 2))), "33.11"}
        told = self.chance.choice((None, event))
        return c.Agreement(frozenset(parties), self._maybe(("mou", "lisan")), self.chance.choice(c.STAGES), told)

    def invent_proposition(self, event: str) -> c.Proposition:
        """Invent a proposition of any type but an occurrence."""
        choose, place = self.chance.choice, self._place() if self.chance.random() < 0.7 else None
        at = TEXT.index(QUOTED) if choose((True, False)) else TEXT.rindex(QUOTED)
        makers: tuple[Callable[[], c.Proposition], ...] = (
            lambda: c.Tenure(choose(PEOPLE), choose(POSTS), self._maybe(BODIES), place, self._maybe(("Pj", "Plt"))),
            lambda: self._participation(event),
            lambda: self._participation(event),
            lambda: c.Production(choose(GOODS), self._place()),
            lambda: c.Showing(choose(GOODS), event, place),
            lambda: c.Operation(choose(PROGRAMMES), choose(BODIES), place),
            lambda: self._figure(place, event),
            lambda: c.Statement(choose((*PEOPLE, *BODIES)), c.Span(at, at + len(QUOTED))),
            lambda: self._agreement(event),
            lambda: c.Alias(choose((*BODIES, *PROGRAMMES)), choose(("DP", "BI", "NK"))),
        )
        return choose(makers)()

    def _figure(self, place: c.Place | None, event: str) -> c.Figure:
        choose = self.chance.choice
        value, unit = choose((23, 4.5, 306548050000, -1, 0.001)), self._maybe(("orang", "persen"))
        return c.Figure("pelaku UMKM", value, unit, choose(c.BOUNDS), place, choose((None, event)))

    def _take_stance(self, told: c.Proposition) -> c.Claim:
        choose = self.chance.choice
        modality, polarity = choose(("fact", "fact", "fact", *c.MODALITIES)), self.chance.random() < 0.9
        said_by = choose((*PEOPLE, *BODIES)) if modality == "reported" else None
        words = [
            word for word in (getattr(told, key, None) for key in ("person", "agent", "product", "programme")) if word
        ]
        evidence = cite(choose((*words, QUOTED, "24 September 2025")))
        return c.Claim(
            told, evidence, modality, polarity, said_by, choose((1.0, 0.75, 0.5, 0.3)), choose(("reader", "rule-a"))
        )

    def invent_visit(self, id: str) -> c.Document:
        """Invent what one of many articles tells of the same few things: nearly everything is told by others too."""
        share = self.chance.choice((0.3, 0.8))
        claims = [self._take_stance(told) for told in VISIT if self.chance.random() < share]
        claims += [replace(claim, modality="fact", polarity=True, said_by=None) for claim in claims[::2]]
        kind = self.chance.choice(("visit", "visit", "exhibition", "signing"))
        claims.append(self._take_stance(c.Occurrence("e1", kind, None, self._day(), None, None, self._place())))
        article = Article.from_text(
            id, TEXT, published="2025-09-26", publisher=self.chance.choice(("Media A", "Media B"))
        )
        return c.Document(article, tuple({claim.stance: claim for claim in claims}.values()))

    def invent_document(self, id: str, size: int = 6) -> c.Document:
        """Invent a document of one event or two and some claims of it; no two take one stance on the same things."""
        choose = self.chance.choice
        events = ["e1", "e2"][: choose((1, 2))]
        claims = [self._take_stance(self._occurrence(event)) for event in events]
        claims += [self._take_stance(self.invent_proposition(choose(events))) for _ in range(size)]
        self.chance.shuffle(claims)
        text = Article.from_text(
            id,
            TEXT,
            published=choose((None, "2025-09-24", "2025-09-26")),
            publisher=choose((None, "Media A", "Media B")),
        )
        return c.Document(text, tuple({_find_sameness(claim): claim for claim in claims}.values()))


def _find_sameness(claim: c.Claim) -> object:
    """What two claims have in common when their names stand for the same things."""
    told, statement = claim.proposition, isinstance(claim.proposition, c.Statement)
    values = [_find_thing(getattr(told, key)) for key in c.list_keys(type(told)) if not (statement and key == "quote")]
    if isinstance(told, c.Occurrence):
        values = [told.event]
    return claim.type, *values, claim.modality, claim.polarity, _find_thing(claim.said_by)


def _find_thing(value: object) -> object:
    if not isinstance(value, str):
        return value
    return "pemda" if is_government(value) else "dekranasda" if is_craft_council(value) else make_slug(value)


def invent_article(seed: object, id: str) -> list[ox.Quad]:
    """The quads of an invented article: of the visit that all tell of, or of anything."""
    inventor = Inventor(Random(f"{seed}"))
    return map_claims(inventor.invent_visit(id) if inventor.chance.random() < 0.6 else inventor.invent_document(id))


def judge(number: int, subject: str, decision: str, *, into: str | None = None, on: str | None = None) -> list[ox.Quad]:
    """A judgement; without a moment of its own, a later number is a later one."""
    graph, iri = ox.NamedNode(REVIEW_GRAPH), node(f"judgement/{number:020x}")
    when = on or f"2025-10-{1 + number // 1440 % 28:02}T{number // 60 % 24:02}:{number % 60:02}:00Z"
    lines = [
        (jj("judges"), ox.NamedNode(subject)),
        (jj("decision"), node(f"decision/{decision}")),
        (jj("judge"), string("tester")),
        (jj("judgedOn"), typed(when, "dateTime")),
        *([(jj("into"), ox.NamedNode(into))] if into else []),
    ]
    return [ox.Quad(iri, predicate, end, graph) for predicate, end in lines]


def open_store(*further: Path) -> Store:
    """A store in memory with the small reference, and further files of it."""
    store = Store()
    store.load_reference([*(locate(path) for path in SMALL_REFERENCE), *further])
    return store


def open_graph(folder: Path, *articles: c.Document, store: Store | None = None) -> Graph:
    """A graph in memory over the archive in a folder, with the small reference; articles are added one by one."""
    graph = Graph(store or open_store(), Archive(folder))
    graph.load()
    for document in articles:
        graph.add(document.article.id, map_claims(document))
    return graph


def find_claims(quads: Iterable[ox.Quad]) -> list[str]:
    """The IRIs of the claims among quads, sorted."""
    return sorted(
        {q.subject.value for q in quads if q.predicate == jj("asserts") and isinstance(q.subject, ox.NamedNode)}
    )


def name_event(article: str, key: str = "e1") -> str:
    return resource(f"event/{article}-{key}")
