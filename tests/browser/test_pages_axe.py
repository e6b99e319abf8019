"""Every page, in every main state, is accessible at the width of a desk and of a phone.

The visits stand per area in ``visits``: ``PAGES``, ``NO_PAGE``, and ``prepare``, which makes what
they need and gives its keys. ``BELEID`` is what the municipality decides for an area. A new address
without a row fails.
"""

import uuid
from collections import Counter
from collections.abc import Iterator
from datetime import date, time, timedelta
from importlib import import_module
from itertools import groupby, pairwise
from pathlib import Path
from types import ModuleType

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from playwright.sync_api import Page

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.dossier_sluiten import dossier_sluiten
from inburgering.actions.feit import Waarde
from inburgering.actions.intake_gesprek import brede_intake_gesprek_vastleggen
from inburgering.actions.oproep import Afspraak, oproep_versturen
from inburgering.actions.overname import overname_lezen
from inburgering.actions.persoon import Persoonsgegevens
from inburgering.actions.pip import pip_beginnen
from inburgering.cases.models import Intakegesprek, Taak
from inburgering.cases.naam import Naam
from inburgering.demo.verloop import next_workday
from inburgering.region.models import Beleid
from tests.browser.axe import HEIGHT, RULES, WIDTHS, axe_source, overflow
from tests.browser.visits.visit import NOBODY, Visit
from tests.dossiers import make_bsn, open_dossier
from tests.intake import fill_intake, make_gesprek
from tests.overname import as_csv, make_rij
from tests.personas import BEGIN
from tests.pips import adopt, make_ready, write_plan

pytestmark = pytest.mark.browser


def load_areas() -> list[ModuleType]:
    """Give every module of visits; an area adds a file and touches no other."""
    folder = Path(__file__).parent / "visits"
    names = sorted(path.stem for path in folder.glob("*.py") if path.stem != "visit")
    return [import_module(f"tests.browser.visits.{name}") for name in names]


AREAS = load_areas()
PAGES: tuple[Visit, ...] = tuple(visit for area in AREAS for visit in area.PAGES)
"""A visit for every address that shows a page."""
NO_PAGE: dict[str, str] = {name: why for area in AREAS for name, why in area.NO_PAGE.items()}
"""Why an address has none."""
PARTS = 4
"""In how many tests the visits are judged: workers share them, and each makes the stage once."""
RUN = """tags => axe.run(document, {runOnly: {type: 'tag', values: tags},
  resultTypes: ['violations'], iframes: false}).then(result => result.violations.flatMap(
  rule => rule.nodes.map(node => `${rule.id}: ${rule.help}: ${node.target}`)))"""
MAY_COME = {"pip_voorstel"}
"""Addresses that are being made."""


def walk(resolver: URLResolver) -> Iterator[str]:
    """Give the name of every address."""
    for entry in resolver.url_patterns:
        if isinstance(entry, URLPattern):
            yield str(entry.name)
        else:
            yield from walk(entry)


def test_every_address_is_judged_or_says_why_not():
    names, judged = set(walk(get_resolver())), {visit.name for visit in PAGES}
    assert names - judged - set(NO_PAGE) == set()
    assert (judged | set(NO_PAGE)) - names - MAY_COME == set()
    assert judged & set(NO_PAGE) == set()


