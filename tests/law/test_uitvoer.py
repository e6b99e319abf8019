"""The JSON answer has exactly the shape of the contract."""

import json
import re

import pytest

from tests.law.maak import als_json, antwoord, dag
from tests.law.schema import controleer

VOLLEDIG = {
    "doelgroep": "asielstatushouder",
    "datum_kennisgeving": "2024-04-01",
    "datum_inschrijving": "2024-04-08",
    "pips": [{"dagtekening": "2024-07-02", "leerroute": "Z", "niveau": "A2"}],
    "einddatum_duo": "2027-12-31",
    "recht_op_bijstand": "2024-04-08",
    "bekendmaking": "2024-07-03",
    "uren": {"nt2": 10, "pvt": 12},
}


def test_een_heel_antwoord_tot_op_de_letter():
    uit = als_json(datum_kennisgeving="2025-01-06", id="A-1")
    assert uit["id"] == "A-1"
    assert uit["termijnen"] == {
        "pip_vaststellen": {
            "begin": "2025-01-07",
            "uiterlijk": "2025-03-17",
            "status": "loopt",
            "grondslag": [
                {
                    "wet": "Bi2021",
                    "artikel": "5.3",
                    "lid": 1,
                    "versie": "2023-01-01",
                    "url": "https://wetten.overheid.nl/BWBR0045555/2023-01-01#Artikel5.3",
                }
            ],
            "uitleg": "De 10 weken tellen vanaf de kennisgeving van DUO op 6 januari 2025."
            " Stel het PIP uiterlijk op 17 maart 2025 vast.",
        }
    }
    assert uit["verplichtingen"]["pvt"] == {
        "vereist": True,
        "norm_uren": 12,
        "gedaan_uren": None,
        "voldaan": False,
        "grondslag": uit["verplichtingen"]["pvt"]["grondslag"],
        "uitleg": "De norm is 12 uur: hoeveel er is gedaan, is niet bekend."
        " De participatieverklaring is nog niet ondertekend.",
    }
    assert (uit["toegestaan"], uit["signalen"]) == ({}, [])


def test_een_antwoord_weet_van_wie_en_van_welke_dag_het_is():
    uit = antwoord(id="A-1", peildatum="2025-02-03")
    assert (uit.id, uit.peildatum) == ("A-1", dag("2025-02-03"))


def test_een_antwoord_met_alles_erin_past_in_het_schema():
    uit = als_json(**VOLLEDIG)
    controleer(uit)
    assert len(uit["termijnen"]) == 6
    assert len(uit["verplichtingen"]) == 9
    assert list(uit["toegestaan"]) == ["leerroute_wijzigen", "afschalen_a2"]
    assert uit["toegestaan"]["afschalen_a2"] == {
        "mag": False,
        "grondslag": [
            {
                "wet": "Wi2021",
                "artikel": "17",
                "lid": 3,
                "versie": "2022-01-01",
                "url": "https://wetten.overheid.nl/BWBR0044770/2022-01-01#Artikel17",
            }
        ],
        "uitleg": "Afschalen naar A2 kan alleen in de B1-route.",
    }
    assert [signaal["code"] for signaal in uit["signalen"]] == ["pip_te_laat", "afwijking_duo"]
    assert set(uit["signalen"][0]) == {"code", "uitleg", "grondslag"}


def test_wie_wacht_heeft_null_als_laatste_dag():
    uit = als_json(datum_kennisgeving="2025-01-06", wacht_op_derden=True)
    assert uit["termijnen"]["pip_vaststellen"]["uiterlijk"] is None
    controleer(uit)


@pytest.mark.parametrize("velden", [{}, VOLLEDIG])
def test_het_antwoord_is_gewone_json(velden):
    uit = als_json(**velden)
    assert json.loads(json.dumps(uit, allow_nan=False)) == uit


@pytest.mark.parametrize(
    "bederf",
    [
        lambda uit: uit.pop("signalen"),
        lambda uit: uit["termijnen"]["ontzorgen"].update(status="klaar"),
        lambda uit: uit["termijnen"]["ontzorgen"].update(uiterlijk=None),
        lambda uit: uit["termijnen"].update(onbekend={}),
        lambda uit: uit["verplichtingen"]["pvt"].update(norm_uren="12"),
        lambda uit: uit["toegestaan"]["afschalen_a2"].update(mag=None),
        lambda uit: uit["signalen"].append({"code": "x", "uitleg": "", "grondslag": []}),
        lambda uit: uit["termijnen"]["bezwaar"]["grondslag"][0].update(wet="BW"),
        lambda uit: uit["termijnen"]["bezwaar"]["grondslag"][0].update(url="http://x"),
        lambda uit: uit["termijnen"]["bezwaar"].update(uitleg="Een. Twee. Drie."),
    ],
)
def test_het_schema_keurt_een_bedorven_antwoord_af(bederf):
    uit = als_json(**VOLLEDIG)
    bederf(uit)
    with pytest.raises((AssertionError, KeyError)):
        controleer(uit)


def test_elke_uitleg_is_een_of_twee_korte_zinnen():
    for velden in ({}, VOLLEDIG, {"datum_kennisgeving": "2025-02-10"}):
        uit = als_json(**velden)
        for groep in (uit["termijnen"], uit["verplichtingen"], uit["toegestaan"]):
            for deel in groep.values():
                for tekst in re.split(r"[.:;] ", deel["uitleg"]):
                    assert len(tekst.split()) <= 20, tekst
