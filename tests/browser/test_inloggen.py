"""Logging in, setting up the second factor and administration, in a real browser."""

import re
from datetime import date

import pytest
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.urls import reverse
from playwright.sync_api import Page, expect

from inburgering.access.models import Afwezigheid
from tests.browser.axe import assert_accessible
from tests.personas import PASSWORD, TOTP_SECRET

pytestmark = pytest.mark.browser


def get_code(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, list(yield_hotp_counters_from_time())[1]))


def type_in(page: Page, *texts: str) -> None:
    """Type into one field after another with the keyboard only, and send."""
    for text in texts[:-1]:
        page.keyboard.type(text)
        page.keyboard.press("Tab")
    page.keyboard.type(texts[-1])
    page.keyboard.press("Enter")


def come_in(page: Page, naam: str, password: str = PASSWORD) -> None:
    page.goto("/account/login/")
    page.locator("#id_login").focus()
    type_in(page, f"{naam}@proef.example", password)


@pytest.mark.eis("A11Y-02", "A11Y-06")
def test_the_way_in_by_keyboard_is_accessible_at_every_step(page, personas):
    page.goto("/account/login/")
    assert_accessible(page)
    come_in(page, "bea", "niet mijn wachtwoord")
    expect(page.get_by_role("alert")).to_contain_text("horen niet bij elkaar")
    assert_accessible(page)
    come_in(page, "bea")
    expect(page.locator("h1")).to_have_text("Stel de tweede stap in")
    assert_accessible(page)
    page.locator("#id_code").focus()
    type_in(page, get_code(page.locator(".oi-secret").inner_text()))
    expect(page.locator("h1")).to_have_text("Bewaar je herstelcodes")
    assert_accessible(page)
    code = page.locator("code").first.inner_text()
    page.get_by_role("link", name="Ik heb ze bewaard").press("Enter")
    expect(page.locator("h1")).to_have_text("Accounts")
    page.context.clear_cookies()
    come_in(page, "bea")
    expect(page.locator("h1")).to_have_text("Vul de code in")
    assert_accessible(page)
    page.locator("#id_code").focus()
    type_in(page, code)
    expect(page.locator("h1")).to_have_text("Accounts")


@pytest.mark.eis("A11Y-06")
def test_a_password_may_be_pasted(page, personas):
    page.goto("/account/login/")
    page.locator("#id_login").fill("vera@proef.example")
    page.locator("#id_password").focus()
    page.keyboard.insert_text(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_text("Vera Smits").first).to_be_visible()


@pytest.fixture
def desk(page, live_server, client_for):
    """Give a function that lets somebody in without the login pages."""

    def sit_down(naam: str) -> Page:
        page.context.add_cookies(
            [
                {"name": c.key, "value": c.value, "url": live_server.url}
                for c in client_for(naam).cookies.values()
            ]
        )
        return page

    return sit_down


@pytest.mark.eis("A11Y-01", "A11Y-05")
def test_a_wrong_invitation_is_accessible_and_the_links_lead_to_the_fields(desk):
    page = desk("bea")
    page.goto(reverse("beheer_account_nieuw"))
    page.locator("#id_naam").fill("Lin Chen")
    page.get_by_role("button", name="Verstuur de uitnodiging").click()
    expect(page.get_by_role("alert")).to_be_focused()
    assert_accessible(page)
    page.get_by_role("link", name=re.compile("^E-mailadres")).press("Enter")
    expect(page.locator("#id_email")).to_be_focused()
    expect(page.locator("#id_naam")).to_have_value("Lin Chen")


@pytest.mark.eis("A11Y-01")
def test_the_log_and_the_pages_around_the_door_are_accessible(desk):
    page = desk("pim")
    page.goto(reverse("beheer_logboek"))
    assert_accessible(page)
    page.context.clear_cookies()
    for name in ("account_reset_password", "account_reset_password_done", "account_inactive"):
        page.goto(reverse(name))
        assert_accessible(page)
    for name in ("account_signup", "beveiliging"):
        page.goto(reverse(name))
        assert_accessible(page)


@pytest.mark.eis("SEC-04", "A11Y-05")
def test_a_form_sent_too_late_comes_back_after_logging_in(desk, settings, personas):
    page = desk("vera")
    page.goto(reverse("afwezigheid"))
    page.locator("#id_van").fill("1-12-2099")
    page.locator("#id_tot_en_met").fill("5-12-2099")
    settings.SESSIE_STILTE = -1
    page.get_by_role("button", name="Leg vast").click()
    expect(page.get_by_text("Wat je typte, is bewaard.")).to_be_visible()
    assert not Afwezigheid.objects.exists()
    settings.SESSIE_STILTE = 900
    page.locator("#id_login").focus()
    type_in(page, "vera@proef.example", PASSWORD)
    page.locator("#id_code").fill(get_code(TOTP_SECRET))
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Wat je typte, is er nog")
    assert_accessible(page)
    page.get_by_role("button", name="Verstuur het formulier").click()
    expect(page.get_by_text("De afwezigheid is vastgelegd.")).to_be_visible()
    assert Afwezigheid.objects.get(medewerker=personas["vera"]).van == date(2099, 12, 1)
