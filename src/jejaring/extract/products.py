"""Products: what is made in a region, and what was shown at a happening.

Steps: patterns of `lexicon/products.toml` find lists of goods beside a region; the list is cut into goods; where only
the speaker's own region is meant, that of the speaker counts. A region is a regency, a city or a province; kecamatan
are lifted.
"""

import re
from collections.abc import Iterator
from itertools import product
from typing import Any

from jejaring.extract.document import Claim, Document, make_evidence, region_value
from jejaring.extract.goods import Good, find_told, is_of_others, read_goods
from jejaring.extract.happenings import Event
from jejaring.extract.masking import Masked, mask_sentence
from jejaring.extract.patterns import Pattern, load_patterns
from jejaring.extract.products_owners import Telling, find_stall, list_owners
from jejaring.extract.spans import Codes, EventMention, Sentence, Span
from jejaring.extract.stance import take_stance

_DENIED = re.compile(
    r"\b(?:(?:tidak|tak|bukan) (?!hanya|saja|cuma|lupa|kalah|ketinggalan|asing|terkecuali)"
    r"|belum (?!mengetahui|tahu|mengenal)|batal|bukanlah|tanpa|urung)\b"
)
_VAGUE = frozenset(
    "makanan minuman oleh-oleh jajanan camilan produk fashion barang jasa kuliner kerajinan wastra tanaman kriya olahan"
    " tangan khas tradisional lokal komoditas pangan hasil karya".split()
)
_FUTURE = re.compile(
    r"(?<!kaya )(?<!kenal )\b(?:akan|bakal|ingin|berharap|semoga|agar|supaya|bisa|dapat|mengusulkan"
    r"|rencana\w*|meresmikan|membangun|menggarap|merintis|jika|bila|kalau|apabila)\b"
)
_PASSED = re.compile(r"\b(?:dengan|ke|sebelah \w+|utara|selatan|timur|barat|dibanding(?:kan)?|untuk|bagi|antara)\s$")
_AS = re.compile(r",?\s(?:sebagai|yang)\s")
_WITHIN = re.compile(r"\b(?:kabupaten|kota|daerah|wilayah|provinsi)\s(?:yang ada\s)?di\s$")  # `kabupaten di «R»`
_CLOSED = re.compile(r"\b(?:dan|serta|maupun|atau)\s")  # `batik, tas, hingga keripik dari «R»` is of several places
_CONTEST = re.compile(r"\b(?:[Ff]estival|[Ll]omba|[Pp]entas)\b")  # `lomba masak kue khas «R»` makes none
_LONGEST = 12  # words of a list before its region, see {GOODS1}
_FOLLOWS = re.compile(
    r"\W*(?:Seperti|Antara lain|Di ?antaranya|Mulai|Misalnya|Sebut saja|Termasuk|Yakni|Yaitu|Beberapa|Sejumlah)\b"
)
_SHOWN_AT = ("exhibition", "trade_mission", "visit")
_AT_EVENT = re.compile(
    r"\b(?:diikuti|memamerkan|menampilkan|dipamerkan|ditampilkan|mempromosikan|membawa|dipajang|terjual|laku|laris"
    r"|memesan|dipesan|diborong|tersedia|terdapat|[Aa]da produk)\b"
)
_ON_SHOW = re.compile(  # `batik dari Solo turut dipamerkan`
    r"(?:\s(?:juga|ikut|turut|itu|ini|tersebut|yang))*\s(?:dipamerkan|ditampilkan|dipajang|dijual|dipromosikan|laku|laris)\b"
)
_PROMOTED = re.compile(
    r"\b(?:mempromosikan|memromosikan|mengenalkan|memperkenalkan|memperlihatkan|memamerkan|menampilkan|dipromosikan"
    r"|dipamerkan|diperkenalkan|diperlihatkan)\b"
)
_BESIDES = re.compile(r"\b[Ss]elain\s")


def claim_products(document: Document, events: list[Event], mentions: list[EventMention]) -> list[Claim]:
    """Make the productions and showings of an article."""
    found: dict[tuple[Any, ...], Claim] = {}
    listed: list[Claim] = []
    for place in _list_places(document, events, mentions):
        made = [
            claim
            for pattern, match in load_patterns("products").match(place.masked.text)
            for claim in (_go_on if pattern.get("goes_on") else _make)(place, pattern, match, listed)
        ]
        for claim in made:
            found.setdefault((claim["type"], claim["product"].lower(), str(claim["region"])), claim)
        listed = made
    return _drop_parts(list(found.values()))


