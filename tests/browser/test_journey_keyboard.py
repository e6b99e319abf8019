"""From logging in to an adopted and sent plan, with the keyboard alone."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from inburgering.cases.models import Pip, Verzending
from tests.house.house import ROOT
from tests.personas import PASSWORD, get_code
from tests.pips import make_ready

pytestmark = pytest.mark.browser
FOLDER = ROOT / "var" / "screenshots" / "toetsenbord"
MANY = 120
"""Presses on Tab after which something cannot be reached by a person with patience."""
PLAN = {
    "reden_leerroute": "U ging lang naar school. U leert snel.",
    "niveau": "B1",
    "uren_per_week": "12",
    "alfabetisering": "Kan lezen",
    "pvt_uren": "12",
    "map_uren": "64",
    "map_praktijk_uren": "40",
    "taal_en_werk": "U helpt een dag per week in een winkel.",
    "begeleiding": "Wij bellen u elke maand.",
    "maatschappelijke_begeleiding": "Een vrijwilliger helpt u met de post.",
    "aantal_voortgangsgesprekken": "6",
    "financiele_zelfredzaamheid": "U leert zelf uw rekeningen te betalen.",
}
CHOICES = {"leerroute": "B1", "heeft_jong_kind": "nee"}
FOCUS = """() => { const e = document.activeElement; return {
  tag: e.tagName, name: e.name || '', value: e.value || '', type: e.type || '',
  text: (e.innerText || '').trim(), href: e.getAttribute('href') || '',
  seen: getComputedStyle(e).outlineStyle !== 'none' && e.getBoundingClientRect().height > 0 } }"""


class Keyboard:
    """Presses keys on a page, and never anything else."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.step = 0

    def focus(self) -> dict:
        return self.page.evaluate(FOCUS)

    def tab_to(self, **wanted: str) -> dict:
        """Press Tab until the element has these properties; it must then be visibly marked."""
        for _ in range(MANY):
            self.page.keyboard.press("Tab")
            here = self.focus()
            if all(here[key] == value for key, value in wanted.items()):
                assert here["seen"], f"no mark on {here}"
                return here
        raise AssertionError(f"Tab does not reach {wanted}")

    def type_into(self, name: str, text: str) -> None:
        self.tab_to(name=name)
        self.page.keyboard.type(text)

    def enter(self, heading: str) -> None:
        """Press Enter and wait for the page with this heading."""
        self.page.keyboard.press("Enter")
        expect(self.page.locator("h1").first).to_have_text(heading)
        self.page.wait_for_load_state("networkidle")

    def follow(self, heading: str, **wanted: str) -> None:
        self.tab_to(**wanted)
        self.enter(heading)

    def shoot(self, name: str) -> None:
        """Keep a picture of this step when asked for."""
        self.step += 1
        if os.environ.get("SCREENSHOTS"):
            FOLDER.mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=Path(FOLDER) / f"{self.step:02}-{name}.png")


def choose(page: Page, wanted: str) -> None:
    """Move through a group of choices with the arrows until the wanted one is chosen."""
    page.keyboard.press("Space")
    for _ in range(6):
        if page.evaluate("document.activeElement.value") == wanted:
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"the arrows do not reach {wanted}")


def fill_plan(keys: Keyboard) -> set[str]:
    """Walk through the form once, from top to bottom; gives what could be filled."""
    done: set[str] = set()
    for _ in range(2 * MANY):
        keys.page.keyboard.press("Tab")
        here = keys.focus()
        name = here["name"]
        if name == "doe" and here["value"] == "vaststellen" and done:
            return done
        if name in CHOICES and name not in done:
            choose(keys.page, CHOICES[name])
            done.add(name)
        elif name in PLAN and name not in done:
            if here["type"] not in {"select-one", "textarea"}:
                keys.page.keyboard.press("Control+a")
            keys.page.keyboard.type(PLAN[name])
            done.add(name)
    raise AssertionError(f"the button at the end is never reached; filled: {sorted(done)}")


def log_in(keys: Keyboard) -> None:
    keys.page.goto(reverse("account_login"))
    keys.type_into("login", "noor@proef.example")
    keys.type_into("password", PASSWORD)
    keys.shoot("inloggen")
    keys.enter("Vul de code in")
    keys.type_into("code", get_code())
    keys.enter("Werkvoorraad")
    keys.shoot("werkvoorraad")


@pytest.mark.eis("A11Y-02", "R-KEMP-008")
def test_login_to_a_sent_plan_by_keyboard(page, client_for, bereik_for, moment):
    client_for("noor")  # gives noor her second factor
    dossier = make_ready(bereik_for("noor"), moment)
    keys = Keyboard(page)
    log_in(keys)
    plan = reverse("pip", args=[dossier])
    keys.follow("Plan inburgering en participatie", href=plan)
    keys.shoot("pip")
    keys.follow("Begin met het plan", href=reverse("pip_beginnen", args=[dossier]))
    keys.follow("Schrijf het plan", tag="BUTTON", text="Begin")
    keys.shoot("editor-leeg")
    done = fill_plan(keys)
    assert done == {*PLAN, *CHOICES}
    keys.shoot("editor-ingevuld")
    keys.enter("Stel het plan vast")
    keys.shoot("vaststellen")
    keys.follow("Plan (PIP)", tag="BUTTON", text="Stel het plan vast")
    assert Pip.objects.get().status == "vastgesteld"
    keys.shoot("brief")
    keys.tab_to(name="wijze")
    keys.page.keyboard.press("Space")
    keys.tab_to(tag="BUTTON", text="Leg vast: verzonden")
    keys.page.keyboard.press("Enter")
    page.wait_for_url(f"**{reverse('dossier', args=[dossier])}")
    keys.shoot("verzonden")
    sent = Verzending.objects.get(document__pip__isnull=False)
    assert sent.verzonden_op is not None
    assert moment.dag - timedelta(days=1) <= sent.verzonden_op <= moment.dag + timedelta(days=1)
