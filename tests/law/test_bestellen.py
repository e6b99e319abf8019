"""What may be ordered at a provider, and the work that follows from orders."""

from dataclasses import replace
from typing import Any

import pytest

from inburgering.law.aanbodplicht import Groep, aanbod_voor
from inburgering.law.bestellen import (
    Contractbeeld,
    Vraag,
    leerprofiel,
    mag_bestellen,
    voorziening_van,
)
from inburgering.law.stand_bestelling import Bestelstand
from inburgering.law.tekst import dutch
from tests.law.maak import dag
from tests.law.standen import maak_feiten, plan, rijen, stand

DAG = dag("2022-09-05")
CONTRACT = Contractbeeld(
    product="leerroute_b1",
    onderdeel="laag",
    is_getekend=True,
    ondertekend_op=dag("2021-12-01"),
    sinds=dag("2022-01-01"),
    tot=dag("2025-12-31"),
    keurmerk="blik_op_werk",
    keurmerk_tot=dag("2024-12-31"),
    basis="DVO inkoop",
    basis_sinds=dag("2020-05-01"),
    basis_tot=dag("2024-04-30"),
)


def vraag(groep: Groep = "asielstatushouder", beleid: Any = None, **changes: Any) -> Vraag:
    values = {"product": "leerroute_b1", "onderdeel": "laag", "dag": DAG, "leerroute": "B1"}
    values |= changes
    code = voorziening_van(values["product"]) or "leerroute"
    rows = aanbod_voor(groep, leerroute=values["leerroute"], beleid=beleid)
    plicht = next(row for row in rows if row.voorziening == code)
    return Vraag(plicht=plicht, **values)


def codes(asked: Vraag, contract: Contractbeeld | None = CONTRACT) -> list[str]:
    return [row.code for row in mag_bestellen(asked, contract)]


def test_an_order_that_fits_is_allowed():
    assert codes(vraag()) == []


REFUSALS = {
    "not signed yet": ({"is_getekend": False}, "contract"),
    "signed later": ({"ondertekend_op": dag("2022-09-06")}, "contract"),
    "begins tomorrow": ({"sinds": dag("2022-09-06")}, "contract"),
    "ended yesterday": ({"tot": dag("2022-09-04")}, "contract"),
    "no keurmerk": ({"keurmerk": "geen"}, "keurmerk"),
    "keurmerk lapsed yesterday": ({"keurmerk_tot": dag("2022-09-04")}, "keurmerk"),
    "DVO ended yesterday": ({"basis_tot": dag("2022-09-04")}, "basis"),
    "DVO not yet in force": ({"basis_sinds": dag("2022-09-06")}, "basis"),
    "other lot": ({"onderdeel": "hoog"}, "perceel"),
    "other product": ({"product": "leerroute_z"}, "perceel"),
}


@pytest.mark.eis("R-SV-046", "R-BUR-023", "R-KEMP-066")
@pytest.mark.parametrize(("changes", "code"), REFUSALS.values(), ids=REFUSALS)
def test_a_contract_that_does_not_hold_that_day_is_refused(changes, code):
    refused = mag_bestellen(vraag(), replace(CONTRACT, **changes))
    assert [row.code for row in refused] == [code]
    assert all(dutch(row.uitleg).count(".") >= 1 and row.grondslag for row in refused)


BOUNDS = ("tot", "keurmerk_tot", "basis_tot", "sinds", "ondertekend_op", "basis_sinds")


@pytest.mark.parametrize("field", BOUNDS)
def test_the_first_and_the_last_day_count(field):
    assert codes(vraag(), replace(CONTRACT, **{field: DAG})) == []


@pytest.mark.eis("R-KEMP-015")
@pytest.mark.parametrize("groep", ["gezinsmigrant", "overige_migrant"])
def test_no_payable_lessons_for_who_pays_himself(groep):
    assert codes(vraag(groep)) == ["geen_taak"]
    (refused,) = mag_bestellen(vraag(groep), CONTRACT)
    assert "eigen rekening" in dutch(refused.uitleg)


@pytest.mark.eis("R-KEMP-015", "R-KEMP-016")
def test_a_local_rule_or_an_own_account_opens_it():
    assert codes(vraag("gezinsmigrant", {"taalaanbod_gezinsmigrant": True})) == []
    assert codes(vraag("gezinsmigrant", is_eigen_rekening=True), None) == []


@pytest.mark.eis("R-KEMP-016")
def test_who_pays_at_a_contracted_school_needs_its_contract_and_not_the_purchase():
    own = vraag("gezinsmigrant", is_eigen_rekening=True)
    assert codes(own) == []
    assert codes(own, replace(CONTRACT, basis_tot=dag("2022-01-31"))) == []
    assert codes(own, replace(CONTRACT, tot=dag("2022-01-31"))) == ["contract"]
    assert codes(own, replace(CONTRACT, keurmerk="geen")) == ["keurmerk"]


