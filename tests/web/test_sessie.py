"""How long a login lasts, and that nothing typed gets lost when it ends."""

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from inburgering.access.models import Team
from tests.personas import sign_in

PAGE = "/beheer/teams/"
TYPED = {"organisatie": "regiehuis", "naam": 'Team "Zuid" <b>&'}


def is_in(client: Client, page: str = PAGE) -> bool:
    return client.get(page).status_code == 200


@pytest.mark.eis("SEC-04")
@pytest.mark.parametrize(("seconds", "stays"), [(899, True), (900, False), (901, False)])
def test_fifteen_minutes_of_silence_end_a_session(client_for, klok, seconds, stays):
    browser = client_for("bea")
    assert is_in(browser)
    klok.forward(seconds=seconds)
    assert is_in(browser) is stays


@pytest.mark.eis("SEC-04")
def test_ten_hours_end_a_session_however_busy(client_for, klok):
    browser = client_for("bea")
    assert is_in(browser)
    for _ in range(43):
        klok.forward(minutes=13, seconds=56)
        assert is_in(browser)
    klok.forward(minutes=2)
    assert not is_in(browser)


def test_activity_is_written_at_most_once_a_minute(client_for, klok):
    browser = client_for("bea")
    is_in(browser)

    def writes() -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            is_in(browser)
        return sum("UPDATE" in q["sql"] and "django_session" in q["sql"] for q in queries)

    klok.forward(seconds=59)
    assert writes() == 0
    klok.forward(seconds=1)
    assert writes() == 1
    assert writes() == 0


@pytest.mark.eis("A11Y-06")
def test_a_worker_can_ask_for_more_time(client_for, klok):
    browser = client_for("bea")
    is_in(browser)
    klok.forward(minutes=13, seconds=30)
    assert browser.post(reverse("sessie_verlengen")).status_code == 204
    klok.forward(minutes=14, seconds=59)
    assert is_in(browser)


@pytest.mark.eis("A11Y-06")
def test_the_page_warns_two_minutes_before_the_end(client_for, klok):
    html = client_for("bea").get(PAGE).content.decode()
    assert 'data-session="780"' in html
    assert 'data-session-end="900"' in html


def test_asking_how_long_is_left_is_no_activity(client_for, klok):
    browser = client_for("bea")
    is_in(browser)
    for left in (600, 300):
        klok.forward(minutes=5)
        assert browser.get(reverse("sessie_stand")).json()["rest"] == left
    klok.forward(minutes=5)
    assert browser.get(reverse("sessie_stand")).json()["rest"] == 0
    assert not is_in(browser)


@pytest.mark.eis("SEC-03")
def test_the_fourth_browser_ends_the_first(personas):
    browsers = [Client() for _ in range(4)]
    for browser in browsers:
        sign_in(browser, "vera")
    assert [is_in(browser, "/account/afwezigheid/") for browser in browsers] == [
        False,
        True,
        True,
        True,
    ]
    assert UserSession.objects.filter(user=personas["vera"]).count() == 3


@pytest.mark.eis("SEC-03")
def test_the_session_gets_another_id_at_login(personas):
    browser = Client()
    browser.get(reverse("account_login"))
    browser.post(PAGE, TYPED)
    session = browser.session
    session["van_voor"] = "1"
    session.save()
    browser.cookies["sessionid"] = before = session.session_key
    sign_in(browser, "vera")
    assert browser.session["van_voor"] == "1"
    assert browser.session.session_key != before
    assert not Session.objects.filter(pk=before).exists()


@pytest.mark.eis("SEC-03")
def test_logging_out_ends_the_session_on_the_server(personas):
    browser = Client()
    sign_in(browser, "vera")
    stolen = browser.cookies["sessionid"].value
    browser.post(reverse("account_logout"))
    thief = Client()
    thief.cookies["sessionid"] = stolen
    assert not is_in(thief, "/account/afwezigheid/")


@pytest.mark.eis("SEC-03")
def test_a_closed_account_is_out_at_the_next_request(client_for, personas):
    browser = client_for("noor")
    assert is_in(browser, "/account/afwezigheid/")
    type(personas["noor"]).objects.filter(pk=personas["noor"].pk).update(is_active=False)
    assert not is_in(browser, "/account/afwezigheid/")


