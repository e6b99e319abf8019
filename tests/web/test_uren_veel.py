"""Hours of many people on the screen: a class, a week, a file; as fast for thirty as for two."""

from dataclasses import replace
from io import BytesIO
from types import SimpleNamespace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from inburgering.cases.models import Dossier, Inzage, Uren
from tests.dossiers import make_bsn, make_nieuw, open_dossier
from tests.formulier import read_form
from tests.uren import make_bestelling, make_contract, make_groep, make_les

KOP = "Deelnemer;Datum;Soort;Uren"


@pytest.fixture
def klas(bereik_for, moment):
    """Give a group and a way to put people in it."""
    noor, contract = bereik_for("noor"), make_contract("partner", product="pvt")
    groep = make_groep("partner", product="pvt", naam="PVT herfst")

    def add(number):
        base = make_nieuw("9001", 0).persoon
        key = open_dossier(noor, moment, persoon=replace(base, bsn=make_bsn(500 + number)))
        make_bestelling(
            key, noor, groep=groep, product="pvt", organisatie_id="partner", contract=contract
        )
        return key

    return SimpleNamespace(groep=groep, add=add)


def count(act):
    with CaptureQueriesContext(connection) as seen:
        answer = act()
    assert answer.status_code in {200, 302}
    return len(seen)


def test_een_volle_klas_kost_niet_meer_vragen_dan_een_kleine(client_for, klas, moment):
    browser = client_for("vera")
    reading, saving, size = [], [], 0
    for place, more in enumerate((2, 8)):
        keys = [klas.add(size + n) for n in range(more)]
        size += len(keys)
        les = make_les(klas.groep, moment.dag, soort="pvt", begin=f"1{place}:00")
        address = reverse("les", args=[les.sleutel])
        browser.get(address)
        reading.append(count(lambda address=address: browser.get(address)))
        sent = read_form(browser.get(address).content.decode(), "versie")
        assert sum(name.startswith("er_") for name in sent) == size
        saving.append(count(lambda address=address, sent=sent: browser.post(address, sent)))
    assert reading[0] == reading[1]
    assert saving[1] <= saving[0] + 1
    assert Uren.objects.filter(is_geldig=True).count() == 12


@pytest.mark.eis("R-KEMP-082")
def test_de_week_van_een_groep_in_een_tabel(client_for, klas):
    browser, key = client_for("vera"), klas.add(1)
    address = reverse("groep_week", args=[klas.groep.sleutel])
    page = browser.get(address).content.decode()
    field = f"u_{key.hex}_pvt"
    sent = read_form(page, field)
    wrong = browser.post(address, sent | {field: "veel"})
    assert "Deze tijd kunnen we niet lezen" in wrong.content.decode()
    assert 'value="veel"' in wrong.content.decode()
    assert not Uren.objects.exists()
    assert browser.post(address, sent | {field: "2:30"}).status_code == 302
    assert browser.post(address, sent | {field: "9"}).status_code == 302, "the same form twice"
    assert Uren.objects.get().minuten == 150
    assert 'value="2:30"' in browser.get(address).content.decode()
    own = browser.get(reverse("uren_week")).content.decode()
    assert field in own
    assert Inzage.objects.filter(dossier__sleutel=key, doel="uren_week").exists()


def test_een_bestand_van_formulier_tot_uren(client_for, klas):
    browser, key = client_for("vera"), klas.add(1)
    form = browser.get(reverse("urenbestand_sjabloon_csv")).content.decode("utf-8-sig")
    assert str(key) in form
    assert "Selam Tesfay" in form
    assert Inzage.objects.filter(doel="urenbestand_sjabloon").count() == 1
    xlsx = browser.get(reverse("urenbestand_sjabloon_xlsx"))
    assert BytesIO(xlsx.content).read(2) == b"PK"
    nummer = Dossier.objects.get(sleutel=key).nummer
    text = f"{KOP}\n{nummer};5-10-2026;pvt;3\n{key};6-10-2026;pvt;veel\n"
    upload = SimpleUploadedFile("uren.csv", text.encode())
    answer = browser.post(reverse("urenbestand"), {"bestand": upload})
    preview = browser.get(answer["Location"]).content.decode()
    assert "1 van 2 rijen zijn goed" in preview
    assert "Deze tijd kunnen we niet lezen" in preview
    accept = answer["Location"] + "akkoord/"
    refused = browser.post(accept, {"wijze": "alles"}).content.decode()
    assert "Niet alle rijen zijn goed" in refused
    assert browser.post(accept, {"wijze": "goede_rijen"}).status_code == 302
    assert browser.post(accept, {"wijze": "goede_rijen"}).status_code == 302
    assert Uren.objects.count() == 1
    rest = browser.get(answer["Location"] + "verbeteren.csv").content.decode("utf-8-sig")
    assert "veel" in rest
    assert "Schrijf uren als" in rest
    assert client_for("lot").get(answer["Location"]).status_code == 404
