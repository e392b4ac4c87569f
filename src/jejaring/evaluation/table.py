"""The result of an evaluation for a terminal."""

from collections.abc import Iterator

from jejaring.evaluation.article import MODES
from jejaring.evaluation.result import RATES, Result, Row

_WIDTH = 40


def draw_table(result: Result) -> str:
    """Draw the table, and below it critical errors, grounding, notes and unmet demands."""
    data = result.data
    reasons = "".join(f", {reason} {count}" for reason, count in sorted(data["critical"]["reasons"].items()))
    return "\n".join(
        [
            *_draw_head(),
            *(_draw_row(name, row) for name, row in data["rows"].items()),
            f"critical errors: {data['critical']['count']}{reasons}",
            f"grounding: {_write(data['grounding'], 0)}",
            f"articles: {data['articles']}",
            *(f"note: {problem}" for problem in data["problems"]),
            *result.unmet,
        ]
    )


def _draw_head() -> Iterator[str]:
    yield f"{'':27}{'strict':<{_WIDTH}}lenient"
    columns = f"{'match':>7}{'P':>6}{'R':>6}{'F1':>6} {'[95% of F1]':<15}"
    yield f"{'type':14}{'gold':>6}{'system':>7}{columns * 2}"


def _draw_row(name: str, row: Row) -> str:
    cells = [f"{name:14}{row['gold']:>6}{row['system']:>7}"]
    for mode in MODES:
        told = row[mode]
        low, high = told["interval"]["f1"] or (None, None)
        rates = "".join(_write(told[rate]) for rate in RATES)
        cells.append(f"{told['matched']:>7}{rates} [{_write(low, 5)}, {_write(high, 5)}]")
    return "".join(cells)


def _write(value: float | None, width: int = 6) -> str:
    return f"{'-' if value is None else format(value, '.3f'):>{width}}"
