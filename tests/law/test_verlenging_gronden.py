"""The grounds for more time, pauses, advice on circumstances, and what DUO asks about blame."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.law.bio import advies_uiterlijk
from inburgering.law.feiten import PipFeit
from inburgering.law.pauze import Periode, gevolgen_pauze, is_lang_genoeg, voeg_samen
from inburgering.law.stand_wijziging import Wijzigingstand
from inburgering.law.tekst import dutch
from inburgering.law.verlenging_gronden import (
    Bewijs,
    bewijs_per_grond,
    extra_tijd_inspanningen,
)
from inburgering.law.verwijtbaar import verwijtbaarkeuze
from tests.law.maak import dag
from tests.law.standen import maak_feiten, plan, rijen, stand

LANG = {  # first and last day -> three months on end
    "dag te kort": ("2025-01-01", "2025-03-30", False),
    "precies": ("2025-01-01", "2025-03-31", True),
    "dag langer": ("2025-01-01", "2025-04-01", True),
}


@pytest.mark.parametrize(("begin", "eind", "lang"), LANG.values(), ids=LANG)
def test_drie_maanden_achter_elkaar(begin, eind, lang):
    periode = Periode(dag(begin), dag(eind))
    assert is_lang_genoeg(periode) is lang
    (row, blame) = bewijs_per_grond(maak_feiten(), Bewijs(perioden=[periode]))["geen_verwijt"]
    assert row.uitkomst == ("ja" if lang else "nee")
    assert blame.uitkomst == "beoordelen"
    text = dutch(gevolgen_pauze(periode, einde_termijn=dag("2027-01-01")))
    assert text.startswith("De termijn loopt door, tot en met 1 januari 2027.")
    assert ("verzamel het bewijs" in text) is lang


def test_perioden_die_aansluiten_tellen_samen_en_een_gat_niet():
    january, february = Periode(dag("2025-01-01"), dag("2025-01-31")), dag("2025-02-01")
    joined = voeg_samen([Periode(february, dag("2025-03-31")), january])
    assert joined == (Periode(dag("2025-01-01"), dag("2025-03-31")),)
    apart = voeg_samen([january, Periode(dag("2025-02-02"), dag("2025-03-31"))])
    assert len(apart) == 2
    found = bewijs_per_grond(maak_feiten(), Bewijs(perioden=apart))["geen_verwijt"][0]
    assert found.uitkomst == "nee"


ALLES = Bewijs(
    geslaagd=("lezen", "luisteren", "knm"),
    niveaus={"lezen": "B1", "luisteren": "B1", "schrijven": "B1", "spreken": "B2"},
    uren_afwezig=0,
)
KLAAR = maak_feiten(
    pips=plan("2024-01-01"),
    uren={"pvt": 12, "map": 64, "map_praktijk": 40, "nt2": 500},
    heeft_pvt_ondertekend=True,
    heeft_map_eindgesprek=True,
)
MIST = {  # what is different -> the condition that is not met
    "andere route": ({"pips": plan("2024-01-01", "Z")}, {}, "b1_route"),
    "al gekregen": ({}, {"eerder_om_inspanning": True}, "niet_eerder"),
    "een examen te weinig": ({}, {"geslaagd": ("lezen", "knm")}, "examens"),
    "geen KNM": ({}, {"geslaagd": ("lezen", "luisteren")}, "examens"),
    "een uur gemist": ({}, {"uren_afwezig": 1}, "lessen"),
    "geen PVT": ({"heeft_pvt_ondertekend": False}, {}, "pvt_en_map"),
    "niveau te laag": ({}, {"niveaus": {**ALLES.niveaus, "schrijven": "A2"}}, "niveau"),
}


@pytest.mark.parametrize(("feiten", "bewijs", "code"), MIST.values(), ids=MIST)
def test_aanzienlijke_inspanningen_vraagt_alles(feiten, bewijs, code):
    met = bewijs_per_grond(KLAAR, ALLES)["inspanningen"]
    assert {row.uitkomst for row in met} == {"ja"}
    rows = bewijs_per_grond(replace(KLAAR, **feiten), replace(ALLES, **bewijs))["inspanningen"]
    assert [row.code for row in rows if row.uitkomst != "ja"] == [code]


def test_het_niveau_is_dat_van_het_plan_per_onderdeel():
    pips = (PipFeit(dag("2024-01-01"), "B1", "B1", {"schrijven": "A2"}),)
    lower = {**ALLES.niveaus, "schrijven": "A2"}
    rows = bewijs_per_grond(replace(KLAAR, pips=pips), replace(ALLES, niveaus=lower))
    assert {row.uitkomst for row in rows["inspanningen"]} == {"ja"}


GEZIN = {"net niet": (449, "nee"), "precies": (450, "ja"), "meer": (451, "ja")}


@pytest.mark.parametrize(("uren", "uitkomst"), GEZIN.values(), ids=GEZIN)
def test_een_gezinsmigrant_volgt_450_uur(uren, uitkomst):
    feiten = replace(
        KLAAR, doelgroep="gezinsmigrant", uren={**KLAAR.uren, "nt2": uren - 10, "knm": 10}
    )
    rows = {row.code: row for row in bewijs_per_grond(feiten, ALLES)["inspanningen"]}
    assert rows["uren"].uitkomst == uitkomst
    assert "lessen" not in rows


def test_wat_niet_bekend_is_wordt_niet_geraden():
    rows = {row.code: row for row in bewijs_per_grond(KLAAR, Bewijs())["inspanningen"]}
    assert (rows["lessen"].uitkomst, rows["niveau"].uitkomst) == ("beoordelen", "beoordelen")


@given(st.dates(date(2022, 1, 1), date(2035, 12, 31)))
def test_een_verlenging_maakt_de_termijn_nooit_korter(einde):
    assert extra_tijd_inspanningen(einde) >= einde + timedelta(days=180)


BASIS = stand(
    maak_feiten(datum_kennisgeving="2023-11-01", pips=plan("2024-01-01")),
    intake_voltooid_op="2023-12-01",
    pip_vastgesteld_op="2024-01-01",
)


def werk_bij(**velden):
    return rijen(replace(BASIS, wijziging=Wijzigingstand(**velden)))


def test_een_half_jaar_voor_het_einde_kijkt_iemand_naar_meer_tijd():
    row = rijen(BASIS)["verlenging_voorbereiden"]
    assert (row.vanaf, row.uiterlijk) == (dag("2026-07-02"), dag("2027-01-01"))
    assert "verlenging_voorbereiden" in werk_bij(verlenging_voorbereid_op=dag("2026-07-01"))
    assert "verlenging_voorbereiden" not in werk_bij(verlenging_voorbereid_op=dag("2026-07-02"))


def test_een_lange_pauze_vraagt_meteen_om_bewijs():
    pauze = Periode(dag("2025-01-01"), dag("2025-04-15"))
    row = werk_bij(lange_pauze=pauze)["verlenging_voorbereiden"]
    assert (row.vanaf, row.uiterlijk) == (dag("2025-01-01"), dag("2027-01-01"))
    after = werk_bij(lange_pauze=pauze, verlenging_voorbereid_op=dag("2025-05-01"))
    assert after["verlenging_voorbereiden"].vanaf == dag("2026-07-02")


def test_een_pauze_wordt_besproken_als_die_zou_eindigen():
    known = werk_bij(pauze_begin=dag("2025-01-10"), pauze_verwacht_tot=dag("2025-02-28"))
    assert known["pauze_bespreken"].vanaf == dag("2025-02-28")
    unknown = werk_bij(pauze_begin=dag("2025-01-10"))
    assert unknown["pauze_bespreken"].vanaf == dag("2025-02-09")


def test_advies_over_omstandigheden_heeft_acht_weken():
    row = werk_bij(bio_gevraagd_op=dag("2025-03-03"))["bio_advies_geven"]
    assert row.uiterlijk == dag("2025-04-28")
    # Eight weeks after 23 February is Easter Monday: the term moves on.
    assert advies_uiterlijk(dag("2025-02-24")).uiterlijk == dag("2025-04-22")


def test_wat_duo_nog_niet_weet_is_een_regel_werk():
    row = werk_bij(duo_open_sinds=dag("2025-03-03"), duo_open_aantal=3)["duo_melden"]
    assert row.vanaf == dag("2025-03-03")
    assert dutch(row.uitleg).endswith("portaal van DUO: 3.")


VERWIJT = {  # day done, today -> may say yes, may say no; the term ended on 2027-01-01
    "binnen de termijn": ("2026-12-31", "2027-03-01", False, False),
    "op de laatste dag": ("2027-01-01", "2027-03-01", False, False),
    "dag erna": ("2027-01-02", "2027-01-02", True, True),
    "laatste dag van twee maanden": ("2027-02-01", "2027-03-01", True, True),
    "na twee maanden": ("2027-02-01", "2027-03-02", True, False),
}


@pytest.mark.parametrize(("gedaan", "op", "ja", "nee"), VERWIJT.values(), ids=VERWIJT)
def test_verwijtbaar_alleen_na_de_termijn_en_nee_twee_maanden(gedaan, op, ja, nee):
    keuze = verwijtbaarkeuze(dag(gedaan), einde_termijn=dag("2027-01-01"), dag=dag(op))
    assert (keuze.mag_ja, keuze.mag_nee, keuze.moet) == (ja, nee, ja or nee)
    assert dutch(keuze.uitleg)
