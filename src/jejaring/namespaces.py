"""IRIs: the namespaces that jejaring uses and the way its own addresses are made.

https://w3id.org/jejaring/ontology#Tenure      a term of the ontology        term("Tenure")
https://w3id.org/jejaring/region/36.74         a thing that the graph names  resource("region/36.74")
https://w3id.org/jejaring/graph/review         a named graph                 resource("graph/review")
"""

BASE = "https://w3id.org/jejaring/"
JJ = f"{BASE}ontology#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
XSD = "http://www.w3.org/2001/XMLSchema#"
SCHEMA = "http://schema.org/"
GEO = "http://www.w3.org/2003/01/geo/wgs84_pos#"

PREFIXES = {"jj": JJ, "rdf": RDF, "rdfs": RDFS, "skos": SKOS, "xsd": XSD, "schema": SCHEMA, "geo": GEO}

ARTICLE_GRAPHS = f"{BASE}graph/article/"
REFERENCE_GRAPHS = f"{BASE}graph/reference/"
REVIEW_GRAPH = f"{BASE}graph/review"


def term(name: str) -> str:
    """Give the IRI of a term of the ontology.

    >>> term("Tenure")
    'https://w3id.org/jejaring/ontology#Tenure'
    """
    return JJ + name


def resource(path: str) -> str:
    """Give the IRI of a thing by its local path.

    >>> resource("region/36.74")
    'https://w3id.org/jejaring/region/36.74'
    """
    return BASE + path


def local(iri: str) -> str:
    """Give the local path of one of our IRIs, and any other IRI as it is.

    >>> local("https://w3id.org/jejaring/region/36.74")
    'region/36.74'
    """
    return iri.removeprefix(BASE)


def shorten(iri: str) -> str:
    """Write an IRI with a known prefix, as a person would.

    >>> shorten("http://www.w3.org/2000/01/rdf-schema#label")
    'rdfs:label'
    """
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return local(iri)
