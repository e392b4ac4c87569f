"""A handler on rdflib that tells of an entity what `jejaring serve` tells of it: what `entities` is measured against.

    python -m benchmarks.rdflib_handler data.nq

It is written as one would write it with rdflib and Starlette: one graph in memory, lookups, the Turtle serializer.
"""

import asyncio
import re
import sys
from collections.abc import Iterator

import pyoxigraph as ox
import rdflib
import uvicorn
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, FOAF, RDF, RDFS, SKOS, VOID, XSD
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from jejaring.description.describing import MOST
from jejaring.description.triples import LICENSE
from jejaring.description.words import LANGUAGES, write_day
from jejaring.namespaces import BASE, PREFIXES
from jejaring.triples.minting import is_proposition

rdflib.NORMALIZE_LITERALS = False  # a number and a moment stay as they are written
JJ, OA = Namespace(PREFIXES["jj"]), Namespace("http://www.w3.org/ns/oa#")
LABELS = (RDFS.label, SKOS.prefLabel, JJ.title, JJ.name)
WALKED = {JJ[name] for name in ("between", "names", "judges", "into", "joinedBy", "restsOn")}
PLACE = re.compile(r"#char=(\d+),(\d+)$")
Triple = tuple[URIRef, URIRef, URIRef | Literal]


def load(path: str) -> Graph:
    """Load every triple once, whichever graph it is in."""
    graph = Graph()
    triples = {quad.triple for quad in ox.parse(path=path, format=ox.RdfFormat.N_QUADS)}
    graph.parse(data=ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES), format="nt")
    for prefix, namespace in {**PREFIXES, "oa": str(OA), "dcterms": str(DCTERMS), "foaf": str(FOAF)}.items():
        graph.bind(prefix, namespace)
    return graph


