"""The right to be heard alone, completing the intake and opening it again."""

from datetime import timedelta

import pytest

from inburgering.access.deel import Deel
from inburgering.actions.feit import Waarde
from inburgering.actions.fouten import (
    Geweigerd,
    NietBevoegd,
    NietGevonden,
    Onvolledig,
    Verouderd,
)
from inburgering.actions.gezondheid import save_health
from inburgering.actions.intake import brede_intake_heropenen, brede_intake_voltooien
from inburgering.actions.intake_bewaren import Gezien
from inburgering.actions.intake_gesprek import (
    alleen_spreken_vastleggen,
)
from inburgering.cases.intake_inhoud import Inhoud
from inburgering.cases.models import (
    BredeIntake,
    Document,
    Dossier,
    Pip,
    Taak,
    Tijdlijnregel,
    Verzending,
)
from tests.dossiers import open_dossier
from tests.intake import fill_intake, save


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return open_dossier(noor, moment)


@pytest.fixture
def work(noor, moment):
    return {"bereik": noor, "moment": moment}


@pytest.mark.eis("R-KEMP-007", "R-KEMP-021", "R-KEMP-055")
def test_completing_names_everything_that_the_law_still_misses(dossier, work):
    with pytest.raises(Onvolledig) as refused:
        brede_intake_voltooien(dossier, **work)
    assert set(refused.value.velden) == {
        *("gesprekken", "alleen_gewezen", "toets"),
        *("taal", "opleiding", "werk", "arbeidsparticipatie", "gezin"),
        *("zelfredzaamheid", "gezondheid"),
    }
    assert not BredeIntake.objects.exists()


@pytest.mark.parametrize(
    ("domein", "fields"),
    [
        ("taal", {"notitie": "nog bezig"}),
        ("gezin", {"is_besproken": True, "codes": {"jong_kind": "ja"}}),
    ],
)
def test_one_thing_missing_is_enough_to_refuse(dossier, noor, work, moment, domein, fields):
    fill_intake(dossier, noor, moment)
    save(dossier, domein, noor, moment, **fields)
    with pytest.raises(Onvolledig) as refused:
        brede_intake_voltooien(dossier, **work)
    assert set(refused.value.velden) == {domein}
    assert BredeIntake.objects.get().voltooid_op is None


def test_not_told_of_being_heard_alone_is_refused(dossier, noor, work, moment):
    fill_intake(dossier, noor, moment)
    BredeIntake.objects.update(alleen_gewezen_op=None)
    with pytest.raises(Onvolledig) as refused:
        brede_intake_voltooien(dossier, **work)
    assert set(refused.value.velden) == {"alleen_gewezen"}
    alleen_spreken_vastleggen(dossier, gewezen_op=moment.dag, **work)
    brede_intake_voltooien(dossier, **work)
    assert BredeIntake.objects.get().voltooid_op == moment.dag


def test_the_day_of_telling_cannot_lie_ahead(dossier, work, moment):
    with pytest.raises(Onvolledig) as refused:
        alleen_spreken_vastleggen(dossier, gewezen_op=moment.dag + timedelta(days=1), **work)
    assert set(refused.value.velden) == {"gewezen_op"}


def test_completing_ends_the_task_and_keeps_the_report_without_health(dossier, noor, work, moment):
    fill_intake(dossier, noor, moment)
    open_task = Taak.objects.filter(code="brede_intake_voltooien", status="open")
    assert open_task.exists()
    brede_intake_voltooien(dossier, samengevat_op=moment.dag, **work)
    intake = BredeIntake.objects.get()
    assert (intake.wijze, intake.samengevat_met_persoon_op) == ("met_persoon", moment.dag)
    assert not open_task.exists()
    report = Document.objects.get(soort="intake_verslag")
    assert report.deel == "intake"
    assert "over opleiding" in report.html
    assert "slaapt slecht" not in report.html
    assert bytes(report.pdf).startswith(b"%PDF-")
    assert not Verzending.objects.exists()
    with pytest.raises(Geweigerd, match="al voltooid"):
        brede_intake_voltooien(dossier, **work)


