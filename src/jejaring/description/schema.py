"""A description in the words of schema.org, for search engines: what the thing is, what it is called, nothing more."""

from typing import Any

from jejaring.description.triples import LICENSE
from jejaring.description.view import View
from jejaring.namespaces import JJ, resource

_TYPES = {
    **dict.fromkeys(("Country", "Province", "Regency", "City", "District"), "AdministrativeArea"),
    **dict.fromkeys(("NationalAgency", "RegionalGovernment", "RegionalOffice"), "GovernmentOrganization"),
    **dict.fromkeys(("CraftCouncil", "Enterprise", "Group"), "Organization"),
    "Person": "Person",
    "Event": "Event",
    "Article": "NewsArticle",
    "Publisher": "NewsMediaOrganization",
    "Product": "Product",
    "Post": "Role",
    "Claim": "Claim",
}


def describe_for_search(view: View) -> dict[str, Any]:
    """Describe a page's thing as schema.org does, in JSON-LD.

    Its context is schema.org's by name; search engines know it, and nobody here fetches it.
    """
    kinds = [iri.removeprefix(JJ) for iri in view.description.types]
    return {
        "@context": "https://schema.org",
        "@id": view.description.iri,
        "@type": next((_TYPES[kind] for kind in kinds if kind in _TYPES), "Thing"),
        "name": view.title,
        "mainEntityOfPage": {
            "@type": "WebPage",
            "@id": f"{view.description.iri}.html",
            "inLanguage": view.language,
            "license": LICENSE,
            "isPartOf": {"@type": "Dataset", "@id": resource("dataset")},
        },
    }
