"""The gazetteer: which region a name means, and explicit candidates where it means several.

    Gazetteer.load().resolve("Tangsel")                          Region 36.74
    Gazetteer.load().resolve("Malang")                           Candidates 35.07, 35.73
    Gazetteer.load().resolve("Malang", office="Bupati")          Region 35.07
    Gazetteer.load().resolve("Kabupaten Entah-berantah")         None
    Gazetteer.load().find("Malang")                              AmbiguousName, for the command line

1. `levels` knows the words that tell what kind of region is meant: Kabupaten, Pemkot, Gubernur.
2. `region` says what a region is, and how names are compared.
3. `reading` reads `graph/reference`, `gazetteer` searches it.
"""

from jejaring.regions.gazetteer import Gazetteer
from jejaring.regions.levels import Kind, kinds_of
from jejaring.regions.region import Candidates, Region

__all__ = ["Candidates", "Gazetteer", "Kind", "Region", "kinds_of"]
