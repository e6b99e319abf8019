"""``inburgering demo-laden``: makes the tables and loads the invented people of the demo, once."""

import sys
import time
from collections.abc import Sequence

from django.core.management import call_command

from inburgering.demo.laden import load_demo
from inburgering.ui.klok import read_clock


def run(argv: Sequence[str]) -> int:
    """Bring the tables up to date and load the demo when it is not there yet."""
    call_command("migrate", verbosity=0)
    begin = time.monotonic()
    made = load_demo(read_clock().dag)
    if made:
        sys.stdout.write(f"  {made} mensen geladen in {time.monotonic() - begin:.0f} s\n")
    return 0
