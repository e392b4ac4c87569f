"""Claim documents: JSON to values and back, one document an article (`docs/claims.md`).

Reading goes claim by claim: what breaks the form is set aside with a sentence that says where, the rest is kept.
"""

import re
import types
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, get_args, get_type_hints

from jejaring import claims as c
from jejaring.article import Article, is_id
from jejaring.errors import InvalidDocument
from jejaring.fingerprint import DIGITS, is_fingerprint

_CODE = re.compile(r"\d{2}(\.\d{2}(\.\d{2})?)?")
_DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_LINE_BREAK = re.compile(r"\s*[\t\n]\s*")  # a name that crosses a line in the article is the same name
MAX_PHRASE = 100
_TOLD_TWICE = "an event occurs once in a document for each stance: say what differs as candidates"


@dataclass(frozen=True, slots=True)
class Reading:
    """A document as read, and what was set aside on the way."""

    document: c.Document
    set_aside: tuple[InvalidDocument, ...] = ()


def read_document(data: object) -> Reading:
    """Read a claim document from parsed JSON; claims that break the form are set aside, not lost.

    Raises:
        InvalidDocument: the document itself, or its article, breaks the form.
    """
    if not isinstance(data, Mapping):
        raise InvalidDocument("document", "is no JSON object")
    article = read_article(data.get("article"))
    listed = data.get("claims")
    if not isinstance(listed, list):
        raise InvalidDocument(f"{article.id}: claims", "is no list")
    good: list[c.Claim] = []
    bad: list[InvalidDocument] = []
    for index, entry in enumerate(listed):
        try:
            good.append(read_claim(entry, f"{article.id}: claims[{index}]"))
        except InvalidDocument as error:
            bad.append(error)
    joined = c.join_claims(good)
    twice = find_second_tellings(joined)
    bad += [InvalidDocument(f"{article.id}: occurrence", _TOLD_TWICE) for _ in twice]
    kept = tuple(claim for claim in joined if claim not in twice)
    return Reading(c.Document(article, kept, _read_ties(data.get("ties"), article.id)), tuple(bad))


def read_article(data: object) -> Article:
    """Read the head of a claim document.

    Raises:
        InvalidDocument: a key is missing or malformed.
    """
    if not isinstance(data, Mapping):
        raise InvalidDocument("article", "is no JSON object")
    where = f"article {data.get('id')!r}"
    if not isinstance(data.get("id"), str) or not is_id(data["id"]):
        raise InvalidDocument(where, "its id must be letters, digits, dots, hyphens and underscores")
    if not isinstance(data.get("sha256"), str) or not re.fullmatch(r"[0-9a-f]{64}", data["sha256"]):
        raise InvalidDocument(where, "sha256 must be 64 hexadecimal digits")
    published, url = _maybe(_read_full_day, data.get("published"), where), _maybe(_read_text, data.get("url"), where)
    if url is not None and not re.fullmatch(r"https?://[^\s<>\"{}|\\^`]+", url):
        raise InvalidDocument(where, f"url must be http or https, and {url!r} is not")
    publisher, title = (_maybe(_read_text, data.get(key), where) for key in ("publisher", "title"))
    length, partial = data.get("length"), data.get("partial", False)
    if not isinstance(partial, bool) or not (length is None or (type(length) is int and length >= 0)):
        raise InvalidDocument(where, "length must be a count of code points, partial true or false")
    prints = data.get("fingerprint")
    if prints is not None and not (isinstance(prints, str) and is_fingerprint(prints)):
        raise InvalidDocument(where, f"fingerprint must be {DIGITS} hexadecimal digits")
    return Article(data["id"], data["sha256"], published, publisher, url, title, length, partial, prints)


def read_claim(data: object, where: str) -> c.Claim:
    """Read one claim.

    Raises:
        InvalidDocument: an unknown type or key, or a value that is not of its key's form.
    """
    if not isinstance(data, Mapping):
        raise InvalidDocument(where, "is no JSON object")
    kind = c.TYPES.get(data["type"]) if isinstance(data.get("type"), str) else None
    if kind is None:
        raise InvalidDocument(where, f"type {data.get('type')!r} is none of {', '.join(c.TYPES)}")
    unknown = set(data) - {"type", *_STANCE, *c.list_keys(kind)}
    if unknown:
        raise InvalidDocument(where, f"a {data['type']} has no key {', '.join(sorted(unknown))}")
    proposition = kind(**{key: _read_key(kind, key, data.get(key), where) for key in c.list_keys(kind)})
    return _read_stance(proposition, data, where)


