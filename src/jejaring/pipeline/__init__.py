"""Articles into a graph: each is read, passed through the gate, and goes in in one transaction, or is refused alone.

items        files, addresses and stdin → what is to be taken in
preparing    one item → the quads of its article, and what was set aside
workers      that for many items, on all cores, in order
intake       the prepared articles into a workspace: unchanged ones passed over, texts and quarantine kept
listing      what is in a graph; article graphs in files, validated
"""

from jejaring.pipeline.intake import Intake, Outcome, withdraw_article
from jejaring.pipeline.items import Item, count_items, read_items
from jejaring.pipeline.listing import check_files, list_articles
from jejaring.pipeline.preparing import Prepared, Task, prepare

__all__ = [
    "Intake",
    "Item",
    "Outcome",
    "Prepared",
    "Task",
    "check_files",
    "count_items",
    "list_articles",
    "prepare",
    "read_items",
    "withdraw_article",
]
