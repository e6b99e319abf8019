"""The leerbaarheidstoets: registered, taken, put right, or not needed."""

from datetime import date, timedelta

import pytest

from inburgering.actions.fouten import (
    GeenBeslisbasis,
    Geweigerd,
    NietBevoegd,
    NietGevonden,
    Onvolledig,
)
from inburgering.actions.leerbaarheidstoets import (
    Toets,
    leerbaarheidstoets_corrigeren,
    leerbaarheidstoets_vastleggen,
    leerbaarheidstoets_vrijstellen,
    leerbaarheidstoets_vrijstelling_intrekken,
)
from inburgering.cases.gezondheid import open_health
from inburgering.cases.models import Gezondheid, Leerbaarheidstoets, Taak, Tijdlijnregel
from inburgering.region.models import Beslisbasis, Taakverdeling
from tests.dossiers import open_dossier
from tests.personas import BEGIN


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return open_dossier(noor, moment)


@pytest.fixture
def work(noor, moment):
    return {"bereik": noor, "moment": moment}


def is_task_open():
    return Taak.objects.filter(code="leerbaarheidstoets_afnemen", status="open").exists()


@pytest.mark.eis("R-KEMP-021")
def test_the_test_is_registered_and_then_recorded_with_its_result(dossier, work, moment):
    registered = moment.dag - timedelta(days=9)
    leerbaarheidstoets_vastleggen(dossier, toets=Toets(aangemeld_op=registered), **work)
    assert is_task_open()
    taken = Toets(registered, moment.dag, "b1_niet_haalbaar")
    leerbaarheidstoets_vastleggen(dossier, toets=taken, **work)
    row = Leerbaarheidstoets.objects.get()
    assert (row.aangemeld_op, row.afgenomen_op, row.resultaat) == (
        registered,
        moment.dag,
        "b1_niet_haalbaar",
    )
    assert not is_task_open()


@pytest.mark.parametrize(
    ("toets", "velden"),
    [
        (lambda dag: Toets(), {"aangemeld_op"}),
        (lambda dag: Toets(afgenomen_op=dag), {"resultaat"}),
        (lambda dag: Toets(aangemeld_op=dag, resultaat="onbekend"), {"afgenomen_op"}),
        (lambda dag: Toets(afgenomen_op=dag, resultaat="geweldig"), {"resultaat"}),
        (lambda dag: Toets(aangemeld_op=dag + timedelta(days=1)), {"aangemeld_op"}),
        (
            lambda dag: Toets(dag, dag - timedelta(days=1), "onbekend"),
            {"afgenomen_op"},
        ),
    ],
)
def test_impossible_days_and_results_are_refused(dossier, work, moment, toets, velden):
    with pytest.raises(Onvolledig) as refused:
        leerbaarheidstoets_vastleggen(dossier, toets=toets(moment.dag), **work)
    assert set(refused.value.velden) == velden
    assert not Leerbaarheidstoets.objects.exists()


def test_a_recorded_result_is_only_changed_with_a_reason(dossier, work, moment):
    wrong, right = Toets(None, moment.dag, "b1_haalbaar"), Toets(None, moment.dag, "onbekend")
    leerbaarheidstoets_vastleggen(dossier, toets=wrong, **work)
    with pytest.raises(Geweigerd, match="Verbeter"):
        leerbaarheidstoets_vastleggen(dossier, toets=right, **work)
    with pytest.raises(Onvolledig):
        leerbaarheidstoets_corrigeren(dossier, toets=right, reden="", **work)
    assert Leerbaarheidstoets.objects.get().resultaat == "b1_haalbaar"
    leerbaarheidstoets_corrigeren(dossier, toets=right, reden="verkeerd overgenomen", **work)
    assert Leerbaarheidstoets.objects.get().resultaat == "onbekend"
    line = Tijdlijnregel.objects.get(handeling="leerbaarheidstoets.verbeterd")
    assert line.gegevens["was_resultaat"] == "b1_haalbaar"


