"""The pages of another doelgroep: what follows comes before saving."""

import pytest
from django.urls import reverse

from inburgering.cases.models import Feit
from tests.dossiers import open_dossier
from tests.formulier import read_form

pytestmark = pytest.mark.django_db


@pytest.fixture
def dossier(bereik_for, moment):
    return open_dossier(bereik_for("noor"), moment, gemeente="9001")


def count(dossier):
    return Feit.objects.filter(dossier__sleutel=dossier, soort="doelgroep").count()


def test_first_what_follows_then_saving(client_for, dossier, moment):
    client = client_for("noor")
    page = reverse("doelgroep", args=[dossier])
    body = {
        **read_form(client.get(page).content.decode(), "reden"),
        "groep": "gezinsmigrant.gezinsvormer",
        "vanaf": moment.dag.strftime("%d-%m-%Y"),
        "bron": "DUO",
        "reden": "trouwde hier en kreeg een ander verblijfsdoel",
        "doe": "kijk",
    }
    html = client.post(page, body).content.decode()
    assert "Er is nog niets opgeslagen" in html
    assert "vervalt" in html
    assert "blijft" in html
    assert count(dossier) == 1
    back = client.post(page, {**read_form(html, "reden"), "doe": "terug"}).content.decode()
    assert "trouwde hier" in back
    answer = client.post(page, {**read_form(html, "reden"), "doe": "bewaar"})
    assert answer.status_code == 302
    assert count(dossier) == 2
    html = client.get(reverse("dossier_gegevens", args=[dossier])).content.decode()
    assert "Gezinsmigrant" in html
    assert "Asielstatushouder" in html
    timeline = client.get(reverse("dossier_tijdlijn", args=[dossier])).content.decode()
    assert "De doelgroep is gewijzigd in Gezinsmigrant" in timeline


def test_a_wrong_day_keeps_what_was_typed(client_for, dossier):
    html = (
        client_for("noor")
        .post(
            reverse("doelgroep", args=[dossier]),
            {"groep": "overige_migrant.overig", "vanaf": "1-1-2199", "reden": "iets anders nu"},
        )
        .content.decode()
    )
    assert "Kies een dag op of voor" in html
    assert "iets anders nu" in html
    assert count(dossier) == 1
