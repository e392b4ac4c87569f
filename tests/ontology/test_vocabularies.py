"""The vocabularies: sound SKOS, complete in both languages, and saying what the specification of claims says."""

from itertools import product

import pytest
from rdflib import RDF, RDFS, SKOS, Graph, Literal, URIRef
from rdflib.term import Node

from jejaring.assets import list_files
from jejaring.namespaces import BASE, JJ
from jejaring.text import fold_words

SCHEMES = ["acting", "bound", "category", "decision", "ekraf", "instrument", "kind", "modality", "name-kind", "role"]
SCHEMES += ["rung", "stage", "zone"]
KINDS = ["visit", "exhibition", "meeting", "training", "trade_mission", "signing", "launch", "award", "other"]
ROLES = ["organiser", "host", "guest", "exhibitor", "participant", "speaker", "opener", "supporter", "signatory"]
NOTATIONS = {
    "kind": KINDS,
    "role": ROLES,
    "modality": ["fact", "reported", "planned", "hoped"],
    "stage": ["hoped", "agreed", "signed", "running"],
    "instrument": ["mou", "pks", "kesepakatan", "lisan"],
    "bound": ["exact", "about", "at_least", "at_most"],
    "decision": ["accept", "reject", "merge", "split", "erase"],
    "rung": ["meeting", "exhibition", "visit", "verbal", "signed", "running"],
    "acting": ["Pj", "Plt", "Plh", "Pjs"],
    "zone": ["title", "dateline", "quotation", "caption"],
}
# Who is tied to whom, as the specification of claims says it, and at which rung.
TIED = {
    *product(("visit", "launch"), ("host", "organiser", "guest"), ("guest",), ("visit",)),
    ("exhibition", "organiser", "exhibitor", "exhibition"),
    *product(("trade_mission",), ("host", "organiser"), ("participant",), ("exhibition",)),
    *product(("meeting", "training"), ("host", "organiser"), ("participant",), ("meeting",)),
    *product(KINDS, ("signatory",), ("signatory",), ("signed",)),
}
PLACED = {
    "abon bandeng": "fish",
    "abon ikan": "fish",
    "abon sapi": "meat",
    "cakalang": "fish",
    "ikan bandeng tanpa duri": "fish",
    "hasil laut": "seafood",
    "limbah kerang": "recycled-craft",
    "kerajinan marmer": "stone-craft",
    "anyaman": "plaiting",
    "pertanian": "farm",
    "tambak": "pond",
    "batik dengan pewarna alami": "batik",
    "batik kayu": "wood-craft",
    "kain tenun ikat": "woven-cloth",
    "kain sasirangan": "dyed-cloth",
    "songket silungkang": "songket",
    "tas kulit": "leather",
    "sepatu kulit": "footwear",
    "kaus sablon": "screen-printing",
    "kopi kapal api": "coffee",
    "minyak kayu putih": "body-care",
    "kayu manis": "spice",
    "keripik singkong": "crackers",
    "dodol nanas": "cakes",
    "gula aren": "sugar",
    "beras kencur": "herbal",
    "batik Kuningan": "batik",
    "kerajinan perak": "silver",
    "wayang kulit": "art",
    "mebel": "furniture",
}
UNPLACED = ["kapal", "kulit pangsit", "kayu", "kuningan", "produk unggulan", "aneka barang", ""]


def concept(path: str) -> URIRef:
    """Give the IRI of a concept by its path."""
    return URIRef(BASE + path)


def word(node: Node | None) -> str:
    """Give the last part of a concept's IRI."""
    return str(node).rsplit("/", 1)[-1]


def say(graph: Graph, subject: Node, predicate: Node) -> list[str]:
    """List the languages in which something is said of a subject."""
    return sorted(str(value.language) for value in graph.objects(subject, predicate) if isinstance(value, Literal))


