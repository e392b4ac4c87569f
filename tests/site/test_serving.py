"""Addresses over HTTP: what is asked for, what is gone, what was never there, and what an enemy sends."""

import asyncio
import gzip
import re
import shutil
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from threading import Event
from urllib.parse import quote

import pyoxigraph as ox
import pytest
from starlette.requests import Request

from jejaring.archive import Archive
from jejaring.namespaces import BASE
from jejaring.site.dumping import Dumping
from jejaring.site.dumps import read_dumps, write_dumps
from jejaring.site.routes import Site
from jejaring.store import Store

PAGE = {"Accept": "text/html"}


def get(server, path, **headers):
    return server.send("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})


def test_curl_follows_to_the_turtle(server):
    first = get(server, "/region/36.74", Accept="text/turtle")
    assert (first.status, first.headers["location"]) == (303, "/region/36.74.ttl")
    second = get(server, first.headers["location"], Accept="text/turtle")
    assert (second.status, second.type) == (200, "text/turtle")
    assert b'rdfs:label "Kota Tangerang Selatan"@id' in second.body


@pytest.mark.parametrize("code", ["36", "36.74", "36.74.01", "ID"])
def test_dots_of_codes_are_no_suffixes(server, code):
    assert get(server, f"/region/{code}", Accept="text/turtle").headers["location"] == f"/region/{code}.ttl"
    assert get(server, f"/region/{code}.ttl").status == 200


def test_406_lists_what_there_is(server):
    reply = get(server, "/region/36.74", Accept="image/png")
    assert reply.status == 406
    assert re.findall(r"/region/36\.74\.(\w+)", reply.text) == ["html", "ttl", "jsonld", "nt"]
    assert "Accept" in reply.headers["vary"]


def test_404_suggests_what_is_near(server):
    reply = get(server, "/person/iwan-33.12", Accept="text/plain")
    assert reply.status == 404
    assert f"{BASE}person/iwan-33.11  Iwan" in reply.text
    assert '<a href="/person/iwan-33.11.html">' in get(server, "/person/iwan-33.12", **PAGE).text


def test_what_was_merged_leads_on(server):
    reply = get(server, "/event/seed-03-e2.ttl")
    assert (reply.status, reply.headers["location"]) == (301, "/event/seed-03-e1.ttl")
    assert get(server, "/event/seed-03-e2").headers["location"] == "/event/seed-03-e1"


@pytest.mark.parametrize("path", ["", ".ttl", ".html", ".jsonld", ".nt"])
def test_who_was_erased_is_gone(server, path):
    reply = get(server, f"/person/heru-cahyono-33.22{path}", **PAGE)
    assert reply.status == 410
    assert "heru" not in reply.text.lower()
    assert "heru" not in str(reply.headers).lower()


def test_a_document_is_signposted(server):
    links = get(server, "/region/36.74.html").headers["link"]
    told = {rel: target for target, rel in re.findall(r'<([^>]+)>; rel="([\w-]+)"', links)}
    assert told["canonical"] == told["cite-as"] == f"{BASE}region/36.74"
    assert told["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert told["profile"] == f"{BASE}ontology"
    assert told["collection"] == "/dataset"
    assert [t for t, rel in re.findall(r'<([^>]+)>; rel="([\w-]+)"', links) if rel == "describedby"] == [
        f"/region/36.74.{suffix}" for suffix in ("ttl", "jsonld", "nt")
    ]


def test_who_has_it_gets_304(server):
    tag = get(server, "/region/36.74.ttl").headers["etag"]
    reply = get(server, "/region/36.74.ttl", If_None_Match=tag)
    assert (reply.status, reply.body, reply.headers["etag"]) == (304, b"", tag)
    assert get(server, "/region/36.74.ttl", If_None_Match='"other"').status == 200
    assert get(server, "/region/36.nt").headers["etag"] != tag


@pytest.mark.parametrize("path", ["/region/36.74.html", "/dataset.ttl", "/data/network.json", "/pages.css"])
def test_what_is_sent_compressed_is_the_same(server, path):
    plain, packed = get(server, path), get(server, path, Accept_Encoding="br, gzip;q=0.5")
    assert (packed.headers["content-encoding"], plain.headers.get("content-encoding")) == ("gzip", None)
    assert gzip.decompress(packed.body) == plain.body
    assert len(packed.body) < len(plain.body) / 2
    assert packed.headers["content-type"] == plain.headers["content-type"]
    assert plain.headers["vary"] == packed.headers["vary"] == "Accept-Encoding, Origin"
    assert packed.headers["etag"] == f"W/{plain.headers['etag']}"


def test_who_has_it_compressed_has_it(server):
    tag = get(server, "/region/36.74.ttl", Accept_Encoding="gzip").headers["etag"]
    for encoding in ("gzip", "identity"):
        reply = get(server, "/region/36.74.ttl", Accept_Encoding=encoding, If_None_Match=tag)
        assert (reply.status, reply.body) == (304, b"")
        assert "Accept-Encoding" in reply.headers["vary"]


def test_head_tells_of_what_get_sends_compressed(server):
    asked = {"Accept-Encoding": "gzip"}
    head, whole = (server.send(method, "/region/36.74.html", headers=asked) for method in ("HEAD", "GET"))
    assert head.body == b""
    names = ("content-encoding", "content-length", "etag", "vary")
    assert [head.headers[n] for n in names] == [whole.headers[n] for n in names]
    assert int(head.headers["content-length"]) == len(whole.body)


@pytest.mark.parametrize("encoding", ["gzip;q=0", "gzip;q=0, *", "br", "gzip;q=banana", ""])
def test_who_does_not_take_gzip_gets_none(server, encoding):
    assert "content-encoding" not in get(server, "/region/36.74.html", Accept_Encoding=encoding).headers


@pytest.mark.parametrize("path", ["/fonts/public-sans.woff2", "/dump/facts.ttl.gz", "/dump/ties.csv"])
def test_what_is_compressed_already_is_sent_as_it_is(server, path):
    reply = get(server, path, Accept_Encoding="gzip")
    assert "content-encoding" not in reply.headers
    assert "Accept-Encoding" not in reply.headers.get("vary", "")


@pytest.mark.parametrize("path", ["/region/36.74", "/region/36.74.html", "/region/99", "/dump/facts.ttl.gz"])
def test_head_is_get_without_a_body(server, path):
    head, whole = server.send("HEAD", path), server.send("GET", path)
    assert (head.status, head.body) == (whole.status, b"")
    drop = {"date", "last-modified"}
    assert {k: v for k, v in head.headers.items() if k not in drop} == {
        k: v for k, v in whole.headers.items() if k not in drop
    }


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_nothing_is_written_here(server, method):
    assert server.send(method, "/region/36.74", b"").status == 405


@pytest.mark.parametrize(
    ("query", "languages", "location"),
    [
        ("", "en-GB,en;q=0.9", "/en/region/36.74.html"),
        ("", "id", "/region/36.74.html"),
        ("", "de, fr", "/region/36.74.html"),
        ("?lang=en", "id", "/en/region/36.74.html"),
        ("?lang=id", "en", "/region/36.74.html"),
        ("?lang=<script>", "en", "/en/region/36.74.html"),
    ],
)
def test_the_page_is_in_the_language_asked_for(server, query, languages, location):
    path = f"/region/36.74{quote(query, safe='?=')}"
    assert get(server, path, Accept_Language=languages, **PAGE).headers["location"] == location


HOSTILE_PATHS = [
    "/../../etc/passwd",
    "/region/../../../etc/passwd",
    "/region/%2e%2e/%2e%2e/etc/passwd",
    "/region/..%2f..%2fetc%2fpasswd",
    "/region/%252e%252e%252fetc",
    "/region/36.74%00.ttl",
    "/region/36.74%0d%0aSet-Cookie:x=1",
    "/region/36.74%0aLocation:%20http://evil.example/",
    "//evil.example/region/36.74",
    "/%2f%2fevil.example",
    "/%5cevil.example",
    "/\\evil.example",
    "/region/<script>alert(1)</script>",
    "/region/%3Cscript%3Ealert(1)%3C/script%3E",
    "/region/%22%3E%3Csvg/onload=alert(1)%3E",
    "/region/%E2%80%AE36.74",
    "/region/36.74;v=1",
    "/region/36.74%20",
    "/region/" + "9" * 5000,
    "/" + "a/" * 500,
    "/region/%ff%fe",
    "/region/%c0%ae%c0%ae/",
    "/region//36.74",
    "/.git/config",
    "/.htaccess",
    "/nginx.conf",
    "/dump/..%2f..%2fetc%2fpasswd",
    "/dump/%2fetc%2fpasswd",
    "/dump/store",
    "/graph/article/seed-01",
    "/region/javascript:alert(1)",
    "/http://evil.example/",
    "/region/36.74.ttl/",
    "/region/36.74.ttl.ttl",
    "/en/en/region/36.74.html",
    "/en/region/36.74.ttl",
    "/ontology%23Tenure",
]


@pytest.mark.parametrize("path", HOSTILE_PATHS, ids=lambda path: ascii(path)[:40])
def test_no_path_leads_out_or_echoes(server, path):
    reply = server.send("GET", path, headers=PAGE)
    assert reply.status == 404
    assert "root:" not in reply.text
    assert "location" not in reply.headers
    assert "set-cookie" not in reply.headers
    assert "<script>alert" not in reply.text
    assert "evil.example" not in reply.text
    assert "default-src 'none'" in reply.headers["content-security-policy"]


ACCEPTS = [
    ("", 303),
    (",", 303),
    (",,,;;;", 406),
    ("*/*;q=0", 406),
    ("text/turtle;q=nan", 406),
    ("text/turtle;q=inf", 406),
    ("text/turtle;q=-1", 406),
    ("text/turtle;q=1e400", 406),
    ("text/turtle;q=2", 406),
    ("text/turtle;q=0.001", 303),
    ("TEXT/TURTLE", 303),
    ("text/turtle;charset=utf-8;q=1", 303),
    ("text/turtle\t;\tq=0.5", 303),
    ("a" * 30000, 406),
    ("text/turtle," * 3000, 303),
    ("*/*, " * 5000 + "image/png", 303),
    ('text/turtle; q="0.5"', 406),
    ("\x7f", 406),
]


@pytest.mark.parametrize(("accept", "status"), ACCEPTS, ids=lambda value: ascii(value)[:30])
def test_no_accept_confuses(server, accept, status):
    assert get(server, "/region/36.74", Accept=accept).status == status
    assert server.is_well()


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "localhost"])
def test_the_host_header_moves_no_redirect(server, host):
    reply = get(server, "/region/36.74", Accept="text/turtle", Host=host)
    assert reply.headers["location"] == "/region/36.74.ttl"


