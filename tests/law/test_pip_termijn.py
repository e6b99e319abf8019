"""The term for the plan: both texts, third parties, moving house, and the signals."""

import pytest

from inburgering.law.grondslag import atw, bi, wi
from inburgering.law.pip_termijn import is_tekst_2022, is_verhuisd_met_pip
from inburgering.law.tekst import dutch
from tests.law.maak import antwoord, dag, feiten, signalen

ASIEL = {"doelgroep": "asielstatushouder"}
B1 = {"leerroute": "B1"}
TEKST_2023 = dag("2023-01-01")


def termijn(**velden):
    return antwoord(**velden).termijnen["pip_vaststellen"]


def uiterlijk(**velden):
    return termijn(**velden).uiterlijk


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
    assert "kennisgeving van DUO" in dutch(signaal.uitleg)


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


def pips(*datums):
    return [{"dagtekening": datum, **B1} for datum in datums]


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
    assert "6 januari 2025" in dutch(uit.signalen[0].uitleg)
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
