"""A case begins: with talks that were missed, or with calls for the intake that failed."""

from datetime import timedelta

import pytest
from django.urls import reverse

from inburgering.cases.models import (
    Document,
    Dossier,
    Handhavingszaak,
    Voortgangsgesprek,
)
from tests.dossiers import open_dossier
from tests.formulier import fill_in
from tests.handhaving import FEITEN, agree, at, later, open_with_plan, weigh
from tests.oproep import GEZIN, call, miss


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def tom(bereik_for):
    return bereik_for("tom")


@pytest.fixture
def ooit(moment):
    return later(moment, -60)


@pytest.fixture
def gezin(noor, ooit):
    return open_with_plan(noor, later(ooit, -30), feiten=GEZIN)


@pytest.fixture
def client(client_for):
    return client_for("noor")


def show(dag):
    return dag.strftime("%d-%m-%Y")


def url(name, dossier, zaak=None):
    return reverse(name, args=[dossier] if zaak is None else [dossier, zaak])


def page(client, dossier):
    answer = client.get(url("handhaving", dossier))
    assert answer.status_code == 200
    return answer.content.decode()


def test_missed_talks_stand_in_the_report_already(client, gezin, noor, moment):
    days = [moment.dag - timedelta(days=n) for n in (20, 6)]
    Voortgangsgesprek.objects.bulk_create(
        Voortgangsgesprek(
            dossier=Dossier.objects.get(sleutel=gezin),
            datum=dag,
            kanaal="gesprek",
            status="niet_verschenen",
            door_id=noor.medewerker,
            recorded_at=moment.tijdstip,
        )
        for dag in days
    )
    assert "?gemist=1" in page(client, gezin)
    answer = fill_in(client, url("handhaving_nieuw", gezin) + "?gemist=1", {}, needs="feiten")
    assert answer.status_code == 302
    zaak = Handhavingszaak.objects.get()
    assert (zaak.gedraging, zaak.gedraging_op) == ("begeleiding", days[1])
    assert zaak.feiten.startswith("U kwam niet naar de gesprekken van")


def test_from_the_calls_to_a_fine_with_a_new_term_and_the_third_call(
    client, client_for, noor, tom, ooit
):
    dossier = open_dossier(noor, later(ooit, -90), feiten=GEZIN)
    then = later(ooit, -80)
    for _number in range(2):
        call(dossier, noor, then)
        then = miss(dossier, noor, then)
    html = client.get(url("oproep", dossier)).content.decode()
    assert url("handhaving_nieuw", dossier) + "?oproep=2" in html
    sent = {"geconstateerd_op": show(then.dag), "feiten": FEITEN}
    fill_in(client, url("handhaving_nieuw", dossier) + "?oproep=2", sent)
    zaak = Handhavingszaak.objects.get()
    assert (zaak.artikel, zaak.gedraging, zaak.oproep.volgnummer) == ("22", "niet_verschenen", 2)
    weigh(zaak.sleutel, noor, at(noor.dag))
    agree(zaak.sleutel, noor, tom, at(noor.dag))
    html = client.get(url("boete_besluit", dossier, zaak.sleutel)).content.decode()
    assert "nog komen tot en met" in html
    # In the light track who wrote the report may decide.
    fill_in(client, url("boete_besluit", dossier, zaak.sleutel), {}, needs="nieuwe_termijn_tot")
    zaak.refresh_from_db()
    assert (zaak.status, zaak.bedrag_cent) == ("besloten", 25000)
    html = client.get(url("oproep", dossier)).content.decode()
    assert "€ 250" in html
    new = client.get(url("oproep_nieuw", dossier)).content.decode()
    assert "boete_bedrag" not in new
    late = {"uiterlijk": show(zaak.nieuwe_termijn_tot + timedelta(days=3))}
    form = client.get(url("oproep_nieuw", dossier)).context["form"]
    values = {name: form[name].value() for name in form.fields}
    answer = client.post(
        url("oproep_nieuw", dossier), {**values, "plaats": "Markt 1", **late}
    ).content.decode()
    assert "Blijf daarbinnen" in answer
    fill_in(client, url("oproep_nieuw", dossier), {"plaats": "Markt 1"})
    letter = Document.objects.filter(soort="oproep").latest("pk")
    assert "boete van € 250" in letter.html
