"""What the brede intake still misses before it can be completed with the person."""

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
LEEG = IntakeFeiten(besproken=frozenset(), aantal_gesprekken=0, gewezen_op=None, heeft_toets=False)


def test_een_volledige_intake_mist_niets():
    assert intake_bevindingen(KLAAR) == ()


def test_een_lege_intake_mist_alles_in_volgorde():
    assert [(b.code, b.veld) for b in intake_bevindingen(LEEG)] == [
        ("geen_gesprek", "gesprekken"),
        *(("niet_besproken", code) for code in WETTELIJKE_DELEN),
        ("niet_gewezen", "alleen_gewezen"),
        ("toets_ontbreekt", "toets"),
    ]
    assert all(bevinding.is_wettelijk for bevinding in intake_bevindingen(LEEG))


DELEN = {  # part -> article, name, left out after a move
    "taal": (bi("5.2", 1), "taal", False),
    "opleiding": (wi("14", 3), "opleiding", True),
    "werk": (wi("14", 3), "werk en ervaring", True),
    "arbeidsparticipatie": (bi("5.2", 1), "werk in Nederland", False),
    "gezin": (wi("14", 3), "gezin en kinderen", False),
    "zelfredzaamheid": (bi("5.2", 1), "zelf dingen regelen", False),
    "gezondheid": (wi("14", 3), "gezondheid", False),
}


def test_de_wet_noemt_zeven_delen():
    assert list(WETTELIJKE_DELEN) == list(DELEN)


@pytest.mark.parametrize("code", DELEN)
def test_elk_deel_moet_besproken_zijn(code):
    artikel, naam, na_verhuizing_niet = DELEN[code]
    zonder = replace(KLAAR, besproken=KLAAR.besproken - {code})
    (bevinding,) = intake_bevindingen(zonder)
    assert (bevinding.code, bevinding.veld) == ("niet_besproken", code)
    assert bevinding.grondslag == (artikel,)
    assert dutch(bevinding.uitleg) == f"Bespreek nog: {naam}."
    overgekomen = intake_bevindingen(replace(zonder, is_overgekomen=True))
    assert (overgekomen == ()) is na_verhuizing_niet


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


def test_vve_is_klaar_als_het_besproken_is():
    assert intake_bevindingen(replace(KLAAR, heeft_jong_kind=True, is_vve_besproken=True)) == ()


def test_na_een_verhuizing_met_plan_is_geen_toets_nodig():
    assert intake_bevindingen(replace(KLAAR, heeft_toets=False, is_overgekomen=True)) == ()
