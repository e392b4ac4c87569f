"""The bundled graph, and a graph whose every text is written by an enemy."""

import pyoxigraph as ox
import pytest

from jejaring.namespaces import BASE
from jejaring.store import Store
from jejaring.workspace import open_graph


@pytest.fixture(scope="session")
def store():
    return open_graph().store


HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</title><script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "]]><svg/onload=alert(1)>",
    "{{ 7 * 7 }}{% raw %}",
    "&lt;script&gt;&#x3c;",
    "\u202eevil\u202c\u2066\u200b\ufeff",
    "nul\u0001\u0007\u001b[31m",
    "javascript:alert(1)",
    "\u2028\u2029</p>",
    "=cmd|' /C calc'!A0",
    "a" * 100_000,
]
ADDRESSES = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "https://user:pass@example.org/",
    "//example.org/a",
    'https://example.org/" onclick="alert(1)',
    "https://example.org/\u202egro.elpmaxe",
    "file:///etc/passwd",
    "http://[::1",
]
TURTLE = """@prefix jj: <https://w3id.org/jejaring/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@base <https://w3id.org/jejaring/> .
<graph/article/a1> {
<article/a1> a jj:Article ; jj:identifier "a1" ; jj:title TEXT ; jj:url ADDRESS ; jj:publisher <publisher/p> .
<publisher/p> a jj:Publisher ; rdfs:label TEXT@id .
<event/a1-e1> a jj:Event ; rdfs:label TEXT@id .
<naming/00000000000000000001> a jj:Naming ; jj:named <event/a1-e1> ; jj:name TEXT .
<figure/00000000000000000001> a jj:Figure ; jj:event <event/a1-e1> ; jj:measure TEXT ; jj:unit TEXT ;
  jj:value "1"^^xsd:decimal ; jj:bound <bound/exact> .
<claim/a1/00000000000000000001> a jj:Claim ; jj:asserts <naming/00000000000000000001> ; jj:source <article/a1> ;
  jj:modality <modality/fact> ; jj:polarity true ; jj:confidence 1.0 ; jj:rule TEXT ; jj:wording TEXT ;
  jj:evidence <article/a1#char=0,5> .
<claim/a1/00000000000000000002> a jj:Claim ; jj:asserts <figure/00000000000000000001> ; jj:source <article/a1> ;
  jj:modality <modality/planned> ; jj:polarity false ; jj:confidence 1.0 ; jj:rule TEXT ;
  jj:evidence <article/a1#char=0,5> .
<article/a1#char=0,5> jj:exact TEXT ; jj:sha256 "00" .
}
"""


def make_hostile(text, address="https://example.org/"):
    store = Store()
    written = TURTLE.replace("TEXT", str(ox.Literal(text))).replace("ADDRESS", str(ox.Literal(address)))
    store.load(ox.parse(written.encode(), ox.RdfFormat.TRIG, base_iri=BASE))
    return store
