"""The usual week and reimbursements, through the doors."""

from datetime import date, time

import pytest
from django.urls import reverse

from inburgering.cases.meedoen import FINANCIERING
from inburgering.cases.models import (
    Belastbaarheid,
    Vergoeding,
    Weekblok,
)
from inburgering.queries.week import get_week
from tests.dossiers import open_dossier
from tests.formulier import fill_in
from tests.meedoen import find_work, give_group
from tests.personas import make_basis


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return open_dossier(noor, moment)


def read(client, name, *args):
    answer = client.get(reverse(name, args=args))
    assert answer.status_code == 200, name
    return answer.content.decode()


def say(day: date) -> str:
    return day.strftime("%d-%m-%Y")


@pytest.mark.eis("R-SV-019", "R-KEMP-073")
def test_the_week_takes_over_lessons_and_says_what_is_too_much(client_for, noor, dossier, moment):
    client = client_for("noor")
    give_group(dossier, moment)
    answers = {"uren_per_week": "12", "reden": "opbouw"}
    fill_in(client, reverse("belastbaarheid", args=[dossier]), answers)
    assert Belastbaarheid.objects.get().uren_per_week == 12
    block = {
        "soort": "werk",
        "omschrijving": "Bakkerij",
        "dagen": ["0", "1"],
        "begin": "11.30",
        "eind": "16 uur",
    }
    fill_in(client, reverse("weekblok_nieuw", args=[dossier]), block, needs="vanaf")
    assert list(Weekblok.objects.values_list("dag", "begin", "eind")) == [
        (0, time(11, 30), time(16)),
        (1, time(11, 30), time(16)),
    ]
    beeld = get_week(dossier, bereik=noor, dag=moment.dag)
    assert {t.code: t.minuten for t in beeld.totalen} == {"les": 360, "werk": 540}
    # Half an hour falls together and counts once.
    assert (beeld.telt_mee, beeld.te_veel) == (870, 150)
    page = read(client, "week", dossier)
    assert "Dit is te veel voor één week" in page
    assert "2 uur en 30 minuten te veel" in page
    assert "maandag: Les B1 ochtend (09:00–12:00), Werk Bakkerij (11:30–16:00)" in page
    sheet = read(client, "week_afdrukken", dossier)
    assert "Mijn week" in sheet
    assert "Bel je casusregisseur" in sheet
    monday = Weekblok.objects.get(dag=0)
    fill_in(client, reverse("weekblok", args=[dossier, monday.pk]), {"begin": "12"})
    client.post(reverse("weekblok_weg", args=[dossier, Weekblok.objects.get(dag=1).pk]))
    beeld = get_week(dossier, bereik=noor, dag=moment.dag)
    assert (beeld.botsingen, beeld.te_veel) == ((), 0)
    assert "de week past" in read(client, "week", dossier)
    # A job of ten hours of which four stand in the week: the other six count as well.
    find_work(dossier, noor, moment, uren_per_week=10)
    beeld = get_week(dossier, bereik=noor, dag=moment.dag)
    assert [(t.code, t.minuten) for t in beeld.niet_gepland] == [("werk", 360)]
    assert beeld.te_veel == 240
    assert "nog niet ingepland" in read(client, "week", dossier)


def test_a_block_that_cannot_be_right_keeps_what_was_typed(client_for, dossier):
    client = client_for("noor")
    sent = {"soort": "werk", "dagen": ["3"], "begin": "half tien", "eind": "8", "vanaf": "1-9-2026"}
    page = client.post(reverse("weekblok_nieuw", args=[dossier]), sent).content.decode()
    assert "Schrijf uren en minuten" in page
    assert 'value="half tien"' in page
    sent["begin"] = "9:30"
    page = client.post(reverse("weekblok_nieuw", args=[dossier]), sent).content.decode()
    assert "De eindtijd ligt niet na de begintijd" in page
    assert not Weekblok.objects.exists()


@pytest.mark.eis("R-SV-026")
def test_a_reimbursement_goes_from_request_to_payment(client_for, dossier, moment):
    make_basis("9001", "voortgang", "regiehuis")
    client = client_for("noor")
    url = reverse("vergoeding_nieuw", args=[dossier])
    request = {"soort": "reiskosten", "omschrijving": "Bus naar school", "bedrag": "1.234,5"}
    page = client.post(url, {**request, "gevraagd_op": say(moment.dag)}).content.decode()
    assert "op twee manieren lezen" in page
    assert 'value="1.234,5"' in page
    fill_in(client, url, {**request, "bedrag": "€ 84,60"}, needs="bedrag")
    row = Vergoeding.objects.get()
    assert row.gevraagd_cent == 8460
    decide = reverse("vergoeding_besluit", args=[dossier, row.sleutel])
    assert 'value="84,60"' in client.get(decide).content.decode()
    granted = {"uitkomst": "ja", "bedrag": "80", "financiering": "inburgering"}
    page = client.post(decide, {**granted, "besloten_op": say(moment.dag)}).content.decode()
    assert "waarom het minder is" in page
    fill_in(client, decide, {**granted, "reden": "Een abonnement kost minder"}, needs="bedrag")
    fill_in(
        client,
        reverse("vergoeding_betaald", args=[dossier, row.sleutel]),
        {"betaald_op": say(moment.dag)},
    )
    page = read(client, "vergoedingen", dossier)
    assert "Betaald: <strong>€\N{NO-BREAK SPACE}80,00</strong>" in page
    assert str(FINANCIERING["inburgering"]) in page
