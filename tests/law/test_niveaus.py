"""The level per skill in a plan, and the one level that DUO takes."""

from datetime import date

import pytest

from inburgering.law.duo_regels import PipMelding, duo_regels
from inburgering.law.pip_inhoud import PipInhoud

PLANNEN = {  # plan -> level per skill, level for DUO
    "niets gekozen": (PipInhoud(leerroute="B1"), "B1 B1 B1 B1", None),
    "alles B1": (PipInhoud(leerroute="B1", niveau="B1"), "B1 B1 B1 B1", "B1"),
    "alles A2": (PipInhoud(leerroute="B1", niveau="A2"), "A2 A2 A2 A2", "A2"),
    "alleen schrijven A2": (
        PipInhoud(leerroute="B1", niveau="B1", niveau_schrijven="A2"),
        "B1 B1 A2 B1",
        "A2",
    ),
    "A2, maar spreken B1": (
        PipInhoud(leerroute="B1", niveau="A2", niveau_spreken="B1"),
        "A2 A2 A2 B1",
        "A2",
    ),
    "A2, maar elk onderdeel B1": (
        PipInhoud(
            leerroute="B1",
            niveau="A2",
            niveau_lezen="B1",
            niveau_luisteren="B1",
            niveau_schrijven="B1",
            niveau_spreken="B1",
        ),
        "B1 B1 B1 B1",
        "B1",
    ),
    "onderwijsroute": (PipInhoud(leerroute="onderwijs", niveau="B1"), "", "B1"),
    "Z-route": (PipInhoud(leerroute="Z", niveau="A2", niveau_lezen="B1"), "", "A2"),
}


@pytest.mark.parametrize(("plan", "niveaus", "voor_duo"), PLANNEN.values(), ids=PLANNEN)
def test_elk_onderdeel_heeft_een_niveau_en_duo_krijgt_het_laagste(plan, niveaus, voor_duo):
    assert " ".join(plan.niveaus.values()) == niveaus
    assert plan.laagste_niveau == voor_duo


@pytest.mark.parametrize(("eerdere", "codes"), [((), ["duo_p6"]), ((date(2024, 1, 1),), [])])
def test_een_onderdeel_op_a2_kan_niet_in_een_eerste_pip(eerdere, codes):
    plan = PipInhoud(leerroute="B1", niveau="B1", niveau_lezen="A2")
    melding = PipMelding(
        dagtekening=date(2024, 6, 3),
        leerroute="B1",
        niveau=plan.laagste_niveau,
        geschatte_uren_b1=None,
        doelgroep="gezinsmigrant",
        eerdere_pips=eerdere,
    )
    assert [bevinding.code for bevinding in duo_regels(melding)] == codes
