"""The intake in real windows: kept while typing, two at once, on a phone of 320 px."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from inburgering.cases.models import Intakeonderdeel, Intakeversie
from tests.browser.axe import assert_accessible
from tests.dossiers import open_dossier

pytestmark = pytest.mark.browser
SAVED = "Zojuist bewaard"
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def dossier(bereik_for, moment):
    return open_dossier(bereik_for("noor"), moment)


@pytest.fixture
def windows(chromium, live_server, client_for) -> Iterator[Callable[[str], Page]]:
    """Give a function that opens a phone of its own for a worker."""
    contexts = []

    def open_window(naam: str) -> Page:
        context = chromium.new_context(
            base_url=live_server.url, locale="nl-NL", viewport=PHONE, has_touch=True
        )
        contexts.append(context)
        cookies = client_for(naam).cookies.values()
        context.add_cookies(
            [{"name": c.key, "value": c.value, "url": live_server.url} for c in cookies]
        )
        return context.new_page()

    yield open_window
    for context in contexts:
        context.close()


def write(page: Page, text: str) -> None:
    with page.expect_response(lambda answer: answer.request.method == "POST"):
        page.locator("[name=notitie]").fill(text)
    expect(page.locator("[data-saved]")).to_have_text(SAVED, timeout=10_000)


@pytest.mark.eis("R-KEMP-007")
def test_two_people_type_in_turn_and_no_word_is_lost(windows, dossier):
    url = f"/dossier/{dossier}/intake/deel/talent/"
    noor, tom = windows("noor"), windows("tom")
    for page in (noor, tom):
        page.goto(url)
    write(noor, "Bakt brood.")
    write(tom, "Zingt graag.")
    beside = tom.locator(".intake-naast")
    expect(beside).to_contain_text("Noor van den Berg")
    expect(beside).to_contain_text("Bakt brood.")
    write(noor, "Bakt brood.\nEn taart.")
    write(tom, "Zingt graag.\nIn een koor.")
    expect(beside).to_contain_text("En taart.")
    assert_accessible(tom)
    tom.get_by_role("button", name="Voeg samen").click()
    expect(tom.locator("[name=notitie]")).to_have_value(
        "Zingt graag.\nIn een koor.\nBakt brood.\nEn taart."
    )
    expect(beside).to_have_count(0)
    row = Intakeonderdeel.objects.get()
    assert row.notitie == "Zingt graag.\nIn een koor.\nBakt brood.\nEn taart."
    assert not Intakeversie.objects.filter(is_verwerkt=False).exists()


def test_one_hand_gets_through_a_part_on_a_small_phone(windows, dossier):
    page = windows("noor")
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"/dossier/{dossier}/intake/deel/talent/")
    button = page.get_by_role("button", name="Verder")
    for target in (button, page.locator(".intake-codes .oi-option").first):
        box = target.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44
    # The bar with the button is always within reach of the thumb.
    assert button.bounding_box()["y"] + button.bounding_box()["height"] <= 640
    page.get_by_label("Koken en bakken").check()
    page.get_by_label("Dit is besproken").check()
    button.click()
    expect(page.locator("h1")).to_have_text("Taal")
    row = Intakeonderdeel.objects.get()
    assert (row.codes, row.is_besproken) == ({"sterk": ["koken"]}, True)


def test_what_has_the_focus_is_never_behind_the_bar(windows, dossier):
    page = windows("noor")
    page.goto(f"/dossier/{dossier}/intake/deel/gezin/")
    for _turn in range(40):
        page.keyboard.press("Tab")
        seen = page.evaluate(
            """() => {
              const bar = document.querySelector(".intake-balk").getBoundingClientRect();
              const focus = document.activeElement;
              if (!focus.closest(".intake-vlak")) return true;
              return focus.getBoundingClientRect().top < bar.top;
            }"""
        )
        assert seen, page.evaluate("document.activeElement.name")


def test_the_letter_follows_what_is_typed(windows, dossier):
    page = windows("noor")
    page.goto(f"/dossier/{dossier}/oproep/nieuw/")
    expect(page.locator("#voorbeeld")).to_contain_text("nog niet ingevuld")
    page.locator("[name=plaats]").fill("Dorpshuis De Linde")
    expect(page.locator("#voorbeeld")).to_contain_text("Dorpshuis De Linde", timeout=10_000)
    assert_accessible(page)
