"""The term for the plan when a third party is slow, or the person moves."""

import pytest

from inburgering.law.grondslag import atw, bi, wi
from inburgering.law.pip_termijn import is_verhuisd_met_pip
from inburgering.law.tekst import dutch
from tests.law.maak import antwoord, dag, feiten, pips, signalen, termijn, uiterlijk

B1 = {"leerroute": "B1"}
TEKST_2023 = dag("2023-01-01")

WACHT = {"datum_kennisgeving": "2025-01-06", "wacht_op_derden": True}
LID_1_2 = (bi("5.3", 1, versie=TEKST_2023), bi("5.3", 2, versie=TEKST_2023))


def test_wie_op_een_ander_wacht_heeft_geen_laatste_dag():
    uit = antwoord(**WACHT, peildatum="2025-12-01")
    gevonden = uit.termijnen["pip_vaststellen"]
    assert (gevonden.begin, gevonden.uiterlijk) == (dag("2025-01-07"), None)
    assert gevonden.status == "loopt"
    assert gevonden.grondslag == LID_1_2
    (signaal,) = uit.signalen
    assert signaal.code == "wacht_op_derden"
    assert signaal.grondslag == (bi("5.3", 2, versie=TEKST_2023),)
    assert dutch(signaal.uitleg) == (
        "Het PIP wacht op informatie van een ander. Vul de datum in zodra de informatie er is."
    )
    assert dutch(gevonden.uitleg) == (
        "De 10 weken tellen vanaf de kennisgeving van DUO op 6 januari 2025."
        " Er is nog informatie van een ander nodig: stel het PIP vast binnen 2 weken nadat die"
        " er is."
    )


ONTVANGEN = {  # ontvangen -> uiterlijk; the normal last day is 2025-03-17
    "ruim voor het einde": ("2025-01-20", "2025-03-17"),
    "twee weken en een dag voor het einde": ("2025-03-02", "2025-03-17"),
    "twee weken voor het einde": ("2025-03-03", "2025-03-17"),
    "dertien dagen voor het einde": ("2025-03-04", "2025-03-18"),
    "na het einde": ("2025-04-01", "2025-04-15"),
    "twee weken later is tweede paasdag": ("2025-04-07", "2025-04-22"),
    "twee weken later is zaterdag": ("2025-05-10", "2025-05-26"),
    "zaterdag voor de gewone laatste dag": ("2025-03-01", "2025-03-17"),
}


@pytest.mark.parametrize(("ontvangen", "laatste"), ONTVANGEN.values(), ids=ONTVANGEN)
@pytest.mark.parametrize("wacht", [True, False])
def test_na_ontvangst_zijn_er_nog_twee_weken(ontvangen, laatste, wacht):
    velden = {
        "datum_kennisgeving": "2025-01-06",
        "wacht_op_derden": wacht,
        "informatie_derden_ontvangen": ontvangen,
        "peildatum": "2025-12-01",
    }
    assert uiterlijk(**velden) == dag(laatste)
    assert signalen(**velden) == []


def test_de_grondslag_noemt_lid_2_en_de_termijnenwet_alleen_als_die_meedoen():
    basis = {"datum_kennisgeving": "2025-01-06", "peildatum": "2025-12-01"}
    vroeg = termijn(informatie_derden_ontvangen="2025-01-20", **basis)
    assert vroeg.grondslag == (bi("5.3", 1, versie=TEKST_2023),)
    gelijk = termijn(informatie_derden_ontvangen="2025-03-03", **basis)
    assert gelijk.grondslag == (bi("5.3", 1, versie=TEKST_2023),)
    later = termijn(informatie_derden_ontvangen="2025-04-01", **basis)
    assert later.grondslag == LID_1_2
    geschoven = termijn(informatie_derden_ontvangen="2025-04-07", **basis)
    assert geschoven.grondslag == (*LID_1_2, atw("1", 1), atw("3", 1))
    assert dutch(geschoven.uitleg) == (
        "De informatie van een ander kwam op 7 april 2025: vanaf die dag zijn er nog 2 weken."
        " Stel het PIP uiterlijk op 22 april 2025 vast, want 21 april 2025 is tweede paasdag."
    )


