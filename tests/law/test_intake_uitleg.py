"""What the intake misses is said in words that tell what to do, with the article."""

from dataclasses import replace

import pytest

from inburgering.law.grondslag import bi, wi
from inburgering.law.intake_volledig import WETTELIJKE_DELEN, IntakeFeiten, intake_bevindingen
from inburgering.law.tekst import dutch
from tests.law.maak import dag

KLAAR = IntakeFeiten(
    besproken=frozenset(WETTELIJKE_DELEN),
    aantal_gesprekken=1,
    gewezen_op=dag("2025-01-06"),
    heeft_toets=True,
)


EEN_TEKORT = {  # change -> code, field, articles, text
    "geen gesprek": (
        {"aantal_gesprekken": 0},
        ("geen_gesprek", "gesprekken", (bi("5.2", 3),)),
        "Leg eerst vast wanneer je met de inburgeraar sprak.",
    ),
    "vve": (
        {"heeft_jong_kind": True},
        ("vve_niet_besproken", "gezin", (wi("14", 3),)),
        "Er is een jong kind: bespreek ook de voorschool of peuteropvang.",
    ),
    "niet gewezen": (
        {"gewezen_op": None},
        ("niet_gewezen", "alleen_gewezen", (bi("5.2", 2),)),
        "Vertel de inburgeraar dat alleen praten mag, en leg vast wanneer.",
    ),
    "geen toets": (
        {"heeft_toets": False},
        (
            "toets_ontbreekt",
            "toets",
            (wi("14", 3), wi("14", 6, versie=dag("2023-01-01"))),
        ),
        "Leg de leerbaarheidstoets vast, of de vrijstelling van de toets.",
    ),
}


@pytest.mark.parametrize(("velden", "kern", "tekst"), EEN_TEKORT.values(), ids=EEN_TEKORT)
def test_elk_tekort_zegt_wat_te_doen(velden, kern, tekst):
    (bevinding,) = intake_bevindingen(replace(KLAAR, **velden))
    assert (bevinding.code, bevinding.veld, bevinding.grondslag) == kern
    assert dutch(bevinding.uitleg) == tekst
