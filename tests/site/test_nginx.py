"""nginx on the published files answers as the server does."""

import gzip

import pytest

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"
HEADERS = ("location", "link", "content-type", "x-content-type-options", "content-security-policy", "referrer-policy")
REQUESTS = [
    ("/region/36.74", "text/turtle"),
    ("/region/36.74", "application/ld+json"),
    ("/region/36.74", "application/n-triples"),
    ("/region/36.74", BROWSER),
    ("/region/36.74", "*/*"),
    ("/region/36.74", None),
    ("/region/36.74", "application/ld+json, text/turtle;q=0.5"),
    ("/region/36.74", "text/turtle;q=0.8, image/png"),
    ("/region/36.74", "image/png"),
    ("/region/36.74", "text/turtle;q=0"),
    ("/region/36", "text/turtle"),
    ("/region/ID", "text/turtle"),
    ("/region/36.74?lang=en", BROWSER),
    ("/region/36.74?lang=id", BROWSER),
    ("/region/36.74.ttl", "*/*"),
    ("/region/36.74.jsonld", "*/*"),
    ("/region/36.74.nt", "*/*"),
    ("/region/36.74.html", "*/*"),
    ("/en/region/36.74.html", "*/*"),
    ("/kind", "text/turtle"),
    ("/kind/exhibition.ttl", "*/*"),
    ("/event/seed-03-e1", "text/turtle"),
    ("/event/seed-03-e2", "text/turtle"),
    ("/event/seed-03-e2.ttl", "*/*"),
    ("/event/seed-03-e2.html", "*/*"),
    ("/en/event/seed-03-e2.html", "*/*"),
    ("/person/heru-cahyono-33.22", "text/turtle"),
    ("/person/heru-cahyono-33.22", BROWSER),
    ("/person/heru-cahyono-33.22.ttl", "*/*"),
    ("/en/person/heru-cahyono-33.22.html", "*/*"),
    ("/region/99.99", "text/turtle"),
    ("/region/99.99", BROWSER),
    ("/region/99.99.ttl", "*/*"),
    ("/nothing/here", BROWSER),
    ("/region/../region/36.74.txt", "*/*"),
    ("/nginx.conf", "*/*"),
    ("/.htaccess", "*/*"),
    ("/ontology", "text/turtle"),
    ("/ontology/1.0.0", "text/turtle"),
    ("/ontology/1.0.0.ttl", "*/*"),
    ("/dataset", "text/turtle"),
    ("/dataset.ttl", "*/*"),
    ("/.well-known/void", "text/turtle"),
    ("/dump/", "*/*"),
    ("/dump", "*/*"),
    ("/dump/facts.ttl.gz", "*/*"),
    ("/dump/none.gz", "*/*"),
    ("/", BROWSER),
    ("/en", BROWSER),
    ("/en/", BROWSER),
    ("/index.html", BROWSER),
    ("/search", BROWSER),
    ("/search.html", BROWSER),
    ("/en/search.html", BROWSER),
    ("/search.ttl", "*/*"),
    ("/assets/none.js", "*/*"),
    ("/theme.js", "*/*"),
    ("/icon.svg", "*/*"),
    ("/fonts/public-sans.woff2", "*/*"),
    ("/fonts/none", "*/*"),
    ("/data/network.json", "*/*"),
    ("/data/none.json", "*/*"),
    ("/pages.css", "*/*"),
    ("/croissant.json", "*/*"),
    ("/dump/ties.csv", "*/*"),
    ("/robots.txt", "*/*"),
    ("/sitemap.xml", "*/*"),
    ("/search.json", "*/*"),
]
UNPACKED = ("/fonts/public-sans.woff2", "/dump/facts.ttl.gz", "/dump/ties.csv")
PACKED = (
    *("/region/36.74.html", "/region/36.74.ttl", "/region/36.nt", "/kind.jsonld", "/search.html", "/pages.css"),
    *("/data/network.json", "/croissant.json", "/search.json", "/sitemap.xml", "/theme.js", *UNPACKED),
)


@pytest.mark.parametrize(("path", "accept"), REQUESTS, ids=lambda value: str(value))
def test_nginx_answers_as_the_server(server, nginx, path, accept):
    headers = {"Accept": accept} if accept is not None else {}
    ours, theirs = (each.send("GET", path, headers=headers) for each in (server, nginx))
    assert theirs.status == ours.status
    names = [n for n in HEADERS if ours.status < 400 or n not in ("content-type", "link", "content-security-policy")]
    names = [n for n in names if ours.status in (200, 406) or n != "content-type"]
    if (
        path == "/.well-known/void"
        or path.startswith("/dump")
        or path in ("/", "/en", "/en/", "/pages.css")
        or ours.status == 301
    ):
        names = [n for n in names if n != "link"]
    assert {n: theirs.headers.get(n) for n in names} == {n: ours.headers.get(n) for n in names}
    if ours.status == 303 and "accept" in ours.headers.get("vary", "").lower():
        assert "accept" in theirs.headers["vary"].lower()


@pytest.mark.parametrize("language", ["en-GB,en;q=0.9,id;q=0.5", "id,en;q=0.5", "de", ""])
def test_the_language_is_chosen_alike(server, nginx, language):
    headers = {"Accept": BROWSER, "Accept-Language": language}
    ours, theirs = (each.send("GET", "/region/36.74", headers=headers) for each in (server, nginx))
    assert theirs.headers["location"] == ours.headers["location"]


@pytest.mark.parametrize(
    "path", ["/region/36.74.ttl", "/region/36.nt", "/dataset.ttl", "/dump/facts.ttl.gz", "/kind.jsonld"]
)
def test_the_bytes_are_the_same(server, nginx, path):
    assert nginx.send("GET", path).body == server.send("GET", path).body


@pytest.mark.parametrize("path", PACKED)
def test_nginx_compresses_what_the_server_compresses(server, nginx, path):
    plain = [each.send("GET", path).body for each in (server, nginx)]
    for encoding in ("gzip", "gzip;q=0", "identity"):
        replies = [each.send("GET", path, headers={"Accept-Encoding": encoding}) for each in (server, nginx)]
        assert len({reply.headers.get("content-encoding") for reply in replies}) == 1
        assert len({reply.headers["etag"][:2] == "W/" for reply in replies}) == 1
        assert [read(reply) for reply in replies] == plain
        assert ["accept-encoding" in reply.headers.get("vary", "").lower() for reply in replies] == [
            path not in UNPACKED
        ] * 2


def read(reply):
    return gzip.decompress(reply.body) if reply.headers.get("content-encoding") == "gzip" else reply.body


def test_who_has_it_gets_304_and_head_has_no_body(nginx):
    whole = nginx.send("GET", "/region/36.74.ttl")
    assert nginx.send("GET", "/region/36.74.ttl", headers={"If-None-Match": whole.headers["etag"]}).status == 304
    assert nginx.send("HEAD", "/region/36.74.ttl").body == b""
