"""The structural meeting with a party: open points on the agenda, a report, and the next one."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.urls import reverse

from inburgering.actions.fouten import Geweigerd, Verouderd
from inburgering.actions.partneroverleg import partneroverleg_houden, partneroverleg_plannen
from inburgering.actions.procespunt import (
    NieuwProcespunt,
    procespunt_melden,
    procespunt_sluiten,
    verbeterafspraak_maken,
)
from inburgering.cases.models import Partneroverleg
from tests.dossiers import open_dossier
from tests.formulier import fill_in

pytestmark = pytest.mark.django_db
WAIT = "Mensen wachten drie maanden op een groep."
PROMISE = "Elke maand begint er een groep."
REPORT = "De wachttijd daalt. Wij stellen het rooster bij."


@pytest.fixture
def rik(bereik_for):
    return bereik_for("rik")


@pytest.fixture
def punt(bereik_for, rik, moment):
    noor = bereik_for("noor")
    found = procespunt_melden(
        open_dossier(noor, moment),
        punt=NieuwProcespunt("partner", "wachttijd", WAIT),
        bereik=noor,
        moment=moment,
    )
    due = moment.dag + timedelta(days=30)
    verbeterafspraak_maken(found, tekst=PROMISE, uiterlijk=due, bereik=rik, moment=moment)
    return found


def read(client, name, *args):
    answer = client.get(reverse(name, args=args))
    assert answer.status_code == 200, name
    return answer.content.decode()


@pytest.mark.eis("R-KEMP-110")
def test_a_meeting_goes_through_open_points_and_the_next_one_is_planned(
    client_for, rik, punt, moment
):
    client = client_for("rik")
    url = reverse("partneroverleg_nieuw")
    past = (moment.dag - timedelta(days=1)).strftime("%d-%m-%Y")
    wrong = client.post(url, {"organisatie": "partner", "datum": past, "om_de_weken": "13"})
    assert wrong.status_code == 200
    assert past in wrong.content.decode()
    today = moment.dag.strftime("%d-%m-%Y")
    plan = {"organisatie": "partner", "datum": today, "om_de_weken": "13"}
    fill_in(client, url, plan)
    double = client.post(url, plan).content.decode()
    assert "staat al een overleg gepland" in double
    row = Partneroverleg.objects.get()
    page = read(client, "partneroverleg", row.sleutel)
    # What goes wrong and what the party promised are the agenda.
    assert WAIT in page
    assert PROMISE in page
    address = reverse("partneroverleg", args=[row.sleutel])
    asked = client.post(address, {"verslag": "Een moskee belde ons.", "versie": "1"})
    assert "Gaat dit over één persoon" in asked.content.decode()
    fill_in(client, address, {"verslag": REPORT})
    row.refresh_from_db()
    assert (row.status, row.verslag, row.besproken.count()) == ("gehouden", REPORT, 1)
    following = Partneroverleg.objects.get(status="gepland")
    assert following.datum == moment.dag + timedelta(weeks=13)
    listed = read(client, "partneroverleggen")
    assert REPORT in listed
    assert "om de 13 weken" in listed
    # A point that is solved later stays in the report of this meeting and leaves the next agenda.
    procespunt_sluiten(
        punt, is_opgelost=True, uitkomst="Er zijn groepen.", bereik=rik, moment=moment
    )
    assert WAIT in read(client, "partneroverleg", row.sleutel)
    assert WAIT not in read(client, "partneroverleg", following.sleutel)


def test_a_meeting_to_come_is_not_held_and_can_be_called_off(client_for, rik, moment):
    later = moment.dag + timedelta(days=7)
    key = partneroverleg_plannen(
        organisatie="partner", datum=later, om_de_weken=None, bereik=rik, moment=moment
    )
    with pytest.raises(Geweigerd, match="nog niet geweest"):
        partneroverleg_houden(key, verslag=REPORT, gezien=1, bereik=rik, moment=moment)
    with pytest.raises(Verouderd):
        partneroverleg_houden(key, verslag=REPORT, gezien=2, bereik=rik, moment=moment)
    gone = client_for("rik").post(reverse("partneroverleg_vervalt", args=[key]), {"versie": "1"})
    assert gone.status_code == 302
    assert Partneroverleg.objects.get().status == "vervallen"


def test_a_meeting_held_late_is_followed_by_a_day_to_come(rik, moment):
    key = partneroverleg_plannen(
        organisatie="partner", datum=moment.dag, om_de_weken=4, bereik=rik, moment=moment
    )
    late = replace(moment, dag=moment.dag + timedelta(weeks=9))
    partneroverleg_houden(key, verslag=REPORT, gezien=1, bereik=rik, moment=late)
    found = Partneroverleg.objects.get(status="gepland")
    assert found.datum == moment.dag + timedelta(weeks=12)


def test_only_the_procesregie_of_the_own_party_sees_it(client_for, rik, moment):
    key = partneroverleg_plannen(
        organisatie="partner", datum=moment.dag, om_de_weken=4, bereik=rik, moment=moment
    )
    for naam in ("noor", "eva", "vera", "vreemd", "kim"):
        client = client_for(naam)
        assert client.get(reverse("partneroverleggen")).status_code == 403, naam
        assert client.get(reverse("partneroverleg", args=[key])).status_code == 404, naam
