"""A2 per skill: each condition by itself, and going back."""

import pytest

from inburgering.law.afschalen_voorwaarden import (
    Inzet,
    voorwaarden_afschalen,
    voorwaarden_opschalen,
)
from inburgering.law.feiten import PipFeit
from inburgering.law.grondslag import bi
from inburgering.law.tekst import dutch
from inburgering.law.voorwaarde import find_impossible, find_obstacles
from tests.law.maak import dag
from tests.law.standen import maak_feiten, plan

OORDEEL = {"inspanning": True, "b1_niet_haalbaar": True}


def lijst(op="2025-06-01", vaardigheden=("lezen",), route="B1", inzet=None, **feiten):
    basis = maak_feiten(**{"pips": plan("2024-01-01", route), **feiten})
    rows = voorwaarden_afschalen(basis, vaardigheden=vaardigheden, dag=dag(op), inzet=inzet)
    return {row.code: row for row in rows}


UREN = {"net niet": (599, "nee"), "precies": (600, "ja"), "meer": (601, "ja")}


@pytest.mark.parametrize(("uren", "uitkomst"), UREN.values(), ids=UREN)
def test_zeshonderd_uur_taalles(uren, uitkomst):
    rows = lijst(uren={"nt2": uren})
    assert rows["uren"].uitkomst == uitkomst
    assert rows["uren"].grondslag == (bi("5.5", 1),)
    assert bool(find_impossible(rows.values())) is (uitkomst == "nee")
    assert f"Gevolgd: {uren} uur." in dutch(rows["uren"].uitleg)


@pytest.mark.parametrize("route", ["onderwijs", "Z"])
def test_alleen_in_de_b1_route(route):
    rows = lijst(route=route, uren={"nt2": 700})
    assert rows["b1_route"].uitkomst == "nee"


def test_nooit_in_een_eerste_pip():
    (row,) = lijst(pips=()).values()
    assert (row.code, row.uitkomst) == ("niet_eerste_pip", "nee")


TERMIJN = {  # day -> outcome; the term runs from 2024-01-02 to 2027-01-01
    "dag ervoor": ("2024-01-01", "nee"),
    "eerste dag": ("2024-01-02", "ja"),
    "laatste dag": ("2027-01-01", "ja"),
    "dag erna": ("2027-01-02", "beoordelen"),
}


@pytest.mark.parametrize(("op", "uitkomst"), TERMIJN.values(), ids=TERMIJN)
def test_de_hele_termijn(op, uitkomst):
    assert lijst(op, uren={"nt2": 700})["in_de_termijn"].uitkomst == uitkomst


def test_in_een_verlengde_termijn_kan_het_ook():
    rows = lijst("2027-03-01", uren={"nt2": 700}, einddatum_duo="2027-07-01")
    assert not find_obstacles(rows.values(), oordelen=OORDEEL)


def test_inzet_en_haalbaarheid_beoordeelt_een_mens_met_de_cijfers_erbij():
    rows = lijst(uren={"nt2": 650}, inzet=Inzet(aanwezig=82, geslaagd=("knm",), pogingen=3))
    left = {row.code for row in find_obstacles(rows.values(), oordelen={})}
    assert left == {"inspanning", "b1_niet_haalbaar"}
    assert "bij 82% van de lessen" in dutch(rows["inspanning"].uitleg)
    assert "Examens gehaald: 1. Niet gehaald: 3." in dutch(rows["b1_niet_haalbaar"].uitleg)
    assert "is niet bekend" in dutch(lijst()["inspanning"].uitleg)


def test_wat_al_op_a2_staat_kan_niet_nog_eens():
    pips = (PipFeit(dag("2024-01-01"), "B1", "B1", {"lezen": "A2"}),)
    assert lijst(pips=pips)["nog_niet_a2"].uitkomst == "nee"
    assert lijst(pips=pips, vaardigheden=("lezen", "spreken"))["nog_niet_a2"].uitkomst == "ja"
    assert lijst(pips=pips, vaardigheden=())["nog_niet_a2"].uitkomst == "nee"


@pytest.mark.parametrize(
    ("vaardigheden", "kan"),
    [(("lezen",), True), (("spreken",), False), (("lezen", "spreken"), False)],
)
def test_terug_naar_b1_kan_voor_wat_op_a2_staat(vaardigheden, kan):
    pips = (PipFeit(dag("2024-01-01"), "B1", "B1", {"lezen": "A2"}),)
    rows = voorwaarden_opschalen(maak_feiten(pips=pips), vaardigheden=vaardigheden)
    assert (not find_obstacles(rows, oordelen={"voortgang": True})) is kan
    assert find_obstacles(rows, oordelen={})
