"""The page on local offers: by kind and municipality, with level and condition."""

import pytest
from django.urls import reverse

from tests.beleid import make_aanbod, make_beleid

AANBOD = "/aanbod/"


def text_of(response):
    return " ".join(response.content.decode().split())


def row_of(page, piece):
    return next(row for row in page.split("<tr>") if piece in row)


@pytest.fixture
def client(client_for):
    make_beleid()
    return client_for("vera")


def test_address():
    assert reverse("aanbod") == AANBOD


@pytest.mark.eis("R-KEMP-087")
def test_offers_stand_by_kind_with_who_gives_them_and_where(client):
    page = text_of(client.get(AANBOD))
    assert page.index("Geldzaken</h2>") < page.index("Taal</h2>")
    row = row_of(page, "Eurowijzer")
    assert "Welkom Partners" in row
    assert "alle 2 gemeenten" in row
    assert "telt mee voor de uren participatie" in row_of(page, "Taalcafe")


@pytest.mark.eis("R-KEMP-084")
def test_level_and_condition_stand_with_the_offer(client):
    page = text_of(client.get(AANBOD))
    assert "ondersteuning: matig intensief, intensief" in row_of(page, "Eurowijzer")
    bewind = row_of(page, "Bewind")
    assert "<strong>alleen als het moet</strong>" in bewind
    assert "Boslanden" in bewind


def test_one_municipality_and_one_kind_can_be_chosen(client):
    page = text_of(client.get(AANBOD, {"gemeente": "9002", "soort": "geldzaken"}))
    assert "Eurowijzer" in page
    assert "Bewind" not in page
    assert "Taalcafe" not in page
    assert '<option value="geldzaken" selected>' in page


def test_nothing_to_show_says_what_to_do(client):
    page = text_of(client.get(AANBOD, {"dag": "1-1-2021"}))
    assert "Er is geen aanbod vastgelegd" in page
    assert "Kies een andere gemeente, soort of dag" in page


def test_a_municipality_without_an_offer_is_named(client):
    page = text_of(client.get(AANBOD, {"soort": "taal"}))
    assert "Niets vastgelegd in Zandhoven." in page


def test_a_last_day_is_told(client):
    make_aanbod("9001", "cursus", "overig", eind="2030-06-30")
    assert "tot en met 30 jun 2030" in row_of(text_of(client.get(AANBOD)), "Cursus")


def test_another_region_sees_nothing_of_it(client_for):
    make_beleid()
    assert "Eurowijzer" not in text_of(client_for("vreemd").get(AANBOD))
