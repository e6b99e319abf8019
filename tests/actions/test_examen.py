"""Exams and levels: attempts, results, corrections with history."""

from datetime import timedelta

import pytest

from inburgering.actions.examen import Examengegevens, examen_verbeteren, examen_vervallen
from inburgering.actions.fouten import NietBevoegd, NietGevonden, Onvolledig
from inburgering.actions.taalniveau import Niveaugegevens, taalniveau_vastleggen
from inburgering.cases.dossierstand import load_standen
from inburgering.cases.models import Dossier, Examen, Taak, Taalniveau
from inburgering.law.voldaan import voldaan
from tests.leren import sit_exam, with_plan


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return with_plan(noor, moment, gemeente="9001")


def load(dossier, moment):
    row = Dossier.objects.get(sleutel=dossier)
    return load_standen([row], peildatum=moment.dag, beleid={})[row.pk].feiten


def test_attempts_are_numbered_and_the_result_keeps_its_number(dossier, noor, moment):
    ahead = moment.dag + timedelta(days=20)
    sit_exam(dossier, noor, moment, uitslag="gezakt")
    sit_exam(dossier, noor, moment, datum=ahead, uitslag="aangemeld", uitslag_op=None)
    row = Examen.objects.get(uitslag="aangemeld")
    assert row.poging == 2
    assert Taak.objects.filter(code="examen_uitslag_vastleggen", status="open").exists()
    late = type(moment)(dag=ahead, tijdstip=moment.tijdstip + timedelta(days=20))
    examen_verbeteren(
        dossier,
        examen=row.pk,
        gegevens=Examengegevens("lezen", "B1", ahead, "geslaagd", ahead),
        reden="",
        bereik=noor,
        moment=late,
    )
    new = Examen.objects.get(is_geldig=True, uitslag="geslaagd")
    assert (new.poging, new.vervangt_id) == (2, row.pk)
    assert not Taak.objects.filter(code="examen_uitslag_vastleggen", status="open").exists()
    deel = voldaan(load(dossier, moment)).deel("lezen")
    assert deel is not None
    assert deel.stand == "gehaald"


def test_a_recorded_result_changes_only_with_a_reason_and_stays_readable(dossier, noor, moment):
    sit_exam(dossier, noor, moment)
    row = Examen.objects.get()
    wrong = Examengegevens("lezen", "B1", moment.dag, "gezakt", moment.dag)
    with pytest.raises(Onvolledig):
        examen_verbeteren(
            dossier, examen=row.pk, gegevens=wrong, reden="", bereik=noor, moment=moment
        )
    examen_verbeteren(
        dossier, examen=row.pk, gegevens=wrong, reden="brief van DUO", bereik=noor, moment=moment
    )
    old, new = Examen.objects.order_by("pk")
    assert (old.is_geldig, old.uitslag) == (False, "geslaagd")
    assert (new.is_geldig, new.uitslag, new.reden) == (True, "gezakt", "brief van DUO")
    examen_vervallen(dossier, examen=new.pk, reden="verkeerde persoon", bereik=noor, moment=moment)
    assert load(dossier, moment).examens == ()
    assert Examen.objects.count() == 2


WRONG = {
    "result in the future": ({"days": 3}, {}, "datum"),
    "no level": ({}, {"niveau": ""}, "niveau"),
    "no such part": ({}, {"onderdeel": "koken"}, "onderdeel"),
    "result before the exam": ({}, {"uitslag_op": -2}, "uitslag_op"),
}


@pytest.mark.parametrize(("shift", "changes", "field"), WRONG.values(), ids=WRONG)
def test_what_cannot_be_is_refused_at_its_field(dossier, noor, moment, shift, changes, field):
    values = dict(changes)
    if "uitslag_op" in values:
        values["uitslag_op"] = moment.dag + timedelta(days=values["uitslag_op"])
    if shift:
        values["datum"] = moment.dag + timedelta(**shift)
    with pytest.raises(Onvolledig) as refusal:
        sit_exam(dossier, noor, moment, **values)
    assert field in refusal.value.velden
    assert not Examen.objects.exists()


def test_a_passed_part_or_an_open_attempt_takes_no_second_one(dossier, noor, moment):
    sit_exam(dossier, noor, moment)
    with pytest.raises(Onvolledig, match="al een geslaagd examen"):
        sit_exam(dossier, noor, moment, datum=moment.dag - timedelta(days=9), uitslag_op=None)
    ahead = moment.dag + timedelta(days=9)
    sit_exam(dossier, noor, moment, onderdeel="knm", datum=ahead, uitslag="aangemeld")
    with pytest.raises(Onvolledig, match="zonder uitslag"):
        sit_exam(dossier, noor, moment, onderdeel="knm")


def test_who_does_not_steer_the_case_records_no_exam(dossier, noor, bereik_for, moment):
    with pytest.raises((NietBevoegd, NietGevonden)):
        sit_exam(dossier, bereik_for("vera"), moment)
    with pytest.raises(NietGevonden):
        sit_exam(dossier, bereik_for("vreemd"), moment)


@pytest.mark.eis("R-SV-004", "R-BUR-005")
def test_levels_are_kept_per_skill_and_day(dossier, noor, moment):
    def see(op, **levels):
        gegevens = Niveaugegevens(op, "school", levels)
        taalniveau_vastleggen(dossier, gegevens=gegevens, bereik=noor, moment=moment)

    before = moment.dag - timedelta(days=60)
    see(before, lezen="A1", alfabetisering="alfa_b")
    see(moment.dag, lezen="A2", spreken="A2", alfabetisering="klaar")
    see(moment.dag, lezen="B1")
    valid = Taalniveau.objects.filter(is_geldig=True, vaardigheid="lezen").order_by("op")
    assert [(row.op, row.niveau) for row in valid] == [(before, "A1"), (moment.dag, "B1")]
    assert Taalniveau.objects.filter(is_geldig=False).get().niveau == "A2"
    with pytest.raises(Onvolledig) as refusal:
        see(moment.dag + timedelta(days=1), lezen="Z9")
    assert set(refusal.value.velden) == {"op", "lezen"}
