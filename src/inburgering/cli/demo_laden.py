"""``inburgering demo-laden``: makes the tables and loads the invented people of the demo, once."""

import gc
import sys
import time
from collections.abc import Sequence
from typing import Final

from django.core.management import call_command

from inburgering.demo.laden import load_demo
from inburgering.ui.klok import read_clock

OBJECTS: Final = 200_000


def run(argv: Sequence[str]) -> int:
    """Bring the tables up to date and load the demo when it is not there yet."""
    call_command("migrate", verbosity=0)
    # A load makes millions of objects that live shortly: rubbish is looked for less often.
    gc.set_threshold(OBJECTS)
    begin = time.monotonic()
    made = load_demo(read_clock().dag)
    if made:
        sys.stdout.write(f"  {made} mensen geladen in {time.monotonic() - begin:.0f} s\n")
    return 0
