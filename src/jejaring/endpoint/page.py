"""The page of `/sparql` for people: a form that asks, with queries to begin from. It needs no script."""

from collections.abc import Iterable
from html import escape

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from jejaring.catalogue import Query, list_queries
from jejaring.endpoint.formats import GRAPHS, RESULTS
from jejaring.explorer.editor import FIRST

_POLICY = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"


def write_page(url: str, example: str | None = None) -> HTMLResponse:
    """Write the page, with the query of an example in its form."""
    examples = {query.name: query for query in list_queries()}
    query = examples[example].text if example in examples else FIRST
    page = _PAGE.format(url=escape(url), query=escape(query), formats=_FORMATS, examples=_list(examples.values()))
    return HTMLResponse(page, headers=_HEADERS)


def _list(examples: Iterable[Query]) -> str:
    return "".join(
        f'<li><a href="?example={escape(query.name)}">{escape(query.question["id"])}</a>'
        f' <span lang="en">{escape(query.question["en"])}</span></li>'
        for query in examples
    )


async def serve_style(_: Request) -> Response:
    """Serve the style sheet of the page."""
    return Response(_STYLE, media_type="text/css", headers={"Cache-Control": "max-age=3600"})


_FORMATS = "".join(f'<option value="{each.name}">{each.types[0]}</option>' for each in (*RESULTS, *GRAPHS))
_HEADERS = {"Content-Security-Policy": _POLICY, "Vary": "Accept", "Cache-Control": "no-cache"}
_PAGE = """<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>SPARQL · jejaring</title>
<link rel="stylesheet" href="/sparql.css">
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
<select id="format" name="format"><option value="">—</option>{formats}</select>
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
small, span[lang=en] { opacity: .75 }
"""
