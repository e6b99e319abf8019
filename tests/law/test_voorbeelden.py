"""The worked examples of the calculator, and the dated acceptance scenarios that are law only."""

from datetime import timedelta

import pytest

from tests.law.maak import als_json, antwoord, dag, signalen

ASIEL = {"doelgroep": "asielstatushouder"}


def pip_termijn(**velden):
    termijn = antwoord(**velden).termijnen.get("pip_vaststellen")
    return None if termijn is None else (termijn.begin, termijn.uiterlijk, termijn.status)


@pytest.mark.eis("R-KEMP-022", "R-DRE-013")
def test_voorbeeld_1_asielstatushouder_in_de_tekst_van_2022():
    velden = {**ASIEL, "datum_inschrijving": "2022-07-04", "peildatum": "2022-07-20"}
    assert pip_termijn(**velden) == (dag("2022-07-05"), dag("2022-09-12"), "loopt")


def test_voorbeeld_2_gezinsmigrant_eindigt_op_tweede_paasdag():
    assert pip_termijn(datum_kennisgeving="2025-02-10", peildatum="2025-03-01") == (
        dag("2025-02-11"),
        dag("2025-04-22"),
        "loopt",
    )


VOORBEELD_3 = {
    **ASIEL,
    "datum_kennisgeving": "2024-04-01",
    "datum_inschrijving": "2024-04-08",
    "pips": [
        {"dagtekening": "2024-06-02", "leerroute": "B1"},
        {"dagtekening": "2025-01-10", "leerroute": "Z"},
    ],
    "peildatum": "2025-02-01",
}


@pytest.mark.eis("R-KEMP-003")
def test_voorbeeld_3_een_tweede_pip_verschuift_niets():
    uit = als_json(**VOORBEELD_3)
    termijnen = {c: (t["begin"], t["uiterlijk"], t["status"]) for c, t in uit["termijnen"].items()}
    assert termijnen == {
        "pip_vaststellen": ("2024-04-09", "2024-06-17", "voldaan"),
        "inburgeringstermijn": ("2024-06-03", "2027-06-02", "loopt"),
        "leerroute_wijzigen": ("2024-06-03", "2025-12-02", "loopt"),
        "verlenging_aanvragen": ("2026-12-03", "2027-06-02", "nog_niet"),
    }
    vereist = [code for code, plicht in uit["verplichtingen"].items() if plicht["vereist"]]
    assert vereist == [
        "brede_intake",
        "pvt",
        "map",
        "cursus_z",
        "participatie_z",
        "eindgesprek_z",
        "aanbod_leerroute",
        "maatschappelijke_begeleiding",
    ]
    assert uit["signalen"] == []


WELKE_TEKST = {  # kennisgeving, inschrijving, extra velden -> uiterlijk
    "kennisgeving in 2023, ingeschreven in 2022": ("2023-01-10", "2022-12-20", ASIEL, "2023-03-21"),
    "kennisgeving in 2023, lang ingeschreven": ("2023-01-10", "2022-06-01", ASIEL, "2023-03-21"),
    "ingeschreven in 2023": ("2022-11-01", "2023-01-15", ASIEL, "2023-03-27"),
    "ingeschreven in 2023, niet gehuisvest": ("2022-11-01", "2023-01-15", {}, "2023-01-10"),
}


@pytest.mark.parametrize(
    ("kennisgeving", "inschrijving", "wie", "uiterlijk"),
    WELKE_TEKST.values(),
    ids=WELKE_TEKST.keys(),
)
def test_voorbeeld_4_welke_tekst_geldt(kennisgeving, inschrijving, wie, uiterlijk):
    gevonden = pip_termijn(datum_kennisgeving=kennisgeving, datum_inschrijving=inschrijving, **wie)
    assert gevonden[1] == dag(uiterlijk)


def test_voorbeeld_4_alleen_kennisgeving_geeft_geen_termijn():
    velden = {**ASIEL, "datum_kennisgeving": "2023-01-10"}
    assert pip_termijn(**velden) is None
    assert signalen(**velden) == ["inschrijving_ontbreekt"]


def test_voorbeeld_4_alleen_inschrijving_geeft_geen_termijn():
    velden = {**ASIEL, "datum_inschrijving": "2024-07-04"}
    assert pip_termijn(**velden) is None
    assert signalen(**velden) == ["kennisgeving_ontbreekt"]


