"""A report as a reader gets it: complete in both languages, honest, every number with its command, the same bytes."""

import re
import shlex
from functools import cache
from html.parser import HTMLParser

import pytest

from jejaring.cli import run
from jejaring.errors import CallError
from jejaring.regions import Gazetteer
from jejaring.report import compose_report, render_report
from jejaring.report.blocks import Document, Grid, Number, Paragraph, Picture, Section, read_text
from jejaring.report.html import write_html
from jejaring.report.markdown import write_markdown
from jejaring.report.pdf import write_typst
from jejaring.workspace import open_graph
from tests.news import open_news, tell_event

VOID = {"meta", "br", "img", "hr", "link"}
LANGUAGES = ["id", "en"]


class Page(HTMLParser):
    """What a page has: ids, links, its text, and whether every element is closed."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(page.decode())

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.tags.append((tag, given))
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given["href"]] if tag == "a" else []
        self.open += [] if tag in VOID else [tag]

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


@cache
def compose_again(graph, language):
    return compose_report(graph, language)


@pytest.fixture(scope="module")
def bundled_again():
    return open_graph()


def find_section(document, name):
    return next(section for section in document.sections if section.name == name)


def read_section(section):
    """All words of a section."""
    texts = []
    for block in section.blocks:
        match block:
            case Paragraph(text):
                texts.append(read_text(text))
            case Grid():
                texts += [read_text(cell) for row in block.rows for cell in row]
    return " ".join(texts)


@pytest.fixture(scope="module", params=LANGUAGES)
def document(request, bundled):
    return compose_report(bundled, request.param)


@pytest.fixture(scope="module")
def page(document):
    return Page(write_html(document))


def test_the_page_is_whole_and_says_its_language(page, document):
    assert page.open == []
    assert ("html", {"lang": document.language}) in page.tags
    assert len(page.ids) == len(set(page.ids))


def test_headings_go_down_one_level_at_a_time(page):
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch(r"h\d", tag)]
    assert levels[0] == 1
    assert set(levels[1:]) == {2}


def test_every_link_leads_to_a_place_on_the_page(page):
    assert page.links
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)


def test_the_page_fetches_nothing(page, document):
    given = [(name, value) for _, attributes in page.tags for name, value in attributes.items()]
    assert [v for name, v in given if name in ("src", "srcset", "data", "poster")] == []
    assert [v for name, v in given if name.endswith("href") and not v.startswith("#")] == []
    assert not re.search(r"@import|url\((?!#)", write_html(document).decode())
    assert not {tag for tag, _ in page.tags} & {"script", "iframe", "link", "img", "object", "embed"}


def test_every_picture_says_what_it_shows(page):
    pictures = [attributes for tag, attributes in page.tags if tag == "svg"]
    assert len(pictures) == 2
    assert all(picture["role"] == "img" and "Soppeng" in picture["aria-label"] for picture in pictures)


@pytest.mark.parametrize("region", [None, "36"])
def test_every_command_of_a_report_works(bundled, region, capfdbinary, monkeypatch):
    monkeypatch.setattr("jejaring.workspace.open_graph", lambda folder: bundled)
    place = Gazetteer.load().find(region) if region else None
    for source in compose_report(bundled, "id", region=place).list_sources():
        assert run(shlex.split(source)[1:]) == 0, source
    capfdbinary.readouterr()


def test_every_number_in_running_text_names_its_command(document):
    bare = re.compile(r"\d")
    allowed = {"method", "sources"}
    for section in document.sections:
        for block in section.blocks:
            if isinstance(block, Paragraph) and not block.is_warning and section.name not in allowed:
                words = "".join(run for run in block.text if isinstance(run, str))
                assert not bare.search(re.sub(r"1/\u2060|95 %|0 (to|sampai) 1|\(n−1\)", "", words)), words


def test_thin_evidence_ranks_nobody(document):
    brief, brokers = (read_section(find_section(document, name)) for name in ("brief", "brokers"))
    assert {"id": "Bukti terlalu sedikit", "en": "Too little evidence"}[document.language] in brief
    assert {"id": "bukti terlalu sedikit", "en": "too little evidence"}[document.language] in brokers
    assert not [b for b in find_section(document, "brokers").blocks if isinstance(b, Picture)]


def test_enough_evidence_gives_intervals_and_places(news):
    brokers = find_section(compose_report(news, "en"), "brokers")
    grid = next(block for block in brokers.blocks if isinstance(block, Grid))
    assert all(re.fullmatch(r"\d\.\d{3} – \d\.\d{3}", read_text(row[2])) for row in grid.rows)
    assert [block for block in brokers.blocks if isinstance(block, Picture)]


def test_the_numbers_are_those_of_the_commands(document, capfdbinary):
    figures = {label: number for number, label in find_section(document, "brief").blocks[1].figures}
    assert run(["articles", "--format", "json"]) == 0
    counted = capfdbinary.readouterr().out.count(b'"article"')
    assert figures[{"id": "artikel dibaca", "en": "articles read"}[document.language]].text == str(counted) == "5"


def test_ties_are_told_with_the_phrases_they_rest_on(document):
    evidence = find_section(document, "ties").blocks[-1].items
    assert len(evidence) == 5
    assert any("Dekranasda Kabupaten Soppeng" in read_text(item) for item in evidence)
    assert all(isinstance(item[-2], Number) or isinstance(item[-3], Number) for item in evidence)


@pytest.mark.parametrize("suffix", [".html", ".md", ".pdf"])
def test_the_same_articles_give_the_same_bytes(document, bundled_again, suffix):
    again = compose_again(bundled_again, document.language)
    once, again = (render_report(each, f"r{suffix}") for each in (document, again))
    assert once == again
    assert b"/tmp/" not in b"".join(once.values())


def test_a_pdf_is_tagged_and_bears_no_date(document):
    (pdf,) = render_report(document, "r.pdf").values()
    assert pdf.startswith(b"%PDF-")
    assert b"/MarkInfo" in pdf
    assert b"CreationDate" not in pdf


def test_a_report_of_a_region_tells_of_it_alone(bundled):
    document = compose_report(bundled, "en", region=Gazetteer.load().find("Tangsel"))
    assert "Kota Tangerang Selatan" in document.title
    grid = next(block for block in find_section(document, "ties").blocks if isinstance(block, Grid))
    assert all("Tangerang Selatan" in read_text(row[0]) for row in grid.rows)
    assert "Raden Roro Truetami Ajeng" in read_section(find_section(document, "officials"))
    assert "jejaring query partners --param region=36.74" in document.list_sources()


def test_a_region_without_ties_is_told_so(bundled):
    document = compose_report(bundled, "en", region=Gazetteer.load().find("11.01"))
    assert "No article here ties Kabupaten Aceh Selatan to another region." in read_section(
        find_section(document, "ties")
    )
    assert Page(write_html(document)).open == []


def test_a_kecamatan_has_no_report(bundled):
    with pytest.raises(CallError, match="kecamatan"):
        compose_report(bundled, "en", region=Gazetteer.load().get("36.74.01"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("suffix", [".html", ".md", ".pdf"])
def test_an_empty_graph_is_told_so(empty, language, suffix):
    document = compose_report(empty, language)
    assert "jejaring add" in read_section(find_section(document, "brief"))
    assert all(render_report(document, f"r{suffix}").values())


def test_articles_without_day_or_tie_are_told_so(tmp_path):
    graph = open_news(tmp_path, tell_event("one", "award", {"36.74": "participant"}, None))
    graph.archive.list_articles()
    document = compose_report(graph, "en")
    assert "No article ties two regions yet." in read_section(find_section(document, "ties"))
    assert "No region stands between two others." in read_section(find_section(document, "brokers"))


def test_a_workspace_is_named_by_every_command(news, tmp_path):
    document = compose_report(news, "en", folder=tmp_path / "my net")
    assert all(shlex.split(source)[1:3] == ["-w", str(tmp_path / "my net")] for source in document.list_sources())


HOSTILE = 'A <script>alert(1)</script> & "quoted" #let x = 1 [b](c) *d* \\ `e` $f$ | g'


@pytest.fixture
def hostile():
    grid = Grid(HOSTILE, (HOSTILE,), frozenset(), (((HOSTILE,),),), HOSTILE)
    section = Section("s", HOSTILE, (Paragraph((HOSTILE, Number(HOSTILE, HOSTILE))), grid))
    return Document("en", HOSTILE, HOSTILE, (section,), HOSTILE, HOSTILE, HOSTILE, "Source")


def test_no_sign_of_an_article_is_markup_of_a_page(hostile):
    page = Page(write_html(hostile))
    assert "script" not in {tag for tag, _ in page.tags}
    assert page.text.count(HOSTILE) >= 8


def test_no_sign_of_an_article_is_markup_of_a_pdf(hostile):
    assert render_report(hostile, "r.pdf")["r.pdf"].startswith(b"%PDF-")
    quoted = re.sub(r'"(?:[^"\\]|\\.)*"', "", write_typst(hostile).partition("#show: report")[2])
    assert "script" not in quoted


def test_no_sign_of_an_article_is_markup_of_markdown(hostile):
    page = write_markdown(hostile, "r")["r.md"].decode()
    assert not re.search(r"(?<!\\)<script", page.replace("`" + HOSTILE + "`", ""))
