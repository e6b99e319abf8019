"""The calls for the intake: warning, fine outside this system, completion in absence."""

from datetime import timedelta

import pytest

from inburgering.actions.feit import Waarde
from inburgering.actions.fouten import (
    AlGedaan,
    GeenBeslisbasis,
    Geweigerd,
    NietBevoegd,
    NietGevonden,
    Onvolledig,
)
from inburgering.actions.intake import brede_intake_heropenen, brede_intake_voltooien
from inburgering.actions.oproep import (
    brede_intake_afwezig_voltooien,
    oproep_versturen,
)
from inburgering.actions.oproep_brief import render_oproep_preview
from inburgering.cases.models import (
    BredeIntake,
    Document,
    Oproep,
    Verzending,
)
from inburgering.law.kalender import doorgerold
from inburgering.region.models import Beslisbasis
from tests.dossiers import open_dossier
from tests.intake import fill_intake
from tests.oproep import GEZIN, call, make_afspraak, miss, open_tasks, post, record


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return open_dossier(noor, moment)


def test_a_call_is_a_letter_in_the_print_queue_that_is_sent_later(dossier, noor, moment):
    letter = call(dossier, noor, moment)
    row = Oproep.objects.get()
    assert (row.volgnummer, row.dagtekening, letter.oproep_id) == (1, moment.dag, row.pk)
    assert "Markt 1, Boslanden" in letter.html
    assert "alleen met ons" in letter.html
    sending = Verzending.objects.get(document=letter)
    assert sending.verzonden_op is None
    post(letter, noor, moment)
    sending.refresh_from_db()
    assert sending.verzonden_op == moment.dag


def test_the_way_of_the_law_for_a_holder_of_an_asylum_permit(dossier, noor, moment):
    assert open_tasks() == {"oproep_versturen"}
    first = call(dossier, noor, moment)
    assert open_tasks() == {"oproep_uitkomst_vastleggen"}
    moment = miss(dossier, noor, moment)
    assert open_tasks() == {"oproep_herhalen"}
    second = call(dossier, noor, moment)
    assert "waarschuwing" in second.html.lower()
    assert "boete" not in second.html
    moment = miss(dossier, noor, moment)
    assert open_tasks() == {"oproep_derde"}
    third = call(dossier, noor, moment)
    assert "derde keer" in third.html
    assert "tweede keer" not in third.html
    assert "boete" not in third.html
    moment = miss(dossier, noor, moment)
    assert open_tasks() == {"intake_afwezig_voltooien"}
    key = brede_intake_afwezig_voltooien(dossier, bereik=noor, moment=moment)
    intake = BredeIntake.objects.get()
    assert (intake.voltooid_op, intake.wijze) == (moment.dag, "afwezig")
    letters = Document.objects.order_by("pk").values_list("sleutel", flat=True)
    assert list(letters) == [first.sleutel, second.sleutel, third.sleutel, key]
    assert open_tasks() == set()


def test_who_can_be_fined_gets_a_third_call_only_after_the_fine_decision(noor, moment):
    dossier = open_dossier(noor, moment, feiten=GEZIN)
    call(dossier, noor, moment)
    moment = miss(dossier, noor, moment)
    assert "boete" in call(dossier, noor, moment).html
    moment = miss(dossier, noor, moment)
    with pytest.raises(Onvolledig) as refused:
        call(dossier, noor, moment)
    assert set(refused.value.velden) == {"boete_dagtekening", "boete_bedrag"}
    fine = {"boete_dagtekening": moment.dag, "boete_bedrag": 250}
    too_long = doorgerold(moment.dag + timedelta(days=75))
    with pytest.raises(Onvolledig) as refused:
        call(dossier, noor, moment, uiterlijk=too_long, **fine)
    assert set(refused.value.velden) == {"uiterlijk"}
    assert Oproep.objects.count() == 2
    letter = call(dossier, noor, moment, **fine)
    assert "€ 250" in letter.html
    moment = miss(dossier, noor, moment)
    brede_intake_afwezig_voltooien(dossier, bereik=noor, moment=moment)


def test_a_relative_without_an_asylum_permit_is_warned_of_the_fine(noor, moment):
    feiten = {"heeft_asielvergunning": Waarde(code="nee")}
    dossier = open_dossier(noor, moment, feiten=feiten)
    call(dossier, noor, moment)
    moment = miss(dossier, noor, moment)
    assert "boete" in call(dossier, noor, moment).html


def test_a_fine_decision_before_the_second_term_ended_is_refused(noor, moment):
    dossier = open_dossier(noor, moment, feiten=GEZIN)
    for _turn in range(2):
        call(dossier, noor, moment)
        moment = miss(dossier, noor, moment)
    early = moment.dag - timedelta(days=3)
    with pytest.raises(Onvolledig) as refused:
        call(dossier, noor, moment, boete_dagtekening=early, boete_bedrag=250)
    assert "boete_dagtekening" in refused.value.velden