def _read_stance(proposition: c.Proposition, data: Mapping[str, Any], where: str) -> c.Claim:
    modality, polarity = data.get("modality", "fact"), data.get("polarity", True)
    confidence, rule = data.get("confidence", 1.0), data.get("rule", "reader")
    if modality not in c.MODALITIES:
        raise InvalidDocument(where, f"modality {modality!r} is none of {', '.join(c.MODALITIES)}")
    if not isinstance(polarity, bool):
        raise InvalidDocument(where, "polarity must be true or false")
    if isinstance(confidence, bool) or not isinstance(confidence, int | float) or not 0 <= confidence <= 1:
        raise InvalidDocument(where, "confidence must be a number from 0 to 1")
    said_by = _maybe(_read_text, data.get("said_by"), f"{where}.said_by")
    return c.Claim(
        proposition, _read_evidence(data.get("evidence"), where), modality, polarity, said_by, float(confidence),
        _read_text(rule, f"{where}.rule"),
    )  # fmt: skip


def _read_evidence(data: object, where: str) -> frozenset[c.Evidence]:
    if not isinstance(data, list) or not data:
        raise InvalidDocument(where, "has no evidence: give at least one start, end and exact")
    return frozenset(_read_phrase(entry, f"{where}.evidence[{i}]") for i, entry in enumerate(data))


def _read_phrase(data: object, where: str) -> c.Evidence:
    span, exact = read_span(data, where), data.get("exact") if isinstance(data, Mapping) else None
    if exact is not None and (not isinstance(exact, str) or len(exact) != span.end - span.start):
        raise InvalidDocument(where, "exact is not as long as its offsets say")
    if span.end - span.start > MAX_PHRASE:
        raise InvalidDocument(where, f"is longer than {MAX_PHRASE} characters: cite the shortest phrase")
    zone = data.get("zone", "body") if isinstance(data, Mapping) else "body"
    if zone not in c.ZONES:
        raise InvalidDocument(where, f"zone {zone!r} is none of {', '.join(c.ZONES)}")
    return c.Evidence(span.start, span.end, exact, zone)


def read_span(data: object, where: str) -> c.Span:
    """Read `{"start", "end"}`.

    Raises:
        InvalidDocument: not two offsets, the first before the second.
    """
    start, end = (data.get("start"), data.get("end")) if isinstance(data, Mapping) else (None, None)
    if type(start) is not int or type(end) is not int or not 0 <= start < end:
        raise InvalidDocument(where, "needs a start and an end, counted in code points, the start first")
    return c.Span(start, end)


def _read_text(value: object, where: str) -> str:
    if not isinstance(value, str) or not value.strip() or _CONTROL.search(value):
        raise InvalidDocument(where, f"{value!r} is no text without control characters")
    return _LINE_BREAK.sub(" ", value)


def _read_place(value: object, where: str) -> c.Place:
    if isinstance(value, Mapping):
        return _read_open(value, _read_place, where, {"candidates"})
    if not isinstance(value, str) or not _CODE.fullmatch(value):
        raise InvalidDocument(where, f"{value!r} is no Kemendagri code such as '36.74'")
    return value


def _read_day(value: object, where: str) -> c.Day:
    if isinstance(value, Mapping):
        return _read_open(value, _read_day, where, {"candidates", "conflict"})
    if not isinstance(value, str) or not _is_day(value):
        raise InvalidDocument(where, f"{value!r} is no day, month or year such as '2025-09-24', '2025-09' or '2025'")
    return value


def _read_full_day(value: object, where: str) -> str:
    if not isinstance(value, str) or len(value) != 10 or not _is_day(value):
        raise InvalidDocument(where, f"{value!r} is no day such as '2025-09-24'")
    return value


def _is_day(value: str) -> bool:
    if not _DAY.fullmatch(value):
        return False
    try:
        date.fromisoformat((value + "-01-01")[:10])
    except ValueError:
        return False
    return True


def _read_open(value: Mapping[str, Any], read: Callable[[object, str], Any], where: str, keys: set[str]) -> c.Open:
    listed, conflict = value.get("candidates"), value.get("conflict", False)
    if set(value) - keys or not isinstance(listed, list) or not isinstance(conflict, bool):
        raise InvalidDocument(where, f"an open value has {' and '.join(sorted(keys))}, and {dict(value)} is none")
    candidates = {read(item, where) for item in listed if isinstance(item, str)}
    if len(candidates) < 2 or not all(isinstance(item, str) for item in listed):
        raise InvalidDocument(where, "an open value needs at least two candidates")
    return c.Open(frozenset(candidates), conflict)


def _read_places(value: object, where: str) -> frozenset[c.Place]:
    places = frozenset(_read_place(item, where) for item in value) if isinstance(value, list) else frozenset()
    if len(places) < 2:
        raise InvalidDocument(where, "needs two regions or more")
    if sum(isinstance(place, c.Open) for place in places) > 1:
        raise InvalidDocument(where, "at most one of them may be open: whose candidates are whose would be lost")
    return places


def _read_number(value: object, where: str) -> int | float:
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value or abs(value) >= 1e18:
        raise InvalidDocument(where, "is no number below 10^18")
    return value


