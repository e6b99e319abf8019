"""``inburgering dagelijks``: what must happen once a day; a timer of the machine calls it.

Moves open work to the party that the taakverdeling names from today on, and forgets sessions that
have lapsed. Running it twice changes nothing.
"""

import sys
from collections.abc import Sequence

from django.core.management import call_command

from inburgering.actions.verdeling_bijwerken import verdeling_bijwerken
from inburgering.ui.klok import read_clock


def run(argv: Sequence[str]) -> int:
    """Do the daily work and say what was done."""
    verdeling_bijwerken(moment=read_clock())
    call_command("clearsessions")
    sys.stdout.write("Klaar: werk verdeeld naar de partijen van vandaag, oude sessies opgeruimd.\n")
    return 0
