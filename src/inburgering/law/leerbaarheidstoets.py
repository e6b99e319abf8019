"""Who need not take the leerbaarheidstoets.

Grondslag: art. 14 lid 6 Wet inburgering 2021, versie 2023-01-01.
"""

from datetime import date
from typing import Literal

from inburgering.law.grondslag import BEGIN_2023, wi
from inburgering.law.tekst import gettext_noop, zin
from inburgering.law.toegestaan import Toegestaan

Beperking = Literal["visueel", "auditief"]

TOETS = wi("14", 3)
ONTHEFFING = wi("14", 6, versie=BEGIN_2023)


def ontheffing_leerbaarheidstoets(
    beperking: Beperking | None, *, kan_toets_afleggen: bool, dag: date
) -> Toegestaan:
    """Tell whether the college exempts the person from the leerbaarheidstoets on a day.

    Grondslag: art. 14 lid 6 Wet inburgering 2021, versie 2023-01-01.

    Interpretatie: whether somebody with an auditory disability can take the test is judged by
    the college; for a visual disability it plays no part (ADR 0009).
    """
    if dag < BEGIN_2023:
        uitleg = zin(
            gettext_noop("Voor %(begin)s was er geen ontheffing van de leerbaarheidstoets."),
            begin=BEGIN_2023,
        )
        return Toegestaan(mag=False, grondslag=(TOETS,), uitleg=(uitleg,))
    if beperking == "visueel":
        uitleg = zin(gettext_noop("Wie een visuele beperking heeft, krijgt ontheffing."))
        return Toegestaan(mag=True, grondslag=(ONTHEFFING,), uitleg=(uitleg,))
    if beperking == "auditief" and not kan_toets_afleggen:
        uitleg = zin(
            gettext_noop(
                "Wie door een auditieve beperking de toets niet kan doen, krijgt ontheffing."
            )
        )
        return Toegestaan(mag=True, grondslag=(ONTHEFFING,), uitleg=(uitleg,))
    uitleg = zin(
        gettext_noop(
            "Ontheffing is er alleen bij een visuele beperking,"
            " of bij een auditieve beperking als de toets niet kan."
        )
    )
    return Toegestaan(mag=False, grondslag=(TOETS, ONTHEFFING), uitleg=(uitleg,))
