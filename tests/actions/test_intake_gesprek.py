"""Sessions of the intake, and what chain partners bring in."""

import uuid
from datetime import timedelta
from decimal import Decimal

import pytest

from inburgering.actions.fouten import (
    AlGedaan,
    NietGevonden,
    Onvolledig,
)
from inburgering.actions.intake_gesprek import (
    Inbreng,
    brede_intake_gesprek_corrigeren,
    brede_intake_gesprek_vastleggen,
    inbreng_vastleggen,
)
from inburgering.cases.models import (
    BredeIntake,
    Dossier,
    Intakegesprek,
    Intakeinbreng,
    Tijdlijnregel,
)
from tests.dossiers import open_dossier
from tests.intake import later, make_gesprek, save


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return open_dossier(noor, moment)


@pytest.fixture
def work(noor, moment):
    return {"bereik": noor, "moment": moment}


@pytest.mark.eis("R-KEMP-007")
def test_an_intake_is_taken_in_several_sessions_in_the_azc_and_elsewhere(dossier, noor, moment):
    first, second = later(moment, -14), moment
    brede_intake_gesprek_vastleggen(
        dossier,
        gesprek=make_gesprek(first.dag, uren=Decimal("1.5"), tolk="mevrouw Haile"),
        bereik=noor,
        moment=first,
    )
    brede_intake_gesprek_vastleggen(
        dossier,
        gesprek=make_gesprek(second.dag, plaats="kantoor"),
        bereik=noor,
        moment=second,
    )
    rows = Intakegesprek.objects.order_by("datum").values_list("datum", "plaats", "uren", "tolk")
    assert list(rows) == [
        (first.dag, "azc", Decimal("1.5"), "mevrouw Haile"),
        (second.dag, "kantoor", None, ""),
    ]
    assert BredeIntake.objects.get().begonnen_op == first.dag
    assert Dossier.objects.get().laatste_contact_op == second.dag
    assert Tijdlijnregel.objects.filter(handeling="brede_intake.gesprek").count() == 2


def test_a_session_recorded_later_moves_the_begin_back(dossier, work, moment):
    save(dossier, "talent", work["bereik"], moment, notitie="x")
    early = moment.dag - timedelta(days=30)
    brede_intake_gesprek_vastleggen(dossier, gesprek=make_gesprek(early), **work)
    assert BredeIntake.objects.get().begonnen_op == early


def test_all_faults_of_a_session_are_named_at_once(dossier, work, moment):
    wrong = make_gesprek(
        moment.dag + timedelta(days=1),
        plaats="maan",
        kanaal="duif",
        aanwezigen=" ",
        uren=Decimal(13),
    )
    with pytest.raises(Onvolledig) as refused:
        brede_intake_gesprek_vastleggen(dossier, gesprek=wrong, **work)
    assert set(refused.value.velden) == {"datum", "plaats", "kanaal", "aanwezigen", "uren"}
    assert not BredeIntake.objects.exists()


def test_a_double_click_records_one_session(dossier, work, moment):
    once = uuid.uuid4()
    talk = make_gesprek(moment.dag)
    brede_intake_gesprek_vastleggen(dossier, gesprek=talk, eenmalig=once, **work)
    with pytest.raises(AlGedaan):
        brede_intake_gesprek_vastleggen(dossier, gesprek=talk, eenmalig=once, **work)
    assert Intakegesprek.objects.count() == 1


def test_a_session_can_be_put_right_and_the_timeline_keeps_the_old_day(dossier, work, moment):
    brede_intake_gesprek_vastleggen(dossier, gesprek=make_gesprek(moment.dag), **work)
    row = Intakegesprek.objects.get()
    right = make_gesprek(moment.dag - timedelta(days=2), plaats="thuis")
    brede_intake_gesprek_corrigeren(dossier, gesprek=row.pk, gegevens=right, **work)
    row.refresh_from_db()
    assert (row.datum, row.plaats) == (right.datum, "thuis")
    line = Tijdlijnregel.objects.get(handeling="brede_intake.gesprek_verbeterd")
    assert line.gegevens["was"] == moment.dag.isoformat()


def test_a_session_of_another_dossier_does_not_exist(dossier, work, bereik_for, moment):
    eva = bereik_for("eva")
    other = open_dossier(eva, moment)
    brede_intake_gesprek_vastleggen(
        other, gesprek=make_gesprek(moment.dag), bereik=eva, moment=moment
    )
    with pytest.raises(NietGevonden):
        brede_intake_gesprek_corrigeren(
            dossier,
            gesprek=Intakegesprek.objects.get().pk,
            gegevens=make_gesprek(moment.dag),
            **work,
        )


@pytest.mark.eis("R-KEMP-055")
def test_chain_partners_bring_in_what_they_know(dossier, work, moment):
    told = Inbreng(partner="Welkom Partners", datum=moment.dag, wat="Zingt in een koor.")
    inbreng_vastleggen(dossier, inbreng=told, **work)
    row = Intakeinbreng.objects.get()
    assert (row.partner, row.datum, row.wat) == (told.partner, told.datum, told.wat)
    assert row.door_id == work["bereik"].medewerker
    with pytest.raises(Onvolledig) as refused:
        inbreng_vastleggen(
            dossier, inbreng=Inbreng(" ", moment.dag + timedelta(days=1), " "), **work
        )
    assert set(refused.value.velden) == {"partner", "wat", "datum"}
    assert Intakeinbreng.objects.count() == 1
