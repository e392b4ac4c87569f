"""An article as its reviewer reads it: the text, each claim and where it stands, what was set aside and why."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from jejaring.acceptance import load_threshold
from jejaring.article import Article
from jejaring.claims import Claim, Document
from jejaring.desk.telling import tell_claim, write_judgement
from jejaring.documents import write_claim, write_document
from jejaring.gate import Reason
from jejaring.graph import Graph
from jejaring.judgements import Judgement, find_last, read_judgements
from jejaring.namespaces import local, resource
from jejaring.quarantine import Quarantine
from jejaring.store import DEFAULT, Store
from jejaring.texts import Texts
from jejaring.triples import read_addressed, read_graph
from jejaring.triples.terms import jj, value_of

_PLACE = re.compile(r"#char=(\d+),(\d+)$")
_OPEN = ("regionCandidate", "startCandidate", "endCandidate")
_ORDER = ("open", "unsure", "rejected", "fact", "claim")
_WHY = {
    "open": ("Teks membuka beberapa kemungkinan.", "The text leaves several possibilities."),
    "unsure": (
        "Keyakinannya di bawah ambang {threshold:g}.",
        "Its confidence is below the threshold of {threshold:g}.",
    ),
    "rejected": ("Ditolak peninjau.", "A reviewer rejected it."),
    "claim": (
        "Rencana, harapan, atau sangkalan: ditampilkan, bukan fakta.",
        "Planned, hoped or denied: shown, and no fact.",
    ),
}


def read_article(graph: Graph, folder: Path, id: str) -> dict[str, Any]:
    """Read an article of a workspace as data for JSON; `changes`, `merged` and the flags are those of no change."""
    quads = graph.archive.read_article(id)
    text = Texts(folder).read(read_graph(quads).article.sha256)
    judged = find_last(read_judgements(graph.archive.read_review()), "accept", "reject")
    article = read_graph(quads, text).article
    claims = [_write_claim(graph.store, claim, iris, judged) for claim, iris in read_addressed(quads, text)]
    aside = [
        write_set_aside(f"quarantine/{held.id}", held.claim, held.reasons) for held in Quarantine(folder).list_held(id)
    ]
    return write_reading(article, sorted(claims, key=_place), aside)


def write_reading(article: Article, claims: list[dict[str, Any]], aside: list[dict[str, Any]]) -> dict[str, Any]:
    """Write a reading of an article from its parts."""
    return {
        "article": write_document(Document(article, ()))["article"],
        "text": article.text,
        "claims": claims,
        "set_aside": aside,
        "changes": None,
        "merged": [],
        "unchanged": False,
        "preview": False,
    }


def write_set_aside(id: str | None, claim: Mapping[str, Any], reasons: Iterable[Reason]) -> dict[str, Any]:
    """Write a claim that was set aside, and why."""
    return {"id": id, "data": dict(claim), "reasons": [asdict(reason) for reason in reasons]}


def write_preview(store: Store, claim: Claim) -> dict[str, Any]:
    """Write a claim that is not in the graph: as what it would be there, as far as it tells."""
    data = write_claim(claim)
    status = "fact" if claim.modality in ("fact", "reported") and claim.polarity else "claim"
    return {
        "iris": [],
        "data": data,
        "told": tell_claim(store, data),
        "status": status,
        **_explain(status, None, store),
    }


def _place(claim: Mapping[str, Any]) -> tuple[int, str]:
    return min(each["start"] for each in claim["data"]["evidence"]), claim["iris"][0]


def _write_claim(store: Store, claim: Claim, iris: Iterable[str], judged: Mapping[str, Judgement]) -> dict[str, Any]:
    data, paths = write_claim(claim), sorted(map(local, iris))
    standing = {path: _find_standing(store, claim, path, judged.get(path)) for path in paths}
    status = min(standing.values(), key=_ORDER.index)
    last = max((judged[path] for path in paths if path in judged), key=lambda each: each.order, default=None)
    told = tell_claim(store, data)
    return {"iris": paths, "data": data, "told": told, "status": status, **_explain(status, last, store)}


def _explain(status: str, last: Judgement | None, store: Store) -> dict[str, Any]:
    why = _WHY.get(status)
    words = {key: text.format(threshold=load_threshold()) for key, text in zip(("id", "en"), why or (), strict=False)}
    return {"why": words or None, "judgement": write_judgement(store, last) if last else None}


def _find_standing(store: Store, claim: Claim, path: str, judgement: Judgement | None) -> str:
    """Find where one address of a claim stands: what the graph derives from it, else what it waits for."""
    node = ox.NamedNode(resource(path))
    if any(store.find(node, jj("supports"), graph=DEFAULT)):
        return "fact"
    if judgement and judgement.decision == "reject":
        return "rejected"
    if claim.modality not in ("fact", "reported") or not claim.polarity:
        return "claim"
    if _is_open(store, node):
        return "open"
    return "unsure"


def _is_open(store: Store, claim: ox.NamedNode) -> bool:
    asserted = [quad.object for quad in store.find(claim, jj("asserts"))]
    nodes = [ox.NamedNode(value_of(each)) for each in asserted]
    return any(next(store.find(node, jj(key)), None) for node in nodes for key in _OPEN)


def list_evidence(store: Store, claim: str, texts: Texts) -> list[dict[str, Any]]:
    """List where a claim stands, with the words there: those that the graph keeps, else the private text's."""
    quads = store.find(ox.NamedNode(resource(claim)), jj("evidence"))
    found = [_write_evidence(store, value_of(quad.object), texts) for quad in quads]
    return sorted(filter(None, found), key=lambda each: (each["start"], each["end"]))


def _write_evidence(store: Store, iri: str, texts: Texts) -> dict[str, Any] | None:
    place = _PLACE.search(iri)
    if place is None:
        return None
    start, end = int(place[1]), int(place[2])
    exact = next((value_of(quad.object) for quad in store.find(ox.NamedNode(iri), jj("exact"))), None)
    if exact is None:
        digests = store.find(ox.NamedNode(iri.partition("#")[0]), jj("sha256"))
        text = next((texts.read(value_of(quad.object)) for quad in digests), None)
        exact = text[start:end] if text is not None else None
    return {"start": start, "end": end, "exact": exact}
