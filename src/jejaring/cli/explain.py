"""`jejaring explain A B`: how two regions are connected, and on what evidence."""

import json
from dataclasses import asdict
from itertools import groupby
from typing import TYPE_CHECKING

import click

from jejaring.cli.options import format_option, get_folder, workspace_option

if TYPE_CHECKING:
    from jejaring.explanation import Ground, Step


@click.command()
@workspace_option
@format_option("text", "json")
@click.argument("source")
@click.argument("target")
def explain(source: str, target: str, format: str) -> None:
    """Show how two regions are connected, and on what evidence.

    Regions are named by code, name or short form: jejaring explain Tangsel Soppeng
    """
    from jejaring.explanation import explain_path
    from jejaring.regions import Gazetteer
    from jejaring.workspace import open_graph

    gazetteer = Gazetteer.load()
    one, other = gazetteer.find(source), gazetteer.find(target)
    steps = explain_path(open_graph(get_folder()).store, one, other)
    if format == "json":
        click.echo(json.dumps([asdict(step) for step in steps], ensure_ascii=False, indent=1))
    elif steps:
        click.echo("\n".join(_write_step(step) for step in steps))
    else:
        click.echo(f"No articles here connect {one.full_name} and {other.full_name}.")


def _write_step(step: "Step") -> str:
    days = " … ".join(dict.fromkeys(filter(None, (step.first, step.last)))) or "no day known"
    lines = [f"{step.names[0]} — {step.names[1]}: {', '.join(step.kinds)}, strength {step.strength:g} ({days})"]
    for (occasion, event), grounds in groupby(step.grounds, key=lambda ground: (ground.occasion, ground.event)):
        lines.append(f"  {event or 'agreement'}  <{occasion}>")
        lines += [f"    {_write_ground(ground)}" for ground in grounds]
    return "\n".join(lines)


def _write_ground(ground: "Ground") -> str:
    told = f"{ground.who} ({ground.role})" if ground.who else f"{ground.fact.lower()} ({ground.role})"
    phrase = f"“{ground.phrase}”" if ground.phrase else "phrase not kept"
    source = ", ".join(filter(None, (ground.publisher, ground.published)))
    return f"{told}: {phrase} at {ground.start}–{ground.end} of {ground.article}{f' ({source})' if source else ''}"
