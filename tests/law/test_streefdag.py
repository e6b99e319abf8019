"""A target of the municipality beside the last day in law, and never after it."""

from dataclasses import replace

import pytest

from inburgering.law.tekst import dutch
from inburgering.law.werkstand import Beleidskeuzes
from tests.law.maak import dag
from tests.law.standen import maak_feiten, plan, rijen, stand

S5 = stand(maak_feiten(datum_inschrijving="2022-05-16"))
TIEN = Beleidskeuzes(streef_pip_weken=10, streef_pip_vanaf="inschrijving")

STREEF = {  # facts, weeks, from -> last day in law, target
    "tekst 2022: gelijk aan de wet": (
        {"datum_inschrijving": "2022-05-16"},
        10,
        "inschrijving",
        "2022-07-25",
        "2022-07-25",
    ),
    "kennisgeving na de inschrijving: streef eerder": (
        {"datum_kennisgeving": "2024-05-30", "datum_inschrijving": "2024-05-16"},
        10,
        "inschrijving",
        "2024-08-08",
        "2024-07-25",
    ),
    "zelfde feiten, wettelijk begin": (
        {"datum_kennisgeving": "2024-05-30", "datum_inschrijving": "2024-05-16"},
        10,
        "wettelijk",
        "2024-08-08",
        "2024-08-08",
    ),
    "gezinsmigrant ingeschreven na de kennisgeving: de wet gaat voor": (
        {
            "doelgroep": "gezinsmigrant",
            "datum_kennisgeving": "2024-05-16",
            "datum_inschrijving": "2024-05-30",
        },
        10,
        "inschrijving",
        "2024-07-25",
        "2024-07-25",
    ),
    "dag voor de laatste dag": (
        {"datum_kennisgeving": "2024-05-17", "datum_inschrijving": "2024-05-16"},
        10,
        "inschrijving",
        "2024-07-26",
        "2024-07-25",
    ),
    "verhuisd": (
        {
            "datum_inschrijving": "2022-05-16",
            "datum_inschrijving_na_verhuizing": "2024-02-01",
            "pips": plan("2022-07-18"),
        },
        8,
        "inschrijving",
        "2024-04-11",
        "2024-03-28",
    ),
    "geen streven": (
        {"datum_inschrijving": "2022-05-16"},
        None,
        "inschrijving",
        "2022-07-25",
        None,
    ),
    "geen inschrijving bekend": (
        {"doelgroep": "gezinsmigrant", "datum_kennisgeving": "2024-05-16"},
        10,
        "inschrijving",
        "2024-07-25",
        None,
    ),
}


@pytest.mark.eis("R-DRE-013")
@pytest.mark.parametrize(("velden", "weken", "vanaf", "wet", "streef"), STREEF.values(), ids=STREEF)
def test_het_streven_telt_vanaf_de_gekozen_dag_en_ligt_nooit_na_de_wet(
    velden, weken, vanaf, wet, streef
):
    keuzes = Beleidskeuzes(streef_pip_weken=weken, streef_pip_vanaf=vanaf)
    rij = rijen(stand(maak_feiten(**velden), beleid=keuzes))["pip_vaststellen"]
    assert (rij.uiterlijk, rij.streef) == (dag(wet), dag(streef) if streef else None)
    assert rij.termijn == "pip_vaststellen"


def test_het_waarom_noemt_de_wet_en_het_streven():
    rij = rijen(replace(S5, beleid=replace(TIEN, streef_pip_weken=8)))["pip_vaststellen"]
    assert dutch(rij.uitleg) == (
        "De 10 weken tellen vanaf de inschrijving op 16 mei 2022."
        " Stel het PIP uiterlijk op 25 juli 2022 vast."
        " De gemeente wil het PIP op 11 juli 2022 klaar hebben."
        " Dat telt vanaf de inschrijving op 16 mei 2022."
    )
    gelijk = rijen(replace(S5, beleid=TIEN))["pip_vaststellen"]
    assert dutch(gelijk.uitleg[2:]) == (
        "De gemeente wil het PIP op 25 juli 2022 klaar hebben."
        " Dat telt vanaf de inschrijving op 16 mei 2022."
    )
    gewoon = rijen(replace(S5, beleid=Beleidskeuzes(streef_pip_weken=8)))["pip_vaststellen"]
    assert dutch(gewoon.uitleg).endswith("De gemeente wil het PIP op 11 juli 2022 klaar hebben.")


@pytest.mark.eis("R-DRE-013")
def test_wie_zo_telt_dat_het_te_laat_wordt_leest_dat_de_wet_geldt():
    feiten = maak_feiten(
        doelgroep="gezinsmigrant", datum_kennisgeving="2024-05-16", datum_inschrijving="2024-05-30"
    )
    rij = rijen(stand(feiten, beleid=TIEN))["pip_vaststellen"]
    assert dutch(rij.uitleg[2:]) == (
        "De gemeente telt vanaf de inschrijving en komt dan op 8 augustus 2024."
        " Dat is te laat voor de wet: 25 juli 2024 geldt."
    )


@pytest.mark.eis("R-DRE-013")
@pytest.mark.parametrize("intake_op", [None, "2024-06-20"])
def test_zonder_wettelijke_termijn_is_er_toch_een_streven_en_geen_laatste_dag(intake_op):
    feiten = maak_feiten(datum_inschrijving="2024-05-16")
    een = stand(feiten, beleid=TIEN, intake_voltooid_op=intake_op)
    rij = rijen(een)["pip_vaststellen"]
    assert (rij.uiterlijk, rij.termijn, rij.streef) == (None, None, dag("2024-07-25"))
    assert rij.vanaf == dag(intake_op or "2024-05-16")
    assert dutch(rij.uitleg) == (
        "De gemeente wil het PIP op 25 juli 2024 klaar hebben."
        " Dat telt vanaf de inschrijving op 16 mei 2024."
        " De termijn van de wet loopt nog niet: daarvoor mist een datum."
    )
    zonder = rijen(stand(feiten, intake_voltooid_op=intake_op))
    assert ("pip_vaststellen" in zonder) is (intake_op is not None)


def test_wie_wacht_op_een_ander_houdt_het_streven():
    feiten = maak_feiten(
        datum_kennisgeving="2024-05-16", datum_inschrijving="2024-05-16", wacht_op_derden=True
    )
    rij = rijen(stand(feiten, beleid=TIEN))["pip_vaststellen"]
    assert (rij.uiterlijk, rij.streef) == (None, dag("2024-07-25"))
