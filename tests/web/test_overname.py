"""The pages of taking over a caseload: rights, upload, findings, progress, result, downloads."""

import io
import re
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import load_workbook

from inburgering.actions.overname_uitvoeren import overname_uitvoeren_op
from inburgering.cases.models import Dossier, Overname
from inburgering.cases.overname_kolommen import KOLOMMEN
from tests.overname import as_csv, as_xlsx, make_rij

BEGIN = "/overname/"


def text(answer) -> str:
    return re.sub(r"\s+", " ", answer.content.decode())


def upload(client, content, name="mensen.xlsx", **kwargs):
    return client.post(BEGIN, {"bestand": SimpleUploadedFile(name, content)}, **kwargs)


@pytest.fixture
def tom(client_for):
    return client_for("tom")


def run_jobs(moment):
    for key in Overname.objects.filter(status="bezig").values_list("sleutel", flat=True):
        overname_uitvoeren_op.call(str(key), moment.dag.isoformat(), moment.tijdstip.isoformat())


def test_from_upload_to_work_list(tom, moment):
    people = text(tom.get(reverse("personen")))
    assert BEGIN in people
    rows = [make_rij(1), make_rij(2, telefoon="+31 6 12345678"), make_rij(3, bsn="1")]
    page = upload(tom, as_xlsx(rows), follow=True)
    assert "1 rij klopt nog niet" in text(page)
    assert "Dit BSN klopt niet." in text(page)
    assert "Achter3" not in text(page)
    address = page.redirect_chain[-1][0]
    waiting = tom.post(f"{address}akkoord/", {"wijze": "goede_rijen"}, follow=True)
    assert "De dossiers komen erin" in text(waiting)
    assert f'hx-get="{address}voortgang/"' in text(waiting)
    again = tom.post(f"{address}akkoord/", {"wijze": "goede_rijen"}, follow=True)
    assert "De dossiers komen erin" in text(again)
    assert "HX-Redirect" not in tom.get(f"{address}voortgang/")
    run_jobs(moment)
    assert tom.get(f"{address}voortgang/")["HX-Redirect"] == address
    result = text(tom.get(address))
    assert "2 dossiers zijn overgenomen" in result
    assert Dossier.objects.count() == 2
    rest = tom.get(f"{address}rest.xlsx")
    assert "attachment" in rest["Content-Disposition"]
    sheet = load_workbook(io.BytesIO(rest.content))["Inburgeraars"]
    assert sheet.max_row == 2
    assert "Dit BSN klopt niet" in str(sheet.cell(row=2, column=len(KOLOMMEN) + 1).value)
    corrected = upload(tom, as_csv([rows[2] | {"bsn": make_rij(3)["bsn"]}]), "a.csv", follow=True)
    assert "Alle rijen zijn goed" in text(corrected)
    gone = tom.post(f"{address}weg/", follow=True)
    assert "De rijen zijn gewist" in text(gone)
    assert tom.get(f"{address}rest.xlsx").status_code == 404


