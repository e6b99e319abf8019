"""How long the next college has when a person with a PIP moves.

Grondslag: art. 5.3 lid 3 Besluit inburgering 2021, versie 2023-01-01; in the text of 2022 the
same rule was lid 2.
"""

from datetime import date

from inburgering.law.grondslag import BEGIN_2023, Grondslag, bi, wi
from inburgering.law.parameters import WETTELIJK, Parameters
from inburgering.law.pip_zinnen import pip_uiterlijk
from inburgering.law.tekst import gettext_noop, zin
from inburgering.law.termijn import Termijn, dagen_na

TIEN_WEKEN = 70
LID_2_TOT_2023 = bi("5.3", 2)
LID_3 = bi("5.3", 3, versie=BEGIN_2023)
LEERROUTE_BLIJFT = wi("15", 4)


def pip_termijn_verhuizing(inschrijving: date, *, parameters: Parameters = WETTELIJK) -> Termijn:
    """Return the ten weeks after registration in the next municipality.

    Grondslag: art. 5.3 lid 3 Besluit inburgering 2021, versie 2023-01-01; art. 15 lid 4 Wet
    inburgering 2021, versie 2022-01-01.

    Interpretatie: the two extra weeks for a third party's information belong to lid 1 and do
    not exist here; only a plan from the day of registration on fulfils it (ADR 0007).
    """
    telling = dagen_na(inschrijving, TIEN_WEKEN, parameters=parameters)
    return Termijn(
        code="pip_vaststellen",
        begin=telling.begin,
        uiterlijk=telling.uiterlijk,
        grondslag=(verhuis_lid(inschrijving), LEERROUTE_BLIJFT, *telling.grondslag),
        uitleg=(
            zin(
                gettext_noop(
                    "De inburgeraar is verhuisd: de 10 weken tellen"
                    " vanaf de inschrijving op %(inschrijving)s."
                ),
                inschrijving=inschrijving,
            ),
            pip_uiterlijk(telling),
        ),
        stappen=(
            zin(
                gettext_noop("De inschrijving na de verhuizing was op %(inschrijving)s."),
                inschrijving=inschrijving,
            ),
            *telling.stappen,
        ),
    )


def verhuis_lid(inschrijving: date) -> Grondslag:
    """Return the paragraph on moving house in the text of the day of registration."""
    return LID_3 if inschrijving >= BEGIN_2023 else LID_2_TOT_2023
