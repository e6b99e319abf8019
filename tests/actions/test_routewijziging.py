"""Another route or level: the conditions first, then a new plan; the term stays."""

from datetime import timedelta

import pytest

from inburgering.access.moment import Moment
from inburgering.actions.feit import Waarde, feit_vastleggen
from inburgering.actions.fouten import Geweigerd, NietGevonden, Onvolledig, Verouderd
from inburgering.actions.pip import pip_vaststellen, save_concept
from inburgering.actions.plan_aanpassen import plan_aanpassen
from inburgering.actions.routewijziging import (
    Routekeuze,
    routewijziging_beginnen,
    routewijziging_intrekken,
)
from inburgering.cases.models import Bericht, Dossier, Pip, Routewijziging, Termijn
from inburgering.cases.pip_inhoud import pip_inhoud_from_json
from tests.pips import adopt, make_ready

REDEN = "De inburgeraar leert minder snel dan wij dachten."
BLIJKT = "Dat zegt de school in het bericht van mei."


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    """Give a dossier with a first plan in the B1-route, of today."""
    sleutel = make_ready(noor, moment)
    adopt(sleutel, noor, moment)
    return sleutel


def later(moment, dagen):
    return Moment(dag=moment.dag + timedelta(days=dagen), tijdstip=moment.tijdstip)


def judge(*codes):
    return {"oordelen": dict.fromkeys(codes, True), "toelichtingen": dict.fromkeys(codes, BLIJKT)}


def give_hours(dossier, noor, moment, getal):
    feit_vastleggen(
        dossier, soort="uren_nt2", waarde=Waarde(getal=getal), bereik=noor, moment=moment
    )


AFSCHALEN = Routekeuze(
    soort="afschalen",
    vaardigheden=("schrijven",),
    reden=REDEN,
    **judge("inspanning", "b1_niet_haalbaar"),
)
NAAR_Z = Routekeuze(
    soort="schakelen", naar="Z", reden=REDEN, **judge("voortgang", "b1_niet_haalbaar")
)


def adopt_concept(dossier, noor, moment, **velden):
    plan = Pip.objects.get(dossier__sleutel=dossier, status="concept")
    versie = plan.versie
    if velden:
        stand = save_concept(dossier, velden=velden, gezien=plan.inhoud, bereik=noor, moment=moment)
        versie = stand.versie
    return pip_vaststellen(dossier, pip_versie=versie, bereik=noor, moment=moment)


@pytest.mark.eis("R-KEMP-030")
def test_to_the_z_route_with_the_conditions_as_they_stood(dossier, noor, moment):
    term = Termijn.objects.get(code="inburgeringstermijn")
    day = later(moment, 200)
    routewijziging_beginnen(dossier, keuze=NAAR_Z, bereik=noor, moment=day)
    row = Routewijziging.objects.get()
    assert (row.soort, row.van, row.naar) == ("schakelen", "B1", "Z")
    conditions = {item["code"]: item for item in row.voorwaarden}
    assert conditions["anderhalf_jaar"]["uitkomst"] == "ja"
    assert conditions["b1_niet_haalbaar"]["oordeel"] is True
    assert conditions["b1_niet_haalbaar"]["toelichting"] == BLIJKT
    assert conditions["b1_niet_haalbaar"]["door"] == noor.medewerker
    concept = Pip.objects.get(status="concept")
    assert (concept.pk, concept.inhoud["leerroute"]) == (row.pip_id, "Z")
    assert "niveau" not in concept.inhoud
    adopt_concept(dossier, noor, day, participatie_uren_z=800, participatie_z="U helpt mee.")
    after = Termijn.objects.get(code="inburgeringstermijn")
    assert (after.begin, after.uiterlijk) == (term.begin, term.uiterlijk)
    assert Dossier.objects.get(sleutel=dossier).leerroute == "Z"
    messages = list(Bericht.objects.order_by("pk").values_list("partner", "soort"))
    assert messages == [("DUO", "pip.vastgesteld")] * 2


def test_a_condition_without_judgement_or_reason_stands_in_the_way(dossier, noor, moment):
    bare = Routekeuze(soort="schakelen", naar="Z", reden=REDEN)
    with pytest.raises(Onvolledig) as refusal:
        routewijziging_beginnen(dossier, keuze=bare, bereik=noor, moment=moment)
    assert set(refusal.value.velden) == {"oordeel_voortgang", "oordeel_b1_niet_haalbaar"}
    unexplained = Routekeuze(
        soort="schakelen",
        naar="Z",
        reden=REDEN,
        oordelen={"voortgang": True, "b1_niet_haalbaar": True},
    )
    with pytest.raises(Onvolledig) as refusal:
        routewijziging_beginnen(dossier, keuze=unexplained, bereik=noor, moment=moment)
    assert set(refusal.value.velden) == {"toelichting_voortgang", "toelichting_b1_niet_haalbaar"}
    assert not Pip.objects.filter(status="concept").exists()
    assert not Routewijziging.objects.exists()


