"""``inburgering demo-accounts``: prints with which accounts one can log in."""

import sys
from collections.abc import Sequence

from inburgering.demo.instelling import read_demo


def run(argv: Sequence[str]) -> int:
    """Print the accounts of the demo."""
    sys.stdout.write(read_demo().describe() + "\n")
    return 0