def test_wachten_bestaat_niet_in_de_tekst_van_2022():
    velden = {"datum_inschrijving": "2022-07-04", "wacht_op_derden": True}
    assert uiterlijk(**velden) == dag("2022-09-12")
    assert uiterlijk(**velden, informatie_derden_ontvangen="2022-10-01") == dag("2022-09-12")
    assert signalen(**velden) == []


def test_een_pip_tijdens_het_wachten_voldoet_en_is_nooit_te_laat():
    velden = {**WACHT, "pips": [{"dagtekening": "2025-05-01", **B1}], "peildatum": "2025-06-01"}
    gevonden = termijn(**velden)
    assert (gevonden.uiterlijk, gevonden.status) == (None, "voldaan")
    assert signalen(**velden) == ["wacht_op_derden"]


VERHUISD = {
    "datum_kennisgeving": "2024-01-08",
    "datum_inschrijving_na_verhuizing": "2025-01-06",
    "peildatum": "2025-06-01",
}


VERHUIZING = {  # dagtekeningen -> had al een pip, status, signalen
    "nieuw pip nog niet": (("2024-03-01",), True, "verlopen", []),
    "nieuw pip een dag voor de verhuizing": (("2025-01-05",), True, "verlopen", ["pip_te_laat"]),
    "nieuw pip op de dag zelf": (("2024-03-01", "2025-01-06"), True, "voldaan", []),
    "nieuw pip op de laatste dag": (("2024-03-01", "2025-03-17"), True, "voldaan", []),
    "nieuw pip te laat": (("2024-03-01", "2025-03-18"), True, "voldaan", ["pip_te_laat"]),
}


@pytest.mark.parametrize(
    ("datums", "met_pip", "status", "codes"), VERHUIZING.values(), ids=VERHUIZING
)
def test_verhuizen_met_pip_start_een_nieuwe_termijn(datums, met_pip, status, codes):
    velden = {**VERHUISD, "pips": pips(*datums)}
    assert is_verhuisd_met_pip(feiten(**velden)) is met_pip
    gevonden = termijn(**velden)
    assert (gevonden.begin, gevonden.uiterlijk) == (dag("2025-01-07"), dag("2025-03-17"))
    assert gevonden.status == status
    assert gevonden.grondslag == (bi("5.3", 3, versie=TEKST_2023), wi("15", 4))
    if status == "voldaan":
        assert signalen(**velden) == codes


def test_verhuizen_met_pip_kent_geen_wachten_op_derden():
    velden = {**VERHUISD, "pips": pips("2024-03-01"), "wacht_op_derden": True}
    assert uiterlijk(**velden) == dag("2025-03-17")
    assert uiterlijk(**velden, informatie_derden_ontvangen="2025-05-01") == dag("2025-03-17")
    assert signalen(**velden) == []


def test_verhuizen_met_pip_heeft_geen_kennisgeving_nodig():
    velden = {**VERHUISD, "datum_kennisgeving": None, "pips": pips("2024-03-01")}
    assert uiterlijk(**velden) == dag("2025-03-17")
    assert signalen(**velden) == []


@pytest.mark.parametrize("datums", [(), ("2025-01-06",), ("2025-02-01",)])
def test_verhuizen_zonder_pip_houdt_de_eerste_termijn(datums):
    velden = {**VERHUISD, "pips": pips(*datums)}
    assert not is_verhuisd_met_pip(feiten(**velden))
    assert uiterlijk(**velden) == dag("2024-03-18")
    uit = antwoord(**velden)
    assert uit.signalen[0].code == "verhuisd_zonder_pip"
    assert uit.signalen[0].grondslag == (bi("5.3", 3, versie=TEKST_2023),)
    assert dutch(uit.signalen[0].uitleg) == (
        "De inburgeraar is op 6 januari 2025 verhuisd zonder PIP: de eerste termijn blijft gelden."
    )
    assert [s.code for s in uit.signalen[1:]] == (["pip_te_laat"] if datums else [])


@pytest.mark.parametrize(
    ("verhuisd", "artikel"),
    [
        ("2022-12-31", bi("5.3", 2)),
        ("2023-01-01", bi("5.3", 3, versie=TEKST_2023)),
    ],
)
def test_het_lid_over_verhuizen_veranderde_van_nummer(verhuisd, artikel):
    velden = {"datum_inschrijving_na_verhuizing": verhuisd, "pips": pips("2022-03-01")}
    assert termijn(**velden).grondslag[0] == artikel