def split_visits() -> list[tuple[Visit, ...]]:
    """Give all visits in equal parts, those of one person after each other."""
    ordered = sorted(PAGES, key=lambda visit: visit.wie)
    edges = [part * len(ordered) // PARTS for part in range(PARTS + 1)]
    return [tuple(ordered[first:last]) for first, last in pairwise(edges)]


def test_the_parts_together_hold_every_visit_once():
    assert Counter(visit for part in split_visits() for visit in part) == Counter(PAGES)


def persons() -> Iterator[Persoonsgegevens]:
    """Give people who differ in name and BSN; the first has a very long name."""
    names = [Naam(geslachtsnaam="Tesfay-Van der Meulen Woldemariam", voornamen="Selamawit Alem")]
    names += [Naam(geslachtsnaam=f"Tesfay {letter}", voornamen="Selam") for letter in "BCDEFGHIJK"]
    for number, naam in enumerate(names, start=40):
        yield Persoonsgegevens(
            naam=naam,
            geboortedatum=date(1994, 3, 5),
            bsn=make_bsn(number),
            is_synthetisch=True,
        )


def call_and_talk(key: uuid.UUID, bereik: Bereik, moment: Moment) -> None:
    """Let somebody be called, and have a first talk."""
    oproep_versturen(
        key,
        afspraak=Afspraak(
            datum=next_workday(moment.dag + timedelta(days=7)),
            tijd=time(10),
            plaats="Kantoor",
            uiterlijk=next_workday(moment.dag + timedelta(days=10)),
        ),
        bereik=bereik,
        moment=moment,
    )
    talk = make_gesprek(moment.dag)
    brede_intake_gesprek_vastleggen(key, gesprek=talk, bereik=bereik, moment=moment)


def make_dossiers(bereik: Bereik, moment: Moment, gemeente: str) -> dict[str, uuid.UUID]:
    """Return a dossier in every phase."""
    people = persons()
    facts = {"recht_op_bijstand": Waarde(datum=moment.dag - timedelta(days=9))}

    def opened() -> uuid.UUID:
        return open_dossier(bereik, moment, gemeente=gemeente, persoon=next(people), feiten=facts)

    def ready() -> uuid.UUID:
        return make_ready(bereik, moment, gemeente=gemeente, persoon=next(people))

    keys = {"begin": opened(), "los": opened(), "samen": opened(), "dicht": opened()}
    call_and_talk(keys["begin"], bereik, moment)
    fill_intake(keys["samen"], bereik, moment)
    dossier_sluiten(keys["dicht"], reden="verhuisd", bereik=bereik, moment=moment)
    keys |= {"rond": ready(), "leeg": ready(), "klaar": ready(), "vast": ready()}
    pip_beginnen(keys["leeg"], bereik=bereik, moment=moment)
    write_plan(keys["klaar"], bereik, moment)
    keys["brief"] = adopt(keys["vast"], bereik, moment)
    return keys


def decide(gemeente: str, beleid: dict[str, object]) -> list[int]:
    """Let a municipality decide these settings; gives the keys of the rows."""
    return [
        Beleid.objects.create(gemeente_id=gemeente, sleutel=key, begin=BEGIN, waarde=value).pk
        for key, value in beleid.items()
    ]


@pytest.fixture
def stage(personas, regio, bereik_for, moment, settings) -> dict[str, str]:
    """Give dossiers in every phase, and the keys of what is in them."""
    settings.TIJDMACHINE = settings.DEMO = True
    keys = make_dossiers(bereik_for("noor"), moment, regio.mandaat)
    begin = keys["begin"]
    task = Taak.objects.get(dossier__sleutel=begin, code="brede_intake_voltooien")
    upload = as_csv([make_rij(1), make_rij(2), {**make_rij(3), "geboortedatum": "gisteren"}])
    found = overname_lezen("mensen.csv", upload, bereik=bereik_for("tom"), moment=moment)
    found_keys = {
        **{name: str(key) for name, key in keys.items()},
        "taak": str(task.sleutel),
        "gesprek": str(Intakegesprek.objects.get(intake__dossier__sleutel=begin).pk),
        "overname": str(found.sleutel),
        "kim": str(personas["kim"].pk),
        "team": str(regio.team),
    }
    for area in AREAS:
        if hasattr(area, "prepare"):
            # What an area decides locally holds for its own people only: areas do not meet here.
            own = decide(regio.mandaat, getattr(area, "BELEID", {}))
            made = area.prepare(keys, bereik_for=bereik_for, moment=moment)
            assert not made.keys() & found_keys.keys(), f"{area.__name__} gives a known key again"
            found_keys |= made
            Beleid.objects.filter(pk__in=own).delete()
    for area in AREAS:
        decide(regio.mandaat, getattr(area, "BELEID", {}))
    return found_keys


def go(page: Page, visit: Visit, stage: dict[str, str]) -> list[str]:
    """Do what the visit says; gives what is wrong before the page is even judged."""
    if visit.search:
        page.goto("/")
        page.locator("#zoek").fill(visit.search)
        with page.expect_response(lambda answer: answer.request.method == "POST") as found:
            page.keyboard.press("Enter")
        page.wait_for_load_state("networkidle")
        return [] if found.value.status == visit.status else [f"status {found.value.status}"]
    url = reverse(visit.name, args=[stage.get(arg, arg) for arg in visit.args])
    answer = page.goto(url + visit.query)
    status = answer.status if answer else 0
    if visit.press:
        button = page.locator(visit.press)
        if not button.count():
            return ["no button to press"]
        field, text = visit.typed
        if field:
            page.locator(f"[name={field}]").fill(text)
        page.evaluate("document.documentElement.dataset.asked = ''")
        button.last.click()
        # A form is first sent from the page itself, then once more when it is refused.
        page.locator("html:not([data-asked])").wait_for(state="attached")
        page.wait_for_load_state()
        has_error = page.locator("[aria-invalid=true], [role=alert]:visible").count() > 0
        if has_error is not (visit.state == "with errors"):
            return [f"an error is shown: {has_error}"]
    return [] if status == visit.status else [f"status {status}"]


def judge(page: Page, visit: Visit) -> list[str]:
    """Give the violations and every sideways scroll at both widths; axe is loaded once.

    Another state of a page that was judged at both widths is judged by axe at the narrow one: it
    has the same columns, and this is most of the time of the browser tests.
    """
    found = []
    page.evaluate(axe_source())
    for width in reversed(WIDTHS):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        faults = overflow(page)
        if width == min(WIDTHS) or not visit.state:
            faults += page.evaluate(RUN, RULES)
        found += [f"{visit} at {width} px: {fault}" for fault in faults]
    return found


@pytest.mark.eis("A11Y-01", "A11Y-04")
@pytest.mark.embedded
@pytest.mark.parametrize("visits", split_visits(), ids=lambda part: f"{part[0].wie}-{part[-1].wie}")
def test_every_page_is_accessible(visits, page, stage, live_server, client_for):
    found = []
    for wie, own in groupby(visits, key=lambda visit: visit.wie):
        page.context.clear_cookies()
        if wie != NOBODY:
            cookies = client_for(wie).cookies.values()
            page.context.add_cookies(
                [{"name": c.key, "value": c.value, "url": live_server.url} for c in cookies]
            )
        for visit in own:
            wrong = [f"{visit}: {fault}" for fault in go(page, visit, stage)]
            found += wrong or judge(page, visit)
    assert not found, "\n".join(found)
