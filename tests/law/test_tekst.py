"""Sentences as data: rendering, translating, storing; and the legal basis beside them."""

import json
import re
from datetime import date

import pytest

from inburgering.law.grondslag import (
    Grondslag,
    atw,
    awb,
    bi,
    grondslag_as_json,
    grondslag_from_json,
    pw,
    wi,
)
from inburgering.law.tekst import (
    Zin,
    datum_voluit,
    dutch,
    gettext_noop,
    render,
    zin,
    zinnen_as_json,
    zinnen_from_json,
)

TERMIJN = zin("Uiterlijk op %(dag)s na %(weken)s weken.", dag=date(2022, 9, 12), weken=10)
FEEST = zin("Dat is %(reden)s.", reden="Koningsdag")


def test_een_datum_staat_er_voluit():
    assert dutch((TERMIJN,)) == "Uiterlijk op 12 september 2022 na 10 weken."
    assert str(TERMIJN) == dutch([TERMIJN])


def test_zinnen_staan_achter_elkaar_met_een_spatie():
    assert dutch((TERMIJN, FEEST)) == (
        "Uiterlijk op 12 september 2022 na 10 weken. Dat is Koningsdag."
    )
    assert dutch(()) == ""


@pytest.mark.parametrize(
    ("dag", "tekst"),
    [
        (date(2024, 1, 1), "1 januari 2024"),
        (date(2024, 2, 29), "29 februari 2024"),
        (date(2024, 3, 10), "10 maart 2024"),
        (date(2024, 4, 4), "4 april 2024"),
        (date(2024, 5, 5), "5 mei 2024"),
        (date(2024, 6, 6), "6 juni 2024"),
        (date(2024, 7, 7), "7 juli 2024"),
        (date(2024, 8, 8), "8 augustus 2024"),
        (date(2024, 9, 9), "9 september 2024"),
        (date(2024, 10, 10), "10 oktober 2024"),
        (date(2024, 11, 11), "11 november 2024"),
        (date(2024, 12, 31), "31 december 2024"),
    ],
)
def test_alle_maanden(dag, tekst):
    assert datum_voluit(dag) == tekst


def test_een_deur_vertaalt_zin_en_tekstwaarde_maar_geen_getal():
    woorden = {"Dat is %(reden)s.": "That is %(reden)s.", "Koningsdag": "King's Day"}
    assert render((FEEST,), vertaal=woorden.__getitem__) == "That is King's Day."
    assert render((TERMIJN,), vertaal=lambda tekst: f"{tekst}!").endswith("na 10 weken.!")


def test_een_deur_kiest_haar_eigen_datumvorm():
    assert render((TERMIJN,), datum=date.isoformat) == "Uiterlijk op 2022-09-12 na 10 weken."


def test_het_merkteken_verandert_niets():
    assert gettext_noop("tekst") == "tekst"


def test_een_zin_is_een_waarde():
    assert zin("a %(b)s", b=1) == Zin("a %(b)s", {"b": 1})
    assert zin("a %(b)s", b=1) != zin("a %(b)s", b=2)
    assert len({zin("a %(b)s", b=1), zin("a %(b)s", b=1)}) == 1


def test_opslaan_en_teruglezen_houdt_datums_datums():
    opgeslagen = json.loads(json.dumps(zinnen_as_json((TERMIJN, FEEST))))
    assert opgeslagen[0] == {
        "sjabloon": "Uiterlijk op %(dag)s na %(weken)s weken.",
        "waarden": {"dag": {"datum": "2022-09-12"}, "weken": 10},
    }
    assert zinnen_from_json(opgeslagen) == (TERMIJN, FEEST)
    assert zinnen_from_json([]) == ()


GEEN_LIJST = "sentences are stored as a list"
GEEN_ZIN = "a sentence is stored as sjabloon and waarden"
GEEN_DELEN = "a sentence has a text and named values"
GEEN_WAARDE = "a value in a sentence is a text, a whole number or a date"