def _list_places(document: Document, events: list[Event], mentions: list[EventMention]) -> Iterator[Telling]:
    """Give the sentences of an article with the happening that each tells of."""
    facts = [number for number, event in enumerate(events) if event.modality == "fact"]
    current: int | None = facts[0] if len(facts) == 1 else None
    before: tuple[Sentence, Masked] | None = None
    stall: Codes = ()
    for sentence in document.sentences:
        inside = [
            m.event for m in mentions if sentence.start <= m.start < sentence.end and events[m.event].modality == "fact"
        ]
        current = inside[0] if inside else current
        if sentence.zone == "title":
            continue
        masked = mask_sentence(document, sentence, mentions)
        near = before[1] if before and before[0].paragraph in (sentence.paragraph, sentence.paragraph - 1) else None
        told = current is not None and events[current].polarity
        kind, home = (events[current or 0].kind, events[current or 0].codes) if told else ("", ())
        yield Telling(document, sentence, masked, near, current, kind, home, stall)
        before = sentence, masked
        stall = find_stall(document, masked) or stall


def _go_on(place: Telling, pattern: Pattern, match: re.Match[str], listed: list[Claim]) -> Iterator[Claim]:
    """Make the claims of a list that goes on with that of the sentence before: `Selain itu, juga ada payung`."""
    whole = place.masked.origin(match.start(), match.end())
    said = {claim["type"]: claim for claim in listed if claim["confidence"] >= 0.5}
    alike = len({(claim["type"], str(claim["region"])) for claim in listed}) == len(said) and place.before
    for good, claim in product(_list_goods(pattern, match), said.values() if alike else ()):
        at = place.masked.origin(good.start, good.end)
        evidence = whole if whole.end - whole.start <= 100 else Span(max(whole.start, at.end - 100), at.end)
        yield {
            **{key: value for key, value in claim.items() if key != "said_by"},
            **take_stance(place.document, at),
            "product": good.name,
            "evidence": make_evidence(place.document.text, evidence),
            "confidence": 0.8 if good.known else 0.6,
            "rule": pattern.id,
        }


def _make(place: Telling, pattern: Pattern, match: re.Match[str], _: list[Claim]) -> Iterator[Claim]:
    """Make the claims of one match of a pattern: each good made in the region, shown at the happening, or both."""
    masked, owners = place.masked, list_owners(place, pattern, match)
    if (not pattern.get("none") and not owners) or _is_untold(masked.text, pattern, match):
        return
    whole = masked.origin(match.start(), match.end())
    shown = _is_shown(place, pattern, match)
    elsewhere = masked.text.startswith(("«R", " «R"), match.end("goods"))  # `kain buatan perajin «R1»`
    goods = _list_goods(pattern, match)
    vague = all(_is_vague(good) for good in goods)  # beside wares a vague one is one more
    for good, codes in product(goods, owners or [()]):
        span = masked.origin(good.start, good.end)
        if (pattern.get("made") or (good.made and not elsewhere)) and codes:
            yield _claim(place.document, "production", good, codes, span, whole, pattern, None, vague=vague)
        if shown:
            yield _claim(place.document, "showing", good, codes, span, whole, pattern, place.event, vague=vague)


def _is_untold(text: str, pattern: Pattern, match: re.Match[str]) -> bool:
    """Tell whether the clause denies, wishes or only passes by what a pattern would read.

    Where a good comes from is so whatever is yet to be done with it: `akan membeli beras dari «R»`.
    """
    lead, inside = text[max(0, match.start() - 40) : match.start()], text[match.start() : match.start("goods")]
    told = match.groupdict().get("region") and match.start("region") < match.start("goods")
    passed = told and (_WITHIN.search(lead) or (_PASSED.search(lead) and not _AS.match(text, match.end("region"))))
    denied = _DENIED.search(lead) or _DENIED.search(inside)
    future = not pattern.get("origin") and (_FUTURE.search(lead[-25:]) or _FUTURE.search(inside))
    return bool(passed or denied or future)


def _list_goods(pattern: Pattern, match: re.Match[str]) -> list[Good]:
    """Give the wares that a match lists; a list in which no known one stands counts only where the words are sure."""
    goods = _read_before(pattern, match) if "{GOODS1}" in pattern.get("pattern") else _read_behind(pattern, match)
    known = [good for good in goods if good.known]
    if match.groupdict().get("listed") and known:
        return goods
    if pattern.get("first") and not (goods and goods[0].known and goods[0].start == match.start("goods")):
        return []
    if not pattern.get("sure") and not pattern.get("shown") and not (len(known) > 1 and len(goods) - len(known) < 2):
        return known
    return goods if known or (pattern.get("sure") and len(goods) > 1) else []


