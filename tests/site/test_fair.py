"""What F-UJI and FOOPS! would check, retold for a machine without a network.

F-UJI's metrics (https://doi.org/10.5281/zenodo.6461229) for the dataset and a thing; FOOPS! (https://foops.linkeddata.es)
for the ontology. Whether w3id.org forwards and a registry lists us, only those who have published can check.
"""

import gzip
import json
import re
from html.parser import HTMLParser

import pyoxigraph as ox
import pytest

from jejaring.namespaces import BASE, JJ

DCT, DCAT, RDFS = "http://purl.org/dc/terms/", "http://www.w3.org/ns/dcat#", "http://www.w3.org/2000/01/rdf-schema#"
OWL, VANN, SKOS = (
    "http://www.w3.org/2002/07/owl#",
    "http://purl.org/vocab/vann/",
    "http://www.w3.org/2004/02/skos/core#",
)
LICENSE = "https://creativecommons.org/licenses/by/4.0/"
DATASET, ONTOLOGY = f"{BASE}dataset", f"{BASE}ontology"


def parse(data, form=ox.RdfFormat.TURTLE):
    told = {}
    for quad in ox.parse(data, form):
        told.setdefault(quad.subject.value, {}).setdefault(quad.predicate.value, []).append(quad.object)
    return told


@pytest.fixture(scope="session")
def dataset(server):
    return parse(server.send("GET", "/dataset.ttl").body)


@pytest.fixture(scope="session")
def ontology(server):
    return parse(server.send("GET", "/ontology.ttl").body)


def read(told, subject, key):
    return [end.value for end in told[subject].get(key, [])]


class TestDataset:
    def test_f1_the_identifier_is_a_persistent_address_that_is_its_own(self, dataset):
        assert read(dataset, DATASET, f"{DCT}identifier") == [DATASET]
        assert DATASET.startswith("https://w3id.org/")

    @pytest.mark.parametrize("key", ["title", "description", "publisher", "creator", "license", "modified", "temporal"])
    def test_f2_core_metadata(self, dataset, key):
        assert read(dataset, DATASET, DCT + key)

    def test_f2_keywords_and_coverage(self, dataset):
        assert len(read(dataset, DATASET, f"{DCAT}keyword")) >= 3
        assert read(dataset, DATASET, f"{DCT}spatial") == [f"{BASE}region/ID"]
        (period,) = read(dataset, DATASET, f"{DCT}temporal")
        first, last = (read(dataset, period, f"{DCAT}{end}Date")[0] for end in ("start", "end"))
        assert first <= last

    def test_f3_the_metadata_name_the_data(self, dataset, server):
        for file in read(dataset, DATASET, f"{DCAT}distribution"):
            (url,) = read(dataset, file, f"{DCAT}downloadURL")
            reply = server.send("GET", f"/{url.removeprefix(BASE)}")
            assert len(reply.body) == int(read(dataset, file, f"{DCAT}byteSize")[0])
            assert ox.RdfFormat.from_media_type(read(dataset, file, f"{DCAT}mediaType")[0].partition("types/")[2])
            assert gzip.decompress(reply.body)

    def test_f4_search_engines_can_read_it(self, server):
        page = Scripts(server.send("GET", "/dataset.html").text)
        (told,) = page.found
        assert told["@type"] == "Dataset"
        assert {"name", "description", "license", "creator", "identifier", "distribution"} <= told.keys()
        assert "Sitemap: " in server.send("GET", "/robots.txt").text

    def test_a1_access_is_told_and_open(self, dataset):
        assert read(dataset, DATASET, f"{DCT}accessRights")[0].endswith("/PUBLIC")
        assert read(dataset, DATASET, "http://rdfs.org/ns/void#sparqlEndpoint") == [f"{BASE}sparql"]

    @pytest.mark.parametrize("accept", ["text/turtle", "application/ld+json", "application/n-triples", "text/html"])
    def test_i1_the_metadata_come_in_the_form_asked_for(self, server, accept):
        first = server.send("GET", "/dataset", headers={"Accept": accept})
        assert server.send("GET", first.headers["location"]).type == accept

    def test_i1_well_known_void_leads_to_it(self, server):
        location = server.send("GET", "/.well-known/void").headers["location"]
        told = parse(server.send("GET", location).body)
        assert "http://rdfs.org/ns/void#Dataset" in read(
            told, DATASET, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
        )

    def test_i2_other_vocabularies_are_used(self, server):
        told = ox.parse(server.send("GET", "/region/36.74.ttl").body, ox.RdfFormat.TURTLE)
        spaces = {re.sub(r"[^/#]+$", "", quad.predicate.value) for quad in told}
        assert {RDFS, SKOS, "http://www.w3.org/2003/01/geo/wgs84_pos#", "http://www.w3.org/ns/oa#", DCT} <= spaces

    def test_i3_it_links_to_others(self, server):
        told = parse(server.send("GET", "/region/36.74.ttl").body)
        links = read(told, f"{BASE}region/36.74", f"{SKOS}exactMatch")
        assert any("wikidata.org" in link for link in links)

    def test_r1_licence_and_provenance(self, dataset, server):
        assert read(dataset, DATASET, f"{DCT}license") == [LICENSE]
        assert read(dataset, DATASET, f"{DCT}provenance")
        thing = parse(server.send("GET", "/region/36.74.ttl").body)
        assert read(thing, f"{BASE}region/36.74.ttl", f"{DCT}license") == [LICENSE]

    def test_r1_the_layers_are_parts_with_files_of_their_own(self, dataset):
        for layer in ("reference", "claims", "facts"):
            assert read(dataset, f"{DATASET}/{layer}", f"{DCT}isPartOf") == [DATASET]
            assert read(dataset, f"{DATASET}/{layer}", f"{DCAT}distribution")


