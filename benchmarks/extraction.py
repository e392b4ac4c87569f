"""Reading: articles a second, the gazetteer against one alternation of `re`, the whole extractor against spaCy.

    python -m benchmarks extraction          # needs spaCy for the last: pip install -e '.[bench]'

2,000 invented articles (`benchmarks.newsroom`), one process. Built beforehand, and not counted: the automaton, the
alternation, the pipeline. The spans of each pair are compared, and must be the same.

gazetteer   every printed form of every region, leftmost and longest, between word boundaries; the alternation takes so
            long that it is tried on the first articles only, and compared by the time for the same texts
extractor   everything from text to claim document, against a blank `id` pipeline of spaCy with an EntityRuler that has
            the gazetteer's forms as phrases, tokenising included: it finds names of regions, and nothing else. Their
            spans are compared with the gazetteer's, those apart that a token boundary hides from spaCy
"""

import re
import sys
from collections.abc import Callable, Iterable
from itertools import islice
from time import perf_counter

from benchmarks.newsroom import write_articles
from jejaring.article import Article
from jejaring.extract import extract
from jejaring.extract.gazetteer import Atlas, load_atlas

COUNT = 2000
FEW = 4
Spans = list[tuple[int, int]]


def clock(act: Callable[[], object]) -> float:
    start = perf_counter()
    act()
    return perf_counter() - start


def find_by_atlas(atlas: Atlas, text: str) -> Spans:
    return [(start, end) for start, end, _ in atlas.find(text)]


def find_by_alternation(alternation: re.Pattern[str], text: str) -> Spans:
    found = ((match.start(), match.end()) for match in alternation.finditer(text))
    return [(start, end) for start, end in found if is_whole(text, start, end)]


def is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether a form stands between word boundaries, as the gazetteer asks."""
    before = bool(start) and (text[start - 1].isalnum() or text[start - 1] == "_")
    return not before and not (end < len(text) and text[end].isalnum())


def compare_gazetteer(texts: list[str]) -> None:
    atlas = load_atlas()
    alternation = re.compile("|".join(re.escape(form) for form in sorted(atlas.forms, key=len, reverse=True)))
    few = texts[:FEW]
    slow = clock(lambda: [find_by_alternation(alternation, text) for text in few])
    fast = min(clock(lambda: [find_by_atlas(atlas, text) for text in few]) for _ in range(20))
    same = all(find_by_atlas(atlas, text) == find_by_alternation(alternation, text) for text in few)
    size = sum(len(text.encode()) for text in texts) / 1e6
    print(f"gazetteer  {len(atlas.forms):,} forms, {size / clock(lambda: [atlas.find(t) for t in texts]):.1f} MB/s")
    print(f"           {slow / fast:,.0f} times as fast as one alternation of re; spans identical: {same}")


def time_extractor(articles: list[Article]) -> float:
    extract(articles[0])
    seconds = clock(lambda: [extract(article) for article in articles])
    size = sum(len((article.text or "").encode()) for article in articles) / 1e6
    print(f"extractor  {len(articles) / seconds:.0f} articles/s, {size / seconds:.2f} MB/s, one process")
    return seconds


def compare_spacy(articles: list[Article], seconds: float) -> None:
    try:
        import spacy
    except ImportError:
        print("spaCy is not installed: pip install -e '.[bench]'", file=sys.stderr)
        return
    atlas = load_atlas()
    pipeline = spacy.blank("id")
    ruler = pipeline.add_pipe("entity_ruler", config={"phrase_matcher_attr": "ORTH"})
    ruler.add_patterns([{"label": "REGION", "pattern": form} for form in atlas.forms])
    texts = [article.text or "" for article in articles]
    found: list[Spans] = []
    spent = clock(lambda: found.extend([(e.start_char, e.end_char) for e in doc.ents] for doc in pipeline.pipe(texts)))
    print(f"spaCy      {len(texts) / spent:.0f} articles/s with EntityRuler on the same forms")
    print(f"           the whole extractor is {spent / seconds:.2f} times as fast; {tell_spans(atlas, texts, found)}")


def tell_spans(atlas: Atlas, texts: list[str], found: Iterable[Spans]) -> str:
    pairs = [(set(find_by_atlas(atlas, text)), set(spans)) for text, spans in zip(texts, found, strict=True)]
    ours, both = sum(len(one) for one, _ in pairs), sum(len(one & other) for one, other in pairs)
    different = [(text[s:e]) for text, (one, other) in zip(texts, pairs, strict=True) for s, e in sorted(one ^ other)]
    examples = ", ".join(islice(dict.fromkeys(different), 3))
    return f"{both:,} of {ours:,} spans identical" + (f" (not: {examples})" if different else "")


def main() -> None:
    articles = write_articles(COUNT)
    compare_gazetteer([article.text or "" for article in articles])
    compare_spacy(articles, time_extractor(articles))


if __name__ == "__main__":
    main()
