"""The desk over HTTP: a real server, a real workspace; what is judged there is what the endpoint and the pages tell."""

import subprocess
import sys

import pytest

from tests.desk.conftest import START, Reviewer

VISIT = (
    "Wali Kota Tangerang Selatan Benyamin Contoh menerima kunjungan Pemerintah Kabupaten Soppeng di Balai Kota, "
    "Rabu (24/9/2025).\n\nMantan Bupati Bandung Anwar Contoh turut hadir.\n\n"
    "Pameran itu juga menampilkan keripik mangga dari Malang.\n"
)
TIE = "ASK { ?tie <https://w3id.org/jejaring/ontology#between> <region/36.74>, <region/73.12> }"


def visit(reviewer: Reviewer, id: str):
    return reviewer.add(VISIT, id, date="2025-09-25", publisher="Koran Contoh")


def pick(reading, type, **values):
    """The claim of a reading that has a type and values."""
    claims = [each for each in reading["claims"] if each["data"]["type"] == type]
    return next(each for each in claims if all(each["data"][key] == value for key, value in values.items()))


def has_tie(reviewer):
    return reviewer.client.get(TIE).json["boolean"]


@pytest.fixture
def article(reviewer):
    """The visit, taken in, and withdrawn afterwards."""
    yield visit(reviewer, "visit")
    reviewer.call("DELETE", "/desk/articles/visit")


def test_an_article_comes_in_and_the_endpoint_tells_of_it_at_once(reviewer, article):
    assert article["text"] == VISIT
    assert has_tie(reviewer)
    for claim in article["claims"]:
        for phrase in claim["data"]["evidence"]:
            assert VISIT[phrase["start"] : phrase["end"]] == phrase["exact"]
        assert claim["iris"]
        assert claim["told"]["id"]
        assert claim["told"]["en"]
    tie = article["changes"]["ties"][0]
    assert (tie["a"], tie["b"], tie["change"], tie["before"]) == ("36.74", "73.12", "added", None)
    assert tie["after"]["articles"] == ["visit"]
    moved = {(each["region"], each["measure"]): each["after"] for each in article["changes"]["measures"]}
    assert moved["36.74", "degree"] == 1
    assert pick(article, "production")["status"] == "open"
    page = reviewer.client.send("GET", "/article/visit.html")
    assert page.status == 200
    described = reviewer.call("GET", "/desk").json
    assert (described["articles"], described["waiting"]["open"]) == (1, 1)
    listed = reviewer.call("GET", "/desk/articles").json["articles"]
    assert [(each["id"], each["has_text"]) for each in listed] == [("visit", True)]
    assert reviewer.call("GET", "/desk/articles/visit").json["claims"] == article["claims"]


def test_a_preview_takes_nothing_in(reviewer):
    told = reviewer.add(VISIT, "preview", preview=True)
    assert told["preview"]
    assert told["changes"] is None
    assert {each["data"]["type"] for each in told["claims"]} >= {"tenure", "participation", "occurrence"}
    assert reviewer.call("GET", "/desk/articles/preview").status == 404
    assert not has_tie(reviewer)


def test_the_same_again_is_unchanged_and_another_text_needs_replace(reviewer, article):
    assert visit(reviewer, "visit")["unchanged"]
    other = {"text": VISIT.replace("Balai Kota", "Pendopo"), "id": "visit"}
    refused = reviewer.call("POST", "/desk/articles", other)
    assert (refused.status, refused.type) == (409, "application/problem+json")
    assert "replace" in refused.json["detail"]
    assert "Pendopo" in reviewer.call("POST", "/desk/articles", {**other, "replace": True}).json["text"]


