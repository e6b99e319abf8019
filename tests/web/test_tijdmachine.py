"""The time machine moves the day of the work and nothing else."""

from datetime import date, datetime, timedelta

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from inburgering.access.models import Beheerregel
from inburgering.region.models import Taakverdeling
from tests.personas import PASSWORD, TOTP_SECRET, get_code, sign_in

URL = "/tijdmachine/"
FAR = {"dag": "1-6-2031"}


@pytest.fixture(autouse=True)
def _on(settings):
    settings.TIJDMACHINE = True


def test_without_the_setting_it_does_not_exist(client_for, settings):
    browser = client_for("noor")
    browser.post(URL, FAR)
    settings.TIJDMACHINE = False
    assert browser.get(URL).status_code == 404
    assert browser.post(URL, FAR).status_code == 404
    answer = browser.get("/account/afwezigheid/")
    assert answer.wsgi_request.moment.dag == timezone.localdate()
    assert b"oi-ribbon" not in answer.content


def test_it_moves_the_day_and_says_so_until_it_is_put_back(client_for, klok):
    browser = client_for("noor")
    browser.post(URL, FAR)
    answer = browser.get("/account/afwezigheid/")
    assert answer.wsgi_request.moment.dag == date(2031, 6, 1)
    assert "zondag 1 juni 2031" in answer.content.decode()
    browser.post(URL, {"vandaag": "1"})
    answer = browser.get("/account/afwezigheid/")
    assert answer.wsgi_request.moment.dag == date(2026, 11, 17)
    assert b"oi-ribbon" not in answer.content


def test_a_day_that_cannot_be_read_changes_nothing(client_for, klok):
    browser = client_for("noor")
    answer = browser.post(URL, {"dag": "31 februari 2027"})
    assert "31 februari 2027" in answer.content.decode()
    assert "Deze dag bestaat niet" in answer.content.decode()
    assert "tijdmachine" not in browser.session


def test_looking_at_the_page_moves_nothing(client_for, klok):
    browser = client_for("noor")
    browser.get(URL, FAR)
    assert "tijdmachine" not in browser.session


def test_only_the_own_work_moves(client_for, klok):
    client_for("noor").post(URL, FAR)
    other = client_for("eva").get("/account/afwezigheid/")
    assert other.wsgi_request.moment.dag == date(2026, 11, 17)


def test_the_taakverdeling_is_that_of_the_moved_day(client_for, klok):
    Taakverdeling.objects.create(
        gemeente_id="9001",
        taak="pip",
        rol="uitvoerder",
        organisatie_id="boslanden",
        begin=date(2031, 6, 1),
        niveau="lokaal",
    )
    browser = client_for("noor")
    for day, may in (("31-5-2031", True), ("1-6-2031", False)):
        browser.post(URL, {"dag": day})
        bereik = browser.get("/account/afwezigheid/").wsgi_request.bereik
        assert bereik.mag_doen("9001", "pip") is may


@pytest.mark.parametrize(("end", "status"), [("2026-11-16", 403), ("2026-11-17", 200)])
def test_the_end_of_a_role_is_judged_on_the_real_day(client_for, personas, klok, end, status):
    browser = client_for("noor")
    for day in ("1-1-2024", "1-6-2031"):
        browser.post(URL, {"dag": day})
        personas["noor"].aanstellingen.update(eind=end)
        assert browser.get("/account/afwezigheid/").status_code == status


def test_a_role_that_has_not_begun_does_not_begin_by_travelling(client_for, personas, klok):
    personas["noor"].aanstellingen.update(begin="2030-01-01")
    browser = client_for("noor")
    browser.post(URL, FAR)
    assert browser.get("/account/afwezigheid/").status_code == 403


@pytest.mark.parametrize("day", ["1-1-2020", "1-1-2031"])
def test_a_session_lapses_by_real_time(client_for, klok, day):
    browser = client_for("noor")
    browser.post(URL, {"dag": day})
    klok.forward(minutes=14, seconds=59)
    assert browser.get("/account/afwezigheid/").status_code == 200
    klok.forward(minutes=15)
    assert browser.get("/account/afwezigheid/").status_code == 302


def test_the_code_of_the_second_factor_follows_the_real_clock(personas):
    TOTP.activate(personas["noor"], TOTP_SECRET)
    browser = Client()
    sign_in(browser, "noor")
    browser.post(URL, FAR)
    browser.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    answer = browser.post(reverse("mfa_reauthenticate"), {"code": get_code()})
    assert answer.status_code == 302
    assert browser.get("/account/afwezigheid/").wsgi_request.moment.dag == date(2031, 6, 1)


def test_waiting_after_failures_is_not_skipped(personas):
    traveller = Client()
    sign_in(traveller, "vera")
    traveller.post(URL, FAR)
    wrong = {"password": "fout fout fout fout"}
    answers = [traveller.post(reverse("account_reauthenticate"), wrong) for _ in range(6)]
    assert "Wacht even" in answers[-1].content.decode()
    traveller.post(URL, {"dag": "1-6-2035"})
    again = traveller.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    assert "Wacht even" in again.content.decode()


def test_what_is_logged_carries_the_real_time(client_for, personas, klok):
    browser = client_for("bea")
    browser.post(URL, FAR)
    browser.post(reverse("beheer_knop", args=[personas["kim"].pk, "sessies"]))
    assert Beheerregel.objects.get().tijdstip == klok.nu
    moment = browser.get("/beheer/accounts/").wsgi_request.moment
    assert moment.tijdstip == klok.nu
    assert abs(moment.tijdstip - datetime(2031, 6, 1, tzinfo=klok.nu.tzinfo)) > timedelta(days=1)


def test_administration_looks_at_the_real_day(client_for, personas, klok):
    personas["kim"].aanstellingen.update(eind="2026-11-30")
    browser = client_for("bea")
    browser.post(URL, FAR)
    html = browser.get(reverse("beheer_account", args=[personas["kim"].pk])).content.decode()
    assert "Geen rol vandaag" not in html
