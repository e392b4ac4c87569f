"""Numbers on networks: each measure a function of a networkx graph (or of its matrix), defined in its docstring.

degree · paths · pagerank · prestige · holes · cohesion          measures of a region
parts · communities · backbone · rich_club · shape               measures of the network's parts, ties and whole
groups · mixing · brokerage                                      with provinces, islands or other groups
distance · gravity · partners · coverage                         the field's questions
ties · weighting · twomode · timeline                            what a network is summed from, how, and when
evidence · bootstrap · resampling · nulls                        how sure: too little evidence, intervals, chance
sensitivity · influence · foresight                              how sure: other weightings, single articles, the unseen
profile · table                                                  one row a region; what there is, with unit and DOI
matrix · stacks · sampling · sample · ranks · steady             the network as numbers, and the arithmetic behind
refusals                                                         where a measure is not defined
"""

from jejaring.measures.profile import RegionMeasures, describe_regions
from jejaring.measures.table import MEASURES, Measure

__all__ = ["MEASURES", "Measure", "RegionMeasures", "describe_regions"]