@pytest.mark.eis("R-SV-037")
def test_after_a_year_and_a_half_only_with_a_recorded_reason(dossier, noor, moment):
    day = later(moment, 600)
    with pytest.raises(Onvolledig) as refusal:
        routewijziging_beginnen(dossier, keuze=NAAR_Z, bereik=noor, moment=day)
    assert "oordeel_anderhalf_jaar" in refusal.value.velden
    special = Routekeuze(
        soort="schakelen",
        naar="Z",
        reden=REDEN,
        **judge("voortgang", "b1_niet_haalbaar", "bijzonder_geval"),
    )
    routewijziging_beginnen(dossier, keuze=special, bereik=noor, moment=day)
    stored = {item["code"]: item for item in Routewijziging.objects.get().voorwaarden}
    assert stored["anderhalf_jaar"]["uitkomst"] == "nee"
    assert (stored["bijzonder_geval"]["oordeel"], stored["bijzonder_geval"]["toelichting"]) == (
        True,
        BLIJKT,
    )


def test_one_skill_to_a2_after_600_hours_and_back(dossier, noor, moment):
    day = later(moment, 700)
    give_hours(dossier, noor, moment, 599)
    with pytest.raises(Onvolledig) as refusal:
        routewijziging_beginnen(dossier, keuze=AFSCHALEN, bereik=noor, moment=day)
    assert set(refusal.value.velden) == {"oordeel_uren"}


def test_a2_per_skill_is_adopted_through_the_door_of_every_plan(dossier, noor, moment):
    day = later(moment, 700)
    give_hours(dossier, noor, moment, 600)
    term = Termijn.objects.get(code="inburgeringstermijn").uiterlijk
    routewijziging_beginnen(dossier, keuze=AFSCHALEN, bereik=noor, moment=day)
    adopt_concept(dossier, noor, day)
    plan = pip_inhoud_from_json(Pip.objects.get(status="vastgesteld").inhoud)
    assert plan.niveaus == {"lezen": "B1", "luisteren": "B1", "schrijven": "A2", "spreken": "B1"}
    assert plan.laagste_niveau == "A2"
    assert Termijn.objects.get(code="inburgeringstermijn").uiterlijk == term
    back = Routekeuze(
        soort="opschalen", vaardigheden=("schrijven",), reden=REDEN, **judge("voortgang")
    )
    routewijziging_beginnen(dossier, keuze=back, bereik=noor, moment=later(moment, 750))
    concept = pip_inhoud_from_json(Pip.objects.get(status="concept").inhoud)
    assert concept.laagste_niveau == "B1"


def test_a_plan_at_a2_without_600_hours_is_refused_at_adoption(dossier, noor, moment):
    plan_aanpassen(dossier, uren_per_week=8, reden=REDEN, bereik=noor, moment=moment)
    with pytest.raises(Onvolledig) as refusal:
        adopt_concept(dossier, noor, moment, niveau_lezen="A2")
    assert "600 uur" in str(refusal.value.velden["niveau"])


@pytest.mark.eis("R-KEMP-046")
def test_a_plan_that_does_not_fit_gets_a_new_version_with_the_reason(dossier, noor, moment):
    term = Termijn.objects.get(code="inburgeringstermijn").uiterlijk
    plan_aanpassen(dossier, uren_per_week=6, reden=REDEN, bereik=noor, moment=later(moment, 90))
    adopt_concept(dossier, noor, later(moment, 90))
    plan = Pip.objects.get(status="vastgesteld")
    assert (plan.volgnummer, plan.inhoud["uren_per_week"], plan.reden_wijziging) == (2, 6, REDEN)
    assert plan.inhoud["leerroute"] == "B1"
    assert Pip.objects.get(volgnummer=1).status == "vervangen"
    assert Termijn.objects.get(code="inburgeringstermijn").uiterlijk == term
    with pytest.raises(Onvolledig):
        plan_aanpassen(dossier, uren_per_week=6, reden=" ", bereik=noor, moment=moment)


def test_called_off_the_concept_goes_back_to_the_route_in_force(dossier, noor, moment):
    routewijziging_beginnen(dossier, keuze=NAAR_Z, bereik=noor, moment=moment)
    with pytest.raises(Geweigerd, match="loopt al een wijziging"):
        routewijziging_beginnen(dossier, keuze=NAAR_Z, bereik=noor, moment=moment)
    routewijziging_intrekken(
        dossier, reden="De school zag het toch anders.", bereik=noor, moment=moment
    )
    concept = Pip.objects.get(status="concept")
    assert (concept.inhoud["leerroute"], concept.inhoud["niveau"]) == ("B1", "B1")
    assert Routewijziging.objects.get().ingetrokken_op == moment.dag
    with pytest.raises(Geweigerd, match="geen wijziging"):
        routewijziging_intrekken(dossier, reden="Nog een keer.", bereik=noor, moment=moment)


@pytest.mark.parametrize(
    ("naam", "fout"), [("kim", NietGevonden), ("eva", NietGevonden), ("vreemd", NietGevonden)]
)
def test_who_may_change_a_route(dossier, bereik_for, moment, naam, fout):
    with pytest.raises(fout):
        routewijziging_beginnen(dossier, keuze=NAAR_Z, bereik=bereik_for(naam), moment=moment)
    assert not Routewijziging.objects.exists()


def test_an_old_page_changes_nothing(dossier, noor, moment):
    with pytest.raises(Verouderd):
        routewijziging_beginnen(dossier, keuze=NAAR_Z, bereik=noor, moment=moment, versie=1)
