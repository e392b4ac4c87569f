"""The tables of the network in Croissant 1.0 (http://mlcommons.org/croissant/1.0), for loaders of data.

Two files, two record sets: a row a region, a row a tie and occasion. The graph itself is what DCAT and VoID describe.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from jejaring.description.dataset import DATASET, Dump, Summary
from jejaring.description.triples import LICENSE
from jejaring.export.columns import Column, Type
from jejaring.namespaces import resource

CROISSANT = "http://mlcommons.org/croissant/1.0"
_CONTEXT = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileObject": "cr:fileObject",
    "fileProperty": "cr:fileProperty",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "parentField": "cr:parentField",
    "path": "cr:path",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}
_TYPES = {Type.STRING: "sc:Text", Type.STRINGS: "sc:Text", Type.INTEGER: "sc:Integer", Type.DOUBLE: "sc:Float"}


def describe_tables(
    title: str, description: str, version: str, summary: Summary, dumps: Iterable[Dump]
) -> dict[str, Any]:
    """Describe the dataset with its tables as Croissant does, in JSON-LD; `title` and `description` are English.

    Source: Croissant Format Specification 1.0, http://mlcommons.org/croissant/1.0
    """
    tables = [dump for dump in dumps if dump.columns]
    return {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "name": "jejaring",
        "alternateName": title,
        "description": description,
        "conformsTo": CROISSANT,
        "license": LICENSE,
        "url": DATASET,
        "version": version,
        "creator": {"@type": "sc:Organization", "name": "The jejaring founders"},
        "citeAs": f"The jejaring founders: {title}. Version {version}. {DATASET}",
        "inLanguage": ["id", "en"],
        "spatialCoverage": "Indonesia",
        "isLiveDataset": True,
        **({"datePublished": summary.last} if summary.last else {}),
        "distribution": [_describe_file(table) for table in tables],
        "recordSet": [_describe_records(table.name, table.columns) for table in tables],
    }


def _describe_file(dump: Dump) -> dict[str, Any]:
    return {
        "@type": "cr:FileObject",
        "@id": dump.name,
        "name": dump.name,
        "contentUrl": resource(f"dump/{dump.name}"),
        "contentSize": f"{dump.size} B",
        "encodingFormat": dump.type,
        "sha256": dump.sha256,
    }


def _describe_records(file: str, columns: Sequence[Column]) -> dict[str, Any]:
    name = file.removesuffix(".csv")
    return {
        "@type": "cr:RecordSet",
        "@id": name,
        "name": name,
        "field": [_describe_field(file, name, column) for column in columns],
    }


def _describe_field(file: str, record: str, column: Column) -> dict[str, Any]:
    source: dict[str, Any] = {"fileObject": {"@id": file}, "extract": {"column": column.name}}
    if column.type is Type.STRINGS:  # joined by single spaces
        source["transform"] = {"separator": " "}
    return {
        "@type": "cr:Field",
        "@id": f"{record}/{column.name}",
        "name": column.name,
        "description": f"{column.en} · {column.id}",
        "dataType": _TYPES[column.type],
        **({"repeated": True} if column.type is Type.STRINGS else {}),
        "source": source,
    }
