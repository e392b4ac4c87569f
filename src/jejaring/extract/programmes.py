"""Operations: which agency runs which programme.

Steps: patterns of `lexicon/programmes.toml` find a programme's name beside who runs it; an official runs what his
office runs; of several who are said to run one, those who own it stand before those who only act through it.
"""

import re

from jejaring.extract.document import Claim, Document, make_evidence, region_value
from jejaring.extract.masking import Masked, mask_sentence
from jejaring.extract.patterns import Pattern, load_patterns
from jejaring.extract.programmes_runners import Runner, find_name, find_runner, read_name
from jejaring.extract.spans import Sentence
from jejaring.extract.stance import is_hoped, take_stance

_TRIGGER = re.compile(
    r"[Pp]rogram|[Aa]plikasi|[Gg]erakan|[Ii]novasi|[Pp]latform|[Ll]ayanan|pasar daring"
    r"|menyalurkan|luncurkan|menggulirkan|mengembangkan|menggagas|mencanangkan|menjalankan"
)
_PLANNED = re.compile(r"\b(?:akan|bakal|berencana|hendak|segera|rencananya|direncanakan|menargetkan|mendatang)\b")
_DENIED = re.compile(r"\b(?:belum|tidak|tak|batal|urung|bukan)\b")
_TOLD = re.compile(r"\s(?:menyatakan|menyebut|menyebutkan|mengatakan|mengungkapkan|mencatat|menjelaskan)\b")


def claim_operations(document: Document) -> list[Claim]:
    """Make the operations of an article, each programme of a region once."""
    claims: list[Claim] = []
    for sentence in document.sentences:
        if sentence.zone == "title" or not _TRIGGER.search(document.clean, sentence.start, sentence.end):
            continue
        masked = mask_sentence(document, sentence, [])
        found = [
            claim
            for pattern, match in load_patterns("programmes").match(masked.text)
            if (claim := _make(document, sentence, masked, pattern, match))
        ]
        claims += _keep_owners(found)
    return _keep_first(claims)


def _make(
    document: Document, sentence: Sentence, masked: Masked, pattern: Pattern, match: re.Match[str]
) -> Claim | None:
    name = read_name(document, masked, match)
    runner = find_runner(document, sentence, masked, pattern, match) if name else None
    if not name or not runner:
        return None
    whole = masked.origin(match.start(), match.end())
    places = (whole,) if whole.end - whole.start <= 100 else (runner.span, find_name(masked, match))
    words = masked.text[max(0, match.start() - 30) : match.end()]
    sure = min(pattern.get("sure", 0.85), runner.sure)
    if is_wished(words) or _DENIED.search(words):
        sure = 0.4
    return {
        "type": "operation",
        "programme": name,
        "agency": runner.agency,
        "region": region_value(runner.codes),
        "evidence": make_evidence(document.text, *places),
        **_stand(document, match, runner, words),
        "confidence": sure,
        "rule": pattern.id,
    }


def is_wished(words: str) -> bool:
    """Tell whether words are a wish: what an agency can or must do is none.

    >>> is_wished("Ia berharap Pemkot membuka program"), is_wished("Pemkot dapat membuka program")
    (True, False)
    """
    return is_hoped(re.sub(r"\b(?:bisa|dapat|mampu|harus|perlu|mendorong|mengajak|agar|supaya)\b", "", words))


def _stand(document: Document, match: re.Match[str], runner: Runner, words: str) -> dict[str, object]:
    """Give modality and speaker: a plan, what somebody reports, or what the agency says of itself."""
    if _PLANNED.search(words):
        return {"modality": "planned", "polarity": True}
    stance = take_stance(document, runner.span)
    behind = match.string[match.end("agent") :] if match.groupdict().get("agent") else ""
    if stance["modality"] == "fact" and runner.is_agency and _TOLD.match(behind):
        return {"modality": "reported", "polarity": True, "said_by": runner.agency}
    return stance


def _keep_owners(claims: list[Claim]) -> list[Claim]:
    """Keep of one sentence's claims on a programme those of the surest pattern."""
    best: dict[str, Claim] = {}
    for claim in claims:
        known = best.get(claim["programme"].lower())
        if known is None or claim["confidence"] > known["confidence"]:
            best[claim["programme"].lower()] = claim
    return list(best.values())


def _keep_first(claims: list[Claim]) -> list[Claim]:
    kept: dict[tuple[str, str], Claim] = {}
    for claim in claims:
        key = claim["programme"].lower(), str(claim["region"])
        if key not in kept or kept[key]["confidence"] < 0.5 <= claim["confidence"]:
            kept[key] = claim
    return list(kept.values())
