"""Minutes in real windows: two people at one table, on phone and beamer, and no word is lost."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from inburgering.cases.models import Agendapunt
from tests.browser.axe import assert_accessible
from tests.dossiers import open_dossier
from tests.overleg import make_usual_team, open_second, plan, put

pytestmark = pytest.mark.browser
SAVED = "Zojuist bewaard"
PHONE, BEAMER = {"width": 390, "height": 844}, {"width": 1920, "height": 1080}


@pytest.fixture
def meeting(bereik_for, moment) -> tuple[str, int]:
    """Give the address of a meeting with two cases, and the id of the first."""
    noor = bereik_for("noor")
    overleg = plan(make_usual_team(noor, moment), noor, moment)
    punt = put(open_dossier(noor, moment, gemeente="9001"), overleg, noor, moment)
    put(open_second(noor, moment), overleg, noor, moment)
    return f"/overleg/{overleg}/", punt


@pytest.fixture
def windows(chromium, live_server, client_for) -> Iterator[Callable[..., Page]]:
    """Give a function that opens a screen of its own for a worker."""
    contexts = []

    def open_window(naam: str, viewport: dict[str, int]) -> Page:
        context = chromium.new_context(base_url=live_server.url, locale="nl-NL", viewport=viewport)
        contexts.append(context)
        cookies = client_for(naam).cookies.values()
        context.add_cookies(
            [{"name": c.key, "value": c.value, "url": live_server.url} for c in cookies]
        )
        return context.new_page()

    yield open_window
    for context in contexts:
        context.close()


def form_of(page: Page, punt: int):
    return page.locator(f"form[data-notulen]:has([name='besluit-{punt}'])")


@pytest.mark.eis("R-KEMP-062")
def test_two_people_take_the_minutes_and_both_see_everything(windows, meeting):
    address, punt = meeting
    noor, tom = windows("noor", PHONE), windows("tom", BEAMER)
    noor.goto(address)
    tom.goto(f"{address}?zaak=1")
    expect(tom.get_by_text("Haddad")).to_have_count(0)
    with noor.expect_response(lambda answer: answer.request.method == "POST"):
        form_of(noor, punt).locator("textarea").fill("Het gezin krijgt hulp.")
    expect(form_of(noor, punt).locator("[data-saved]")).to_have_text(SAVED, timeout=10_000)
    with tom.expect_response(lambda answer: answer.request.method == "POST"):
        form_of(tom, punt).get_by_label("Besproken").check()
    expect(form_of(tom, punt).locator("textarea")).to_have_value("Het gezin krijgt hulp.")
    expect(form_of(tom, punt).locator("[data-others]")).to_contain_text("Een collega")
    assert_accessible(tom)
    item = Agendapunt.objects.get(pk=punt)
    assert (item.besluit, item.besproken_op is not None) == ("Het gezin krijgt hulp.", True)


def test_what_was_typed_is_there_after_agreeing_on_a_task(windows, meeting):
    address, punt = meeting
    page = windows("noor", PHONE)
    page.goto(f"{address}?zaak=1")
    with page.expect_response(lambda answer: answer.request.method == "POST"):
        form_of(page, punt).locator("textarea").fill("Eerst de school.")
        page.get_by_text("Spreek een taak af").click()
    page.get_by_label("Wat moet er gebeuren?").fill("Bel de school")
    page.get_by_label("Wie doet het?").select_option("partij.partner")
    page.get_by_role("button", name="Voeg de taak toe").click()
    expect(page.get_by_text("Bel de school")).to_be_visible()
    expect(form_of(page, punt).locator("textarea")).to_have_value("Eerst de school.")
    # The page is still the one of this case alone.
    expect(page.get_by_text("Haddad")).to_have_count(0)
