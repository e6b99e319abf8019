"""Talks on progress: planned by the number in the plan, held per agreement, never lost."""

import uuid
from dataclasses import replace
from datetime import date, timedelta

import pytest

from inburgering.actions.feit import Waarde, feit_vastleggen
from inburgering.actions.fouten import (
    AlGedaan,
    Geweigerd,
    Onvolledig,
    Verouderd,
)
from inburgering.actions.overleg_actie import NieuweActie
from inburgering.actions.voortgangsgesprek import (
    voortgangsgesprek_verzetten,
)
from inburgering.actions.voortgangsgesprek_voeren import (
    voortgangsgesprek_missen,
    voortgangsgesprek_voeren,
)
from inburgering.cases.models import (
    Afspraakstand,
    Dossier,
    Taak,
    Voortgangsgesprek,
)
from inburgering.queries.voortgang import get_voortgang
from tests.voortgang import make_appointment, make_report, make_with_plan, plan_talk

CODES = ["voortgangsgesprek_plannen", "voortgangsgesprek_voeren"]


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return make_with_plan(noor, moment)


def open_work(key) -> list[str]:
    return list(
        Taak.objects.filter(
            dossier__sleutel=key, status="open", code__startswith="voortgangsgesprek"
        ).values_list("code", flat=True)
    )


@pytest.mark.eis("R-KEMP-028", "R-KEMP-020")
def test_the_number_in_the_plan_gives_work_and_the_work_follows_the_talk(dossier, noor, moment):
    task = Taak.objects.get(dossier__sleutel=dossier, code=CODES[0])
    assert task.medewerker_id == noor.medewerker
    assert moment.dag + timedelta(days=150) < task.streef < moment.dag + timedelta(days=160)
    talk = plan_talk(dossier, noor, moment)
    assert open_work(dossier) == [CODES[1]]
    report = make_report(dossier)
    voortgangsgesprek_voeren(dossier, talk, verslag=report, bereik=noor, moment=moment)
    assert open_work(dossier) == [CODES[0]]
    beeld = get_voortgang(dossier, bereik=noor, dag=moment.dag)
    assert (beeld.gevoerd, beeld.plan.aantal, len(beeld.plan.dagen)) == (1, 6, 5)


@pytest.mark.eis("R-KEMP-028", "R-SV-034")
def test_every_agreement_of_both_sides_gets_its_own_outcome(dossier, noor, moment):
    talk = plan_talk(dossier, noor, moment)
    report = make_report(dossier)
    codes = [row.afspraak for row in report.standen]
    assert codes == [
        *("leerroute", "pvt", "map", "taal_en_werk"),
        *("begeleiding", "mb", "geld"),
        *("doel_1", "doel_1_gemeente", "toezegging_1"),
    ]
    rows = tuple(
        replace(row, stand="niet_nagekomen", toelichting="Wij gingen niet mee.")
        if row.afspraak == "doel_1_gemeente"
        else row
        for row in report.standen
    )
    report = replace(report, standen=rows, eigen_woorden="Ik ken mijn buurvrouw nu.")
    voortgangsgesprek_voeren(dossier, talk, verslag=report, bereik=noor, moment=moment)
    assert Afspraakstand.objects.count() == len(codes)
    found = {
        row.code: row for row in get_voortgang(dossier, bereik=noor, dag=moment.dag).afspraken.rijen
    }
    ours = found["doel_1_gemeente"]
    assert (ours.wie, ours.stand, ours.op) == ("gemeente", "niet_nagekomen", moment.dag)
    assert ours.tekst == "Wij gaan de eerste keer mee."
    assert found["doel_1"].stand == "op_schema"
    kept = get_voortgang(dossier, bereik=noor, dag=moment.dag).gesprekken[0]
    assert kept.eigen_woorden == "Ik ken mijn buurvrouw nu."
    assert [row.code for row in kept.afspraken] == codes
    assert any("De termijn loopt tot en met" in str(z) for d in kept.delen for z in d.zinnen)


def test_an_agreement_that_reads_otherwise_now_starts_afresh(dossier, noor, moment):
    talk = plan_talk(dossier, noor, moment)
    voortgangsgesprek_voeren(
        dossier, talk, verslag=make_report(dossier, "klaar"), bereik=noor, moment=moment
    )
    row = Voortgangsgesprek.objects.get()
    row.beeld["afspraken"] = [
        {**item, "tekst": "Iets anders."} if item["code"] == "doel_1" else item
        for item in row.beeld["afspraken"]
    ]
    row.save()
    rows = get_voortgang(dossier, bereik=noor, dag=moment.dag).afspraken.rijen
    found = {row.code: row.stand for row in rows}
    assert (found["doel_1"], found["leerroute"]) == ("", "klaar")


