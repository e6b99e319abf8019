"""Withdrawing the plan, and that what was adopted stays as it was."""

import re
from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction

from inburgering.actions.brief import brief_verzenden
from inburgering.actions.fouten import Geweigerd, Onvolledig
from inburgering.actions.pip import pip_beginnen
from inburgering.actions.pip_intrekken import pip_intrekken
from inburgering.cases.models import Bericht, Document, Pip, Termijn, Verzending
from tests.pips import adopt, make_ready


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return make_ready(noor, moment)


def read_letter(sleutel):
    html = Document.objects.get(sleutel=sleutel).html
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_the_letter_of_a_withdrawal_is_not_the_sending_of_the_plan(dossier, noor, moment):
    letter = adopt(dossier, noor, moment)
    withdrawal = pip_intrekken(
        dossier, reden="U gaat verhuizen naar een ander land.", bereik=noor, moment=moment
    )
    brief_verzenden(withdrawal, verzonden_op=moment.dag, wijze="post", bereik=noor, moment=moment)
    assert Verzending.objects.get(document__sleutel=letter).verzonden_op is None
    assert not Termijn.objects.filter(code="bezwaar").exists()
    assert Document.objects.get(sleutel=withdrawal).pip is None
    assert "U gaat verhuizen" in read_letter(withdrawal)
    assert Termijn.objects.get(code="inburgeringstermijn").begin == moment.dag + timedelta(days=1)
    assert [row.soort for row in Bericht.objects.order_by("pk")] == [
        "pip.vastgesteld",
        "pip.ingetrokken",
    ]


def test_a_withdrawal_needs_a_plan_and_a_reason(dossier, noor, moment):
    with pytest.raises(Geweigerd, match="geen vastgesteld plan"):
        pip_intrekken(dossier, reden="Het klopt niet.", bereik=noor, moment=moment)
    adopt(dossier, noor, moment)
    with pytest.raises(Onvolledig):
        pip_intrekken(dossier, reden="  ", bereik=noor, moment=moment)
    assert Pip.objects.get().status == "vastgesteld"


@pytest.mark.parametrize(
    "change",
    [
        {"inhoud": {"leerroute": "Z"}},
        {"dagtekening": date(2020, 1, 1)},
        {"besluit": {}},
        {"volgnummer": 9},
        {"status": "concept"},
    ],
)
def test_an_adopted_plan_is_fixed_in_the_database(dossier, noor, moment, change):
    adopt(dossier, noor, moment)
    with pytest.raises(DatabaseError), transaction.atomic():
        Pip.objects.update(**change)
    assert Pip.objects.get().inhoud["leerroute"] == "B1"


def test_an_adopted_plan_and_its_letter_stay_in_the_database(dossier, noor, moment):
    adopt(dossier, noor, moment)
    with pytest.raises(DatabaseError), transaction.atomic():
        Document.objects.update(html="")
    with pytest.raises(DatabaseError), transaction.atomic():
        Pip.objects.filter(status="vastgesteld")._raw_delete("default")


def test_one_concept_at_a_time(dossier, noor, moment):
    pip_beginnen(dossier, bereik=noor, moment=moment)
    with pytest.raises(Geweigerd, match="al een concept"):
        pip_beginnen(dossier, bereik=noor, moment=moment)
