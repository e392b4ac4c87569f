"""From claims to facts and ties: the same queries for a rebuild and for a change.

cells            what a derived triple belongs to
stages           the queries, each over cells of one kind
neighbourhood    what they read for given cells
change           rebuild, and replace
"""

from jejaring.derivation.change import apply_change, rebuild
from jejaring.derivation.stages import Stage, load_stages

__all__ = ["Stage", "apply_change", "load_stages", "rebuild"]
