"""Work is looked at later on, and a reimbursement is decided and paid in time."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.law.grondslag import awb
from inburgering.law.stand_meedoen import Meedoenstand
from inburgering.law.tekst import dutch
from inburgering.law.werk import werk
from inburgering.law.werk_meedoen import duurde_half_jaar, maanden_later, uiterlijk_beslissen
from tests.law.maak import dag
from tests.law.standen import maak_feiten, plan, rijen, stand

FEITEN = maak_feiten(
    datum_kennisgeving="2022-04-22", datum_inschrijving="2022-06-13", pips=plan("2022-08-15")
)
NA_PIP = stand(FEITEN, intake_voltooid_op="2022-08-01", pip_vastgesteld_op="2022-08-15")


def met(**velden):
    return replace(NA_PIP, meedoen=Meedoenstand(**velden))


def nagaan(een, taak):
    gevonden = [rij for rij in werk(een) if (rij.code, rij.taak) == ("werk_nagaan", taak)]
    assert len(gevonden) <= 1
    return gevonden[0] if gevonden else None


@pytest.mark.eis("R-SV-001", "R-SV-041")
def test_werk_wordt_na_zes_maanden_nagegaan():
    rij = nagaan(met(werk_begonnen_op=dag("2024-08-31")), "arbeidsparticipatie")
    assert (rij.vanaf, rij.streef, rij.uiterlijk) == (dag("2025-02-28"), dag("2025-03-28"), None)
    assert rij.grondslag == ()
    assert "31 augustus 2024" in dutch(rij.uitleg)
    assert "taal" in dutch(rij.uitleg)
    assert nagaan(NA_PIP, "arbeidsparticipatie") is None


@pytest.mark.eis("R-SV-001")
def test_na_twee_en_vijf_jaar_vanaf_de_plicht_of_de_kennisgeving():
    rij = nagaan(NA_PIP, "voortgang")
    assert rij.vanaf == dag("2024-04-22")
    assert "niet vastgelegd" in dutch(rij.uitleg)
    met_plicht = replace(NA_PIP, plicht_begin=dag("2022-03-01"))
    rij = nagaan(met_plicht, "voortgang")
    assert rij.vanaf == dag("2024-03-01")
    assert dutch(rij.uitleg) == (
        "De inburgeringsplicht begon op 1 maart 2022. Leg na 2 jaar vast of iemand betaald werk"
        " heeft van meer dan 8 uur per week."
    )
    na_twee = replace(met_plicht, meedoen=Meedoenstand(nagegaan=frozenset({"2_jaar"})))
    assert nagaan(na_twee, "voortgang").vanaf == dag("2027-03-01")
    klaar = replace(met_plicht, meedoen=Meedoenstand(nagegaan=frozenset({"2_jaar", "5_jaar"})))
    assert nagaan(klaar, "voortgang") is None
    assert nagaan(replace(met_plicht, pip_vastgesteld_op=None), "voortgang") is None


@pytest.mark.eis("R-SV-026")
def test_een_vergoeding_wordt_binnen_acht_weken_beslist_en_binnen_zes_betaald():
    rij = rijen(met(vergoeding_gevraagd_op=dag("2024-02-05")))["vergoeding_beslissen"]
    # Eight weeks later is second Easter day, so the term ends the day after it.
    assert (rij.vanaf, rij.uiterlijk) == (dag("2024-02-05"), dag("2024-04-02"))
    assert (rij.taak, rij.grondslag) == ("voortgang", (awb("4:13", 2),))
    rij = rijen(met(vergoeding_toegekend_op=dag("2024-02-05")))["vergoeding_betalen"]
    assert (rij.vanaf, rij.uiterlijk) == (dag("2024-02-05"), dag("2024-03-18"))
    assert rij.grondslag == (awb("4:87", 1),)
    assert not [code for code in rijen(NA_PIP) if code.startswith("vergoeding")]


def test_werk_dat_eerder_stopte_hoeft_niet_nagegaan():
    begin = dag("2026-01-15")
    assert duurde_half_jaar(begin, None)
    assert duurde_half_jaar(begin, dag("2026-07-14"))
    assert not duurde_half_jaar(begin, dag("2026-07-13"))


@given(st.dates(min_value=dag("2022-01-01"), max_value=dag("2035-01-01")))
def test_de_beslistermijn_is_nooit_korter_dan_acht_weken(gevraagd):
    assert 56 <= (uiterlijk_beslissen(gevraagd) - gevraagd).days <= 60
    assert 181 <= (maanden_later(gevraagd, 6) - gevraagd).days <= 184
