"""The term for the plan: both texts, its status, and the signals."""

import pytest

from inburgering.law.grondslag import bi
from inburgering.law.pip_termijn import is_tekst_2022
from inburgering.law.tekst import dutch
from tests.law.maak import antwoord, dag, feiten, signalen, termijn, uiterlijk

ASIEL = {"doelgroep": "asielstatushouder"}
B1 = {"leerroute": "B1"}
TEKST_2023 = dag("2023-01-01")


GRENS_TEKST = {  # kennisgeving, inschrijving -> tekst van 2022
    "beide voor 2023": ("2022-12-30", "2022-12-31", True),
    "inschrijving op 1 januari": ("2022-12-31", "2023-01-01", False),
    "kennisgeving op 1 januari": ("2023-01-01", "2022-12-31", False),
    "beide na 1 januari": ("2023-01-02", "2023-01-02", False),
    "alleen kennisgeving, 2022": ("2022-12-31", None, True),
    "alleen kennisgeving, 2023": ("2023-01-01", None, False),
    "alleen inschrijving, 2022": (None, "2022-12-31", True),
    "alleen inschrijving, 2023": (None, "2023-01-01", False),
    "niets bekend": (None, None, True),
}


@pytest.mark.parametrize(
    ("kennisgeving", "inschrijving", "is_2022"), GRENS_TEKST.values(), ids=GRENS_TEKST
)
def test_welke_tekst(kennisgeving, inschrijving, is_2022):
    velden = {"datum_kennisgeving": kennisgeving, "datum_inschrijving": inschrijving}
    assert is_tekst_2022(feiten(**velden)) is is_2022


def test_in_de_tekst_van_2022_telt_de_kennisgeving_niet_mee():
    velden = {"datum_kennisgeving": "2022-10-01", "datum_inschrijving": "2022-08-01"}
    assert uiterlijk(**velden) == dag("2022-10-10")
    assert termijn(**velden).grondslag == (bi("5.3", 1),)


@pytest.mark.parametrize("velden", [{}, {"datum_kennisgeving": "2022-11-01"}])
def test_in_de_tekst_van_2022_is_er_zonder_inschrijving_geen_termijn(velden):
    uit = antwoord(**velden)
    assert "pip_vaststellen" not in uit.termijnen
    (signaal,) = uit.signalen
    assert signaal.code == "inschrijving_ontbreekt"
    assert signaal.grondslag == (bi("5.3", 1),)
    assert dutch(signaal.uitleg) == (
        "Vul de datum van inschrijving in de gemeente in: zonder die datum is er geen termijn."
    )


TEKST_2023_TABEL = {  # doelgroep, kennisgeving, inschrijving -> begin, uiterlijk
    "gezinsmigrant": ("gezinsmigrant", "2025-01-06", "2025-02-03", "2025-01-07", "2025-03-17"),
    "overige migrant zonder inschrijving": (
        "overige_migrant",
        "2025-01-06",
        None,
        "2025-01-07",
        "2025-03-17",
    ),
    "ingeschreven een dag voor de kennisgeving": (
        "asielstatushouder",
        "2025-01-06",
        "2025-01-05",
        "2025-01-07",
        "2025-03-17",
    ),
    "ingeschreven op de kennisgeving": (
        "asielstatushouder",
        "2025-01-06",
        "2025-01-06",
        "2025-01-07",
        "2025-03-17",
    ),
    "ingeschreven een dag na de kennisgeving": (
        "asielstatushouder",
        "2025-01-06",
        "2025-01-07",
        "2025-01-08",
        "2025-03-18",
    ),
}


@pytest.mark.parametrize(
    ("doelgroep", "kennisgeving", "inschrijving", "begin", "laatste"),
    TEKST_2023_TABEL.values(),
    ids=TEKST_2023_TABEL,
)
def test_tekst_van_2023(doelgroep, kennisgeving, inschrijving, begin, laatste):
    gevonden = termijn(
        doelgroep=doelgroep,
        datum_kennisgeving=kennisgeving,
        datum_inschrijving=inschrijving,
    )
    assert (gevonden.begin, gevonden.uiterlijk) == (dag(begin), dag(laatste))
    assert gevonden.grondslag == (bi("5.3", 1, versie=TEKST_2023),)


