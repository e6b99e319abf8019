"""Tasks that come and go with what happened around arrival, guidance and moves."""

from datetime import date, timedelta

import pytest

from inburgering.access.moment import Moment
from inburgering.actions.feit import Waarde, feit_corrigeren, feit_vastleggen
from inburgering.actions.fouten import Onvolledig
from inburgering.actions.stand import refresh_stand
from inburgering.actions.taak_toewijzen import GekozenTaak, taak_toewijzen
from inburgering.cases.feiten import FEITSOORTEN, VOLGORDE
from inburgering.cases.models import Dossier, Pip, Taak, Verhuizing
from tests.begeleiding import set_beleid
from tests.dossiers import open_dossier
from tests.pips import make_ready

pytestmark = pytest.mark.django_db

AZC = {"kennisgeving": Waarde(datum=date(2026, 10, 5)), "inschrijving": None}


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return open_dossier(noor, moment)


def record(key, bereik, moment, **facts):
    for soort, waarde in facts.items():
        feit_vastleggen(key, soort=soort, waarde=waarde, bereik=bereik, moment=moment)


def get(key, code):
    return Taak.objects.filter(dossier__sleutel=key, code=code).order_by("-id").first()


def refresh(key, moment):
    row = Dossier.objects.get(sleutel=key)
    refresh_stand([row], moment=moment, door=None)
    row.save()
    return row


@pytest.mark.eis("R-DRE-010")
def test_the_talk_with_coa_is_settled_by_the_day_and_all_three(dossier, noor, moment):
    day = Waarde(datum=date(2026, 1, 20))
    record(dossier, noor, moment, driegesprek=day)
    task = get(dossier, "driegesprek_voeren")
    assert (task.status, task.taak, task.vanaf) == ("open", "warme_overdracht", day.datum)
    yes = Waarde(code="ja")
    record(dossier, noor, moment, driegesprek_regisseur=yes, driegesprek_coa=yes)
    assert get(dossier, "driegesprek_voeren").status == "open"
    assert get(dossier, "kennismaking").status == "open"
    record(dossier, noor, moment, driegesprek_inburgeraar=yes)
    assert get(dossier, "driegesprek_voeren").status == "gedaan"
    assert get(dossier, "kennismaking").status == "gedaan"


def test_or_by_the_reason_why_there_was_no_talk(dossier, noor, moment):
    record(dossier, noor, moment, geen_driegesprek=Waarde(code="het azc kon niet"))
    assert get(dossier, "driegesprek_voeren").status == "gedaan"


def test_the_day_of_arrangements_comes_with_the_home(dossier, noor, moment):
    assert get(dossier, "regeldag_houden") is None
    record(dossier, noor, moment, woning_toegewezen=Waarde(datum=date(2026, 1, 26)))
    task = get(dossier, "regeldag_houden")
    assert (task.taak, task.vanaf, task.streef) == (
        "regeldag",
        date(2026, 1, 26),
        date(2026, 2, 2),
    )
    record(dossier, noor, moment, regeldag=Waarde(datum=date(2026, 1, 30)))
    assert get(dossier, "regeldag_houden").status == "gedaan"


@pytest.mark.eis("R-DRE-013")
def test_the_municipality_chooses_from_when_its_target_counts(noor, moment):
    set_beleid("9001", streef_pip_weken=10)
    facts = {
        "kennisgeving": Waarde(datum=date(2026, 9, 14)),
        "inschrijving": Waarde(datum=date(2026, 9, 7)),
    }
    key = open_dossier(noor, moment, feiten=facts)
    task = get(key, "pip_vaststellen")
    assert (task.uiterlijk, task.streef) == (date(2026, 11, 23), date(2026, 11, 23))
    set_beleid("9001", streef_pip_vanaf="inschrijving")
    refresh(key, moment)
    task = get(key, "pip_vaststellen")
    assert (task.uiterlijk, task.streef) == (date(2026, 11, 23), date(2026, 11, 16))


