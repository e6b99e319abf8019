"""A table that an administrator corrected reaches every rule that uses it."""

from dataclasses import replace

import pytest

from inburgering.law.bereken import bereken
from inburgering.law.oproep_controle import grens_derde_oproep, oproep_bevindingen
from inburgering.law.oproepen import Oproep, volgende_stap
from inburgering.law.parameters import WETTELIJK, GelijkgesteldeDag, Waarde, extended
from inburgering.law.werk import werk
from tests.law.maak import dag, feiten, pips
from tests.law.standen import maak_feiten, stand


def met_dag(datum):
    return extended(WETTELIJK, [GelijkgesteldeDag(dag(datum), "Staatscourant")])


TERMIJNEN = {  # facts, term, last day counted, first working day after it
    "tekst 2022": (
        {"datum_inschrijving": "2022-07-04"},
        "pip_vaststellen",
        "2022-09-12",
        "2022-09-13",
    ),
    "tekst 2023": (
        {"datum_kennisgeving": "2025-01-06"},
        "pip_vaststellen",
        "2025-03-17",
        "2025-03-18",
    ),
    "informatie van een ander": (
        {
            "datum_kennisgeving": "2025-01-06",
            "informatie_derden_ontvangen": "2025-04-01",
            "peildatum": "2025-05-01",
        },
        "pip_vaststellen",
        "2025-04-15",
        "2025-04-16",
    ),
    "verhuizing": (
        {"datum_inschrijving_na_verhuizing": "2025-01-06", "pips": pips("2024-03-01")},
        "pip_vaststellen",
        "2025-03-17",
        "2025-03-18",
    ),
    "bezwaar": ({"bekendmaking": "2025-01-07"}, "bezwaar", "2025-02-18", "2025-02-19"),
}


@pytest.mark.parametrize(("velden", "code", "geteld", "erna"), TERMIJNEN.values(), ids=TERMIJNEN)
def test_een_extra_gelijkgestelde_dag_schuift_de_termijn(velden, code, geteld, erna):
    gewoon = bereken(feiten(**velden)).termijnen[code]
    assert gewoon.uiterlijk == dag(geteld)
    anders = bereken(feiten(**velden), parameters=met_dag(geteld)).termijnen[code]
    assert anders.uiterlijk == dag(erna)
    assert "een dag die met een feestdag gelijkstaat" in str(anders.stappen[-1])


def test_een_extra_gelijkgestelde_dag_schuift_het_werk():
    een = stand(maak_feiten(datum_inschrijving="2022-07-04"))
    (pip,) = [r for r in werk(een, parameters=met_dag("2022-09-12")) if r.code == "pip_vaststellen"]
    assert pip.uiterlijk == dag("2022-09-13")


def test_een_extra_gelijkgestelde_dag_geldt_ook_voor_een_oproep():
    assert grens_derde_oproep(dag("2025-01-14")) == dag("2025-03-14")
    anders = met_dag("2025-03-14")
    assert grens_derde_oproep(dag("2025-01-14"), parameters=anders) == dag("2025-03-13")
    gemist = [Oproep(n, dag("2024-11-01"), dag("2024-11-15"), "niet_verschenen") for n in (1, 2)]
    gevonden = oproep_bevindingen(
        volgende_stap(gemist),
        dagtekening=dag("2025-01-14"),
        uiterlijk=dag("2025-03-14"),
        parameters=anders,
    )
    assert [bevinding.code for bevinding in gevonden] == ["oproep_te_lang", "oproep_op_rustdag"]


NORMEN = {  # table -> duty or permission, hours that reach half of the norm in law
    "pvt_uren": "pvt",
    "map_uren": "map",
    "cursus_uren_z": "cursus_z",
    "participatie_uren_z": "participatie_z",
}
Z_ZAAK = {
    "doelgroep": "asielstatushouder",
    "pips": pips("2025-02-01", leerroute="Z"),
    "uren": {"pvt": 1, "map": 1, "map_praktijk": 1, "nt2": 1},
    "heeft_pvt_ondertekend": True,
    "heeft_map_eindgesprek": True,
}
VAN_2025 = (Waarde(dag("2022-01-01"), 999, "toen"), Waarde(dag("2025-03-01"), 1, "nu"))


@pytest.mark.parametrize(("tabel", "code"), NORMEN.items())
def test_een_andere_norm_geldt_vanaf_zijn_eerste_dag(tabel, code):
    anders = replace(WETTELIJK, map_praktijk_uren=VAN_2025, **{tabel: VAN_2025})
    nu = bereken(feiten(**Z_ZAAK), parameters=anders).verplichtingen[code]
    assert (nu.norm_uren, nu.voldaan) == (1, True)
    toen = bereken(feiten(**{**Z_ZAAK, "peildatum": "2025-02-28"}), parameters=anders)
    assert toen.verplichtingen[code].norm_uren == 999
    assert toen.verplichtingen[code].voldaan is False


def test_een_andere_norm_voor_praktijk():
    anders = replace(WETTELIJK, map_uren=VAN_2025, map_praktijk_uren=VAN_2025)
    alleen_map = replace(WETTELIJK, map_uren=VAN_2025)
    zaak = feiten(**Z_ZAAK)
    assert bereken(zaak, parameters=anders).verplichtingen["map"].voldaan is True
    assert bereken(zaak, parameters=alleen_map).verplichtingen["map"].voldaan is False
    assert "Minstens 1 uur" in str(bereken(zaak, parameters=anders).verplichtingen["map"].uitleg[1])


def test_een_andere_norm_voor_afschalen():
    anders = replace(WETTELIJK, afschalen_uren=VAN_2025)
    velden = {"pips": pips("2025-02-01"), "uren": {"nt2": 1}}
    nu = bereken(feiten(**velden), parameters=anders).toegestaan["afschalen_a2"]
    assert nu.mag is True
    toen = feiten(**velden, peildatum="2025-02-28")
    assert bereken(toen, parameters=anders).toegestaan["afschalen_a2"].mag is False