def give_up_and_send(browser: Client, klok) -> None:
    """Let the session lapse on an open form, and send the form then."""
    is_in(browser)
    klok.forward(minutes=20)
    assert browser.post(PAGE, TYPED).status_code == 302
    assert "bewaard_formulier" in browser.session


@pytest.mark.eis("SEC-04")
@pytest.mark.parametrize("is_swept", [False, True], ids=["lapsed", "row removed"])
def test_what_was_typed_comes_back_after_logging_in_again(client_for, klok, is_swept):
    browser = client_for("bea")
    is_in(browser)
    if is_swept:
        Session.objects.all().delete()
    klok.forward(minutes=20)
    answer = browser.post(PAGE, TYPED)
    assert answer["Location"].startswith(reverse("account_login"))
    assert not Team.objects.filter(naam=TYPED["naam"]).exists()
    assert "is bewaard" in browser.get(answer["Location"]).content.decode()
    landed = sign_in(browser, "bea", go_to=reverse("sessie_hervatten"))
    assert landed["Location"] == reverse("sessie_hervatten")
    html = browser.get(landed["Location"]).content.decode()
    assert "Team &quot;Zuid&quot; &lt;b&gt;&amp;" in html
    assert f'action="{PAGE}"' in html
    browser.post(PAGE, {**TYPED, "hervat": "1"})
    assert Team.objects.filter(naam=TYPED["naam"]).count() == 1
    assert browser.get(reverse("sessie_hervatten")).status_code == 302


@pytest.mark.eis("SEC-04")
def test_nobody_else_gets_to_see_what_was_typed(client_for, personas, klok):
    browser = client_for("bea")
    give_up_and_send(browser, klok)
    sign_in(browser, "vera")
    answer = browser.get(reverse("sessie_hervatten"))
    assert answer.status_code == 302
    assert "Zuid" not in answer.content.decode()


def test_what_was_typed_lies_encrypted_and_for_an_hour_only(client_for, klok):
    browser = client_for("bea")
    give_up_and_send(browser, klok)
    stored = browser.session["bewaard_formulier"]
    assert "Zuid" not in str(stored)
    klok.forward(minutes=61)
    sign_in(browser, "bea")
    assert browser.get(reverse("sessie_hervatten")).status_code == 302


def test_the_kept_form_can_be_thrown_away(client_for, klok):
    browser = client_for("bea")
    give_up_and_send(browser, klok)
    sign_in(browser, "bea")
    assert browser.get(reverse("sessie_hervatten")).status_code == 200
    browser.post(reverse("sessie_hervatten"))
    assert "bewaard_formulier" not in browser.session


def test_passwords_and_foreign_posts_are_never_kept(client_for, klok):
    browser = client_for("bea")
    is_in(browser)
    klok.forward(minutes=20)
    browser.post(reverse("account_change_password"), {"oldpassword": "x", "password1": "y"})
    assert "bewaard_formulier" not in browser.session
    stranger = Client()
    stranger.post(PAGE, TYPED)
    assert "bewaard_formulier" not in stranger.session


@pytest.mark.eis("SEC-06")
def test_a_form_without_token_is_refused_and_not_kept(client_for, klok):
    browser = client_for("bea")
    is_in(browser)
    klok.forward(minutes=20)
    browser.handler.enforce_csrf_checks = True
    assert browser.post(PAGE, TYPED).status_code == 403
    assert "bewaard_formulier" not in browser.session


@pytest.mark.parametrize("header", ["HTTP_X_AUTOSAVE", "HTTP_HX_REQUEST"])
def test_a_page_that_saves_by_itself_hears_that_it_must_log_in(client_for, klok, header):
    browser = client_for("bea")
    is_in(browser)
    klok.forward(minutes=20)
    answer = browser.post(PAGE, TYPED, **{header: "true"})
    assert answer.status_code == 401
    assert answer["HX-Trigger"] == "sessie-verlopen"
