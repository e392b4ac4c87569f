"""Requests for pages and data that nobody sent in good faith: paths, wishes, hosts, redirects."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Attack:
    """A request as its bytes: the target, and headers beside `Host`; `host` where it is another than the server's."""

    name: str
    target: bytes
    statuses: tuple[int, ...]
    headers: tuple[tuple[bytes, bytes], ...] = ()
    host: bytes | None = b"localhost"

    @property
    def data(self) -> bytes:
        """What is sent."""
        host = ((b"Host", self.host),) if self.host is not None else ()
        lines = b"".join(b"%b: %b\r\n" % pair for pair in (*host, *self.headers, (b"Connection", b"close")))
        return b"GET " + self.target + b" HTTP/1.1\r\n" + lines + b"\r\n"


def ask(name: str, target: bytes, *statuses: int, **headers: bytes) -> Attack:
    named = tuple((key.replace("_", "-").encode(), value) for key, value in headers.items())
    return Attack(name, target, statuses, named)


THING, DUMP = b"/region/36.74", b"/dump/facts.ttl.gz"
ATTACKS = [
    # out of the folder
    ask("dots that climb", b"/region/../../../etc/passwd", 404),
    ask("dots that climb, by escapes", b"/region/%2e%2e/%2e%2e/etc/passwd", 404),
    ask("dots that climb, escaped twice", b"/region/%252e%252e%252fetc", 404),
    ask("a climb by backslashes", b"/region\\..\\..\\etc", 404, 400),
    ask("an overlong climb", b"/region/%c0%ae%c0%ae/", 404),
    ask("a climb out of the dumps", b"/dump/..%2f..%2f..%2fetc%2fpasswd", 404),
    ask("a file of the store beside the dumps", b"/dump/..%2fstore%2fCURRENT", 404),
    ask("a climb out of the data files", b"/data/tie/..%2f..%2f..%2fetc%2fpasswd.json", 404),
    ask("a climb out of the scripts", b"/assets/..%2f..%2f__init__.py", 404),
    ask("a private text by its digest", b"/texts/" + b"a" * 64, 404),
    ask("the key of the erased", b"/key", 404),
    ask("files with a dot before", b"/.git/config", 404),
    ask("a graph, as if it were a thing", b"/graph/article/seed-01", 404),
    ask("a NUL before a suffix", b"/region/36.74%00.ttl", 404),
    ask("bytes that are no UTF-8", b"/region/%ff%fe", 404),
    ask("a path of five thousand letters", b"/region/" + b"9" * 5000, 404),
    ask("a thousand parts", b"/" + b"a/" * 1000, 404),
    ask("half a surrogate pair", b"/region/%ed%a0%80", 404),
    # redirects to elsewhere
    ask("a host for a path", b"//example.org/region/36.74", 404),
    ask("a host for a path, by escapes", b"/%2f%2fexample.org/", 404),
    ask("a host by a backslash", b"/%5cexample.org", 404),
    ask("a host before an at sign", b"/region/36.74@example.org", 404),
    ask("another host's address as the target", b"http://example.org/region/36.74", 404),
    ask("a header in a path", b"/region/36.74%0d%0aSet-Cookie:%20a=b", 404),
    ask("a header in a parameter", b"/sparql?example=%0d%0aSet-Cookie:%20a=b", 303, Accept=b"text/html"),
    ask("a language that leads elsewhere", THING + b"?lang=//example.org", 303),
    # hosts
    Attack("a host that is markup", b"/sitemap.xml", (400,), host=b'a"><script>'),
    Attack("a host with a way to sign in", b"/robots.txt", (400,), host=b"user:pass@example.org"),
    Attack("a host that is a path", b"/sitemap.xml", (400,), host=b"example.org/../.."),
    Attack("no host", b"/", (400,), host=None),
    ask("a host that a proxy would tell", b"/robots.txt", 200, X_Forwarded_Host=b"example.org"),
    ask("another path that a proxy would tell", THING + b".ttl", 200, X_Original_URL=b"/etc/passwd"),
    # wishes
    ask("a wish that is markup", THING, 406, Accept=b"<script>alert(1)</script>"),
    ask("a wish of no number", THING, 406, Accept=b"text/turtle;q=nan"),
    ask("a wish of too large a number", THING, 406, Accept=b"text/turtle;q=1e999"),
    ask("a wish of sixty thousand parts", THING, 303, Accept=b"a/b," * 15_000 + b"*/*"),
    ask("a wish with an expression", THING, 406, Accept=b"(a+)+$;" + b"q=0.1;" * 5000),
    ask("a language of sixty thousand parts", THING, 303, Accept_Language=b"xx," * 20_000),
    ask("a tag of sixty thousand parts", THING + b".ttl", 200, If_None_Match=b'"a",' * 15_000),
    ask("a range beyond the end", DUMP, 200, 206, 416, Range=b"bytes=99999999999-"),
    ask("ranges that overlap a thousand times", DUMP, 200, 206, 400, 416, Range=b"bytes=" + b"0-,1-," * 500),
]  # fmt: skip