def read_words(graph: Graph) -> dict[str, str]:
    """Read the words that place a product, folded, with the category of each."""
    labels = (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
    said = [(node, label) for predicate in labels for node, label in graph.subject_objects(predicate)]
    indonesian = [(node, label) for node, label in said if isinstance(label, Literal) and label.language == "id"]
    found = [(str(label), node) for node, label in indonesian if str(node).startswith(f"{BASE}category/")]
    words = {fold_words(label): word(node) for label, node in found}
    assert len(words) == len(found), "a word places a product in two categories"
    return words


def place(name: str, words: dict[str, str]) -> str | None:
    """Place a product by its name, as the scheme says: the word that begins first, then the longest."""
    text = f" {fold_words(name)} "
    hits = [(text.index(f" {key} "), -len(key), category) for key, category in words.items() if f" {key} " in text]
    return min(hits)[2] if hits else None


def test_each_scheme_is_a_file_of_its_name(vocabularies: Graph) -> None:
    assert sorted(map(word, vocabularies.subjects(RDF.type, SKOS.ConceptScheme))) == SCHEMES
    assert {path.stem for path in list_files("ontology/vocabularies", ".ttl")} == {*SCHEMES, "tie-rules", "acceptance"}


@pytest.mark.parametrize("name", SCHEMES)
def test_a_scheme_is_whole(name: str, vocabularies: Graph) -> None:
    """Each concept is in its scheme, at the top or below another of it, with a notation of its own and two labels."""
    scheme, graph = concept(name), vocabularies
    members = {node for node in graph.subjects(RDF.type, SKOS.Concept) if str(node).startswith(f"{scheme}/")}
    assert members and members == set(graph.subjects(SKOS.inScheme, scheme))
    assert say(graph, scheme, SKOS.prefLabel) == say(graph, scheme, SKOS.definition) == ["en", "id"]
    assert {node for node in members if not graph.value(node, SKOS.broader)} == set(
        graph.objects(scheme, SKOS.hasTopConcept)
    )
    for node in members:
        assert [str(value) for value in graph.objects(node, SKOS.notation)] == [word(node)]
        assert say(graph, node, SKOS.prefLabel) == ["en", "id"]
        assert say(graph, node, SKOS.definition) in ([], ["en", "id"])
        assert (graph.value(node, SKOS.topConceptOf) == scheme) != bool(graph.value(node, SKOS.broader))
        assert set(graph.objects(node, SKOS.broader)) <= members
        assert set(graph.objects(node, SKOS.narrower)) == set(graph.subjects(SKOS.broader, node))
        assert not any(node in graph.transitive_objects(up, SKOS.broader) for up in graph.objects(node, SKOS.broader))
    labels = [label for node in members for label in graph.objects(node, SKOS.prefLabel)]
    assert len(labels) == len(set(labels))


@pytest.mark.parametrize("name", NOTATIONS)
def test_a_scheme_has_the_words_of_claim_documents(name: str, vocabularies: Graph) -> None:
    notations = [
        str(vocabularies.value(node, SKOS.notation)) for node in vocabularies.subjects(SKOS.inScheme, concept(name))
    ]
    assert sorted(notations) == sorted(NOTATIONS[name])


def test_rungs_are_ranked_from_meeting_to_running(vocabularies: Graph) -> None:
    ranks = {word(node): rank.toPython() for node, rank in vocabularies.subject_objects(URIRef(f"{JJ}rank"))}  # type: ignore[attr-defined]
    assert ranks == {name: place for place, name in enumerate(NOTATIONS["rung"], 1)}


def test_a_stage_makes_the_rung_it_has_reached(vocabularies: Graph) -> None:
    stages = vocabularies.subjects(SKOS.inScheme, concept("stage"))
    rungs = {word(stage): word(vocabularies.value(stage, URIRef(f"{JJ}rung"))) for stage in stages}
    assert rungs == {"hoped": "None", "agreed": "verbal", "signed": "signed", "running": "running"}


def test_tie_rules_are_those_of_the_specification(vocabularies: Graph) -> None:
    rules = set(vocabularies.subjects(RDF.type, URIRef(f"{JJ}TieRule")))
    table = {
        tuple(word(vocabularies.value(rule, URIRef(JJ + key))) for key in ("kind", "role", "otherRole", "rung"))
        for rule in rules
    }
    assert table == TIED
    assert len(rules) == len(TIED)
    for rule in rules:
        kind, role, other = (word(vocabularies.value(rule, URIRef(JJ + key))) for key in ("kind", "role", "otherRole"))
        assert rule == concept(f"tie-rule/{kind}-{role}-{other}")
        assert say(vocabularies, rule, RDFS.label) == ["en", "id"]


def test_acceptance_is_one_number(vocabularies: Graph) -> None:
    thresholds = list(vocabularies.subject_objects(URIRef(f"{JJ}threshold")))
    assert [(str(node), str(value)) for node, value in thresholds] == [(f"{BASE}acceptance", "0.5")]


def test_what_a_vocabulary_leads_to_is_declared(core: Graph, vocabularies: Graph) -> None:
    """Every IRI of ours that a vocabulary uses is declared there or in the core."""
    declared = {str(node) for graph in (core, vocabularies) for node in graph.subjects(RDF.type)}
    used = {str(node) for triple in vocabularies for node in triple if isinstance(node, URIRef)}
    assert {iri for iri in used if iri.startswith(BASE)} <= declared


@pytest.mark.parametrize(("name", "category"), PLACED.items())
def test_a_product_is_placed_by_its_name(name: str, category: str, vocabularies: Graph) -> None:
    assert place(name, read_words(vocabularies)) == category


@pytest.mark.parametrize("name", UNPLACED)
def test_a_name_without_a_known_word_is_not_placed(name: str, vocabularies: Graph) -> None:
    assert place(name, read_words(vocabularies)) is None


def test_categories_lead_to_the_creative_economy(vocabularies: Graph) -> None:
    """A category at the top is close to a subsector or to none; those below it are narrower than the same one."""
    graph = vocabularies
    assert len(set(graph.subjects(SKOS.inScheme, concept("ekraf")))) == 17
    close = {word(node): word(sector) for node, sector in graph.subject_objects(SKOS.closeMatch)}
    assert close == {"craft": "craft", "fashion": "fashion", "food": "culinary", "art": "fine-arts"}
    below = [node for node in graph.subjects(SKOS.inScheme, concept("category")) if graph.value(node, SKOS.broader)]
    for node in below:
        top = list(graph.transitive_objects(node, SKOS.broader))[-1]
        assert graph.value(node, SKOS.broadMatch) == graph.value(top, SKOS.closeMatch), node
