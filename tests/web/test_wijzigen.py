"""The pages of changes, walked as a worker does."""

from datetime import timedelta

import pytest
from django.urls import reverse

from inburgering.actions.advies import bio_vragen
from inburgering.cases.models import (
    Advies,
    Bericht,
    Dossier,
    Duobesluit,
    Pauze,
    Pip,
    Routewijziging,
    Termijn,
)
from tests.formulier import read_form
from tests.pips import adopt, make_ready

pytestmark = pytest.mark.django_db


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    sleutel = make_ready(noor, moment)
    adopt(sleutel, noor, moment)
    return sleutel


@pytest.fixture
def client(client_for):
    return client_for("noor")


def get(client, name, *args, query=""):
    answer = client.get(reverse(name, args=args) + query)
    assert answer.status_code == 200
    return answer.content.decode()


def send(client, address, **values):
    form = read_form(client.get(address).content.decode(), next(iter(values)))
    return client.post(address, {**form, **values})


def test_the_tab_says_where_things_stand(client, dossier, moment):
    html = get(client, "wijzigen", dossier)
    assert "Andere leerroute kan tot en met" in html
    assert "Onderdeel naar A2" in html
    assert "Er loopt geen pauze." in html
    assert "zelf berekend" in html


def test_from_the_choice_over_the_conditions_to_the_concept(client, dossier):
    page = reverse("wijzigen_route", args=[dossier, "schakelen"])
    assert "Bekijk de voorwaarden" in client.get(page).content.decode()
    assert "Kies een antwoord." in client.get(f"{page}?kies=1").content.decode()
    address = f"{page}?naar=Z&kies=1"
    html = client.get(address).content.decode()
    assert "jij beoordeelt" in html
    assert "er blijven 800 uur over" in html
    answer = send(client, address, reden="Het gaat minder snel dan gedacht.")
    html = answer.content.decode()
    assert answer.status_code == 200
    assert "Zonder &#x27;ja&#x27; kan de wijziging niet." in html
    assert "Het gaat minder snel dan gedacht." in html
    answer = send(
        client,
        address,
        reden="Het gaat minder snel dan gedacht.",
        oordeel_voortgang="ja",
        toelichting_voortgang="De school meldt het in mei.",
        oordeel_b1_niet_haalbaar="ja",
        toelichting_b1_niet_haalbaar="Na twee jaar is A1 net gehaald.",
    )
    assert answer.status_code == 302
    assert answer["Location"] == reverse("pip_bewerken", args=[dossier])
    assert Pip.objects.get(status="concept").inhoud["leerroute"] == "Z"
    html = get(client, "wijzigen", dossier)
    assert "Er loopt een wijziging" in html
    assert "Na twee jaar is A1 net gehaald." in html
    stop = reverse("wijziging_stop", args=[dossier])
    assert send(client, stop, reden="Toch niet nodig.").status_code == 302
    assert Routewijziging.objects.get().ingetrokken_op is not None


def test_what_the_law_refuses_has_no_button(client, dossier):
    html = get(client, "wijzigen_route", dossier, "afschalen", query="?vaardigheid=lezen&kies=1")
    assert "Dit kan nu niet" in html
    assert "Gevolgd: 0 uur" in html
    assert "Begin met het nieuwe plan" not in html
    assert client.get(reverse("wijzigen_route", args=[dossier, "anders"])).status_code == 404


@pytest.mark.eis("R-SV-015")
def test_a_pause_has_a_category_and_no_diagnosis_and_says_that_the_term_runs_on(
    client, dossier, moment
):
    page = reverse("pauze", args=[dossier])
    assert "de termijn loopt door" in client.get(page).content.decode()
    day = moment.dag - timedelta(days=100)
    values = {
        "begin": day.strftime("%d-%m-%Y"),
        "reden": "zorgen",
        "verwacht_tot": moment.dag.strftime("%d-%m-%Y"),
    }
    html = send(client, page, **values, toelichting="Heeft een depressie.").content.decode()
    assert "niets over ziekte" in html
    assert "Heeft een depressie." in html
    assert not Pauze.objects.exists()
    before = Termijn.objects.get(code="inburgeringstermijn").uiterlijk
    assert send(client, page, **values, toelichting="De taalcoach gaat door.").status_code == 302
    html = get(client, "wijzigen", dossier)
    assert "Zorgen of spanning" in html
    assert "De termijn loopt door" in html
    assert "verzamel het bewijs" in html
    assert "Verwijs naar hulp" in html
    assert reverse("hulp", args=[dossier]) in html
    assert Termijn.objects.get(code="inburgeringstermijn").uiterlijk == before
    stop = reverse("pauze_stop", args=[dossier])
    answer = send(client, stop, eind=moment.dag.strftime("%d-%m-%Y"))
    assert answer.status_code == 302
    assert "Eerdere pauzes" in get(client, "wijzigen", dossier)


