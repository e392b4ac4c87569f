"""A release in words, for a terminal: a line a change."""

from jejaring.changelog.network import TieState
from jejaring.changelog.release import Release
from jejaring.changelog.writing import tell_notes

_WORDS = {
    "id": {"added": "masuk", "withdrawn": "ditarik", "removed": "hilang", "changed": "berubah", "claims": "klaim"},
    "en": {"added": "added", "withdrawn": "withdrawn", "removed": "gone", "changed": "changed", "claims": "claims"},
}


def tell_release(release: Release, language: str) -> str:
    """Tell a release: its articles, then the ties, then the measures that moved, each with the articles behind it.

    >>> tell_release(Release("1.1.0", "1.0.0", "2026-12-01"), "en").splitlines()[0]
    '1.1.0 (2026-12-01), since 1.0.0'
    """
    words = _WORDS[language]
    since = "sejak" if language == "id" else "since"
    lines = [f"{release.version} ({release.issued}), {since} {release.previous}", tell_notes(release, language)]
    lines += [
        f"  {each.id}: {words[each.change]}, +{each.claims_added} −{each.claims_removed} {words['claims']}"
        for each in release.articles
    ]
    lines += [
        f"  {tie.a_name} – {tie.b_name}: {words[tie.change]}, {tell_tie(tie.before)} → {tell_tie(tie.after)}"
        f" ({', '.join(sorted(tie.articles))})"
        for tie in release.network.ties
    ]
    lines += [
        f"  {each.name}, {each.measure}: {tell_number(each.before)} → {tell_number(each.after)}"
        f" ({', '.join(each.articles)})"
        for each in release.network.measures
    ]
    return "\n".join(lines) + "\n"


def tell_tie(tie: TieState | None) -> str:
    """Tell a tie: its strongest kind and its weight.

    >>> tell_tie(None), tell_tie(TieState(("visit",), 0.5, 1, 1, ("a",)))
    ('–', 'visit 0.5')
    """
    return f"{tie.kind} {tie.weight:g}" if tie else "–"


def tell_number(value: float | None) -> str:
    """Tell a value of a measure; a dash where there is none.

    >>> tell_number(None), tell_number(0.25)
    ('–', '0.25')
    """
    return "–" if value is None else f"{value:g}"
