"""A PIP-team plans its meetings, and cases come on the agenda."""

from datetime import date, time, timedelta

import pytest

from inburgering.actions.fouten import (
    AlGedaan,
    Geweigerd,
    Onvolledig,
)
from inburgering.actions.overleg import (
    Planning,
    agendapunt_weghalen,
    overleg_laten_vervallen,
    overleg_plannen,
    overleg_wijzigen,
)
from inburgering.cases.models import (
    Agendapunt,
    Overleg,
)
from tests.dossiers import open_dossier
from tests.overleg import DECISION, make_usual_team, plan, put, write


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return open_dossier(noor, moment, gemeente="9001")


@pytest.fixture
def team(noor, moment):
    return make_usual_team(noor, moment)


@pytest.fixture
def overleg(team, noor, moment):
    return plan(team, noor, moment)


def test_a_series_meets_every_two_weeks(team, noor, moment):
    planning = Planning(moment.dag, time(9, 30), "kamer 2", elke_weken=2, aantal=3)
    keys = overleg_plannen(team, planning, bereik=noor, moment=moment)
    days = list(Overleg.objects.order_by("datum").values_list("datum", flat=True))
    assert len(keys) == 3
    assert [(day - moment.dag).days for day in days] == [0, 14, 28]
    with pytest.raises(AlGedaan):
        overleg_plannen(team, planning, bereik=noor, moment=moment)
    assert Overleg.objects.count() == 3


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"datum": date(2020, 1, 1)}, "datum"),
        ({"plaats": " "}, "plaats"),
        ({"aantal": 27, "elke_weken": 1}, "aantal"),
        ({"aantal": 2}, "elke_weken"),
        ({"aantal": 2, "elke_weken": 9}, "elke_weken"),
    ],
)
def test_a_planning_that_cannot_be_is_refused_at_its_field(team, noor, moment, change, field):
    values = {"datum": moment.dag, "tijd": time(9), "plaats": "kamer 2", **change}
    with pytest.raises(Onvolledig) as refused:
        overleg_plannen(team, Planning(**values), bereik=noor, moment=moment)
    assert list(refused.value.velden) == [field]
    assert not Overleg.objects.exists()


def test_a_meeting_that_is_called_off_moves_its_cases_or_is_refused(
    team, overleg, dossier, noor, moment
):
    put(dossier, overleg, noor, moment)
    with pytest.raises(Geweigerd):
        overleg_laten_vervallen(overleg, bereik=noor)
    later = plan(team, noor, moment, dagen=14)
    assert overleg_laten_vervallen(overleg, bereik=noor) == 1
    assert Agendapunt.objects.get().overleg.sleutel == later
    assert Overleg.objects.get(sleutel=overleg).status == "vervallen"


def test_a_meeting_moves_with_its_agenda(team, overleg, dossier, noor, moment):
    put(dossier, overleg, noor, moment)
    there = Planning(moment.dag + timedelta(days=2), time(14), "online")
    overleg_wijzigen(overleg, there, bereik=noor, moment=moment)
    row = Agendapunt.objects.get().overleg
    assert (row.datum, row.tijd, row.plaats) == (there.datum, time(14), "online")
    plan(team, noor, moment)
    with pytest.raises(Onvolledig):
        overleg_wijzigen(
            overleg, Planning(moment.dag, time(10), "online"), bereik=noor, moment=moment
        )


def test_a_case_stands_once_on_an_agenda_and_can_be_taken_off(overleg, dossier, noor, moment):
    punt = put(dossier, overleg, noor, moment)
    with pytest.raises(Geweigerd):
        put(dossier, overleg, noor, moment)
    agendapunt_weghalen(overleg, punt, bereik=noor, moment=moment)
    assert not Agendapunt.objects.exists()
    again = put(dossier, overleg, noor, moment)
    write(overleg, noor, moment, **{f"besluit_{again}": DECISION})
    with pytest.raises(Geweigerd):
        agendapunt_weghalen(overleg, again, bereik=noor, moment=moment)


def test_a_question_and_members_are_checked_together(overleg, dossier, noor, moment):
    with pytest.raises(Onvolledig) as refused:
        put(dossier, overleg, noor, moment, vraag=" ", opgeroepen=[999])
    assert set(refused.value.velden) == {"vraag", "opgeroepen"}