@pytest.mark.parametrize("tag", ["*", 'W/"a"', '"' * 9, ",,,", "a" * 20000])
def test_no_tag_confuses(server, tag):
    assert get(server, "/region/36.74.ttl", If_None_Match=tag).status == (304 if tag == "*" else 200)


def test_pages_may_load_only_from_the_site(server):
    policy = get(server, "/region/36.74.html").headers["content-security-policy"]
    assert "unsafe" not in policy
    sources = dict(each.split(" ", 1) for each in policy.split("; "))
    assert sources["default-src"] == "'none'"
    assert {source for sources in sources.values() for source in sources.split()} == {"'none'", "'self'", "data:"}
    assert get(server, "/pages.css").type == "text/css"
    assert get(server, "/fonts/public-sans.woff2").headers["content-type"] == "font/woff2"


def test_the_other_language_keeps_what_was_asked(server):
    reply = get(server, "/ask.html?question=partners&lang=en&region=36.74")
    assert reply.headers["location"] == "/en/ask.html?question=partners&region=36.74"


def test_files_asked_for_by_their_digest_are_kept(server):
    (link,) = re.findall(r'href="\.\./(pages\.css\?\w+)"', get(server, "/region/36.74.html").text)
    assert "immutable" in get(server, f"/{link}").headers["cache-control"]
    assert "immutable" not in get(server, "/pages.css").headers["cache-control"]


