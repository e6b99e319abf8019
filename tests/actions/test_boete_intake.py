"""Fines of the intake: they begin at a call that failed and end in the next call."""

from datetime import date, timedelta

import pytest

from inburgering.actions.boete import boete_besluiten
from inburgering.actions.fouten import Geweigerd, Onvolledig
from inburgering.actions.handhaving_einde import handhaving_afzien
from inburgering.cases.models import Document, Dossier, Handhavingszaak, Taak
from inburgering.cases.oproepstand import load_oproepstand
from inburgering.law.oproep_controle import grens_derde_oproep
from tests.dossiers import open_dossier
from tests.handhaving import agree, at, report, step, weigh
from tests.oproep import GEZIN, call, miss

BEGIN = at(date(2026, 3, 2))


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def tom(bereik_for):
    return bereik_for("tom")


@pytest.fixture
def dossier(noor):
    return open_dossier(noor, BEGIN, feiten=GEZIN)


def fail(dossier, noor, moment, number=1, **changes):
    """Let so many calls fail; return the day of the last failure."""
    for _number in range(number):
        call(dossier, noor, moment, **changes)
        moment = at(miss(dossier, noor, moment).dag)
    return moment


def state(dossier, moment):
    return load_oproepstand(Dossier.objects.get(sleutel=dossier), dag=moment.dag).stap.code


def decide(zaak, noor, tom, moment, **extra):
    weigh(zaak, noor, moment)
    agree(zaak, noor, tom, moment)
    return boete_besluiten(step(zaak, noor, moment), **extra)


def test_one_failed_call_is_no_ground_for_a_fine(dossier, noor):
    then = fail(dossier, noor, BEGIN)
    with pytest.raises(Geweigerd, match="waarschuw eerst"):
        report(dossier, noor, then, oproep=1)


def test_a_fine_with_a_new_term_is_the_way_to_the_third_call(dossier, noor, tom):
    then = fail(dossier, noor, BEGIN, 2)
    zaak = report(dossier, noor, then, oproep=2)
    row = Handhavingszaak.objects.get(sleutel=zaak)
    assert (row.artikel, row.gedraging, row.gedraging_op) == ("22", "niet_verschenen", then.dag)
    weigh(zaak, noor, then)
    agree(zaak, noor, tom, then)
    limit = grens_derde_oproep(then.dag)
    saturday = then.dag + timedelta(days=(5 - then.dag.weekday()) % 7 or 7)
    for wrong in (None, then.dag, limit + timedelta(days=1), saturday):
        with pytest.raises(Onvolledig) as refusal:
            boete_besluiten(step(zaak, noor, then), nieuwe_termijn_tot=wrong)
        assert set(refusal.value.velden) == {"nieuwe_termijn_tot"}
    key = boete_besluiten(step(zaak, noor, then), nieuwe_termijn_tot=limit)
    assert "nog een kans" in Document.objects.get(sleutel=key).html
    assert state(dossier, then) == "boete_en_oproepen"
    with pytest.raises(Onvolledig) as refusal:
        call(dossier, noor, then, uiterlijk=limit + timedelta(days=3))
    assert "Blijf daarbinnen" in str(refusal.value.velden["uiterlijk"])
    letter = call(dossier, noor, then)
    assert "boete van € 250" in letter.html


def test_a_second_fine_has_no_new_term(dossier, noor, tom):
    then = fail(dossier, noor, BEGIN, 2)
    first = report(dossier, noor, then, oproep=2)
    decide(first, noor, tom, then, nieuwe_termijn_tot=grens_derde_oproep(then.dag))
    then = fail(dossier, noor, then)
    assert Taak.objects.filter(code="handhaving_feiten", status="open").exists()
    second = report(dossier, noor, then, oproep=3)
    assert not Taak.objects.filter(code="handhaving_feiten", status="open").exists()
    decide(second, noor, tom, then)
    row = Handhavingszaak.objects.get(sleutel=second)
    assert (row.bedrag_cent, row.nieuwe_termijn_tot) == (25000, None)


def test_without_a_fine_the_third_call_goes_out_all_the_same(dossier, noor):
    then = fail(dossier, noor, BEGIN, 2)
    assert state(dossier, then) == "boete_en_oproepen"
    zaak = report(dossier, noor, then, oproep=2)
    handhaving_afzien(step(zaak, noor, then), reden="U lag in het ziekenhuis.")
    assert state(dossier, then) == "oproepen_zonder_boete"
    letter = call(dossier, noor, then)
    assert "boete van" not in letter.html


def test_a_decision_from_outside_this_system_still_goes(dossier, noor):
    then = fail(dossier, noor, BEGIN, 2)
    with pytest.raises(Onvolledig) as refusal:
        call(dossier, noor, then)
    assert {"boete_dagtekening", "boete_bedrag"} <= set(refusal.value.velden)
    letter = call(dossier, noor, then, boete_dagtekening=then.dag, boete_bedrag=250)
    assert "boete van € 250" in letter.html
