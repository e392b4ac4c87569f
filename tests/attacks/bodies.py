"""Articles, pages and claims that nobody sent in good faith: bodies posted to the desk.

Each says with which statuses it may be answered. `@` in a page is the canary's address.
"""

import json
from dataclasses import dataclass
from typing import Any

STORY = "Bupati Contoh hadir di pasar itu dan berbicara dengan para pedagang yang ada di sana. "


@dataclass(frozen=True)
class Attack:
    """A body for an address of the desk."""

    name: str
    body: bytes
    statuses: tuple[int, ...] = (200, 422)
    path: str = "/desk/articles"


def page(name: str, html: str, *statuses: int) -> Attack:
    body = json.dumps({"html": html, "preview": True, "id": "page"}).encode()
    return Attack(f"page: {name}", body, statuses or (200, 422))


def wrap(inside: str, head: str = "") -> str:
    body = f"<body><article><p>{STORY * 3}</p>{inside}</article></body>"
    return f"<html><head><title>Pasar</title>{head}</head>{body}</html>"


def raw(name: str, body: bytes, *statuses: int) -> Attack:
    return Attack(f"JSON: {name}", body, statuses or (400,))


def claim(name: str, *statuses: int, path: str = "/desk/articles/market/claims", **values: Any) -> Attack:
    data = {"type": "production", "product": "kopi", "region": "36.74", "evidence": [{"exact": "pasar"}], **values}
    return Attack(f"claim: {name}", json.dumps({"claim": data, "why": "x"}).encode(), statuses or (422,), path)


XXE = '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "%s">]>'
LAUGHS = "<!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'>" + "".join(
    f"<!ENTITY {chr(letter)} '{f'&{chr(letter - 1)};' * 10}'>" for letter in range(ord("b"), ord("k"))
) + "]>"  # fmt: skip

ATTACKS = [
    # pages
    page("an entity that reads a file", XXE % "file:///etc/passwd" + wrap("<p>&x;</p>")),
    page("an entity that calls", XXE % "@" + wrap("<p>&x;</p>")),
    page("an entity of parameters that calls", "<!DOCTYPE r [<!ENTITY % p SYSTEM '@'> %p;]>" + wrap("")),
    page("a type of document elsewhere", '<!DOCTYPE html SYSTEM "@">' + wrap("")),
    page("entities that multiply", LAUGHS + wrap("<p>&j;</p>")),
    page("an inclusion", wrap('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="@" parse="text"/>')),
    page("a style sheet of XSLT", '<?xml-stylesheet type="text/xsl" href="@"?>' + wrap("")),
    page("a base, a frame, a picture elsewhere", wrap('<iframe src="@"></iframe><img src="@">', '<base href="@">')),
    page("a page that leads on", wrap("", '<meta http-equiv="refresh" content="0; url=@">')),
    page("a canonical address that is a script", wrap("", '<link rel="canonical" href="javascript:alert(1)">')),
    page("a day of a thousand digits", wrap("", f'<meta property="article:published_time" content="{"9" * 1000}">')),
    page("data beside the text that are no JSON", wrap("", '<script type="application/ld+json">{{{"@</script>')),
    page("data beside the text, very deep", wrap("", f'<script type="application/ld+json">{"[" * 90_000}</script>')),
    page("elements a hundred thousand deep", "<div>" * 100_000 + STORY),
    page("half a million attributes", f"<p {'a ' * 500_000}>{STORY}</p>"),
    page("a comment that never ends", wrap("<!--" + "-" * 100_000)),
    page("NULs within tags", wrap("<scr\0ipt>alert(1)</scr\0ipt>")),
    page("another encoding by its own word", wrap("", '<meta charset="utf-7">')),
    page("nothing but a script", "<html><body><script>document.write('Bupati')</script></body></html>", 422),
    page("no page at all", "%PDF-1.7 \x01\x02\x03", 422),
    # JSON
    raw("too deep", b'{"text": ' + b"[" * 500_000),
    raw("a number that is none", b'{"text": "a", "partial": Infinity}'),
    raw("a number of a million digits", b'{"text": ' + b"9" * 1_000_000 + b"}"),
    raw("a key twice, the second of another type", b'{"text": "Bupati hadir.", "text": 7}'),
    raw("a prototype", b'{"text": "Bupati hadir.", "__proto__": {"preview": true}}'),
    raw("a class", b'{"text": "Bupati hadir.", "__class__": "x"}'),
    raw("UTF-16", '{"text": "Bupati"}'.encode("utf-16")),
    raw("two documents", b'{"text": "a"}{"text": "b"}'),
    # claims
    claim("an offset beyond all", evidence=[{"start": 10**400, "end": 10**400 + 1, "exact": "a"}]),
    claim("a negative offset", evidence=[{"start": -5, "end": 0, "exact": "pasar"}]),
    claim("an offset that is true", evidence=[{"start": True, "end": 5, "exact": "para"}]),
    claim("evidence that is an expression", evidence=[{"exact": "(a+)+$" * 10}]),
    claim("evidence ten thousand times", evidence=[{"exact": "tidak ada"}] * 10_000),
    claim("evidence of half a surrogate pair", 400, evidence=[{"exact": "\ud800"}]),
    claim("a region that climbs", region="../../etc"),
    claim("a region of ten thousand candidates", region={"candidates": [f"{n:02}.{n:02}" for n in range(99)] * 100}),
    claim("a name that ends its literal", product='kopi"@id . <a:a> <b:b> <c:c> . #'),
    claim("a name that ends its line", product="kopi\n} DROP ALL"),
    claim("a name that turns", product="kopi\u202e"),
    claim("a type that is a method", type="__init__"),
    claim("a value beyond all", type="figure", measure="omzet", value=1e308, unit=None, bound="exact", product=None),
    claim("keys that are none", __dict__={}, rule="x" * 100_000),
    claim("an article that climbs", 404, path="/desk/articles/..%2f..%2fetc%2fpasswd/claims"),
]
