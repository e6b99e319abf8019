"""The pages of steering: what the role opens, and figures that show nobody."""

import csv
import io
import re
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from inburgering.access.models import Medewerker
from inburgering.actions.intake_gesprek import Gesprek, brede_intake_gesprek_vastleggen
from inburgering.cases.models import Dossier, Feit, Persoon
from tests.cijfers import make_start, make_worker
from tests.dossiers import BSN, open_dossier

PAGINAS = ("sturen_regio", "sturen_caseload", "sturen_weken", "sturen_cijfers", "sturen_start")
PER_ROL = {
    "teamleider": set(PAGINAS),
    "regiocoordinator": set(PAGINAS),
    "planner": {"sturen_caseload", "sturen_weken"},
    "beleidsmedewerker": {"sturen_cijfers", "sturen_start"},
    "procesregisseur": {"sturen_cijfers", "sturen_start"},
    "casusregisseur": set(),
    "budgetcoach": set(),
    "beheerder": set(),
}
EERST = {
    "teamleider": "sturen_caseload",
    "regiocoordinator": "sturen_regio",
    "planner": "sturen_weken",
    "beleidsmedewerker": "sturen_cijfers",
    "procesregisseur": "sturen_cijfers",
}


@pytest.fixture(autouse=True)
def _one_factor(settings):
    settings.MFA_VERPLICHT = False


def log_in(medewerker: Medewerker) -> Client:
    client = Client()
    client.force_login(medewerker)
    return client


@pytest.fixture
def bep(regio):
    """Give the browser of somebody who makes policy at the body that does the casusregie."""
    return log_in(make_worker("bep", regio.wgr, "beleidsmedewerker"))


@pytest.mark.eis("R-SV-042")
@pytest.mark.parametrize("rol", PER_ROL)
def test_what_one_sees_follows_from_the_role(regio, rol):
    client = log_in(make_worker("iemand", regio.wgr, rol))
    opened = {name for name in PAGINAS if client.get(reverse(name)).status_code == 200}
    assert opened == PER_ROL[rol]
    answer = client.get(reverse("sturen"))
    if rol in EERST:
        assert answer["Location"] == reverse(EERST[rol])
    else:
        assert answer.status_code == 403


@pytest.mark.eis("R-SV-042")
def test_planning_has_tasks_and_names_but_no_intake_or_plan(bereik_for, moment, regio):
    key = open_dossier(bereik_for("noor"), moment, gemeente=regio.mandaat)
    planner = log_in(make_worker("petra", regio.wgr, "planner"))
    assert planner.get(reverse("dossier", args=[key])).status_code == 200
    shut = ("intake", "pip", "dossier_gegevens", "dossier_contact", "intake_gezondheid")
    for name in shut:
        assert planner.get(reverse(name, args=[key])).status_code in {403, 404}, name


def test_who_has_figures_and_no_work_list_begins_there(bep):
    answer = bep.get(reverse("werkvoorraad"), follow=True)
    assert answer.redirect_chain[-1][0] == reverse("sturen_cijfers")


def walk(resolver, prefix=""):
    for entry in resolver.url_patterns:
        pattern = prefix + str(entry.pattern)
        if isinstance(entry, URLPattern):
            yield str(entry.name), pattern
        elif isinstance(entry, URLResolver):
            yield from walk(entry, pattern)


@pytest.mark.eis("R-SV-042")
def test_who_makes_policy_opens_no_page_of_a_dossier(bep, bereik_for, moment, regio):
    key = open_dossier(bereik_for("noor"), moment, gemeente=regio.mandaat)
    kinds = {"uuid": str(key), "int": "1", "slug": "pip"}
    pages = [item for item in walk(get_resolver()) if item[1].startswith("dossier/<uuid")]
    opened = []
    for name, pattern in pages:
        url = "/" + re.sub(r"<(\w+):\w+>", lambda m: kinds[m[1]], pattern)
        codes = {bep.get(url).status_code, bep.post(url).status_code}
        if not codes <= {403, 404, 405}:
            opened.append((name, codes))
    assert len(pages) > 30
    assert opened == []
    assert bep.post(reverse("personen_zoeken"), {"zoek": "Tesfay"}).status_code in {200, 403}
    found = bep.post(reverse("personen_zoeken"), {"zoek": "Tesfay"}).content.decode()
    assert "Selam" not in found