@pytest.mark.parametrize("path", ["/data/", "/data/none.json", "/data/../pages.css", "/assets/none.js", "/fonts/none"])
def test_other_files_are_not_there(server, path):
    assert get(server, path).status == 404


def test_a_page_of_the_whole_has_no_data(server):
    assert get(server, "/search", Accept="text/turtle").headers["location"] == "/search.html"
    assert get(server, "/search.ttl").status == 404
    assert "describedby" not in get(server, "/search.html").headers["link"]


def test_the_endpoint_is_still_beside_it(server):
    assert server.is_well()
    assert get(server, "/sparql", Accept="text/html").headers["location"] == "/sparql.html"


def test_the_dumps_that_another_process_writes_are_those_the_page_names(server):
    page = get(server, "/dataset.html").text
    for name in ("jejaring.nq.gz", "facts.ttl.gz", "ties.csv"):
        dump = get(server, f"/dump/{name}")
        assert dump.status == 200
        assert sha256(dump.body).hexdigest() in page


def test_another_process_writes_the_dumps_when_they_are_asked_for_and_ends_with_the_site(site_of_one, monkeypatch):
    opened, folder = site_of_one
    library = opened._library
    monkeypatch.setattr("jejaring.site.library.write_dumps", lambda *_: pytest.fail("written here"))
    dumps = library.dumps
    assert [dump.name for dump in dumps] == [dump.name for dump in write_dumps(library.store, folder)]
    assert dumps == read_dumps(library.dump_folder) == read_dumps(folder)
    opened.close()
    assert not library.dump_folder.exists()