def test_a_rejected_claim_takes_its_tie_with_it_and_undo_brings_it_back(reviewer, article):
    guest = pick(article, "participation", role="guest")
    asked = {"decision": "reject", "ids": guest["iris"], "why": "salah baca", "by": "Sinta"}
    judged = reviewer.call("POST", "/desk/judgements", asked)
    assert judged.status == 201
    assert judged.json["changes"]["ties"][0]["change"] == "removed"
    assert judged.json["judgements"][0]["judge"] == "Sinta"
    assert not has_tie(reviewer)
    told = pick(reviewer.call("GET", "/desk/articles/visit").json, "participation", role="guest")
    assert (told["status"], told["judgement"]["reason"]) == ("rejected", "salah baca")
    listed = reviewer.call("GET", "/desk/judgements").json["judgements"]
    assert listed[0]["id"] == judged.json["judgements"][0]["id"]
    undone = reviewer.call("POST", "/desk/undo", {"ids": [listed[0]["id"]]})
    assert undone.json["judgements"] == listed[:1]
    assert has_tie(reviewer)


def test_an_open_claim_is_decided_among_its_candidates(reviewer, article):
    waiting = reviewer.call("GET", "/desk/waiting?kind=open").json["waiting"]
    assert [each["value"] for each in waiting[0]["choices"]] == ["35.07", "35.73"]
    assert waiting[0]["evidence"][0]["exact"] == "Pameran itu juga menampilkan keripik mangga dari Malang"
    asked = {"decision": "accept", "ids": [waiting[0]["id"]], "why": "kota, kata panitia"}
    wrong = reviewer.call("POST", "/desk/judgements", {**asked, "region": "36.74"})
    assert wrong.status == 422
    assert "35.07, 35.73" in wrong.json["detail"]
    assert reviewer.call("POST", "/desk/judgements", {**asked, "region": "35.73"}).status == 201
    assert pick(reviewer.call("GET", "/desk/articles/visit").json, "production")["status"] == "fact"
    reviewer.call("POST", "/desk/undo", {"ids": asked["ids"]})


def test_a_correction_stands_beside_what_it_rejects_and_survives_reading_again(reviewer, article):
    tenure = pick(article, "tenure")
    asked = {"claim": {**tenure["data"], "person": "Benyamin"}, "replaces": tenure["iris"][0], "why": "nama", "by": "S"}
    told = reviewer.call("POST", "/desk/articles/visit/claims", asked).json
    assert pick(told, "tenure", person="Benyamin")["data"]["rule"] == "S"
    assert pick(told, "tenure", person="Benyamin Contoh")["status"] == "rejected"
    assert reviewer.add(VISIT, "visit", publisher="Koran Lain")["unchanged"] is False
    again = reviewer.call("GET", "/desk/articles/visit").json
    assert pick(again, "tenure", person="Benyamin")["status"] == "fact"
    assert pick(again, "tenure", person="Benyamin Contoh")["status"] == "rejected"
    reviewer.call("POST", "/desk/undo", {"ids": tenure["iris"]})


def test_a_corrected_event_is_told_once_and_stays_so(reviewer, article):
    event = pick(article, "occurrence")
    asked = {
        "claim": {**event["data"], "kind": "meeting"},
        "replaces": event["iris"][0],
        "why": "rapat",
        "despite": True,
    }
    told = reviewer.call("POST", "/desk/articles/visit/claims", asked)
    assert told.status == 201
    assert told.json["changes"]["ties"][0]["change"] == "removed"  # a host and a guest are tied by a visit
    reviewer.add(VISIT, "visit", publisher="Koran Lain")
    again = reviewer.call("GET", "/desk/articles/visit").json
    assert [each["data"]["kind"] for each in again["claims"] if each["data"]["type"] == "occurrence"] == ["meeting"]


def test_a_claim_that_the_text_does_not_tell_is_refused_with_reasons(reviewer, article):
    data = {**pick(article, "tenure")["data"], "person": "Orang Lain"}
    refused = reviewer.call("POST", "/desk/articles/visit/claims", {"claim": data, "why": "coba"})
    assert refused.status == 422
    assert [each["rule"] for each in refused.json["reasons"]] == ["unseen"]
    assert refused.json["reasons"][0]["id"] != refused.json["reasons"][0]["en"]
    assert len(reviewer.call("GET", "/desk/articles/visit").json["claims"]) == len(article["claims"])


