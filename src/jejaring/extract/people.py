"""Who the article names, and where.

Steps: each post with a name makes or finds a person; private persons come from what they are called (`perajin,
Siti`); then every place is found where a person is named by any part of the name, and posts
without name are given to whom the article gave that post.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

import ahocorasick_rs

from jejaring.extract.document import Document
from jejaring.extract.heads import LEVELS
from jejaring.extract.holders import find_posts
from jejaring.extract.names import Name, is_name_word, read_name
from jejaring.extract.spans import Person, PersonMention, PostMention, Span
from jejaring.lexicon import cache_words, join_words, load_lexicon

_UNIQUE = frozenset(("Presiden", "Wakil Presiden"))
_NO_TENURE = frozenset(("kin", "former", "candidate", "staff"))


def _tokens(name: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in re.findall(r"[\w'’-]+", name))


@cache_words
def _particles() -> frozenset[str]:
    return frozenset(load_lexicon("names")["first_particles"])


def _core(words: tuple[str, ...]) -> tuple[str, ...]:
    core = words
    while len(core) > 1 and core[0] in _particles():
        core = core[1:]
    return core


def _is_same_name(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Tell whether a name is another's short form: one word or its beginning, not a wife's half of her husband's."""
    if not set(short) <= set(full):
        return False
    return (
        len(short) == 1
        or _core(short)[0] == _core(full)[0]
        or (short == full[1:] and len(full) == len(short) + 1 and full[0] in _particles())
    )


def find_person(persons: list[Person], name: str, post: PostMention | None = None) -> int | None:
    """Find whom a name means: a person of that name, whole or in part, the latest first."""
    words = _tokens(name)
    for number in range(len(persons) - 1, -1, -1):
        person = persons[number]
        full = _tokens(person.name)
        if post and _is_spouse(person, words, full, post):
            continue
        if _is_same_name(words, full) or (len(full) > 1 and _is_same_name(full, words)) or name in person.aliases:
            return number
        if post and set(words) & set(full) and any(_is_same_seat(held, post, words, full) for held in person.posts):
            return number
        if post and len(words) == 1 and post.head in _UNIQUE and any(held.head == post.head for held in person.posts):
            return number
        brief = _is_part(words, full) or (post is not None and _is_part(full, words))
        if brief and (post is None or any(_may_be_seat(held, post) for held in person.posts)):
            return number
    return None


def _is_spouse(person: Person, words: tuple[str, ...], full: tuple[str, ...], post: PostMention) -> bool:
    """Tell whether a single name is that of a husband, whose wife chairs a board and bears it as her last."""
    chairs = bool(person.posts) and all(held.level == "board" for held in person.posts)
    return chairs and len(words) == 1 < len(full) and full[-1] == words[0] and post.level in LEVELS


