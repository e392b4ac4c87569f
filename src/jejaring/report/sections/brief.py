"""In brief: how much was read, how much of it ties regions, and whether that is enough to rank anybody."""

from jejaring.report.blocks import Block, Code, Figures, Number, Paragraph, Section, Text
from jejaring.report.material import Material


def tell_brief(material: Material) -> Section:
    """Tell the report in a few numbers."""
    words = material.words
    articles = material.ask("articles")
    if not len(articles):
        empty = words.fill("brief.empty", command=Code(material.cite("add")))
        return Section("brief", words["brief.title"], (Paragraph(empty, is_warning=True),))
    blocks: list[Block] = [Paragraph((*_tell_read(material), " ", *_tell_tied(material))), _list_figures(material)]
    if not material.chosen.evidence.is_enough:
        blocks.append(Paragraph((material.chosen.evidence.explain(words.language),), is_warning=True))
    blocks.append(Paragraph((words["brief.how_to_read"],)))
    return Section("brief", words["brief.title"], tuple(blocks))


def _tell_read(material: Material) -> Text:
    words, table = material.words, material.ask("articles")
    counted = words.count(len(table), "article", material.cite("articles"))
    days = sorted(str(day) for day in table.list_values("published") if day)
    if not days:
        return words.fill("brief.read_undated", articles=counted)
    source = material.cite("query articles")
    first, last = (Number(words.write_day(day), source) for day in (days[0], days[-1]))
    return words.fill("brief.read", articles=counted, first=first, last=last)


def _tell_tied(material: Material) -> Text:
    words, records, shown = material.words, material.records, material.shown
    if not records:
        name = material.region.full_name if material.region else ""
        return words.fill("ties.none", name=name) if material.region else words.fill("brief.untied")
    source = material.cite("query ties", of_region=True)
    articles = words.count(len({a for record in records for a in record.articles}), "article", source)
    publishers = words.count(len({p for record in records for p in record.publishers}), "publisher", source)
    events = words.count(len({record.event for record in records}), "event", source)
    if material.region is None:
        shape = material.cite("measures shape")
        regions = words.count(len(shown), "region", shape)
        pairs = words.count(shown.number_of_edges(), "pair", shape)
        return words.fill(
            "brief.tied", articles=articles, publishers=publishers, events=events, regions=regions, pairs=pairs
        )
    partners = words.count(_count_partners(material), "partner", material.cite("query partners", of_region=True))
    return words.fill(
        "brief.tied_region",
        name=material.region.full_name,
        partners=partners,
        events=events,
        articles=articles,
        publishers=publishers,
    )


def _count_partners(material: Material) -> int:
    return sum(not material.is_own(code) for code in material.shown)


def _list_figures(material: Material) -> Figures:
    words, shown, label = material.words, material.shown, "brief.figure"
    coverage = material.ask_network("coverage")
    seen, every = (sum(int(n or 0) for n in coverage.list_values(column)) for column in ("seen", "regions"))
    counts = [
        (len(material.ask("articles")), words[f"{label}.articles"], material.cite("articles")),
        (
            len({r.event for r in material.records}),
            words[f"{label}.events"],
            material.cite("query ties", of_region=True),
        ),
    ]
    if material.region is None:
        counts.append((len(shown), words[f"{label}.regions"], material.cite("measures shape")))
        counts.append((shown.number_of_edges(), words[f"{label}.pairs"], material.cite("measures shape")))
        counts.append((seen, words.say(f"{label}.seen", all=words.write(every)), material.cite("measures coverage")))
    else:
        partners = material.cite("query partners", of_region=True)
        counts.append((_count_partners(material), words[f"{label}.partners"], partners))
    return Figures(tuple((Number(words.write(count), source), text) for count, text, source in counts))
