"""``inburgering demo-laden``: loads the invented people of the demo, once."""

import sys
import time
from collections.abc import Sequence

from inburgering.demo.laden import load_demo
from inburgering.ui.klok import read_clock


def run(argv: Sequence[str]) -> int:
    """Load the demo when it is not there yet."""
    begin = time.monotonic()
    made = load_demo(read_clock().dag)
    if made:
        sys.stdout.write(f"  {made} mensen geladen in {time.monotonic() - begin:.0f} s\n")
    return 0
