"""What the response of a document says of it: typed links (signposting), its tag, the policy of pages.

https://signposting.org/FAIR/ · RFC 8288 (Link) · RFC 6596 (canonical) · RFC 6906 (profile)
"""

from hashlib import sha256

from jejaring.description.address import Address
from jejaring.description.formats import FORMATS
from jejaring.description.terms import ONTOLOGY
from jejaring.description.triples import LICENSE
from jejaring.namespaces import BASE, resource
from jejaring.site.documents import PAGES

VARY = "Accept, Accept-Language"
FRESH = "public, max-age=300"
KEPT = "public, max-age=31536000, immutable"
PACKABLE = (
    *(each.type for each in FORMATS.values()),
    *("text/css", "text/javascript", "text/plain", "image/svg+xml", "application/json", "application/xml"),
)
"""The types that are sent compressed to who takes it; fonts and dumps are compressed already."""


def write_links(path: str) -> str:
    """Write the header `Link` of a thing and of its documents.

    >>> write_links("region/36.74").split(", ")[0]
    '<https://w3id.org/jejaring/region/36.74>; rel="canonical"'
    """
    if path in PAGES:
        return write_page_links("" if path == "index" else f"{path}.html")
    iri = resource(path)
    data = [each for each in FORMATS.values() if each.suffix != "html"]
    links = [
        f'<{iri}>; rel="canonical"',
        f'<{iri}>; rel="cite-as"',
        *(f'</{path}.{each.suffix}>; rel="describedby"; type="{each.type}"' for each in data),
        f'<{LICENSE}>; rel="license"',
        f'<{ONTOLOGY}>; rel="profile"',
        '</dataset>; rel="collection"',
    ]
    return ", ".join(links)


def write_page_links(page: str) -> str:
    """Write the header `Link` of a page of the whole, by its path from the root.

    >>> write_page_links("ask.html").split("; ")[0]
    '<https://w3id.org/jejaring/ask.html>'
    """
    return f'<{BASE}{page}>; rel="canonical", <{LICENSE}>; rel="license", </dataset>; rel="item"'


def list_headers(address: Address, policy: str) -> dict[str, str]:
    """List the headers of a document, besides its type and its tag; `policy` is that of pages."""
    policies = {"Content-Security-Policy": policy} if address.suffix == "html" else {}
    return {"Link": write_links(address.path), "Cache-Control": FRESH, **policies}


def make_tag(body: bytes) -> str:
    """Make the tag of a document from its bytes.

    >>> make_tag(b"")
    '"e3b0c44298fc1c149afbf4c8996fb924"'
    """
    return f'"{sha256(body).hexdigest()[:32]}"'
