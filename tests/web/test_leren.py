"""The page Leerroute and everything that is recorded from it."""

from datetime import timedelta

import pytest
from django.urls import reverse

from inburgering.cases.models import (
    Examen,
    Feit,
    Inzage,
    Taalniveau,
    Tolkopdracht,
    Voortgangsbericht,
)
from tests.formulier import fill_in
from tests.leren import Z_PLAN, give_hours, later, make_order, make_pvt_group, sit_exam, with_plan


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return with_plan(noor, moment, gemeente="9001")


def read(client, name, *args):
    answer = client.get(reverse(name, args=args))
    assert answer.status_code == 200, name
    return answer.content.decode()


def day(moment, **shift):
    return (moment.dag + timedelta(**shift)).strftime("%d-%m-%Y")


def test_one_page_shows_the_route_and_its_reading_is_logged(client_for, dossier, moment):
    page = read(client_for("noor"), "leren", dossier)
    for text in ("Hoe ver is de inburgering", "Lezen", "KNM", "De MAP is nog niet begonnen"):
        assert text in page
    assert Inzage.objects.filter(deel="leren", doel="leren").count() == 1
