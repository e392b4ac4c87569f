"""`jejaring network`: the regions with a tie, and their measures."""

import sys
from dataclasses import astuple, fields
from typing import Any

import click

from jejaring.cli.options import format_option, open_to_read, workspace_option


@click.command()
@workspace_option
@click.option("--level", type=click.Choice(["regency", "province"]), default="regency", show_default=True)
@click.option("--all", "everywhere", is_flag=True, help="Every region of the level, tied or not.")
@format_option("table", "csv", "json")
def network(level: Any, everywhere: bool, format: str) -> None:
    """Show the regions of the network with their measures.

    \b
    degree        number of partners
    strength      weights of its ties, summed
    betweenness   share of shortest paths through it, unweighted, normalised
    closeness     inverse mean distance to those it reaches, unweighted, normalised
    pagerank      PageRank by tie weight, alpha 0.85
    constraint    Burt's constraint by tie weight; empty where undefined
    component     number of its component, 1 the largest
    community     number of its community (Louvain), 1 the largest

    With --all the untied regions are nodes too. Betweenness and closeness are shares of all the others, so that they
    get smaller, and PageRank is shared with the untied; degree, strength and constraint stay as they are.
    """
    from jejaring.catalogue import Table, write_table
    from jejaring.measures import RegionMeasures, describe_regions
    from jejaring.network import build_network

    graph = build_network(open_to_read().store, level, everywhere=everywhere)
    rows = tuple(astuple(row) for row in describe_regions(graph))
    if format == "table":
        rows = tuple(tuple(round(v, 3) if isinstance(v, float) else v for v in row) for row in rows)
    write_table(Table(tuple(field.name for field in fields(RegionMeasures)), rows), format, sys.stdout)
