"""A report as Markdown (CommonMark, tables as GitHub writes them); its pictures are files beside it."""

import re
from collections.abc import Mapping

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

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#])")


def write_markdown(document: Document, stem: str) -> dict[str, bytes]:
    """Write a report as Markdown: the page and its pictures by their file names, `<stem>.md` and `<stem>-<name>.svg`.

    >>> sorted(write_markdown(Document("en", "A", "B", (), "Sources", "", "", "Source"), "report"))
    ['report.md']
    """
    marks = {source: f"c{number}" for number, source in enumerate(document.list_sources(), 1)}
    parts = [f"# {_escape(document.title)}", f"*{_escape(document.subtitle)}*"]
    for section in document.sections:
        parts += _write_section(section, marks, document.source_word, stem)
    parts += [f"## {_escape(document.sources_title)}", _escape(document.sources_lead)]
    parts.append("\n".join(f'{n}. <a id="c{n}"></a>`{source}`' for n, source in enumerate(marks, 1)))
    parts.append(f"---\n\n{_escape(document.colophon)}")
    page = "\n\n".join(part for part in parts if part) + "\n"
    pictures = [block for section in document.sections for block in section.blocks if isinstance(block, Picture)]
    files = {f"{stem}-{picture.name}.svg": f"{picture.svg}\n".encode() for picture in pictures}
    return {f"{stem}.md": page.encode(), **files}


def _write_section(section: Section, marks: Mapping[str, str], source_word: str, stem: str) -> list[str]:
    blocks = [_write_block(block, marks, source_word, stem) for block in section.blocks]
    return [f"## {_escape(section.title)}", *blocks]


def _write_block(block: Block, marks: Mapping[str, str], source_word: str, stem: str) -> str:
    match block:
        case Paragraph(text, is_warning):
            return f"{'> ' if is_warning else ''}{_write_text(text, marks)}"
        case Figures(figures):
            return "\n".join(f"- **{_write_run(number, marks)}** {_escape(label)}" for number, label in figures)
        case Picture():
            return f"![{_escape(block.alt)}]({stem}-{block.name}.svg)\n\n*{_write_text(block.caption, marks)}*"
        case Bullets(items, is_numbered):
            return "\n".join(f"{'1.' if is_numbered else '-'} {_write_text(item, marks)}" for item in items)
        case Grid():
            return _write_grid(block, marks, source_word)


def _write_grid(grid: Grid, marks: Mapping[str, str], source_word: str) -> str:
    rule = " | ".join("--:" if place in grid.right else "---" for place in range(len(grid.columns)))
    rows = (" | ".join(_write_text(text, marks) for text in row) for row in grid.rows)
    lines = (" | ".join(map(_escape, grid.columns)), rule, *rows)
    caption = f"**{_escape(grid.caption)}** ({_write_run(Number(source_word, grid.source), marks)})"
    return caption + "\n\n" + "\n".join(f"| {line} |" for line in lines)


def _write_text(text: Text, marks: Mapping[str, str]) -> str:
    return "".join(_write_run(run, marks) for run in text)


def _write_run(run: Run, marks: Mapping[str, str]) -> str:
    match run:
        case Number(text, source):
            return f"[{_escape(text)}](#{marks[source]})"
        case Strong(text):
            return f"**{_escape(text)}**"
        case Code(text):
            return f"`{text}`"
        case _:
            return _escape(run)


def _escape(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
