"""Until when the college may set another leerroute.

Grondslag: art. 17 lid 2 Wet inburgering 2021, versie 2022-01-01; art. 5.4 Besluit inburgering
2021, lid 1 versie 2022-01-01, lid 2 en 3 versie 2023-01-01.
"""

from datetime import date

from inburgering.law.grondslag import BEGIN_2023, bi, wi
from inburgering.law.inburgeringstermijn import begin_van
from inburgering.law.kalender import laatste_dag
from inburgering.law.pip_inhoud import Leerroute
from inburgering.law.tekst import gettext_noop, zin
from inburgering.law.termijn import Termijn
from inburgering.law.toegestaan import Toegestaan

ANDERHALF_JAAR = 18
OPNIEUW_VASTSTELLEN = wi("17", 2)
LID_1 = bi("5.4", 1)
LID_2 = bi("5.4", 2, versie=BEGIN_2023)
LID_3 = bi("5.4", 3, versie=BEGIN_2023)


def leerroute_wijzigen(eerste_dagtekening: date) -> Termijn:
    """Return the one and a half years in which the leerroute may change.

    Grondslag: art. 5.4 lid 1 Besluit inburgering 2021, versie 2022-01-01.

    Interpretatie: counted as 18 months from the begin of the term of art. 11; a later plan does
    not move it, and it never moves on past a day of rest (ADR 0005).
    """
    begin = begin_van(eerste_dagtekening)
    uiterlijk = laatste_dag(begin, ANDERHALF_JAAR)
    return Termijn(
        code="leerroute_wijzigen",
        begin=begin,
        uiterlijk=uiterlijk,
        grondslag=(OPNIEUW_VASTSTELLEN, LID_1),
        uitleg=(
            zin(
                gettext_noop(
                    "Een andere leerroute kan in het eerste anderhalf jaar, vanaf %(begin)s."
                ),
                begin=begin,
            ),
            zin(gettext_noop("De laatste dag is %(uiterlijk)s."), uiterlijk=uiterlijk),
        ),
        stappen=(
            zin(
                gettext_noop("18 maanden vanaf %(begin)s eindigt op %(uiterlijk)s."),
                begin=begin,
                uiterlijk=uiterlijk,
            ),
        ),
    )


def mag_leerroute_wijzigen(
    eerste_dagtekening: date, *, leerroute: Leerroute, dag: date
) -> Toegestaan:
    """Tell whether the college may set another leerroute on a day.

    Grondslag: art. 5.4 lid 1 tot en met 3 Besluit inburgering 2021.

    Interpretatie: the article sets a last day only, so a change on the dagtekening itself is
    in time (ADR 0005). The exceptions of lid 2 and 3 need human judgement: they are named, not
    decided.
    """
    uiterlijk = laatste_dag(begin_van(eerste_dagtekening), ANDERHALF_JAAR)
    if dag <= uiterlijk:
        return Toegestaan(
            mag=True,
            grondslag=(OPNIEUW_VASTSTELLEN, LID_1),
            uitleg=(
                zin(
                    gettext_noop("De leerroute kan tot en met %(uiterlijk)s veranderen."),
                    uiterlijk=uiterlijk,
                ),
            ),
        )
    if leerroute == "onderwijs":
        return Toegestaan(
            mag=True,
            grondslag=(OPNIEUW_VASTSTELLEN, LID_1, LID_2, LID_3),
            uitleg=(
                zin(
                    gettext_noop(
                        "Na %(uiterlijk)s kan de onderwijsroute alleen nog de B1-route worden."
                    ),
                    uiterlijk=uiterlijk,
                ),
                zin(
                    gettext_noop(
                        "Een andere route kan alleen met artikel 5.4 lid 2 of 3:"
                        " na een opleiding zonder vrijstelling of in een bijzonder geval."
                    )
                ),
            ),
        )
    return Toegestaan(
        mag=False,
        grondslag=(OPNIEUW_VASTSTELLEN, LID_1, LID_2, LID_3),
        uitleg=(
            zin(
                gettext_noop("De leerroute kon tot en met %(uiterlijk)s veranderen."),
                uiterlijk=uiterlijk,
            ),
            zin(
                gettext_noop(
                    "Nu kan het alleen met artikel 5.4 lid 2 of 3:"
                    " na een opleiding zonder vrijstelling of in een bijzonder geval."
                )
            ),
        ),
    )
