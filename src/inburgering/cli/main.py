"""The console script ``inburgering``."""

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run the subcommand named on the command line and return its exit code."""
    sys.stderr.write("no subcommand yet\n")
    return 2
