"""What the college itself owes the person.

Grondslag: art. 13 en 16 Wet inburgering 2021; art. 56a Participatiewet.
"""

from inburgering.law.feiten import Feiten
from inburgering.law.grondslag import bi, wi
from inburgering.law.ontzorgen import ONTZORGEN, ontzorgen_vanaf
from inburgering.law.tekst import gettext_noop, zin
from inburgering.law.verplichting import Verplichting

AANBOD = wi("16", 1)
BEGELEIDING = wi("13", 1)
BEGELEIDING_INHOUD = bi("5.1")


def aanbod_leerroute(feiten: Feiten) -> Verplichting:
    """Return the duty to offer a course for the route, to asielstatushouders only.

    Grondslag: art. 16 lid 1 Wet inburgering 2021, versie 2022-01-01.
    """
    uitleg = (
        zin(gettext_noop("De gemeente biedt op tijd een cursus of opleiding aan."))
        if feiten.is_asielstatushouder
        else zin(gettext_noop("De inburgeraar kiest en betaalt de cursus of opleiding zelf."))
    )
    return Verplichting(vereist=feiten.is_asielstatushouder, grondslag=(AANBOD,), uitleg=(uitleg,))


def maatschappelijke_begeleiding(feiten: Feiten) -> Verplichting:
    """Return the duty to give maatschappelijke begeleiding, to asielstatushouders only.

    Grondslag: art. 13 lid 1 Wet inburgering 2021; art. 5.1 Besluit inburgering 2021.
    """
    uitleg = (
        zin(gettext_noop("De gemeente zorgt voor maatschappelijke begeleiding."))
        if feiten.is_asielstatushouder
        else zin(gettext_noop("Maatschappelijke begeleiding is er alleen voor asielstatushouders."))
    )
    return Verplichting(
        vereist=feiten.is_asielstatushouder,
        grondslag=(BEGELEIDING, BEGELEIDING_INHOUD),
        uitleg=(uitleg,),
    )


def ontzorgen_plicht(feiten: Feiten) -> Verplichting:
    """Return the duty to pay fixed costs from the bijstand.

    Grondslag: art. 56a Participatiewet, text of 2022-01-01.
    """
    vanaf = ontzorgen_vanaf(feiten)
    if vanaf is not None:
        uitleg = zin(
            gettext_noop("De bijstand loopt vanaf %(begin)s: de gemeente betaalt vaste lasten."),
            begin=vanaf,
        )
    elif feiten.is_asielvergunninghouder:
        uitleg = zin(gettext_noop("Ontzorgen begint pas als er recht op bijstand is."))
    else:
        uitleg = zin(gettext_noop("Ontzorgen is er alleen bij een eigen asielvergunning."))
    return Verplichting(vereist=vanaf is not None, grondslag=(ONTZORGEN,), uitleg=(uitleg,))
