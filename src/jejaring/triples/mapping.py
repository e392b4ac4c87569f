"""Document → quads of the article's named graph, mechanically.

1. Each claim makes the propositions that `forms` lists for its type; a value becomes terms by its kind.
2. Each proposition gets a claim of its own, with the claim's stance and all its evidence.
3. An entity that the reference lacks is described here (type, name, region …); of one that it knows only the name as
   printed is kept. A private person is described by the place of the name, never the name.
4. Where a claim uses another name for an entity than the article's first, it says so (`jj:wording`).
"""

import re
from collections.abc import Iterable, Iterator
from unicodedata import category

import pyoxigraph as ox

from jejaring import claims as c
from jejaring.article import Article
from jejaring.directory import Directory
from jejaring.namespaces import ARTICLE_GRAPHS, RDFS, local
from jejaring.resolve import Entity, Resolver
from jejaring.text import digest, fold_words, make_slug
from jejaring.triples.arguments import Context, list_lines
from jejaring.triples.forms import FORMS
from jejaring.triples.minting import mint_claim, mint_proposition
from jejaring.triples.terms import TYPE, End, Line, day, flag, jj, node, number, string, typed, value_of

LABEL = ox.NamedNode(f"{RDFS}label")
_JOINING = frozenset({"dan", "serta", "di", "ke", "dari", "pada", "dengan", "untuk", "atau", "tahun", "s", "d"})
_TELLING = frozenset(  # words that make a phrase tell something, however they are written in a headline
    """menurut terima minta ajak dorong buka hadiri resmikan sambut tinjau gelar siapkan kata ujar sebut
    teken tandatangani sepakati jalin gandeng boyong kunjungi datangi promosikan pamerkan pelajari kungker""".split()
)
_NAME_KEYS = (
    *("person", "post", "agency", "agent", "speaker", "product", "programme"),
    *("name", "venue", "unit", "long", "short"),
)


def map_document(document: c.Document, directory: Directory) -> list[ox.Quad]:
    """Map a claim document to the quads of its article's graph: sorted, without blank nodes.

    Raises:
        InvalidDocument: a claim names an event that no occurrence tells of, or a phrase's digest needs the article's
            text, which is not at hand.
    """
    return map_traced(document, directory)[0]


def map_traced(document: c.Document, directory: Directory) -> tuple[list[ox.Quad], dict[c.Claim, frozenset[str]]]:
    """Map a document as `map_document` does; with the quads goes which claim nodes each claim made.

    Raises:
        InvalidDocument: as `map_document`.
    """
    mapper = _Mapper(document, directory)
    made = {claim: frozenset(mapper.add_claim(claim)) for claim in document.claims}
    mapper.add_entities()
    graph = ox.NamedNode(ARTICLE_GRAPHS + document.article.id)
    quads = [ox.Quad(s, p, o, graph) for s, lines in mapper.blocks.items() for p, o in lines]
    return sorted(quads, key=str), made


