"""The register of contracts: what was agreed on results, and what was measured beside it."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from inburgering.actions.persoon import Persoonsgegevens
from inburgering.cases.models import Bestelling, Dossier, Voortgangsbericht
from inburgering.queries.contract_resultaat import get_contractresultaten
from inburgering.region.models import Contract
from tests.bestellingen import make_contract
from tests.dossiers import NAAM, make_bsn, open_dossier

pytestmark = pytest.mark.django_db


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


def make_people(noor, moment, number):
    """Return the keys of this many dossiers."""
    people = (
        Persoonsgegevens(naam=NAAM, geboortedatum=date(1990, 1, 1), bsn=make_bsn(300 + place))
        for place in range(number)
    )
    return [open_dossier(noor, moment, persoon=person) for person in people]


def begin(key, contract: Contract, noor, moment, **changes) -> Bestelling:
    """Return an order under this contract that began."""
    values = {
        "dossier": Dossier.objects.get(sleutel=key),
        "product": contract.product,
        "contract": contract,
        "organisatie_id": contract.organisatie_id,
        "status": "gestart",
        "besteld_op": moment.dag - timedelta(days=90),
        "start_op": moment.dag - timedelta(days=60),
        "door_id": noor.medewerker,
        "recorded_at": timezone.now(),
    }
    if changes.get("status") in ("gestopt", "afgerond"):
        values["stop_op"] = moment.dag - timedelta(days=5)
    return Bestelling.objects.create(**values | changes)


def judge(order: Bestelling, noor, moment, *, is_kept: bool, days_ago: int = 1) -> None:
    """Record a report of the school that was read and judged."""
    Voortgangsbericht.objects.create(
        dossier=order.dossier,
        bestelling=order,
        ontvangen_op=moment.dag - timedelta(days=days_ago),
        beoordeeld_op=moment.dag - timedelta(days=days_ago),
        is_resultaat_gehaald=is_kept,
        door_id=noor.medewerker,
        recorded_at=timezone.now(),
    )


def read(client):
    answer = client.get(reverse("contracten"))
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


@pytest.mark.eis("R-SV-010")
def test_beside_the_agreement_stands_what_was_measured(client_for, bereik_for, noor, moment):
    contract = make_contract(resultaatafspraak="Acht van de tien halen B1")
    other = make_contract(code="b1-twee", naam="B1-route twee")
    people = make_people(noor, moment, 16)
    for place, key in enumerate(people[:15]):
        status = ("gestart", "afgerond", "gestopt")[place % 3]
        order = begin(key, contract, noor, moment, status=status)
        if place < 11:
            # The newest judgement counts, not the one before it.
            judge(order, noor, moment, is_kept=place >= 6, days_ago=30)
            judge(order, noor, moment, is_kept=place < 6)
    # Who pays the lessons is not what the municipality agreed on.
    begin(people[15], contract, noor, moment, is_eigen_rekening=True)
    page = read(client_for("rik"))
    assert "Acht van de tien halen B1" in page
    assert "Gemeten: 15 begonnen, 5 bezig, 5 klaar, 5 gestopt." in page
    assert "Beoordeeld: 6 keer afspraak gehaald, 5 keer niet." in page
    assert page.count("Gemeten: nog niemand begonnen.") == 1
    found = get_contractresultaten(bereik_for("rik"))
    assert found is not None
    assert contract.pk in found
    assert other.pk not in found


def test_a_person_who_came_back_counts_once_and_few_people_are_hidden(client_for, noor, moment):
    contract = make_contract()
    people = make_people(noor, moment, 6)
    for key in people:
        early = moment.dag - timedelta(days=200)
        begin(key, contract, noor, moment, status="gestopt", start_op=early)
        begin(key, contract, noor, moment, status="gestart")
    assert "Gemeten: 6 begonnen, 6 bezig, 0 klaar, 0 gestopt." in read(client_for("rik"))
    Bestelling.objects.filter(dossier__sleutel__in=people[:2], status="gestart").update(
        status="afgerond"
    )
    page = read(client_for("rik"))
    assert "6 bezig" not in page
    assert "afgeschermd" in page
    Bestelling.objects.filter(dossier__sleutel__in=people[2:]).delete()
    page = read(client_for("rik"))
    assert "Gemeten: te weinig mensen om aantallen te laten zien." in page


def test_who_sees_no_figures_sees_the_agreement_alone(client_for, noor, moment):
    contract = make_contract(resultaatafspraak="Acht van de tien halen B1")
    (key,) = make_people(noor, moment, 1)
    begin(key, contract, noor, moment)
    page = read(client_for("vera"))
    assert "Acht van de tien halen B1" in page
    assert "Gemeten" not in page
