"""The duties of every person, and the module that goes with two of the three routes.

Grondslag: art. 6, 8 en 14 Wet inburgering 2021; art. 3.1, 3.2 en 5.2 Besluit inburgering 2021,
versie 2022-01-01.
"""

from inburgering.law.feiten import Feiten
from inburgering.law.grondslag import bi, wi
from inburgering.law.parameters import WETTELIJK, Parameters, waarde_op
from inburgering.law.pip_inhoud import Leerroute
from inburgering.law.tekst import gettext_noop, zin
from inburgering.law.verplichting import Verplichting, alle, haalt_norm, som_uren, uren_zin

INTAKE_OPROEP = wi("14", 1)
INTAKE_INHOUD = bi("5.2", 1)
PLICHT = wi("6", 1)
PVT_UREN = bi("3.1", 3)
PVT_ONDERTEKENEN = bi("3.1", 1)
MAP_INHOUD = bi("3.2", 1)
MAP_EINDGESPREK = bi("3.2", 2)
MAP_UREN = bi("3.2", 4)
GEEN_MAP = wi("8", 3)


def brede_intake(feiten: Feiten) -> Verplichting:
    """Return the duty to take part in the brede intake, which holds for everybody.

    Grondslag: art. 14 lid 1 Wet inburgering 2021; art. 5.2 lid 1 Besluit inburgering 2021.
    """
    uitleg = (
        zin(gettext_noop("De brede intake is afgerond."))
        if feiten.heeft_intake_afgerond
        else zin(gettext_noop("Iedereen krijgt een brede intake: die is nog niet afgerond."))
    )
    return Verplichting(
        vereist=True,
        grondslag=(INTAKE_OPROEP, INTAKE_INHOUD),
        uitleg=(uitleg,),
        voldaan=feiten.heeft_intake_afgerond,
    )


def pvt(feiten: Feiten, *, parameters: Parameters = WETTELIJK) -> Verplichting:
    """Return the participatieverklaringstraject: hours and a signature, for everybody.

    Grondslag: art. 6 lid 1 Wet inburgering 2021; art. 3.1 lid 1 en 3 Besluit inburgering 2021.
    """
    norm = waarde_op(parameters.pvt_uren, feiten.peildatum).aantal
    gedaan = som_uren(feiten.uren, "pvt")
    uitleg = (
        zin(gettext_noop("De participatieverklaring is ondertekend."))
        if feiten.heeft_pvt_ondertekend
        else zin(gettext_noop("De participatieverklaring is nog niet ondertekend."))
    )
    return Verplichting(
        vereist=True,
        norm_uren=norm,
        gedaan_uren=gedaan,
        voldaan=alle(haalt_norm(gedaan, norm), feiten.heeft_pvt_ondertekend),
        grondslag=(PLICHT, PVT_ONDERTEKENEN, PVT_UREN),
        uitleg=(uren_zin(gedaan, norm), uitleg),
    )


def map_module(
    feiten: Feiten, *, leerroute: Leerroute, parameters: Parameters = WETTELIJK
) -> Verplichting:
    """Return the module Arbeidsmarkt en Participatie: hours, practice and a closing talk.

    Grondslag: art. 6 lid 1 en 8 lid 3 Wet inburgering 2021; art. 3.2 Besluit inburgering 2021.

    Interpretatie: the hours stand in a regulation that was not read, so they are a dated
    parameter; the practice hours are part of the total (ADR 0008).
    """
    if leerroute == "onderwijs":
        return Verplichting(
            vereist=False,
            grondslag=(GEEN_MAP,),
            uitleg=(zin(gettext_noop("In de onderwijsroute hoeft de MAP niet.")),),
        )
    norm = waarde_op(parameters.map_uren, feiten.peildatum).aantal
    norm_praktijk = waarde_op(parameters.map_praktijk_uren, feiten.peildatum).aantal
    gedaan = som_uren(feiten.uren, "map")
    praktijk = som_uren(feiten.uren, "map_praktijk")
    uitleg = (
        zin(
            gettext_noop("Minstens %(praktijk)s uur is praktijk; het eindgesprek is gevoerd."),
            praktijk=norm_praktijk,
        )
        if feiten.heeft_map_eindgesprek
        else zin(
            gettext_noop("Minstens %(praktijk)s uur is praktijk; het eindgesprek moet nog."),
            praktijk=norm_praktijk,
        )
    )
    return Verplichting(
        vereist=True,
        norm_uren=norm,
        gedaan_uren=gedaan,
        voldaan=alle(
            haalt_norm(gedaan, norm),
            haalt_norm(praktijk, norm_praktijk),
            feiten.heeft_map_eindgesprek,
        ),
        grondslag=(PLICHT, MAP_INHOUD, MAP_EINDGESPREK, MAP_UREN),
        uitleg=(uren_zin(gedaan, norm), uitleg),
    )
