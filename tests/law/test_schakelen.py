"""Another leerroute: every condition before, on and after the boundaries."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.law.grondslag import bi, wi
from inburgering.law.schakelen import gevolgen_schakelen, voorwaarden_schakelen
from inburgering.law.tekst import dutch
from inburgering.law.voldaan import voldaan
from inburgering.law.voorwaarde import find_impossible, find_obstacles
from tests.law.maak import dag
from tests.law.standen import maak_feiten, plan

ROUTES = ("B1", "onderwijs", "Z")


def lijst(van, naar, op, **velden):
    feiten = maak_feiten(pips=plan("2024-01-01", van), **velden.pop("feiten", {}))
    rows = voorwaarden_schakelen(feiten, naar=naar, dag=dag(op), **velden)
    return {row.code: row for row in rows}


GRENS = {  # day -> outcome of the year and a half; the last day is 2025-07-01
    "dag voor de laatste": ("2025-06-30", "ja"),
    "laatste dag": ("2025-07-01", "ja"),
    "dag erna": ("2025-07-02", "nee"),
}


@pytest.mark.parametrize(("op", "uitkomst"), GRENS.values(), ids=GRENS)
@pytest.mark.parametrize(
    ("van", "naar"), [("B1", "Z"), ("B1", "onderwijs"), ("Z", "B1"), ("onderwijs", "Z")]
)
def test_anderhalf_jaar_vanaf_het_begin_van_de_termijn(van, naar, op, uitkomst):
    rows = lijst(van, naar, op)
    assert rows["anderhalf_jaar"].uitkomst == uitkomst
    assert rows["anderhalf_jaar"].grondslag == (bi("5.4", 1),)
    assert ("bijzonder_geval" in rows) is (uitkomst == "nee")


@pytest.mark.parametrize("op", ["2024-01-02", "2025-07-02", "2029-01-01"])
def test_van_onderwijs_naar_b1_kan_altijd(op):
    rows = lijst("onderwijs", "B1", op)
    assert rows["onderwijs_naar_b1"].uitkomst == "ja"
    assert not find_impossible(rows.values())
    assert not find_obstacles(rows.values(), oordelen={"voortgang": True})


OPLEIDING = {  # day of change, end of the training -> outcome
    "geen opleiding": ("2025-08-01", None, "nee"),
    "dag ervoor": ("2025-08-01", "2025-07-31", "ja"),
    "op de dag": ("2025-08-01", "2025-08-01", "ja"),
    "nog niet gestopt": ("2025-08-01", "2025-08-02", "nee"),
}


@pytest.mark.parametrize(("op", "eind", "uitkomst"), OPLEIDING.values(), ids=OPLEIDING)
def test_na_een_opleiding_zonder_vrijstelling(op, eind, uitkomst):
    rows = lijst("B1", "Z", op, opleiding_geeindigd_op=dag(eind) if eind else None)
    assert rows["na_opleiding"].uitkomst == uitkomst
    judged = {"voortgang": True, "b1_niet_haalbaar": True}
    assert (not find_obstacles(rows.values(), oordelen=judged)) is (uitkomst == "ja")


def test_voor_2023_bestond_die_uitzondering_niet():
    feiten = maak_feiten(pips=plan("2021-01-01", "B1"))
    rows = voorwaarden_schakelen(
        feiten, naar="Z", dag=dag("2022-12-31"), opleiding_geeindigd_op=dag("2022-12-01")
    )
    assert {row.code: row.uitkomst for row in rows}["na_opleiding"] == "nee"


def test_een_bijzonder_geval_is_er_alleen_met_een_oordeel():
    rows = lijst("B1", "Z", "2026-01-01").values()
    judged = {"voortgang": True, "b1_niet_haalbaar": True}
    left = {row.code for row in find_obstacles(rows, oordelen=judged)}
    assert left == {"anderhalf_jaar", "na_opleiding", "bijzonder_geval"}
    assert not find_obstacles(rows, oordelen={**judged, "bijzonder_geval": True})
    assert not find_impossible(rows)


def test_dezelfde_route_en_de_route_na_een_verhuizing():
    assert lijst("B1", "B1", "2024-06-01")["andere_route"].uitkomst == "nee"
    moved = {"feiten": {"datum_inschrijving_na_verhuizing": "2024-05-01"}}
    rows = lijst("B1", "Z", "2024-06-01", **moved)
    assert rows["na_verhuizing"].grondslag == (wi("15", 4),)
    assert find_impossible(rows.values())


def test_zonder_pip_valt_er_niets_te_wijzigen():
    (row,) = voorwaarden_schakelen(maak_feiten(), naar="Z", dag=dag("2024-06-01"))
    assert (row.code, row.uitkomst) == ("plan", "nee")
    assert gevolgen_schakelen(maak_feiten(), naar="Z", dag=dag("2024-06-01")) == ()


EIGEN = {
    "onderwijs": {"wens_opleiding", "kans_op_diploma"},
    "Z": {"b1_niet_haalbaar"},
    "B1": set(),
}


@pytest.mark.eis("R-KEMP-030")
@pytest.mark.parametrize("naar", ROUTES)
def test_elke_route_heeft_eigen_voorwaarden(naar):
    van = "Z" if naar != "Z" else "B1"
    judged = {
        row.code for row in lijst(van, naar, "2024-06-01").values() if row.uitkomst == "beoordelen"
    }
    assert judged == {"voortgang"} | EIGEN[naar]


UREN = {  # hours of language and KNM -> hours that go off the 800, hours left
    "niets": ({}, 0, 800),
    "een deel": ({"nt2": 300, "knm": 40}, 340, 460),
    "precies": ({"nt2": 800}, 800, 0),
    "meer": ({"nt2": 900, "knm": 50}, 800, 0),
}


@pytest.mark.parametrize(("uren", "af", "rest"), UREN.values(), ids=UREN)
def test_gevolgde_lessen_gaan_van_de_z_route_af(uren, af, rest):
    feiten = maak_feiten(pips=plan("2024-01-01", "B1"), uren=uren)
    text = dutch(gevolgen_schakelen(feiten, naar="Z", dag=dag("2024-06-01")))
    assert f"gaan {af} uur taal en KNM af" in text
    assert f"blijven {rest} uur over" in text
    assert "De termijn verandert niet." in text


def test_map_hoort_niet_bij_de_onderwijsroute():
    b1 = maak_feiten(pips=plan("2024-01-01", "B1"))
    schakel = maak_feiten(pips=plan("2024-01-01", "onderwijs"))
    assert "MAP hoeft niet meer" in dutch(
        gevolgen_schakelen(b1, naar="onderwijs", dag=dag("2024-06-01"))
    )
    assert "MAP moet nu wel" in dutch(gevolgen_schakelen(schakel, naar="B1", dag=dag("2024-06-01")))


@given(st.integers(0, 2000), st.sampled_from(ROUTES), st.sampled_from(ROUTES), st.integers(0, 60))
def test_later_wordt_het_nooit_makkelijker(dagen, van, naar, later):
    feiten = maak_feiten(pips=plan("2024-01-01", van))
    first = dag("2024-01-01") + timedelta(days=dagen)

    def left(op):
        rows = voorwaarden_schakelen(feiten, naar=naar, dag=op)
        return {row.code for row in find_obstacles(rows, oordelen={})}

    assert left(first) <= left(first + timedelta(days=later))


@given(st.integers(0, 3000))
def test_een_verlenging_rekt_het_anderhalve_jaar_niet_op(dagen):
    feiten = maak_feiten(pips=plan("2024-01-01", "B1"))
    longer = replace(feiten, einddatum_duo=dag("2027-01-01") + timedelta(days=dagen))
    day = dag("2025-07-02")
    assert voorwaarden_schakelen(feiten, naar="Z", dag=day) == voorwaarden_schakelen(
        longer, naar="Z", dag=day
    )


EINDEN = {  # route -> the parts that end it; what another route needs is not asked
    "B1": {"lezen", "luisteren", "schrijven", "spreken", "knm", "pvt", "map"},
    "onderwijs": {"taalschakeltraject", "pvt"},
    "Z": {"cursus_z", "participatie_z", "eindgesprek_z", "pvt", "map"},
}


@pytest.mark.eis("R-KEMP-030")
@pytest.mark.parametrize("route", ROUTES)
def test_elke_route_heeft_een_eigen_einde(route):
    uit = voldaan(maak_feiten(pips=plan("2024-01-01", route)))
    needed = {deel.code for deel in uit.delen if deel.stand != "niet_nodig"}
    assert EINDEN[route] <= needed
    others = set().union(*(EINDEN[other] for other in ROUTES if other != route)) - EINDEN[route]
    assert not needed & (others - {"lezen", "luisteren", "schrijven", "spreken", "knm"})
    assert uit.is_voldaan is not True
