"""Why a claim is set aside: the rule it breaks, told in Indonesian and English so that a person can correct it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_WORDS = {
    "form": ("Bentuknya salah: {detail}", "Its form is wrong: {detail}"),
    "twice": (
        "Peristiwa {detail} sudah diceritakan dengan sikap yang sama: nyatakan bedanya sebagai calon.",
        "The event {detail} is told already in this stance: say what differs as candidates.",
    ),
    "no-event": (
        "Tidak ada klaim occurrence yang menceritakan peristiwa {detail}.",
        "No occurrence tells of the event {detail}.",
    ),
    "not-found": ("Frasa “{detail}” tidak ada di artikel.", "The phrase “{detail}” is not in the article."),
    "not-verbatim": (
        "Di posisi itu artikel tidak berbunyi “{detail}”.",
        "The article does not read “{detail}” at that place.",
    ),
    "beyond": ("Posisi {detail} ada di luar artikel.", "The place {detail} is beyond the article's end."),
    "outside": (
        "“{detail}” bukan bagian artikel: tautan, kredit, tagar, atau perabot situs.",
        "“{detail}” is no part of the article: a link, a credit, a tag or the site's furniture.",
    ),
    "no-quotation": ("Kata-kata itu tidak di dalam tanda kutip.", "The words are not between quotation marks."),
    "kin": (
        "“{detail}” di depan jabatan: yang disebut keluarga pemegangnya.",
        "“{detail}” before the post: this is kin of its holder.",
    ),
    "former": (
        "“{detail}” di depan jabatan: yang disebut tidak lagi memegangnya.",
        "“{detail}” before the post: this person no longer holds it.",
    ),
    "candidate": (
        "“{detail}” pada jabatan: yang disebut belum memegangnya.",
        "“{detail}” with the post: this person does not hold it yet.",
    ),
    "stand-in": (
        "“{detail}” di depan jabatan: yang disebut bertindak untuk pemegangnya.",
        "“{detail}” before the post: this person acts for its holder.",
    ),
    "other-post": (
        "“{detail}” di depan jabatan: itu jabatan lain.",
        "“{detail}” before the post: that is another post.",
    ),
    "unseen": (
        "{detail} tidak tampak di artikel di dekat buktinya.",
        "{detail} is not seen in the article near its evidence.",
    ),
    "no-text": (
        "Teks artikel tidak ada, dan tanpa teks frasanya tidak dapat diperiksa.",
        "The article's text is not at hand, and without it the phrase cannot be checked.",
    ),
    "unknown-region": ("Tidak ada wilayah berkode {detail}.", "No region has the code {detail}."),
}


@dataclass(frozen=True, slots=True)
class Reason:
    """The rule that a claim breaks, and a sentence in each language."""

    rule: str
    id: str
    en: str

    def tell(self, language: str = "en") -> str:
        """Tell the reason in a language, with the rule's name.

        >>> give_reason("beyond", "90–95").tell("id")
        'Posisi 90–95 ada di luar artikel. [beyond]'
        """
        return f"{self.id if language == 'id' else self.en} [{self.rule}]"


def give_reason(rule: str, detail: str = "") -> Reason:
    """Give the reason of a rule, with what breaks it."""
    indonesian, english = (sentence.format(detail=detail.rstrip(".")) for sentence in _WORDS[rule])
    return Reason(rule, indonesian, english)


@dataclass(frozen=True, slots=True)
class SetAside:
    """A claim, as data for JSON, that did not pass, and why."""

    claim: Mapping[str, Any]
    reasons: tuple[Reason, ...]
