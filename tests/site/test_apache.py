"""Apache on the published files leads where the server does; of `Accept` it reads no q-values but that there is one."""

import gzip
from urllib.parse import urlsplit

import pytest

from tests.site.test_nginx import REQUESTS

WEIGHED = {"text/turtle;q=0", "application/ld+json, text/turtle;q=0.5"}


@pytest.mark.parametrize(
    ("path", "accept"), [each for each in REQUESTS if each[1] not in WEIGHED], ids=lambda value: str(value)
)
def test_apache_answers_as_the_server(server, apache, path, accept):
    headers = {"Accept": accept} if accept is not None else {}
    ours, theirs = (each.send("GET", path, headers=headers) for each in (server, apache))
    assert theirs.status == ours.status
    assert urlsplit(theirs.headers.get("location", "")).path == ours.headers.get("location", "")
    if path.endswith((".ttl", ".nt", ".jsonld", "36.74.html")) and ours.status == 200:
        names = ("link", "content-type", "content-security-policy", "x-content-type-options")
        assert {n: theirs.headers.get(n) for n in names} == {n: ours.headers.get(n) for n in names}


@pytest.mark.parametrize("path", ["/region/36.74.html", "/region/36.74.ttl", "/data/network.json", "/pages.css"])
def test_apache_compresses_what_the_server_compresses(server, apache, path):
    packed = {"Accept-Encoding": "gzip"}
    ours, theirs = (each.send("GET", path, headers=packed) for each in (server, apache))
    assert ours.headers["content-encoding"] == theirs.headers["content-encoding"] == "gzip"
    plain = apache.send("GET", path)
    assert gzip.decompress(theirs.body) == plain.body
    assert "content-encoding" not in plain.headers
    assert "Accept-Encoding" in theirs.headers["vary"]
    known = {**packed, "If-None-Match": theirs.headers["etag"]}
    assert apache.send("GET", path, headers=known).status == 304


@pytest.mark.parametrize("language", ["en-GB,en;q=0.9,id;q=0.5", "id,en;q=0.5", "de", ""])
def test_the_language_is_chosen_alike(server, apache, language):
    headers = {"Accept": "text/html", "Accept-Language": language}
    ours, theirs = (each.send("GET", "/region/36.74", headers=headers) for each in (server, apache))
    assert urlsplit(theirs.headers["location"]).path == ours.headers["location"]
