"""How long the college has to establish the PIP, in the text of 2022.

Grondslag: art. 5.3 lid 1 Besluit inburgering 2021, versie 2022-01-01.
From 2023-01-01 the term runs from DUO's notice: see ``pip_termijn_2023``.
"""

from datetime import date

from inburgering.law.grondslag import bi
from inburgering.law.parameters import WETTELIJK, Parameters
from inburgering.law.pip_zinnen import pip_uiterlijk
from inburgering.law.tekst import gettext_noop, zin
from inburgering.law.termijn import Termijn, dagen_na

TIEN_WEKEN = 70
LID_1 = bi("5.3", 1)


def pip_termijn_2022(datum_inschrijving: date, *, parameters: Parameters = WETTELIJK) -> Termijn:
    """Return the ten weeks after the day of registration, for every group.

    Grondslag: art. 5.3 lid 1 Besluit inburgering 2021, versie 2022-01-01.

    Interpretatie: a last day on a day of rest moves on (ADR 0002).
    """
    telling = dagen_na(datum_inschrijving, TIEN_WEKEN, parameters=parameters)
    return Termijn(
        code="pip_vaststellen",
        begin=telling.begin,
        uiterlijk=telling.uiterlijk,
        grondslag=(LID_1, *telling.grondslag),
        uitleg=(
            zin(
                gettext_noop("De 10 weken tellen vanaf de inschrijving op %(inschrijving)s."),
                inschrijving=datum_inschrijving,
            ),
            pip_uiterlijk(telling),
        ),
        stappen=(
            zin(
                gettext_noop("De inschrijving was op %(inschrijving)s."),
                inschrijving=datum_inschrijving,
            ),
            *telling.stappen,
        ),
    )
