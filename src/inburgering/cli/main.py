"""The console script ``inburgering``: one subcommand per file."""

import sys
from collections.abc import Callable, Sequence
from importlib import import_module

from inburgering.cli.commands import PLAIN, WITH_DJANGO

DJANGO = "inburgering.cli.with_django"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the subcommand named on the command line and return its exit code."""
    woorden = list(sys.argv[1:] if argv is None else argv)
    naam = woorden[0] if woorden else ""
    if naam in PLAIN:
        plain: Callable[[Sequence[str]], int] = import_module(PLAIN[naam]).run
        return plain(woorden[1:])
    if naam in WITH_DJANGO:
        django: Callable[[str, Sequence[str]], int] = import_module(DJANGO).run
        return django(naam, woorden[1:])
    namen = ", ".join(sorted({*PLAIN, *WITH_DJANGO}))
    sys.stderr.write(f"Gebruik: inburgering OPDRACHT. De opdrachten zijn: {namen}.\n")
    return 2
