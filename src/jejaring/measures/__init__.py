"""Numbers on networks: each measure a function of a networkx graph, defined in its docstring.

degree · paths · pagerank · holes · parts · communities …   the measures, one concept a module
matrix · stacks                                             the network as numbers; the arithmetic behind
profile                                                     one row a region
table                                                       what there is: name, label, unit, DOI
"""

from jejaring.measures.profile import RegionMeasures, describe_regions
from jejaring.measures.table import MEASURES, Measure

__all__ = ["MEASURES", "Measure", "RegionMeasures", "describe_regions"]