@pytest.mark.parametrize(
    ("bedorven", "melding"),
    [
        (None, GEEN_LIJST),
        ("tekst", GEEN_LIJST),
        ({"sjabloon": "a", "waarden": {}}, GEEN_LIJST),
        (["tekst"], GEEN_ZIN),
        ([{"sjabloon": "a"}], GEEN_ZIN),
        ([{"sjabloon": "a", "waarden": {}, "extra": 1}], GEEN_ZIN),
        ([{"sjabloon": 1, "waarden": {}}], GEEN_DELEN),
        ([{"sjabloon": "a", "waarden": []}], GEEN_DELEN),
        ([{"sjabloon": "a", "waarden": {"b": None}}], GEEN_WAARDE),
        ([{"sjabloon": "a", "waarden": {"b": True}}], GEEN_WAARDE),
        ([{"sjabloon": "a", "waarden": {"b": 1.5}}], GEEN_WAARDE),
        ([{"sjabloon": "a", "waarden": {"b": {"dag": "2022-01-01"}}}], GEEN_WAARDE),
        ([{"sjabloon": "a", "waarden": {"b": {"datum": "2022-13-01"}}}], "month must be in 1..12"),
    ],
)
def test_wat_wij_niet_schreven_lezen_wij_niet(bedorven, melding):
    with pytest.raises(ValueError, match=f"^{re.escape(melding)}$"):
        zinnen_from_json(bedorven)


ARTIKELEN = {
    "wet": (wi("14", 1), "art. 14 lid 1 Wet inburgering 2021", "BWBR0044770/2022-01-01#Artikel14"),
    "besluit": (
        bi("5.3", 2, versie=date(2023, 1, 1)),
        "art. 5.3 lid 2 Besluit inburgering 2021",
        "BWBR0045555/2023-01-01#Artikel5.3",
    ),
    "zonder lid": (pw("56a"), "art. 56a Participatiewet", "BWBR0015703/2022-01-01#Artikel56a"),
    "ander lid en andere tekst": (
        pw("57", 1, versie=date(2026, 1, 1)),
        "art. 57 lid 1 Participatiewet",
        "BWBR0015703/2026-01-01#Artikel57",
    ),
    "awb": (
        awb("6:8", 1),
        "art. 6:8 lid 1 Algemene wet bestuursrecht",
        "BWBR0005537/2022-01-01#Artikel6:8",
    ),
    "atw": (
        atw("1", 1),
        "art. 1 lid 1 Algemene termijnenwet",
        "BWBR0002448/2010-10-10#Artikel1",
    ),
}


@pytest.mark.parametrize(("artikel", "kort", "staart"), ARTIKELEN.values(), ids=ARTIKELEN.keys())
def test_een_grondslag_noemt_en_verwijst(artikel, kort, staart):
    assert artikel.kort == kort
    assert artikel.url == f"https://wetten.overheid.nl/{staart}"
    assert grondslag_from_json(json.loads(json.dumps(grondslag_as_json(artikel)))) == artikel


def test_de_json_van_een_grondslag_is_die_van_het_contract():
    assert grondslag_as_json(Grondslag("Bi2021", "5.3", 1, date(2023, 1, 1))) == {
        "wet": "Bi2021",
        "artikel": "5.3",
        "lid": 1,
        "versie": "2023-01-01",
        "url": "https://wetten.overheid.nl/BWBR0045555/2023-01-01#Artikel5.3",
    }


GOED = {"wet": "Wi2021", "artikel": "14", "lid": None, "versie": "2022-01-01"}


@pytest.mark.parametrize(
    ("bedorven", "melding"),
    [
        ([], "a legal basis is stored as an object"),
        ({**GOED, "wet": "Wi2013"}, "a legal basis has a known law and an article"),
        ({**GOED, "wet": None}, "a legal basis has a known law and an article"),
        ({**GOED, "artikel": 14}, "a legal basis has a known law and an article"),
        ({**GOED, "lid": "1"}, "a legal basis has a lid and the first day of its text"),
        ({**GOED, "lid": True}, "a legal basis has a lid and the first day of its text"),
        ({**GOED, "versie": None}, "a legal basis has a lid and the first day of its text"),
        ({**GOED, "versie": "gisteren"}, "Invalid isoformat string: 'gisteren'"),
    ],
)
def test_een_bedorven_grondslag_wordt_geweigerd(bedorven, melding):
    assert grondslag_from_json(GOED) == wi("14")
    with pytest.raises(ValueError, match=f"^{re.escape(melding)}$"):
        grondslag_from_json(bedorven)


@pytest.mark.parametrize(
    ("maak", "wet", "vanaf"),
    [
        (wi, "Wi2021", date(2022, 1, 1)),
        (bi, "Bi2021", date(2022, 1, 1)),
        (pw, "Pw", date(2022, 1, 1)),
        (awb, "Awb", date(2022, 1, 1)),
        (atw, "Atw", date(2010, 10, 10)),
    ],
)
def test_elke_wet_heeft_een_eigen_maker(maak, wet, vanaf):
    assert maak("1") == Grondslag(wet, "1", None, vanaf)
    assert maak("1", 2, versie=date(2030, 1, 1)) == Grondslag(wet, "1", 2, date(2030, 1, 1))
