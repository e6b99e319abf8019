"""When another party begins, the open work goes along."""

import threading
from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connection

from inburgering.access.moment import Moment
from inburgering.actions.feit import Waarde
from inburgering.actions.taak import NieuweTaak, taak_toevoegen
from inburgering.actions.verdeling_bijwerken import verdeling_bijwerken, verdeling_bijwerken_op
from inburgering.cases.models import Dossier, Herverdeling, Overdracht, Taak, Tijdlijnregel
from inburgering.queries.werkvoorraad import get_werkvoorraad
from inburgering.queries.werkvoorraad_beeld import Lijst, Lijstfilter
from inburgering.region.models import Taakverdeling
from tests.dossiers import make_nieuw, open_dossier


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def morgen(moment):
    day = timedelta(days=1)
    return Moment(dag=moment.dag + day, tijdstip=moment.tijdstip + day)


def begin(taak, organisatie, dag, gemeente="9001"):
    Taakverdeling.objects.create(
        gemeente_id=gemeente,
        taak=taak,
        rol="uitvoerder",
        organisatie_id=organisatie,
        begin=dag,
        niveau="lokaal",
    )


def open_many(noor, moment, number):
    for n in range(number):
        usual = make_nieuw("9001", noor.medewerker).persoon
        persoon = replace(usual, bsn="", v_nummer=f"1{n:09d}")
        feiten = {"recht_op_bijstand": Waarde(datum=moment.dag)}
        yield open_dossier(noor, moment, persoon=persoon, feiten=feiten)


def seen(bereik, moment):
    lijst = Lijstfilter(lijst=Lijst.ORGANISATIE)
    page = get_werkvoorraad(bereik, lijst, dag=moment.dag)
    return sorted(rij.code for groep in page.groepen for rij in groep.rijen)


@pytest.mark.eis("R-KEMP-048", "R-KEMP-079")
def test_work_goes_to_the_party_that_begins_tomorrow(bereik_for, noor, moment, morgen, personas):
    (key,) = open_many(noor, moment, 1)
    taak_toevoegen(
        key,
        NieuweTaak("Bel de bank", "ontzorgen", moment.dag, medewerker=personas["kim"].pk),
        bereik=noor,
        moment=moment,
    )
    begin("ontzorgen", "zandhoven", morgen.dag)
    assert verdeling_bijwerken(moment=moment) == 0
    assert verdeling_bijwerken(moment=morgen) == 1
    eva, kim = bereik_for("eva", morgen.dag), bereik_for("kim", morgen.dag)
    assert seen(eva, morgen) == ["eigen", "ontzorgen_starten"]
    assert seen(kim, morgen) == []
    assert not Taak.objects.filter(organisatie="zandhoven", medewerker__isnull=False).exists()
    line = Tijdlijnregel.objects.get(handeling="overdracht.zonder_gesprek")
    assert line.dag == morgen.dag
    assert line.gegevens == {"van": "regiehuis", "naar": "zandhoven", "taken": ["ontzorgen"]}


def test_a_second_run_moves_nothing(noor, moment, morgen):
    keys = list(open_many(noor, moment, 5))
    begin("pip", "boslanden", morgen.dag)
    before = dict(Dossier.objects.values_list("sleutel", "versie"))
    assert verdeling_bijwerken(moment=morgen, per_keer=2) == len(keys)
    lines = Tijdlijnregel.objects.filter(handeling="overdracht.zonder_gesprek")
    assert lines.values("dossier").distinct().count() == lines.count() == len(keys)
    after = dict(Dossier.objects.values_list("sleutel", "versie"))
    assert after == {key: versie + 1 for key, versie in before.items()}
    assert verdeling_bijwerken(moment=morgen, per_keer=2) == 0
    assert lines.count() == len(keys)


def test_where_nobody_does_it_any_more_the_work_waits_for_a_party(noor, moment, morgen):
    (key,) = open_many(noor, moment, 1)
    begin("ontzorgen", None, morgen.dag)
    verdeling_bijwerken(moment=morgen)
    task = Taak.objects.get(dossier__sleutel=key, code="ontzorgen_starten")
    assert (task.status, task.organisatie_id) == ("open", None)
    line = Tijdlijnregel.objects.get(handeling="taak.overgegaan")
    assert line.gegevens == {"taken": [{"taak": "ontzorgen", "van": "regiehuis", "naar": None}]}
    assert verdeling_bijwerken(moment=morgen) == 0
    begin("ontzorgen", "regiehuis", morgen.dag + timedelta(days=1))
    next_day = Moment(dag=morgen.dag + timedelta(days=1), tijdstip=morgen.tijdstip)
    assert verdeling_bijwerken(moment=next_day) == 1
    task.refresh_from_db()
    assert task.organisatie_id == "regiehuis"


def test_the_casusregisseur_keeps_the_work_only_while_the_own_party_has_the_casusregie(
    noor, moment, morgen
):
    (key,) = open_many(noor, moment, 1)
    begin("pip", "boslanden", morgen.dag)
    verdeling_bijwerken(moment=morgen)
    task = Taak.objects.get(dossier__sleutel=key, code="pip_vaststellen")
    assert (task.organisatie_id, task.medewerker_id) == ("boslanden", None)


def test_the_worker_runs_it_for_a_given_day(noor, moment, morgen):
    list(open_many(noor, moment, 1))
    begin("ontzorgen", "zandhoven", morgen.dag)
    moved = verdeling_bijwerken_op.func(morgen.dag.isoformat(), morgen.tijdstip.isoformat())
    assert moved == 1


@pytest.mark.django_db(transaction=True)
def test_two_processes_at_once_do_the_work_once(noor, moment, morgen):
    keys = list(open_many(noor, moment, 4))
    begin("ontzorgen", "zandhoven", morgen.dag)
    start, done = threading.Barrier(2), []

    def run():
        start.wait(timeout=20)
        done.append(verdeling_bijwerken(moment=morgen, per_keer=2))
        connection.close()

    threads = [threading.Thread(target=run) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert sum(done) == len(keys)
    lines = Tijdlijnregel.objects.filter(handeling="overdracht.zonder_gesprek")
    assert lines.values("dossier").distinct().count() == lines.count() == len(keys)
    assert Overdracht.objects.count() == len(keys)
    row = Herverdeling.objects.get()
    assert (row.status, row.gedaan, row.aantal) == ("uitgevoerd", len(keys), len(keys))
