"""Names that nobody gave in good faith: text that a page, a spreadsheet or a program for networks would obey."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Attack:
    """A text, and where it stands: in a name or title, or as the address of an article."""

    name: str
    text: str
    place: str = "text"


def link(name: str, text: str) -> Attack:
    return Attack(name, text, "address")


ATTACKS = [
    # pages
    Attack("an element", "<script>alert(1)</script>"),
    Attack("the end of a quoted attribute", '"><img src=x onerror=alert(1)>'),
    Attack("the end of an attribute in single quotes", "' onmouseover='alert(1)"),
    Attack("the end of the title", "</title><script>alert(1)</script>"),
    Attack("the end of data in a script", "</script><script>alert(1)</script>"),
    Attack("the beginning of a comment", "<!--<script>"),
    Attack("the end of a section of characters", "]]><svg/onload=alert(1)>"),
    Attack("entities that are markup when read twice", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    Attack("a template", "{{ 7 * 7 }}{% for x in ().__class__.__base__.__subclasses__() %}{% endfor %}"),
    Attack("a pattern of formatting", "{0.__class__.__init__.__globals__}%s%(x)s${7*7}"),
    Attack("lines that end a script in old readers", "a\u2028b\u2029</p>"),
    Attack("a text of a hundred thousand letters", "a" * 100_000),
    # what is not seen
    Attack("a direction that turns", "gambar\u202egpj.exe"),
    Attack("a direction that is isolated", "\u2066Bupati\u2069\u2067"),
    Attack("letters without width", "Bu\u200bpa\ufeffti\u2060"),
    Attack("an escape of a terminal", "\x1b]0;judul\x07\x1b[31mmerah"),
    Attack("a NUL and its kin", "a\x00b\x01c\x08d\x7fe\x9bf"),
    Attack("characters that XML forbids", "a\x0bb\x0cc\ufffed\uffff"),
    # addresses
    link("a script", "javascript:alert(1)"),
    link("a script in mixed case, with a line's end", "JaVa\nScRiPt:alert(1)"),
    link("a page within its address", "data:text/html,<script>alert(1)</script>"),
    link("a file", "file:///etc/passwd"),
    link("somebody's name at another host", "https://w3id.org@example.org/"),
    link("no scheme", "//example.org/a"),
    link("the end of the attribute", 'https://example.org/" onclick="alert(1)'),
    link("a direction that turns in an address", "https://example.org/\u202egro.elpmaxe"),
    link("a host that is none", "http://[::1"),
    # spreadsheets
    Attack("a formula", '=HYPERLINK("http://example.org/";"Soppeng")'),
    Attack("a call", "@SUM(1+1)*cmd|' /C calc'!A0"),
    Attack("a formula that begins with a sign", "+1+1"),
    Attack("a formula that begins with another sign", "-2+3"),
    Attack("a formula behind a tab", "\t=1+1"),
    Attack("a formula in a wide letter", "＝1+1"),
    Attack("the end of a cell", 'a","=1+1"\r\n=2+2'),
    # networks
    Attack("the end of an element of GraphML", "</data></node></graph><graph><node id='x'>"),
    Attack("the end of an attribute of GEXF", '" /><node id="x" label="'),
    Attack("an entity of XML", "&xxe;&#x0;&#xD800;"),
    Attack("a section of characters of XML", "<![CDATA[<node id='x'/>]]>"),
]
