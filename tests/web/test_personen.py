"""Finding people from every page: posted, limited, and never in an address or a log."""

import logging
from datetime import date

import pytest
from django.test import override_settings

from inburgering.actions.persoon import Persoonsgegevens
from inburgering.cases.models import Inzage
from inburgering.cases.naam import Naam
from inburgering.web.views import personen
from tests.dossiers import BSN, make_bsn, open_dossier

ZOEK = "/personen/zoeken/"


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return open_dossier(noor, moment)


def text(answer) -> str:
    return answer.content.decode()


def test_one_hit_opens_the_dossier_and_the_address_holds_no_query(client_for, dossier):
    answer = client_for("noor").post(ZOEK, {"q": "tesfay"}, follow=True)
    assert answer.redirect_chain == [(f"/dossier/{dossier}/", 302)]
    assert Inzage.objects.count() == 1


def test_several_hits_are_a_list(client_for, dossier, noor, moment):
    other = Persoonsgegevens(Naam("Tesfay", "Abel"), date(1988, 8, 8), bsn=make_bsn(20))
    open_dossier(noor, moment, persoon=other)
    page = text(client_for("noor").post(ZOEK, {"q": "tesfay"}))
    assert "Abel Tesfay" in page
    assert "Selam Tesfay" in page
    assert BSN not in page


@pytest.mark.parametrize(
    ("q", "message"),
    [
        ("zzzz", "We vinden niemand"),
        ("t", "Typ iets meer"),
        ("", "Typ iets meer"),
        ("1990", "Typ iets meer"),
    ],
)
def test_nothing_found_says_what_to_try(client_for, dossier, q, message):
    answer = client_for("noor").post(ZOEK, {"q": q})
    assert answer.status_code == 200
    assert message in text(answer)
    assert f'value="{q}"' in text(answer)


def test_a_search_in_an_address_is_refused(client_for, dossier):
    assert client_for("noor").get(f"{ZOEK}?q=tesfay").status_code == 405


def test_what_is_searched_for_is_not_logged(client_for, dossier, caplog):
    caplog.set_level(logging.DEBUG)
    with override_settings(DEBUG=False):
        client_for("noor").post(ZOEK, {"q": "tesfay"})
        client_for("noor").post(ZOEK, {"q": BSN})
    ours = [r.getMessage() for r in caplog.records if r.name != "django.db.backends"]
    assert "tesfay" not in " ".join(ours).lower()
    assert BSN not in " ".join(ours)


def test_too_many_searches_in_a_minute_are_stopped_per_worker(client_for, dossier, monkeypatch):
    assert personen.PER_MINUTE == 60
    monkeypatch.setattr(personen, "PER_MINUTE", 3)
    browser, other = client_for("noor"), client_for("tom")
    # The minute may turn once during the test.
    codes = [browser.post(ZOEK, {"q": "zzzz"}).status_code for _number in range(7)]
    assert 429 in codes
    assert codes[:3] == [200, 200, 200]
    assert other.post(ZOEK, {"q": "zzzz"}).status_code == 200


def test_the_search_box_stands_on_every_page(client_for, dossier):
    browser = client_for("noor")
    for url in ("/personen/", f"/dossier/{dossier}/", "/dossier/nieuw/"):
        page = text(browser.get(url))
        assert f'action="{ZOEK}"' in page
        assert 'data-key="/"' in page


def test_own_people_are_listed_and_others_have_none(client_for, dossier):
    page = text(client_for("noor").get("/personen/"))
    assert "Selam Tesfay" in page
    assert "Nieuw dossier" in page
    page = text(client_for("tom").get("/personen/"))
    assert "Selam Tesfay" not in page
    assert "nog van niemand de casusregisseur" in page
    assert "Nieuw dossier" not in text(client_for("vera").get("/personen/"))
