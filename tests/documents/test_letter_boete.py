"""Letters about enforcement: what they say, and that they say it at B1."""

from dataclasses import replace
from datetime import date

import pytest

from inburgering.documents.boete import boete_besluit, boete_intrekking
from inburgering.documents.boete_gegevens import (
    GEDRAGINGEN,
    Boetegegevens,
    HandhavingGegevens,
    Overtreding,
)
from inburgering.documents.brief import iter_running_text, iter_text
from inburgering.documents.gegevens import NietVolledig
from inburgering.documents.leesbaarheid import find_shortcomings, measure
from inburgering.documents.render_html import render_html
from inburgering.documents.waarschuwing import geen_boete, handhaving_waarschuwing
from inburgering.documents.zienswijze import zienswijze_verzoek
from inburgering.law.boete import Boetefeiten, EerdereBoete, bereken_boete
from inburgering.law.tekst import dutch
from tests.documents.voorbeelden import AFZENDER, CONTACT, EIGEN, PERSOON, PIP

FEITEN = "Op 8 mei en 15 mei was er een gesprek. U kwam niet en u belde niet."
BASIS = HandhavingGegevens(
    afzender=AFZENDER,
    geadresseerde=PERSOON,
    contact=CONTACT,
    overtreding=Overtreding("23", "begeleiding", date(2023, 5, 15), FEITEN),
    kenmerk="I-2023-0001",
    dagtekening=date(2023, 6, 12),
    ondertekenaar=EIGEN,
    bezwaaradres=PIP.bezwaaradres,
)
EERDER = EerdereBoete("23", date(2023, 1, 9), date(2023, 2, 6), 2500, date(2023, 3, 21))
BEREKEND = bereken_boete(
    Boetefeiten("23", date(2023, 5, 16), "grove_schuld", (EERDER,), gematigd_tot_cent=6000)
)
BOETE = Boetegegevens(
    bedrag_cent=BEREKEND.bedrag_cent,
    berekening=tuple(dutch((een,)) for een in BEREKEND.stappen),
    schuld="U wist van de gesprekken.",
    zienswijze="Ik was het vergeten.",
    zienswijze_gevraagd=True,
    omstandigheden="U hebt weinig geld.",
)
INTAKE = replace(
    BASIS, overtreding=replace(BASIS.overtreding, artikel="22", gedraging="niet_verschenen")
)
TERMIJN = replace(BOETE, nieuwe_termijn_tot=date(2023, 8, 11), zienswijze="")
LETTERS = {
    "zienswijze": zienswijze_verzoek(BASIS, uiterlijk=date(2023, 6, 1), hoogste_cent=80000),
    "boete": boete_besluit(BASIS, BOETE),
    "boete intake": boete_besluit(INTAKE, TERMIJN),
    "intrekking": boete_intrekking(BASIS, bedrag_cent=7500, reden="U had een goede reden."),
    "waarschuwing": handhaving_waarschuwing(
        BASIS, reden="Het was de eerste keer.", noemt_boete=True
    ),
    "geen boete": geen_boete(BASIS, reden="Uw bijstand is al lager."),
    "zonder boete": handhaving_waarschuwing(INTAKE, reden="U was ziek.", noemt_boete=False),
}


def text(name):
    return "\n".join(iter_text(LETTERS[name]))


@pytest.mark.eis("LANG-01")
@pytest.mark.parametrize("name", LETTERS)
def test_every_letter_passes_the_readability_gate(name):
    running = "\n".join(iter_running_text(LETTERS[name]))
    assert find_shortcomings(measure(running, vervang=("Boslanden",))) == ()
    assert measure(text(name)).verboden == ()


@pytest.mark.parametrize("gedraging", GEDRAGINGEN)
def test_every_conduct_can_be_written_about(gedraging):
    about = replace(BASIS, overtreding=replace(BASIS.overtreding, gedraging=gedraging))
    letter = zienswijze_verzoek(about, uiterlijk=date(2023, 6, 1), hoogste_cent=80000)
    running = "\n".join(iter_running_text(letter))
    assert find_shortcomings(measure(running, vervang=("Boslanden",))) == ()


@pytest.mark.parametrize("schuld", ["opzet", "grove_schuld", "gewoon", "verminderd"])
@pytest.mark.parametrize(
    "eerdere",
    [(), (EERDER,), (EERDER,) * 6, (replace(EERDER, bedrag_cent=239000),)],
    ids=["first", "second", "above the maximum", "term nearly full"],
)
@pytest.mark.parametrize("artikel", ["22", "23"])
def test_every_calculation_passes_the_gate(schuld, eerdere, artikel):
    berekend = bereken_boete(Boetefeiten(artikel, date(2023, 5, 16), schuld, eerdere))
    steps = tuple(dutch((een,)) for een in berekend.stappen)
    letter = boete_besluit(BASIS, replace(BOETE, berekening=steps))
    running = "\n".join(iter_running_text(letter))
    assert find_shortcomings(measure(running, vervang=("Boslanden",))) == ()


def test_the_decision_shows_every_step_of_the_amount():
    found = text("boete")
    assert "€ 50 wordt € 100" in found
    assert "75 procent: € 100 wordt € 75" in found
    assert "De boete is € 60." in found
    assert "Ik was het vergeten." in found
    assert "zes weken" in found
    assert "Bezwaar" in found


def test_the_fine_of_the_intake_names_the_new_term():
    assert "11 augustus 2023" in text("boete intake")
    assert "U gaf geen antwoord." in text("boete intake")
    assert "nog een kans" not in text("boete")


def test_the_question_says_that_one_need_not_answer():
    assert "U hoeft niets te zeggen." in text("zienswijze")
    assert "€ 800" in text("zienswijze")
    assert "Bezwaar" not in text("zienswijze")


def test_a_warning_threatens_only_who_can_be_fined():
    assert "kunt u een boete krijgen" in text("waarschuwing")
    assert "kunt u een boete krijgen" not in text("zonder boete")


@pytest.mark.parametrize("change", [{"dagtekening": None}, {"ondertekenaar": None}])
def test_a_letter_that_misses_something_is_not_made(change):
    with pytest.raises(NietVolledig):
        boete_besluit(replace(BASIS, **change), BOETE)


def test_what_was_typed_is_shown_as_text():
    wild = replace(BASIS, overtreding=replace(BASIS.overtreding, feiten="<b>let op</b>"))
    html = render_html(boete_besluit(wild, BOETE))
    assert "<b>let op</b>" not in html
    assert "&lt;b&gt;let op" in html
