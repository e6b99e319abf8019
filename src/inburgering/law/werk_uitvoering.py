"""The work that follows from the plan: courses, modules and the check of DUO's last day.

Grondslag: art. 6, 8, 11 en 16 Wet inburgering 2021.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from inburgering.law.grondslag import wi
from inburgering.law.inburgeringstermijn import afwijking_duo, begin_van, laatste_dag_termijn
from inburgering.law.taken import TaakCode
from inburgering.law.tekst import gettext_noop, zin
from inburgering.law.verplichtingen_college import AANBOD
from inburgering.law.verplichtingen_inburgeraar import PLICHT
from inburgering.law.werkbeeld import Beeld, buiten_pip
from inburgering.law.werkstand import Werk, WerkCode

MODULES_AANBIEDEN = wi("6", 3)


def aanbod_leerroute(beeld: Beeld) -> Iterator[Werk]:
    """Yield the offer of a course that fits the route, to asielstatushouders."""
    dagtekening = beeld.stand.pip_vastgesteld_op
    if dagtekening is None or beeld.stand.cursus_besteld_op is not None:
        return
    if beeld.stand.feiten.is_asielstatushouder:
        yield buiten_pip(
            "aanbod_leerroute",
            "voortgang",
            vanaf=max(dagtekening, beeld.stand.doelgroep_sinds or dagtekening),
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
        weken = stand.beleid.streef_map_weken
        yield from _module(beeld, "map_starten", "map", uitleg, streef_weken=weken)


def einddatum_controleren(beeld: Beeld) -> Iterator[Werk]:
    """Yield the check of DUO's last day, when it differs from ours and nobody checked it."""
    feiten = beeld.stand.feiten
    if not feiten.pips or feiten.einddatum_duo == beeld.stand.einddatum_gecontroleerd:
        return
    eerste = feiten.pips[0].dagtekening
    afwijking = afwijking_duo(
        eerste,
        einddatum_duo=feiten.einddatum_duo,
        opgeschort_dagen=feiten.opgeschort_dagen,
    )
    if afwijking is not None:
        yield buiten_pip(
            "einddatum_controleren",
            "voortgang",
            vanaf=begin_van(eerste),
            grondslag=afwijking.grondslag,
            uitleg=afwijking.uitleg,
        )


def _module(
    beeld: Beeld, code: WerkCode, taak: TaakCode, uitleg: str, *, streef_weken: int | None = None
) -> Iterator[Werk]:
    dagtekening = beeld.stand.pip_vastgesteld_op
    if dagtekening is None:
        return
    feiten = beeld.stand.feiten
    eerste = feiten.pips[0].dagtekening if feiten.pips else dagtekening
    uiterlijk = laatste_dag_termijn(
        eerste, einddatum_duo=feiten.einddatum_duo, opgeschort_dagen=feiten.opgeschort_dagen
    )
    yield buiten_pip(
        code,
        taak,
        vanaf=begin_van(dagtekening),
        uiterlijk=uiterlijk,
        streef=_streef(dagtekening, streef_weken, uiterlijk),
        termijn="inburgeringstermijn",
        grondslag=(PLICHT, MODULES_AANBIEDEN),
        uitleg=(zin(uitleg, uiterlijk=uiterlijk),),
    )


def _streef(dagtekening: date, weken: int | None, uiterlijk: date) -> date | None:
    """Return the local target, so many weeks after the plan and never after the legal last day."""
    return None if weken is None else min(dagtekening + timedelta(weeks=weken), uiterlijk)
