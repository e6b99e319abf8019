"""The closing talks of MAP and Z-route: who holds them, and not before the hours are there."""

from datetime import timedelta

import pytest

from inburgering.actions.eindgesprek_z import eindgesprek_z_vastleggen
from inburgering.actions.feit import Waarde, feit_vastleggen
from inburgering.actions.fouten import Geweigerd, NietBevoegd, Onvolledig
from inburgering.actions.map_eindgesprek import Mapgesprek, map_eindgesprek_vastleggen
from inburgering.cases.models import Bericht, Feit, Taak
from inburgering.region.models import Beslisbasis, Organisatie
from tests.leren import ONDERWIJS_PLAN, Z_PLAN, give_hours, later, with_plan


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


def hold_z(dossier, bereik, moment, op=None):
    eindgesprek_z_vastleggen(dossier, op=op or moment.dag, bereik=bereik, moment=moment)


def talk(dossier, bereik, moment, *, is_gehaald=True, reden=""):
    gesprek = Mapgesprek(moment.dag, is_gehaald, reden)
    map_eindgesprek_vastleggen(dossier, gesprek=gesprek, bereik=bereik, moment=moment)


FULL_Z = {"nt2": 800, "participatie": 736, "map": 64, "map_praktijk": 40}


@pytest.mark.eis("R-KEMP-033")
def test_the_z_talk_is_refused_one_hour_short_and_held_when_they_are_there(noor, moment):
    dossier = with_plan(noor, moment, gemeente="9001", plan=Z_PLAN)
    day = later(moment, days=400)
    give_hours(dossier, noor, day, **{**FULL_Z, "nt2": 799})
    with pytest.raises(Onvolledig, match="799 uur") as refusal:
        hold_z(dossier, noor, day)
    assert "Leg die eerst vast bij 'Uren'" in str(refusal.value.melding)
    with pytest.raises(Onvolledig):
        # The page of facts is the same door.
        feit_vastleggen(
            dossier, soort="eindgesprek_z", waarde=Waarde(datum=day.dag), bereik=noor, moment=day
        )
    assert not Taak.objects.filter(code="eindgesprek_z_voeren").exists()
    Feit.objects.filter(soort="uren_nt2").update(is_geldig=False)
    give_hours(dossier, noor, day, nt2=800)
    assert Taak.objects.filter(code="eindgesprek_z_voeren", status="open").exists()
    hold_z(dossier, noor, day)
    assert Bericht.objects.get(soort="z.eindgesprek").inhoud["dagtekening"] == day.dag.isoformat()
    assert not Taak.objects.filter(code="eindgesprek_z_voeren", status="open").exists()
    with pytest.raises(Geweigerd, match="staat er al"):
        hold_z(dossier, noor, day)


def test_only_the_college_or_a_wgr_body_holds_the_z_talk(noor, moment):
    dossier = with_plan(noor, moment, gemeente="9001", plan=Z_PLAN)
    give_hours(dossier, noor, moment, **FULL_Z)
    Organisatie.objects.filter(pk="regiehuis").update(soort="maatschappelijk")
    with pytest.raises(NietBevoegd, match="voert de gemeente zelf"):
        hold_z(dossier, noor, later(moment, days=1))
    Organisatie.objects.filter(pk="regiehuis").update(soort="wgr")
    hold_z(dossier, noor, later(moment, days=1))


def test_the_z_talk_belongs_to_the_z_route_and_its_term(noor, moment):
    dossier = with_plan(noor, moment, gemeente="9001")
    with pytest.raises(Onvolledig, match="alleen bij de Z-route"):
        hold_z(dossier, noor, later(moment, days=1))
    with pytest.raises(Onvolledig, match="voor het begin van de termijn"):
        hold_z(dossier, noor, later(moment, days=1), op=moment.dag)


@pytest.mark.eis("R-KEMP-075", "R-KEMP-076")
def test_the_map_is_passed_in_a_talk_with_hours_or_a_reason(noor, moment):
    dossier = with_plan(noor, moment, gemeente="9001")
    feit_vastleggen(
        dossier, soort="map_gestart", waarde=Waarde(datum=moment.dag), bereik=noor, moment=moment
    )
    day = later(moment, days=90)
    talk(dossier, noor, day, is_gehaald=False)
    assert Feit.objects.get(soort="map_niet_gehaald").datum == day.dag
    assert not Bericht.objects.filter(soort="map.eindgesprek").exists()
    assert Taak.objects.filter(code="map_afronden", status="open").exists()
    with pytest.raises(Onvolledig) as refusal:
        talk(dossier, noor, day)
    assert set(refusal.value.velden) == {"reden"}
    give_hours(dossier, noor, day, map=64, map_praktijk=40)
    talk(dossier, noor, day)
    assert Bericht.objects.get(soort="map.eindgesprek").inhoud["dagtekening"] == day.dag.isoformat()
    assert not Taak.objects.filter(code="map_afronden", status="open").exists()
    with pytest.raises(Geweigerd, match="al afgerond"):
        talk(dossier, noor, day)


@pytest.mark.eis("R-SV-037")
def test_the_map_is_passed_with_fewer_hours_when_the_reason_is_written_down(noor, moment):
    dossier = with_plan(noor, moment, gemeente="9001")
    feit_vastleggen(
        dossier, soort="map_gestart", waarde=Waarde(datum=moment.dag), bereik=noor, moment=moment
    )
    day = later(moment, days=90)
    give_hours(dossier, noor, day, map=20)
    with pytest.raises(Onvolledig) as refusal:
        talk(dossier, noor, day, reden="ja")
    assert set(refusal.value.velden) == {"reden"}
    talk(dossier, noor, day, reden="Werkt al een jaar in een keuken.")
    fact = Feit.objects.get(soort="map_eindgesprek", is_geldig=True)
    assert (fact.datum, fact.reden) == (day.dag, "Werkt al een jaar in een keuken.")
    assert not Taak.objects.filter(code="map_afronden", status="open").exists()


def test_another_party_needs_a_basis_for_the_map_talk(noor, moment):
    dossier = with_plan(noor, moment, gemeente="9001")
    Organisatie.objects.filter(pk="regiehuis").update(soort="maatschappelijk")
    day = later(moment, days=5)
    with pytest.raises(NietBevoegd, match="voert de gemeente"):
        talk(dossier, noor, day, reden="de uren staan bij de coach")
    Beslisbasis.objects.create(
        gemeente_id="9001",
        taak="map",
        begin=moment.dag - timedelta(days=900),
        soort="mandaat",
        organisatie_id="regiehuis",
        nummer="2024-01",
        besluit_datum=moment.dag - timedelta(days=900),
        functie="directeur",
        ondertekenaar="J.A. de Bruin",
    )
    talk(dossier, noor, day, reden="de uren staan bij de coach")
    assert Feit.objects.filter(soort="map_eindgesprek").exists()


@pytest.mark.eis("R-KEMP-031")
def test_the_onderwijsroute_has_no_map(noor, moment):
    dossier = with_plan(noor, moment, gemeente="9001", plan=ONDERWIJS_PLAN)
    with pytest.raises(Onvolledig, match="hoort geen MAP"):
        talk(dossier, noor, later(moment, days=5), reden="hij wil het graag")
