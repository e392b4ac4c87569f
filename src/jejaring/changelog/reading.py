"""A release back from the triples that `writing` makes of it."""

from collections import defaultdict
from collections.abc import Iterable

import pyoxigraph as ox

from jejaring.changelog.articles import ArticleChange
from jejaring.changelog.network import COMPARED, LEVELS, MeasureChange, NetworkChanges, TieChange, TieState
from jejaring.changelog.release import Release
from jejaring.changelog.writing import DCAT, DCTERMS, PROV
from jejaring.namespaces import RDF, RDFS, SCHEMA, local
from jejaring.network import Level
from jejaring.triples.terms import value_of


def read_release(triples: Iterable[ox.Triple]) -> Release:
    """Read a release back from its triples."""
    return _Reader(triples).read()


class _Reader:
    """Reads the blocks of one changelog: subject → property → values."""

    def __init__(self, triples: Iterable[ox.Triple]) -> None:
        self.blocks: dict[str, dict[str, list[ox.NamedNode | ox.Literal]]] = defaultdict(lambda: defaultdict(list))
        for triple in triples:
            if isinstance(triple.object, ox.NamedNode | ox.Literal):
                self.blocks[value_of(triple.subject)][triple.predicate.value].append(triple.object)

    def read(self) -> Release:
        """Read all of it."""
        dataset = next(iri for iri, block in self.blocks.items() if f"{DCAT}previousVersion" in block)
        log = self._follow(dataset, f"{PROV}wasGeneratedBy")[0]
        actions = sorted(self._follow(log, f"{DCTERMS}hasPart"))
        told = {iri: iri.partition("#")[2].partition("-")[0] for iri in actions}
        counts = self._read_values(log, f"{SCHEMA}result")
        return Release(
            version=self._follow(dataset, f"{DCAT}version")[0],
            previous=self._follow(self._follow(dataset, f"{DCAT}previousVersion")[0], f"{DCAT}version")[0],
            issued=self._follow(dataset, f"{DCTERMS}issued")[0],
            articles=tuple(self._read_article(iri) for iri, kind in told.items() if kind == "article"),
            network=NetworkChanges(
                tuple(
                    sorted(
                        (self._read_tie(iri) for iri, kind in told.items() if kind == "tie"),
                        key=lambda tie: (*_by_level(tie), tie.a, tie.b),
                    )
                ),
                tuple(self._read_measures(iri for iri, kind in told.items() if kind not in ("article", "tie"))),
            ),
            judgements_added=int(str(counts["judgements_added"])),
            judgements_removed=int(str(counts["judgements_removed"])),
        )

    def _follow(self, iri: str, key: str) -> list[str]:
        return [value_of(each) for each in self.blocks[iri][key]]

    def _read_values(self, iri: str, key: str) -> dict[str, object]:
        return {
            self._follow(node, f"{SCHEMA}propertyID")[0]: _read_value(self.blocks[node][f"{SCHEMA}value"][0])
            for node in self._follow(iri, key)
        }

    def _read_article(self, iri: str) -> ArticleChange:
        words = {"AddAction": "added", "DeleteAction": "withdrawn", "ReplaceAction": "changed"}
        counts = self._read_values(iri, f"{SCHEMA}replacer")
        kind = self._follow(iri, f"{RDF}type")[0].removeprefix(SCHEMA)
        article = local(self._follow(iri, f"{SCHEMA}object")[0]).removeprefix("article/")
        return ArticleChange(article, words[kind], int(str(counts["claims_added"])), int(str(counts["claims_removed"])))

    def _read_tie(self, iri: str) -> TieChange:
        regions = sorted(self._follow(iri, f"{SCHEMA}object"))
        a, b = (local(region).removeprefix("region/") for region in regions)
        names = [self._follow(region, f"{RDFS}label")[0] for region in regions]
        before, after = (_read_tie(self._read_values(iri, f"{SCHEMA}{key}")) for key in ("replacee", "replacer"))
        return TieChange(_level(self._follow(iri, f"{SCHEMA}location")[0]), a, b, names[0], names[1], before, after)

    def _read_measures(self, iris: Iterable[str]) -> list[MeasureChange]:
        found = [self._read_measure(iri) for iri in iris]
        return sorted(found, key=lambda each: (*_by_level(each), each.region, COMPARED.index(each.measure)))

    def _read_measure(self, iri: str) -> MeasureChange:
        measure = iri.partition("#")[2].partition("-")[0]
        region = self._follow(iri, f"{SCHEMA}object")[0]
        old, new = (self._read_values(iri, f"{SCHEMA}{key}").get(measure) for key in ("replacee", "replacer"))
        articles = (local(each).removeprefix("article/") for each in self._follow(iri, f"{PROV}wasInfluencedBy"))
        return MeasureChange(
            level=_level(self._follow(iri, f"{SCHEMA}location")[0]),
            region=local(region).removeprefix("region/"),
            name=self._follow(region, f"{RDFS}label")[0],
            measure=measure,
            before=_number(old),
            after=_number(new),
            articles=tuple(sorted(articles)),
        )


def _level(word: str) -> Level:
    return next(level for level in LEVELS if level == word)


def _by_level(change: TieChange | MeasureChange) -> tuple[int]:
    return (LEVELS.index(change.level),)


def _read_value(end: ox.NamedNode | ox.Literal) -> object:
    if isinstance(end, ox.Literal) and end.datatype.value.endswith("#integer"):
        return int(end.value)
    if isinstance(end, ox.Literal) and end.datatype.value.endswith("#double"):
        return float(end.value)
    return value_of(end)


def _number(value: object) -> float | None:
    return value if isinstance(value, int | float) else None


def _read_tie(values: dict[str, object]) -> TieState | None:
    if not values:
        return None
    kinds, articles = (tuple(str(values[key]).split()) for key in ("kinds", "articles"))
    return TieState(
        kinds, float(str(values["weight"])), int(str(values["events"])), int(str(values["publishers"])), articles
    )
