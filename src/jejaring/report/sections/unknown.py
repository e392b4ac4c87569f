"""What is not known: what the articles leave open, what no article tells yet, and what news never tell."""

from jejaring.measures.timeline import count_undated
from jejaring.report.blocks import Bullets, Number, Section, Text
from jejaring.report.material import Material


def tell_unknown(material: Material) -> Section:
    """Tell what is not known, with numbers where there are any."""
    words = material.words
    counted = tuple(_count_rows(material, question) for question in ("open", "conflicts", "intentions"))
    said = tuple((words[f"unknown.{key}"],) for key in ("lost", "money", "private"))
    items = (*counted, *_tell_undated(material), _tell_unseen(material), _tell_bend(material), *said)
    return Section("unknown", words["unknown.title"], (Bullets(items),))


def _count_rows(material: Material, question: str) -> Text:
    count = Number(material.words.write(len(material.ask(question))), material.cite(f"query {question}"))
    return material.words.fill(f"unknown.{question}", count=count)


def _tell_undated(material: Material) -> tuple[Text, ...]:
    records, source = material.chosen.records, material.cite("export ties")
    if not records:
        return ()
    count, every = (Number(material.words.write(n), source) for n in (count_undated(records), len(records)))
    return (material.words.fill("unknown.undated", count=count, all=every),)


def _tell_unseen(material: Material) -> Text:
    words = material.words
    seen = {str(name): value for name, value in material.ask_network("unseen")}
    if seen["unseen_at_least"] is None:
        return (words["unknown.next_unknown"],)
    source = material.cite("measures unseen")
    coming, unseen = (
        Number(words.write(float(seen[name] or 0), 1), source) for name in ("new_ties_in_next", "unseen_at_least")
    )
    return words.fill("unknown.next", next=coming, unseen=unseen)


def _tell_bend(material: Material) -> Text:
    words = material.words
    bends = {row["measure"]: row["tau"] for row in material.ask_network("bend").list_records()}
    tau = bends.get("strength")
    if not isinstance(tau, int | float):
        return (words["unknown.bend_unknown"],)
    return words.fill("unknown.bend", tau=Number(words.write(float(tau)), material.cite("measures bend")))
