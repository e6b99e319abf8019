"""The work list in a real browser: by keyboard, on a phone, without faults."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from inburgering.actions.feit import Waarde
from inburgering.cases.models import Taak
from tests.browser.axe import assert_accessible
from tests.dossiers import open_dossier
from tests.werk import make_case, make_task

pytestmark = pytest.mark.browser
LONG = "Abdulrahman Mohammed Abdulaziz al-Khawaldeh-Bani-Hassan"


@pytest.fixture
def desk(page: Page, live_server, client_for) -> Page:
    """Give the browser of a casusregisseur who has logged in."""
    cookies = client_for("noor").cookies
    page.context.add_cookies(
        [{"name": c.key, "value": c.value, "url": live_server.url} for c in cookies.values()]
    )
    return page


@pytest.fixture
def dossier(bereik_for, moment):
    """Give a dossier whose PIP is due soon."""
    feiten = {"inschrijving": Waarde(datum=moment.dag - timedelta(days=60))}
    feiten["kennisgeving"] = Waarde(datum=moment.dag - timedelta(days=70))
    return open_dossier(bereik_for("noor"), moment, feiten=feiten)


@pytest.fixture
def work(desk, regio, personas, dossier):
    """Give a list with every group in it, the longest name and a real dossier."""
    day = timezone.localdate()
    mine = {"medewerker": personas["noor"], "team_id": regio.team}
    for offset in (-12, 0, 10, 60):
        due = day + timedelta(days=offset)
        make_task(make_case(regio.mandaat, LONG), regio.wgr, uiterlijk=due, **mine)
    case = make_case(regio.mandaat, "Li Wei", laatste_contact_op=day - timedelta(days=100))
    later = day + timedelta(days=9)
    make_task(case, regio.wgr, uiterlijk=None, code="pip_verzenden", **mine)
    make_task(case, regio.wgr, uiterlijk=later, code="pip_melden_duo", vanaf=later, **mine)
    return desk


@pytest.mark.eis("A11Y-01", "A11Y-03", "A11Y-04")
@pytest.mark.parametrize("query", ["", "?lijst=organisatie&gemeente=9001&te_laat=1"])
def test_the_list_is_accessible_at_desk_and_phone(work, query):
    work.goto(f"/{query}")
    assert_accessible(work)


def test_everything_opened_is_accessible_too(work):
    work.goto("/?lijst=organisatie")
    work.evaluate("document.querySelectorAll('main details').forEach((d) => { d.open = true })")
    expect(work.locator(".oi-sentences").first).to_be_visible()
    work.locator("input[name=taak]").first.check()
    assert_accessible(work)


def test_an_empty_list_is_accessible(desk, personas):
    desk.goto("/")
    assert_accessible(desk)


def test_the_pages_of_a_task_are_accessible(work):
    for code in ("pip_vaststellen", "kennismaking"):
        task = Taak.objects.filter(code=code, dossier__feiten__isnull=False).first()
        work.goto(f"/taak/{task.sleutel}/")
        assert_accessible(work)
    work.goto(f"/dossier/{task.dossier.sleutel}/taak/nieuw/")
    work.get_by_role("button", name="Voeg toe").click()
    expect(work.get_by_role("alert")).to_contain_text("dingen niet")
    assert_accessible(work)


def test_the_reason_opens_under_its_row_with_the_count_and_the_law(work):
    work.goto("/")
    row = work.get_by_role("row").filter(has_text="Stel het PIP vast").filter(has_text="10 weken")
    row.locator("summary").click()
    expect(row).to_contain_text("Zo is de dag geteld")
    expect(row).to_contain_text("70 dagen na")
    link = row.get_by_role("link", name="art. 5.3 lid 1")
    expect(link).to_have_attribute(
        "href", "https://wetten.overheid.nl/BWBR0045555/2023-01-01#Artikel5.3"
    )


@pytest.mark.eis("A11Y-02")
def test_by_keyboard_one_walks_picks_and_hands_over(desk, dossier, personas):
    desk.goto("/")
    expect(desk.locator("#verdelen")).to_be_hidden()
    for key in "jxjx":
        desk.keyboard.press(key)
    expect(desk.locator("[data-current]")).to_have_count(1)
    assert desk.locator("input[name=taak]:checked").count() == 2
    expect(desk.locator("#verdelen")).to_be_visible()
    desk.get_by_label("Geef de taken aan").select_option(label="Tom Hendriks")
    desk.get_by_role("button", name="Geef door").press("Enter")
    done = desk.get_by_role("status").filter(has_text="2 taken staan nu bij Tom Hendriks.")
    expect(done).to_be_visible()
    assert Taak.objects.filter(medewerker=personas["tom"]).exists()


def test_a_row_is_low_enough_to_see_many(work):
    work.set_viewport_size({"width": 1280, "height": 900})
    work.goto("/")
    heights = work.evaluate(
        "[...document.querySelectorAll('.oi-work tbody tr')].filter(r => r.offsetParent)"
        ".map(r => r.getBoundingClientRect().height)"
    )
    assert len(heights) > 5
    assert max(heights) <= 50