def _read_event(value: object, where: str) -> str:
    if not isinstance(value, str) or not is_id(value):
        raise InvalidDocument(where, f"{value!r} is no id of an event, such as 'e1'")
    return value


def _read_word(words: tuple[str, ...]) -> Callable[[object, str], str]:
    def read(value: object, where: str) -> str:
        if value not in words:
            raise InvalidDocument(where, f"{value!r} is none of {', '.join(words)}")
        return str(value)

    return read


_FORMS: dict[str, Callable[[object, str], Any]] = {
    "event": _read_event,
    "region": _read_place,
    "regions": _read_places,
    "start": _read_day,
    "end": _read_day,
    "value": _read_number,
    "quote": read_span,
    "kind": _read_word(c.KINDS),
    "role": _read_word(c.ROLES),
    "agent_type": _read_word(c.AGENT_TYPES),
    "acting": _read_word(c.ACTING),
    "bound": _read_word(c.BOUNDS),
    "instrument": _read_word(c.INSTRUMENTS),
    "stage": _read_word(c.STAGES),
}
_STANCE = ("evidence", "modality", "polarity", "said_by", "confidence", "rule")


_OPTIONAL = {
    name: frozenset(key for key, hint in get_type_hints(kind).items() if types.NoneType in get_args(hint))
    for name, kind in c.TYPES.items()
}


def _read_key(kind: type[c.Proposition], key: str, value: object, where: str) -> Any:
    if value is None and key in _OPTIONAL[kind.__name__.lower()]:
        return None
    if value is None:
        raise InvalidDocument(where, f"needs a {key}")
    return _FORMS.get(key, _read_text)(value, f"{where}.{key}")


def _maybe(read: Callable[[object, str], Any], value: object, where: str) -> Any:
    return None if value is None else read(value, where)


def find_second_tellings(claims: tuple[c.Claim, ...]) -> frozenset[c.Claim]:
    """Find the claims that tell an event anew in a stance that an earlier claim has taken."""
    first: dict[object, c.Claim] = {}
    told = [(claim.proposition.event, claim) for claim in claims if isinstance(claim.proposition, c.Occurrence)]
    return frozenset(claim for event, claim in told if first.setdefault((event, *claim.stance[1:]), claim) is not claim)


def _read_ties(data: object, article: str) -> tuple[tuple[frozenset[c.Place], str | None], ...]:
    if data is None:
        return ()
    if not isinstance(data, list):
        raise InvalidDocument(f"{article}: ties", "is no list")
    return tuple(_read_tie(tie, f"{article}: ties[{index}]") for index, tie in enumerate(data))


def _read_tie(data: object, where: str) -> tuple[frozenset[c.Place], str | None]:
    if not isinstance(data, Mapping):
        raise InvalidDocument(where, "is no JSON object")
    return _read_places(data.get("regions"), where), _maybe(_read_event, data.get("event"), f"{where}.event")


def write_document(document: c.Document) -> dict[str, Any]:
    """Write a claim document as data for JSON; `read_document` gives the same document back."""
    article = document.article
    head: dict[str, Any] = {key: getattr(article, key) for key in ("id", "sha256", "published", "publisher", "url")}
    head |= {key: value for key in ("title", "length", "fingerprint") if (value := getattr(article, key)) is not None}
    head |= {"partial": True} if article.partial else {}
    ties = [{"regions": _write_value(regions), "event": event} for regions, event in document.ties]
    return {"article": head, "claims": [write_claim(claim) for claim in document.claims], "ties": ties}


def write_claim(claim: c.Claim) -> dict[str, Any]:
    """Write one claim as data for JSON."""
    keys = {key: _write_value(getattr(claim.proposition, key)) for key in c.list_keys(type(claim.proposition))}
    evidence = [_write_phrase(each) for each in sorted(claim.evidence)]
    stance: dict[str, Any] = {"modality": claim.modality, "polarity": claim.polarity}
    stance |= {"said_by": claim.said_by} if claim.said_by else {}
    return {
        "type": claim.type,
        **keys,
        "evidence": evidence,
        **stance,
        "confidence": claim.confidence,
        "rule": claim.rule,
    }


def _write_phrase(evidence: c.Evidence) -> dict[str, Any]:
    zone = {"zone": evidence.zone} if evidence.zone != "body" else {}
    return {"start": evidence.start, "end": evidence.end, "exact": evidence.exact, **zone}


def _write_value(value: object) -> object:
    if isinstance(value, c.Open):
        return {"candidates": sorted(value.candidates), **({"conflict": True} if value.conflict else {})}
    if isinstance(value, frozenset):
        return [_write_value(item) for item in sorted(value, key=repr)]
    if isinstance(value, c.Span):
        return {"start": value.start, "end": value.end}
    return value