def test_everything_that_a_call_misses_is_named_at_once(dossier, noor, moment):
    with pytest.raises(Onvolledig) as refused:
        call(dossier, noor, moment, datum=None, tijd=None, plaats=" ", uiterlijk=None)
    assert set(refused.value.velden) == {"datum", "tijd", "plaats", "uiterlijk"}
    assert not Oproep.objects.exists()
    assert not Document.objects.exists()


@pytest.mark.parametrize(
    ("datum", "uiterlijk", "veld"), [(-1, 10, "datum"), (11, 10, "datum"), (0, 0, "uiterlijk")]
)
def test_the_talk_lies_within_a_term_that_lies_ahead(dossier, noor, moment, datum, uiterlijk, veld):
    days = {
        "datum": moment.dag + timedelta(days=datum),
        "uiterlijk": moment.dag + timedelta(days=uiterlijk),
    }
    with pytest.raises(Onvolledig) as refused:
        call(dossier, noor, moment, **days)
    assert veld in refused.value.velden


def test_whoever_came_is_not_called_again(dossier, noor, moment):
    call(dossier, noor, moment)
    with pytest.raises(Geweigerd):
        call(dossier, noor, moment)
    record(dossier, noor, moment)
    with pytest.raises(Geweigerd):
        call(dossier, noor, moment)
    assert Oproep.objects.count() == 1


def test_completion_in_absence_asks_three_calls(dossier, noor, moment):
    with pytest.raises(Geweigerd):
        brede_intake_afwezig_voltooien(dossier, bereik=noor, moment=moment)
    call(dossier, noor, moment)
    moment = miss(dossier, noor, moment)
    with pytest.raises(Geweigerd):
        brede_intake_afwezig_voltooien(dossier, bereik=noor, moment=moment)
    assert not BredeIntake.objects.exists()


def test_who_comes_after_all_gets_an_intake(dossier, noor, moment):
    for _turn in range(3):
        call(dossier, noor, moment)
        moment = miss(dossier, noor, moment)
    brede_intake_afwezig_voltooien(dossier, bereik=noor, moment=moment)
    with pytest.raises(Geweigerd):
        brede_intake_afwezig_voltooien(dossier, bereik=noor, moment=moment)
    brede_intake_heropenen(dossier, reden="kwam zelf langs", bereik=noor, moment=moment)
    fill_intake(dossier, noor, moment)
    brede_intake_voltooien(dossier, bereik=noor, moment=moment)
    assert BredeIntake.objects.get().wijze == "met_persoon"


def test_a_completed_intake_needs_no_call(dossier, noor, moment):
    fill_intake(dossier, noor, moment)
    brede_intake_voltooien(dossier, bereik=noor, moment=moment)
    with pytest.raises(Geweigerd, match="al voltooid"):
        call(dossier, noor, moment)


def test_without_a_basis_no_letter_goes_out(dossier, noor, moment):
    Beslisbasis.objects.filter(taak="brede_intake").delete()
    call(dossier, noor, moment)
    record(dossier, noor, moment, uitkomst="vervallen")
    Beslisbasis.objects.filter(taak="pip").delete()
    with pytest.raises(GeenBeslisbasis):
        call(dossier, noor, moment)
    assert Oproep.objects.count() == 1


def test_a_sign_that_cannot_be_printed_is_named_and_nothing_is_stored(dossier, noor, moment):
    with pytest.raises(Onvolledig, match="\N{HOUSE BUILDING}"):
        call(dossier, noor, moment, plaats="Gemeentehuis \N{HOUSE BUILDING}")
    assert not Oproep.objects.exists()


def test_a_double_click_makes_one_call(dossier, noor, moment):
    once = dossier
    afspraak = make_afspraak(moment.dag)
    work = {"afspraak": afspraak, "bereik": noor, "moment": moment, "eenmalig": once}
    oproep_versturen(dossier, **work)
    with pytest.raises(AlGedaan):
        oproep_versturen(dossier, **work)
    assert (Oproep.objects.count(), Document.objects.count()) == (1, 1)


@pytest.mark.parametrize("naam", ["eva", "vreemd", "kim", "vera"])
def test_others_cannot_call(dossier, bereik_for, moment, naam):
    with pytest.raises((NietGevonden, NietBevoegd)):
        call(dossier, bereik_for(naam), moment)
    with pytest.raises(NietGevonden):
        render_oproep_preview(
            dossier,
            afspraak=make_afspraak(moment.dag),
            bereik=bereik_for(naam),
            moment=moment,
        )
    assert not Oproep.objects.exists()


def test_the_preview_shows_what_is_open_and_writes_nothing(dossier, noor, moment):
    afspraak = make_afspraak(moment.dag, plaats="", tijd=None)
    html = render_oproep_preview(dossier, afspraak=afspraak, bereik=noor, moment=moment)
    assert "CONCEPT" in html
    assert "nog niet ingevuld" in html
    assert not Oproep.objects.exists()
    call(dossier, noor, moment)
    assert render_oproep_preview(dossier, afspraak=afspraak, bereik=noor, moment=moment) == ""
