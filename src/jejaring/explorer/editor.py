"""The page that asks in SPARQL: a form that needs no script; a script makes an editor of it."""

from jejaring.description.page import fill
from jejaring.description.shell import Shell
from jejaring.description.words import Language
from jejaring.explorer.questions import group_questions
from jejaring.explorer.words import SAY

FIRST = """PREFIX jj: <https://w3id.org/jejaring/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

SELECT ?region ?name (SUM(?share) AS ?strength)
WHERE { ?tie jj:between ?region ; jj:weight ?share . ?region rdfs:label ?name }
GROUP BY ?region ?name
ORDER BY DESC(?strength) ?name
LIMIT 20
"""
FORMATS = ("json", "xml", "csv", "tsv", "turtle", "ntriples", "jsonld", "rdfxml")
"""What an answer can be asked for in, by the names that the parameter `format` takes."""


def write_editor(language: Language, shell: Shell) -> bytes:
    """Write the page, with a first query in its form and the questions of the catalogue as more."""
    return fill(
        "sparql.html",
        language,
        "sparql",
        shell,
        say=SAY[language],
        query=FIRST,
        groups=group_questions(),
        answers=FORMATS,
        address=shell.endpoint or "sparql",
    )