def test_huisvesting_kan_van_de_doelgroep_afwijken():
    velden = {"datum_kennisgeving": "2025-01-06", "datum_inschrijving": "2025-01-20"}
    assert uiterlijk(**velden) == dag("2025-03-17")
    assert uiterlijk(wordt_gehuisvest=True, **velden) == dag("2025-03-31")
    assert uiterlijk(**ASIEL, **velden) == dag("2025-03-31")
    assert uiterlijk(wordt_gehuisvest=False, **ASIEL, **velden) == dag("2025-03-17")


def test_gehuisvest_met_alleen_een_kennisgeving_mist_de_inschrijving():
    velden = {**ASIEL, "datum_kennisgeving": "2024-01-01"}
    assert signalen(**velden) == ["inschrijving_ontbreekt"]
    (signaal,) = antwoord(**velden).signalen
    assert signaal.grondslag == (bi("5.3", 1, versie=TEKST_2023),)


def test_wie_niet_wordt_gehuisvest_heeft_geen_inschrijving_nodig_maar_wel_een_kennisgeving():
    assert signalen(datum_inschrijving="2024-01-01") == ["kennisgeving_ontbreekt"]
    (signaal,) = antwoord(datum_inschrijving="2024-01-01").signalen
    assert signaal.grondslag == (bi("5.3", 1, versie=TEKST_2023),)
    assert dutch(signaal.uitleg) == (
        "Vul de datum van de kennisgeving van DUO in: zonder die datum is er geen termijn."
    )


STATUS = {
    "op de kennisgeving": ("2025-01-06", "nog_niet"),
    "de eerste dag": ("2025-01-07", "loopt"),
    "een dag voor de laatste": ("2025-03-16", "loopt"),
    "de laatste dag": ("2025-03-17", "loopt"),
    "een dag erna": ("2025-03-18", "verlopen"),
}


@pytest.mark.parametrize(("peildatum", "status"), STATUS.values(), ids=STATUS)
def test_status_voor_op_en_na(peildatum, status):
    assert termijn(datum_kennisgeving="2025-01-06", peildatum=peildatum).status == status


VOLDAAN = {
    "ruim op tijd": ("2025-02-01", []),
    "een dag voor de laatste dag": ("2025-03-16", []),
    "op de laatste dag": ("2025-03-17", []),
    "een dag te laat": ("2025-03-18", ["pip_te_laat"]),
}


@pytest.mark.parametrize(("pip", "codes"), VOLDAAN.values(), ids=VOLDAAN)
@pytest.mark.eis("R-KEMP-022")
def test_een_pip_voldoet_en_te_laat_geeft_een_signaal(pip, codes):
    velden = {
        "datum_kennisgeving": "2025-01-06",
        "pips": [{"dagtekening": pip, **B1}],
        "peildatum": "2025-06-01",
    }
    assert termijn(**velden).status == "voldaan"
    assert signalen(**velden) == codes


def test_het_signaal_te_laat_noemt_beide_datums_en_het_artikel():
    velden = {
        "datum_kennisgeving": "2025-01-06",
        "pips": [{"dagtekening": "2025-03-18", **B1}],
        "peildatum": "2025-06-01",
    }
    (signaal,) = antwoord(**velden).signalen
    assert dutch(signaal.uitleg) == (
        "Het PIP is van 18 maart 2025. Het moest er uiterlijk op 17 maart 2025 zijn."
    )
    assert signaal.grondslag == (bi("5.3", 1, versie=TEKST_2023),)


def test_een_latere_pip_maakt_een_vroege_niet_te_laat():
    velden = {
        "datum_kennisgeving": "2025-01-06",
        "pips": [{"dagtekening": "2025-03-17", **B1}, {"dagtekening": "2025-05-17", **B1}],
        "peildatum": "2025-06-01",
    }
    assert signalen(**velden) == []


def test_zonder_termijn_is_een_pip_niet_te_laat():
    velden = {"pips": [{"dagtekening": "2025-03-17", **B1}], "peildatum": "2025-06-01"}
    assert signalen(**velden) == ["inschrijving_ontbreekt"]
