"""Days of rest and the counting of months, against dates looked up elsewhere."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.law.kalender import (
    doorgerold,
    feestdagen,
    laatste_dag,
    maanden_eerder,
    paaszondag,
    rust_reden,
    teruggerold,
)
from inburgering.law.parameters import (
    GELIJKGESTELDE_DAGEN,
    WETTELIJK,
    GelijkgesteldeDag,
    Waarde,
    extended,
    waarde_op,
)
from tests.law.maak import dag, woorden

DAGEN = st.dates(min_value=date(1950, 1, 1), max_value=date(2150, 12, 31))

PAASZONDAGEN = woorden(
    "1818-03-22 1886-04-25 1943-04-25 1954-04-18 1961-04-02 1981-04-19 1999-04-04 2000-04-23"
    " 2008-03-23 2011-04-24 2016-03-27 2018-04-01 2019-04-21 2020-04-12 2021-04-04 2022-04-17"
    " 2023-04-09 2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01 2030-04-21"
    " 2038-04-25 2049-04-18 2076-04-19 2100-03-28 2285-03-22"
)


@pytest.mark.parametrize("pasen", PAASZONDAGEN)
def test_pasen_valt_op_de_bekende_dag(pasen):
    assert paaszondag(dag(pasen).year) == dag(pasen)


def pasen_volgens_clavius(jaar):
    """Easter by the tables of 1582, as Knuth tells it: golden number, epact, Sunday."""
    gulden = jaar % 19 + 1
    eeuw = jaar // 100 + 1
    schrikkel = 3 * eeuw // 4 - 12
    maan = (8 * eeuw + 5) // 25 - 5
    zondag = 5 * jaar // 4 - schrikkel - 10
    epacta = (11 * gulden + 20 + maan - schrikkel) % 30
    if epacta == 24 or (epacta == 25 and gulden > 11):
        epacta += 1
    volle_maan = 44 - epacta
    if volle_maan < 21:
        volle_maan += 30
    dagen = volle_maan + 7 - (zondag + volle_maan) % 7
    return date(jaar, 3, 1) + timedelta(days=dagen - 1)


def test_twee_manieren_om_pasen_te_berekenen_zijn_het_eens():
    for jaar in range(1583, 9000):
        assert paaszondag(jaar) == pasen_volgens_clavius(jaar)


FEESTDAGEN_2025 = {
    "2025-01-01": "Nieuwjaarsdag",
    "2025-04-18": "Goede Vrijdag",
    "2025-04-21": "tweede paasdag",
    "2025-04-26": "Koningsdag",
    "2025-05-05": "Bevrijdingsdag",
    "2025-05-29": "Hemelvaartsdag",
    "2025-06-09": "tweede pinksterdag",
    "2025-12-25": "eerste kerstdag",
    "2025-12-26": "tweede kerstdag",
}


def test_feestdagen_van_2025():
    assert feestdagen(2025) == {dag(d): naam for d, naam in FEESTDAGEN_2025.items()}


@pytest.mark.parametrize(
    ("jaar", "koningsdag"),
    [(2022, "2022-04-27"), (2024, "2024-04-27"), (2025, "2025-04-26"), (2031, "2031-04-26")],
)
def test_koningsdag_schuift_van_zondag_naar_zaterdag(jaar, koningsdag):
    assert feestdagen(jaar)[dag(koningsdag)] == "Koningsdag"
    assert dag(koningsdag).weekday() != 6
    assert list(feestdagen(jaar).values()).count("Koningsdag") == 1


@pytest.mark.parametrize("jaar", range(2022, 2030))
def test_bevrijdingsdag_telt_elk_jaar(jaar):
    assert rust_reden(date(jaar, 5, 5)) in {"Bevrijdingsdag", "Hemelvaartsdag"}


REDENEN = {
    "gewone vrijdag": ("2025-03-07", None),
    "zaterdag": ("2025-03-08", "zaterdag"),
    "zondag": ("2025-03-09", "zondag"),
    "gewone maandag": ("2025-03-10", None),
    "eerste paasdag is een zondag": ("2025-04-20", "zondag"),
    "koningsdag op zaterdag heet koningsdag": ("2025-04-26", "Koningsdag"),
    "gelijkgesteld": ("2025-05-30", "een dag die met een feestdag gelijkstaat"),
    "zaterdag na hemelvaart": ("2025-05-31", "zaterdag"),
    "oudejaarsdag": ("2025-12-31", None),
}


@pytest.mark.parametrize(("datum", "reden"), REDENEN.values(), ids=REDENEN.keys())
def test_waarom_een_termijn_die_dag_niet_eindigt(datum, reden):
    assert rust_reden(dag(datum)) == reden


GELIJKGESTELD = woorden(
    "2022-05-27 2023-04-28 2023-05-19 2024-05-10 2024-12-27 2025-05-30 2026-01-02 2026-05-15"
    " 2027-05-07 2028-04-28 2028-05-26"
)


def test_alle_gelijkgestelde_dagen_staan_in_de_tabel_met_bron():
    assert [rij.dag.isoformat() for rij in GELIJKGESTELDE_DAGEN] == GELIJKGESTELD
    for rij in GELIJKGESTELDE_DAGEN:
        assert "Staatscourant" in rij.bron
        assert not rij.is_bevestigd
        assert rij.dag.weekday() == 4, "each is a Friday between a feestdag and a weekend"


@pytest.mark.parametrize("datum", GELIJKGESTELD)
def test_de_dag_voor_op_en_na_een_gelijkgestelde_dag(datum):
    vrijdag = dag(datum)
    assert rust_reden(vrijdag - timedelta(days=1)) is not None
    assert rust_reden(vrijdag) is not None
    assert rust_reden(vrijdag + timedelta(days=1)) == "zaterdag"
    assert doorgerold(vrijdag) >= vrijdag + timedelta(days=3)


ROLLEN = {  # eindigt op -> rolt door naar, rolt terug naar
    "werkdag blijft staan": ("2025-03-07", "2025-03-07", "2025-03-07"),
    "zaterdag": ("2025-03-08", "2025-03-10", "2025-03-07"),
    "zondag": ("2025-03-09", "2025-03-10", "2025-03-07"),
    "goede vrijdag tot na pasen": ("2025-04-18", "2025-04-22", "2025-04-17"),
    "koningsdag en gelijkgestelde vrijdag": ("2023-04-27", "2023-05-01", "2023-04-26"),
    "kerst op donderdag tot maandag": ("2025-12-25", "2025-12-29", "2025-12-24"),
    "nieuwjaar over de jaargrens": ("2026-01-01", "2026-01-05", "2025-12-31"),
    "hemelvaart met vrije vrijdag": ("2024-05-09", "2024-05-13", "2024-05-08"),
    "hemelvaart 2021 zonder vrije vrijdag": ("2021-05-13", "2021-05-14", "2021-05-12"),
}


@pytest.mark.parametrize(("eind", "door", "terug"), ROLLEN.values(), ids=ROLLEN.keys())
def test_rollen(eind, door, terug):
    assert doorgerold(dag(eind)) == dag(door)
    assert teruggerold(dag(eind)) == dag(terug)


def test_een_beheerder_kan_een_dag_toevoegen():
    extra = extended(WETTELIJK, [GelijkgesteldeDag(dag("2029-05-11"), "Staatscourant 2028, 1")])
    assert doorgerold(dag("2029-05-11")) == dag("2029-05-11")
    assert doorgerold(dag("2029-05-11"), parameters=extra) == dag("2029-05-14")
    assert teruggerold(dag("2029-05-11"), parameters=extra) == dag("2029-05-09")
    assert extra.is_gelijkgesteld(dag("2028-05-26"))
    assert extra.map_uren == WETTELIJK.map_uren


@given(DAGEN)
def test_rollen_eindigt_nooit_op_een_rustdag_en_nooit_eerder(eind):
    assert rust_reden(doorgerold(eind)) is None
    assert rust_reden(teruggerold(eind)) is None
    assert teruggerold(eind) <= eind <= doorgerold(eind)
    assert (doorgerold(eind) - eind).days <= 5


MAANDEN = {  # begin, maanden -> laatste dag
    "drie jaar": ("2024-06-03", 36, "2027-06-02"),
    "zes maanden": ("2022-07-04", 6, "2023-01-03"),
    "anderhalf jaar": ("2024-06-03", 18, "2025-12-02"),
    "schrikkeldag, drie jaar": ("2024-02-29", 36, "2027-02-28"),
    "schrikkeldag, vier jaar": ("2024-02-29", 48, "2028-02-28"),
    "29 augustus, zes maanden": ("2022-08-29", 6, "2023-02-28"),
    "28 augustus, zes maanden": ("2022-08-28", 6, "2023-02-27"),
    "30 augustus, zes maanden": ("2022-08-30", 6, "2023-02-28"),
    "31 augustus, zes maanden": ("2022-08-31", 6, "2023-02-28"),
    "1 september, zes maanden": ("2022-09-01", 6, "2023-02-28"),
    "29 augustus voor een schrikkeljaar": ("2023-08-29", 6, "2024-02-28"),
    "30 augustus voor een schrikkeljaar": ("2023-08-30", 6, "2024-02-29"),
    "31 maart, een maand": ("2025-03-31", 1, "2025-04-30"),
    "1 januari, twaalf maanden": ("2025-01-01", 12, "2025-12-31"),
    "31 december, een maand": ("2024-12-31", 1, "2025-01-30"),
}


@pytest.mark.parametrize(("begin", "maanden", "laatste"), MAANDEN.values(), ids=MAANDEN.keys())
def test_maanden_tellen(begin, maanden, laatste):
    assert laatste_dag(dag(begin), maanden) == dag(laatste)


EERDER = {
    "zelfde dag": ("2027-06-02", 6, "2026-12-02"),
    "31 augustus wordt 28 februari": ("2025-08-31", 6, "2025-02-28"),
    "31 augustus wordt 29 februari": ("2024-08-31", 6, "2024-02-29"),
    "30 juni wordt 30 december": ("2025-06-30", 6, "2024-12-30"),
    "januari wordt december": ("2025-01-15", 1, "2024-12-15"),
}


@pytest.mark.parametrize(("eind", "maanden", "eerder"), EERDER.values(), ids=EERDER.keys())
def test_maanden_terugtellen(eind, maanden, eerder):
    assert maanden_eerder(dag(eind), maanden) == dag(eerder)


@given(DAGEN, st.integers(1, 60))
def test_een_termijn_in_maanden_is_nooit_korter_dan_28_dagen_per_maand(begin, maanden):
    lengte = (laatste_dag(begin, maanden) - begin).days + 1
    assert 28 * maanden <= lengte <= 31 * maanden


@given(DAGEN, st.integers(1, 60))
def test_later_beginnen_eindigt_nooit_eerder(begin, maanden):
    assert laatste_dag(begin, maanden) <= laatste_dag(begin + timedelta(days=1), maanden)


TABEL = (
    Waarde(dag("2022-01-01"), 40, "eerste"),
    Waarde(dag("2024-01-01"), 50, "tweede"),
    Waarde(dag("2026-01-01"), 60, "derde", is_bevestigd=False),
)


@pytest.mark.parametrize(
    ("op", "aantal"),
    [
        ("2021-12-31", 40),
        ("2022-01-01", 40),
        ("2023-12-31", 40),
        ("2024-01-01", 50),
        ("2025-12-31", 50),
        ("2026-01-01", 60),
        ("2030-01-01", 60),
    ],
)
def test_een_tabel_geeft_de_waarde_van_de_dag(op, aantal):
    assert waarde_op(TABEL, dag(op)).aantal == aantal


@pytest.mark.parametrize(
    ("tabel", "aantal", "is_bevestigd"),
    [
        (WETTELIJK.pvt_uren, 12, True),
        (WETTELIJK.map_uren, 64, False),
        (WETTELIJK.map_praktijk_uren, 40, False),
        (WETTELIJK.cursus_uren_z, 800, True),
        (WETTELIJK.participatie_uren_z, 800, True),
        (WETTELIJK.afschalen_uren, 600, True),
    ],
)
def test_elke_norm_heeft_een_bron(tabel, aantal, is_bevestigd):
    (rij,) = tabel
    assert (rij.aantal, rij.is_bevestigd, rij.vanaf) == (aantal, is_bevestigd, dag("2022-01-01"))
    assert "inburgering 2021" in rij.bron
