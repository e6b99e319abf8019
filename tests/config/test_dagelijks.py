"""The daily command."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from inburgering.actions.feit import Waarde
from inburgering.actions.herverdeling import herverdeling_bekijken, werk_herverdelen
from inburgering.cases.models import Dossier, Herverdeling, Tijdlijnregel
from inburgering.cli.with_django import find_run
from inburgering.queries.herverdeling_plan import Herverdeelkeuze
from tests.dossiers import open_dossier
from tests.herverdeling import begin

pytestmark = pytest.mark.django_db


def test_forgets_lapsed_sessions_and_may_run_twice(regio, capsys) -> None:
    run = find_run("inburgering.cli.dagelijks")
    old = timezone.now() - timedelta(days=2)
    Session.objects.create(session_key="oud", session_data="", expire_date=old)
    assert run([]) == 0
    assert run([]) == 0
    assert not Session.objects.filter(session_key="oud").exists()
    assert "Klaar" in capsys.readouterr().out


def test_moves_work_of_today_once_and_says_so(regio, personas, bereik_for, moment, capsys) -> None:
    run = find_run("inburgering.cli.dagelijks")
    extra = {"recht_op_bijstand": Waarde(datum=moment.dag)}
    open_dossier(bereik_for("noor"), moment, feiten=extra)
    begin("ontzorgen", "zandhoven", moment.dag, "9001")
    run([])
    assert "Werk naar de partijen van vandaag: 1 dossiers." in capsys.readouterr().out
    run([])
    assert "Werk naar de partijen van vandaag: 0 dossiers." in capsys.readouterr().out
    assert Tijdlijnregel.objects.filter(handeling="overdracht.zonder_gesprek").count() == 1


def test_lets_a_cover_begin_and_go_back(regio, personas, bereik_for, moment, capsys) -> None:
    run = find_run("inburgering.cli.dagelijks")
    noor, tom = bereik_for("noor"), bereik_for("tom")
    open_dossier(noor, moment)
    keuze = Herverdeelkeuze(
        wie="medewerker",
        van=noor.medewerker,
        naar=(tom.medewerker,),
        dag=moment.dag + timedelta(days=1),
        met_casusregie=True,
        reden="Vakantie",
    )
    seen = herverdeling_bekijken(keuze, bereik=tom, moment=moment).vingerafdruk
    werk_herverdelen(keuze, gezien=seen, bereik=tom, moment=moment)
    days = {"dag": moment.dag - timedelta(days=2), "tot_en_met": moment.dag}
    Herverdeling.objects.update(**days)
    run([])
    assert Dossier.objects.get().casusregisseur_id == tom.medewerker
    Herverdeling.objects.update(tot_en_met=moment.dag - timedelta(days=1))
    run([])
    assert Dossier.objects.get().casusregisseur_id == noor.medewerker
    assert capsys.readouterr().out.count("Herverdelingen van vandaag: 1.") == 2
