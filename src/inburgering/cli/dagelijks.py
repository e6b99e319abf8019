"""``inburgering dagelijks``: what must happen once a day; a timer of the machine calls it.

Moves open work to the party that the taakverdeling names from today on, carries out what team
leads planned for today, lets covers go back, and forgets sessions that have lapsed. Days on which
it did not run are made up for; running it twice changes nothing.
"""

import sys
from collections.abc import Sequence

from django.core.management import call_command

from inburgering.actions.herverdeling_uitvoeren import herverdelingen_bijwerken
from inburgering.actions.verdeling_bijwerken import verdeling_bijwerken
from inburgering.ui.klok import read_clock


def run(argv: Sequence[str]) -> int:
    """Do the daily work and say what was done."""
    moment = read_clock()
    moved = verdeling_bijwerken(moment=moment, report=_show_progress)
    sys.stdout.write(f"Werk naar de partijen van vandaag: {moved} dossiers.\n")
    plans = herverdelingen_bijwerken(moment=moment)
    sys.stdout.write(f"Herverdelingen van vandaag: {plans}.\n")
    call_command("clearsessions")
    sys.stdout.write("Klaar: ook oude sessies zijn opgeruimd.\n")
    return 0


def _show_progress(done: int) -> None:
    sys.stdout.write(f"  {done} dossiers gedaan\n")
    sys.stdout.flush()