def test_where_a_source_calls_the_plan_advice_the_dossier_warns(noor, moment):
    facts = {"doelgroep": Waarde(code="gezinsmigrant")}
    key = open_dossier(noor, moment, feiten=facts)
    assert not [s for s in refresh(key, moment).signalen if s["code"] == "pip_is_besluit"]
    set_beleid("9001", pip_gezinsmigrant_als_advies=True)
    (signal,) = [s for s in refresh(key, moment).signalen if s["code"] == "pip_is_besluit"]
    assert [g["artikel"] for g in signal["grondslag"]] == ["15", "15"]


def lay_before(key, bereik, moment):
    row = Dossier.objects.get(sleutel=key)
    Pip.objects.create(
        dossier=row,
        volgnummer=1,
        voorgelegd_at=moment.tijdstip,
        voorgelegd_door_id=bereik.medewerker,
    )
    refresh(key, moment)


def test_a_second_pair_of_eyes_is_nobodys_task_until_a_colleague_takes_it(
    noor, bereik_for, personas, moment
):
    key = make_ready(noor, moment)
    lay_before(key, noor, moment)
    task = get(key, "pip_akkoord_geven")
    assert (task.status, task.organisatie_id, task.medewerker_id) == ("open", "regiehuis", None)
    assert get(key, "pip_vaststellen").medewerker_id == noor.medewerker
    tom = bereik_for("tom")
    pick = GekozenTaak(task.sleutel, None)
    taak_toewijzen(pick, medewerker=personas["tom"].pk, bereik=tom, moment=moment)
    refresh(key, moment)
    assert get(key, "pip_akkoord_geven").medewerker_id == tom.medewerker
    assert get(key, "pip_vaststellen").medewerker_id == noor.medewerker


def leave(key, moment, **changes):
    row = Dossier.objects.get(sleutel=key)
    row.status, row.sluitreden, row.gesloten_op = "gesloten", "verhuisd", moment.dag
    row.save()
    values = {"inschrijving_op": date(2026, 9, 1), "status": "gevraagd", **changes}
    return Verhuizing.objects.create(dossier_oud=row, gevraagd_op=date(2026, 9, 9), **values)


def test_a_closed_dossier_keeps_the_hand_over_until_it_is_done(dossier, noor, moment):
    move = leave(dossier, moment)
    refresh(dossier, moment)
    open_codes = Taak.objects.filter(dossier__sleutel=dossier, status="open")
    assert [t.code for t in open_codes] == ["overdracht_verstrekken"]
    task = open_codes.get()
    assert (task.taak, task.vanaf, task.streef) == (
        "voortgang",
        date(2026, 9, 9),
        date(2026, 11, 10),
    )
    refresh(dossier, Moment(moment.dag + timedelta(days=1), moment.tijdstip))
    assert get(dossier, "overdracht_verstrekken").pk == task.pk
    move.verstrekt_op, move.status = moment.dag, "verstrekt"
    move.save()
    refresh(dossier, moment)
    assert get(dossier, "overdracht_verstrekken").status == "gedaan"


@pytest.mark.parametrize(("eerst", "dan"), VOLGORDE)
def test_what_follows_cannot_come_before(noor, moment, eerst, dan):
    late, early = Waarde(datum=date(2026, 3, 2)), Waarde(datum=date(2026, 3, 1))
    with pytest.raises(Onvolledig) as refused:
        open_dossier(noor, moment, feiten={eerst: late, dan: early})
    said = " ".join(str(fault) for fault in refused.value.velden.values())
    assert str(FEITSOORTEN[dan].naam) in said
    assert str(FEITSOORTEN[eerst].naam) in said
    assert "2 maart 2026" in said
    assert open_dossier(noor, moment, feiten={eerst: late, dan: late})


def test_another_doelgroep_cannot_begin_tomorrow(dossier, noor, moment):
    def change(dag):
        feit_corrigeren(
            dossier,
            soort="doelgroep",
            waarde=Waarde(code="gezinsmigrant", datum=dag),
            reden="andere vergunning",
            bereik=noor,
            moment=moment,
        )

    with pytest.raises(Onvolledig) as refused:
        change(moment.dag + timedelta(days=1))
    assert "na vandaag" in str(refused.value.velden["waarde"])
    change(moment.dag)
    assert Dossier.objects.get(sleutel=dossier).doelgroep == "gezinsmigrant"
