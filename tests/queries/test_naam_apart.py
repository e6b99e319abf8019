"""Namesakes in the lists of a school are told apart by what the school may see."""

from dataclasses import replace
from datetime import date

import pytest
from django.urls import reverse

from inburgering.actions.bestelling_verloop import bestelling_aanvaarden, bestelling_starten
from inburgering.cases.models import Dossier
from inburgering.queries.dossier_kop import get_full_name
from inburgering.queries.naam_apart import name_apart
from tests.bestellingen import make_contract, make_groep, order, step
from tests.dossiers import make_bsn, make_nieuw, open_dossier

pytestmark = pytest.mark.django_db
STRATEN = (("Lindelaan 3", "1234 AB Boslanden"), ("Beukpad 9", "1234 AB Boslanden"))


@pytest.fixture
def namesakes(bereik_for, moment):
    """Give two people with one name in one lesson of one group."""
    noor, lot = bereik_for("noor"), bereik_for("lot")
    make_contract()
    groep = make_groep()
    persoon = make_nieuw("9001", 0).persoon
    found = []
    for place, straat in enumerate(STRATEN):
        someone = replace(
            persoon, bsn=make_bsn(300 + place), geboortedatum=date(1990 + place, 5, 6)
        )
        key = open_dossier(noor, moment, persoon=someone, adres_regels=straat)
        row = order(key, noor, moment, groep=str(groep.sleutel))
        step(row, bestelling_aanvaarden, lot, moment, start=moment.dag)
        step(row, bestelling_starten, lot, moment, start=moment.dag)
        found.append(key)
    return groep, found


def test_a_name_that_occurs_once_stands_alone(namesakes):
    rows = list(Dossier.objects.select_related("persoon"))
    alone = name_apart(rows[:1])
    assert list(alone.values()) == [get_full_name(rows[0].persoon)]
    assert all("(" in name for name in name_apart(rows).values())
    assert len(set(name_apart(rows).values())) == 2


def test_without_an_address_the_language_tells(namesakes):
    rows = list(Dossier.objects.select_related("persoon"))
    rows[0].adres_regels = []
    assert name_apart(rows)[rows[0].pk].endswith("(Tigrinya)")


def test_a_school_tells_namesakes_apart_without_a_date_of_birth(client_for, namesakes):
    groep, _keys = namesakes
    client = client_for("lot")
    for url in (
        reverse("deelnemers"),
        reverse("groep", args=[groep.sleutel]),
        reverse("deelnemer_berichten"),
    ):
        page = client.get(url).content.decode()
        assert "(Lindelaan 3)" in page
        assert "(Beukpad 9)" in page
        assert "1990" not in page
