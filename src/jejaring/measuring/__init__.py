"""The measures asked for by name, answered by tables: for commands, reports and notebooks.

    chosen = choose_ties(store, Choice(level="province", since="2024"))
    measure_regions(store, chosen, ["degree", "betweenness"])
    QUESTIONS["decay"].answer(Asked(store, chosen))

choice       which network: level, weighting, time
regions      measures of regions, with intervals
estimates    those intervals, drawn once
questions    the field's questions about the whole network
answers      what answers them
asked        what they are asked of
reading      what these need besides ties
"""

from jejaring.measuring.asked import Asked
from jejaring.measuring.choice import Choice, Chosen, Scale, choose_ties
from jejaring.measuring.questions import QUESTIONS, Question
from jejaring.measuring.regions import find_measure, list_measures, measure_regions

__all__ = [
    "QUESTIONS",
    "Asked",
    "Choice",
    "Chosen",
    "Question",
    "Scale",
    "choose_ties",
    "find_measure",
    "list_measures",
    "measure_regions",
]