def test_a_decision_of_duo_is_recorded_corrected_and_taken_away(client, dossier, moment):
    page = reverse("duobesluit_nieuw", args=[dossier])
    now = Termijn.objects.get(code="inburgeringstermijn").uiterlijk
    today = moment.dag.strftime("%d-%m-%Y")
    values = {
        "soort": "verlenging",
        "besloten_op": today,
        "ontvangen_op": today,
        "grond": "onbekend",
    }
    shorter = (now - timedelta(days=1)).strftime("%d-%m-%Y")
    html = send(client, page, **values, nieuwe_einddatum=shorter).content.decode()
    assert "kan de termijn niet korter maken" in html
    longer = now + timedelta(days=180)
    answer = send(client, page, **values, nieuwe_einddatum=longer.strftime("%d-%m-%Y"))
    assert answer.status_code == 302
    assert Termijn.objects.get(code="inburgeringstermijn").uiterlijk == longer
    row = Duobesluit.objects.get()
    fix = reverse("duobesluit_verbeter", args=[dossier, row.pk])
    again = (longer + timedelta(days=1)).strftime("%d-%m-%Y")
    answer = send(client, fix, reden="De brief noemt een andere dag.", nieuwe_einddatum=again)
    assert answer.status_code == 302
    assert Termijn.objects.get(code="inburgeringstermijn").uiterlijk == longer + timedelta(days=1)
    html = get(client, "wijzigen", dossier)
    assert "De brief noemt een andere dag." in html
    gone = reverse("duobesluit_weg", args=[dossier, Duobesluit.objects.get(is_geldig=True).pk])
    assert send(client, gone, reden="Van iemand anders.").status_code == 302
    assert Duobesluit.objects.count() == 2
    assert Termijn.objects.get(code="inburgeringstermijn").uiterlijk == now


def test_evidence_makes_a_letter_and_a_message_that_is_ticked_off(client, dossier, moment):
    page = reverse("verlenging", args=[dossier])
    assert "De inburgeraar kan DUO om meer tijd vragen vanaf" in client.get(page).content.decode()
    answer = send(
        client,
        page,
        motivering="U kon een half jaar geen opvang voor uw kind vinden.",
        is_nodig="ja",
        grond="geen_verwijt",
    )
    assert answer.status_code == 302
    advice = Advies.objects.get()
    assert (advice.soort, advice.is_positief) == ("verlenging", True)
    html = get(client, "duo_melden", dossier)
    assert "geen opvang voor uw kind" in html
    row = Bericht.objects.get(soort="advies.verlenging")
    form = read_form(html, "waarde")
    answer = client.post(
        reverse("duo_melden", args=[dossier]),
        {**form, "bericht": str(row.sleutel), "waarde": moment.dag.strftime("%d-%m-%Y")},
    )
    assert answer.status_code == 302
    row.refresh_from_db()
    assert (row.afgehandeld_op, row.wijze) == (moment.dag, "portaal")
    assert "DUO weet alles" in get(client, "duo_melden", dossier)


def test_advice_on_circumstances_is_asked_and_given(client, dossier, noor, moment):
    bio_vragen(dossier, gevraagd_op=moment.dag, bereik=noor, moment=moment)
    assert "Geef advies" in get(client, "wijzigen", dossier)
    page = reverse("bio_advies", args=[dossier])
    answer = send(
        client, page, motivering="U kunt gewoon meedoen met de lessen.", is_positief="nee"
    )
    assert answer.status_code == 302
    assert Advies.objects.get().is_positief is False
    assert "negatief" in get(client, "wijzigen", dossier)


def test_who_sees_the_tab(client_for, dossier):
    Dossier.objects.get(sleutel=dossier)
    for naam, status in (("tom", 200), ("kim", 404), ("eva", 404), ("lot", 404)):
        answer = client_for(naam).get(reverse("wijzigen", args=[dossier]))
        assert answer.status_code == status, naam
