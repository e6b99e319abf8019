"""What came of a call: recorded once, put right with a reason, and only when it was sent."""

from datetime import date

import pytest

from inburgering.actions.fouten import (
    Geweigerd,
    NietGevonden,
    Onvolledig,
)
from inburgering.actions.oproep import (
    brede_intake_afwezig_voltooien,
    oproep_uitkomst_vastleggen,
)
from inburgering.cases.models import (
    Document,
    Oproep,
    Tijdlijnregel,
)
from tests.dossiers import open_dossier
from tests.intake import later
from tests.oproep import call, correct, miss, open_tasks, post, record


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return open_dossier(noor, moment)


def test_somebody_can_still_come_within_the_term(dossier, noor, moment):
    call(dossier, noor, moment)
    row = Oproep.objects.get()
    for day, is_refused in ((row.afspraak_op, True), (row.uiterlijk, True)):
        then = later(moment, (day - moment.dag).days)
        with pytest.raises(Onvolledig) as refused:
            oproep_uitkomst_vastleggen(
                dossier,
                volgnummer=1,
                uitkomst="niet_verschenen",
                uitkomst_op=day,
                bereik=noor,
                moment=then,
            )
        assert is_refused
        assert set(refused.value.velden) == {"uitkomst_op"}
    miss(dossier, noor, moment)
    row.refresh_from_db()
    assert row.uitkomst == "niet_verschenen"


@pytest.mark.parametrize(
    ("changes", "veld"),
    [
        ({"uitkomst": "ziek"}, "uitkomst"),
        ({"uitkomst_op": date(2022, 1, 3)}, "uitkomst_op"),
        ({"uitkomst_op": date(2199, 1, 1)}, "uitkomst_op"),
        ({"uitkomst": "onvoldoende_medewerking"}, "uitkomst_op"),
    ],
)
def test_an_impossible_outcome_is_refused(dossier, noor, moment, changes, veld):
    call(dossier, noor, moment)
    with pytest.raises(Onvolledig) as refused:
        record(dossier, noor, moment, **changes)
    assert set(refused.value.velden) == {veld}
    assert Oproep.objects.get().uitkomst == ""


@pytest.mark.parametrize("uitkomst", ["niet_verschenen", "onvoldoende_medewerking"])
def test_nobody_fails_to_answer_a_letter_that_was_not_sent(dossier, noor, moment, uitkomst):
    letter = call(dossier, noor, moment)
    row = Oproep.objects.get()
    then = later(moment, (row.uiterlijk - moment.dag).days + 1)
    with pytest.raises(Onvolledig, match="Kijk bij de velden") as refused:
        record(dossier, noor, then, uitkomst=uitkomst)
    assert "nog niet verzonden" in str(refused.value.velden["uitkomst"])
    post(letter, noor, moment)
    record(dossier, noor, then, uitkomst=uitkomst)
    row.refresh_from_db()
    assert row.uitkomst == uitkomst


def test_an_outcome_is_recorded_once_and_for_a_call_that_exists(dossier, noor, moment):
    with pytest.raises(NietGevonden):
        record(dossier, noor, moment)
    call(dossier, noor, moment)
    record(dossier, noor, moment)
    with pytest.raises(Geweigerd, match="staat al"):
        record(dossier, noor, moment)


def test_a_wrong_outcome_is_put_right_with_a_reason_and_the_task_follows(dossier, noor, moment):
    call(dossier, noor, moment)
    with pytest.raises(Geweigerd):
        correct(dossier, noor, moment)
    moment = miss(dossier, noor, moment)
    with pytest.raises(Onvolledig):
        correct(dossier, noor, moment, reden="")
    correct(dossier, noor, moment)
    assert Oproep.objects.get().uitkomst == "verschenen"
    assert open_tasks() == set()
    line = Tijdlijnregel.objects.get(handeling="oproep.uitkomst_verbeterd")
    assert line.gegevens["was"] == "niet_verschenen"


def test_an_outcome_on_which_a_later_call_was_built_stays(dossier, noor, moment):
    call(dossier, noor, moment)
    moment = miss(dossier, noor, moment)
    call(dossier, noor, moment)
    with pytest.raises(Geweigerd, match="laatste"):
        correct(dossier, noor, moment)


def test_a_call_that_lapsed_does_not_count_and_its_number_is_used_again(dossier, noor, moment):
    call(dossier, noor, moment)
    record(dossier, noor, moment, uitkomst="vervallen", toelichting="belde op tijd af")
    for number in (1, 2, 3):
        call(dossier, noor, moment)
        assert Oproep.objects.get(uitkomst="").volgnummer == number
        moment = miss(dossier, noor, moment)
    assert Oproep.objects.count() == 4
    key = brede_intake_afwezig_voltooien(dossier, bereik=noor, moment=moment)
    assert Document.objects.get(sleutel=key).html.count("<li>") >= 3
