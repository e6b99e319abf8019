"""The end of the duty, follow-up, closing and keeping; loans of the act of 2013."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.law.afronding import bewaren_tot, mag_sluiten, nazorg_vanaf, nazorgdag
from inburgering.law.bereken import bereken
from inburgering.law.examens import Examenpoging
from inburgering.law.fase import fase
from inburgering.law.lening import is_lening_bijna_op
from inburgering.law.stand_afronding import Afrondingstand
from inburgering.law.tekst import dutch
from inburgering.law.werk_afronding import EINDE
from tests.law.maak import dag
from tests.law.standen import maak_feiten, plan, rijen, stand

FEITEN = maak_feiten(
    datum_kennisgeving="2022-04-22",
    datum_inschrijving="2022-06-13",
    recht_op_bijstand="2022-06-13",
    pips=plan("2022-08-15"),
)
NA_PIP = stand(FEITEN, intake_voltooid_op="2022-08-01", pip_vastgesteld_op="2022-08-15")
KLAAR = Afrondingstand(
    einde_op=dag("2024-06-24"),
    wijze="b1",
    nazorg=frozenset({"6_maanden", "12_maanden"}),
    laatste_nazorg_op=dag("2025-06-20"),
)
GEHAALD = tuple(
    Examenpoging(deel, niveau, 1, dag("2024-05-27"), "geslaagd", dag("2024-06-10"))
    for deel, niveau in (
        *((vaardigheid, "B1") for vaardigheid in ("lezen", "luisteren", "schrijven", "spreken")),
        ("knm", ""),
    )
)


def eindewerk(een):
    """Return the work of the end; whether somebody kept work is asked for years."""
    return {code: rij for code, rij in rijen(een).items() if code != "werk_nagaan"}


def beeindigd(**velden):
    einde = Afrondingstand(einde_op=dag("2024-06-24"), wijze="b1")
    return replace(
        NA_PIP,
        afronding=replace(einde, **velden),
        feiten=replace(FEITEN, einde_plicht=dag("2024-06-24")),
    )


@pytest.mark.parametrize(
    ("einde", "half", "heel"),
    [
        ("2024-06-24", "2024-12-24", "2025-06-24"),
        ("2024-08-31", "2025-02-28", "2025-08-31"),
        ("2024-02-29", "2024-08-29", "2025-02-28"),
    ],
)
def test_nazorg_is_op_dezelfde_dag(einde, half, heel):
    assert nazorgdag(dag(einde), "6_maanden") == dag(half)
    assert nazorgdag(dag(einde), "12_maanden") == dag(heel)
    assert nazorg_vanaf(dag("2024-06-24"), "6_maanden") == dag("2024-11-24")


@pytest.mark.eis("R-SV-021")
def test_na_het_einde_is_er_alleen_nog_nazorg():
    uit = eindewerk(beeindigd())
    assert set(uit) == {"nazorg_6", "nazorg_12"}
    assert (uit["nazorg_6"].vanaf, uit["nazorg_6"].streef) == (dag("2024-11-24"), dag("2024-12-24"))
    assert uit["nazorg_12"].uiterlijk is None
    assert dutch(uit["nazorg_12"].uitleg) == (
        "De plicht eindigde op 24 juni 2024. Vraag rond 24 juni 2025 hoe het gaat."
    )
    na_een = eindewerk(beeindigd(nazorg=frozenset({"6_maanden"})))
    assert set(na_een) == {"nazorg_12"}
    klaar = eindewerk(replace(beeindigd(), afronding=KLAAR))
    assert set(klaar) == {"dossier_archiveren"}
    assert klaar["dossier_archiveren"].vanaf == dag("2025-06-20")


@pytest.mark.eis("R-SV-017")
def test_na_een_ontheffing_eerst_warm_verwijzen():
    ontheven = replace(KLAAR, wijze="ontheffing")
    assert not mag_sluiten(ontheven).mag
    assert "Taalhuis" in dutch(mag_sluiten(ontheven).uitleg)
    assert set(eindewerk(replace(beeindigd(), afronding=ontheven))) == {"warm_verwijzen"}
    assert mag_sluiten(replace(ontheven, is_warm_verwezen=True)).mag


def test_sluiten_kan_pas_na_het_einde_en_de_nazorg():
    assert mag_sluiten(KLAAR).mag
    assert dutch(mag_sluiten(Afrondingstand()).uitleg) == (
        "Leg eerst vast dat de inburgeringsplicht is geëindigd."
    )
    half = mag_sluiten(replace(KLAAR, nazorg=frozenset({"6_maanden"})))
    assert not half.mag
    assert dutch(half.uitleg) == "Het nazorgcontact van 24 juni 2025 is nog niet vastgelegd."


def test_duo_meldt_het_en_dan_leg_je_het_vast():
    gemeld = replace(NA_PIP, afronding=Afrondingstand(duo_op=dag("2024-06-26")))
    assert rijen(gemeld)["einde_vastleggen"].vanaf == dag("2024-06-26")
    assert "einde_vastleggen" not in rijen(replace(NA_PIP, afronding=KLAAR))
    assert "einde_vastleggen" not in rijen(NA_PIP)


def test_alles_gehaald_en_duo_zwijgt():
    gehaald = replace(
        FEITEN,
        examens=GEHAALD,
        uren={"pvt": 12, "map": 64, "map_praktijk": 40},
        heeft_pvt_ondertekend=True,
        heeft_pvt_activiteit=True,
        heeft_map_eindgesprek=True,
    )
    vraag = rijen(replace(NA_PIP, feiten=gehaald))["voldaan_navragen"]
    assert vraag.vanaf == dag("2024-06-10")
    gemeld = replace(NA_PIP, feiten=gehaald, afronding=Afrondingstand(duo_op=dag("2024-06-26")))
    assert "voldaan_navragen" not in rijen(gemeld)
    zonder_map = replace(gehaald, heeft_map_eindgesprek=False)
    assert "voldaan_navragen" not in rijen(replace(NA_PIP, feiten=zonder_map))


def test_na_het_einde_blijven_alleen_termijnen_die_nog_iets_zeggen():
    voor = bereken(replace(FEITEN, peildatum=dag("2024-07-01"))).termijnen
    na = bereken(replace(beeindigd().feiten, peildatum=dag("2024-07-01"))).termijnen
    assert set(voor) - set(na) == {"leerroute_wijzigen", "verlenging_aanvragen"}
    assert na["inburgeringstermijn"].status == "voldaan"
    assert na["inburgeringstermijn"].uiterlijk == voor["inburgeringstermijn"].uiterlijk


def test_einde_voor_het_plan_laat_geen_termijn_voor_het_plan_over():
    zonder = replace(FEITEN, pips=(), einde_plicht=dag("2022-07-01"), peildatum=dag("2022-07-01"))
    assert "pip_vaststellen" not in bereken(zonder).termijnen


def test_de_fase_is_nazorg():
    assert fase(beeindigd()) == "nazorg"
    assert fase(replace(beeindigd(), gesloten=True)) == "gesloten"
    assert not rijen(replace(beeindigd(), gesloten=True))


def test_bewaren_tot():
    assert bewaren_tot(dag("2024-06-24")) == dag("2029-06-24")
    assert bewaren_tot(dag("2024-02-29")) == dag("2029-02-28")
    assert bewaren_tot(dag("2024-06-24"), is_overleden=True) == dag("2024-06-24")


@given(st.dates(date(2022, 1, 1), date(2060, 12, 31)))
def test_nazorg_komt_na_het_einde_en_bewaren_nog_later(einde):
    half, heel = nazorgdag(einde, "6_maanden"), nazorgdag(einde, "12_maanden")
    assert einde < nazorg_vanaf(einde, "6_maanden") < half < heel < bewaren_tot(einde)
    assert timedelta(days=180) <= half - einde <= timedelta(days=184)


def test_eindewerk_heeft_eigen_codes():
    assert {"nazorg_6", "nazorg_12", "warm_verwijzen", "dossier_archiveren"} == EINDE


@pytest.mark.eis("R-KEMP-089")
@pytest.mark.parametrize(
    ("gebruikt", "bijna"),
    [(749_999, False), (750_000, True), (750_001, True), (0, False), (1_000_000, True)],
)
def test_lening_bijna_op(gebruikt, bijna):
    dag_ = dag("2023-05-01")
    found = is_lening_bijna_op(hoogste_cent=1_000_000, gebruikt_cent=gebruikt, dag=dag_)
    assert found is bijna


def test_zonder_lening_raakt_niets_op():
    assert not is_lening_bijna_op(hoogste_cent=0, gebruikt_cent=0, dag=dag("2023-05-01"))
