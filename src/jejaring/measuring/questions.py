"""The field's questions about the whole network, by name.

Every question takes what was asked (`Asked`) and gives a table; an empty network gives a table without rows, or values
that are absent. Where a number needs chance to be read, the table carries what chance gives beside it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType

from jejaring.catalogue import Table
from jejaring.measures.groups import group_by_island, group_by_province
from jejaring.measuring.answers.brokers import tell_brokers, tell_mixing, tell_partners
from jejaring.measuring.answers.coverage import tell_bend, tell_coverage
from jejaring.measuring.answers.space import tell_boundary, tell_decay, tell_residuals
from jejaring.measuring.answers.sureness import tell_chance, tell_influence, tell_one_more, tell_unseen, tell_weightings
from jejaring.measuring.answers.whole import (
    tell_backbone,
    tell_bridges,
    tell_communities,
    tell_degrees,
    tell_history,
    tell_rich_club,
    tell_shape,
    tell_small_world,
)
from jejaring.measuring.asked import Asked


@dataclass(frozen=True, slots=True)
class Question:
    """A question: its name, what it asks in Indonesian and English, and what answers it."""

    name: str
    id: str
    en: str
    answer: Callable[[Asked], Table]


_ALL = (
    Question("shape", "Seperti apa jaringan ini secara keseluruhan?", "What is the network like as a whole?",
             tell_shape),
    Question("degrees", "Berapa daerah punya berapa mitra?", "How many regions have how many partners?", tell_degrees),
    Question("small-world", "Apakah jaringan ini dunia kecil?", "Is the network a small world?", tell_small_world),
    Question("rich-club", "Apakah yang banyak mitra saling bermitra?",
             "Are those with many partners partners of each other?", tell_rich_club),
    Question("communities", "Seberapa stabil komunitas-komunitasnya?", "How stable are its communities?",
             tell_communities),
    Question("bridges", "Hilangnya siapa memutus jaringan?", "Whose loss would cut the network?", tell_bridges),
    Question("history", "Ikatan mana muncul, bertahan, dan hilang dari tahun ke tahun?",
             "How many ties appeared, stayed and were lost, year by year?", tell_history),
    Question("decay", "Bagaimana ikatan berkurang dengan jarak?", "How do ties fall with distance?", tell_decay),
    Question("boundary", "Berapa kali lebih kuat ikatan di dalam satu provinsi?",
             "How many times stronger are ties within a province?", tell_boundary),
    Question("residuals", "Pasangan mana lebih kuat daripada yang dijelaskan ukuran dan jarak?",
             "Which pairs are stronger than size and distance explain?", tell_residuals),
    Question("brokers", "Siapa menjembatani provinsi?", "Who brokers between provinces?",
             partial(tell_brokers, group=group_by_province)),
    Question("island-brokers", "Siapa menjembatani pulau?", "Who brokers between islands?",
             partial(tell_brokers, group=group_by_island)),
    Question("mixing", "Seberapa jauh ikatan daerah keluar dari provinsinya?",
             "How far do a region's ties leave its province?", tell_mixing),
    Question("partners", "Mitra mana belum dimiliki suatu daerah?", "Which partners does a region lack?",
             tell_partners),
    Question("backbone", "Ikatan mana lebih kuat daripada kebetulan?", "Which ties are stronger than chance?",
             tell_backbone),
    Question("chance", "Apakah kebetulan menghasilkan hal yang sama?", "Would chance do the same?", tell_chance),
    Question("weightings", "Apakah bobot lain mengubah urutan?", "Does another weighting change the order?",
             tell_weightings),
    Question("influence", "Apa yang berubah tanpa satu artikel?", "What would change without an article?",
             tell_influence),
    Question("one-more", "Apa yang berubah dengan satu artikel lagi?", "What would one more article change?",
             tell_one_more),
    Question("unseen", "Berapa banyak yang belum terlihat?", "How much is still unseen?", tell_unseen),
    Question("coverage", "Daerah mana terlihat, menurut provinsi?", "Which regions are seen, by province?",
             partial(tell_coverage, by="province")),
    Question("coverage-publishers", "Daerah mana terlihat, menurut penerbit?", "Which regions are seen, by publisher?",
             partial(tell_coverage, by="publisher")),
    Question("coverage-years", "Daerah mana terlihat, menurut tahun?", "Which regions are seen, by year?",
             partial(tell_coverage, by="year")),
    Question("bend", "Seberapa jauh ukuran hanya mengikuti pemberitaan?",
             "How far do measures only follow the press?", tell_bend),
)  # fmt: skip

QUESTIONS: Mapping[str, Question] = MappingProxyType({question.name: question for question in _ALL})
"""The questions about the whole network by their names, in the order in which they are told."""
