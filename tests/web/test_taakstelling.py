"""The pages of the taakstelling: filled in, read from a file, drawn and shown as a table."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from inburgering.access.models import Aanstelling
from inburgering.cases.models import Plaatsing, Taakstelling
from inburgering.region.models import Taakverdeling
from inburgering.ui.klok import SESSION_KEY
from tests.formulier import fill_in, read_form
from tests.huisvesting import BRON, give_taakstelling, make_plaatsingen_csv

DAG = date(2020, 7, 20)


@pytest.fixture
def browser(client_for, regio, settings):
    """Give a browser of somebody who keeps the taakstelling, in July 2020."""
    settings.TIJDMACHINE = True
    give_taakstelling(regio.mandaat, regio.wgr)
    # The task is recorded from 2022 on; here it holds all along.
    Taakverdeling.objects.filter(taak__in=["taakstelling", "pip"]).update(begin=date(2015, 1, 1))
    Aanstelling.objects.update(begin=date(2015, 1, 1))
    client = client_for("noor")
    session = client.session
    session[SESSION_KEY] = DAG.isoformat()
    session.save()
    return client


def upload(browser, content, name="plaatsingen.csv"):
    return browser.post(reverse("plaatsingen"), {"bestand": SimpleUploadedFile(name, content)})


@pytest.mark.eis("R-KEMP-051")
def test_months_come_from_a_file_and_are_drawn_with_a_table_beside(browser):
    page = upload(browser, make_plaatsingen_csv("Boslanden")).content.decode()
    assert "42 maanden veranderen" in page
    assert not Plaatsing.objects.exists()
    sent = read_form(page, "zegel")
    assert browser.post(reverse("plaatsingen_akkoord"), sent).status_code == 302
    assert browser.post(reverse("plaatsingen_akkoord"), sent).status_code == 302
    assert Plaatsing.objects.count() == 42

    page = browser.get(reverse("taakstelling_gemeente", args=["9001"])).content.decode()
    assert page.count("<svg") >= 2
    assert "Het meest in juli 2018: 23." in page
    assert "Dezelfde cijfers als tabel" in page
    for total in ("124", "104", "25", "14"):
        assert f"<strong>{total}</strong>" in page

    other = upload(browser, make_plaatsingen_csv("Boslanden", m2018_7=24)).content.decode()
    assert "1 maand verandert" in other
    assert "juli 2018" in other
    same = upload(browser, make_plaatsingen_csv("Boslanden")).content.decode()
    assert "Er verandert niets" in same


def test_a_seal_that_is_not_ours_changes_nothing(browser, client_for):
    page = upload(browser, make_plaatsingen_csv("Boslanden")).content.decode()
    seal = read_form(page, "zegel")["zegel"]
    for broken in ("", "zomaar", seal[:-2] + "aa"):
        browser.post(reverse("plaatsingen_akkoord"), {"zegel": broken})
    assert not Plaatsing.objects.exists()
    other = client_for("tom")
    other.post(reverse("plaatsingen_akkoord"), {"zegel": seal})
    assert not Plaatsing.objects.exists()


def test_a_file_that_cannot_be_read_says_what_to_do(browser):
    page = upload(browser, b"\x00\x01", "cijfers.pdf").content.decode()
    assert "Dit soort bestand kunnen we niet lezen" in page


@pytest.mark.eis("R-SV-007")
def test_a_taakstelling_of_a_year_is_filled_in_and_stands_in_the_history(browser):
    url = reverse("taakstelling_nieuw", args=["9001"])
    answers = {
        "begin": "1 juli 2015",
        "eind": "30-6-2016",
        "aantal": "102",
        "achterstand": "0",
        "bron": "Ministerie",
    }
    fill_in(browser, url, answers)
    row = Taakstelling.objects.get()
    assert (row.begin, row.eind, row.aantal) == (date(2015, 7, 1), date(2016, 6, 30), 102)
    page = browser.get(reverse("taakstelling_gemeente", args=["9001"])).content.decode()
    assert "1 jul 2015 – 30 jun 2016" in page
    assert "102" in page
    again = browser.post(url, {**answers, "aantal": "103"})
    assert "overlapt" in again.content.decode()
    fill_in(browser, reverse("taakstelling_wijzig", args=["9001", row.pk]), {"aantal": "104"})
    assert Taakstelling.objects.get().aantal == 104


@pytest.mark.eis("R-KEMP-051")
def test_the_page_names_who_works_along_on_housing(browser, regio):
    give_taakstelling(regio.mandaat, regio.partner, rol="mede_uitvoerder")
    give_taakstelling(regio.mandaat, regio.eigen_dienst, rol="ketenpartner")
    Taakverdeling.objects.filter(taak="taakstelling").update(begin=date(2015, 1, 1))
    page = browser.get(reverse("taakstelling_gemeente", args=["9001"])).content.decode()
    for party in ("Regiehuis", "Welkom Partners", "Gemeente Zandhoven"):
        assert party in page
    assert "Ketenpartner" in page


def test_one_month_is_put_right(browser):
    url = reverse("plaatsing_maand", args=["9001", 2020, 6])
    fill_in(browser, url, {"aantal": "4", "bron": BRON})
    assert Plaatsing.objects.get().aantal == 4
    fill_in(browser, url, {"aantal": "", "bron": ""})
    assert not Plaatsing.objects.exists()
    assert browser.get(reverse("plaatsing_maand", args=["9001", 2021, 6])).status_code == 404


def test_the_number_of_queries_does_not_grow_with_months_or_municipalities(browser, regio):
    def count(url):
        with CaptureQueriesContext(connection) as queries:
            assert browser.get(url).status_code == 200
        return len(queries)

    one = reverse("taakstelling_gemeente", args=["9001"])
    browser.get(one)
    few = count(one)
    content = make_plaatsingen_csv("Boslanden")
    sent = read_form(upload(browser, content).content.decode(), "zegel")
    browser.post(reverse("plaatsingen_akkoord"), sent)
    browser.get(one)
    assert count(one) == few <= 20
