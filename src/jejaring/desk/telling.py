"""Claims, judgements and changes as JSON, with a line for people in Indonesian and English where one is asked for."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Any

from jejaring.changelog import NetworkChanges
from jejaring.changelog.network import TieChange, TieState
from jejaring.description.names import choose_name, find_names
from jejaring.description.words import LANGUAGES
from jejaring.judgements import Judgement
from jejaring.namespaces import resource, term
from jejaring.review import Waiting
from jejaring.review.telling import tell_name, tell_proposition
from jejaring.store import Store

_WORDS = frozenset("kind role acting bound instrument stage modality".split())
_CODES = frozenset({"region", "regions"})
_SILENT = frozenset("type event evidence confidence rule agent_type polarity quote".split())
_CLASSES = {"alias": "Abbreviation"}
_DENIED = {"id": "disangkal", "en": "denied"}


def tell_claim(store: Store, data: Mapping[str, Any]) -> dict[str, str]:
    """Tell a claim, as data, in one line a language: its type, its values with their names, its stance."""
    return {language: _tell_claim(store, data, language) for language in LANGUAGES}


def _tell_claim(store: Store, data: Mapping[str, Any], language: str) -> str:
    kind = str(data.get("type"))
    name = choose_name(term(_CLASSES.get(kind, kind.capitalize())), {}, language)
    told = [text for key, value in data.items() for text in _tell_value(store, key, value, language)]
    denied = [_DENIED[language]] if data.get("polarity") is False else []
    return f"{name}: {' · '.join([*told, *denied])}"


def _tell_value(store: Store, key: str, value: Any, language: str) -> Iterator[str]:
    if key in _SILENT or value is None or (key, value) in (("modality", "fact"), ("bound", "exact")):
        return
    if isinstance(value, Mapping):
        listed = [text for each in value.get("candidates", ()) for text in _tell_value(store, key, each, language)]
        yield " | ".join(listed)
    elif isinstance(value, list):
        yield " – ".join(text for each in value for text in _tell_value(store, key, each, language))
    elif key in _WORDS:
        yield _name(store, f"{key}/{value}", language)
    elif key in _CODES:
        yield _name(store, f"region/{value}", language)
    else:
        yield str(value)


def _name(store: Store, path: str, language: str) -> str:
    iri = resource(path)
    return choose_name(iri, {iri: names} if (names := find_names(store, iri)) else {}, language)


def write_judgement(store: Store, judgement: Judgement) -> dict[str, Any]:
    """Write a judgement, with a line on what it is about."""
    data = asdict(judgement)
    return {"id": data.pop("iri"), "about": _tell_subject(store, judgement.subject), **data}


def _tell_subject(store: Store, path: str) -> str:
    if not path.startswith("claim/"):
        return tell_name(store, path)
    asserted = store.query(f"SELECT ?p {{ GRAPH ?g {{ <{resource(path)}> <{term('asserts')}> ?p }} }}")
    found = next((row[0].value.removeprefix(resource("")) for row in asserted), None)  # type: ignore[union-attr]
    return tell_proposition(store, found) if found else path


def write_waiting(store: Store, waiting: Waiting, evidence: list[dict[str, Any]]) -> dict[str, Any]:
    """Write what waits for a decision, with what there is to choose from."""
    return {
        "id": waiting.id,
        "kind": waiting.kind,
        "about": waiting.about,
        "why": {"id": waiting.why_id, "en": waiting.why_en},
        "articles": list(waiting.articles),
        "choices": [_write_choice(store, waiting.kind, each) for each in waiting.choices],
        "evidence": evidence,
    }


def _write_choice(store: Store, kind: str, choice: str) -> dict[str, str]:
    """Write a choice: of an open claim `--region 36.03 (…)`, else the address of a claim or thing."""
    if kind == "open":
        key, value = choice.removeprefix("--").split(" ")[:2]
        return {"key": key, "value": value, "name": tell_name(store, f"region/{value}") if key == "region" else value}
    key = "claim" if choice.startswith("claim/") else "thing"
    return {"key": key, "value": choice, "name": _tell_subject(store, choice)}


def write_changes(changes: NetworkChanges) -> dict[str, Any]:
    """Write what a change did to ties and measures.

    >>> write_changes(NetworkChanges())
    {'ties': [], 'measures': []}
    """
    measures = [asdict(each) for each in changes.measures]
    return {"ties": list(map(_write_tie, changes.ties)), "measures": measures}


def _write_tie(tie: TieChange) -> dict[str, Any]:
    ends = {key: getattr(tie, key) for key in ("level", "a", "b", "a_name", "b_name", "change")}
    return {**ends, "before": _write_state(tie.before), "after": _write_state(tie.after)}


def _write_state(state: TieState | None) -> dict[str, Any] | None:
    return None if state is None else {"kind": state.kind, **asdict(state)}


def write_judgements(store: Store, judgements: Iterable[Judgement]) -> list[dict[str, Any]]:
    """Write judgements in their order."""
    return [write_judgement(store, each) for each in judgements]
