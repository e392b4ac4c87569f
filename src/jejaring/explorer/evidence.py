"""The files `tie/<a>_<b>.json`: what the tie of two regions rests on, down to the phrases of the articles.

    occasions   the latest first: what, when, where, how strong, and its facts
      facts     who took part as what, what was agreed, that it happened, when and where; each with its claims
        claims  one article's: where in the text, the phrase if it is kept, modality, rule, confidence
    articles    title, publisher, day, address; claims refer to them by number

A phrase that is not kept (only names, titles, dates and numbers are) is told by its position; the article's address
leads to the text.
"""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

import pyoxigraph as ox

from jejaring.explorer.network import find_day, find_proper_name
from jejaring.explorer.telling import find_labels, find_one, find_value, find_values
from jejaring.namespaces import RDF, RDFS, SCHEMA, SKOS, local
from jejaring.network import RUNGS
from jejaring.store import DEFAULT, Store
from jejaring.triples.terms import jj, node, value_of

Told = dict[str, Any]

_PLACE = re.compile(r"#char=(\d+),(\d+)$")
_ORDER = ("Agreement", "Occurrence", "Participation", "Naming", "Dating", "Siting")
_ABOUT = frozenset({"Naming", "Dating", "Siting"})
_SAYING = ("role", "kind", "instrument", "stage")


def list_pairs(store: Store) -> list[tuple[str, str]]:
    """List the pairs of regions that some occasion ties, by their codes, in order."""
    ties = (quad.subject for quad in store.find(None, ox.NamedNode(f"{RDF}type"), jj("Tie"), DEFAULT))
    codes = {value_of(tie).rpartition("/")[2].partition("_") for tie in ties}
    return sorted((a, b) for a, _, b in codes)