def _read_before(pattern: Pattern, match: re.Match[str]) -> list[Good]:
    """Read a list that ends before its region; of one that goes on behind it, `lurik, topi khas «R», tas`, the last."""
    words, start = match.group("goods"), match.start("goods")
    untold = not pattern.get("typical") and (find_told(words.rsplit(",", 1)[-1]) or is_of_others(words))
    if untold or _CONTEST.search(words):
        return []
    goods = read_goods(words, start, last=True)
    goods = goods[1:] if len(goods) > 1 and _is_cut(match) else goods
    return goods if _CLOSED.search(words) else goods[-1:]


def _read_behind(pattern: Pattern, match: re.Match[str]) -> list[Good]:
    """Read a list that starts behind its region; `batik «R»` at its end is a name that the symbol cuts."""
    words = match.group("goods")
    if not pattern.get("typical") and find_told(words.split(",", 1)[0]):
        return []
    goods = read_goods(words, match.start("goods"))
    following = match.string[goods[-1].end :][:3] if goods else ""
    cut = following[:2] == " «" and following[2] in ("PEV" if pattern.get("sure") else "PEVR")
    return goods[:-1] if cut else goods


def _is_cut(match: re.Match[str]) -> bool:
    """Tell whether a list is longer than a pattern reads, so that its first good is but the end of one."""
    lead = match.string[max(0, match.start("goods") - 2) : match.start("goods")]
    return len(match.group("goods").split()) >= _LONGEST and bool(re.fullmatch(r"\w\s", lead))


def _is_shown(place: Telling, pattern: Pattern, match: re.Match[str]) -> bool:
    """Tell whether the goods of a match were at the happening."""
    kinds = ("exhibition", "trade_mission") if pattern.get("fair") or not pattern.get("shown") else _SHOWN_AT
    if pattern.get("shows") and not (place.before and re.search(pattern.get("shows"), place.before.text)):
        return False
    if pattern.get("shown") or not pattern.get("shownby"):
        return bool(pattern.get("shown")) and place.kind in kinds
    text = place.masked.text
    if _BESIDES.search(text, max(0, match.start() - 8), match.end()):
        return False
    promoted = bool(_PROMOTED.search(text, 0, match.start("goods")))
    if place.before and _FOLLOWS.match(text):
        promoted = promoted or bool(_PROMOTED.search(place.before.text))
    near = bool(_AT_EVENT.search(text, max(0, match.start() - 60), match.end()) or _ON_SHOW.match(text, match.end()))
    return (promoted and place.kind in _SHOWN_AT) or (near and place.kind in kinds)


def _claim(
    document: Document,
    kind: str,
    good: Good,
    codes: Codes,
    span: Span,
    whole: Span,
    pattern: Pattern,
    event: int | None,
    *,
    vague: bool,
) -> Claim:
    evidence = whole if whole.end - whole.start <= 100 else Span(max(whole.start, span.end - 100), span.end)
    claim: Claim = {"type": kind, "product": good.name}
    if kind == "showing":
        claim["event"] = f"e{(event or 0) + 1}"
    return {
        **claim,
        "region": region_value(codes),
        "evidence": make_evidence(document.text, span, evidence)
        if not evidence.covers(span)
        else make_evidence(document.text, evidence),
        **take_stance(document, span),
        "confidence": _weigh(good, pattern, codes, vague=vague),
        "rule": pattern.id,
    }


def _weigh(good: Good, pattern: Pattern, codes: Codes, *, vague: bool) -> float:
    """Weigh a claim: little where the good is none, or where words that are weak leave open whose it is."""
    if vague or (pattern.get("weak") and not codes):
        return 0.4
    return 0.8 if pattern.get("sure") or good.known else 0.6


def _is_vague(good: Good) -> bool:
    """Tell whether a good names no ware: `makanan khas Padang`, `kuliner khas Padang`."""
    return _VAGUE.issuperset(good.name.lower().split())


def _drop_parts(claims: list[Claim]) -> list[Claim]:
    """Drop a good that is the end of a longer one from the same place, or is shown with its region elsewhere."""
    return [claim for claim in claims if not any(_is_part(claim, other) for other in claims if other is not claim)]


def _is_part(claim: Claim, other: Claim) -> bool:
    """Tell whether another claim says all that a claim says, and more."""
    if claim["type"] != other["type"]:
        return False
    low, long = claim["product"].lower(), other["product"].lower()
    if claim["region"] is None and other["region"] is not None:
        return bool(low == long and claim["event"] == other["event"])
    same = claim["region"] == other["region"] and claim["evidence"][-1]["end"] == other["evidence"][-1]["end"]
    return bool(same and long.endswith(f" {low}"))
