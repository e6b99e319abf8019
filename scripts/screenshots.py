"""Pictures of every main page of the running demo: ``make screenshots``.

Starts the demo in a folder of its own, logs in as its accounts and writes var/screenshots:
1280 and 390 px wide, in Dutch and in English. With ``--beeld`` it renews docs/beeld too.
"""

import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Final

import yaml
from machine import ROOT, chromium_environment, find_chromium, missing_for_browser
from playwright.sync_api import Browser, Page, sync_playwright

TARGET: Final = ROOT / "var" / "screenshots"
BEELD: Final = ROOT / "docs" / "beeld"
DEMO: Final = ROOT / "src" / "inburgering" / "demo" / "demo.yaml"
SIZES: Final = (1280, 390)
HEIGHT: Final = 900
LANGUAGES: Final = ("nl", "en")
START_SECONDS: Final = 300
FLAGS: Final = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
SCENARIO: Final = "Haddad"
"""The surname of the invented person whose plan must be adopted in these days."""
PLAN: Final[Mapping[str, str]] = {
    "reden_leerroute": "U ging negen jaar naar school. U leert snel en wilt in de zorg werken.",
    "uren_per_week": "12",
    "geschatte_uren_b1": "600",
    "pvt_afspraak": "U gaat op dinsdagmiddag naar de groep in uw dorp.",
    "map_afspraak": "U loopt mee in een verzorgingshuis.",
    "taal_en_werk": "U helpt een dag per week mee in het verzorgingshuis.",
    "begeleiding": "Wij bellen u elke maand. We praten over uw lessen.",
    "maatschappelijke_begeleiding": "Een vrijwilliger helpt u met post en met de huisarts.",
    "financiele_zelfredzaamheid": "U leert hoe u zelf uw rekeningen betaalt.",
}

# account -> (name of the picture, address); `{person}` is the dossier of the scenario.
PAGES: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "noor": (
        ("werkvoorraad", "/"),
        ("werkvoorraad-organisatie", "/?lijst=organisatie"),
        ("werkvoorraad-leeg", "/?lijst=niemand"),
        ("mensen", "/personen/"),
        ("dossier-nieuw", "/dossier/nieuw/"),
        ("dossier", "{person}"),
        ("dossier-gegevens", "{person}gegevens/"),
        ("dossier-contact", "{person}contact/"),
        ("dossier-tijdlijn", "{person}tijdlijn/"),
        ("randvoorwaarde", "{person}randvoorwaarde/"),
        ("intake", "{person}intake/"),
        ("intake-deel", "{person}intake/deel/netwerk/"),
        ("intake-gezondheid", "{person}intake/gezondheid/"),
        ("intake-gesprekken", "{person}intake/gesprekken/"),
        ("intake-toets", "{person}intake/toets/"),
        ("intake-samen", "{person}intake/samen/"),
        ("oproep", "{person}oproep/"),
        ("pip", "{person}pip/"),
        ("pip-bewerken", "{person}pip/bewerken/"),
        ("pip-vaststellen", "{person}pip/vaststellen/"),
        ("brieven", "/brieven/"),
        ("brief", "{letter}"),
        ("taak", "{task}"),
        ("verdeling", "/verdeling/"),
        ("bereken", "/bereken/"),
        ("tijdmachine", "/tijdmachine/"),
        ("niet-gevonden", "/dossier/00000000-0000-4000-8000-000000000000/"),
    ),
    "tom": (("werkvoorraad-team", "/?lijst=team"), ("overname", "/overname/")),
    "kim": (("werkvoorraad-budgetcoach", "/"),),
    "rik": (("verdeling-procesregisseur", "/verdeling/"),),
    "bea": (
        ("beheer-accounts", "/beheer/accounts/"),
        ("beheer-nieuw", "/beheer/nieuw/"),
        ("beheer-teams", "/beheer/teams/"),
        ("beheer-rollen", "/beheer/rollen/"),
        ("afwezigheid", "/account/afwezigheid/"),
        ("tweede-factor", "/account/2fa/"),
    ),
    "pim": (("beheer-logboek", "/beheer/logboek/"),),
}
# name in docs/beeld -> the picture it is
COMMITTED: Final[Mapping[str, str]] = {
    "werkvoorraad": "werkvoorraad",
    "pip": "pip-bewerken",
    "dossier": "dossier",
}


def find_port() -> int:
    """Give a port that is free now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def run_demo() -> Iterator[str]:
    """Give the address of a demo of its own, stopped and wiped afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        port = find_port()
        words = [sys.executable, "-m", "inburgering", "demo", "--port", str(port)]
        env = {**os.environ, "INBURGERING_VAR": folder, "PYTHONWARNINGS": "ignore"}
        demo = subprocess.Popen(words, env=env, cwd=ROOT)
        try:
            address = f"http://127.0.0.1:{port}"
            wait_ready(address, demo)
            yield address
        finally:
            demo.send_signal(signal.SIGTERM)
            demo.wait(timeout=30)