@pytest.mark.parametrize("beperking", ["visueel", "auditief"])
def test_the_exemption_ends_the_task_and_its_reason_is_kept_with_health_only(
    dossier, work, moment, beperking
):
    assert is_task_open()
    leerbaarheidstoets_vrijstellen(dossier, beperking=beperking, **work)
    assert Leerbaarheidstoets.objects.get().vrijgesteld_op == moment.dag
    assert not is_task_open()
    token = Gezondheid.objects.get().inhoud_versleuteld
    assert open_health(token).toetsbeperking == beperking
    assert beperking.encode() not in bytes(token)
    line = Tijdlijnregel.objects.get(handeling="leerbaarheidstoets.vrijgesteld")
    assert beperking not in str(line.gegevens)


def test_an_unknown_ground_gives_no_exemption(dossier, work):
    with pytest.raises(Onvolledig) as refused:
        leerbaarheidstoets_vrijstellen(dossier, beperking="geen zin", **work)
    assert set(refused.value.velden) == {"beperking"}
    assert not Leerbaarheidstoets.objects.exists()


def test_before_2023_there_was_no_exemption(noor, dossier, moment):
    old = type(moment)(dag=date(2022, 12, 30), tijdstip=moment.tijdstip)
    with pytest.raises(Onvolledig):
        leerbaarheidstoets_vrijstellen(dossier, beperking="visueel", bereik=noor, moment=old)


def test_exempt_and_taken_exclude_each_other(dossier, work, moment):
    leerbaarheidstoets_vrijstellen(dossier, beperking="visueel", **work)
    taken = Toets(None, moment.dag, "onbekend")
    with pytest.raises(Geweigerd, match="vrijgesteld"):
        leerbaarheidstoets_vastleggen(dossier, toets=taken, **work)
    with pytest.raises(Onvolledig):
        leerbaarheidstoets_vrijstelling_intrekken(dossier, reden="", **work)
    leerbaarheidstoets_vrijstelling_intrekken(dossier, reden="oogarts zegt anders", **work)
    assert open_health(Gezondheid.objects.get().inhoud_versleuteld).toetsbeperking == ""
    assert is_task_open()
    with pytest.raises(Geweigerd):
        leerbaarheidstoets_vrijstelling_intrekken(dossier, reden="nog een keer", **work)
    leerbaarheidstoets_vastleggen(dossier, toets=taken, **work)
    with pytest.raises(Geweigerd, match="al afgenomen"):
        leerbaarheidstoets_vrijstellen(dossier, beperking="visueel", **work)


def test_without_a_basis_for_deciding_there_is_no_exemption(dossier, work):
    Beslisbasis.objects.filter(taak="leerbaarheidstoets").delete()
    with pytest.raises(GeenBeslisbasis):
        leerbaarheidstoets_vrijstellen(dossier, beperking="visueel", **work)
    assert not Leerbaarheidstoets.objects.exists()
    assert not Gezondheid.objects.exists()


def test_who_may_not_see_health_cannot_exempt(dossier, bereik_for, moment):
    with pytest.raises(NietBevoegd):
        leerbaarheidstoets_vrijstellen(
            dossier, beperking="visueel", bereik=bereik_for("tom"), moment=moment
        )
    assert not Gezondheid.objects.exists()


@pytest.mark.parametrize("naam", ["eva", "vreemd", "kim", "vera"])
def test_others_cannot_record_the_test(dossier, bereik_for, moment, naam):
    with pytest.raises((NietGevonden, NietBevoegd)):
        leerbaarheidstoets_vastleggen(
            dossier,
            toets=Toets(None, moment.dag, "onbekend"),
            bereik=bereik_for(naam),
            moment=moment,
        )
    assert not Leerbaarheidstoets.objects.exists()


def test_another_party_that_does_the_test_records_it_and_sees_no_health(regio, bereik_for, moment):
    Taakverdeling.objects.filter(gemeente="9001", taak="leerbaarheidstoets").delete()
    Taakverdeling.objects.create(
        gemeente_id="9001",
        taak="leerbaarheidstoets",
        rol="uitvoerder",
        organisatie_id="zandhoven",
        begin=BEGIN,
        niveau="lokaal",
        grond="dvo",
    )
    dossier = open_dossier(bereik_for("noor"), moment)
    eva = bereik_for("eva")
    leerbaarheidstoets_vastleggen(
        dossier, toets=Toets(None, moment.dag, "onbekend"), bereik=eva, moment=moment
    )
    assert Leerbaarheidstoets.objects.get().resultaat == "onbekend"
    assert not eva.mag_zien("9001", "gezondheid")
