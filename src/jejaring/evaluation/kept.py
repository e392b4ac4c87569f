"""An article's claims as extracted and as judged, kept without its text: values and offsets, one file an article.

    {"article": …, "read": {"order", "extractor", "reader", "seen"}, "grounded": [right, of], "critical": number,
     "extracted": {"claims", "ties"}, "judged": {"claims", "ties", "optional", "accept"}}

Evidence and quotations are offsets only, so that no word of the article is kept but names, days and numbers. Private
persons lose their names, alike in both halves: p1, p2 … What needs the text is counted when the file is made: whether
evidence reads as it says, and critical errors. The rest is counted anew from the file at any time (`score_kept`).
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from jejaring.directory import Directory
from jejaring.documents import read_document as read_claims
from jejaring.errors import MalformedFile
from jejaring.evaluation.article import Score, read_document, score_documents
from jejaring.evaluation.normal import Claim, normalise_person
from jejaring.resolve import Resolver
from jejaring.text import normalise

Kept = dict[str, Any]
_TIES = ("ties", "ties_open", "open_ties", "planned_ties")
_PERSONAL = ("person", "speaker", "said_by")
_LONGEST = 100
_ADDED = ("span", "words")  # by the reading of a document for its score
# what is compared, by type; the free words of a figure's measure are not kept
_KEYS = {
    "tenure": ("person", "post", "region", "acting"),
    "occurrence": ("event", "kind", "name", "start", "end", "venue", "region"),
    "participation": ("event", "agent", "agent_type", "region", "role"),
    "production": ("product", "region"),
    "showing": ("product", "event", "region"),
    "operation": ("programme", "agency", "region"),
    "figure": ("value", "unit", "bound", "region", "event"),
    "statement": ("speaker", "quote"),
    "agreement": ("regions", "instrument", "stage", "event"),
    "alias": ("long", "short"),
    "unknown": (),
}
_STANCE = ("modality", "polarity", "said_by", "confidence", "rule")


def keep_article(gold: Path, system: Path, directory: Directory, read: Mapping[str, Any]) -> Kept:
    """Make the kept form of one article, from its gold, its text beside it, and the system's document.

    Raises:
        OSError, ValueError, KeyError: a document cannot be read.
    """
    text = normalise(gold.with_name(gold.name.replace(".gold.json", ".txt")).read_bytes().decode("utf-8"))
    judged, extracted = read_document(gold, text), read_document(system, text)
    score = score_documents(gold.name.removesuffix(".gold.json"), judged, extracted, text)
    names = _hide_names(judged, extracted, directory)
    return {
        "article": {key: judged["article"].get(key) for key in ("id", "sha256", "length", "published", "url")},
        "read": dict(read),
        "grounded": [score.grounded, score.claims],
        "critical": len(score.critical),
        "extracted": {"claims": [_keep(claim, names) for claim in extracted["claims"]], "ties": extracted.get("ties")},
        "judged": {
            "claims": [_keep(claim, names) for claim in judged["claims"]],
            **{key: judged[key] for key in _TIES if key in judged},
            "optional": judged.get("optional", []),
            "accept": [_hide(entry, names) for entry in judged.get("accept", [])],
        },
    }


def _hide_names(judged: Kept, extracted: Kept, directory: Directory) -> dict[str, str]:
    """Give each private person a name to be kept by: who holds no office and acts for no region, as judged."""
    told = [{key: claim[key] for key in claim if key not in _ADDED} for claim in judged["claims"]]
    resolver = Resolver(read_claims({**judged, "claims": told}).document, directory)
    private = {normalise_person(name) for name in resolver.list_private().values()}
    public = {normalise_person(name) for name in _list_persons(judged["claims"])} - private
    others = dict.fromkeys(
        name
        for claims in (judged["claims"], extracted["claims"])
        for name in map(normalise_person, _list_persons(claims))
        if name not in public
    )
    return {name: f"p{number}" for number, name in enumerate(others, 1)}


def _list_persons(claims: Iterable[Claim]) -> Iterator[str]:
    for claim in claims:
        yield from (claim[key] for key in _PERSONAL if isinstance(claim.get(key), str))
        if claim.get("agent_type") == "person" and isinstance(claim.get("agent"), str):
            yield claim["agent"]


def _keep(claim: Claim, names: Mapping[str, str]) -> Claim:
    """Keep what is compared, and where it stands."""
    kept: dict[str, Any] = {key: claim[key] for key in ("type", *_KEYS[claim["type"]], *_STANCE) if key in claim}
    for key in (*_PERSONAL, *(("agent",) if claim.get("agent_type") == "person" else ())):
        if isinstance(kept.get(key), str):
            kept[key] = names.get(normalise_person(kept[key]), kept[key])
    kept["evidence"] = [[piece["start"], piece["end"]] for piece in claim.get("evidence") or ()]
    if isinstance(kept.get("quote"), dict):
        kept["quote"] = [kept["quote"].get("start"), kept["quote"].get("end")]
    return {key: value[:_LONGEST] if isinstance(value, str) else value for key, value in kept.items()}


def _hide(entry: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    also = entry.get("also")
    personal = entry.get("key") in (*_PERSONAL, "agent") and isinstance(also, str)
    return {**entry, "also": names.get(normalise_person(also), also) if personal else also}


def write_kept(kept: Kept) -> str:
    """Write the file: a claim a line, so that a change is seen."""
    halves = (f'"{half}":{{{_write_half(kept[half])}}}' for half in ("extracted", "judged"))
    head = (f"{json.dumps(key)}:{_write(kept[key])}" for key in ("article", "read", "grounded", "critical"))
    return "{" + ",\n".join([*head, *halves]) + "}\n"


def _write_half(half: Mapping[str, Any]) -> str:
    claims = ",\n".join(map(_write, half["claims"]))
    rest = (f"{json.dumps(key)}:{_write(value)}" for key, value in half.items() if key != "claims")
    return ",\n".join([f'"claims":[\n{claims}]', *rest])


def _write(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def read_kept(path: Path) -> Kept:
    """Read a kept article.

    Raises:
        MalformedFile: it is none.
    """
    try:
        kept = json.loads(path.read_text("utf-8"))
        return {**kept, **{half: _open(kept[half]) for half in ("extracted", "judged")}}
    except (ValueError, TypeError, KeyError) as error:
        raise MalformedFile(path, f"is no kept article: {type(error).__name__} {error}") from error


def _open(half: Mapping[str, Any]) -> dict[str, Any]:
    return {**half, "claims": [_open_claim(claim) for claim in half["claims"]]}


def _open_claim(claim: Claim) -> Claim:
    evidence = [{"start": start, "end": end} for start, end in claim["evidence"]]
    if claim["type"] != "statement":
        return {**claim, "evidence": evidence}
    start, end = claim["quote"]
    whole = isinstance(start, int) and isinstance(end, int)
    return {**claim, "evidence": evidence, "span": [start, end] if whole else [0, 0], "words": ""}


def score_kept(kept: Kept) -> Score:
    """Score a kept article as it was scored with its text."""
    return score_documents(kept["article"]["id"], kept["judged"], kept["extracted"])
