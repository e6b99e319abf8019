"""Figures of taking part: no names, and small numbers hidden."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from inburgering.actions.feit import Waarde
from inburgering.actions.persoon import Persoonsgegevens
from inburgering.actions.randvoorwaarde import randvoorwaarde_bijwerken
from inburgering.actions.werkcheck import Checkgegevens, werk_nagaan
from inburgering.cases.keuzelijsten import RANDVOORWAARDEN
from inburgering.cases.models import Randvoorwaarde
from inburgering.queries.meedoen_cijfers import get_meedoencijfers
from tests.dossiers import NAAM, make_bsn, open_dossier
from tests.meedoen import (
    add_obstacle,
)


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


def read(client, name, *args):
    answer = client.get(reverse(name, args=args))
    assert answer.status_code == 200, name
    return answer.content.decode()


def make_people(noor, moment, number):
    keys = []
    for place in range(number):
        person = Persoonsgegevens(
            naam=NAAM, geboortedatum=date(1990, 1, 1), bsn=make_bsn(200 + place)
        )
        facts = {"plicht": Waarde(datum=date(2024, 1, 15))}
        keys.append(open_dossier(noor, moment, persoon=person, feiten=facts))
    return keys


@pytest.mark.eis("R-SV-001", "R-SV-020")
def test_figures_name_nobody_and_hide_small_numbers(client_for, bereik_for, noor, moment):
    keys = make_people(noor, moment, 12)
    for place, key in enumerate(keys):
        hours = 20 if place < 6 else 8
        found = Checkgegevens("2_jaar", moment.dag, True, hours)
        werk_nagaan(key, gegevens=found, bereik=noor, moment=moment)
        if place < 6:
            add_obstacle(key, "kinderopvang", noor, moment, begin=moment.dag - timedelta(days=10))
    for key in keys[:3]:
        add_obstacle(key, "vervoer", noor, moment)
    add_obstacle(keys[0], "gezondheid", noor, moment)
    cijfers = get_meedoencijfers(bereik_for("rik"), dag=moment.dag)
    after_two = next(w for w in cijfers.werk if w.benchmark == 25)
    # Exactly eight hours is not more than eight.
    assert [deel.aantal for deel in after_two.verdeling.delen] == [6, 6]
    assert after_two.aandeel.precies == 50
    by_name = {o.naam: o for o in cijfers.obstakels}
    assert by_name["Kinderopvang"].open.totaal == 6
    assert by_name["Kinderopvang"].mediaan == 10
    assert by_name["Vervoer"].open.totaal is None
    assert by_name["Vervoer"].mediaan is None
    assert "Gezondheid" not in by_name
    page = read(client_for("rik"), "sturen_meedoen")
    assert "afgeschermd" in page
    assert "Selam" not in page
    assert client_for("noor").get(reverse("sturen_meedoen")).status_code == 403


@pytest.mark.eis("R-SV-049")
def test_childcare_digital_and_mismatch_are_kept_with_a_day_and_counted(bereik_for, noor, moment):
    keys = make_people(noor, moment, 5)
    kinds = ("kinderopvang", "digitaal", "mismatch")
    for soort in kinds:
        rows = [(key, add_obstacle(key, soort, noor, moment)) for key in keys]
        assert all(Randvoorwaarde.objects.get(pk=pk).begin == moment.dag for _key, pk in rows)
    cijfers = get_meedoencijfers(bereik_for("rik"), dag=moment.dag)
    shown = {o.naam: o.open.totaal for o in cijfers.obstakels}
    assert [shown[str(RANDVOORWAARDEN[soort])] for soort in kinds] == [5, 5, 5]
    for key in keys:
        for row in Randvoorwaarde.objects.filter(dossier__sleutel=key):
            randvoorwaarde_bijwerken(
                key, randvoorwaarde=row.pk, status="geregeld", bereik=noor, moment=moment
            )
    cijfers = get_meedoencijfers(bereik_for("rik"), dag=moment.dag)
    after = {o.naam: (o.open.totaal, o.geregeld) for o in cijfers.obstakels}
    assert [after[str(RANDVOORWAARDEN[soort])] for soort in kinds] == [(0, 5)] * 3
