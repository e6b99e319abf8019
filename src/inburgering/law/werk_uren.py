"""The work of hours and attendance.

No article of the act asks for it; the college must keep sight of progress.

Grondslag: art. 17 lid 1 Wet inburgering 2021.
"""

from collections.abc import Iterator
from datetime import timedelta

from inburgering.law.grondslag import wi
from inburgering.law.tekst import gettext_noop, zin
from inburgering.law.werkbeeld import Beeld, buiten_pip
from inburgering.law.werkstand import Werk

VOORTGANG = wi("17", 1)
WEEK = timedelta(days=7)


def afwezigheid_opvolgen(beeld: Beeld) -> Iterator[Werk]:
    """Yield the talk about low attendance, until its cause and what was agreed are recorded."""
    stand = beeld.stand.uren
    if stand.laag_sinds is None:
        return
    yield buiten_pip(
        "afwezigheid_opvolgen",
        "voortgang",
        vanaf=stand.laag_sinds,
        streef=stand.laag_sinds + WEEK,
        grondslag=(VOORTGANG,),
        uitleg=(
            zin(
                gettext_noop(
                    "In de 4 weken tot en met %(dag)s was de aanwezigheid %(deel)s procent:"
                    " de grens is %(grens)s procent. Vraag naar de oorzaak."
                ),
                dag=stand.laag_sinds,
                deel=stand.laag_percentage or 0,
                grens=stand.laag_grens or 0,
            ),
        ),
    )


def uren_vragen(beeld: Beeld) -> Iterator[Werk]:
    """Yield the question for hours, from the day on which none came in for too long."""
    lopend = beeld.stand.uren.lopend
    dagen = beeld.stand.beleid.uren_vragen_dagen
    if not lopend or not dagen:
        return
    stil = min(een.stil_sinds for een in lopend)
    vanaf = stil + timedelta(days=dagen)
    yield buiten_pip(
        "uren_vragen",
        "voortgang",
        vanaf=vanaf,
        streef=vanaf + WEEK,
        grondslag=(VOORTGANG,),
        uitleg=(
            zin(
                gettext_noop(
                    "Sinds %(stil)s zijn er geen uren van lessen die lopen:"
                    " vraag ze op %(vanaf)s aan de aanbieder of de inburgeraar."
                ),
                stil=stil,
                vanaf=vanaf,
            ),
        ),
    )
