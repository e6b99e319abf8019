"""What a plan misses: what the law asks first, then advice."""

from dataclasses import fields, replace

import pytest

from inburgering.law.grondslag import awb, bi, wi
from inburgering.law.parameters import WETTELIJK, Waarde
from inburgering.law.pip_inhoud import PipInhoud
from inburgering.law.tekst import dutch
from tests.law.maak import dag
from tests.law.plannen import VOL_B1, VOL_ONDERWIJS, VOL_Z, codes, mist

VANAF_2023 = dag("2023-01-01")


@pytest.mark.parametrize("inhoud", [VOL_B1, VOL_Z, VOL_ONDERWIJS])
@pytest.mark.parametrize("doelgroep", ["asielstatushouder", "gezinsmigrant", "overige_migrant"])
def test_een_volledig_plan_mist_niets(inhoud, doelgroep):
    assert codes(inhoud, doelgroep=doelgroep) == []


@pytest.mark.eis("R-KEMP-023", "R-KEMP-024", "R-DRE-017")
def test_een_leeg_plan_mist_alles_wat_de_wet_vraagt_en_daarna_het_advies():
    gevonden = mist(PipInhoud())
    assert [b.code for b in gevonden if b.is_wettelijk] == [
        "leerroute_ontbreekt",
        "reden_leerroute_ontbreekt",
        "uren_per_week_ontbreekt",
        "begeleiding_ontbreekt",
        "aantal_voortgangsgesprekken_ontbreekt",
        "pvt_uren_ontbreekt",
        "heeft_jong_kind_ontbreekt",
    ]
    assert [b.code for b in gevonden if not b.is_wettelijk] == [
        "financiele_zelfredzaamheid_leeg",
        "maatschappelijke_begeleiding_leeg",
        "taal_en_werk_leeg",
        "doelen_leeg",
    ]
    assert [b.is_wettelijk for b in gevonden] == sorted(
        (b.is_wettelijk for b in gevonden), reverse=True
    )


def test_elke_bevinding_wijst_een_veld_van_het_plan_aan():
    namen = {veld.name for veld in fields(PipInhoud)}
    leeg = PipInhoud(leerroute="Z", heeft_jong_kind=True)
    for bevinding in (*mist(leeg, ontzorgen_loopt=True), *mist(PipInhoud(leerroute="B1"))):
        assert bevinding.veld in namen
        assert dutch(bevinding.uitleg).endswith(".")


WET = {  # change, plan -> field, basis, text
    "leerroute": (
        VOL_B1,
        {"leerroute": None},
        "leerroute",
        (wi("15", 1),),
        "Kies de leerroute.",
    ),
    "reden": (
        VOL_B1,
        {"reden_leerroute": " \n"},
        "reden_leerroute",
        (awb("3:46"),),
        "Schrijf op waarom deze leerroute past.",
    ),
    "uren per week": (
        VOL_B1,
        {"uren_per_week": 0},
        "uren_per_week",
        (wi("15", 2),),
        "Vul in hoeveel uur per week de inburgeraar les krijgt.",
    ),
    "begeleiding": (
        VOL_B1,
        {"begeleiding": " "},
        "begeleiding",
        (wi("15", 1), wi("17", 1)),
        "Schrijf op welke hulp en begeleiding de inburgeraar krijgt.",
    ),
    "gesprekken": (
        VOL_B1,
        {"aantal_voortgangsgesprekken": 0},
        "aantal_voortgangsgesprekken",
        (bi("5.3", 4, versie=VANAF_2023), wi("17", 1)),
        "Vul in hoeveel voortgangsgesprekken er komen: minstens een.",
    ),
    "pvt": (
        VOL_B1,
        {"pvt_uren": None},
        "pvt_uren",
        (wi("15", 1), bi("3.1", 3)),
        "Vul in hoeveel uur het PVT duurt.",
    ),
    "map": (
        VOL_B1,
        {"map_uren": None, "map_praktijk_uren": 0},
        "map_uren",
        (wi("15", 1), bi("3.2", 4)),
        "Vul in hoeveel uur de MAP duurt.",
    ),
    "praktijk": (
        VOL_B1,
        {"map_praktijk_uren": None},
        "map_praktijk_uren",
        (wi("15", 1), bi("3.2", 4)),
        "Vul in hoeveel uur van de MAP praktijk is.",
    ),
    "jong kind": (
        VOL_B1,
        {"heeft_jong_kind": None},
        "heeft_jong_kind",
        (wi("15", 1),),
        "Geef aan of er een jong kind is dat naar de voorschool kan.",
    ),
    "vve": (
        VOL_B1,
        {"heeft_jong_kind": True, "vve": " "},
        "vve",
        (wi("15", 1),),
        "Schrijf op wat is afgesproken over de voorschool van het kind.",
    ),
    "participatie": (
        VOL_Z,
        {"participatie_uren_z": None},
        "participatie_uren_z",
        (bi("3.14", 2),),
        "Vul in hoeveel uur de inburgeraar meedoet in de samenleving.",
    ),
}


