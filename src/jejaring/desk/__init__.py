"""The desk: articles come in, claims are judged, over HTTP, by whoever holds the token of this server.

access       who may: the token, this machine, the same origin
problems     what is refused: a status and a sentence (RFC 9457)
requests     bodies: JSON → what is asked, each key checked
incoming     what was pasted or dropped → an article
reading      an article with its claims, where each stands, and what was set aside
correction   a claim by a reviewer's hand
telling      claims, judgements and changes in words and as JSON
workspace    what can be done: take in, correct, judge, undo, withdraw
routes       all of it behind addresses
"""

from jejaring.desk.access import Access
from jejaring.desk.routes import list_routes

__all__ = ["Access", "list_routes"]
