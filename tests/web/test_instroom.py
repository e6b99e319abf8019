"""The pages of the inflow: who is coming, and a list from upload to dossiers."""

import io
import logging
import re
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from inburgering.cases.models import Dossier, Koppelingslijst
from tests.formulier import fill_in, read_form
from tests.koppelingen import as_csv, make_instroommedewerker, make_koppeling, nl

LIJST = "/instroom/lijst/"


def text(answer) -> str:
    return re.sub(r"\s+", " ", answer.content.decode())


def upload(client, rows, **kwargs):
    content = rows if isinstance(rows, bytes) else as_csv(rows)
    return client.post(LIJST, {"bestand": SimpleUploadedFile("coa.csv", content)}, **kwargs)


@pytest.fixture
def gisteren():
    return nl(timezone.localdate() - timedelta(days=1))


@pytest.fixture
def noor(client_for):
    return client_for("noor")


@pytest.fixture
def ina(personas, client, settings):
    settings.MFA_VERPLICHT = False
    client.force_login(make_instroommedewerker())
    return client


@pytest.mark.eis("R-KEMP-017", "R-KEMP-052")
def test_from_a_list_to_the_work_of_the_casusregie(ina, noor, gisteren):
    menu = text(ina.get("/instroom/"))
    assert "Er komt nu niemand aan" in menu
    rows = [make_koppeling(n, koppeling=gisteren) for n in (1, 2)]
    rows.append(make_koppeling(3, geboortedatum="01-01-1900"))
    page = upload(ina, rows, follow=True)
    assert "1 rij vraagt iets van je" in text(page)
    assert "1 januari 1900 is geen geboortedatum." in text(page)
    address = page.redirect_chain[-1][0]
    done = ina.post(f"{address}akkoord/", {"wijze": "goede_rijen"}, follow=True)
    assert "2 nieuwe dossiers" in text(done)
    again = ina.post(f"{address}akkoord/", {"wijze": "goede_rijen"}, follow=True)
    assert "2 nieuwe dossiers" in text(again)
    assert Dossier.objects.count() == 2
    sheet = load_workbook(io.BytesIO(ina.get(f"{address}rest.xlsx").content))["Koppelingen"]
    assert sheet.max_row == 2
    assert "Vraag het COA om de datum" in str(sheet.cell(2, sheet.max_column).value)
    # The casusregie sees who is new, that nobody is responsible yet, and what comes first.
    index = text(noor.get("/instroom/"))
    assert "Voor1 Achter1" in index
    assert "nog niemand" in index
    assert "Maak kennis met de inburgeraar" in index
    work = text(noor.get(reverse("werkvoorraad"), {"lijst": "niemand"}))
    assert "Voor1 Achter1" in work
    key = Dossier.objects.order_by("id")[0].sleutel
    assert "is verantwoordelijk sinds de koppeling op" in text(
        noor.get(reverse("aankomst", args=[key]))
    )
    # The municipality reads along for the home, and sees nothing of an intake or a plan.
    own = text(ina.get(reverse("aankomst", args=[key])))
    assert "Leg de kennismaking vast" not in own
    assert ina.get(reverse("intake", args=[key])).status_code == 404


def test_the_same_list_again_says_that_nobody_is_doubled(noor, gisteren):
    rows = [make_koppeling(1, koppeling=gisteren)]
    address = upload(noor, rows)["Location"]
    noor.post(f"{address}akkoord/", {"wijze": "alles"})
    again = upload(noor, rows, follow=True)
    assert "Deze lijst koos je al eerder." in text(again)
    assert again.redirect_chain[-1][0] == address
    more = upload(noor, [*rows, make_koppeling(2, koppeling=gisteren)], follow=True)
    assert "staat er al" in text(more)
    noor.post(f"{more.redirect_chain[-1][0]}akkoord/", {"wijze": "alles"})
    assert Dossier.objects.count() == 2


