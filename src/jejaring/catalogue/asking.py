"""Asking: a named question or a text of one's own, of a source, for a table."""

from collections.abc import Mapping

from jejaring.catalogue.binding import bind
from jejaring.catalogue.local import LocalSource
from jejaring.catalogue.parameters import parse_parameters
from jejaring.catalogue.query import Query
from jejaring.catalogue.remote import TIMEOUT, RemoteSource
from jejaring.catalogue.source import Source
from jejaring.catalogue.table import Table
from jejaring.store import Store, Term


def run(source: Source, query: Query, values: Mapping[str, str | Term]) -> Table:
    """Ask a question of the catalogue; values are terms, or what a person writes for them.

    Raises:
        CallError: a parameter is unknown, missing or malformed, or its name unknown or ambiguous.
    """
    return source.answer(bind(query, parse_parameters(query, values, source)))


def run_local(store: Store, query: Query, values: Mapping[str, str | Term] | None = None) -> Table:
    """Ask a question of the local store.

    Raises:
        CallError: a parameter is unknown, missing or malformed, or its name unknown or ambiguous.
    """
    return run(LocalSource(store), query, values or {})


def run_remote(
    url: str, query: Query, values: Mapping[str, str | Term] | None = None, *, timeout: int = TIMEOUT
) -> Table:
    """Ask a question of an endpoint; `timeout` in seconds.

    Raises:
        CallError: a parameter is unknown, missing or malformed, or its name unknown or ambiguous.
        EndpointError: the endpoint cannot be reached in time, or does not answer as SPARQL 1.1 asks.
    """
    return run(RemoteSource(url, timeout), query, values or {})


def run_text(source: Source, text: str) -> Table:
    """Ask a question of one's own; see `find_unknown_terms` for what to warn of.

    Raises:
        CallError: it is no SPARQL query, or reaches out of the local store.
        EndpointError: the endpoint cannot be reached in time, or does not answer as SPARQL 1.1 asks.
    """
    return source.answer(text)
