"""A report as PDF, set by typst: A4, tagged for screen readers (PDF/UA-1), undated, so that its bytes are its own.

`layout.typ` says what everything looks like; this module writes the text as typst's strings, so that no sign of an
article is ever taken for markup.
"""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from jejaring.errors import CallError
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
    read_text,
)

_SHORT, _WIDEST = 24, 60
_LAYOUT = Path(__file__).parent / "layout.typ"


def write_pdf(document: Document) -> bytes:
    """Write a report as PDF.

    Raises:
        CallError: typst is not installed.
    """
    try:
        import typst
    except ModuleNotFoundError as error:
        raise CallError("A PDF asks for typst. Install it: pip install 'jejaring[report]'") from error
    with TemporaryDirectory() as folder:
        for picture in list_pictures(document):
            (Path(folder) / f"{picture.name}.svg").write_text(picture.svg, "utf-8")
        source = Path(folder) / "report.typ"
        source.write_text(write_typst(document), "utf-8")
        return bytes(typst.compile(str(source), root=folder, ignore_system_fonts=True, pdf_standards=["ua-1"]))


def list_pictures(document: Document) -> list[Picture]:
    """List the pictures of a report."""
    return [block for section in document.sections for block in section.blocks if isinstance(block, Picture)]


def write_typst(document: Document) -> str:
    """Write a report as the source that typst sets."""
    marks = {source: f"c{number}" for number, source in enumerate(document.list_sources(), 1)}
    head = ", ".join(
        f"{name}: {_quote(getattr(document, name))}" for name in ("language", "title", "subtitle", "colophon")
    )
    sections = (_write_section(section, marks, document.source_word) for section in document.sections)
    sources = ", ".join(f"({_quote(mark)}, {_quote(source)})" for source, mark in marks.items())
    title, lead = _quote(document.sources_title), _quote(document.sources_lead)
    tail = f"#sources({title}, {lead}, ({sources},))" if marks else ""
    return "\n\n".join([_LAYOUT.read_text("utf-8"), f"#show: report.with({head})", *sections, tail]) + "\n"


def _write_section(section: Section, marks: Mapping[str, str], source_word: str) -> str:
    blocks = (_write_block(block, marks, source_word) for block in section.blocks)
    return "\n\n".join([f"#heading({_quote(section.title)})", *blocks])


def _write_block(block: Block, marks: Mapping[str, str], source_word: str) -> str:
    match block:
        case Paragraph(text, is_warning):
            return f"#{'warning' if is_warning else 'par'}{_write_text(text, marks)}"
        case Figures(figures):
            cells = ", ".join(f"({_write_text((number,), marks)}, {_quote(label)})" for number, label in figures)
            return f"#figures(({cells},))"
        case Picture():
            return f"#picture({_quote(f'{block.name}.svg')}, {_quote(block.alt)}){_write_text(block.caption, marks)}"
        case Bullets(items, is_numbered):
            body = ", ".join(_write_text(item, marks) for item in items)
            return f"#{'enum' if is_numbered else 'list'}({body})"
        case Grid():
            return _write_grid(block, marks, source_word)


def _write_grid(grid: Grid, marks: Mapping[str, str], source_word: str) -> str:
    align = ", ".join("right" if place in grid.right else "left" for place in range(len(grid.columns)))
    widths = ", ".join(_choose_width(grid, place) for place in range(len(grid.columns)))
    heads = ", ".join(f"[#{_quote(name)}]" for name in grid.columns)
    cells = ", ".join(_write_text(text, marks) for row in grid.rows for text in row)
    caption = _write_text((Strong(grid.caption), " ", Number(source_word, grid.source)), marks)
    narrow = "true" if grid.is_narrow else "false"
    return f"#grid-table({caption}, {narrow}, ({widths},), ({align},), ({heads},), ({cells},))"


def _choose_width(grid: Grid, column: int) -> str:
    """Give a column of long texts its part of the width, in proportion; the others take what they need."""
    longest = max((len(read_text(row[column])) for row in grid.rows), default=0)
    return f"{min(longest, _WIDEST)}fr" if column == 0 or longest > _SHORT else "auto"


def _write_text(text: Text, marks: Mapping[str, str]) -> str:
    return f"[{''.join(f'#{_write_run(run, marks)};' for run in text)}]"


def _write_run(run: Run, marks: Mapping[str, str]) -> str:
    match run:
        case Number(text, source):
            return f"number({_quote(marks[source])}, {_quote(text)})"
        case Strong(text):
            return f"strong({_quote(text)})"
        case Code(text):
            return f"raw({_quote(text)})"
        case _:
            return _quote(run)


def _quote(text: str) -> str:
    r"""Write a string of typst.

    >>> _quote('a "b" \\ #c')
    '"a \\"b\\" \\\\ #c"'
    """
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
