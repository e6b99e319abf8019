"""The page Aankomst of a dossier, and the small forms of its steps."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from inburgering.actions.aankomst_informatie import (
    Informatie,
    overdrachtsinformatie_vastleggen,
)
from inburgering.actions.contact import Contactgegevens, contact_vastleggen
from inburgering.cases.models import Dossier, Feit, Inzage
from tests.formulier import fill_in
from tests.koppelingen import make_koppeling, nl, take_in


def text(answer) -> str:
    return re.sub(r"\s+", " ", answer.content.decode())


@pytest.fixture
def vandaag():
    return timezone.localdate()


@pytest.fixture
def noor(client_for):
    return client_for("noor")


@pytest.fixture
def dossier(bereik_for, moment, vandaag):
    row = make_koppeling(1, koppeling=nl(vandaag - timedelta(days=9)), regioadvies="tuinbouw")
    take_in([row], bereik_for("noor"), moment)
    return Dossier.objects.get()


def go(name, dossier, *parts):
    return reverse(name, args=[dossier.sleutel, *parts])


def test_each_step_has_its_button_and_the_reading_is_logged(noor, dossier):
    page = text(noor.get(go("aankomst", dossier)))
    for words in (
        "Wat het COA vertelde",
        "tuinbouw",
        "Woont in Budel.",
        "Leg de vraag vast",
        "Leg de kennismaking vast",
        "Plan het driegesprek",
        "Naar de brede intake",
    ):
        assert words in page
    assert Inzage.objects.filter(deel="instroom", doel="aankomst").count() == 1
    assert 'aria-current="page">Aankomst' in page


@pytest.mark.eis("R-DRE-010", "R-BUR-022")
def test_on_the_page_from_planning_to_who_was_there(noor, dossier, vandaag):
    fill_in(noor, go("aankomst_driegesprek_plannen", dossier), {"datum": nl(vandaag)})
    page = text(noor.get(go("aankomst", dossier)))
    assert "gepland op" in page
    answers = {
        "datum": nl(vandaag),
        "aanwezig": ["regisseur", "coa", "inburgeraar"],
        "plaats": "azc",
        "kanaal": "gesprek",
        "verslag": "Les in het azc gaat door.",
    }
    done = fill_in(noor, go("aankomst_driegesprek", dossier), answers, needs="datum")
    assert done["Location"] == go("aankomst", dossier)
    page = text(noor.get(go("aankomst", dossier)))
    assert "Erbij: regisseur van de gemeente, begeleider van het COA, inburgeraar." in page
    assert "Gesprek in het azc, overdracht met het COA" in page
    story = text(noor.get(reverse("dossier_tijdlijn", args=[dossier.sleutel])))
    assert "Er was een driegesprek met het COA (regisseur van de gemeente" in story


@pytest.mark.eis("R-KEMP-053")
def test_how_the_preparation_goes_is_agreed_on_a_small_form(noor, dossier, vandaag):
    page = go("aankomst_voorinburgering", dossier, "afgesproken")
    fill_in(noor, page, {"datum": nl(vandaag), "wijze": "online"})
    shown = text(noor.get(go("aankomst", dossier)))
    assert "online" in shown
    no = go("aankomst_voorinburgering", dossier, "geen")
    fill_in(noor, no, {"reden": "wil eerst verhuizen"})
    assert Feit.objects.filter(soort="geen_voorinburgering", is_geldig=True).exists()
    assert noor.get(go("aankomst_voorinburgering", dossier, "iets")).status_code == 404


def test_out_of_order_gives_a_plain_message_and_keeps_what_was_typed(noor, dossier, vandaag):
    before = nl(vandaag - timedelta(days=30))
    sent = {"datum": before, "plaats": "azc", "kanaal": "telefoon", "verslag": "Wij belden."}
    page = text(noor.post(go("aankomst_kennismaking", dossier), sent))
    assert "&#x27;Kennismaking&#x27; kan niet voor &#x27;Koppeling aan de gemeente&#x27;" in page
    assert "Wij belden." in page
    assert before in page
    assert not Feit.objects.filter(soort="kennismaking").exists()


def test_what_may_be_about_health_is_asked_back(noor, dossier, vandaag):
    sent = {"bron": "COA", "ontvangen_op": nl(vandaag), "werkervaring": "werkte in een ziekenhuis"}
    page = text(noor.post(go("aankomst_informatie", dossier), sent))
    assert "Dit lijkt over ziekte" in page
    fill_in(noor, go("aankomst_informatie", dossier), {**sent, "nagekeken": "on"}, needs="bron")
    shown = text(noor.get(go("aankomst", dossier)))
    assert "werkte in een ziekenhuis" in shown
    assert "Eerder, op" in shown


def test_the_talk_that_does_not_come_says_why(noor, dossier):
    fill_in(noor, go("aankomst_driegesprek_niet", dossier), {"reden": "het azc sluit"})
    assert "Omdat: het azc sluit." in text(noor.get(go("aankomst", dossier)))


def test_the_page_asks_the_same_of_the_database_however_much_happened(
    noor, dossier, bereik_for, moment, vandaag
):
    noor.get(go("aankomst", dossier))
    with CaptureQueriesContext(connection) as few:
        noor.get(go("aankomst", dossier))
    act = {"bereik": bereik_for("noor"), "moment": moment}
    for number in range(6):
        told = Informatie("COA", vandaag, {"opleiding": f"school {number}"})
        overdrachtsinformatie_vastleggen(dossier.sleutel, informatie=told, **act)
        talk = Contactgegevens(vandaag, "azc", "gesprek", "anders", "de inburgeraar")
        contact_vastleggen(dossier.sleutel, contact=talk, **act)
    with CaptureQueriesContext(connection) as many:
        noor.get(go("aankomst", dossier))
    assert len(few) == len(many) <= 24


@pytest.mark.parametrize("naam", ["eva", "kim", "sam", "vera", "rik", "bea", "vreemd"])
def test_others_do_not_see_the_arrival(client_for, dossier, naam):
    other = client_for(naam)
    for name in ("aankomst", "aankomst_informatie", "aankomst_kennismaking"):
        assert other.get(go(name, dossier)).status_code in {403, 404}
