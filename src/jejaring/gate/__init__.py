"""The gate: what a claim document must hold before it goes in, the same for every extractor.

reasons     why a claim is set aside, in both languages
page        an article laid out: what of it is the article, in which zone
anchor      quotes without offsets → where they stand
evidence    verbatim, inside the article proper
guards      kin, former, candidate, stand-in before the post
literals    every name, number, day and region is to be seen
words       words as an article shows them, short forms spelled out
shapes      SHACL on the graph that a document makes, finding by claim
gate        all of these, for one article
"""

from jejaring.gate.gate import Passage, pass_gate
from jejaring.gate.reasons import Reason, SetAside

__all__ = ["Passage", "Reason", "SetAside", "pass_gate"]
