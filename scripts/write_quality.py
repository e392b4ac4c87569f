"""Write docs/quality.md from docs/quality/*.json, without any text: `make quality`. A test compares them.

The files hold each article's claims as extracted at the first reading and as judged (`scripts/keep_quality.py`).
"""

import tomllib
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from jejaring.evaluation.article import Score
from jejaring.evaluation.held import count_held, drop_held
from jejaring.evaluation.kept import Kept, read_kept, score_kept
from jejaring.evaluation.result import report_scores, summarise

ROOT = Path(__file__).parents[1]
KEPT, PAGE = ROOT / "docs" / "quality", ROOT / "docs" / "quality.md"
CONFIDENCE = ROOT / "src" / "jejaring" / "lexicon" / "confidence.toml"
TARGETS = {
    "tenure": (0.95, 0.80),
    "occurrence": (0.85, 0.60),
    "participation": (0.85, 0.50),
    "production": (0.90, 0.65),
    "figure": (0.90, 0.70),
    "statement": (0.93, 0.85),
    "agreement": (0.85, 0.60),
    "ties": (0.90, 0.65),
}
ROWS = (*list(TARGETS)[:3], "production", "showing", "operation", "figure", "statement", "agreement", "alias", "ties")
RECENT, POOLED = 30, 200

HEAD = """# How good the extractor is

What the rule extractor reads by itself, before any correction, on real articles that it was not tuned on. Made by
`make quality` from the [claims as extracted and as judged](quality), which are kept without the articles' texts.

## How it was measured
- {articles} real articles and openings of articles of Indonesian papers and government sites, on what regions do
  together for small firms and crafts: visits, agreements, trade missions, exhibitions. Found by searching for many
  regions and kinds of occasion, so no random sample. {whose} read them, each another share; nobody read one twice.
- Each article was annotated by the conventions of [the claim document](claims.md) **before** the extractor was run on
  it, and the extractor was run **once**: what it said then is kept. Slips of the annotation found afterwards were
  mended, never toward what the extractor had said. What is borderline is optional: neither a miss nor an error.
- After each batch its errors were told, in sentences of other words, to whoever mends the rules. So the extractor grew
  while the articles were read: a round is the articles read with one version of it, and no article was read by rules
  that it had helped to mend{seen}.
- Most of these articles are in the bundled graph, after correction; those of the last rounds were read for the measure
  alone. The annotation of these was quick, and read by one person once: some of what counts as wrong is right.
- Scored strictly (`jejaring evaluate`): type, all keys that matter, modality and polarity must be right. Only claims at
  or above the acceptance threshold (0.5) count. Intervals: 95 % bootstrap over articles.
"""


def write_page(kept: Sequence[Kept]) -> str:
    """Write the page from all kept articles, in the order of reading."""
    unseen = [each for each in kept if not each["read"]["seen"]]
    recent, pooled = _list_last(unseen, RECENT), _list_last(unseen, POOLED)
    readers = {each["read"]["reader"] for each in kept}
    left_out = len(kept) - len(unseen)
    seen = f"; {left_out} that had been read before {'is' if left_out == 1 else 'are'} left out" if left_out else ""
    whose = {1: "One reader", 2: "Two readers", 3: "Three readers"}.get(len(readers), f"{len(readers)} readers")
    parts = [
        HEAD.format(articles=len(unseen), whose=whose, seen=seen),
        f"## The latest {len(recent)} articles\nThe last rounds: what to expect of an article read today.\n",
        *_write_table(recent),
        f"\n## All {len(unseen)} articles\nEvery first run, from the first version to the last.\n",
        *_write_table(unseen),
        "\n## What is met\n",
        *_write_met(recent, unseen),
        "\n## What is held back\n",
        *_write_held(pooled),
        "\n## Round by round\n",
        *_write_rounds(unseen),
        "\n## Article by article\n",
        *_write_articles(kept),
        "\n## Before\nThe first 32 excerpts, in four rounds: [their counts](quality/rounds-1-4.md).\n",
    ]
    return "\n".join(parts)


def _list_last(kept: Sequence[Kept], enough: int) -> list[Kept]:
    """List the articles of the last rounds that together are enough."""
    recent: list[Kept] = []
    for _, group in groupby(reversed(kept), key=lambda each: each["read"]["extractor"]):
        recent = [*reversed(list(group)), *recent]
        if len(recent) >= enough:
            break
    return recent


def _count(kept: Sequence[Kept]) -> dict[str, dict[str, Any]]:
    """Count articles: the rows without intervals."""
    return summarise([score_kept(each).counts for each in kept])


def _write_table(kept: Sequence[Kept]) -> Iterator[str]:
    rows = report_scores([score_kept(each) for each in kept])["rows"]
    yield "| type | gold | system | right | precision [95 %] | recall [95 %] | target P / R | met |"
    yield "| --- | --: | --: | --: | --- | --- | --- | --- |"
    for name in (*ROWS, "micro"):
        row, target = rows[name], TARGETS.get(name)
        strict = row["strict"]
        cells = [name, row["gold"], row["system"], strict["matched"]]
        cells += [_write_rate(strict, "precision"), _write_rate(strict, "recall")]
        cells += [f"{target[0]:.2f} / {target[1]:.2f}" if target else "–", _tell_met(name, row) if target else "–"]
        yield f"| {' | '.join(map(str, cells))} |"
    right, said = (sum(each["grounded"][place] for each in kept) for place in (0, 1))
    critical = sum(each["critical"] for each in kept)
    yield f"\nCritical errors: {critical}. Grounding: {right} of {said} claims are verbatim."


