"""The pages of the end: what is met, DUO's day, follow-up, closing, light cases."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from inburgering.actions.feit import Waarde
from inburgering.cases.models import Afronding, Dossier, LichtTraject, Nazorgcontact, Taak
from tests.afronding import make_ended
from tests.dossiers import open_dossier
from tests.formulier import fill_in, read_form
from tests.pips import adopt, make_ready

pytestmark = pytest.mark.django_db


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    key = make_ready(noor, moment, gemeente="9001")
    adopt(key, noor, moment)
    return key


@pytest.fixture
def oud(noor, moment):
    """Give a dossier under the act of 2013."""
    facts = {"plicht": Waarde(datum=moment.dag.replace(year=2020))}
    return open_dossier(noor, moment, gemeente="9001", feiten=facts)


def show(dag):
    return dag.strftime("%d-%m-%Y")


def at(name, key):
    return reverse(name, args=[key])


def test_the_page_says_part_by_part_what_is_left(client_for, dossier):
    html = client_for("noor").get(at("afronding", dossier)).content.decode()
    for piece in ("Lezen", "KNM", "moet nog", "DUO beslist", "Leg eerst vast"):
        assert piece in html


def test_from_the_end_to_follow_up(client_for, dossier, moment):
    client = client_for("noor")
    fields = {"voldaan_op": show(moment.dag), "uitstroom": "opleiding", "toelichting": "Zegt DUO."}
    answer = fill_in(client, at("afronding_einde", dossier), fields)
    html = client.get(answer["Location"]).content.decode()
    for piece in ("Zo eindigde de plicht", "Opleiding of studie", "Na een half jaar", "miste er"):
        assert piece in html
    fields = {"moment": "extra", "op": show(moment.dag), "is_bereikt": "ja", "uitkomst": "werk"}
    fill_in(client, at("afronding_nazorg", dossier), fields)
    assert Nazorgcontact.objects.get().uitkomst == "werk"
    timeline = client.get(at("dossier_tijdlijn", dossier)).content.decode()
    assert "De inburgeringsplicht is geëindigd: Inburgeringsdiploma" in timeline
    assert "Nazorg: Extra contact" in timeline
    fill_in(client, at("afronding_intrekken", dossier), {"reden": "Was een ander."})
    assert not Afronding.objects.get().is_geldig


def test_a_mistake_keeps_what_was_typed(client_for, dossier, moment):
    client = client_for("noor")
    url = at("afronding_einde", dossier)
    sent = read_form(client.get(url).content.decode(), "voldaan_op")
    fields = {"voldaan_op": show(moment.dag), "uitstroom": "werk", "toelichting": ""}
    html = client.post(url, {**sent, **fields}).content.decode()
    assert "mist er nog iets" in html
    assert show(moment.dag) in html
    assert not Afronding.objects.exists()


def test_a_second_press_records_it_once(client_for, dossier, moment):
    client = client_for("noor")
    url = at("afronding_einde", dossier)
    sent = read_form(client.get(url).content.decode(), "voldaan_op")
    body = {**sent, "voldaan_op": show(moment.dag), "uitstroom": "werk", "toelichting": "Zegt DUO."}
    assert client.post(url, body).status_code == 302
    assert client.post(url, body).status_code == 302
    assert Afronding.objects.get().versie == 1


@pytest.mark.eis("R-SV-017")
def test_an_ontheffing_asks_for_a_warm_referral_first(client_for, noor, moment):
    key = make_ended(noor, moment, gemeente="9001")
    client = client_for("noor")
    assert "warme verwijzing" in client.get(at("afronding", key)).content.decode()
    url = at("afronding_sluiten", key)
    sent = read_form(client.get(url).content.decode(), "reden")
    html = client.post(url, {**sent, "reden": "Is klaar met alles."}).content.decode()
    assert "Taalhuis" in html
    assert "Is klaar met alles." in html
    assert Dossier.objects.get(sleutel=key).status == "open"


def count_queries(client, url):
    with CaptureQueriesContext(connection) as asked:
        assert client.get(url).status_code == 200
    return len(asked)


def test_the_number_of_queries_does_not_grow(client_for, noor, moment):
    key = make_ended(noor, moment, gemeente="9001", wijze="vrijstelling")
    client, url = client_for("noor"), at("afronding", key)
    count_queries(client, url)
    before = count_queries(client, url)
    fields = {"moment": "extra", "op": show(moment.dag), "is_bereikt": "ja", "uitkomst": "werk"}
    for _number in range(5):
        fill_in(client, at("afronding_nazorg", key), fields)
    client.get(url)  # says once that it was saved
    assert count_queries(client, url) == before


@pytest.mark.eis("R-KEMP-088", "R-KEMP-089")
def test_a_light_case_shows_the_loan_and_asks_for_a_talk(client_for, oud, moment):
    client = client_for("noor")
    html = client.get(at("licht", oud)).content.decode()
    assert "termijnen van de wet van 2021 niet" in html
    assert at("afronding", oud) not in html
    fields = {
        "groep": "elip",
        "lening_cent": "10.000",
        "lening_gebruikt_cent": "9.500,00",
        "lening_stand_op": show(moment.dag),
        "heeft_risico": "on",
    }
    warned = "Nodig deze persoon uit voor een gesprek."
    assert warned not in html
    answer = fill_in(client, at("licht", oud), fields)
    assert warned in client.get(answer["Location"]).content.decode()
    assert LichtTraject.objects.get().lening_gebruikt_cent == 950_000
    task = Taak.objects.get(dossier__sleutel=oud, code="eigen")
    assert "Nodig uit" in task.omschrijving
    html = client.get(reverse("lichte_trajecten")).content.decode()
    assert "lening bijna op" in html
    assert "uitnodigen" in html
    talk = {
        "gesproken_op": show(moment.dag),
        "afspraken": "Noor belt de school.",
    }
    fill_in(client, at("licht", oud), talk)
    task.refresh_from_db()
    assert task.status == "gedaan"
    assert "Noor belt de school." in client.get(at("licht", oud)).content.decode()
    # Once the duty does not stand any more, the loan is no risk to it.
    over = {"afgesloten_op": show(moment.dag), "uitkomst": "Het diploma is er."}
    fill_in(client, at("licht", oud), over, needs="groep")
    assert warned not in client.get(at("licht", oud)).content.decode()
    assert "lening bijna op" not in client.get(reverse("lichte_trajecten")).content.decode()


def test_a_light_case_says_what_is_wrong_and_keeps_it(client_for, oud):
    client = client_for("noor")
    url = at("licht", oud)
    sent = read_form(client.get(url).content.decode(), "groep")
    body = {**sent, "lening_cent": "100", "lening_gebruikt_cent": "200", "uitkomst": "Mooi."}
    html = client.post(url, body).content.decode()
    assert "meer dan de hele lening" in html
    assert "Mooi." in html


def test_a_light_case_is_not_for_the_act_of_2021(client_for, dossier):
    assert client_for("noor").get(at("licht", dossier)).status_code == 404
    html = client_for("noor").get(at("afronding", dossier)).content.decode()
    assert at("licht", dossier) not in html