class Description:
    """The description of one entity."""

    def __init__(self, graph: Graph, iri: URIRef) -> None:
        self.graph, self.iri = graph, iri
        self.described: set[URIRef] = set()
        self.found = Graph(namespace_manager=graph.namespace_manager)

    def write(self) -> bytes | None:
        """Write it as Turtle; None where there is nothing to tell."""
        pointing = list(self.graph.triples((None, None, self.iri)))
        if len(pointing) > MOST:
            pointing = []
        self.add_block(self.iri)
        for triple in pointing:
            self.found.add(triple)
        if not len(self.found):
            return None
        for proposition in self.list_propositions(pointing):
            self.add_statement(proposition)
        for subject, predicate, _ in pointing:
            if predicate in WALKED:
                self.add_block(subject)
        self.add_labels()
        self.add_document()
        return self.found.serialize(format="turtle").encode()

    def add_block(self, node: URIRef) -> None:
        """Add what the graph says of a node."""
        if node not in self.described:
            self.described.add(node)
            for triple in self.graph.triples((node, None, None)):
                self.found.add(triple)

    def list_propositions(self, pointing: list[Triple]) -> set[URIRef]:
        """List the propositions that are told of."""
        found = {self.iri} if is_proposition(self.iri) else set()
        for subject, predicate, _ in pointing:
            if is_proposition(subject):
                found.add(subject)
            elif predicate in (JJ.source, JJ.saidBy):
                self.add_block(subject)
                found |= set(self.graph.objects(subject, JJ.asserts))
        return found | set(self.graph.objects(self.iri, JJ.asserts))

    def add_statement(self, proposition: URIRef) -> None:
        """Add a proposition, its claims, their articles and evidence."""
        self.add_block(proposition)
        for claim in self.graph.subjects(JJ.asserts, proposition):
            if self.path not in ("claim", "article"):
                self.add_claim(claim, proposition)
                continue
            if claim != self.iri:
                self.add_block(claim)
            if claim == self.iri or self.iri in self.graph.objects(claim, JJ.source):
                self.add_claim(claim, proposition)

    def add_claim(self, claim: URIRef, proposition: URIRef) -> None:
        """Add a claim as an annotation, with its article and its evidence."""
        self.add_block(claim)
        self.add_block(min(self.graph.objects(claim, JJ.source), default=URIRef("")))
        self.found.add((claim, RDF.type, OA.Annotation))
        self.found.add((claim, OA.hasBody, proposition))
        for name in (JJ.evidence, JJ.quotation):
            for evidence in self.graph.objects(claim, name):
                self.add_block(evidence)
                self.found.add((claim, OA.hasTarget, evidence))
                for triple in self.select(evidence):
                    self.found.add(triple)

    def select(self, evidence: URIRef) -> Iterator[Triple]:
        """Select a phrase by its position, and by its words where they are kept."""
        article, _, _ = evidence.partition("#")
        start, end = PLACE.search(evidence).groups()
        position, quote = (URIRef(f"{article}#{word}={start},{end}") for word in ("position", "quote"))
        yield evidence, RDF.type, OA.SpecificResource
        yield evidence, OA.hasSource, URIRef(article)
        yield evidence, OA.hasSelector, position
        yield position, RDF.type, OA.TextPositionSelector
        yield position, OA.start, Literal(start, datatype=XSD.nonNegativeInteger)
        yield position, OA.end, Literal(end, datatype=XSD.nonNegativeInteger)
        exact = min((str(each) for each in self.graph.objects(evidence, JJ.exact)), default=None)
        if exact is not None:
            yield evidence, OA.hasSelector, quote
            yield quote, RDF.type, OA.TextQuoteSelector
            yield quote, OA.exact, Literal(exact)

    def add_labels(self) -> None:
        """Add a label, by language, of all that is mentioned and not described."""
        told = set(self.found)
        subjects = {subject for subject, _, _ in told if not str(subject).partition("#")[1]} | self.described
        for node in {end for s, _, o in told for end in (s, o) if isinstance(end, URIRef)} - subjects:
            if node.startswith(BASE) and "#" not in node:
                for label in self.find_labels(node):
                    self.found.add((node, RDFS.label, label))

    def find_labels(self, node: URIRef) -> list[Literal]:
        """Find what a node is called, once a language."""
        for name in LABELS:
            found = {(end.language or "", str(end)) for end in self.graph.objects(node, name)}
            if found:
                return [Literal(text, lang=tag or None) for tag, text in dict(sorted(found, reverse=True)).items()]
        return self.name_article(node)

    def name_article(self, node: URIRef) -> list[Literal]:
        """Name an article without a title by where and when it appeared."""
        publisher = min(self.graph.objects(node, JJ.publisher), default=None)
        names = self.find_labels(publisher)[:1] if publisher else []
        days = sorted(map(str, self.graph.objects(node, JJ.published)))[:1]
        told = {tag: ", ".join([*names, *(write_day(day, tag) for day in days)]) for tag in LANGUAGES}
        return [Literal(text, lang=tag) for tag, text in told.items()] if names else []

    def add_document(self) -> None:
        """Say what the document is."""
        document = URIRef(f"{self.iri}.ttl")
        self.found.add((document, RDF.type, FOAF.Document))
        self.found.add((document, FOAF.primaryTopic, self.iri))
        self.found.add((document, DCTERMS.license, URIRef(LICENSE)))
        self.found.add((document, VOID.inDataset, URIRef(f"{BASE}dataset")))

    @property
    def path(self) -> str:
        """The kind of the entity."""
        return self.iri.removeprefix(BASE).partition("/")[0]


def create_app(graph: Graph) -> Starlette:
    """Make the application."""

    async def serve(request: Request) -> Response:
        body = Description(graph, URIRef(BASE + request.path_params["path"].removesuffix(".ttl"))).write()
        return PlainTextResponse("", 404) if body is None else Response(body, media_type="text/turtle")

    return Starlette(routes=[Route("/{path:path}", serve)])


class Server(uvicorn.Server):
    """A server that says where it listens."""

    async def startup(self, sockets: list | None = None) -> None:
        """Listen, and say where."""
        await super().startup(sockets)
        print(f"http://127.0.0.1:{self.servers[0].sockets[0].getsockname()[1]}/", flush=True)


if __name__ == "__main__":
    app = create_app(load(sys.argv[1]))
    asyncio.run(Server(uvicorn.Config(app, port=0, log_level="error", access_log=False)).serve())
