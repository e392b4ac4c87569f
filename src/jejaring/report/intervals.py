"""A picture of intervals: a row a region, a dot where the estimate is, a line over its interval."""

from collections.abc import Sequence
from pathlib import Path

from jejaring.drawing.geometry import Box
from jejaring.drawing.paper import Paper, measure_text, settle_style
from jejaring.drawing.style import INK, INK_NOTE, INK_SECOND, RULE, RUNGS
from jejaring.drawing.summary import shorten_name
from jejaring.measures.bootstrap import Estimate
from jejaring.report.words import Words

_WIDTH, _ROW, _MARGIN, _SIZE = 560.0, 22.0, 14.0, 9.5
_HUE = RUNGS["running"].colour
_STEPS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.25)


def draw_intervals(rows: Sequence[tuple[str, Estimate]], words: Words, path: Path) -> None:
    """Draw the rows from top to bottom, on a scale from 0 to what the greatest interval needs."""
    names = [shorten_name(name) for name, _ in rows]
    left = _MARGIN + max(measure_text(name, _SIZE) for name in names) + 14
    field = Box(left, 26, _WIDTH - _MARGIN - 12, 26 + _ROW * len(rows))
    step, last = choose_scale(max(row.high or 0 for _, row in rows))
    with settle_style():
        paper = Paper(_WIDTH, field.top + 10)
        _draw_scale(paper, field, step, last, words)
        for place, (name, (_, row)) in enumerate(zip(names, rows, strict=True)):
            y = field.top - (place + 0.5) * _ROW
            paper.write((left - 10, y - 3.2), name, _SIZE, anchor="right")
            _draw_row(paper, field, y, row, last)
        paper.save(path, words["brokers.column.betweenness"])


def choose_scale(greatest: float) -> tuple[float, float]:
    """Choose the step and the end of a scale that holds a value between 0 and 1, of six steps at most.

    >>> choose_scale(0.13), choose_scale(1.0)
    ((0.05, 0.15), (0.2, 1.0))
    """
    step = next((step for step in _STEPS if greatest <= 6 * step), _STEPS[-1])
    count = max(1, -int(-(greatest - 1e-9) // step))
    return step, round(count * step, 6)


def _draw_scale(paper: Paper, field: Box, step: float, last: float, words: Words) -> None:
    for tick in range(round(last / step) + 1):
        x = field.left + field.width * tick * step / last
        paper.rule((x, field.bottom), (x, field.top), RULE, 0.6)
        paper.write((x, field.bottom - 13), words.write(tick * step), 8, colour=INK_NOTE, anchor="center")


def _draw_row(paper: Paper, field: Box, y: float, row: Estimate, last: float) -> None:
    low, dot, high = (field.left + field.width * (value or 0) / last for value in (row.low, row.estimate, row.high))
    paper.rule((low, y), (high, y), INK_SECOND, 1.6)
    for end in (low, high):
        paper.rule((end, y - 3.4), (end, y + 3.4), INK_SECOND, 1.6)
    paper.disc((dot, y), 4.2, _HUE if row.best_rank is not None else "#ffffff", INK, 1.2)
