"""The console script ``inburgering``: one subcommand per file."""

import sys
from collections.abc import Callable, Sequence

from inburgering.cli import bereken, with_django

COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "bereken": bereken.run,
}
"""Each subcommand with the function that runs it and returns the exit code."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the subcommand named on the command line and return its exit code."""
    woorden = list(sys.argv[1:] if argv is None else argv)
    if woorden and woorden[0] in COMMANDS:
        return COMMANDS[woorden[0]](woorden[1:])
    if woorden and woorden[0] in with_django.COMMANDS:
        return with_django.run(woorden[0], woorden[1:])
    namen = ", ".join(sorted({*COMMANDS, *with_django.COMMANDS}))
    sys.stderr.write(f"Gebruik: inburgering OPDRACHT. De opdrachten zijn: {namen}.\n")
    return 2