@pytest.mark.eis("R-KEMP-039")
@pytest.mark.parametrize("product", ["pvt", "map"])
@pytest.mark.parametrize("groep", ["asielstatushouder", "gezinsmigrant", "overige_migrant"])
def test_nobody_pays_for_what_the_college_owes_everybody(groep, product):
    own = vraag(groep, product=product, onderdeel="", is_eigen_rekening=True)
    (refused,) = mag_bestellen(own, None)
    assert refused.code == "gratis"
    assert "Een eigen bijdrage mag niet" in dutch(refused.uitleg)


def test_an_own_course_needs_no_contract_but_fits_the_plan():
    assert codes(vraag(is_eigen_rekening=True), None) == []
    assert codes(vraag(is_eigen_rekening=True, leerroute="Z"), None) == ["andere_route"]


def test_no_lessons_before_the_plan_and_none_of_another_route():
    assert codes(vraag(leerroute=None)) == ["geen_pip"]
    assert codes(vraag(leerroute="onderwijs")) == ["andere_route"]


def test_no_map_in_the_onderwijsroute():
    contract = replace(CONTRACT, product="map", onderdeel="", keurmerk="geen")
    assert codes(vraag(product="map", onderdeel=""), contract) == []
    assert codes(vraag(product="map", onderdeel="", leerroute="onderwijs"), contract) == [
        "geen_map"
    ]


def test_a_gezinsmigrant_gets_pvt_and_map():
    for product in ("pvt", "map"):
        contract = replace(CONTRACT, product=product, onderdeel="", keurmerk="geen")
        assert codes(vraag("gezinsmigrant", product=product, onderdeel=""), contract) == []


@pytest.mark.eis("R-KEMP-067", "R-DRE-009")
def test_the_onderwijsroute_asks_a_diploma_recognition_and_its_own_sub_type():
    asked = vraag(product="leerroute_onderwijs", onderdeel="mbo", leerroute="onderwijs")
    contract = replace(
        CONTRACT, product="leerroute_onderwijs", onderdeel="mbo", keurmerk="diplomaerkenning"
    )
    assert codes(asked, contract) == []
    assert codes(asked, replace(contract, keurmerk="blik_op_werk")) == ["keurmerk"]
    assert codes(asked, replace(contract, onderdeel="hbo")) == ["perceel"]
    assert codes(asked, None) == []


@pytest.mark.eis("R-KEMP-068")
def test_the_lot_follows_the_learning_profile():
    assert leerprofiel(hoogste_opleiding="beroep", toets="b1_haalbaar") == "hoog"
    assert leerprofiel(hoogste_opleiding="voortgezet", toets="b1_haalbaar") == "laag"
    assert leerprofiel(hoogste_opleiding="hbo", toets="b1_niet_haalbaar") == "laag"
    assert leerprofiel(hoogste_opleiding="", toets="b1_haalbaar") is None


FEITEN = maak_feiten(
    datum_kennisgeving="2022-04-22",
    datum_inschrijving="2022-06-13",
    pips=plan("2022-08-15"),
)
NA_PIP = stand(FEITEN, intake_voltooid_op="2022-08-01", pip_vastgesteld_op="2022-08-15")


def work(**orders: Any) -> dict[str, Any]:
    return rijen(replace(NA_PIP, bestelling=Bestelstand(**orders)))


@pytest.mark.eis("R-KEMP-067", "R-BUR-023")
def test_a_route_without_a_provider_gives_work():
    row = work(route_zonder_contract=True)["aanbieder_regelen"]
    assert (row.taak, row.vanaf) == ("voortgang", dag("2022-08-15"))
    waiting = work(zonder_aanbieder_sinds=dag("2022-09-05"), route_zonder_contract=True)
    assert waiting["aanbieder_regelen"].vanaf == dag("2022-09-05")
    assert "aanbieder_regelen" not in work()


def test_who_pays_himself_finds_the_school_himself():
    own = replace(NA_PIP, feiten=replace(FEITEN, doelgroep="gezinsmigrant"))
    found = rijen(replace(own, bestelling=Bestelstand(route_zonder_contract=True)))
    assert "aanbieder_regelen" not in found


@pytest.mark.parametrize(
    ("field", "code", "vanaf"),
    [
        ("onbeantwoord_sinds", "bestelling_opvolgen", "2022-09-15"),
        ("wacht_sinds", "wachtlijst_opvolgen", "2022-10-03"),
        ("aanvaard_start_op", "start_bevestigen", "2022-09-05"),
    ],
)
def test_an_order_that_stands_still_gives_work(field, code, vanaf):
    found = work(**{field: dag("2022-09-05")})
    assert (found[code].vanaf, found[code].uiterlijk) == (dag(vanaf), None)
    assert code not in work()