def write_evidence(store: Store, a: str, b: str) -> bytes | None:
    """Write the evidence of a pair, in the order of their codes; None where nothing ties them."""
    ties = sorted(_list_between(store, a) & _list_between(store, b))
    if not ties or a == b:
        return None
    articles: dict[str, int] = {}
    occasions = [_tell_occasion(store, ox.NamedNode(tie), articles) for tie in ties]
    occasions.sort(key=lambda told: (told["day"] or "", told["path"]), reverse=True)
    told = {
        "between": [[code, find_one(store, node(f"region/{code}"), f"{RDFS}label")] for code in (a, b)],
        "occasions": occasions,
        "articles": [_tell_article(store, iri) for iri in articles],
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _list_between(store: Store, code: str) -> set[str]:
    return {value_of(quad.subject) for quad in store.find(None, jj("between"), node(f"region/{code}"), DEFAULT)}


def _tell_occasion(store: Store, tie: ox.NamedNode, articles: dict[str, int]) -> Told:
    iri = find_values(store, tie, "joinedBy")[0]
    occasion = node(local(iri))
    rungs = sorted({_notate(rung) for rung in find_values(store, tie, "rung")}, key=RUNGS.index)
    weight = float(find_value(store, tie, "weight") or 0)
    facts = [*find_values(store, tie, "restsOn"), *_list_about(store, occasion)]
    told = [_tell_fact(store, fact, rungs, articles) for fact in facts]
    kind = find_value(store, occasion, "eventKind")
    where = find_value(store, occasion, "heldIn")
    return {
        "path": local(iri),
        "kind": _label(store, kind) if kind else None,
        "name": find_proper_name(store, iri),
        "day": find_day(store, iri),
        "end": find_one(store, occasion, f"{SCHEMA}endDate"),
        "where": [local(where), find_one(store, node(local(where)), f"{RDFS}label")] if where else None,
        "venue": next((fact["venue"] for fact in told if fact.get("venue")), None),
        "rungs": rungs,
        "weight": round(weight, 6),
        "regions": round(1 / weight) + 1 if weight else None,
        "facts": sorted(told, key=lambda fact: (_ORDER.index(fact["type"]), fact["region"] or "", fact["path"])),
    }


def _list_about(store: Store, occasion: ox.NamedNode) -> list[str]:
    """List the facts that tell when and where an occasion was, and what it is called."""
    ends = [*store.find(None, jj("event"), occasion, DEFAULT), *store.find(None, jj("named"), occasion, DEFAULT)]
    return sorted({value_of(quad.subject) for quad in ends if _find_type(store, value_of(quad.subject)) in _ABOUT})


def _find_type(store: Store, iri: str) -> str:
    return (find_one(store, node(local(iri)), f"{RDF}type") or "").rpartition("#")[2]


def _tell_fact(store: Store, iri: str, rungs: list[str], articles: dict[str, int]) -> Told:
    fact, sort = node(local(iri)), _find_type(store, iri)
    agent = find_value(store, fact, "agent")
    region = find_value(store, fact, "region")
    says = [concept for name in _SAYING if (concept := find_value(store, fact, name))]
    told: Told = {
        "path": local(iri),
        "type": sort,
        "rung": _find_rung(store, fact, sort, rungs),
        "says": [_label(store, concept) for concept in says],
        "who": [local(agent), find_one(store, node(local(agent)), f"{RDFS}label")] if agent else None,
        "region": local(region).rpartition("/")[2] if region else None,
        "claims": [_tell_claim(store, claim, articles) for claim in _list_claims(store, fact)],
    }
    if parties := find_values(store, fact, "party"):
        told["parties"] = [local(party).rpartition("/")[2] for party in parties]
    values = {name: find_value(store, fact, name) for name in ("name", "start", "end", "venue")}
    return told | {name: value for name, value in values.items() if value}


def _find_rung(store: Store, fact: ox.NamedNode, sort: str, rungs: list[str]) -> str:
    """Find which rung a fact stands for: an agreement that of its stage, all else the occasion's weakest."""
    stage = find_value(store, fact, "stage") if sort == "Agreement" else None
    rung = find_value(store, node(local(stage)), "rung") if stage else None
    return _notate(rung) if rung else rungs[0]


def _list_claims(store: Store, fact: ox.NamedNode) -> list[str]:
    return sorted({value_of(quad.subject) for quad in store.find(None, jj("supports"), fact, DEFAULT)})


def _tell_claim(store: Store, iri: str, articles: dict[str, int]) -> Told:
    claim = node(local(iri))
    source = find_value(store, claim, "source") or ""
    speaker = find_value(store, claim, "saidBy")
    return {
        "path": local(iri),
        "article": articles.setdefault(source, len(articles)),
        "modality": _label(store, find_value(store, claim, "modality") or ""),
        "said_by": [local(speaker), find_one(store, node(local(speaker)), f"{RDFS}label")] if speaker else None,
        "rule": find_value(store, claim, "rule"),
        "confidence": float(find_value(store, claim, "confidence") or 0),
        "phrases": sorted(_list_phrases(store, find_values(store, claim, "evidence"))),
    }


def _list_phrases(store: Store, places: Iterable[str]) -> Iterable[tuple[int, int, str | None]]:
    """List where phrases stand, and the phrase itself where it is kept."""
    for iri in places:
        if place := _PLACE.search(iri):
            yield int(place[1]), int(place[2]), find_value(store, ox.NamedNode(iri), "exact")


def _tell_article(store: Store, iri: str) -> Mapping[str, str | None]:
    article = node(local(iri))
    publisher = find_value(store, article, "publisher")
    return {
        "path": local(iri),
        "title": find_value(store, article, "title"),
        "publisher": find_one(store, node(local(publisher)), f"{RDFS}label") if publisher else None,
        "published": find_value(store, article, "published"),
        "url": find_value(store, article, "url"),
    }


def _notate(iri: str) -> str:
    return local(iri).rpartition("/")[2]


def _label(store: Store, iri: str) -> list[str]:
    """Label a concept in Indonesian and English."""
    labels = find_labels(store, node(local(iri)), f"{SKOS}prefLabel")
    return [labels.get(language, _notate(iri)) for language in ("id", "en")]