def test_tasks_and_the_next_talk_come_out_of_it(dossier, noor, moment):
    talk = plan_talk(dossier, noor, moment)
    following = make_appointment(moment, 120)
    report = make_report(
        dossier,
        acties=(
            NieuweActie("Bel de kinderopvang", f"medewerker.{noor.medewerker}", None),
            NieuweActie("Zoek een taalmaatje", "partij.partner", moment.dag + timedelta(days=14)),
        ),
        volgende=following,
    )
    voortgangsgesprek_voeren(dossier, talk, verslag=report, bereik=noor, moment=moment)
    tasks = (
        Taak.objects.filter(code="eigen")
        .order_by("id")
        .values_list("omschrijving", "organisatie_id", "medewerker_id", "uiterlijk")
    )
    assert list(tasks) == [
        ("Bel de kinderopvang", "regiehuis", noor.medewerker, date(9999, 12, 31)),
        ("Zoek een taalmaatje", "partner", None, moment.dag + timedelta(days=14)),
    ]
    planned = Voortgangsgesprek.objects.get(status="gepland")
    assert (planned.datum, planned.plaats) == (following.datum, following.plaats)
    assert open_work(dossier) == [CODES[1]]
    assert Dossier.objects.get(sleutel=dossier).laatste_contact_op == moment.dag


def test_all_faults_come_at_once_and_nothing_is_written(dossier, noor, moment):
    talk = plan_talk(dossier, noor, moment)
    report = make_report(
        dossier,
        "zomaar",
        samenvatting=" ",
        acties=(NieuweActie("", "partij.niemand", moment.dag - timedelta(days=1)),),
        volgende=make_appointment(moment, -3),
    )
    with pytest.raises(Onvolledig) as refusal:
        voortgangsgesprek_voeren(dossier, talk, verslag=report, bereik=noor, moment=moment)
    assert {
        *("stand_leerroute", "stand_doel_1_gemeente", "samenvatting"),
        *("wat_1", "wie_1", "voor_1", "volgende_op"),
    } <= set(refusal.value.velden)
    assert not Afspraakstand.objects.exists()
    assert Voortgangsgesprek.objects.get().status == "gepland"


def test_who_comes_second_loses_nothing_and_hears_what_happened(dossier, noor, bereik_for, moment):
    talk = plan_talk(dossier, noor, moment)
    seen = Voortgangsgesprek.objects.get().versie
    report, tom = make_report(dossier), bereik_for("tom")
    # Something else in the dossier does not get in the way of a long form.
    feit_vastleggen(
        dossier,
        soort="einddatum_gecontroleerd",
        waarde=Waarde(datum=moment.dag),
        bereik=tom,
        moment=moment,
    )
    key = uuid.uuid4()
    voortgangsgesprek_voeren(
        dossier, talk, verslag=report, bereik=noor, moment=moment, versie=seen, eenmalig=key
    )
    with pytest.raises(AlGedaan):
        voortgangsgesprek_voeren(
            dossier, talk, verslag=report, bereik=noor, moment=moment, versie=seen, eenmalig=key
        )
    with pytest.raises(Geweigerd, match="al vast wat er van dit gesprek kwam"):
        voortgangsgesprek_voeren(
            dossier, talk, verslag=report, bereik=tom, moment=moment, versie=seen
        )
    assert Afspraakstand.objects.count() == len(report.standen)


def test_a_talk_that_moved_meanwhile_is_looked_at_first(dossier, noor, bereik_for, moment):
    talk = plan_talk(dossier, noor, moment, 7)
    move = {"afspraak": make_appointment(moment, 9), "reden": "werk", "moment": moment}
    voortgangsgesprek_verzetten(dossier, talk, **move, bereik=bereik_for("tom"), versie=1)
    with pytest.raises(Verouderd):
        voortgangsgesprek_verzetten(dossier, talk, **move, bereik=noor, versie=1)


def test_a_talk_ahead_cannot_be_held_yet(dossier, noor, moment):
    talk = plan_talk(dossier, noor, moment, 1)
    with pytest.raises(Geweigerd, match="nog niet geweest"):
        voortgangsgesprek_voeren(
            dossier, talk, verslag=make_report(dossier), bereik=noor, moment=moment
        )
    with pytest.raises(Geweigerd, match="nog niet geweest"):
        voortgangsgesprek_missen(dossier, talk, reden="kwam niet", bereik=noor, moment=moment)


def test_a_missed_talk_keeps_its_reason_and_asks_for_another(dossier, noor, moment):
    talk = plan_talk(dossier, noor, moment)
    with pytest.raises(Onvolledig):
        voortgangsgesprek_missen(dossier, talk, reden="", bereik=noor, moment=moment)
    voortgangsgesprek_missen(dossier, talk, reden="Had geen oppas.", bereik=noor, moment=moment)
    row = Voortgangsgesprek.objects.get()
    assert (row.status, row.reden) == ("niet_verschenen", "Had geen oppas.")
    task = Taak.objects.get(dossier__sleutel=dossier, code=CODES[0], status="open")
    assert task.vanaf == moment.dag
    assert get_voortgang(dossier, bereik=noor, dag=moment.dag).gevoerd == 0