def _write_rate(strict: dict[str, Any], rate: str) -> str:
    value, interval = strict[rate], strict["interval"][rate]
    return "–" if value is None else f"{value:.2f}" + (f" [{interval[0]:.2f}, {interval[1]:.2f}]" if interval else "")


def _tell_met(name: str, row: dict[str, Any]) -> str:
    if not row["gold"] and not row["system"]:
        return "nothing to measure"
    missed = _list_missed(name, row)
    return {0: "yes", 1: f"not {missed[0]}" if missed else "", 2: "neither"}[len(missed)]


def _list_missed(name: str, row: dict[str, Any]) -> list[str]:
    """List which of precision (P) and recall (R) misses its target."""
    rates = zip("PR", ("precision", "recall"), TARGETS[name], strict=True)
    return [letter for letter, rate, least in rates if row["strict"][rate] is None or row["strict"][rate] < least]


def _write_met(recent: Sequence[Kept], unseen: Sequence[Kept]) -> Iterator[str]:
    late, early = _count(recent), _count(unseen)
    for name in TARGETS:
        then, now = (_tell_pair(rows[name]) for rows in (early, late))
        yield f"- **{name}**: {_tell_met(name, late[name])} (latest {now}; all {then})"


def _tell_pair(row: dict[str, Any]) -> str:
    strict = row["strict"]
    return " / ".join("–" if strict[rate] is None else f"{strict[rate]:.2f}" for rate in ("precision", "recall"))


def _write_held(pooled: Sequence[Kept]) -> Iterator[str]:
    yield "What misses its precision is held below the acceptance threshold until it meets it: claims of a type, of a"
    yield "rule, or that leave open what they should tell. They are extracted and shown (`jejaring extract --all`, the"
    yield "review), and make no fact. Table: [`confidence.toml`](../src/jejaring/lexicon/confidence.toml). How many of"
    yield f"these claims were right in the first runs on the latest {len(pooled)} articles:\n"
    counts = count_held(pooled)
    yield "\n".join(f"- {name}: {_tell_right(counts.get(name))}" for name in _list_held())
    yield f"\nThe first runs on these {len(pooled)} articles, by rules of their day, without what is held today:\n"
    left = [drop_held(each) for each in pooled]
    yield from _write_table(left)
    rows = _count(left)
    missing = [name for name in TARGETS if "P" in _list_missed(name, rows[name])]
    if missing:
        yield f"\nStill below their precision: {', '.join(missing)}."


def _tell_right(counts: tuple[int, int] | None) -> str:
    return f"{counts[0]} of {counts[1]}" if counts else "held already, or never made"


def _list_held() -> list[str]:
    table = tomllib.loads(CONFIDENCE.read_text("utf-8"))
    return [
        *(f"type {name}" for name in table["types"]),
        *(doubt["name"] for doubt in table["doubts"]),
        *table["rules"],
    ]


def _write_rounds(kept: Sequence[Kept]) -> Iterator[str]:
    yield "Precision / recall of each round; a version is a commit of the repository.\n"
    yield f"| round | version | articles | {' | '.join(TARGETS)} |"
    yield f"| --: | --- | --: |{' --- |' * len(TARGETS)}"
    for number, (version, group) in enumerate(groupby(kept, key=lambda each: each["read"]["extractor"]), 1):
        articles = list(group)
        rows = _count(articles)
        yield f"| {number} | {version} | {len(articles)} | {' | '.join(_tell_pair(rows[name]) for name in TARGETS)} |"


def _write_articles(kept: Sequence[Kept]) -> Iterator[str]:
    yield "In the order of reading: right / system / gold of each type, before correction. `–`: nothing of it.\n"
    yield f"| | article | reader | {' | '.join(ROWS)} | critical |"
    yield f"| --: | --- | --- |{' --- |' * len(ROWS)} --: |"
    for number, each in enumerate(kept, 1):
        score = score_kept(each)
        cells = " | ".join(_tell_counts(score, name) for name in ROWS)
        mark = " (seen before)" if each["read"]["seen"] else ""
        name = f"[{each['article']['id']}](quality/{each['article']['id']}.json)"
        yield f"| {number} | {name}{mark} | {each['read']['reader']} | {cells} | {each['critical']} |"


def _tell_counts(score: Score, name: str) -> str:
    kind = "tie" if name == "ties" else name
    right, system, gold = (score.counts[kind, column] for column in ("strict", "system", "gold"))
    return f"{right}/{system}/{gold}" if system or gold else "–"


def load_kept() -> list[Kept]:
    """Load all kept articles, in the order of reading."""
    return sorted(map(read_kept, KEPT.glob("*.json")), key=lambda each: each["read"]["order"])


if __name__ == "__main__":
    PAGE.write_text(write_page(load_kept()), "utf-8")
