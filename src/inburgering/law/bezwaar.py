"""Until when the person can object to a decision.

Grondslag: art. 6:7 en 6:8 lid 1 Algemene wet bestuursrecht, text of 2022-01-01.
"""

from datetime import date

from inburgering.law.grondslag import awb
from inburgering.law.parameters import WETTELIJK, Parameters
from inburgering.law.tekst import gettext_noop, zin
from inburgering.law.termijn import Termijn, dagen_na

ZES_WEKEN = 42
DUUR = awb("6:7")
AANVANG = awb("6:8", 1)


def bezwaar(bekendmaking: date, *, parameters: Parameters = WETTELIJK) -> Termijn:
    """Return the six weeks after the day on which the decision was made known.

    Grondslag: art. 6:7 en 6:8 lid 1 Algemene wet bestuursrecht, text of 2022-01-01.

    Interpretatie: a last day on a day of rest moves on (ADR 0002).
    """
    telling = dagen_na(bekendmaking, ZES_WEKEN, parameters=parameters)
    return Termijn(
        code="bezwaar",
        begin=telling.begin,
        uiterlijk=telling.uiterlijk,
        grondslag=(DUUR, AANVANG, *telling.grondslag),
        uitleg=(
            zin(
                gettext_noop("Het besluit is bekendgemaakt op %(bekendmaking)s."),
                bekendmaking=bekendmaking,
            ),
            zin(
                gettext_noop("Bezwaar maken kan van %(begin)s tot en met %(uiterlijk)s."),
                begin=telling.begin,
                uiterlijk=telling.uiterlijk,
            ),
        ),
        stappen=(
            zin(
                gettext_noop("Het besluit is bekendgemaakt op %(bekendmaking)s."),
                bekendmaking=bekendmaking,
            ),
            *telling.stappen,
        ),
    )
