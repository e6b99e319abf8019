"""Whether the hours in a plan are there and reach their norms.

Grondslag: art. 8 lid 3 en 15 lid 1 Wet inburgering 2021; art. 3.1, 3.2 en 3.14 Besluit
inburgering 2021.
"""

from collections.abc import Iterator
from datetime import date

from inburgering.law.bevinding import Bevinding
from inburgering.law.grondslag import Grondslag, wi
from inburgering.law.parameters import Parameters, Waarde, waarde_op
from inburgering.law.pip_inhoud import PipInhoud
from inburgering.law.tekst import gettext_noop, zin
from inburgering.law.verplichtingen_inburgeraar import GEEN_MAP, MAP_UREN, PVT_UREN
from inburgering.law.verplichtingen_z import ONDERDELEN

INTENSITEIT = wi("15", 1)


def intensiteit(
    inhoud: PipInhoud, *, is_asielstatushouder: bool, dag: date, parameters: Parameters
) -> Iterator[Bevinding]:
    """Yield what is missing or too little in the hours of PVT, MAP and Z-route participation."""
    yield from _norm(
        "pvt_uren",
        inhoud.pvt_uren,
        waarde_op(parameters.pvt_uren, dag),
        mist=gettext_noop("Vul in hoeveel uur het PVT duurt."),
        grondslag=(INTENSITEIT, PVT_UREN),
    )
    yield from _map(inhoud, dag, parameters)
    if inhoud.leerroute == "Z" and is_asielstatushouder:
        yield from _norm(
            "participatie_uren_z",
            inhoud.participatie_uren_z,
            waarde_op(parameters.participatie_uren_z, dag),
            mist=gettext_noop("Vul in hoeveel uur de inburgeraar meedoet in de samenleving."),
            grondslag=(ONDERDELEN,),
        )


def _map(inhoud: PipInhoud, dag: date, parameters: Parameters) -> Iterator[Bevinding]:
    if inhoud.leerroute is None:
        return
    if inhoud.leerroute == "onderwijs":
        if inhoud.map_uren or inhoud.map_praktijk_uren:
            uitleg = zin(gettext_noop("In de onderwijsroute hoeft de MAP niet: haal de uren weg."))
            yield Bevinding("map_niet_in_onderwijsroute", "map_uren", (uitleg,), (GEEN_MAP,))
        return
    yield from _norm(
        "map_uren",
        inhoud.map_uren,
        waarde_op(parameters.map_uren, dag),
        mist=gettext_noop("Vul in hoeveel uur de MAP duurt."),
        grondslag=(INTENSITEIT, MAP_UREN),
    )
    yield from _norm(
        "map_praktijk_uren",
        inhoud.map_praktijk_uren,
        waarde_op(parameters.map_praktijk_uren, dag),
        mist=gettext_noop("Vul in hoeveel uur van de MAP praktijk is."),
        grondslag=(INTENSITEIT, MAP_UREN),
    )
    if (inhoud.map_praktijk_uren or 0) > (inhoud.map_uren or 0):
        uitleg = zin(gettext_noop("De praktijkuren zijn een deel van de MAP-uren: vul minder in."))
        yield Bevinding("map_praktijk_te_veel", "map_praktijk_uren", (uitleg,), (MAP_UREN,))


def _norm(
    veld: str, aantal: int | None, norm: Waarde, *, mist: str, grondslag: tuple[Grondslag, ...]
) -> Iterator[Bevinding]:
    if aantal is None:
        yield Bevinding(f"{veld}_ontbreekt", veld, (zin(mist),), grondslag)
    elif aantal < norm.aantal:
        uitleg = zin(
            gettext_noop("Dit is minder dan de norm van %(norm)s uur: vul meer in."),
            norm=norm.aantal,
        )
        yield Bevinding(
            f"{veld}_te_weinig", veld, (uitleg,), grondslag, is_wettelijk=norm.is_bevestigd
        )
