"""Complete plans to take something from, and what they then miss."""

from dataclasses import replace
from typing import Any

from inburgering.law.bevinding import Bevinding
from inburgering.law.pip_inhoud import Doel, PipInhoud
from inburgering.law.pip_volledig import ontbreekt
from tests.law.maak import dag

VOL_B1 = PipInhoud(
    leerroute="B1",
    niveau="B1",
    reden_leerroute="De toets laat zien dat B1 lukt.",
    uren_per_week=12,
    pvt_uren=12,
    map_uren=64,
    map_praktijk_uren=40,
    begeleiding="Elke maand een gesprek.",
    maatschappelijke_begeleiding="Hulp bij verzekeringen.",
    financiele_zelfredzaamheid="Cursus over geld.",
    aantal_voortgangsgesprekken=4,
    heeft_jong_kind=False,
    taal_en_werk="Werk in de ochtend, les in de middag.",
    doelen=(Doel("werk", "Ik wil kok worden."),),
)
VOL_Z = replace(VOL_B1, leerroute="Z", niveau=None, participatie_uren_z=800)
VOL_ONDERWIJS = replace(
    VOL_B1, leerroute="onderwijs", doeldiploma="mbo_4", map_uren=None, map_praktijk_uren=None
)


def mist(
    inhoud: PipInhoud, *, doelgroep: Any = "asielstatushouder", **opties: Any
) -> tuple[Bevinding, ...]:
    """Return what a plan misses, for an asielstatushouder unless said."""
    return ontbreekt(inhoud, doelgroep=doelgroep, dag=dag("2025-03-01"), **opties)


def codes(inhoud: PipInhoud, **opties: Any) -> list[str]:
    """Return the codes of what a plan misses."""
    return [bevinding.code for bevinding in mist(inhoud, **opties)]
