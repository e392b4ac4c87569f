"""A report as one page of HTML: nothing is fetched, pictures stand within, it prints on A4, a screen reader reads it.

Colours and rules are in `style.css`, which goes into the page's head.
"""

import re
from collections.abc import Mapping
from html import escape
from pathlib import Path

from jejaring.report.blocks import (
    Block,
    Bullets,
    Code,
    Document,
    Figures,
    Grid,
    Number,
    Paragraph,
    Picture,
    Run,
    Section,
    Strong,
    Text,
)

_STYLE = Path(__file__).parent / "style.css"
_ID = re.compile(r'(\bid="|url\(#|href="#)')


def write_html(document: Document) -> bytes:
    """Write a report as HTML.

    >>> page = write_html(Document("en", "A < B", "", (), "Sources", "", "", "Source")).decode()
    >>> page.partition("<title>")[2].partition("</title>")[0]
    'A &lt; B'
    """
    marks = {source: f"c{number}" for number, source in enumerate(document.list_sources(), 1)}
    parts = (
        f'<!doctype html>\n<html lang="{document.language}">\n<head>\n<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(document.title)}</title>",
        f"<style>\n{_STYLE.read_text('utf-8')}</style>\n</head>\n<body>\n<main>",
        f"<header>\n<h1>{escape(document.title)}</h1>\n<p>{escape(document.subtitle)}</p>\n</header>",
        *(_write_section(section, marks, document) for section in document.sections),
        _write_sources(document, marks),
        "</main>",
        f"<footer>\n<p>{escape(document.colophon)}</p>\n</footer>\n</body>\n</html>\n",
    )
    return "\n".join(parts).encode()


def _write_section(section: Section, marks: Mapping[str, str], document: Document) -> str:
    body = "\n".join(_write_block(block, marks, document) for block in section.blocks)
    head = f'<section id="{section.name}" aria-labelledby="{section.name}-title">\n'
    return f'{head}<h2 id="{section.name}-title">{escape(section.title)}</h2>\n{body}\n</section>'


def _write_block(block: Block, marks: Mapping[str, str], document: Document) -> str:
    match block:
        case Paragraph(text, is_warning):
            kind = ' class="warning" role="note"' if is_warning else ""
            return f"<p{kind}>{_write_text(text, marks)}</p>"
        case Figures(figures):
            items = (f"<div><dt>{escape(label)}</dt><dd>{_write_run(n, marks)}</dd></div>" for n, label in figures)
            return f'<dl class="figures">{"".join(items)}</dl>'
        case Picture():
            caption = _write_text(block.caption, marks)
            return f'<figure class="{block.name}">\n{place_svg(block)}\n<figcaption>{caption}</figcaption>\n</figure>'
        case Bullets(items, is_numbered):
            tag = "ol" if is_numbered else "ul"
            rows = "\n".join(f"<li>{_write_text(item, marks)}</li>" for item in items)
            return f"<{tag}>\n{rows}\n</{tag}>"
        case Grid():
            return _write_grid(block, marks, document.source_word)


def _write_grid(grid: Grid, marks: Mapping[str, str], source_word: str) -> str:
    source = _write_run(Number(source_word, grid.source), marks)
    caption = f'<caption>{escape(grid.caption)} <span class="source">{source}</span></caption>'
    heads = "".join(f'<th scope="col"{_align(grid, i)}>{escape(name)}</th>' for i, name in enumerate(grid.columns))
    rows = "\n".join(f"<tr>{_write_cells(grid, row, marks)}</tr>" for row in grid.rows)
    head = f"<thead><tr>{heads}</tr></thead>"
    kind = "table narrow" if grid.is_narrow else "table"
    return f'<div class="{kind}"><table>\n{caption}\n{head}\n<tbody>\n{rows}\n</tbody>\n</table></div>'


def _write_cells(grid: Grid, row: tuple[Text, ...], marks: Mapping[str, str]) -> str:
    first, *rest = (f"{_align(grid, place)}>{_write_text(text, marks)}" for place, text in enumerate(row))
    return f'<th scope="row"{first}</th>' + "".join(f"<td{cell}</td>" for cell in rest)


def _align(grid: Grid, column: int) -> str:
    return ' class="number"' if column in grid.right else ""


def _write_text(text: Text, marks: Mapping[str, str]) -> str:
    return "".join(_write_run(run, marks) for run in text)


def _write_run(run: Run, marks: Mapping[str, str]) -> str:
    match run:
        case Number(text, source):
            return f'<a href="#{marks[source]}" title="{escape(source)}">{escape(text)}</a>'
        case Strong(text):
            return f"<strong>{escape(text)}</strong>"
        case Code(text):
            return f"<code>{escape(text)}</code>"
        case _:
            return escape(run)


def place_svg(picture: Picture) -> str:
    """Give a picture's SVG for a page: its ids are its own, and what it shows is said.

    >>> place_svg(Picture("map", '<svg><path id="a"/><use href="#a"/></svg>', "A map", ()))
    '<svg role="img" aria-label="A map"><path id="map-a"/><use href="#map-a"/></svg>'
    """
    svg = _ID.sub(lambda match: f"{match[1]}{picture.name}-", picture.svg)
    return svg.replace("<svg", f'<svg role="img" aria-label="{escape(picture.alt)}"', 1)


def _write_sources(document: Document, marks: Mapping[str, str]) -> str:
    rows = "\n".join(f'<li id="{mark}"><code>{escape(source)}</code></li>' for source, mark in marks.items())
    title = f'<h2 id="sources-title">{escape(document.sources_title)}</h2>'
    head = f'<section id="sources" aria-labelledby="sources-title">\n{title}'
    return f"{head}\n<p>{escape(document.sources_lead)}</p>\n<ol>\n{rows}\n</ol>\n</section>"
