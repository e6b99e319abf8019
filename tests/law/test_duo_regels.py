"""The rules of DUO for a plan, checked before it is sent."""

from dataclasses import replace

import pytest

from inburgering.law.duo_regels import PipMelding, duo_regels
from inburgering.law.grondslag import bi, wi
from inburgering.law.tekst import dutch
from tests.law.maak import dag

MELDING = PipMelding(
    dagtekening=dag("2024-06-02"),
    leerroute="B1",
    niveau="B1",
    geschatte_uren_b1=600,
    doelgroep="asielstatushouder",
    begin_plicht=dag("2024-04-01"),
    datum_vestiging=dag("2024-04-08"),
)
EERDER = (dag("2024-05-01"), dag("2024-05-20"))


def duo(**velden):
    return [bevinding.code for bevinding in duo_regels(replace(MELDING, **velden))]


DUO = {  # change -> broken rules
    "alles klopt": ({}, []),
    "P1 dag voor de plicht": ({"begin_plicht": dag("2024-06-03")}, ["duo_p1"]),
    "P1 op de plicht": ({"begin_plicht": dag("2024-06-02")}, []),
    "P1 onbekend": ({"begin_plicht": None}, []),
    "P2 dag voor het laatste": ({"eerdere_pips": (*EERDER, dag("2024-06-03"))}, ["duo_p2"]),
    "P2 dag voor het eerste": (
        {"eerdere_pips": (dag("2024-06-03"), dag("2024-01-01"))},
        ["duo_p2"],
    ),
    "P2 op het laatste": ({"eerdere_pips": (*EERDER, dag("2024-06-02"))}, []),
    "P3 dag voor de vestiging": ({"datum_vestiging": dag("2024-06-03")}, ["duo_p3"]),
    "P3 op de vestiging": ({"datum_vestiging": dag("2024-06-02")}, []),
    "P3 onbekend": ({"datum_vestiging": None}, []),
    "P4": (
        {"leerroute": "onderwijs", "niveau": "A2", "geschatte_uren_b1": None},
        ["duo_p4"],
    ),
    "P5": ({"leerroute": "Z", "niveau": "B1", "geschatte_uren_b1": None}, ["duo_p5"]),
    "Z met A2": ({"leerroute": "Z", "niveau": "A2", "geschatte_uren_b1": None}, []),
    "Z zonder niveau": ({"leerroute": "Z", "niveau": None, "geschatte_uren_b1": None}, []),
    "P6 in een eerste PIP": ({"niveau": "A2"}, ["duo_p6"]),
    "P6 niet in een later PIP": ({"niveau": "A2", "eerdere_pips": EERDER}, []),
    "P7 B1 zonder niveau": ({"niveau": None}, ["duo_p7"]),
    "P7 onderwijs zonder niveau": (
        {"leerroute": "onderwijs", "niveau": None, "geschatte_uren_b1": None},
        ["duo_p7"],
    ),
    "P8 andere route": ({"leerroute": "Z", "niveau": None}, ["duo_p8"]),
    "P8 andere doelgroep": ({"doelgroep": "gezinsmigrant"}, ["duo_p8"]),
    "P8 leeg mag altijd": ({"doelgroep": "gezinsmigrant", "geschatte_uren_b1": None}, []),
    "P8 ook nul uur": ({"doelgroep": "overige_migrant", "geschatte_uren_b1": 0}, ["duo_p8"]),
    "meer tegelijk": (
        {"niveau": "A2", "begin_plicht": dag("2025-01-01")},
        ["duo_p1", "duo_p6"],
    ),
}


@pytest.mark.parametrize(("velden", "verwacht"), DUO.values(), ids=DUO)
def test_de_regels_van_duo(velden, verwacht):
    assert duo(**velden) == verwacht


DUO_TEKST = {  # rule -> change, field, blocks, basis, text
    "duo_p1": (
        {"begin_plicht": dag("2024-06-03")},
        "dagtekening",
        True,
        (wi("3", 1),),
        "De inburgeringsplicht begint op 3 juni 2024: kies een latere datum.",
    ),
    "duo_p2": (
        {"eerdere_pips": (dag("2024-06-03"),)},
        "dagtekening",
        True,
        (wi("11", 3),),
        "Er is al een PIP van 3 juni 2024: kies die dag of een latere.",
    ),
    "duo_p3": (
        {"datum_vestiging": dag("2024-06-03")},
        "dagtekening",
        True,
        (wi("1", 1),),
        "De inburgeraar woont hier pas vanaf 3 juni 2024: kies een latere datum.",
    ),
    "duo_p4": (
        {"leerroute": "onderwijs", "niveau": "A2", "geschatte_uren_b1": None},
        "niveau",
        True,
        (wi("8", 2), wi("17", 3)),
        "Niveau A2 kan niet bij de onderwijsroute: kies B1.",
    ),
    "duo_p5": (
        {"leerroute": "Z", "geschatte_uren_b1": None},
        "niveau",
        True,
        (wi("9", 1),),
        "Niveau B1 kan niet bij de Z-route: kies A2 of laat het leeg.",
    ),
    "duo_p6": (
        {"niveau": "A2"},
        "niveau",
        True,
        (wi("17", 3), bi("5.5", 1)),
        "Niveau A2 kan niet in een eerste PIP met de B1-route: kies B1.",
    ),
    "duo_p7": (
        {"niveau": None},
        "niveau",
        False,
        (wi("7", 1),),
        "Er is geen niveau ingevuld: DUO maakt er B1 van.",
    ),
    "duo_p8": (
        {"doelgroep": "gezinsmigrant"},
        "geschatte_uren_b1",
        True,
        (wi("15", 2),),
        "Geschatte uren horen alleen bij een asielstatushouder in de B1-route: maak dit veld leeg.",
    ),
}


@pytest.mark.parametrize("code", DUO_TEKST)
def test_elke_regel_van_duo_zegt_wat_te_doen(code):
    velden, veld, blokkeert, grondslag, tekst = DUO_TEKST[code]
    (bevinding,) = duo_regels(replace(MELDING, **velden))
    assert (bevinding.code, bevinding.veld, bevinding.is_wettelijk) == (code, veld, blokkeert)
    assert bevinding.grondslag == grondslag
    assert dutch(bevinding.uitleg) == tekst
