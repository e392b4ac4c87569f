"""`jejaring explain A B`: how two regions are connected, and on what evidence."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from itertools import groupby
from typing import TYPE_CHECKING

import click

from jejaring.cli.options import format_option, language_option, open_to_read, workspace_option

if TYPE_CHECKING:
    from jejaring.explanation import Ground, Language, Step
    from jejaring.regions import Region

_WORDS = {
    "id": {
        "step": "{a} — {b}: {kinds}, kekuatan {strength} ({days})",
        "no day": "hari tidak diketahui",
        "no phrase": "frasa tidak disimpan",
        "place": "{told}: {phrase}, di {start}–{end} dari {article}",
        "one": "{a} satu wilayah saja. Sebutkan dua.",
        "levels": "{a} dan {b} tidak setingkat. Sebutkan dua provinsi, atau dua kabupaten atau kota.",
        "none": "Tidak ada artikel di sini yang menghubungkan {a} dan {b}.",
    },
    "en": {
        "step": "{a} — {b}: {kinds}, strength {strength} ({days})",
        "no day": "no day known",
        "no phrase": "phrase not kept",
        "place": "{told}: {phrase} at {start}–{end} of {article}",
        "one": "{a} is one region. Name two.",
        "levels": "{a} and {b} are on different levels. Name two provinces, or two kabupaten or kota.",
        "none": "No articles here connect {a} and {b}.",
    },
}


@click.command()
@workspace_option
@language_option
@format_option("text", "json")
@click.argument("source")
@click.argument("target")
def explain(source: str, target: str, format: str, lang: "Language") -> None:
    """Show how two regions are connected, and on what evidence.

    Regions are named by code, name or short form: jejaring explain Tangsel Soppeng
    """
    from jejaring.explanation import explain_path, label_concepts
    from jejaring.regions import Gazetteer

    gazetteer, store = Gazetteer.load(), open_to_read().store
    one, other = gazetteer.find(source), gazetteer.find(target)
    steps = explain_path(store, one, other, lang)
    if format == "json":
        click.echo(json.dumps([asdict(step) for step in steps], ensure_ascii=False, indent=1))
    elif steps:
        rungs = label_concepts(store, "rung", lang)
        click.echo("\n".join(_write_step(step, rungs, lang) for step in steps))
    else:
        click.echo(_say_none(one, other, _WORDS[lang]))


def _say_none(one: "Region", other: "Region", words: Mapping[str, str]) -> str:
    """Say why there is no path: it is one region, the two are on different levels, or nobody wrote of a tie."""
    why = "one" if one == other else "levels" if one.level != other.level else "none"
    return words[why].format(a=one.full_name, b=other.full_name)


def _write_step(step: "Step", rungs: Mapping[str, str], lang: str) -> str:
    words, (a, b) = _WORDS[lang], step.names
    kinds = ", ".join(rungs.get(kind, kind) for kind in step.kinds)
    days = " … ".join(dict.fromkeys(filter(None, (step.first, step.last)))) or words["no day"]
    strength = f"{step.strength:g}".replace(".", "," if lang == "id" else ".")
    lines = [words["step"].format(a=a, b=b, kinds=kinds, strength=strength, days=days)]
    for (occasion, event), grounds in groupby(step.grounds, key=lambda ground: (ground.occasion, ground.event)):
        lines.append(f"  {event or _name_fact('Agreement', lang)}  <{occasion}>")
        lines += [f"    {_write_ground(ground, lang)}" for ground in grounds]
    return "\n".join(lines)


def _write_ground(ground: "Ground", lang: str) -> str:
    words = _WORDS[lang]
    told = f"{ground.who or _name_fact(ground.fact, lang)}{f' ({ground.role})' if ground.role else ''}"
    phrase = f"“{ground.phrase}”" if ground.phrase else words["no phrase"]
    place = {"start": ground.start, "end": ground.end, "article": ground.article}
    source = ", ".join(filter(None, (ground.publisher, ground.published)))
    return words["place"].format(told=told, phrase=phrase, **place) + (f" ({source})" if source else "")


def _name_fact(kind: str, lang: str) -> str:
    """Name a kind of fact as the ontology does."""
    from jejaring.description.names import choose_name
    from jejaring.namespaces import term

    return choose_name(term(kind), {}, lang).lower()