def wait_ready(address: str, demo: "subprocess.Popen[bytes]") -> None:
    """Wait until the demo answers; stop when it does not."""
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and demo.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/healthz", timeout=2):  # noqa: S310
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.5)
    sys.exit("The demo does not start.")


def log_in(browser: Browser, address: str, email: str, password: str) -> Page:
    """Give a window of this account, in Dutch."""
    context = browser.new_context(
        base_url=address, locale="nl-NL", viewport={"width": SIZES[0], "height": HEIGHT}
    )
    page = context.new_page()
    page.goto("/account/login/")
    page.fill("#id_login", email)
    page.fill("#id_password", password)
    page.press("#id_password", "Enter")
    page.wait_for_url(re.compile(r"^(?!.*/account/login/)"))
    return page


def prepare_person(page: Page) -> dict[str, str]:
    """Open the dossier of the scenario, begin its plan, and give the addresses it has."""
    page.goto("/")
    names = page.locator("main a[href^='/dossier/']", has_text=SCENARIO)
    if not names.count():
        sys.exit("The person of the scenario is not in the work list.")
    person = re.match(r"/dossier/[0-9a-f-]+/", names.first.get_attribute("href") or "")
    task = page.locator("main a[href^='/taak/']").first.get_attribute("href") or "/"
    assert person
    page.goto(f"{person[0]}pip/beginnen/")
    page.locator("main form button").first.click()
    page.goto(f"{person[0]}pip/bewerken/")
    write_plan(page)
    page.goto(person[0])
    letter = page.locator("main a[href^='/brief/']").first.get_attribute("href") or "/brieven/"
    return {"person": person[0], "task": task, "letter": letter}


def write_plan(page: Page) -> None:
    """Fill the plan as somebody would who is nearly done."""
    usual = page.locator("button[value='voorstel']")
    if usual.count():
        usual.click()
        page.wait_for_load_state()
    page.locator("input[name='leerroute'][value='B1']").check()
    for name, text in PLAN.items():
        field = page.locator(f"[name='{name}']")
        if field.count() and field.is_visible():
            field.fill(text)
    page.locator("#pip-formulier button[value='bewaar']").first.click()
    page.wait_for_load_state()


def shoot(page: Page, name: str) -> None:
    """Write the page as it stands at every width and in every language."""
    for language in LANGUAGES:
        page.context.add_cookies(
            [{"name": "django_language", "value": language, "url": page.url.split("?")[0]}]
        )
        page.reload()
        for width in SIZES:
            page.set_viewport_size({"width": width, "height": HEIGHT})
            page.screenshot(path=TARGET / f"{name}-{width}-{language}.png", full_page=True)
    page.context.clear_cookies(name="django_language")
    page.set_viewport_size({"width": SIZES[0], "height": HEIGHT})


def shoot_for_readme(page: Page, addresses: Mapping[str, str]) -> None:
    """Renew the pictures of the README: what a screen shows, and no more."""
    BEELD.mkdir(exist_ok=True)
    page.set_viewport_size({"width": SIZES[0], "height": 800})
    pages = dict(PAGES["noor"])
    for name, picture in COMMITTED.items():
        page.goto(pages[picture].format(**addresses))
        page.wait_for_load_state("networkidle")
        page.screenshot(path=BEELD / f"{name}.png")


def main() -> int:
    """Take every picture; 1 when this machine has no browser."""
    missing = missing_for_browser()
    if missing:
        print(f"For pictures this machine lacks: {' '.join(missing)}")
        return 1
    TARGET.mkdir(parents=True, exist_ok=True)
    password = yaml.safe_load(DEMO.read_text(encoding="utf-8"))["wachtwoord"]
    with run_demo() as address, sync_playwright() as playwright:
        env = {**os.environ, **chromium_environment()}
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS, env=env)
        visitor = browser.new_page(base_url=address, locale="nl-NL")
        visitor.goto("/account/login/")
        shoot(visitor, "inloggen")
        addresses: dict[str, str] = {}
        for account, pages in PAGES.items():
            page = log_in(browser, address, f"{account}@demo.example", password)
            addresses = addresses or prepare_person(page)
            for name, where in pages:
                page.goto(where.format(**addresses))
                shoot(page, name)
            if account == "noor" and "--beeld" in sys.argv:
                shoot_for_readme(page, addresses)
            print(f"{account}: {len(pages)} pages")
            page.context.close()
        browser.close()
    print(f"Pictures in {TARGET.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
