"""The page of `/sparql` for people: a form that asks, with queries to begin from. It needs no script."""

from collections.abc import Mapping
from html import escape

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from jejaring.assets import list_files
from jejaring.endpoint.formats import GRAPHS, RESULTS
from jejaring.errors import MissingAsset

_FIRST = """PREFIX jj: <https://w3id.org/jejaring/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

SELECT ?event ?name ?sources
WHERE { ?event a jj:Event ; rdfs:label ?name ; jj:sources ?sources }
ORDER BY DESC(?sources) ?name
LIMIT 20
"""
_POLICY = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"


def write_page(url: str, example: str | None = None) -> HTMLResponse:
    """Write the page, with the query of an example in its form."""
    examples = read_examples()
    query = examples.get(example or "", _FIRST)
    return HTMLResponse(_PAGE.format(url=escape(url), query=escape(query), **_write_choices(examples)), headers=HEADERS)


def read_examples() -> dict[str, str]:
    """Read the queries of the catalogue by name.

    >>> isinstance(read_examples(), dict)
    True
    """
    try:
        return {path.stem: path.read_text("utf-8") for path in list_files("queries/answers", ".rq")}
    except MissingAsset:
        return {}


def _write_choices(examples: Mapping[str, str]) -> dict[str, str]:
    formats = "".join(f'<option value="{each.name}">{each.types[0]}</option>' for each in (*RESULTS, *GRAPHS))
    links = "".join(f'<li><a href="?example={escape(name)}">{escape(name)}</a></li>' for name in examples)
    return {"formats": f'<option value="">—</option>{formats}', "examples": links}


async def serve_style(_: Request) -> Response:
    """Serve the style sheet of the page."""
    return Response(_STYLE, media_type="text/css", headers={"Cache-Control": "max-age=3600"})


HEADERS = {"Content-Security-Policy": _POLICY, "Vary": "Accept", "Cache-Control": "no-cache"}
_PAGE = """<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>SPARQL · jejaring</title>
<link rel="stylesheet" href="sparql.css">
<link rel="alternate" type="text/turtle" href="{url}?format=turtle">
</head>
<body>
<main>
<h1>SPARQL <small>jejaring</small></h1>
<p>Tanyai graf pengetahuan UMKM Indonesia. <span lang="en">Ask the knowledge graph of Indonesia’s UMKM.</span></p>
<form action="{url}" method="get">
<label for="query">Kueri · <span lang="en">Query</span></label>
<textarea id="query" name="query" rows="16" spellcheck="false" required>
{query}</textarea>
<label for="format">Bentuk jawaban · <span lang="en">Format of the answer</span></label>
<select id="format" name="format">{formats}</select>
<button type="submit">Jalankan · <span lang="en">Run</span></button>
</form>
<h2>Contoh · <span lang="en">Examples</span></h2>
<ul>{examples}</ul>
<p><code>curl {url} --data-urlencode query@query.rq</code></p>
</main>
</body>
</html>
"""
_STYLE = """:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
main { max-width: 52rem; margin: 2rem auto; padding: 0 1rem }
label { display: block; margin: 1rem 0 .25rem }
textarea { box-sizing: border-box; width: 100%; font: .9rem/1.4 ui-monospace, monospace }
small, [lang=en] { opacity: .75 }
"""
