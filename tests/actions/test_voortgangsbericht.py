"""Reports of schools: asked, given in the school's own screen, judged beside the contract."""

import uuid
from datetime import timedelta
from typing import Any

import pytest

from inburgering.actions.feit import Waarde
from inburgering.actions.fouten import (
    AlGedaan,
    Geweigerd,
    NietBevoegd,
    NietGevonden,
    Onvolledig,
)
from inburgering.actions.voortgangsbericht import (
    Berichtgegevens,
    voortgangsbericht_beoordelen,
    voortgangsbericht_geven,
    voortgangsbericht_vragen,
)
from inburgering.cases.models import Taak, Taalniveau, Voortgangsbericht
from tests.leren import make_order, with_plan


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def lot(bereik_for):
    return bereik_for("lot")


@pytest.fixture
def dossier(noor, moment):
    return with_plan(noor, moment, gemeente="9001")


def ask(dossier, order, bereik, moment, *, days=14):
    voortgangsbericht_vragen(
        dossier,
        bestelling=order.sleutel,
        uiterlijk=moment.dag + timedelta(days=days),
        bereik=bereik,
        moment=moment,
    )


def report(dossier, order, bereik, moment, *, eenmalig: uuid.UUID | None = None, **changes: Any):
    values: dict[str, Any] = {
        "van": moment.dag - timedelta(days=90),
        "tot_en_met": moment.dag,
        "inzet": "goed",
        "haalt_doel": True,
        "tekst": "Komt altijd en leert snel.",
        **changes,
    }
    voortgangsbericht_geven(
        dossier,
        bestelling=order.sleutel,
        gegevens=Berichtgegevens(**values),
        bereik=bereik,
        moment=moment,
        eenmalig=eenmalig,
    )


def work(code):
    return Taak.objects.filter(code=code, status="open").exists()


@pytest.mark.eis("R-SV-043")
def test_asked_answered_by_the_school_and_judged(dossier, noor, lot, moment):
    order = make_order(dossier, noor)
    ask(dossier, order, noor, moment)
    assert work("voortgangsbericht_vragen")
    with pytest.raises(Geweigerd, match="vroeg dit al"):
        ask(dossier, order, noor, moment)
    once = uuid.uuid4()
    report(dossier, order, lot, moment, eenmalig=once, niveaus={"lezen": "A2"})
    with pytest.raises(AlGedaan):
        report(dossier, order, lot, moment, eenmalig=once)
    row = Voortgangsbericht.objects.get()
    assert (row.ontvangen_op, row.door_id) == (moment.dag, lot.medewerker)
    seen = Taalniveau.objects.get()
    assert (seen.vaardigheid, seen.niveau, seen.organisatie_id) == ("lezen", "A2", "taalschool")
    assert work("voortgangsbericht_beoordelen")
    assert not work("voortgangsbericht_vragen")
    voortgangsbericht_beoordelen(
        dossier, bericht=row.sleutel, is_resultaat_gehaald=True, bereik=noor, moment=moment
    )
    row.refresh_from_db()
    assert (row.is_resultaat_gehaald, row.beoordeeld_op) == (True, moment.dag)
    assert not work("voortgangsbericht_beoordelen")
    with pytest.raises(Geweigerd):
        voortgangsbericht_beoordelen(
            dossier, bericht=row.sleutel, is_resultaat_gehaald=False, bereik=noor, moment=moment
        )


def test_a_school_reports_by_itself_on_asielstatushouders_only(noor, lot, moment):
    asiel = with_plan(noor, moment, gemeente="9001")
    report(asiel, make_order(asiel, noor), lot, moment)
    assert Voortgangsbericht.objects.get().gevraagd_op is None


@pytest.mark.eis("PRV-04")
def test_of_a_gezinsmigrant_a_school_reports_only_when_asked(noor, lot, moment):
    gezin = with_plan(
        noor, moment, gemeente="9001", feiten={"doelgroep": Waarde(code="gezinsmigrant")}
    )
    order = make_order(gezin, noor)
    with pytest.raises(Geweigerd, match="alleen een bericht als de gemeente"):
        report(gezin, order, lot, moment)
    ask(gezin, order, noor, moment)
    report(gezin, order, lot, moment)
    assert Voortgangsbericht.objects.get().ontvangen_op == moment.dag


def test_another_school_and_another_task_write_nothing(dossier, noor, bereik_for, moment):
    order = make_order(dossier, noor)
    for who in ("vera", "sam", "vreemd"):
        with pytest.raises((NietGevonden, NietBevoegd)):
            report(dossier, order, bereik_for(who), moment)
    order.organisatie_id = "partner"
    order.save()
    with pytest.raises(NietGevonden):
        report(dossier, order, bereik_for("lot"), moment)
    assert not Voortgangsbericht.objects.exists()


def test_the_casusregie_types_it_for_a_provider_without_a_login(dossier, noor, moment):
    report(dossier, make_order(dossier, noor), noor, moment)
    assert Voortgangsbericht.objects.get().door_id == noor.medewerker


WRONG = {
    "in the future": ({"tot_en_met": 1}, "tot_en_met"),
    "ends before it begins": ({"van": 0, "tot_en_met": -5}, "van"),
    "no words": ({"tekst": "ok"}, "tekst"),
    "no judgement": ({"haalt_doel": None}, "haalt_doel"),
    "no such level": ({"niveaus": {"lezen": "D4"}}, "lezen"),
}


@pytest.mark.parametrize(("changes", "field"), WRONG.values(), ids=WRONG)
def test_what_cannot_be_is_refused_at_its_field(dossier, noor, lot, moment, changes, field):
    values = {
        name: moment.dag + timedelta(days=value) if name in ("van", "tot_en_met") else value
        for name, value in changes.items()
    }
    with pytest.raises(Onvolledig) as refusal:
        report(dossier, make_order(dossier, noor), lot, moment, **values)
    assert field in refusal.value.velden


def test_no_question_before_the_lessons_or_for_a_day_that_passed(dossier, noor, moment):
    order = make_order(dossier, noor)
    with pytest.raises(Onvolledig):
        ask(dossier, order, noor, moment, days=-1)
    order.status, order.start_op = "aanvaard", None
    order.save()
    with pytest.raises(Geweigerd, match="nog niet begonnen"):
        ask(dossier, order, noor, moment)