@pytest.mark.eis("R-KEMP-024", "R-KEMP-071")
@pytest.mark.parametrize(("plan", "wijziging", "veld", "grondslag", "tekst"), WET.values(), ids=WET)
def test_wat_de_wet_vraagt(plan, wijziging, veld, grondslag, tekst):
    bevinding = mist(replace(plan, **wijziging))[0]
    assert (bevinding.code, bevinding.veld) == (f"{veld}_ontbreekt", veld)
    assert bevinding.is_wettelijk
    assert bevinding.grondslag == grondslag
    assert dutch(bevinding.uitleg) == tekst


def test_vve_alleen_met_een_jong_kind():
    assert codes(replace(VOL_B1, heeft_jong_kind=True, vve="Twee ochtenden.")) == []
    assert codes(replace(VOL_B1, heeft_jong_kind=False, vve="")) == []


def test_intensiteit_van_de_route_alleen_voor_asielstatushouders():
    zonder = replace(VOL_B1, uren_per_week=None)
    assert codes(zonder) == ["uren_per_week_ontbreekt"]
    assert codes(zonder, doelgroep="gezinsmigrant") == []


def test_participatie_uren_alleen_voor_asielstatushouders_in_de_z_route():
    zonder = replace(VOL_Z, participatie_uren_z=None)
    assert codes(zonder, doelgroep="gezinsmigrant") == []
    assert codes(replace(VOL_B1, participatie_uren_z=None)) == []


def test_het_besluit_van_de_participatiewet_hoort_erbij_als_ontzorgen_loopt():
    assert codes(VOL_B1, ontzorgen_loopt=False) == []
    (bevinding,) = mist(VOL_B1, ontzorgen_loopt=True)
    assert (bevinding.code, bevinding.veld) == ("ontzorgen_ontbreekt", "ontzorgen")
    assert bevinding.grondslag == (wi("15", 3),)
    assert dutch(bevinding.uitleg) == (
        "Het ontzorgen loopt: neem het besluit van de Participatiewet op in het PIP."
    )
    met = replace(VOL_B1, ontzorgen="Huur en zorg betaalt de gemeente.")
    assert codes(met, ontzorgen_loopt=True) == []


NORM = {  # plan, field, norm, law itself read, basis
    "pvt": (VOL_B1, "pvt_uren", 12, True, (wi("15", 1), bi("3.1", 3))),
    "map": (VOL_B1, "map_uren", 64, False, (wi("15", 1), bi("3.2", 4))),
    "praktijk": (VOL_B1, "map_praktijk_uren", 40, False, (wi("15", 1), bi("3.2", 4))),
    "participatie": (VOL_Z, "participatie_uren_z", 800, True, (bi("3.14", 2),)),
}