class Scripts(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.found, self._open = [], False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self._open = tag == "script"

    def handle_data(self, data):
        if self._open and data.strip():
            self.found.append(json.loads(data))
        self._open = False


class TestOntology:
    @pytest.mark.parametrize("accept", ["text/turtle", "application/ld+json", "application/n-triples", "text/html"])
    def test_cn1_content_negotiation_on_its_address(self, server, accept):
        first = server.send("GET", "/ontology", headers={"Accept": accept})
        assert first.status == 303
        assert server.send("GET", first.headers["location"]).type == accept

    def test_pur1_its_address_is_persistent_and_is_what_it_declares(self, ontology):
        assert ONTOLOGY.startswith("https://w3id.org/")
        assert f"{OWL}Ontology" in read(ontology, ONTOLOGY, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type")

    def test_ver1_its_version_has_an_address_that_answers(self, ontology, server):
        (version,) = read(ontology, ONTOLOGY, f"{OWL}versionIRI")
        assert version.endswith(read(ontology, ONTOLOGY, f"{OWL}versionInfo")[0])
        path = version.removeprefix(BASE)
        first = server.send("GET", f"/{path}", headers={"Accept": "text/turtle"})
        assert server.send("GET", first.headers["location"]).body == server.send("GET", "/ontology.ttl").body

    @pytest.mark.parametrize("key", [f"{DCT}title", f"{DCT}description", f"{DCT}license", f"{DCT}created"])
    def test_om1_minimum_metadata(self, ontology, key):
        assert read(ontology, ONTOLOGY, key)

    def test_find3_prefix_and_namespace(self, ontology):
        assert read(ontology, ONTOLOGY, f"{VANN}preferredNamespacePrefix") == ["jj"]
        assert read(ontology, ONTOLOGY, f"{VANN}preferredNamespaceUri") == [JJ]

    def test_voc3_each_term_has_labels_and_definitions_in_two_languages(self, ontology):
        terms = [s for s in ontology if s.startswith(JJ) and f"{RDFS}isDefinedBy" in ontology[s]]
        assert len(terms) > 100
        for term in terms:
            for key in (f"{RDFS}label", f"{RDFS}comment"):
                assert {end.language for end in ontology[term][key]} == {"id", "en"}, (term, key)

    def test_doc1_each_term_stands_on_the_page_at_its_fragment(self, ontology, server):
        page = server.send("GET", "/ontology.html").text
        terms = {s.removeprefix(JJ) for s in ontology if s.startswith(JJ) and f"{RDFS}isDefinedBy" in ontology[s]}
        assert terms <= set(re.findall(r'id="(\w+)"', page))

    def test_voc4_it_reuses_what_others_have_made(self, ontology):
        ends = {
            e.value
            for told in ontology.values()
            for key in ("subClassOf", "subPropertyOf")
            for e in told.get(RDFS + key, [])
        }
        assert {"http://www.w3.org/ns/org#Membership", "http://www.w3.org/ns/oa#Annotation"} <= ends

    def test_rdf1_it_is_rdf_without_blank_nodes(self, server):
        assert not any(
            isinstance(q.object, ox.BlankNode)
            for q in ox.parse(server.send("GET", "/ontology.nt").body, ox.RdfFormat.N_TRIPLES)
        )
