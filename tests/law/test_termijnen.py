"""The terms that start with the first plan, with bijstand, and with a decision."""

import pytest

from inburgering.law.grondslag import atw, awb, bi, pw, wi
from inburgering.law.tekst import dutch
from tests.law.maak import antwoord, dag, signalen

ASIEL = {"doelgroep": "asielstatushouder"}


def met_pip(dagtekening="2024-06-02", *, peildatum="2025-03-01", leerroute="B1", **velden):
    pips = [{"dagtekening": dagtekening, "leerroute": leerroute}]
    return antwoord(
        datum_kennisgeving="2022-01-03", pips=pips, peildatum=peildatum, **velden
    ).termijnen


def test_zonder_pip_is_er_alleen_de_termijn_voor_het_pip():
    assert list(antwoord(datum_kennisgeving="2025-01-06").termijnen) == ["pip_vaststellen"]


DRIE_JAAR = {  # dagtekening -> begin, laatste dag
    "gewoon": ("2024-06-02", "2024-06-03", "2027-06-02"),
    "dag voor schrikkeldag": ("2024-02-28", "2024-02-29", "2027-02-28"),
    "schrikkeldag": ("2024-02-29", "2024-03-01", "2027-02-28"),
    "eindigt in een schrikkeljaar": ("2025-02-28", "2025-03-01", "2028-02-29"),
    "eindigt op zondag en rolt niet": ("2023-08-16", "2023-08-17", "2026-08-16"),
    "eindigt op eerste kerstdag en rolt niet": ("2022-12-25", "2022-12-26", "2025-12-25"),
    "oudejaarsdag": ("2024-12-31", "2025-01-01", "2027-12-31"),
}


@pytest.mark.eis("R-KEMP-003")
@pytest.mark.parametrize(("pip", "begin", "laatste"), DRIE_JAAR.values(), ids=DRIE_JAAR)
def test_drie_jaar_vanaf_de_dag_na_het_eerste_pip(pip, begin, laatste):
    termijn = met_pip(pip)["inburgeringstermijn"]
    assert (termijn.begin, termijn.uiterlijk) == (dag(begin), dag(laatste))
    assert termijn.grondslag == (wi("11", 1), wi("11", 2), wi("11", 3))


STATUS = {
    "op de dagtekening": ("2022-06-02", "nog_niet"),
    "de eerste dag": ("2022-06-03", "loopt"),
    "de laatste dag": ("2025-06-02", "loopt"),
    "een dag erna": ("2025-06-03", "verlopen"),
}


@pytest.mark.parametrize(("peildatum", "status"), STATUS.values(), ids=STATUS)
def test_status_van_de_inburgeringstermijn(peildatum, status):
    assert met_pip("2022-06-02", peildatum=peildatum)["inburgeringstermijn"].status == status


def test_een_later_pip_verschuift_geen_enkele_termijn():
    eerste = [{"dagtekening": "2024-06-02", "leerroute": "B1"}]
    tweede = [*eerste, {"dagtekening": "2025-01-10", "leerroute": "Z"}]
    velden = {"datum_kennisgeving": "2024-04-01"}
    assert antwoord(**velden, pips=eerste).termijnen == antwoord(**velden, pips=tweede).termijnen


EINDDATUM = {  # DUO's day -> last day, signals
    "gelijk aan de onze": ("2027-06-02", "2027-06-02", []),
    "een dag eerder": ("2027-06-01", "2027-06-01", ["afwijking_duo"]),
    "een dag later": ("2027-06-03", "2027-06-03", ["afwijking_duo"]),
    "zes maanden verlengd": ("2027-12-02", "2027-12-02", ["afwijking_duo"]),
    "op de dagtekening": ("2024-06-02", "2024-06-02", ["afwijking_duo"]),
    "niet gegeven": (None, "2027-06-02", []),
}


@pytest.mark.parametrize(("duo", "laatste", "codes"), EINDDATUM.values(), ids=EINDDATUM)
def test_de_einddatum_van_duo_gaat_voor(duo, laatste, codes):
    termijnen = met_pip(einddatum_duo=duo)
    assert termijnen["inburgeringstermijn"].uiterlijk == dag(laatste)
    assert termijnen["verlenging_aanvragen"].uiterlijk == dag(laatste)
    assert termijnen["leerroute_wijzigen"].uiterlijk == dag("2025-12-02")
    velden = {
        "datum_kennisgeving": "2024-04-01",
        "pips": [{"dagtekening": "2024-06-02", "leerroute": "B1"}],
        "einddatum_duo": duo,
    }
    assert signalen(**velden) == codes


