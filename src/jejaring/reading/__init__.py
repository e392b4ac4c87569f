"""Reading articles: text files, web pages, JSON Lines and stdin → articles; what cannot be read gives a reason.

decoding    bytes → text in NFC, or a refusal that says what cannot stay
heading     what is known of an article beside its text: call, sidecar, file
files       .txt, .html, .jsonl, stdin
pages       HTML → main text, title, day
web         an address → its page, within limits
"""

from jejaring.reading.files import Refusal, read_articles, read_stream
from jejaring.reading.heading import Heading

__all__ = ["Heading", "Refusal", "read_articles", "read_stream"]
