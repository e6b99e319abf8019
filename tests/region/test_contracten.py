"""Contracts in a region file: what they say, what is refused, and how they are read."""

from datetime import date
from pathlib import Path

import pytest

import inburgering.region
from inburgering.actions.regio import regio_laden
from inburgering.region.aanbod import get_aanbod
from inburgering.region.contracten import get_contracten, get_contracten_van
from inburgering.region.fouten import RegiobestandOngeldig
from inburgering.region.lezen import read_regiobestand
from inburgering.region.models import Contract
from inburgering.region.verdeling import get_beleid

FILES = Path(inburgering.region.__file__).parent / "regios"
DAG = date(2022, 9, 5)


def read(name: str) -> str:
    return (FILES / f"{name}.yaml").read_text(encoding="utf-8")


def load(name: str) -> None:
    regio_laden(read(name), naam=name, dag=DAG)


def only(**changes: str) -> str:
    """Return a real file with one contract more."""
    fields = {
        "code": "proef",
        "naam": "Proef",
        "product": "leerroute_b1",
        "organisatie": "taalschool-b1",
        "status": "getekend",
        "ondertekend_op": "2021-12-01",
        "sinds": "2022-01-01",
    } | changes
    row = ", ".join(f"{key}: {value}" for key, value in fields.items() if value)
    return read("kempen") + f"  - {{{row}}}\n"


@pytest.mark.django_db
@pytest.mark.eis("R-KEMP-068", "R-KEMP-069", "R-KEMP-070")
def test_two_lots_in_one_central_place_and_the_z_route_close_by() -> None:
    load("kempen")
    b1 = get_contracten("1724", dag=DAG, product="leerroute_b1")
    assert {row.onderdeel for row in b1} == {"hoog", "laag"}
    assert {row.plaats for row in b1} == {"Eindhoven, centraal"}
    assert all(row.vervoer and row.inkoper == "gemeente-eindhoven" for row in b1)
    (laag,) = get_contracten("1724", dag=DAG, product="leerroute_b1", onderdeel="laag")
    assert laag.code == "b1-laag"
    (z,) = get_contracten("1667", dag=DAG, product="leerroute_z")
    assert "KempenPlus" in z.plaats
    assert "Maatwerk" in z.resultaat


@pytest.mark.django_db
@pytest.mark.eis("R-DRE-008", "R-DRE-009")
def test_prices_and_the_split_of_the_onderwijsroute() -> None:
    load("drechtsteden")
    prices = {
        row.product: row.prijs_cent for row in get_contracten("0505", dag=DAG) if row.prijs_cent
    }
    assert prices == {"leerroute_b1": 560_000, "leerroute_z": 920_000}
    route = get_contracten_van(["0505"], product="leerroute_onderwijs")
    assert {row.onderdeel: (row.status, row.organisatie) for row in route} == {
        "hbo": ("aanbesteding", ""),
        "wo": ("aanbesteding", ""),
        "mbo": ("mislukt", ""),
    }
    assert get_contracten("0505", dag=DAG, product="leerroute_onderwijs") == ()


@pytest.mark.django_db
@pytest.mark.eis("R-BUR-006", "R-SV-045")
def test_who_gives_the_lessons_and_the_map_differs_per_region() -> None:
    load("rivierenland")
    load("stichtse-vecht")
    (z,) = get_contracten("0214", dag=DAG, product="leerroute_z")
    assert z.organisatie == "rivor"
    for product in ("leerroute_b1", "leerroute_onderwijs", "leerroute_z"):
        (route,) = get_contracten("0214", dag=DAG, product=product)
        assert route.gunning == "Beste verhouding van prijs en kwaliteit"
        assert route.organisatie_naam == "ROC Rivor"
    (map_,) = get_contracten("1904", dag=DAG, product="map")
    (b1,) = get_contracten("1904", dag=DAG, product="leerroute_b1")
    assert map_.organisatie == b1.organisatie == "taalaanbieder-u16"
    assert b1.keurmerk == "blik_op_werk"
    (onderwijs,) = get_contracten("0214", dag=DAG, product="leerroute_onderwijs")
    assert "B2" in onderwijs.resultaat


