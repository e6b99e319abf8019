"""Who does what for one person: on a page, and as a letter."""

import pytest
from django.urls import reverse

from inburgering.cases.models import Document, Verzending
from inburgering.region.models import Organisatie
from tests.begeleiding import couple, make_worker
from tests.dossiers import open_dossier


@pytest.fixture
def vera(bereik_for):
    return bereik_for("vera")


@pytest.fixture
def dossier(bereik_for, moment):
    return open_dossier(bereik_for("noor"), moment)


@pytest.mark.eis("R-SV-009")
def test_who_does_what_names_party_person_and_telephone(client_for, dossier, vera, moment):
    helper = make_worker("Hanna Vrij", "partner", "vrijwilliger")
    couple(dossier, helper, "mb_praktisch", vera, moment)
    Organisatie.objects.filter(pk="regiehuis").update(
        rolnamen={"casusregisseur": "Inburgeringsconsulent"}, telefoon="0123 000 111"
    )
    page = client_for("noor").get(reverse("wie_doet_wat", args=[dossier])).content.decode()
    fixed = page.split('id="vast"')[1].split("</section>")[0]
    for words in ("Noor van den Berg", "Inburgeringsconsulent", "0123 000 111"):
        assert words in fixed
    row = page.split("Hulp in en om uw huis")[1].split("</tr>")[0]
    assert "Hanna Vrij" in row
    assert "Welkom Partners" in row
    assert "0123 456 789" in row


@pytest.mark.eis("R-SV-009")
def test_the_person_gets_it_as_a_letter(client_for, dossier, vera, moment):
    couple(
        dossier, make_worker("Hanna Vrij", "partner", "vrijwilliger"), "mb_praktisch", vera, moment
    )
    client = client_for("noor")
    answer = client.post(reverse("wie_doet_wat", args=[dossier]))
    row = Document.objects.get(soort="wie_doet_wat")
    assert answer["Location"] == reverse("brief", args=[row.sleutel])
    for words in ("Wie helpt u waarmee?", "Noor van den Berg", "Hanna Vrij", "Welkom Partners"):
        assert words in row.html
    assert bytes(row.pdf).startswith(b"%PDF")
    assert Verzending.objects.get(document=row).verzonden_op is None
    refused = client_for("vera").post(reverse("wie_doet_wat", args=[dossier]))
    assert refused.status_code == 403
