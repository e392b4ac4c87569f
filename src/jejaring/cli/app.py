"""The group of commands; a command's module is imported when the command is called, so that each starts fast."""

from importlib import import_module

import click

from jejaring.cli.options import State, workspace_option

COMMANDS = {
    "build": ("build", "Build the graph: load, derive, validate, measure, export, draw."),
    "query": ("query", "Answer a question of the catalogue, or a query of your own."),
    "network": ("network", "Show the regions of the network with their measures."),
    "measures": ("measures", "Measure regions, or answer a question about the whole network, with intervals."),
    "explain": ("explain", "Show how two regions are connected, and on what evidence."),
    "report": ("report", "Write a report of a few pages: HTML, PDF or Markdown."),
    "export": ("export", "Write network or graph for another program."),
    "serve": ("serve", "Serve the graph: a SPARQL endpoint."),
    "publish": ("publish", "Publish the graph as a static site, for any host of files."),
    "changelog": ("changelog", "Tell what one release changed against another."),
    "check": ("check", "Validate article graphs and judgements in files."),
    "init": ("articles", "Make a workspace."),
    "articles": ("articles", "List the articles of the graph."),
    "add": ("add", "Take articles in: texts, pages, claim documents, article graphs."),
    "extract": ("extract", "Say what articles claim, and take nothing in."),
    "evaluate": ("evaluate", "Measure claim documents against gold."),
    "review": ("review", "Decide what the rules leave open."),
    "quarantine": ("quarantine", "Look after the claims that did not pass the gate."),
    "withdraw": ("articles", "Withdraw an article, and what rested on it alone."),
    "erase": ("erase", "Erase a person from everything, for good."),
    "rebuild": ("articles", "Make a workspace's store anew from its texts."),
}


class LazyGroup(click.Group):
    """A group that knows its commands by name and loads each from its module."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List the names of the commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load a command."""
        if cmd_name not in COMMANDS:
            return None
        module, _ = COMMANDS[cmd_name]
        command = getattr(import_module(f"jejaring.cli.{module}"), cmd_name)
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="jejaring", prog_name="jejaring")
@workspace_option
@click.pass_context
def jejaring(context: click.Context) -> None:
    """The knowledge graph of Indonesia's UMKM and of how its regions work together.

    Without -w a command reads the bundled articles; with it, a workspace of your own.
    """
    context.ensure_object(State)