def test_the_dumps_of_a_store_that_is_not_large_are_begun_before_they_are_asked_for(site_of_one, monkeypatch):
    opened, folder = site_of_one
    store = opened._library.store
    begun = Dumping(store, folder, delay=0)
    begun._timer.join()
    monkeypatch.setattr("jejaring.site.dumping._MOST_AHEAD", 0)
    waiting = Dumping(store, folder, delay=0)
    assert begun._process is not None
    assert not waiting._timer.is_alive()
    assert waiting._process is None
    assert begun.finish()
    opened.close()


def test_dumps_that_the_other_process_could_not_write_are_written_here(site_of_one):
    opened, folder = site_of_one
    library = opened._library
    library.dumping.stop()
    shutil.rmtree(library.dump_folder)
    assert library.dumps == write_dumps(library.store, folder)
    opened.close()


def test_who_waits_for_the_dumps_keeps_nobody_from_a_page(site_of_one, monkeypatch):
    opened, _ = site_of_one
    written = Event()
    monkeypatch.setattr(opened._library.dumping, "finish", lambda: written.wait(100) and False)

    async def visit():
        waiting = [asyncio.create_task(ask("dataset.ttl")) for _ in range(8)]
        page = await ask("region/36.ttl")
        early = [each for each in waiting if each.done()]
        written.set()
        return page.status_code, early, {(await each).status_code for each in waiting}

    async def ask(path):
        headers = {"type": "http", "method": "GET", "headers": [], "query_string": b""}
        return await opened.serve(Request({**headers, "path_params": {"path": path}}))

    assert asyncio.run(visit()) == (200, [], {200})
    opened.close()


def test_a_library_is_read_though_its_snapshot_is_gone(site_of_one, tmp_path):
    opened, _ = site_of_one
    shutil.rmtree(tmp_path / "store")
    library = opened._library
    assert library.dumping.finish()
    assert b'"x"' in library.store.dump()
    assert [str(row[0]) for row in library.store.query("SELECT ?x { ?s ?p ?x }")] == ['"x"']
    opened.close()


@pytest.fixture
def site_of_one(tmp_path):
    """A site on a store of one thing, as the server opens it, and an empty folder."""
    (tmp_path / "dumps").mkdir()
    store = Store(tmp_path / "store")
    store.load([ox.Quad(ox.NamedNode(f"{BASE}region/36"), ox.NamedNode(f"{BASE}p"), ox.Literal("x"))])
    store.flush()
    store.close()
    snapshot = Taken("1", tmp_path / "store")
    site = Site(lambda request: snapshot, lambda: Archive.bundled().tombstones, aside=True)
    site.prepare(snapshot)
    return site, tmp_path / "dumps"


@dataclass(frozen=True)
class Taken:
    version: str
    store: Path