def test_de_uitleg_zegt_waar_de_laatste_dag_vandaan_komt():
    eigen = met_pip()["inburgeringstermijn"]
    assert dutch(eigen.uitleg) == (
        "De termijn begint op 3 juni 2024, de dag na de dagtekening van het PIP."
        " De laatste dag van de 3 jaar is 2 juni 2027."
    )
    assert [str(stap) for stap in eigen.stappen] == [
        "De termijn begint op 3 juni 2024, de dag na de dagtekening van het PIP.",
        "3 jaar vanaf 3 juni 2024 eindigt op 2 juni 2027.",
    ]
    van_duo = met_pip(einddatum_duo="2027-12-02")["inburgeringstermijn"]
    assert dutch(van_duo.uitleg) == (
        "De termijn begint op 3 juni 2024, de dag na de dagtekening van het PIP."
        " De laatste dag is 2 december 2027: die datum komt van DUO."
    )
    assert van_duo.begin == dag("2024-06-03")
    assert van_duo.grondslag == (wi("11", 1), wi("11", 2), wi("11", 3), bi("9.3", 3))
    assert [str(stap) for stap in van_duo.stappen] == [
        "De termijn begint op 3 juni 2024, de dag na de dagtekening van het PIP.",
        "3 jaar vanaf 3 juni 2024 eindigt op 2 juni 2027.",
        "De laatste dag is 2 december 2027: die datum komt van DUO.",
    ]


def test_het_signaal_afwijking_duo_noemt_beide_datums():
    uit = antwoord(
        datum_kennisgeving="2024-04-01",
        pips=[{"dagtekening": "2024-06-02", "leerroute": "B1"}],
        einddatum_duo="2027-12-02",
    )
    (signaal,) = uit.signalen
    assert dutch(signaal.uitleg) == (
        "DUO noemt 2 december 2027 als laatste dag."
        " Zelf komen wij op 2 juni 2027: kijk of er een verlenging is."
    )
    assert signaal.grondslag == (wi("11", 1), bi("9.3", 3))


def test_leerroute_wijzigen_duurt_achttien_maanden_en_rolt_niet():
    termijn = met_pip("2024-06-02")["leerroute_wijzigen"]
    assert (termijn.begin, termijn.uiterlijk) == (dag("2024-06-03"), dag("2025-12-02"))
    assert termijn.grondslag == (wi("17", 2), bi("5.4", 1))
    assert dutch(termijn.uitleg) == (
        "Een andere leerroute kan in het eerste anderhalf jaar, vanaf 3 juni 2024."
        " De laatste dag is 2 december 2025."
    )
    assert [str(stap) for stap in termijn.stappen] == [
        "18 maanden vanaf 3 juni 2024 eindigt op 2 december 2025."
    ]
    zaterdag = met_pip("2024-03-06")["leerroute_wijzigen"].uiterlijk
    assert zaterdag == dag("2025-09-06")
    assert zaterdag.weekday() == 5


VERLENGING = {  # DUO's last day -> first day
    "gewoon": ("2027-06-02", "2026-12-03"),
    "31 augustus klemt op 28 februari": ("2027-08-31", "2027-03-01"),
    "29 augustus klemt op 28 februari": ("2027-08-29", "2027-03-01"),
    "28 augustus klemt niet": ("2027-08-28", "2027-03-01"),
    "27 augustus": ("2027-08-27", "2027-02-28"),
    "30 juni": ("2027-06-30", "2026-12-31"),
}


@pytest.mark.parametrize(("laatste", "begin"), VERLENGING.values(), ids=VERLENGING)
def test_verlenging_vragen_kan_in_de_laatste_zes_maanden(laatste, begin):
    termijn = met_pip(einddatum_duo=laatste)["verlenging_aanvragen"]
    assert (termijn.begin, termijn.uiterlijk) == (dag(begin), dag(laatste))
    assert termijn.grondslag == (wi("12", 1), bi("4.5", 1))


def test_de_uitleg_van_de_verlenging():
    termijn = met_pip()["verlenging_aanvragen"]
    assert dutch(termijn.uitleg) == (
        "De inburgeraar kan DUO vanaf 3 december 2026 om meer tijd vragen, tot en met 2 juni 2027."
    )
    assert [str(stap) for stap in termijn.stappen] == [
        "De laatste dag van de termijn is 2 juni 2027.",
        "6 maanden eerder is 2 december 2026. De dag erna is 3 december 2026.",
    ]


ONTZORGEN = {
    "gewoon": ("2022-07-04", "2023-01-03"),
    "29 augustus": ("2022-08-29", "2023-02-28"),
    "eindigt op zondag en rolt niet": ("2022-06-12", "2022-12-11"),
    "31 augustus voor een schrikkeljaar": ("2023-08-31", "2024-02-29"),
}