def test_the_rows_to_correct_are_safe_and_can_come_back(tom):
    bad = make_rij(1, achternaam="=HYPERLINK(1)", telefoon="+31 6 12345678", bsn="1")
    address = upload(tom, as_csv([bad]), "a.csv")["Location"]
    as_text = tom.get(f"{address}rest.csv").content.decode("utf-8-sig")
    assert "'=HYPERLINK(1)" in as_text
    assert ";=HYPERLINK" not in as_text
    book = load_workbook(io.BytesIO(tom.get(f"{address}rest.xlsx").content))
    cells = [cell for row in book["Inburgeraars"].iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert "=HYPERLINK(1)" in [cell.value for cell in cells]
    for name in ("rest.csv", "rest.xlsx"):
        page = text(upload(tom, tom.get(f"{address}{name}").content, name, follow=True))
        assert "Dit telefoonnummer klopt niet" not in page
        assert "een formule van maken" in page
        assert "Deze kolommen kennen we niet" not in page


@pytest.mark.parametrize("soort", ["xlsx", "csv"])
def test_the_form_to_fill_can_be_filled(tom, soort):
    form = tom.get(f"/overname/invulformulier.{soort}")
    assert form.status_code == 200
    assert "Er staan geen mensen in dit bestand" in text(upload(tom, form.content, f"leeg.{soort}"))
    if soort == "xlsx":
        book = load_workbook(io.BytesIO(form.content))
        assert book.sheetnames == ["Inburgeraars", "Uitleg"]
        explained = [row[0].value for row in book["Uitleg"].iter_rows(min_row=2)]
        assert explained[: len(KOLOMMEN)] == [cell.value for cell in book["Inburgeraars"][1]]


def test_20_megabytes_is_refused_with_what_to_do(tom):
    page = text(upload(tom, b"PK\x03\x04" + bytes(20 * 1024 * 1024)))
    assert "groter dan 10 MB" in page
    assert not Overname.objects.exists()


def test_no_file_and_no_choice_say_so(tom):
    assert "Kies een bestand." in text(tom.post(BEGIN, {}))
    address = upload(tom, as_csv([make_rij(1), make_rij(2, bsn="1")]), "a.csv")["Location"]
    assert "Kies een antwoord" in text(tom.post(f"{address}akkoord/", {}))
    assert "Niet alle rijen zijn goed" in text(tom.post(f"{address}akkoord/", {"wijze": "alles"}))


def test_a_stopped_one_can_be_started_again(tom, moment):
    address = upload(tom, as_csv([make_rij(1)]), "a.csv")["Location"]
    tom.post(f"{address}akkoord/", {"wijze": "alles"})
    assert "Start opnieuw" not in text(tom.get(address))
    assert "Wacht een minuut" in text(tom.post(f"{address}opnieuw/", follow=True))
    Overname.objects.update(gestart_at=moment.tijdstip - timedelta(minutes=10))
    assert "Start opnieuw" in text(tom.get(address))
    tom.post(f"{address}opnieuw/")
    run_jobs(moment)
    assert "1 dossier is overgenomen" in text(tom.get(address))


@pytest.mark.parametrize("naam", ["noor", "eva", "kim", "vera", "bea", "pim", "rik", "vreemd"])
def test_others_are_turned_away_everywhere(client_for, naam):
    address = upload(client_for("tom"), as_csv([make_rij(1)]), "a.csv")["Location"]
    other = client_for(naam)
    gets = ("", "voortgang/", "rest.xlsx", "rest.csv")
    assert {other.get(f"{address}{part}").status_code for part in gets} == {403}
    posts = ("akkoord/", "opnieuw/", "weg/")
    assert {other.post(f"{address}{part}", {"wijze": "alles"}).status_code for part in posts} == {
        403
    }
    assert other.get("/overname/invulformulier.xlsx").status_code == 403
    assert upload(other, as_csv([make_rij(2)]), "a.csv").status_code == 403
    assert (Overname.objects.count(), Overname.objects.get().status) == (1, "gelezen")
    assert BEGIN not in text(other.get(reverse("personen")))


def test_another_organisation_sees_nothing(client_for, personas):
    address = upload(client_for("tom"), as_csv([make_rij(1)]), "a.csv")["Location"]
    personas["eva"].aanstellingen.update(rol="teamleider")
    eva = client_for("eva")
    assert eva.get(BEGIN).status_code == 200
    for part in ("", "voortgang/", "rest.csv"):
        assert eva.get(f"{address}{part}").status_code == 404
    for part in ("akkoord/", "opnieuw/", "weg/"):
        assert eva.post(f"{address}{part}", {"wijze": "alles"}).status_code == 404
    refused = text(upload(eva, as_csv([make_rij(1)]), "a.csv", follow=True))
    assert "kun je geen dossiers overnemen" in refused