def test_a_day_of_summing_up_in_the_future_is_refused(dossier, noor, work, moment):
    fill_intake(dossier, noor, moment)
    with pytest.raises(Onvolledig) as refused:
        brede_intake_voltooien(dossier, samengevat_op=moment.dag + timedelta(days=1), **work)
    assert set(refused.value.velden) == {"samengevat_op"}


def test_a_sign_that_cannot_be_printed_is_named_and_nothing_is_completed(
    dossier, noor, work, moment
):
    fill_intake(dossier, noor, moment)
    save(dossier, "talent", noor, moment, notitie="Bakt \N{BIRTHDAY CAKE}")
    with pytest.raises(Geweigerd, match="\N{BIRTHDAY CAKE}"):
        brede_intake_voltooien(dossier, **work)
    assert BredeIntake.objects.get().voltooid_op is None
    assert not Document.objects.exists()


def test_opening_again_asks_a_reason_and_keeps_the_report(dossier, noor, work, moment):
    fill_intake(dossier, noor, moment)
    with pytest.raises(Geweigerd):
        brede_intake_heropenen(dossier, reden="nieuwe informatie", **work)
    brede_intake_voltooien(dossier, samengevat_op=moment.dag, **work)
    with pytest.raises(Onvolledig):
        brede_intake_heropenen(dossier, reden=" ", **work)
    brede_intake_heropenen(dossier, reden="nieuw diploma gevonden", **work)
    intake = BredeIntake.objects.get()
    assert (intake.voltooid_op, intake.wijze, intake.samengevat_met_persoon_op) == (None, "", None)
    line = Tijdlijnregel.objects.get(handeling="brede_intake.heropend")
    assert line.gegevens["reden"] == "nieuw diploma gevonden"
    save(dossier, "opleiding", noor, moment, notitie="diploma", is_besproken=True)
    brede_intake_voltooien(dossier, **work)
    assert Document.objects.filter(soort="intake_verslag").count() == 2


def test_after_a_move_with_a_plan_test_schooling_and_work_need_not_be_asked_again(
    noor, work, moment
):
    day = moment.dag - timedelta(days=3)
    dossier = open_dossier(noor, moment, feiten={"inschrijving_na_verhuizing": Waarde(datum=day)})
    Pip.objects.create(
        dossier=Dossier.objects.get(),
        volgnummer=1,
        status=Pip.Status.VASTGESTELD,
        inhoud={"leerroute": "B1"},
        dagtekening=day - timedelta(days=40),
        is_overgenomen=True,
    )
    with pytest.raises(Onvolledig) as refused:
        brede_intake_voltooien(dossier, **work)
    assert set(refused.value.velden) == {
        *("gesprekken", "alleen_gewezen", "taal", "arbeidsparticipatie", "gezin"),
        *("zelfredzaamheid", "gezondheid"),
    }


def test_a_page_that_is_out_of_date_is_refused(dossier, noor, work, moment):
    fill_intake(dossier, noor, moment)
    with pytest.raises(Verouderd):
        brede_intake_voltooien(dossier, versie=1, **work)
    assert BredeIntake.objects.get().voltooid_op is None


def test_the_wgr_body_cannot_complete_the_intake_of_another(bereik_for, moment):
    eva = bereik_for("eva")
    own = open_dossier(eva, moment)
    fill_intake(own, eva, moment)
    with pytest.raises((NietGevonden, NietBevoegd)):
        brede_intake_voltooien(own, bereik=bereik_for("noor"), moment=moment)
    assert BredeIntake.objects.get().voltooid_op is None
    brede_intake_voltooien(own, bereik=eva, moment=moment)


def test_a_team_leader_completes_without_ever_seeing_health(dossier, noor, bereik_for, moment):
    fill_intake(dossier, noor, moment)
    tom = bereik_for("tom")
    assert not tom.mag_zien("9001", Deel.GEZONDHEID)
    work = {"gezien": Gezien(), "bereik": noor, "moment": moment}
    save_health(dossier, inhoud=Inhoud(notitie="bril", is_besproken=False), **work)
    with pytest.raises(Onvolledig):
        brede_intake_voltooien(dossier, bereik=tom, moment=moment)
    save_health(dossier, inhoud=Inhoud(notitie="bril", is_besproken=True), **work)
    brede_intake_voltooien(dossier, bereik=tom, moment=moment)
    assert "bril" not in Document.objects.get().html