def _is_part(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Tell whether one word is a part of a name: `Rina` of `Tri Rinawati`."""
    return len(short) == 1 and len(short[0]) > 3 and any(_shortens(short[0], part) for part in full)


def _may_be_seat(held: PostMention, post: PostMention) -> bool:
    """Tell whether two posts may be one: of one head, and of one region as far as it is told."""
    return held.head == post.head and (not held.codes or not post.codes or held.codes == post.codes)


def _shortens(short: str, word: str) -> bool:
    """Tell whether a word is the beginning or the end of a longer one: `Siwi` of `Nurkyatsiwi`."""
    return word.startswith(short) or word.endswith(short)


def find_variant(persons: list[Person], name: str) -> int | None:
    """Find the one person whose name is written with one other letter here: `Fatah Jasin` for `Fattah Jasin`."""
    words = _tokens(name)
    found = [number for number, person in enumerate(persons) if _is_variant(words, _tokens(person.name))]
    return found[0] if len(found) == 1 else None


def _is_variant(words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    other = [word for word in words if word not in full]
    if len(other) != 1 or (len(words) == 1 and len(words[0]) < 6) or len(other[0]) < 5:
        return False
    rest = [word for word in full if word not in words]
    return any(_is_near(other[0], word) or (len(words) > 1 and word.startswith(other[0])) for word in rest)


def _is_near(word: str, other: str) -> bool:
    """Tell whether a word becomes another by one letter more, less or other.

    >>> _is_near("fatah", "fattah"), _is_near("hadi", "hadianto")
    (True, False)
    """
    if abs(len(word) - len(other)) > 1:
        return False
    a, b = word, other
    while a and b and a[0] == b[0]:
        a, b = a[1:], b[1:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:]


def _is_same_seat(held: PostMention, post: PostMention, words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    if held.post != post.post or held.acting != post.acting:
        return False
    if post.codes and held.codes == post.codes:
        return True
    bare = full if not held.codes and len(full) == 1 else words
    return words[0] == full[0] and ((not post.codes and len(words) > 1) or len(bare) < len(words))


def add_person(document: Document, name: Name, post: PostMention | None = None) -> int:
    """Find the person of a name or enter a new one; the longer name wins."""
    number = find_person(document.persons, name.text, post)
    variant = find_variant(document.persons, name.text) if number is None and post is None else None
    if variant is not None:
        document.persons[variant].aliases.append(name.text)
        return variant
    if number is None:
        document.persons.append(Person(name.text))
        return len(document.persons) - 1
    words, known = _tokens(name.text), _tokens(document.persons[number].name)
    if len(words) > len(known) and (set(known) <= set(words) or _is_part(known, words)):
        document.persons[number].name = name.text
    return number


def collect_posts(document: Document) -> None:
    """Enter the posts of the article and the persons behind them."""
    titles = [span for _, span, zone in document.iterate_paragraphs() if zone == "title"]
    late: list[tuple[PostMention, Name | None]] = []
    for post, name in find_posts(document.clean, document.regions):
        if any(span.start <= post.start < span.end for span in titles):
            late.append((post, name))
        else:
            _enter(document, post, name)
    for post, name in late:
        known = name and find_person(document.persons, " ".join(name.tokens[:2])) is not None
        if (
            name
            and known
            and set(_tokens(name.text))
            <= set(_tokens(document.persons[find_person(document.persons, " ".join(name.tokens[:2])) or 0].name))
        ):
            _enter(document, post, name)
        else:
            end = post.end if not post.name_span else min(post.end, post.name_span.start)
            document.posts.append(replace(post, name_span=None, end=end))


def _enter(document: Document, post: PostMention, name: Name | None) -> None:
    if name is None:
        document.posts.append(post)
        return
    number = add_person(document, name, post)
    person = document.persons[number]
    post = replace(post, person=number)
    document.posts.append(post)
    comma = "," in document.clean[post.start : name.start]
    if post.guard in _NO_TENURE or (post.guard == "represented" and comma):
        person.kin = person.kin or post.guard == "kin"
        if post.guard == "kin":
            person.codes = person.codes or post.codes
        return
    person.posts.append(post)
    person.codes = person.codes or post.codes
    person.national = person.national or post.national


@cache_words
def _private() -> re.Pattern[str]:
    words = join_words(load_lexicon("names")["private"])
    return re.compile(
        rf"(?<!\w)(?i:{words})(?:\s+[a-z]+){{0,4}}(?:\s+(?:asal|dari|di)\s+(?:Kabupaten |Kota |Desa "
        rf"|Kecamatan )?[A-Z]\w+(?:\s[A-Z]\w+)?)?,?\s+(?=[A-Z])"
    )


def collect_private(document: Document) -> None:
    """Enter persons that are named by what they do."""
    for match in _private().finditer(document.clean):
        line = document.clean.find("\n", match.end())
        name = read_name(document.clean, match.end(), len(document.clean) if line < 0 else line)
        if (
            name is None
            or document.regions.at(name.start)
            or any(p.start <= name.start < p.end for p in document.posts)
        ):
            continue
        if "," not in match.group() and len(name.tokens) < 2:
            continue
        if find_person(document.persons, name.text) is None:
            number = add_person(document, name)
            document.persons[number].private = True
            region = re.compile(r",?\s+(?:dari|asal)\s+").match(document.clean, name.end)
            found = document.regions.at(region.end()) if region else None
            document.persons[number].codes = found.codes if found else ()


_GLUED = re.compile(r"[\w-]")


def _forms(persons: Iterable[Person]) -> dict[str, list[int]]:
    forms: dict[str, list[int]] = {}
    for number, person in enumerate(persons):
        for form in [*re.findall(r"[\w'’-]+\.?", person.name), *person.aliases]:
            forms.setdefault(form.rstrip("."), []).append(number)
    return forms


def _find_runs(text: str, forms: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Find the runs of words that are forms of names, each from its first word to its last.

    >>> list(_find_runs("ujar Tri A. Wahyono kemarin", ["Tri", "A", "Wahyono"]))
    [(5, 19)]
    """
    finder = ahocorasick_rs.AhoCorasick(sorted(forms), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    begin, last = 0, 0
    for _, start, end in finder.find_matches_as_indexes(text):
        initial = end - start == 1 and text[start].isupper() and text[end : end + 1] == "."
        if _GLUED.match(text, start - 1 if start else 0, start) or _GLUED.match(text, end + initial):
            continue
        if last and (start == last or text[last:start].strip(" ")):
            yield begin, last
            begin = start
        begin, last = begin if last else start, end + initial
    if last:
        yield begin, last


def locate_persons(document: Document) -> None:
    """Find every place where a known person is named."""
    forms = _forms(document.persons)
    found: list[PersonMention] = []
    regions = document.regions.mentions
    for start, end in _find_runs(document.clean, forms):
        number = _whose(document, document.clean[start:end], forms, found)
        inside = any(r.start <= start and end <= r.end for r in regions)
        if (
            number is not None
            and not _runs_on(document, start, end)
            and not (inside and " " not in document.clean[start:end])
        ):
            found.append(PersonMention(start, end, number))
    places = {mention.start for mention in found}
    found += [
        PersonMention(post.name_span.start, post.name_span.end, post.person)
        for post in document.posts
        if post.person is not None and post.name_span and post.name_span.start not in places
    ]
    document.mentions = _join_posts(document, sorted(found))


def _runs_on(document: Document, start: int, end: int) -> bool:
    """Tell whether the name goes on with words that are not this person's: `Andi` of `Andi Thahraeni`."""
    behind = re.compile(r"[ ]([A-Z][a-z]{2,})(?![\w.])").match(document.clean, end)
    if not behind or document.regions.at(behind.start(1)) or any(p.start == behind.start(1) for p in document.posts):
        return False
    return is_name_word(behind.group(1)) and not any(a.start == behind.start(1) for a in document.agencies)


def _whose(document: Document, words: str, forms: dict[str, list[int]], found: list[PersonMention]) -> int | None:
    parts = [word.rstrip(".") for word in re.findall(r"[\w'’-]+\.?", words)]
    if words in forms:
        candidates = set(forms[words])
    else:
        candidates = set.intersection(*(set(forms.get(part, ())) for part in parts))
    if not any(len(part) > 2 for part in parts) or not candidates:
        return None
    if len(candidates) == 1:
        return candidates.pop()
    exact = [n for n in candidates if document.persons[n].name == words]
    if exact:
        return exact[0]
    latest = [mention.person for mention in reversed(found) if mention.person in candidates]
    return latest[0] if latest else None


def _join_posts(document: Document, found: list[PersonMention]) -> list[PersonMention]:
    """Widen a mention to the post before it, and add posts without name that mean somebody known."""
    widened = []
    for mention in found:
        post = next(
            (
                p
                for p in document.posts
                if p.name_span and p.start <= mention.start < p.end and p.name_span.start <= mention.start
            ),
            None,
        )
        start = post.start if post and post.start < mention.start and not post.guard else mention.start
        widened.append(PersonMention(start, mention.end, mention.person))
    for post in document.posts:
        here = document.clean.endswith("setempat", post.start, post.end)
        if post.name_span is None and post.person is None and not post.guard and not here:
            holders = list_holders(document, post)
            if len(holders) == 1:
                widened.append(PersonMention(post.start, post.end, holders[0]))
    return sorted(widened)


def list_holders(document: Document, post: PostMention) -> list[int]:
    """List the persons whom a post without name may mean: those to whom the article gives it."""
    return [
        number
        for number, person in enumerate(document.persons)
        if any(
            held.head == post.head
            and (not post.codes or held.codes == post.codes)
            and _shorten(held.post).startswith(_shorten(post.post))
            for held in person.posts
        )
    ]


def _shorten(post: str) -> str:
    return post.replace("Tim Penggerak", "TP")


def name_span(document: Document, mention: PersonMention) -> Span:
    """Give the name's own span inside a mention that holds the post too."""
    post = next((p for p in document.posts if p.start == mention.start and p.name_span), None)
    return post.name_span if post and post.name_span else Span(mention.start, mention.end)
