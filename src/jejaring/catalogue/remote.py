"""A SPARQL 1.1 endpoint as a source.

SPARQL 1.1 Protocol: a query is sent by POST, the answer of SELECT and ASK is read as JSON, of CONSTRUCT and DESCRIBE as
N-Triples or Notation 3. What the network needs is loaded when it is first asked.
"""

import re
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from jejaring.catalogue.source import ASKED, list_triples
from jejaring.catalogue.table import Table, Value, read_value
from jejaring.errors import CallError, EndpointError

if TYPE_CHECKING:
    from SPARQLWrapper import SPARQLWrapper

TIMEOUT = 60


@dataclass(frozen=True, slots=True)
class RemoteSource:
    """A SPARQL 1.1 endpoint; `timeout` in seconds."""

    url: str
    timeout: int = TIMEOUT

    def answer(self, text: str) -> Table:
        """Answer a query.

        Raises:
            CallError: the address is no http address, or the endpoint says that the query is no SPARQL.
            EndpointError: the endpoint cannot be reached in time, or does not answer as SPARQL 1.1 asks.
        """
        wrapper = self._prepare(text)
        return self._read(wrapper, self._send(wrapper))

    def _prepare(self, text: str) -> "SPARQLWrapper":
        from SPARQLWrapper import JSON, N3, POST, SPARQLWrapper

        if not re.match(r"https?://[^\s/]+", self.url):
            raise CallError(f"'{self.url}' is no address of an endpoint. It begins with http:// or https://.")
        wrapper = SPARQLWrapper(self.url, agent="jejaring")
        wrapper.setMethod(POST)
        wrapper.setOnlyConneg(True)
        wrapper.setTimeout(self.timeout)
        wrapper.setQuery(text)
        wrapper.setReturnFormat(N3 if wrapper.queryType in ("CONSTRUCT", "DESCRIBE") else JSON)
        return wrapper

    def _send(self, wrapper: "SPARQLWrapper") -> bytes:
        from http.client import HTTPException
        from urllib.error import HTTPError, URLError

        from SPARQLWrapper.SPARQLExceptions import QueryBadFormed, SPARQLWrapperException

        try:
            with closing(wrapper.query().response) as response:
                return bytes(response.read())
        except QueryBadFormed as error:
            raise CallError(f"The endpoint {self.url} says that the query is no SPARQL: {_shorten(error)}") from error
        except TimeoutError as error:
            raise EndpointError(self.url, f"no answer within {self.timeout} seconds") from error
        except HTTPError as error:
            error.close()
            raise EndpointError(self.url, _shorten(error)) from error
        except URLError as error:
            raise EndpointError(self.url, _shorten(error.reason)) from error
        except (OSError, HTTPException, SPARQLWrapperException, ValueError) as error:
            raise EndpointError(self.url, _shorten(error)) from error

    def _read(self, wrapper: "SPARQLWrapper", body: bytes) -> Table:
        import json

        try:
            if wrapper.queryType in ("CONSTRUCT", "DESCRIBE"):
                return list_triples(ox.parse(body, format=ox.RdfFormat.N3))
            return _read_json(json.loads(body))
        except (ValueError, LookupError, TypeError, AttributeError, SyntaxError) as error:
            raise EndpointError(self.url, "what it sends is no answer of SPARQL 1.1") from error


def _shorten(error: object) -> str:
    return re.sub(r"\s+", " ", str(error)).strip()[:200] or type(error).__name__


def _read_json(data: Any) -> Table:
    """Read SPARQL 1.1 Query Results JSON Format, section 3."""
    if "boolean" in data:
        return Table(ASKED, ((bool(data["boolean"]),),))
    columns = tuple(data["head"]["vars"])
    rows = (tuple(_read_binding(row.get(name)) for name in columns) for row in data["results"]["bindings"])
    return Table(columns, tuple(rows))


def _read_binding(binding: dict[str, str] | None) -> Value:
    return read_value(binding["value"], binding.get("datatype")) if binding else None
