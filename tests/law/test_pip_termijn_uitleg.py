"""Why the term for the plan ends when it ends, in sentences and step by step."""

import pytest

from inburgering.law.tekst import dutch
from tests.law.maak import pips, termijn

ASIEL = {"doelgroep": "asielstatushouder"}
VERHUISD = {
    "datum_kennisgeving": "2024-01-08",
    "datum_inschrijving_na_verhuizing": "2025-01-06",
    "peildatum": "2025-06-01",
}
UITLEG = {
    "tekst 2022": (
        {"datum_inschrijving": "2022-07-04"},
        "De 10 weken tellen vanaf de inschrijving op 4 juli 2022."
        " Stel het PIP uiterlijk op 12 september 2022 vast.",
    ),
    "kennisgeving": (
        {"datum_kennisgeving": "2025-02-10"},
        "De 10 weken tellen vanaf de kennisgeving van DUO op 10 februari 2025."
        " Stel het PIP uiterlijk op 22 april 2025 vast, want 21 april 2025 is tweede paasdag.",
    ),
    "latere inschrijving": (
        {**ASIEL, "datum_kennisgeving": "2025-01-06", "datum_inschrijving": "2025-01-20"},
        "De 10 weken tellen vanaf de inschrijving op 20 januari 2025."
        " Stel het PIP uiterlijk op 31 maart 2025 vast.",
    ),
    "zelfde dag": (
        {**ASIEL, "datum_kennisgeving": "2025-01-06", "datum_inschrijving": "2025-01-06"},
        "De 10 weken tellen vanaf de kennisgeving van DUO op 6 januari 2025."
        " Stel het PIP uiterlijk op 17 maart 2025 vast.",
    ),
    "verhuisd": (
        {**VERHUISD, "pips": pips("2024-03-01")},
        "De inburgeraar is verhuisd: de 10 weken tellen vanaf de inschrijving op 6 januari 2025."
        " Stel het PIP uiterlijk op 17 maart 2025 vast.",
    ),
}


@pytest.mark.parametrize(("velden", "uitleg"), UITLEG.values(), ids=UITLEG)
def test_de_uitleg_noemt_begin_en_einde(velden, uitleg):
    assert dutch(termijn(**velden).uitleg) == uitleg


STAPPEN = {
    "tekst 2022": (
        {"datum_inschrijving": "2022-07-04"},
        [
            "De inschrijving was op 4 juli 2022.",
            "De eerste dag die telt is 5 juli 2022, de dag na 4 juli 2022.",
            "70 dagen na 4 juli 2022 is 12 september 2022.",
        ],
    ),
    "tekst 2023 met rollen": (
        {
            **ASIEL,
            "datum_kennisgeving": "2025-02-10",
            "datum_inschrijving": "2025-02-01",
        },
        [
            "De kennisgeving van DUO was op 10 februari 2025.",
            "De inschrijving was op 1 februari 2025. De laatste van de twee telt.",
            "De eerste dag die telt is 11 februari 2025, de dag na 10 februari 2025.",
            "70 dagen na 10 februari 2025 is 21 april 2025.",
            "Op 21 april 2025 kan een termijn niet eindigen, want dat is tweede paasdag."
            " De termijn loopt door tot en met 22 april 2025.",
        ],
    ),
    "informatie van een ander": (
        {
            "datum_kennisgeving": "2025-01-06",
            "informatie_derden_ontvangen": "2025-04-01",
            "peildatum": "2025-05-01",
        },
        [
            "De kennisgeving van DUO was op 6 januari 2025.",
            "De eerste dag die telt is 7 januari 2025, de dag na 6 januari 2025.",
            "70 dagen na 6 januari 2025 is 17 maart 2025.",
            "De informatie van een ander kwam op 1 april 2025.",
            "De eerste dag die telt is 2 april 2025, de dag na 1 april 2025.",
            "14 dagen na 1 april 2025 is 15 april 2025.",
        ],
    ),
    "verhuisd": (
        {**VERHUISD, "pips": pips("2024-03-01")},
        [
            "De inschrijving na de verhuizing was op 6 januari 2025.",
            "De eerste dag die telt is 7 januari 2025, de dag na 6 januari 2025.",
            "70 dagen na 6 januari 2025 is 17 maart 2025.",
        ],
    ),
}


@pytest.mark.parametrize(("velden", "stappen"), STAPPEN.values(), ids=STAPPEN)
def test_waarom_toont_de_berekening_stap_voor_stap(velden, stappen):
    assert [str(stap) for stap in termijn(**velden).stappen] == stappen