def test_voorbeeld_5_een_gelijkgestelde_vrijdag():
    assert pip_termijn(datum_kennisgeving="2024-03-01")[1] == dag("2024-05-13")


@pytest.mark.scenario
@pytest.mark.parametrize(
    ("kennisgeving", "geteld", "uiterlijk"),
    [
        ("2024-03-01", "2024-05-10", "2024-05-13"),
        ("2025-03-29", "2025-06-07", "2025-06-10"),
        ("2023-02-16", "2023-04-27", "2023-05-01"),
    ],
)
def test_S6_termijnen_schuiven_door(kennisgeving, geteld, uiterlijk):
    assert dag(kennisgeving) + timedelta(days=70) == dag(geteld)
    gevonden = pip_termijn(datum_kennisgeving=kennisgeving, peildatum="2025-12-31")
    assert gevonden[1] == dag(uiterlijk)


S2 = {  # inschrijving en bijstand -> pip uiterlijk, ontzorgen tot en met, pip, laatste dag termijn
    "P1": ("2022-06-13", "2022-08-22", "2022-12-12", "2022-08-15", "2025-08-15"),
    "P2": ("2022-06-20", "2022-08-29", "2022-12-19", "2022-08-26", "2025-08-26"),
}


@pytest.mark.scenario
@pytest.mark.eis("R-KEMP-022", "R-KEMP-034", "R-KEMP-040")
@pytest.mark.parametrize(("vanaf", "uiterlijk", "ontzorgen", "pip", "einde"), S2.values(), ids=S2)
def test_S2_regel_4_en_8(vanaf, uiterlijk, ontzorgen, pip, einde):
    velden = {
        **ASIEL,
        "datum_inschrijving": vanaf,
        "recht_op_bijstand": vanaf,
        "peildatum": "2022-09-01",
        "pips": [{"dagtekening": pip, "leerroute": "B1"}],
    }
    termijnen = antwoord(**velden).termijnen
    assert termijnen["pip_vaststellen"].uiterlijk == dag(uiterlijk)
    assert termijnen["pip_vaststellen"].status == "voldaan"
    assert termijnen["ontzorgen"].begin == dag(vanaf)
    assert termijnen["ontzorgen"].uiterlijk == dag(ontzorgen)
    assert termijnen["inburgeringstermijn"].uiterlijk == dag(einde)
    assert signalen(**velden) == []


TWEE_JAAR_LATER = {  # kennisgeving, inschrijving -> uiterlijk
    "S1": ("2024-05-02", "2024-07-04", "2024-09-12"),
    "S2 P1": ("2024-04-19", "2024-06-13", "2024-08-22"),
    "S2 P2": ("2024-04-19", "2024-06-20", "2024-08-29"),
    "S3": ("2024-05-30", "2024-08-29", "2024-11-07"),
    "S4": ("2024-06-13", "2024-09-12", "2024-11-21"),
    "S5 P1": ("2024-05-16", "2024-05-16", "2024-07-25"),
}


@pytest.mark.scenario
@pytest.mark.parametrize(
    ("kennisgeving", "inschrijving", "uiterlijk"), TWEE_JAAR_LATER.values(), ids=TWEE_JAAR_LATER
)
def test_twee_jaar_later_in_de_tekst_van_2023(kennisgeving, inschrijving, uiterlijk):
    gevonden = pip_termijn(
        **ASIEL, datum_kennisgeving=kennisgeving, datum_inschrijving=inschrijving
    )
    assert gevonden[1] == dag(uiterlijk)


@pytest.mark.scenario
def test_twee_jaar_later_gezinsmigrant_van_S5():
    assert pip_termijn(datum_kennisgeving="2024-05-09")[1] == dag("2024-07-18")


@pytest.mark.scenario
@pytest.mark.parametrize(
    ("pip", "verhuisd", "uiterlijk", "peildatum"),
    [
        ("2022-11-14", "2024-02-01", "2024-04-11", "2024-03-01"),
        ("2024-11-14", "2026-02-01", "2026-04-13", "2026-03-01"),
    ],
)
def test_S4_regel_11_en_twee_jaar_later_verhuizen_met_pip(pip, verhuisd, uiterlijk, peildatum):
    gevonden = pip_termijn(
        **ASIEL,
        datum_inschrijving_na_verhuizing=verhuisd,
        pips=[{"dagtekening": pip, "leerroute": "B1"}],
        peildatum=peildatum,
    )
    assert gevonden == (dag(verhuisd) + timedelta(days=1), dag(uiterlijk), "loopt")
