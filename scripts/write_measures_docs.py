"""Write docs/measures.md from the code: `python scripts/write_measures_docs.py`. A test fails where they differ."""

import inspect
import re
from pathlib import Path

from jejaring.measures import MEASURES, Measure
from jejaring.measures.evidence import MINIMUM
from jejaring.measures.weighting import WEIGHTINGS
from jejaring.measuring import QUESTIONS

TARGET = Path(__file__).parents[1] / "docs" / "measures.md"
HEAD = f"""# Measures

Made by `python scripts/write_measures_docs.py` from the measures' own docstrings. Each is checked against an
independent implementation or a published value; the tests are in `tests/measures`.

    jejaring measures                                list them
    jejaring measures betweenness constraint         measure regions, each value with its 95 % interval
    jejaring measures strength --level province --weighting count --since 2024 --half-life 365
    jejaring measures decay                          a question about the whole network
    jejaring export ties -o ties.csv                 the ties before anything is summed

News are a sample. Intervals come from drawing the articles (or, with `--by publisher`, the publishers) anew. Below
{MINIMUM.articles} articles, {MINIMUM.publishers} publishers and {MINIMUM.events} events nobody is ranked, nor is a
region that fewer than {MINIMUM.articles_of_region} articles tie to another; with fewer than {MINIMUM.units} articles
there is no interval. The answer then is "too little evidence", in words.
"""
PLACES = """
## Weightings

A weight is a strength, never a distance.

| name | |
|---|---|
"""
ASKED = """
## Questions about the whole network

| name | English | Indonesia |
|---|---|---|
"""


def describe_measures() -> str:
    """Describe every measure, weighting and question."""
    weightings = "".join(f"| `{name}` | {tell_first(rule)} |\n" for name, rule in WEIGHTINGS.items())
    asked = "".join(f"| `{question.name}` | {question.en} | {question.id} |\n" for question in QUESTIONS.values())
    regions = "".join(describe_measure(measure) for measure in MEASURES.values())
    return f"{HEAD}{PLACES}{weightings}{ASKED}{asked}\n## Measures of a region\n{regions}"


def describe_measure(measure: Measure) -> str:
    """Describe one measure: what it is, in which unit and range, by whom, with its worked example."""
    text = inspect.cleandoc(measure.function.__doc__ or "")
    words, _, example = text.partition("\n\n>>> ")
    facts = f"{measure.label_id} · {measure.label_en} · unit: {measure.unit_en} · weight: {measure.weight}"
    lines = [f"\n### {measure.name}\n", f"{facts} · <https://doi.org/{measure.doi}>\n", f"{link(words)}\n"]
    if example:
        lines.append(f"```python\n>>> {example}\n```\n")
    return "\n".join(lines)


def tell_first(rule: object) -> str:
    """Give the first paragraph of a docstring on one line."""
    return link(" ".join(inspect.cleandoc(getattr(rule, "__doc__", None) or "").split("\n\n")[0].split()))


def link(text: str) -> str:
    """Make addresses clickable.

    >>> link("see https://doi.org/10.1/x.")
    'see <https://doi.org/10.1/x>.'
    """
    return re.sub(r"https://\S+?(?=[.,;]?(\s|$))", lambda match: f"<{match[0]}>", text)


if __name__ == "__main__":
    TARGET.write_text(describe_measures(), "utf-8")
