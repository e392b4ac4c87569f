"""The page of measures: its tables, which need no script; a script draws them."""

import json
from typing import TYPE_CHECKING, Any

from jejaring.description.page import fill
from jejaring.description.words import Language, write_number
from jejaring.site.words import MEASURES

if TYPE_CHECKING:
    from jejaring.site.library import Library

Told = dict[str, Any]


def write_measures_page(library: "Library", language: Language) -> bytes:
    """Write the page of measures from the file that its script reads."""
    told: Told = json.loads(library.write_data("measures.json") or b"{}")
    say, place = MEASURES[language], 0 if language == "id" else 1
    coverage = told["coverage"]
    return fill(
        "measures.html",
        language,
        "measures",
        library.shell,
        title=say["title"],
        say=say,
        levels=[(say[name], level["evidence"]["told"][place]) for name, level in told["levels"].items()],
        tables=[(say[name], *list_regions(level, place, language)) for name, level in told["levels"].items()],
        years=told["levels"]["regency"]["years"],
        coverage=coverage,
        covered=say["covered"].format_map(coverage),
        sheets=["measures.css"],
        entries=["measures"],
    )


def list_regions(level: Told, place: int, language: Language) -> tuple[list[str], list[Told]]:
    """List the names of the measures, and a row for each region with its values and intervals."""
    columns = [{row[0]: row for row in measure["rows"]} for measure in level["measures"]]
    rows = [
        {
            "path": f"region/{code}",
            "name": name,
            "articles": articles,
            "cells": [write_cell(column.get(code), language) for column in columns],
        }
        for code, name, _, _, _, _, articles in level["regions"]
    ]
    return [measure["label"][place] for measure in level["measures"]], rows


def write_cell(row: list[Any] | None, language: Language) -> str | None:
    """Write a value with its interval, if it has one; None where it is not defined.

    >>> write_cell(["36.74", 2, 1.5, 3.25, None, None], "id"), write_cell(["36.74", None, None, None, None, None], "id")
    ('2 (1,5–3,25)', None)
    """
    if row is None or row[1] is None:
        return None
    value, low, high = (None if each is None else write_number(f"{each:.3g}", language) for each in row[1:4])
    return value if low is None else f"{value} ({low}–{high})"
