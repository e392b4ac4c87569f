"""A report of a few pages, for those who decide: HTML, PDF or Markdown, in Indonesian or English.

    document = compose_report(graph, "id", region=region)
    files = render_report(document, "report.html")          file names → bytes

compose      which sections, in which order
sections     what each tells, and by which commands
material     what they are written from
blocks       what a report is made of, whatever it is written to
words        the words, in both languages
html, pdf, markdown    the writers
"""

from pathlib import PurePath

from jejaring.errors import CallError
from jejaring.report.blocks import Document
from jejaring.report.compose import compose_report

SUFFIXES = (".html", ".pdf", ".md")

__all__ = ["SUFFIXES", "Document", "check_suffix", "compose_report", "render_report"]


def check_suffix(name: str) -> str:
    """Give the suffix that says what a report is written as.

    Raises:
        CallError: it is none of those that a report is written as.

    >>> check_suffix("out/report.pdf")
    '.pdf'
    """
    suffix = PurePath(name).suffix.lower()
    if suffix not in SUFFIXES:
        raise CallError(f"A report is written as {', '.join(SUFFIXES)}, not as '{name}'. Name a file that ends so.")
    return suffix


def render_report(document: Document, name: str) -> dict[str, bytes]:
    """Write a report as its file's suffix says; gives what each file holds, the report first.

    Raises:
        CallError: the suffix is none of a report's, or a PDF is asked for and typst is not installed.
    """
    path = PurePath(name)
    match check_suffix(name):
        case ".html":
            from jejaring.report.html import write_html

            return {path.name: write_html(document)}
        case ".pdf":
            from jejaring.report.pdf import write_pdf

            return {path.name: write_pdf(document)}
        case _:
            from jejaring.report.markdown import write_markdown

            return write_markdown(document, path.stem)