@pytest.mark.django_db
def test_a_service_becomes_one_contract_per_party() -> None:
    load("duoplus")
    rows = get_contracten_van(["0437", "0384"], product="leerroute_b1")
    assert {row.organisatie for row in rows} == {
        "taalaanbieder-ouder-amstel",
        "taalaanbieder-diemen",
    }


@pytest.mark.django_db
def test_the_same_file_again_changes_nothing() -> None:
    load("kempen")
    before = list(Contract.objects.values())
    report = regio_laden(read("kempen"), naam="kempen", dag=DAG)
    assert report.wijzigingen == ()
    assert list(Contract.objects.values()) == before


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"organisatie": "taalschool-x"}, "organisatie"),
        ({"organisatie": ""}, "organisatie"),
        ({"ondertekend_op": ""}, "ondertekend_op"),
        ({"sinds": ""}, "sinds"),
        ({"tot": "2021-12-31"}, "tot"),
        ({"onderdeel": "mbo"}, "onderdeel"),
        ({"code": "b1-hoog"}, "code"),
        ({"gemeenten": "Zwolle"}, "gemeenten"),
        ({"keurmerk_tot": "2023-01-01"}, "keurmerk_tot"),
        ({"document": "onbekend"}, "document"),
        ({"prijs_cent": "'5.600'"}, "prijs_cent"),
        ({"status": "klaar"}, "status"),
    ],
)
def test_a_fault_is_told_with_its_field_and_a_remedy(changes: dict[str, str], field: str) -> None:
    with pytest.raises(RegiobestandOngeldig) as refusal:
        read_regiobestand(only(**changes), naam="proef.yaml")
    told = refusal.value.fouten
    assert told
    assert all(field in fout.veld and fout.regel and fout.remedie for fout in told)


def test_a_contract_that_is_right_is_read() -> None:
    read_regiobestand(only(), naam="proef.yaml")


@pytest.mark.django_db
@pytest.mark.eis("R-KEMP-066")
def test_four_years_paid_per_trajectory() -> None:
    load("kempen")
    routes = [row for row in get_contracten("1724", dag=DAG) if row.product == "leerroute_b1"]
    assert {(row.sinds, row.tot) for row in routes} == {(date(2022, 1, 1), date(2025, 12, 31))}
    assert all(
        "afgerekend per taaltraject" in row.resultaat and row.document.startswith("Dienstverlening")
        for row in routes
    )


@pytest.mark.django_db
@pytest.mark.eis("R-KEMP-080", "R-KEMP-081")
def test_what_is_on_offer_to_join_in_with_per_municipality() -> None:
    load("kempen")
    for gemeente in ("1724", "1728", "0770", "1667"):
        names = {row.code for row in get_aanbod(gemeente, dag=DAG, soort="participatie")}
        assert names >= {
            *("workshops-en-excursies", "taalcafe", "koffieuur-moeders"),
            *("bibliotheek", "sport", "volksuniversiteit"),
        }
        assert get_contracten(gemeente, dag=DAG, product="pvt")


@pytest.mark.django_db
@pytest.mark.eis("R-BUR-003")
def test_the_onderwijsroute_has_its_own_goal_and_length_per_region() -> None:
    load("rivierenland")
    load("kempen")
    goals = get_beleid(["0214", "1724"], dag=DAG)
    assert {code: row["doel_onderwijs_maanden"] for code, row in goals.items()} == {
        "0214": 18,
        "1724": 12,
    }
    (route,) = get_contracten("0214", dag=DAG, product="leerroute_onderwijs")
    assert route.keurmerk == "diplomaerkenning"
    for words in ("Erkend Nederlands diploma", "gemiddeld 1,5 jaar", "minstens B1, streven B2"):
        assert words in route.resultaat