def test_what_was_set_aside_is_let_in_or_dropped(reviewer):
    claim = {
        "type": "production",
        "product": "keripik",
        "region": "35.73",
        "evidence": [{"exact": "tidak ada di sini"}],
    }
    folder = reviewer.folder
    visit(reviewer, "held")
    from jejaring.gate import SetAside
    from jejaring.gate.reasons import give_reason
    from jejaring.quarantine import Quarantine

    Quarantine(folder).put("held", [SetAside(claim, (give_reason("not-found", "x"),))])
    held = reviewer.call("GET", "/desk/articles/held").json["set_aside"]
    assert held[0]["reasons"][0]["rule"] == "not-found"
    waiting = reviewer.call("GET", "/desk/waiting?kind=quarantine&article=held").json["waiting"]
    assert [each["id"] for each in waiting] == [held[0]["id"]]
    right = {**claim, "product": "keripik mangga", "evidence": [{"exact": "keripik mangga dari Malang"}]}
    asked = {"claim": right, "replaces": held[0]["id"], "why": "kutipan salah", "despite": True}
    assert reviewer.call("POST", "/desk/articles/held/claims", asked).status == 201
    assert reviewer.call("GET", "/desk/articles/held").json["set_aside"] == []
    Quarantine(folder).put("held", [SetAside(claim, (give_reason("not-found", "x"),))])
    assert reviewer.call("DELETE", f"/desk/{held[0]['id']}").json["dropped"] == held[0]["id"]
    assert reviewer.call("DELETE", f"/desk/{held[0]['id']}").status == 404
    reviewer.call("DELETE", "/desk/articles/held")


def test_a_page_is_read_and_named_by_its_title(reviewer):
    body = "".join(f"<p>{line}</p>" for line in VISIT.split("\n\n"))
    html = f"<html><head><title>Kunjungan</title></head><body><article>{body * 3}</article></body></html>"
    told = reviewer.call("POST", "/desk/articles", {"html": html, "preview": True}).json
    assert "Benyamin Contoh" in told["text"]
    assert told["article"]["id"].startswith("kunjungan-")