@pytest.mark.parametrize(
    ("plan", "veld", "norm", "wettelijk", "grondslag"), NORM.values(), ids=NORM
)
def test_een_uur_onder_de_norm_en_een_onbevestigde_norm_houdt_niets_tegen(
    plan, veld, norm, wettelijk, grondslag
):
    assert codes(replace(plan, **{veld: norm})) == []
    if veld != "map_praktijk_uren":
        assert codes(replace(plan, **{veld: norm + 1})) == []
    (bevinding,) = mist(replace(plan, **{veld: norm - 1}))
    assert (bevinding.code, bevinding.veld) == (f"{veld}_te_weinig", veld)
    assert bevinding.is_wettelijk is wettelijk
    assert bevinding.grondslag == grondslag
    assert dutch(bevinding.uitleg) == (f"Dit is minder dan de norm van {norm} uur: vul meer in.")


def test_een_beheerder_kan_een_norm_verbeteren():
    anders = replace(WETTELIJK, map_uren=(Waarde(dag("2022-01-01"), 70, "Staatscourant"),))
    gevonden = mist(VOL_B1, parameters=anders)
    assert [(b.code, b.is_wettelijk) for b in gevonden] == [("map_uren_te_weinig", True)]


def test_meer_praktijk_dan_map():
    (bevinding,) = mist(replace(VOL_B1, map_praktijk_uren=65))
    assert (bevinding.code, bevinding.veld) == ("map_praktijk_te_veel", "map_praktijk_uren")
    assert bevinding.grondslag == (bi("3.2", 4),)
    assert dutch(bevinding.uitleg) == (
        "De praktijkuren zijn een deel van de MAP-uren: vul minder in."
    )
    assert codes(replace(VOL_B1, map_praktijk_uren=64)) == []
    niets = replace(VOL_B1, map_uren=0, map_praktijk_uren=0)
    assert codes(niets) == ["map_uren_te_weinig", "map_praktijk_uren_te_weinig"]
    een = replace(VOL_B1, map_uren=0, map_praktijk_uren=1)
    assert codes(een)[0] == "map_praktijk_te_veel"
    zonder = replace(VOL_B1, map_uren=None, map_praktijk_uren=40)
    assert codes(zonder) == ["map_uren_ontbreekt", "map_praktijk_te_veel"]


@pytest.mark.parametrize("velden", [{"map_uren": 64}, {"map_praktijk_uren": 40}])
def test_map_hoort_niet_in_de_onderwijsroute(velden):
    (bevinding,) = mist(replace(VOL_ONDERWIJS, **velden))
    assert (bevinding.code, bevinding.veld) == ("map_niet_in_onderwijsroute", "map_uren")
    assert bevinding.grondslag == (wi("8", 3),)
    assert dutch(bevinding.uitleg) == "In de onderwijsroute hoeft de MAP niet: haal de uren weg."


def test_de_wens_voor_een_examen_hoort_bij_de_z_route():
    assert codes(replace(VOL_Z, wil_examen_a2=True)) == []
    assert "examen_a2_niet_in_route" not in codes(PipInhoud(wil_examen_a2=True))
    (bevinding,) = mist(replace(VOL_B1, wil_examen_a2=True))
    assert (bevinding.code, bevinding.veld) == ("examen_a2_niet_in_route", "wil_examen_a2")
    assert bevinding.grondslag == (bi("3.14", 7, versie=VANAF_2023),)
    assert dutch(bevinding.uitleg) == (
        "De wens om examen te doen op niveau A2 hoort alleen bij de Z-route: haal die weg."
    )


@pytest.mark.eis("R-KEMP-033")
def test_de_z_route_is_voor_wie_geen_andere_route_haalt():
    (bevinding,) = mist(VOL_Z, toets="b1_haalbaar")
    assert (bevinding.veld, bevinding.is_wettelijk) == ("reden_leerroute", False)
    assert "voor wie geen andere route haalt" in dutch(bevinding.uitleg)
    for toets in ("b1_niet_haalbaar", "onbekend", ""):
        assert codes(VOL_Z, toets=toets) == []
    assert codes(VOL_B1, toets="b1_haalbaar") == []
    # Without a reason for the route there is no plan at all.
    assert any(b.is_wettelijk for b in mist(replace(VOL_Z, reden_leerroute="")))
