"""The duties of the zelfredzaamheidsroute.

Grondslag: art. 9 Wet inburgering 2021; art. 3.14 Besluit inburgering 2021, versie 2022-01-01.
"""

from inburgering.law.feiten import Feiten
from inburgering.law.grondslag import Grondslag, bi, wi
from inburgering.law.parameters import WETTELIJK, Parameters, waarde_op
from inburgering.law.pip_inhoud import Leerroute
from inburgering.law.tekst import gettext_noop, zin
from inburgering.law.verplichting import Verplichting, haalt_norm, som_uren, uren_zin

Z_ROUTE = wi("9", 1)
ONDERDELEN = bi("3.14", 2)
ANDEREN = bi("3.14", 3)
EINDGESPREK_ZELF = bi("3.14", 4)
IN_MINDERING = bi("3.14", 5)


def cursus_z(
    feiten: Feiten, *, leerroute: Leerroute, parameters: Parameters = WETTELIJK
) -> Verplichting:
    """Return the hours of language and KNM lessons in the Z-route.

    Grondslag: art. 3.14 lid 2 onder a en lid 3 Besluit inburgering 2021.
    """
    if leerroute != "Z":
        return _alleen_z()
    norm = waarde_op(parameters.cursus_uren_z, feiten.peildatum).aantal
    gedaan = som_uren(feiten.uren, "nt2", "knm")
    return Verplichting(
        vereist=True,
        norm_uren=norm,
        gedaan_uren=gedaan,
        voldaan=haalt_norm(gedaan, norm),
        grondslag=(Z_ROUTE, *_onderdelen(feiten)),
        uitleg=(
            zin(gettext_noop("In de Z-route horen lessen taal en KNM.")),
            uren_zin(gedaan, norm),
        ),
    )


def participatie_z(
    feiten: Feiten, *, leerroute: Leerroute, parameters: Parameters = WETTELIJK
) -> Verplichting:
    """Return the hours of participation in the Z-route, for asielstatushouders only.

    Grondslag: art. 3.14 lid 2 onder b, lid 3 en lid 5 Besluit inburgering 2021.
    """
    if leerroute != "Z":
        return _alleen_z()
    if not feiten.is_asielstatushouder:
        return Verplichting(
            vereist=False,
            grondslag=(ANDEREN,),
            uitleg=(zin(gettext_noop("Participatie-uren horen alleen bij asielstatushouders.")),),
        )
    norm = waarde_op(parameters.participatie_uren_z, feiten.peildatum).aantal
    gedaan = som_uren(feiten.uren, "participatie", "map", "pvt")
    return Verplichting(
        vereist=True,
        norm_uren=norm,
        gedaan_uren=gedaan,
        voldaan=haalt_norm(gedaan, norm),
        grondslag=(Z_ROUTE, ONDERDELEN, IN_MINDERING),
        uitleg=(
            zin(gettext_noop("De uren van de MAP en het PVT tellen mee als participatie.")),
            uren_zin(gedaan, norm),
        ),
    )


def eindgesprek_z(feiten: Feiten, *, leerroute: Leerroute) -> Verplichting:
    """Return the closing talk of the Z-route, which the college holds itself.

    Grondslag: art. 3.14 lid 2 onder c, lid 3 en lid 4 Besluit inburgering 2021.
    """
    if leerroute != "Z":
        return _alleen_z()
    uitleg = (
        zin(gettext_noop("Het eindgesprek van de Z-route is gevoerd."))
        if feiten.heeft_eindgesprek_z
        else zin(gettext_noop("De Z-route eindigt met een gesprek met de gemeente: dat moet nog."))
    )
    return Verplichting(
        vereist=True,
        voldaan=feiten.heeft_eindgesprek_z,
        grondslag=(Z_ROUTE, *_onderdelen(feiten), EINDGESPREK_ZELF),
        uitleg=(uitleg,),
    )


def _onderdelen(feiten: Feiten) -> tuple[Grondslag, ...]:
    return (ONDERDELEN,) if feiten.is_asielstatushouder else (ONDERDELEN, ANDEREN)


def _alleen_z() -> Verplichting:
    return Verplichting(
        vereist=False,
        grondslag=(Z_ROUTE,),
        uitleg=(zin(gettext_noop("Dit hoort alleen bij de Z-route.")),),
    )
