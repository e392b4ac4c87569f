"""Graphs that nobody wrote in good faith: bytes given to `jejaring check` as an article's graph."""

from dataclasses import dataclass

HEAD = b"""@prefix jj: <https://w3id.org/jejaring/ontology#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@base <https://w3id.org/jejaring/> .
"""
DIGEST = b'"' + b"a" * 64 + b'"'
ARTICLE = (
    b"<article/a1> a jj:Article ; jj:identifier %b ; jj:sha256 " % b'"a1"'
    + DIGEST
    + b" ; jj:publisher <publisher/p> .\n"
    b'<publisher/p> a jj:Publisher ; rdfs:label "P"@id .\n'
)


@dataclass(frozen=True)
class Attack:
    """A file; `@` in it is the canary's address."""

    name: str
    data: bytes


def graph(body: bytes, name: bytes = b"graph/article/a1", article: bytes = ARTICLE) -> bytes:
    return HEAD + b"<" + name + b"> {\n" + article + body + b"}\n"


def claim(*, path: bytes = b"claim/a1/00000000000000000001", evidence: bytes = b"article/a1#char=0,5") -> bytes:
    """A claim that would be in order, but for what is given."""
    return b"""<%b> a jj:Claim ; jj:source <article/a1> ; jj:asserts <production/00000000000000000001> ;
 jj:modality <modality/fact> ; jj:polarity true ; jj:confidence 1.0 ; jj:rule "r" ; jj:evidence <%b> .
<production/00000000000000000001> a jj:Production ; jj:product <product/kopi> ; jj:region <region/36.74> .
<product/kopi> a jj:Product ; rdfs:label "kopi"@id .
<%b> jj:sha256 %b .
""" % (path, evidence, evidence, DIGEST)


def labelled(label: bytes) -> bytes:
    return graph(b"", article=ARTICLE.replace(b'"P"@id', label))


XML = b"""<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "%b">]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:jj="https://w3id.org/jejaring/ontology#">
<jj:Article rdf:about="https://w3id.org/jejaring/article/a1"><jj:identifier>&x;</jj:identifier></jj:Article></rdf:RDF>
"""
LAUGHS = b"<!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'>" + b"".join(
    b"<!ENTITY %c '%b'>" % (letter, b"&%c;" % (letter - 1) * 10) for letter in range(ord("b"), ord("k"))
) + b"]><r>&j;</r>"  # fmt: skip

ATTACKS = [
    # characters
    Attack("bytes that are no UTF-8", labelled(b'"\xff\xfe"')),
    Attack("half a surrogate pair in UTF-8", labelled(b'"\xed\xa0\x80"')),
    Attack("an overlong slash", labelled(b'"\xc0\xaf"')),
    Attack("UTF-16 with its mark", graph(b"").decode().encode("utf-16")),
    Attack("a NUL in a literal", labelled(b'"a\x00b"')),
    Attack("a NUL by escape", labelled(b'"a\\u0000b"')),
    Attack("half a surrogate pair by escape", labelled(b'"\\uD800"')),
    Attack("a character beyond Unicode", labelled(b'"\\U00110000"')),
    Attack("a label that turns the direction of writing", labelled('"a\u202eb"@id'.encode())),
    # addresses
    Attack("an IRI with a NUL", graph(b"<article/a1> jj:url <http://a\x00b> .")),
    Attack("an IRI with a space", graph(b"<article/a1> jj:see <http://a b> .")),
    Attack("an IRI that closes its bracket by escape", graph(b"<article/a1\\u003E> jj:see 1 .")),
    Attack("a base that is a file", graph(b"").replace(b"https://w3id.org/jejaring/>", b"file:///etc/passwd>")),
    Attack("an address that climbs", graph(b"<article/../../../etc/passwd> a jj:Event .")),
    Attack("a url that is a script", graph(b'<article/a1> jj:url "javascript:alert(1)" .')),
    # size and depth
    Attack("a literal of ten million characters", labelled(b'"' + b"a" * 10_000_000 + b'"@id')),
    Attack("a number of a million digits", graph(b"<article/a1> jj:length " + b"9" * 1_000_000 + b" .")),
    Attack("brackets a hundred thousand deep", graph(b"<article/a1> jj:see " + b"[ jj:see " * 100_000)),
    Attack("lists a hundred thousand deep", graph(b"<article/a1> jj:see " + b"( " * 100_000)),
    Attack("quoted triples ten thousand deep", graph(b"<article/a1> jj:see " + b"<< <a> <b> " * 10_000)),
    Attack("a literal that never ends", graph(b'<article/a1> jj:title """' + b"a" * 100_000)),
    Attack("a language tag without end", labelled(b'"a"@' + b"a" * 100_000)),
    # other grammars
    Attack("RDF/XML that reads a file", XML % b"file:///etc/passwd"),
    Attack("RDF/XML that calls", XML % b"@"),
    Attack("entities that multiply", LAUGHS),
    Attack("JSON-LD with a context elsewhere", b'{"@context": "@", "@id": "https://w3id.org/jejaring/article/a1"}'),
    Attack("an update", b"LOAD <@> ; INSERT DATA { <a:a> <a:b> <a:c> }"),
    Attack("N3 with a rule", HEAD + b"{ ?a ?b ?c } => { ?a ?b <https://w3id.org/jejaring/person/x> } ."),
    Attack("a pickle", b"\x80\x04\x95\x1d\x00\x00\x00\x00\x00\x00\x00\x8c\x05posix\x94\x8c\x06system\x94\x93\x94."),
    Attack("nothing", b""),
    # what is well-formed, and lies
    Attack("a graph that is another's", graph(b"", name=b"graph/article/a2")),
    Attack("the graph of judgements, with an article", graph(b"", name=b"graph/review")),
    Attack("the default graph", HEAD + ARTICLE),
    Attack("a second graph beside its own", graph(b"") + b"<graph/review> { <judgement/1> a jj:Judgement }"),
    Attack("two articles", graph(ARTICLE.replace(b"a1", b"a2"))),
    Attack("a fact without a claim", graph(b"<claim/a1/1> jj:supports <production/1> .")),
    Attack("a claim of another article", graph(claim(path=b"claim/a2/00000000000000000001"))),
    Attack("evidence in another article", graph(claim(evidence=b"article/a2#char=0,5"))),
    Attack("evidence of a thousand digits", graph(claim(evidence=b"article/a1#char=0," + b"9" * 1000))),
    Attack("evidence that runs backwards", graph(claim(evidence=b"article/a1#char=9,5"))),
    Attack("a proposition under another's address", graph(claim())),
    Attack("a region told anew", graph(b'<region/36.74> a jj:City ; rdfs:label "Lain"@id .')),
    Attack("a term told anew", graph(b"jj:Claim rdfs:subClassOf jj:Fact .")),
    Attack("a day that is none", graph(b'<article/a1> jj:published "9999-99-99"^^xsd:date .')),
    Attack("a blank node", graph(b"_:a jj:see <article/a1> .")),
]
