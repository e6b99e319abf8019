"""The frame, the components and their scripts in a real browser."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser import ui_urls
from tests.browser.axe import HEIGHT, WIDTHS, assert_accessible, overflow

pytestmark = pytest.mark.browser
GIDS = "/proef/stijlgids/"
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def desk(page: Page, live_server, client_for, settings) -> Iterator[Page]:
    """Give a logged-in worker on a site with the style guide."""
    settings.ROOT_URLCONF = "tests.browser.ui_urls"
    settings.DEMO = True
    template = settings.TEMPLATES[0]
    settings.TEMPLATES = [{**template, "DIRS": [Path(__file__).parent / "templates"]}]
    ui_urls.received.clear()
    ui_urls.answers.clear()
    cookies = client_for("noor").cookies
    page.context.add_cookies(
        [{"name": c.key, "value": c.value, "url": live_server.url} for c in cookies.values()]
    )
    return page


def answer_session(page: Page, rest: list[int]) -> None:
    """Answer for the server: what is left, and 900 seconds again after a press on the button."""

    def answer(route: Route) -> None:
        if route.request.method == "POST":
            rest[0] = 900
            route.fulfill(status=204)
        else:
            route.fulfill(json={"rest": rest[0], "csrf": "nieuw"})

    page.route(re.compile(r"/sessie/"), answer)


@pytest.mark.eis("A11Y-01", "A11Y-03", "A11Y-04")
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_component_is_accessible_at_desk_and_phone(desk, language):
    desk.context.set_extra_http_headers({"Accept-Language": language})
    desk.goto(GIDS)
    assert_accessible(desk)


def test_the_open_panels_are_accessible_too(desk):
    desk.goto(GIDS)
    desk.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true })")
    desk.evaluate("document.querySelector('[data-session]').hidden = false")
    assert_accessible(desk)


def test_wide_text_scrolls_nothing_sideways(desk):
    """WCAG 1.4.12 at both widths."""
    desk.goto(GIDS)
    desk.evaluate(
        """() => { const sheet = new CSSStyleSheet();
        sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important;'
          + ' word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
        document.adoptedStyleSheets = [sheet]; }"""
    )
    for width in WIDTHS:
        desk.set_viewport_size({"width": width, "height": HEIGHT})
        assert overflow(desk) == []


def test_forced_colours_draw_an_edge_where_a_ground_was(desk):
    desk.emulate_media(forced_colors="active")
    desk.goto(GIDS)
    for part in (".oi-notice", ".oi-badge", ".oi-panel", ".oi-top"):
        edge = desk.locator(part).first.evaluate(
            "e => parseFloat(getComputedStyle(e).borderBottomWidth)"
        )
        assert edge >= 1, part


def test_the_first_tab_reaches_the_skip_link(desk):
    desk.goto("/proef/")
    desk.keyboard.press("Tab")
    skip = desk.locator(".oi-skip")
    expect(skip).to_be_focused()
    assert skip.bounding_box()["height"] >= 24
    desk.keyboard.press("Enter")
    expect(desk.locator("main")).to_be_focused()


def test_every_stop_of_the_tab_key_is_in_sight_and_marked(desk):
    desk.goto(GIDS)
    desk.evaluate("document.querySelector('.oi-brand').focus()")
    for _ in range(40):
        desk.keyboard.press("Tab")
        shown = desk.evaluate(
            """() => { const e = document.activeElement, s = getComputedStyle(e),
            r = e.getBoundingClientRect();
            return [parseInt(s.outlineWidth) >= 2 && s.outlineStyle !== 'none',
                    r.bottom > 0 && r.top < innerHeight, e.outerHTML.slice(0, 120)] }"""
        )
        assert shown[0], shown
        assert shown[1], shown


def test_keys_find_a_person_and_walk_through_a_list(desk):
    desk.goto(GIDS)
    desk.evaluate("document.activeElement.blur()")
    desk.keyboard.press("/")
    expect(desk.locator("#zoek")).to_be_focused()
    desk.keyboard.type("j/k")
    expect(desk.locator("#zoek")).to_have_value("j/k")
    desk.evaluate("document.activeElement.blur()")
    for key in "jjx":
        desk.keyboard.press(key)
    ticks = desk.locator("[data-list-keys] input[type=checkbox]")
    assert [ticks.nth(n).is_checked() for n in range(4)] == [False, True, False, False]
    desk.keyboard.press("k")
    desk.keyboard.press("Enter")
    assert desk.url.endswith("#rij1")


def test_the_menu_folds_on_a_phone_and_stands_open_without_scripts(desk, chromium, live_server):
    desk.set_viewport_size(PHONE)
    desk.goto(GIDS)
    menu = desk.locator("#hoofdmenu")
    expect(menu).to_be_hidden()
    desk.locator("[data-menu]").click()
    expect(menu).to_be_visible()
    expect(desk.locator("[data-menu]")).to_have_attribute("aria-expanded", "true")
    plain = chromium.new_context(
        base_url=live_server.url, java_script_enabled=False, viewport=PHONE
    )
    plain.add_cookies(desk.context.cookies())
    page = plain.new_page()
    page.goto(GIDS)
    expect(page.locator("#hoofdmenu")).to_be_visible()
    expect(page.locator("[data-menu]")).to_be_hidden()
    plain.close()


def test_the_account_panel_closes_with_escape_and_gives_focus_back(desk):
    desk.goto(GIDS)
    summary = desk.locator(".oi-account summary")
    summary.click()
    expect(desk.locator(".oi-account__panel")).to_be_visible()
    desk.keyboard.press("Tab")
    desk.keyboard.press("Escape")
    expect(desk.locator(".oi-account__panel")).to_be_hidden()
    expect(summary).to_be_focused()


def test_a_double_press_sends_once(desk):
    desk.goto("/proef/")
    button = desk.locator("#dubbel button")
    button.dblclick(no_wait_after=True)
    desk.wait_for_url("**/proef/bewaar/")
    assert len(ui_urls.received) == 1
    assert ui_urls.received[0]["eenmalig"]


@pytest.mark.eis("R-KEMP-022")
def test_what_is_typed_is_saved_and_said(desk):
    desk.goto("/proef/")
    desk.locator("#tekst").fill("Ik wil kapper worden")
    expect(desk.locator("[data-saved]")).to_have_text("Zojuist bewaard", timeout=5000)
    assert ui_urls.received[-1]["tekst"] == "Ik wil kapper worden"
    expect(desk.locator("[name=versie]")).to_have_value("1")


def test_a_failing_line_keeps_the_text_and_tries_again(desk, watch):
    ui_urls.answers[:] = [503]
    desk.clock.install()
    desk.goto("/proef/")
    desk.locator("#tekst").fill("in de trein")
    desk.clock.run_for(1500)
    status = desk.locator("[data-saved]")
    expect(status).to_contain_text("Nog niet bewaard")
    expect(status).to_have_attribute("data-state", "problem")
    desk.clock.run_for(6000)
    expect(status).to_have_text("Zojuist bewaard")
    assert [row["tekst"] for row in ui_urls.received] == ["in de trein"] * 2
    stored = desk.evaluate("({ ...localStorage, ...sessionStorage })")
    assert set(stored) <= {"htmx-current-path-for-history"}
    assert "in de trein" not in str(stored)


def test_leaving_with_unsaved_text_asks_first(desk):
    ui_urls.answers[:] = [503] * 5
    desk.goto("/proef/")
    desk.locator("#tekst").press_sequentially("nog niet af")
    asked = []

    def stay(dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    desk.on("dialog", stay)
    desk.evaluate("window.location.href = '/proef/stijlgids/'")
    desk.wait_for_timeout(300)
    assert asked == ["beforeunload"]
    assert desk.url.endswith("/proef/")


@pytest.mark.eis("A11Y-06")
def test_the_session_warns_at_thirteen_minutes_and_goes_on_after_one_press(desk):
    rest = [900]
    answer_session(desk, rest)
    desk.clock.install()
    desk.goto("/proef/")
    panel = desk.locator("[data-session]")
    assert desk.locator("body").get_attribute("data-stand")
    desk.clock.fast_forward(779_000)
    expect(panel).to_be_hidden()
    rest[0] = 120
    desk.clock.fast_forward(2000)
    expect(panel).to_be_visible()
    expect(panel.locator("button")).to_be_focused()
    panel.locator("button").click()
    expect(panel).to_be_hidden()


def test_work_in_another_tab_keeps_the_warning_away(desk):
    answer_session(desk, [850])
    desk.clock.install()
    desk.goto("/proef/")
    desk.clock.fast_forward(781_000)
    expect(desk.locator("#dubbel [name=csrfmiddlewaretoken]")).to_have_value("nieuw")
    expect(desk.locator("[data-session]")).to_be_hidden()


def test_typed_text_stays_on_the_page_when_the_session_is_over(desk):
    answer_session(desk, [0])
    ui_urls.answers[:] = [401] * 9
    desk.clock.install()
    desk.goto("/proef/")
    desk.locator("#tekst").fill("een lang verhaal")
    desk.clock.fast_forward(781_000)
    expect(desk.locator("#sessie-kop")).to_have_text("Je bent uitgelogd")
    expect(desk.locator("#tekst")).to_have_value("een lang verhaal")
