"""A release as RDF: DCAT 3 and PROV for the versions, schema.org's actions for each change.

    <dataset/1.1.0>      dcat:Dataset; dcat:isVersionOf, dcat:previousVersion, prov:wasRevisionOf, adms:versionNotes
    <changelog/1.1.0>    prov:Activity that made it from the one before
    <changelog/1.1.0#…>  schema:AddAction, DeleteAction or ReplaceAction; schema:object is the article, tie or region

What an action replaces and by what are schema:PropertyValues; prov:wasInfluencedBy names the articles that moved them.
All nodes have addresses; the same release gives the same triples.

https://www.w3.org/TR/vocab-dcat-3/#version-history · https://schema.org/ReplaceAction
"""

from collections.abc import Iterable, Iterator, Mapping

import pyoxigraph as ox

from jejaring.changelog.network import TieState
from jejaring.changelog.release import Release
from jejaring.namespaces import BASE, PREFIXES, RDF, RDFS, SCHEMA, XSD, resource

DCAT, DCTERMS = "http://www.w3.org/ns/dcat#", "http://purl.org/dc/terms/"
PROV, ADMS = "http://www.w3.org/ns/prov#", "http://www.w3.org/ns/adms#"
OWN_PREFIXES = {**PREFIXES, "dcat": DCAT, "dcterms": DCTERMS, "prov": PROV, "adms": ADMS}
_ACTIONS = {"added": "AddAction", "withdrawn": "DeleteAction", "removed": "DeleteAction", "changed": "ReplaceAction"}
_TIE = ("kinds", "weight", "events", "publishers", "articles")
_NOTES = {
    "id": "{added} artikel masuk, {changed} berubah, {withdrawn} ditarik; {ties} ikatan, {measures} ukuran bergerak.",
    "en": "{added} articles added, {changed} changed, {withdrawn} withdrawn; {ties} ties, {measures} measures moved.",
}

Values = Mapping[str, object]


def write_release(release: Release) -> list[ox.Triple]:
    """Write a release as triples, sorted."""
    return sorted(set(_list_triples(release)), key=str)


def serialise_release(release: Release) -> bytes:
    """Write a release as Turtle."""
    triples = write_release(release)
    return ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=OWN_PREFIXES, base_iri=BASE) or b""


def tell_notes(release: Release, language: str) -> str:
    """Tell a release in one line.

    >>> tell_notes(Release("1.1.0", "1.0.0", "2026-12-01"), "en")
    '0 articles added, 0 changed, 0 withdrawn; 0 ties, 0 measures moved.'
    """
    counts = {word: sum(a.change == word for a in release.articles) for word in ("added", "changed", "withdrawn")}
    network = release.network
    return _NOTES[language].format(**counts, ties=len(network.ties), measures=len(network.measures))


def _list_triples(release: Release) -> Iterator[ox.Triple]:
    yield from _describe_version(release)
    for article in release.articles:
        own = {"claims_added": article.claims_added, "claims_removed": article.claims_removed}
        yield from _act(release, f"article-{article.id}", article.change, [resource(f"article/{article.id}")], own, {})
    for tie in release.network.ties:
        ends, before, after = [resource(f"region/{tie.a}"), resource(f"region/{tie.b}")], tie.before, tie.after
        name = f"tie-{tie.level}-{tie.a}_{tie.b}"
        yield from _act(
            release, name, tie.change, ends, _list_state(after), _list_state(before), tie.articles, tie.level
        )
        yield from _name(ends, (tie.a_name, tie.b_name))
    for each in release.network.measures:
        region = [resource(f"region/{each.region}")]
        new, old = {each.measure: each.after}, {each.measure: each.before}
        name = f"{each.measure}-{each.level}-{each.region}"
        yield from _act(release, name, "changed", region, new, old, each.articles, each.level)
        yield from _name(region, (each.name,))


def _describe_version(release: Release) -> Iterator[ox.Triple]:
    dataset, before, log = (resource(each) for each in _name_nodes(release))
    yield _state(dataset, f"{RDF}type", f"{DCAT}Dataset")
    yield _state(dataset, f"{DCAT}version", ox.Literal(release.version))
    yield _state(dataset, f"{DCAT}isVersionOf", resource("dataset"))
    yield _state(dataset, f"{DCAT}previousVersion", before)
    yield _state(before, f"{DCAT}version", ox.Literal(release.previous))
    yield _state(dataset, f"{PROV}wasRevisionOf", before)
    yield _state(dataset, f"{PROV}wasGeneratedBy", log)
    yield _state(dataset, f"{DCTERMS}issued", ox.Literal(release.issued, datatype=ox.NamedNode(f"{XSD}date")))
    for language in _NOTES:
        yield _state(dataset, f"{ADMS}versionNotes", ox.Literal(tell_notes(release, language), language=language))
    yield _state(log, f"{RDF}type", f"{PROV}Activity")
    yield _state(log, f"{PROV}used", before)
    counts = {"judgements_added": release.judgements_added, "judgements_removed": release.judgements_removed}
    yield from _list_values(log, f"{log}#judgements", counts, f"{SCHEMA}result")


def _name_nodes(release: Release) -> tuple[str, str, str]:
    return f"dataset/{release.version}", f"dataset/{release.previous}", f"changelog/{release.version}"


def _act(
    release: Release,
    name: str,
    change: str,
    objects: list[str],
    after: Values,
    before: Values,
    articles: Iterable[str] = (),
    level: str | None = None,
) -> Iterator[ox.Triple]:
    log = resource(f"changelog/{release.version}")
    action = f"{log}#{name}"
    yield _state(log, f"{DCTERMS}hasPart", action)
    yield _state(action, f"{RDF}type", f"{SCHEMA}{_ACTIONS[change]}")
    for each in objects:
        yield _state(action, f"{SCHEMA}object", each)
    for article in articles:
        yield _state(action, f"{PROV}wasInfluencedBy", resource(f"article/{article}"))
    yield from [_state(action, f"{SCHEMA}location", ox.Literal(level))] if level else []
    yield from _list_values(action, f"{action}.after", after, f"{SCHEMA}replacer")
    yield from _list_values(action, f"{action}.before", before, f"{SCHEMA}replacee")


def _list_state(tie: TieState | None) -> Values:
    if tie is None:
        return {}
    return {name: " ".join(v) if isinstance(v := getattr(tie, name), tuple) else v for name in _TIE}


def _list_values(owner: str, node: str, values: Values, key: str) -> Iterator[ox.Triple]:
    for name, value in values.items():
        if value is not None:
            each = f"{node}.{name}"
            yield _state(owner, key, each)
            yield _state(each, f"{RDF}type", f"{SCHEMA}PropertyValue")
            yield _state(each, f"{SCHEMA}propertyID", ox.Literal(name))
            yield _state(each, f"{SCHEMA}value", _write_value(value))


def _write_value(value: object) -> ox.Literal:
    if isinstance(value, str):
        return ox.Literal(value)
    kind = "integer" if isinstance(value, int) else "double"
    return ox.Literal(repr(value), datatype=ox.NamedNode(f"{XSD}{kind}"))


def _name(nodes: Iterable[str], names: Iterable[str]) -> Iterator[ox.Triple]:
    for node, name in zip(nodes, names, strict=True):
        yield _state(node, f"{RDFS}label", ox.Literal(name, language="id"))


def _state(subject: str, predicate: str, object: str | ox.Literal) -> ox.Triple:
    end = ox.NamedNode(object) if isinstance(object, str) else object
    return ox.Triple(ox.NamedNode(subject), ox.NamedNode(predicate), end)
