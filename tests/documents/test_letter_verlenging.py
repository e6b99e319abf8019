"""The letters on more time and with advice to DUO: complete, plain, without a clause on bezwaar."""

from dataclasses import replace
from datetime import date

import pytest

from inburgering.documents.bio import BioGegevens, bio_advies
from inburgering.documents.brief import iter_running_text, iter_text
from inburgering.documents.gegevens import NietVolledig, Periode
from inburgering.documents.leesbaarheid import find_shortcomings, measure
from inburgering.documents.pip_beschikking import pip_beschikking
from inburgering.documents.render_html import render_html
from inburgering.documents.verlenging import REDENEN, VerlengingGegevens, verlenging_overzicht
from tests.documents.voorbeelden import AFZENDER, CONTACT, EIGEN, INHOUD, PERSOON, PIP

MEER_TIJD = VerlengingGegevens(
    afzender=AFZENDER,
    geadresseerde=PERSOON,
    contact=CONTACT,
    grond="geen_verwijt",
    motivering="U had een half jaar geen vaste woonplek.",
    periode=Periode(date(2025, 1, 1), date(2025, 6, 30)),
    termijn=Periode(date(2026, 7, 2), date(2027, 1, 1)),
    stand=(("Lessen Nederlands en KNM", "412 uur"), ("PVT", "klaar")),
    kenmerk="TJ24-PEPY",
    dagtekening=date(2026, 7, 15),
    ondertekenaar=EIGEN,
)
ADVIES = BioGegevens(
    afzender=AFZENDER,
    geadresseerde=PERSOON,
    contact=CONTACT,
    is_positief=True,
    motivering="U zorgt al jaren dag en nacht voor uw kind.",
    gevraagd_op=date(2026, 6, 1),
    kenmerk="TJ24-PEPY",
    dagtekening=date(2026, 7, 15),
    ondertekenaar=EIGEN,
)
BRIEVEN = {
    **{grond: verlenging_overzicht(replace(MEER_TIJD, grond=grond)) for grond in REDENEN},
    "zonder periode": verlenging_overzicht(replace(MEER_TIJD, periode=None, stand=())),
    "advies positief": bio_advies(ADVIES),
    "advies negatief": bio_advies(replace(ADVIES, is_positief=False)),
    "pip met een onderdeel op A2": pip_beschikking(
        replace(PIP, inhoud=replace(INHOUD, leerroute="B1", niveau="B1", niveau_schrijven="A2"))
    ),
}


@pytest.mark.parametrize("brief", BRIEVEN.values(), ids=BRIEVEN)
def test_every_letter_passes_the_b1_gate(brief):
    text = "\n".join(iter_running_text(brief))
    assert find_shortcomings(measure(text)) == ()
    assert render_html(brief)


@pytest.mark.parametrize("naam", [naam for naam in BRIEVEN if not naam.startswith("pip")])
def test_duo_decides_so_there_is_no_bezwaar_here(naam):
    text = " ".join(iter_text(BRIEVEN[naam]))
    assert "bezwaar" not in text.lower()
    assert "DUO besluit" in text


def test_the_letter_says_what_is_known_and_until_when():
    text = " ".join(iter_text(BRIEVEN["geen_verwijt"]))
    for part in ("412 uur", "2 juli 2026", "1 januari 2027", "30 juni 2025", "half jaar"):
        assert part in text


def test_one_skill_at_a2_stands_in_the_plan():
    text = " ".join(iter_text(BRIEVEN["pip met een onderdeel op A2"]))
    assert "U doet examen op niveau A2 in schrijven." in text
    assert "lezen B1, luisteren B1, schrijven A2, spreken B1" in text


@pytest.mark.parametrize(
    ("maak", "gegevens"),
    [
        (verlenging_overzicht, replace(MEER_TIJD, termijn=None)),
        (verlenging_overzicht, replace(MEER_TIJD, motivering="")),
        (bio_advies, replace(ADVIES, is_positief=None)),
        (bio_advies, replace(ADVIES, motivering="")),
    ],
)
def test_a_final_letter_is_whole_and_a_concept_shows_what_is_open(maak, gegevens):
    with pytest.raises(NietVolledig):
        maak(gegevens)
    assert render_html(maak(replace(gegevens, is_concept=True)))
