"""A check of the calculator's answer against the contract, written apart from the code."""

import re
from typing import Any

TERMIJNEN = {
    "pip_vaststellen",
    "inburgeringstermijn",
    "leerroute_wijzigen",
    "verlenging_aanvragen",
    "ontzorgen",
    "bezwaar",
}
VERPLICHTINGEN = {
    "brede_intake",
    "pvt",
    "map",
    "cursus_z",
    "participatie_z",
    "eindgesprek_z",
    "aanbod_leerroute",
    "maatschappelijke_begeleiding",
    "ontzorgen",
}
TOEGESTAAN = {"leerroute_wijzigen", "afschalen_a2"}
SIGNALEN = {
    "wacht_op_derden",
    "pip_te_laat",
    "afwijking_duo",
    "kennisgeving_ontbreekt",
    "inschrijving_ontbreekt",
    "verhuisd_zonder_pip",
}
BWB = {
    "Wi2021": "BWBR0044770",
    "Bi2021": "BWBR0045555",
    "Pw": "BWBR0015703",
    "Awb": "BWBR0005537",
    "Atw": "BWBR0002448",
}
DATUM = re.compile(r"\d{4}-\d{2}-\d{2}")


def controleer(uit: dict[str, Any]) -> None:
    """Fail unless the answer has the shape of the contract."""
    assert set(uit) == {"id", "termijnen", "verplichtingen", "toegestaan", "signalen"}
    assert isinstance(uit["id"], str)
    assert set(uit["termijnen"]) <= TERMIJNEN
    assert set(uit["verplichtingen"]) <= VERPLICHTINGEN
    assert set(uit["toegestaan"]) in (set(), TOEGESTAAN)
    for code, termijn in uit["termijnen"].items():
        _termijn(code, termijn)
    for plicht in uit["verplichtingen"].values():
        _verplichting(plicht)
    for oordeel in uit["toegestaan"].values():
        _waarom(oordeel, {"mag"})
        assert isinstance(oordeel["mag"], bool)
    for signaal in uit["signalen"]:
        _waarom(signaal, {"code"})
        assert signaal["code"] in SIGNALEN


def _termijn(code: str, termijn: dict[str, Any]) -> None:
    _waarom(termijn, {"begin", "uiterlijk", "status"})
    assert DATUM.fullmatch(termijn["begin"])
    assert termijn["status"] in {"nog_niet", "loopt", "verlopen", "voldaan"}
    if termijn["uiterlijk"] is None:
        assert code == "pip_vaststellen"
    else:
        assert DATUM.fullmatch(termijn["uiterlijk"])


def _verplichting(plicht: dict[str, Any]) -> None:
    _waarom(plicht, {"vereist", "norm_uren", "gedaan_uren", "voldaan"})
    assert isinstance(plicht["vereist"], bool)
    for veld in ("norm_uren", "gedaan_uren"):
        assert plicht[veld] is None or type(plicht[veld]) is int
    assert plicht["voldaan"] in (True, False, None)


def _waarom(deel: dict[str, Any], eigen: set[str]) -> None:
    assert set(deel) == {*eigen, "grondslag", "uitleg"}
    zinnen = re.findall(r"[^.]*[^.\d]\.(?= |$)|[^.]*\d\.(?= |$)", deel["uitleg"])
    assert 1 <= len(zinnen) <= 2, deel["uitleg"]
    assert deel["uitleg"].endswith(".")
    assert deel["grondslag"]
    for grondslag in deel["grondslag"]:
        _grondslag(grondslag)


def _grondslag(grondslag: dict[str, Any]) -> None:
    assert set(grondslag) == {"wet", "artikel", "lid", "versie", "url"}
    assert isinstance(grondslag["artikel"], str)
    assert grondslag["lid"] is None or type(grondslag["lid"]) is int
    assert DATUM.fullmatch(grondslag["versie"])
    assert grondslag["url"] == (
        f"https://wetten.overheid.nl/{BWB[grondslag['wet']]}/{grondslag['versie']}"
        f"#Artikel{grondslag['artikel']}"
    )
