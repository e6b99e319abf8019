"""Which leerroute the next college must keep after a move.

Grondslag: art. 15 lid 4 Wet inburgering 2021, versie 2022-01-01.
"""

from collections.abc import Sequence
from datetime import date

from inburgering.law.bevinding import Bevinding
from inburgering.law.feiten import Feiten, PipFeit
from inburgering.law.grondslag import wi
from inburgering.law.pip_inhoud import Leerroute
from inburgering.law.tekst import gettext_noop, zin

LEERROUTE_BLIJFT = wi("15", 4)


def te_behouden_leerroute(pips: Sequence[PipFeit], *, verhuisd_op: date | None) -> Leerroute | None:
    """Return the route that the next plan must have; ``None`` when the college may choose.

    ``pips`` are the plans of the person in order of dagtekening, ``verhuisd_op`` the registration
    at this college.

    Grondslag: art. 15 lid 4 Wet inburgering 2021, versie 2022-01-01.

    Interpretatie: it binds the first plan of the next college; after that the college may change
    the route as any other (art. 17 lid 2; ADR 0012).
    """
    if verhuisd_op is None or not pips:
        return None
    if any(pip.dagtekening >= verhuisd_op for pip in pips):
        return None
    return pips[-1].leerroute


def controleer_leerroute(feiten: Feiten, leerroute: Leerroute | None) -> tuple[Bevinding, ...]:
    """Return the finding that a plan leaves the route that it must keep, if it does.

    Grondslag: art. 15 lid 4 Wet inburgering 2021, versie 2022-01-01.
    """
    vast = te_behouden_leerroute(feiten.pips, verhuisd_op=feiten.datum_inschrijving_na_verhuizing)
    if vast is None or leerroute is None or leerroute == vast:
        return ()
    uitleg = zin(
        gettext_noop(
            "Na een verhuizing blijft de leerroute van de vorige gemeente: kies %(leerroute)s."
        ),
        leerroute=vast,
    )
    return (Bevinding("leerroute_na_verhuizing", "leerroute", (uitleg,), (LEERROUTE_BLIJFT,)),)