def test_somebody_alike_is_looked_at_before_a_second_dossier_opens(noor, gisteren):
    row = make_koppeling(1, koppeling=gisteren)
    noor.post(f"{upload(noor, [row])['Location']}akkoord/", {"wijze": "alles"})
    page = upload(noor, [{**row, "bsn": "", "v_nummer": "2700000099"}], follow=True)
    assert "Mogelijk dezelfde persoon: kijk eerst" in text(page)
    assert reverse("dossier", args=[Dossier.objects.get().sleutel]) in text(page)
    address = page.redirect_chain[-1][0]
    assert "Er is geen goede rij" in text(noor.post(f"{address}akkoord/", {"wijze": "goede_rijen"}))
    assert Dossier.objects.count() == 1
    noor.post(f"{address}akkoord/", {"wijze": "alles", "anders": "2"})
    assert Dossier.objects.count() == 2


def test_one_person_by_telephone_goes_the_same_way(ina, gisteren):
    answers = {
        "achternaam": "Tesfay",
        "v_nummer": "2711111111",
        "geboortedatum": "1994",
        "koppeling": gisteren,
        "azc": "Budel",
        "regioadvies": "werk in de tuinbouw",
    }
    address = fill_in(ina, f"{LIJST}persoon/", answers)["Location"]
    page = text(ina.get(address))
    assert "Onzekere geboortedatum" in page
    assert "Zonder BSN" in page
    sent = read_form(page, "wijze")
    ina.post(f"{address}akkoord/", sent)
    assert Dossier.objects.get().persoon.is_geboortedatum_onzeker


def test_a_wrong_file_and_a_wrong_choice_say_what_to_do(noor, gisteren):
    assert "Kies een bestand." in text(noor.post(LIJST, {}))
    assert "ontbreken" in text(upload(noor, b"naam\nSelam\n"))
    address = upload(noor, [make_koppeling(1, bsn="1"), make_koppeling(2)])["Location"]
    assert "Kies een antwoord" in text(noor.post(f"{address}akkoord/", {}))
    refused = noor.post(f"{address}akkoord/", {"wijze": "alles"})
    assert "Niet alle rijen zijn goed" in text(refused)
    noor.post(f"{address}weg/")
    assert Koppelingslijst.objects.get().status == "weggedaan"
    assert "Deze lijst is weggegooid" in text(noor.get(address))
    too_many = [make_koppeling(n) for n in range(501)]
    assert "meer dan 500 mensen" in text(upload(noor, too_many))


@pytest.mark.parametrize("soort", ["xlsx", "csv"])
def test_the_form_to_fill_can_be_filled(noor, soort):
    form = noor.get(f"{LIJST}koppelingslijst.{soort}")
    upload_it = {"bestand": SimpleUploadedFile(f"leeg.{soort}", form.content)}
    assert "Er staan geen mensen in dit bestand" in text(noor.post(LIJST, upload_it))


def test_the_pages_ask_the_same_of_the_database_for_one_and_for_many(noor, gisteren):
    counts = []
    for start, size in ((1, 2), (10, 24)):
        rows = [make_koppeling(n, koppeling=gisteren) for n in range(start, start + size)]
        address = upload(noor, rows)["Location"]
        with CaptureQueriesContext(connection) as preview:
            noor.get(address)
        noor.post(f"{address}akkoord/", {"wijze": "alles"})
        with CaptureQueriesContext(connection) as index:
            assert noor.get("/instroom/").status_code == 200
        counts.append((len(preview), len(index)))
    assert counts[0] == counts[1]
    page = noor.get("/instroom/")
    assert page.context["mensen"].volgende is not None
    rest = noor.get("/instroom/", {"voor": page.context["mensen"].volgende})
    assert len(rest.context["mensen"].rijen) == 1


def test_no_name_or_number_in_addresses_and_logs(noor, gisteren, caplog):
    caplog.set_level(logging.DEBUG)
    rows = [
        make_koppeling(1, koppeling=gisteren, achternaam="Zeldzaam"),
        make_koppeling(2, bsn="1"),
    ]
    address = upload(noor, rows)["Location"]
    noor.post(f"{address}akkoord/", {"wijze": "goede_rijen"})
    assert re.fullmatch(r"/instroom/lijst/[0-9a-f-]{36}/", address)
    said = "\n".join(
        record.getMessage() for record in caplog.records if record.name != "django.db.backends"
    )
    assert "Zeldzaam" not in said
    assert "2700000001" not in said
