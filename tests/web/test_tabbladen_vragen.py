"""What a tab asks of the database does not grow with what somebody did in three years."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from inburgering.cases.models import Dossier, Duobesluit, Pauze, Uren
from tests.dossiers import make_bsn, make_nieuw, open_dossier
from tests.geld import refer
from tests.leren import with_plan
from tests.uren import make_bestelling, make_contract

MANY = 8
ON_TABS = (
    *("dossier", "leren", "bestellingen", "uren", "meedoen", "week", "vergoedingen"),
    *("begeleiding", "hulp", "voortgang", "wijzigen", "handhaving", "afronding"),
)


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


def count(client, url):
    """Return how many queries a page takes that was opened before."""
    client.get(url)
    with CaptureQueriesContext(connection) as seen:
        answer = client.get(url)
    assert answer.status_code == 200, url
    return len(seen)


def add_years(key, noor, moment, begin, end):
    """Write orders, referrals, decisions, pauses and weeks of hours."""
    row = Dossier.objects.get(sleutel=key)
    made = {"dossier": row, "door_id": noor.medewerker, "recorded_at": moment.tijdstip}
    for number in range(begin, end):
        day = moment.dag - timedelta(days=7 * (number + 2))
        make_bestelling(key, noor, product="participatie", aanbod="taalcafe", status="afgerond")
        refer(key, noor, moment, instantie=f"Wijkteam {number}")
        Duobesluit.objects.create(**made, soort="verlenging", besloten_op=day, ontvangen_op=day)
        Pauze.objects.create(**made, begin=day, eind=day, reden="gezin")
        for place in range(3):
            Uren.objects.create(
                **made,
                soort="nt2",
                datum=day + timedelta(days=place),
                minuten=180,
                organisatie_id="taalschool",
            )


def test_every_tab_takes_as_many_queries_after_years_as_at_the_start(client_for, noor, moment):
    key = with_plan(noor, moment, gemeente="9001")
    client = client_for("noor")
    urls = {name: reverse(name, args=[key]) for name in ON_TABS}
    add_years(key, noor, moment, 0, 1)
    few = {name: count(client, url) for name, url in urls.items()}
    add_years(key, noor, moment, 1, MANY)
    many = {name: count(client, url) for name, url in urls.items()}
    assert many == few


def test_a_school_with_many_participants_asks_no_more_than_with_one(client_for, noor, moment):
    contract, client, found = make_contract(), client_for("lot"), []
    for number in range(6):
        base = make_nieuw("9001", 0).persoon
        key = open_dossier(noor, moment, persoon=replace(base, bsn=make_bsn(800 + number)))
        make_bestelling(key, noor, contract=contract)
        if number in {0, 5}:
            pages = {name: count(client, reverse(name)) for name in ("deelnemers", "groepen")}
            found.append(pages)
    assert found[0] == found[1]
