"""`jejaring build`: the main job, and a summary that a person enjoys reading."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from jejaring.cli.options import language_option, open_to_read, workspace_option

if TYPE_CHECKING:
    import networkx as nx

    from jejaring.build import Build
    from jejaring.measures import RegionMeasures

_STEPS = {
    "id": {
        "load": "memuat artikel dan menurunkan fakta",
        "validate": "memeriksa terhadap bentuk (SHACL)",
        "measure": "mengukur jaringan",
        "write": "menulis ekspor",
        "draw": "menggambar peta dan jaringan",
    },
    "en": {
        "load": "loading articles and deriving facts",
        "validate": "validating against the shapes",
        "measure": "measuring the network",
        "write": "writing exports",
        "draw": "drawing map and network",
    },
}
_WORDS = {
    "id": {
        "head": "{articles} artikel → {claims} klaim → {facts} fakta → {ties} pasangan wilayah dalam {parts} komponen",
        "conform": "Data sesuai dengan semua bentuk.",
        "findings": "{count} temuan: data tidak sesuai.",
        "component": "Komponen {number}: {names}",
        "more": " dan {count} wilayah lain",
        "event": "peristiwa",
        "events": "peristiwa",
        "ties": "Ikatan, terkuat lebih dahulu",
        "small": "Sedikit artikel belum memeringkat siapa pun: ukuran di sini adalah contoh, bukan temuan.",
        "wrote": "Ditulis ke {folder}/: jejaring.nq, exports/, measures.csv, measures.json, map.png, network.png",
        "next": "Lanjutkan:  jejaring explain {a} {b}   ·   jejaring query officials --param region={a}",
    },
    "en": {
        "head": "{articles} articles → {claims} claims → {facts} facts → {ties} pairs of regions in {parts} components",
        "conform": "The data conform to every shape.",
        "findings": "{count} findings: the data do not conform.",
        "component": "Component {number}: {names}",
        "more": " and {count} more regions",
        "event": "event",
        "events": "events",
        "ties": "Ties, strongest first",
        "small": "Few articles rank nobody: take these measures as an example, not as a finding.",
        "wrote": "Written to {folder}/: jejaring.nq, exports/, measures.csv, measures.json, map.png, network.png",
        "next": "Go on:  jejaring explain {a} {b}   ·   jejaring query officials --param region={a}",
    },
}
_FEW = 30
_NAMED = 8


@click.command()
@workspace_option
@language_option
@click.option("--out", "out", type=click.Path(path_type=Path, file_okay=False), default=Path("out"), show_default=True)
@click.pass_context
def build(context: click.Context, out: Path, lang: str) -> None:
    """Build the graph: load, derive, validate, measure, export, draw.

    Exit code 1 where the data do not conform; the findings are on stderr.
    """
    from jejaring.build import build_graph

    def report(step: str) -> None:
        click.echo(f"  {_STEPS[lang][step]} …", err=True)

    report("load")
    made = build_graph(open_to_read(), out, report)
    for finding in made.findings:
        click.echo(str(finding), err=True)
    click.echo("\n".join(_summarise(made, _WORDS[lang])))
    if made.findings:
        context.exit(1)


def _summarise(made: "Build", words: dict[str, str]) -> list[str]:
    parts = sorted({row.component for row in made.measures})
    lines = [
        words["head"].format(**_numbers(made), parts=len(parts)),
        words["findings"].format(count=len(made.findings)) if made.findings else words["conform"],
        "",
    ]
    lines += [_tell_component([row for row in made.measures if row.component == number], words) for number in parts]
    lines += ["", words["ties"], *_list_ties(made.network, words), ""]
    lines += [words["small"]] if made.articles < _FEW else []
    lines += [words["wrote"].format(folder=made.folder)]
    strongest = _rank_edges(made.network)
    lines += [words["next"].format(a=strongest[0][0], b=strongest[0][1])] if strongest else []
    return lines


def _tell_component(rows: "Sequence[RegionMeasures]", words: dict[str, str]) -> str:
    """Tell the regions of a component; of one that is large the strongest, and how many more."""
    told = sorted(rows, key=lambda row: (-(row.strength or 0), row.code))[:_NAMED] if len(rows) > _NAMED + 1 else rows
    names = ", ".join(row.name for row in told)
    more = words["more"].format(count=len(rows) - len(told)) if len(rows) > len(told) else ""
    return words["component"].format(number=rows[0].component, names=names + more)


def _numbers(made: "Build") -> dict[str, int]:
    ties = made.network.number_of_edges()
    return {"articles": made.articles, "claims": made.claims, "facts": made.facts, "ties": ties}


def _rank_edges(network: "nx.Graph[str]") -> list[tuple[str, str, dict[str, Any]]]:
    return sorted(network.edges(data=True), key=lambda edge: (-edge[2]["weight"], edge[0], edge[1]))


def _list_ties(network: "nx.Graph[str]", words: dict[str, str]) -> list[str]:
    names = network.nodes(data="name")
    shown = []
    for a, b, data in _rank_edges(network)[:10]:
        bar = "█" * max(1, round(4 * min(data["weight"], 5)))
        events = f"{data['events']} {words['event' if data['events'] == 1 else 'events']}"
        what = f"{', '.join(data['kinds'])} · {events} · {data['last'] or '?'}"
        shown.append(f"  {data['weight']:4.2f} {bar:<8} {names[a]} — {names[b]}  ({what})")
    return shown