@pytest.mark.eis("R-SV-042")
def test_no_field_of_a_person_or_dossier_stands_in_the_figures(bep, bereik_for, moment, regio):
    noor = bereik_for("noor")
    key = open_dossier(noor, moment, gemeente=regio.mandaat)
    talk = Gesprek(
        datum=moment.dag,
        plaats="kantoor",
        kanaal="gesprek",
        aanwezigen="Buurvrouw",
        onderwerp="wonen",
        uitkomst="Zoekt een huis.",
    )
    brede_intake_gesprek_vastleggen(key, gesprek=talk, bereik=noor, moment=moment)
    case = Dossier.objects.select_related("persoon").get(sleutel=key)
    texts = [
        bep.get(reverse(name)).content.decode()
        for name in ("sturen_cijfers", "sturen_start", "sturen_start_bestand")
    ]
    secret = {BSN, "Buurvrouw", "Noor van den Berg", str(case.sleutel), str(case.persoon.sleutel)}
    for row in (case, case.persoon):
        for column in row._meta.concrete_fields:
            value = getattr(row, column.attname)
            if isinstance(value, str) and len(value) > 4:
                secret.add(value)
            if isinstance(value, list):
                secret.update(str(item) for item in value)
            if isinstance(value, date):
                secret |= {value.isoformat(), value.strftime("%d-%m-%Y")}
    # Today stands on top of every page; a code of a list is no person.
    open_words = {"wi2021", "asielstatushouder", "intake", regio.mandaat}
    open_words |= {moment.dag.isoformat(), moment.dag.strftime("%d-%m-%Y")}
    facts = Feit.objects.filter(dossier=case, datum__isnull=False).values_list("datum", flat=True)
    secret |= {day.isoformat() for day in facts}
    checked = secret - open_words
    assert {case.nummer, case.telefoon, case.persoon.geslachtsnaam} <= checked
    for text in texts:
        assert [value for value in checked if value in text] == []
        assert "/dossier/" not in text
        assert "lijst=" not in text
    assert Persoon.objects.count() == 1


@pytest.mark.eis("R-KEMP-002", "R-SV-042")
def test_the_file_hides_what_the_page_hides(bep, personas, regio):
    begin = date(date.today().year, 1, 5)
    for gemeente, number in ((regio.mandaat, 8), (regio.zelf, 2)):
        for n in range(number):
            make_start(
                gemeente,
                personas["noor"],
                inschrijving=begin,
                koppeling=begin,
                pip=begin + timedelta(days=30 + n),
                uiterlijk=begin + timedelta(days=70),
            )
    page = bep.get(reverse("sturen_start")).content.decode()
    assert "afgeschermd" in page
    assert re.search(r"32\sdagen", page)
    answer = bep.get(reverse("sturen_start_bestand"))
    assert answer["Content-Disposition"].endswith('.csv"')
    lines = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    assert lines[0][:4] == ["Jaar", "Van", "Tot", "Verdeling"]
    mine = [r for r in lines[1:] if r[1:3] == ["de huisvesting", "het PIP"]]
    cells = {(row[3], row[4]): row[5:] for row in mine}
    assert cells["Samen", ""] == ["10", "32", "35", "100%"]
    assert cells["Per gemeente", "Boslanden"][0] == "afgeschermd"
    assert cells["Per gemeente", "Zandhoven"][0] == "afgeschermd"
    assert cells["Per doelgroep", "Asielstatushouder"][0] == "10"


def test_without_people_every_page_says_so_calmly(regio):
    client = log_in(make_worker("ria", regio.wgr, "regiocoordinator"))
    for name in PAGINAS:
        assert client.get(reverse(name)).status_code == 200
    assert "nog niemand" in client.get(reverse("sturen_start")).content.decode()


def test_a_party_without_figures_gets_an_explanation(regio):
    client = log_in(make_worker("pol", "boslanden", "beleidsmedewerker"))
    for name in ("sturen_cijfers", "sturen_start"):
        assert "geen cijfers voor jou" in client.get(reverse(name)).content.decode()
    assert client.get(reverse("sturen_start_bestand")).status_code == 403


def test_a_year_or_measure_that_is_not_there_is_left_aside(bep):
    page = bep.get(reverse("sturen_start") + "?jaar=1900&van=x&tot=y")
    assert page.status_code == 200
    assert page.context["maat"].eind == "pip"
