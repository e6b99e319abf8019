"""Until when the college gives advice on exceptional personal circumstances.

Grondslag: art. 5 lid 2 Wet inburgering 2021; art. 2.8 Besluit inburgering 2021, versie 2022-01-01.
"""

from datetime import date

from inburgering.law.grondslag import Grondslag, bi, wi
from inburgering.law.parameters import WETTELIJK, Parameters, waarde_op
from inburgering.law.termijn import Telling, dagen_na

ONTHEFFING = wi("5", 2)
ADVIES = bi("2.8")
GRONDSLAG: tuple[Grondslag, ...] = (ONTHEFFING, ADVIES)
DAGEN_PER_WEEK = 7


def advies_uiterlijk(gevraagd_op: date, *, parameters: Parameters = WETTELIJK) -> Telling:
    """Return until when the advice must be there, counted from the day it was asked.

    Grondslag: art. 2.8 Besluit inburgering 2021; art. 1 lid 1 Algemene termijnenwet.

    Interpretatie: no article gives the college a term; the eight weeks are those of DUO's own
    decision, so an advice after them comes too late (ADR 0110).
    """
    weeks = waarde_op(parameters.bio_advies_weken, gevraagd_op).aantal
    return dagen_na(gevraagd_op, weeks * DAGEN_PER_WEEK, parameters=parameters)
