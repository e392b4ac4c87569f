"""A system that is wrong in every way, made from the gold by chance; the same seed, the same folder."""

import json
from pathlib import Path
from random import Random
from typing import Any

from tests.builders import GOLD, NAMES

ODD = (None, "", "x", 0, -1, 3.5, True, [], {}, [[]], {"candidates": None}, {"candidates": ["36.74", "36.03"]}, [1, {}])
SPELLINGS = {"Bupati": "bupati", "Wali Kota": "Walikota", "Kepala Dinas": "Kadis", "Kabupaten": "Kab."}


def write_system(folder: Path, seed: int) -> None:
    """Write a system's documents for the gold; one is missing, one is no JSON."""
    chance = Random(f"system {seed}")
    folder.mkdir(parents=True, exist_ok=True)
    for number, name in enumerate(NAMES):
        if number % 16 == seed % 16:
            continue
        gold = json.loads((GOLD / f"{name}.gold.json").read_text("utf-8"))
        document = perturb(gold, chance)
        text = json.dumps(document, ensure_ascii=False) if number % 16 != (seed + 5) % 16 else "{"
        (folder / f"{name}.json").write_text(text, "utf-8")


def perturb(gold: dict[str, Any], chance: Random) -> dict[str, Any]:
    claims = [_change(dict(claim), chance) for claim in gold["claims"] if chance.random() < 0.85]
    claims += [dict(claim) for claim in chance.sample(gold["claims"], min(2, len(gold["claims"])))]
    claims += [{**gold["claims"][0], **entry["match"]} for entry in gold["critical"] if chance.random() < 0.4]
    chance.shuffle(claims)
    renamed = {"e1": "x9", "e2": "x1", "e3": "e1"}
    claims = [
        {**c, "event": renamed.get(c["event"], c["event"])} if isinstance(c.get("event"), str) else c for c in claims
    ]
    ties = {"ties": gold["ties"][1:]} if chance.random() < 0.5 else {}
    return {"article": gold["article"], "claims": claims, **ties}


def _change(claim: dict[str, Any], chance: Random) -> dict[str, Any]:
    dice = chance.random()
    key = chance.choice([key for key in claim if key != "type"])
    if dice < 0.1:
        claim[key] = chance.choice(ODD)
    elif dice < 0.2:
        claim = json.loads(json.dumps(claim))
        for piece in claim["evidence"]:
            piece["start"] += 1
    elif dice < 0.3 and isinstance(claim.get("region"), str):
        claim["region"] = chance.choice(("36.74", {"candidates": sorted({claim["region"], "31.71"})}))
    elif dice < 0.4:
        for wanted, other in SPELLINGS.items():
            claim = {k: v.replace(wanted, other) if isinstance(v, str) else v for k, v in claim.items()}
    elif dice < 0.5:
        claim["modality"] = chance.choice(("fact", "reported", "planned"))
    return claim