@pytest.mark.eis("R-KEMP-034", "R-KEMP-040")
@pytest.mark.parametrize(("recht", "laatste"), ONTZORGEN.values(), ids=ONTZORGEN)
def test_ontzorgen_duurt_zes_maanden(recht, laatste):
    termijn = antwoord(**ASIEL, recht_op_bijstand=recht).termijnen["ontzorgen"]
    assert (termijn.begin, termijn.uiterlijk) == (dag(recht), dag(laatste))
    assert termijn.grondslag == (pw("56a"),)


def test_de_uitleg_van_ontzorgen():
    termijn = antwoord(**ASIEL, recht_op_bijstand="2022-07-04").termijnen["ontzorgen"]
    assert dutch(termijn.uitleg) == (
        "De bijstand begint op 4 juli 2022: dan begint ook het ontzorgen."
        " Het duurt 6 maanden, tot en met 3 januari 2023."
    )
    assert [str(stap) for stap in termijn.stappen] == [
        "6 maanden vanaf 4 juli 2022 eindigt op 3 januari 2023."
    ]


WIE = {  # doelgroep, own permit, right to bijstand -> term
    "asielstatushouder met bijstand": ("asielstatushouder", None, "2025-01-06", True),
    "asielstatushouder zonder bijstand": ("asielstatushouder", None, None, False),
    "gezinslid zonder eigen vergunning": ("asielstatushouder", False, "2025-01-06", False),
    "gezinsmigrant": ("gezinsmigrant", None, "2025-01-06", False),
    "gezinsmigrant met asielvergunning": ("gezinsmigrant", True, "2025-01-06", True),
}


@pytest.mark.parametrize(("doelgroep", "vergunning", "recht", "loopt"), WIE.values(), ids=WIE)
def test_ontzorgen_vraagt_een_eigen_vergunning_en_bijstand(doelgroep, vergunning, recht, loopt):
    uit = antwoord(doelgroep=doelgroep, heeft_asielvergunning=vergunning, recht_op_bijstand=recht)
    assert ("ontzorgen" in uit.termijnen) is loopt
    assert uit.verplichtingen["ontzorgen"].vereist is loopt


BEZWAAR = {  # bekendmaking -> begin, uiterlijk
    "gewoon": ("2025-01-07", "2025-01-08", "2025-02-18"),
    "eindigt op zaterdag": ("2025-02-01", "2025-02-02", "2025-03-17"),
    "eindigt op zondag": ("2025-02-02", "2025-02-03", "2025-03-17"),
    "eindigt op maandag": ("2025-02-03", "2025-02-04", "2025-03-17"),
    "eindigt op tweede paasdag": ("2025-03-10", "2025-03-11", "2025-04-22"),
    "eindigt op een gelijkgestelde vrijdag": ("2024-03-29", "2024-03-30", "2024-05-13"),
}


@pytest.mark.parametrize(("bekend", "begin", "laatste"), BEZWAAR.values(), ids=BEZWAAR)
def test_bezwaar_duurt_zes_weken_en_rolt_door(bekend, begin, laatste):
    termijn = antwoord(bekendmaking=bekend, peildatum="2025-12-01").termijnen["bezwaar"]
    assert (termijn.begin, termijn.uiterlijk) == (dag(begin), dag(laatste))
    assert termijn.grondslag[:2] == (awb("6:7"), awb("6:8", 1))
    geschoven = dag(laatste) != dag(bekend).fromordinal(dag(bekend).toordinal() + 42)
    assert termijn.grondslag[2:] == ((atw("1", 1), atw("3", 1)) if geschoven else ())


def test_de_uitleg_van_bezwaar():
    termijn = antwoord(bekendmaking="2025-01-07").termijnen["bezwaar"]
    assert dutch(termijn.uitleg) == (
        "Het besluit is bekendgemaakt op 7 januari 2025."
        " Bezwaar maken kan van 8 januari 2025 tot en met 18 februari 2025."
    )
    assert [str(stap) for stap in termijn.stappen] == [
        "Het besluit is bekendgemaakt op 7 januari 2025.",
        "De eerste dag die telt is 8 januari 2025, de dag na 7 januari 2025.",
        "42 dagen na 7 januari 2025 is 18 februari 2025.",
    ]


def test_alle_termijnen_samen_en_alleen_het_pip_kan_voldaan_zijn():
    termijnen = met_pip(
        "2024-06-02",
        recht_op_bijstand="2024-05-01",
        bekendmaking="2024-06-04",
        **ASIEL,
        datum_inschrijving="2024-05-01",
    )
    assert {code: termijn.status for code, termijn in termijnen.items()} == {
        "pip_vaststellen": "voldaan",
        "inburgeringstermijn": "loopt",
        "leerroute_wijzigen": "loopt",
        "verlenging_aanvragen": "nog_niet",
        "ontzorgen": "verlopen",
        "bezwaar": "verlopen",
    }
