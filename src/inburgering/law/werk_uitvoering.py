"""The work that goes on beside or after the plan: help, money, courses and modules.

Grondslag: art. 6, 8, 13 en 16 Wet inburgering 2021; art. 56a Participatiewet.
"""

from collections.abc import Iterator
from datetime import date

from inburgering.law.grondslag import Grondslag, wi
from inburgering.law.inburgeringstermijn import afwijking_duo, begin_van, laatste_dag_termijn
from inburgering.law.kalender import laatste_dag, maanden_eerder
from inburgering.law.ontzorgen import ONTZORGEN, ZES_MAANDEN, ontzorgen, ontzorgen_vanaf
from inburgering.law.taken import TaakCode
from inburgering.law.tekst import Zin, gettext_noop, zin
from inburgering.law.verplichtingen_college import AANBOD
from inburgering.law.verplichtingen_inburgeraar import PLICHT
from inburgering.law.werkbeeld import Beeld
from inburgering.law.werkstand import Werk, WerkCode

BEGELEIDING_START = wi("13", 3)
MODULES_AANBIEDEN = wi("6", 3)
BEGELEIDING_DELEN: tuple[TaakCode, ...] = ("mb_praktisch", "mb_leefomgeving")
MAAND_VOORAF = 1


def ontzorgen_starten(beeld: Beeld) -> Iterator[Werk]:
    """Yield the start of paying fixed costs, due on the first day of the right to bijstand.

    Interpretatie: the six months run from that day whether or not anybody acts, so that day is
    the last day to start (ADR 0008).
    """
    stand, vanaf = beeld.stand, ontzorgen_vanaf(beeld.stand.feiten)
    if vanaf is None or stand.ontzorgen_gestart_op or stand.ontzorgen_afgerond_op:
        return
    yield _werk(
        "ontzorgen_starten",
        "ontzorgen",
        vanaf=vanaf,
        uiterlijk=vanaf,
        termijn="ontzorgen",
        grondslag=(ONTZORGEN,),
        uitleg=ontzorgen(vanaf).uitleg,
    )


def ontzorgen_afronden(beeld: Beeld) -> Iterator[Werk]:
    """Yield the end of paying fixed costs, from a month before the last day.

    Interpretatie: the month ahead is ours; the law names the last day only (ADR 0008).
    """
    stand, vanaf = beeld.stand, ontzorgen_vanaf(beeld.stand.feiten)
    if vanaf is None or stand.ontzorgen_gestart_op is None or stand.ontzorgen_afgerond_op:
        return
    uiterlijk = laatste_dag(vanaf, ZES_MAANDEN)
    yield _werk(
        "ontzorgen_afronden",
        "ontzorgen",
        vanaf=maanden_eerder(uiterlijk, MAAND_VOORAF),
        uiterlijk=uiterlijk,
        termijn="ontzorgen",
        grondslag=(ONTZORGEN,),
        uitleg=(
            zin(
                gettext_noop(
                    "Het ontzorgen eindigt op %(uiterlijk)s:"
                    " spreek af hoe de inburgeraar daarna zelf betaalt."
                ),
                uiterlijk=uiterlijk,
            ),
        ),
    )


def mb_starten(beeld: Beeld) -> Iterator[Werk]:
    """Yield both parts of maatschappelijke begeleiding, due on the day of registration.

    Grondslag: art. 13 lid 3 Wet inburgering 2021, versie 2022-01-01.
    """
    feiten = beeld.stand.feiten
    ingeschreven = feiten.datum_inschrijving
    if not feiten.is_asielstatushouder or ingeschreven is None:
        return
    if beeld.stand.mb_gestart_op is not None:
        return
    for deel in BEGELEIDING_DELEN:
        yield _werk(
            "mb_starten",
            deel,
            vanaf=ingeschreven,
            uiterlijk=ingeschreven,
            grondslag=(BEGELEIDING_START,),
            uitleg=(
                zin(
                    gettext_noop(
                        "De begeleiding begint op de dag van inschrijving: %(ingeschreven)s."
                    ),
                    ingeschreven=ingeschreven,
                ),
            ),
        )


