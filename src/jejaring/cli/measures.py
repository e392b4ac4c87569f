"""`jejaring measures NAME…`: measures of regions with intervals, or a question about the whole network."""

import sys
from typing import TYPE_CHECKING, Any

import click

from jejaring.cli.options import format_option, language_option, open_to_read, workspace_option
from jejaring.errors import CallError

if TYPE_CHECKING:
    from jejaring.catalogue import Table
    from jejaring.measuring import Choice, Chosen

_WORDS = {
    "id": {
        "undated": "{count} ikatan tanpa tanggal tidak dihitung.",
        "level": "{count} ikatan antara tingkat yang berbeda tidak dihitung.",
        "empty": "Tidak ada ikatan yang cocok: tidak ada yang dapat diukur.",
    },
    "en": {
        "undated": "Left out, for they have no date: {count} ties.",
        "level": "Left out, for their ends are of different levels: {count} ties.",
        "empty": "No tie fits: there is nothing to measure.",
    },
}


@click.command()
@workspace_option
@language_option
@click.option("--level", type=click.Choice(["regency", "province", "island"]), default="regency", show_default=True)
@click.option(
    "--weighting", default="newman", show_default=True, help="newman, count, binary, ladder, jaccard or cosine."
)
@click.option("--since", metavar="DAY", help="From this day, month or year on: 2024, 2024-10, 2024-10-05.")
@click.option("--until", metavar="DAY", help="Up to the end of this day, month or year.")
@click.option("--half-life", type=float, metavar="DAYS", help="Ties fade by half in so many days.")
@click.option(
    "--bootstrap",
    type=click.IntRange(0),
    metavar="N",
    help="Samples of the news behind each interval; 0: none. [default: 1000; 200 for measures that take long]",
)
@click.option(
    "--by", type=click.Choice(["article", "publisher"]), default="article", show_default=True, help="What is drawn."
)
@click.option("--region", help="A region, where the question asks for one (partners).")
@format_option("table", "csv", "json")
@click.argument("names", nargs=-1, metavar="[NAME…]")
def measures(
    names: tuple[str, ...], bootstrap: int | None, by: str, region: str | None, format: str, lang: Any, **choice: Any
) -> None:
    """Measure regions, or answer a question about the whole network.

    NAME is one or more measures of a region, each told with its 95 % interval, or one question; without NAME both are
    listed. What the evidence does not bear is said in words: few articles rank nobody.

    \b
    jejaring measures betweenness constraint --bootstrap 1000 --by publisher
    jejaring measures strength --level province --since 2024 --half-life 365
    jejaring measures partners --region Tangsel
    """
    from jejaring.catalogue import write_table
    from jejaring.measuring import Choice

    table = _list(lang) if not names else _answer(names, Choice(**choice), bootstrap, by, region, lang)
    write_table(table, format, sys.stdout)


def _list(lang: Any) -> "Table":
    from jejaring.catalogue import Table
    from jejaring.measuring import QUESTIONS, list_measures

    measures = list_measures(lang).list_records()
    rows = [(row["name"], f"{row['label']} ({row['unit']})", row["doi"]) for row in measures]
    asked = [(question.name, getattr(question, lang), None) for question in QUESTIONS.values()]
    return Table(("name", "tells", "doi"), (*rows, *asked))


def _answer(
    names: tuple[str, ...], choice: "Choice", bootstrap: int | None, by: str, region: str | None, lang: Any
) -> "Table":
    from jejaring.measuring import QUESTIONS, Asked, choose_ties, find_measure, measure_regions
    from jejaring.regions import Gazetteer

    asked = [name for name in names if name in QUESTIONS]
    if asked and len(names) > 1:
        raise CallError(f"'{asked[0]}' is a question of its own: ask it alone, measures together.")
    for name in set(names) - set(asked):
        find_measure(name)
    store = open_to_read().store
    place = Gazetteer.load().find(region) if region else None
    chosen = choose_ties(store, choice)
    _tell(chosen, lang)
    if asked:
        return QUESTIONS[asked[0]].answer(Asked(store, chosen, place))
    unit: Any = f"{by}s"
    return measure_regions(store, chosen, names, replicates=bootstrap, unit=unit, language=lang)


def _tell(chosen: "Chosen", lang: Any) -> None:
    """Say on stderr what was left out, and what the evidence bears."""
    words = _WORDS[lang]
    for reason, count in (("undated", chosen.undated), ("level", chosen.of_other_levels)):
        if count:
            click.echo(words[reason].format(count=count), err=True)
    click.echo(chosen.evidence.explain(lang) if chosen.records else words["empty"], err=True)