@pytest.mark.parametrize(
    ("body", "status", "says"),
    [
        ({"text": "   "}, 422, "empty"),
        ({"text": "\ud800 kota"}, 400, "no JSON"),
        ({"text": "Bupati\u202e hadir"}, 422, "U+202E"),
        ({"text": "The mayor of the town met the traders of the market. " * 20}, 422, "Indonesian"),
        ({"text": "Bupati hadir.", "id": "../../etc"}, 201, ""),
        ({"text": "Bupati hadir.", "url": "javascript:alert(1)"}, 422, "not http"),
        ({"text": "Bupati hadir.", "date": "kemarin"}, 422, "no day"),
        ({"text": "a", "html": "b"}, 400, "one of them"),
        ({"text": 7}, 400, "must be a text"),
        ({"text": "Bupati", "preview": "ya"}, 400, "true or false"),
        ({"text": "Bupati", "sql": "x"}, 400, "no key sql"),
        ({"text": "Bupati", "extractor": "nobody"}, 404, "No extractor"),
        ({}, 400, "one of them"),
        (b"[1]", 400, "no JSON object"),
        (b'{"text": NaN}', 400, "no JSON"),
        (b"\xff", 400, "no JSON"),
        (b"[" * 200_000, 400, "too deeply"),
        (b'{"text": "' + b"a" * 10_100_000 + b'"}', 413, "longer"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_what_is_no_article_is_refused_in_a_sentence(reviewer, body, status, says):
    reply = reviewer.call("POST", "/desk/articles", body)
    assert reply.status == status, reply.text
    assert says in reply.json.get("detail", "")
    assert str(reviewer.folder) not in reply.text
    assert reviewer.client.is_well()
    if status == 201:
        assert "/" not in reply.json["article"]["id"]
        reviewer.call("DELETE", reply.headers["location"])


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Authorization": ""}, 401),
        ({"Authorization": "Bearer x"}, 401),
        ({"Authorization": "Basic eDp4"}, 401),
        ({"Origin": "http://example.org"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Host": "example.org"}, 403),
        ({"Host": "localhost.example.org"}, 403),
        ({"Content-Type": "text/plain"}, 415),
        ({"Content-Type": "application/x-www-form-urlencoded"}, 415),
        ({"Content-Encoding": "gzip"}, 415),
    ],
    ids=str,
)
def test_others_are_kept_out(reviewer, headers, status):
    reply = reviewer.call("POST", "/desk/undo", {"ids": ["x"]}, headers)
    assert reply.status == status
    assert "access-control-allow-origin" not in reply.headers
    assert reviewer.token not in reply.text


def test_no_page_of_another_site_may_ask(reviewer):
    asked = {"Origin": "http://example.org", "Access-Control-Request-Method": "POST"}
    reply = reviewer.client.send("OPTIONS", "/desk/articles", headers=asked)
    assert reply.status == 403
    assert not [name for name in reply.headers if name.startswith("access-control")]


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/desk/articles/none", 404),
        ("DELETE", "/desk/articles/none", 404),
        ("GET", "/desk/nothing", 404),
        ("PUT", "/desk/articles", 405),
        ("GET", "/desk/waiting?kind=all", 400),
        ("DELETE", "/desk/quarantine/none/0", 404),
        ("DELETE", "/desk/quarantine/..%2f..%2freview/0", 404),
    ],
)
def test_addresses_that_are_none(reviewer, method, path, status):
    reply = reviewer.call(method, path)
    assert reply.status == status
    assert reply.type == "application/problem+json"


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"decision": "accept", "ids": ["claim/none/0"], "why": "x"}, 404),
        ({"decision": "reject", "ids": ["claim/a b\n<x>"], "why": "x"}, 404),
        ({"decision": "merge", "ids": ["region/36.74", "region/36.03"], "why": "x"}, 404),
        ({"decision": "erase", "ids": ["person/x"], "why": "x"}, 400),
        ({"decision": "accept", "ids": [], "why": "x"}, 400),
        ({"decision": "accept", "ids": ["claim/none/0"], "why": " "}, 400),
        ({"decision": "accept", "ids": ["claim/none/0"]}, 400),
    ],
    ids=str,
)
def test_decisions_that_do_not_fit(reviewer, body, status):
    assert reviewer.call("POST", "/desk/judgements", body).status == status
    assert not (reviewer.folder / "changing").exists()


def test_a_broken_file_of_the_workspace_is_named_without_its_folder(reviewer, article) -> None:
    broken = reviewer.folder / "quarantine" / "visit.json"
    broken.parent.mkdir(exist_ok=True)
    broken.write_text("{")
    reply = reviewer.call("GET", "/desk/articles/visit")
    broken.unlink()
    assert (reply.status, str(reviewer.folder) in reply.text) == (409, False)
    assert "visit.json" in reply.json["detail"]


def test_without_write_there_is_no_desk(tmp_path):
    from tests.endpoint.client import run_server

    command = ("-c", START, "-w", str(tmp_path / "w"), "serve", "--port", "0", "--workers", "1")
    with run_server(*command) as client:
        for method in ("GET", "POST"):
            assert client.send(method, "/desk/articles", b"{}").status in (404, 405)


@pytest.mark.parametrize("options", [("--host", "0.0.0.0"), ()], ids=["host", "no workspace"])
def test_a_desk_is_not_opened_to_the_world_or_on_the_bundled_graph(tmp_path, options):
    folder = ("-w", str(tmp_path / "w")) if options else ()
    command = [sys.executable, "-c", START, *folder, "serve", "--port", "0", "--write", *options]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("jejaring: ")
    assert "Traceback" not in done.stderr
