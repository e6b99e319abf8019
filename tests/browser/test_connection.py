"""A weak connection in a reception centre: what was typed stays, and is sent once."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from inburgering.cases.models import Contactmoment
from tests.browser.axe import assert_accessible
from tests.dossiers import open_dossier

pytestmark = pytest.mark.browser
WAITING = re.compile("Geen verbinding")
TEXT = "Wil graag weer lesgeven."


@pytest.fixture
def phone(chromium, live_server, client_for) -> Iterator[BrowserContext]:
    """Give a phone on which noor is logged in."""
    context = chromium.new_context(
        base_url=live_server.url, locale="nl-NL", viewport={"width": 390, "height": 844}
    )
    cookies = client_for("noor").cookies.values()
    context.add_cookies(
        [{"name": c.key, "value": c.value, "url": live_server.url} for c in cookies]
    )
    yield context
    context.close()


@pytest.fixture
def form(phone, bereik_for, moment) -> Page:
    """Give the form of a contact, filled in and not sent yet."""
    key = open_dossier(bereik_for("noor"), moment)
    page = phone.new_page()
    page.goto(f"/dossier/{key}/contact/")
    page.locator("[name=datum]").fill(moment.dag.strftime("%d-%m-%Y"))
    for name in ("plaats", "kanaal", "onderwerp"):
        field = page.locator(f"[name={name}]").first
        if field.evaluate("e => e.tagName") == "SELECT":
            field.select_option(index=1)
        else:
            field.check(force=True)
    page.locator("[name=met_wie]").fill("Selam")
    page.locator("[name=verslag]").fill(TEXT)
    return page


def press(page: Page) -> None:
    page.locator("main form[method=post] button[type=submit]").last.click()


def test_without_a_connection_the_words_wait_and_then_go_once(form, phone):
    phone.set_offline(True)
    press(form)
    expect(form.locator("[data-connection]")).to_contain_text(WAITING)
    expect(form.locator("[name=verslag]")).to_have_value(TEXT)
    assert_accessible(form)
    # A second press, by hand: the button says that it is at work and does nothing.
    form.locator("main form[method=post] button[type=submit]").last.dispatch_event("click")
    assert not Contactmoment.objects.exists()
    phone.set_offline(False)
    expect(form.locator(".oi-messages")).to_be_visible(timeout=15_000)
    assert [row.verslag for row in Contactmoment.objects.all()] == [TEXT]


def test_an_answer_that_got_lost_leaves_one_contact(form, phone):
    lost = []

    def lose_the_first_answer(route):
        if not lost:
            lost.append(route.fetch())
            route.abort()
        else:
            route.continue_()

    phone.route("**/contact/", lose_the_first_answer)
    press(form)
    earlier = form.get_by_role("region", name="Eerder contact")
    expect(earlier).to_contain_text(TEXT, timeout=15_000)
    assert len(lost) == 1
    assert Contactmoment.objects.count() == 1


def test_who_was_logged_out_keeps_the_words(form, phone):
    phone.clear_cookies(name="sessionid")
    press(form)
    expect(form.locator("[data-connection]")).to_contain_text("Je bent uitgelogd")
    expect(form.locator("[name=verslag]")).to_have_value(TEXT)


def test_a_refusal_shows_on_its_own_page_with_the_words(form):
    form.locator("[name=datum]").fill("31-2-2026")
    press(form)
    expect(form.locator(".oi-summary, [role=alert]:visible").first).to_be_visible()
    expect(form.locator("[name=verslag]")).to_have_value(TEXT)
    assert not Contactmoment.objects.exists()