def aanbod_leerroute(beeld: Beeld) -> Iterator[Werk]:
    """Yield the offer of a course that fits the route, to asielstatushouders."""
    dagtekening = beeld.stand.pip_vastgesteld_op
    if dagtekening is None or beeld.stand.cursus_besteld_op is not None:
        return
    if beeld.stand.feiten.is_asielstatushouder:
        yield _werk(
            "aanbod_leerroute",
            "voortgang",
            vanaf=dagtekening,
            grondslag=(AANBOD,),
            uitleg=(
                zin(
                    gettext_noop(
                        "Het PIP van %(dagtekening)s noemt de leerroute:"
                        " bied op tijd een cursus of opleiding aan."
                    ),
                    dagtekening=dagtekening,
                ),
            ),
        )


def pvt_starten(beeld: Beeld) -> Iterator[Werk]:
    """Yield the participatieverklaringstraject, which the college offers to everybody."""
    stand = beeld.stand
    if stand.pvt_gestart_op is None and not stand.feiten.heeft_pvt_ondertekend:
        uitleg = gettext_noop("Het PVT moet klaar zijn op %(uiterlijk)s.")
        yield from _module(beeld, "pvt_starten", "pvt", uitleg)


def map_starten(beeld: Beeld) -> Iterator[Werk]:
    """Yield the module Arbeidsmarkt en Participatie, except in the onderwijsroute."""
    stand, laatste = beeld.stand, beeld.stand.feiten.laatste_pip
    if laatste is None or laatste.leerroute == "onderwijs":
        return
    if stand.map_gestart_op is None and not stand.feiten.heeft_map_eindgesprek:
        uitleg = gettext_noop("De MAP moet klaar zijn op %(uiterlijk)s.")
        yield from _module(beeld, "map_starten", "map", uitleg)


def einddatum_controleren(beeld: Beeld) -> Iterator[Werk]:
    """Yield the check of DUO's last day, when it differs from ours and nobody checked it."""
    feiten = beeld.stand.feiten
    if not feiten.pips or feiten.einddatum_duo == beeld.stand.einddatum_gecontroleerd:
        return
    eerste = feiten.pips[0].dagtekening
    afwijking = afwijking_duo(eerste, einddatum_duo=feiten.einddatum_duo)
    if afwijking is not None:
        yield _werk(
            "einddatum_controleren",
            "voortgang",
            vanaf=begin_van(eerste),
            grondslag=afwijking.grondslag,
            uitleg=afwijking.uitleg,
        )


def _module(beeld: Beeld, code: WerkCode, taak: TaakCode, uitleg: str) -> Iterator[Werk]:
    dagtekening = beeld.stand.pip_vastgesteld_op
    if dagtekening is None:
        return
    feiten = beeld.stand.feiten
    eerste = feiten.pips[0].dagtekening if feiten.pips else dagtekening
    uiterlijk = laatste_dag_termijn(eerste, einddatum_duo=feiten.einddatum_duo)
    yield _werk(
        code,
        taak,
        vanaf=begin_van(dagtekening),
        uiterlijk=uiterlijk,
        termijn="inburgeringstermijn",
        grondslag=(PLICHT, MODULES_AANBIEDEN),
        uitleg=(zin(uitleg, uiterlijk=uiterlijk),),
    )


def _werk(
    code: WerkCode,
    taak: TaakCode,
    *,
    vanaf: date,
    grondslag: tuple[Grondslag, ...],
    uitleg: tuple[Zin, ...],
    uiterlijk: date | None = None,
    termijn: str | None = None,
) -> Werk:
    return Werk(
        code=code,
        taak=taak,
        vanaf=vanaf,
        uiterlijk=uiterlijk,
        streef=None,
        termijn=termijn,
        grondslag=grondslag,
        uitleg=uitleg,
    )
