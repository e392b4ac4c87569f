"""The heads of posts: the words that a post begins with, and what kind of post each tells."""

import re

from jejaring.lexicon import cache_words, join_words, load_lexicon

LEVELS = frozenset(("provinsi", "kabupaten", "kota"))


@cache_words
def find_heads() -> tuple[re.Pattern[str], dict[str, str]]:
    """Give the pattern that finds heads of posts, and the kind of each head."""
    groups = load_lexicon("posts")["heads"]
    kinds = {form: kind for kind, forms in groups.items() for form in forms}
    known = {form.lower(): kind for form, kind in kinds.items()}
    kinds |= {form: known[form.lower()] for form in load_lexicon("posts")["small"]["heads"] if form not in kinds}
    acting = [form for forms in load_lexicon("posts")["acting"].values() for form in forms]
    return (
        re.compile(
            rf"(?<![\w-])(?:(?P<acting>{join_words(acting)})(?:\s+|(?<=\.))(?:\((?i:Pj|Plt|Plh|Pjs)\.?\)\s+)?)?"
            rf"(?P<head>{join_words(kinds)}|Kadis[a-z]{{3,}})(?!\w)(?:(?:(?<=Kabag)|(?<=Kabid)|(?<=Kadis))\.(?=\s))?"
        ),
        kinds,
    )


@cache_words
def list_capitals() -> dict[str, str]:
    """Give the heads in small letters as they are written in capitals."""
    posts = load_lexicon("posts")
    forms = {form.lower(): form for group in reversed(posts["heads"].values()) for form in reversed(group)}
    return {form: forms[form.lower()] for form in posts["small"]["heads"]}
