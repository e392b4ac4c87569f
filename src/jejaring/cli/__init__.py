"""The command line: words to function calls, errors to sentences and exit codes.

app         the group of commands, each loaded when it is called
options     what several commands share: workspace, format, output
<command>   one module a command, or a few that belong together
"""

import os
import sys

from jejaring.cli.app import jejaring
from jejaring.errors import JejaringError, advise

INTERRUPTED = 130


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and exit: 0 done, 1 findings, 2 wrong call, 3 no access, 4 no endpoint, 130 interrupted."""
    sys.exit(run(arguments))


def run(arguments: list[str] | None = None) -> int:
    """Run the command line and give its exit code; no error of ours or of the system shows a traceback."""
    import click

    try:
        code = jejaring.main(arguments, prog_name="jejaring", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except JejaringError as error:
        return _say(str(error), error.exit_code)
    except click.ClickException as error:
        error.show(sys.stderr)
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return _say("Interrupted.", INTERRUPTED)
    except SystemExit:  # so click ends where the reader of a pipe has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        advice = advise(error, "Check the path and its permissions.")
        return _say(f"{error.filename or 'The system'}: {error.strerror or error}. {advice}", 3)


def _say(message: str, code: int) -> int:
    print(f"jejaring: {message}", file=sys.stderr)  # noqa: T201
    return code