class _Mapper:
    """Collects the blocks of one article graph: subject → predicate-object lines."""

    def __init__(self, document: c.Document, directory: Directory) -> None:
        self.document, self.article = document, document.article
        self.resolver = Resolver(document, directory)
        self.private = {f" {fold_words(name)} ": iri for iri, name in self.resolver.list_private().items()}
        self.labels = dict(sorted(self._list_labels(), reverse=True))
        self.names: dict[str, tuple[int, str]] = {}
        self.entities: dict[str, Entity] = {}
        self.wordings: list[tuple[ox.NamedNode, str, Entity]] = []
        self.blocks: dict[ox.NamedNode, dict[Line, None]] = {}
        self._put(node(f"article/{self.article.id}"), self._describe_article(self.article))

    def _put(self, subject: ox.NamedNode, lines: Iterable[Line]) -> None:
        self.blocks.setdefault(subject, {}).update(dict.fromkeys(lines))

    def _list_labels(self) -> Iterator[tuple[str, str]]:
        """The names of agencies and programmes: what an abbreviation can name, as groups and enterprises cannot."""
        for claim in self.document.claims:
            for entity in self.resolver.resolve_claim(claim).values():
                if entity and entity.name and local(entity.iri).startswith(("agency/", "programme/")):
                    yield entity.name, entity.iri

    def _describe_article(self, article: Article) -> Iterator[Line]:
        yield TYPE, jj("Article")
        yield jj("identifier"), string(article.id)
        yield jj("sha256"), string(article.sha256)
        yield jj("publisher"), self._add_publisher()
        yield from [(jj("published"), day(article.published))] if article.published else []
        texts = ((key, getattr(article, key)) for key in ("url", "title", "fingerprint"))
        yield from ((jj(key), string(value)) for key, value in texts if value)
        yield from [(jj("length"), typed(str(article.length), "integer"))] if article.length is not None else []
        yield from [(jj("partial"), flag(True))] if article.partial else []

    def _add_publisher(self) -> ox.NamedNode:
        name = self.article.publisher
        publisher = node(f"publisher/{make_slug(name)}" if name else f"publisher/unknown-{self.article.id}")
        self._put(publisher, [(TYPE, jj("Publisher")), *([(LABEL, string(name, "id"))] if name else [])])
        return publisher

    def add_claim(self, claim: c.Claim) -> Iterator[str]:
        """Add the propositions of a claim, each with a claim node of its own; gives the nodes' IRIs."""
        entities = self.resolver.resolve_claim(claim)
        context = Context(self.document, self.resolver, entities, self.labels)
        speaker = ox.NamedNode(said.iri) if (said := entities.get("said_by")) else None
        for form in FORMS[claim.type]:
            lines = list_lines(form, claim, context)
            if lines is None:
                continue
            proposition = mint_proposition(lines)
            self._put(proposition, lines)
            stance = claim.modality, claim.polarity, speaker.value if speaker else ""
            iri = mint_claim(self.article.id, proposition, *stance)
            self._put(iri, self._describe_claim(claim, proposition, speaker, context))
            used = {argument.key for argument in form.arguments} | {"said_by"}
            self._note_names(iri, claim, {key: entity for key, entity in entities.items() if key in used})
            yield iri.value
        self._note_events(claim)

    def _describe_claim(
        self, claim: c.Claim, proposition: ox.NamedNode, speaker: ox.NamedNode | None, context: Context
    ) -> Iterator[Line]:
        yield TYPE, jj("Claim")
        yield jj("source"), node(f"article/{self.article.id}")
        yield jj("asserts"), proposition
        yield jj("modality"), node(f"modality/{claim.modality}")
        yield jj("polarity"), flag(claim.polarity)
        yield jj("confidence"), number(claim.confidence)
        yield jj("rule"), string(claim.rule)
        yield from [(jj("saidBy"), speaker)] if speaker else []
        observed = self._observe(claim)
        yield from [(jj("observed"), day(observed))] if observed else []
        for evidence in sorted(claim.evidence):
            yield jj("evidence"), self._add_phrase(evidence, context, claim)
        if isinstance(claim.proposition, c.Statement):
            yield jj("quotation"), self._add_phrase(claim.proposition.quote, context, None)

    def _observe(self, claim: c.Claim) -> str | None:
        """The day observed: the article's, else the claim's event's, else that of the first dated event."""
        if self.article.published:
            return self.article.published
        told = [o.proposition for o in self.document.claims if isinstance(o.proposition, c.Occurrence) and o.polarity]
        own = getattr(claim.proposition, "event", None)
        days = sorted((o.event != own, o.start) for o in told if isinstance(o.start, str) and len(o.start) == 10)
        return days[0][1] if days else None

    def _add_phrase(self, span: c.Span | c.Evidence, context: Context, claim: c.Claim | None) -> ox.NamedNode:
        """Add a phrase: its digest, and the phrase itself where it is a name, title, date or number on one line.

        A private person's name is in no phrase, and has no digest: its place is one where that person is mentioned.
        """
        exact = span.exact if isinstance(span, c.Evidence) and span.exact is not None else context.cut(span)
        words, where = f" {fold_words(exact)} ", self._locate(span.start, span.end)
        lines: list[Line] = [(jj("sha256"), string(digest(exact)))] if words not in self.private else []
        if words in self.private:
            self._put(ox.NamedNode(self.private[words]), [(jj("mention"), where)])
        if claim and _is_one_line(exact) and _is_name(exact, claim) and not any(name in words for name in self.private):
            lines.append((jj("exact"), string(exact)))
        if lines and isinstance(span, c.Evidence) and span.zone != "body":
            lines.append((jj("zone"), node(f"zone/{span.zone}")))
        self._put(where, lines)
        return where

    def _locate(self, start: int, end: int) -> ox.NamedNode:
        return node(f"article/{self.article.id}#char={start},{end}")

    def _note_names(self, iri: ox.NamedNode, claim: c.Claim, entities: dict[str, Entity | None]) -> None:
        at = min(evidence.start for evidence in claim.evidence)
        for key, entity in entities.items():
            if entity is None:
                self._put(
                    iri, [(jj("wording"), string(f"{key} {getattr(claim.proposition, key)}"))] if key == "agent" else []
                )
                continue
            self.entities[entity.iri] = entity
            self.wordings.append((iri, key, entity))
            if entity.name:
                self.names[entity.iri] = min(self.names.get(entity.iri, (at, entity.name)), (at, entity.name))

    def _note_events(self, claim: c.Claim) -> None:
        event = getattr(claim.proposition, "event", None)
        if event:
            entity = self.resolver.resolve_event(event)
            self.entities[entity.iri] = entity
            self.names[entity.iri] = (0, entity.name or "")

    def add_entities(self) -> None:
        """Describe the entities that the claims use, and word the names that differ from the article's first."""
        for iri, entity in self.entities.items():
            self._put(
                ox.NamedNode(iri), self._describe_entity(entity, self.names[iri][1] if iri in self.names else None)
            )
        for claim, key, entity in self.wordings:
            if entity.name and entity.name != self.names[entity.iri][1]:
                self._put(claim, [(jj("wording"), string(f"{key} {entity.name}"))])
        for iri, name in self.resolver.list_private().items():
            words = r"\s+".join(map(re.escape, name.split()))
            found = re.search(rf"(?<!\w){words}(?!\w)", self.article.text or "")
            self._put(ox.NamedNode(iri), [(jj("mention"), self._locate(*found.span()))] if found else [])
        self._hide_names()

    def _hide_names(self) -> None:
        """Take the words, but not the digest, from each phrase that stands where a private person is mentioned."""
        mentions = [_read_place(end) for lines in self.blocks.values() for key, end in lines if key == jj("mention")]
        for place, lines in self.blocks.items():
            told = [line for line in lines if line[0] == jj("exact")] if mentions else []
            start, end = _read_place(place) if told else (0, 0)
            if any(start < stop and begin < end for begin, stop in mentions):
                del lines[told[0]]

    def _describe_entity(self, entity: Entity, name: str | None) -> Iterator[Line]:
        if entity.known:
            yield from [(jj("printedAs"), string(name))] if name else []
            return
        yield TYPE, jj(entity.kind)
        yield from [(LABEL, string(name, "id"))] if name else []
        if isinstance(entity.region, c.Open):
            yield from ((jj("regionCandidate"), node(f"region/{code}")) for code in sorted(entity.region.candidates))
        elif entity.region:
            yield jj("region"), node(f"region/{entity.region}")
        yield from [(jj("postIn"), ox.NamedNode(entity.agency))] if entity.agency else []
        yield from [(jj("category"), ox.NamedNode(entity.category))] if entity.category else []


def _read_place(end: End) -> tuple[int, int]:
    start, _, stop = value_of(end).rpartition("#char=")[2].partition(",")
    return int(start), int(stop)


def _is_one_line(exact: str) -> bool:
    """Tell whether a phrase crosses no line and has no invisible character: a graph has none."""
    return not any(category(sign) in ("Cc", "Cf") for sign in exact)


def _is_name(exact: str, claim: c.Claim) -> bool:
    """Tell whether a phrase is a name, title, date or number: words capitalised, numeric, joining or a value's own."""
    values = (str(getattr(claim.proposition, key, None) or "") for key in _NAME_KEYS)
    own = {word for value in values for word in fold_words(value).split()}
    words = re.findall(r"\w+", exact)
    if any(word.casefold() in _TELLING - own for word in words):
        return False
    shouted = exact.isupper() and len(words) > 3  # a headline in capitals, which tell nothing then
    named = (w for w in words if not (w[0].isdigit() or w in _JOINING or w.casefold() in own))
    return all(w[0].isupper() and not shouted for w in named)
