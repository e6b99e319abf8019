"""Duties: who has them, their norms, and when they are met."""

import pytest

from inburgering.law.grondslag import bi, wi
from inburgering.law.tekst import dutch
from tests.law.maak import antwoord, plichten

ASIEL = {"doelgroep": "asielstatushouder"}
ALLE = [
    "brede_intake",
    "pvt",
    "map",
    "cursus_z",
    "participatie_z",
    "eindgesprek_z",
    "aanbod_leerroute",
    "maatschappelijke_begeleiding",
    "ontzorgen",
]


def test_voor_het_pip_hangt_er_niets_van_de_route_af():
    assert list(plichten()) == [
        "brede_intake",
        "pvt",
        "aanbod_leerroute",
        "maatschappelijke_begeleiding",
        "ontzorgen",
    ]


VEREIST = {  # doelgroep, route -> required duties besides brede_intake and pvt
    "asiel B1": ("asielstatushouder", "B1", "map aanbod_leerroute maatschappelijke_begeleiding"),
    "asiel onderwijs": (
        "asielstatushouder",
        "onderwijs",
        "aanbod_leerroute maatschappelijke_begeleiding",
    ),
    "asiel Z": (
        "asielstatushouder",
        "Z",
        "map cursus_z participatie_z eindgesprek_z aanbod_leerroute maatschappelijke_begeleiding",
    ),
    "gezin B1": ("gezinsmigrant", "B1", "map"),
    "gezin onderwijs": ("gezinsmigrant", "onderwijs", ""),
    "gezin Z": ("gezinsmigrant", "Z", "map cursus_z eindgesprek_z"),
    "overig Z": ("overige_migrant", "Z", "map cursus_z eindgesprek_z"),
}


@pytest.mark.eis("R-KEMP-071")
@pytest.mark.parametrize(("doelgroep", "route", "extra"), VEREIST.values(), ids=VEREIST)
def test_wie_moet_wat(doelgroep, route, extra):
    uit = plichten(route, doelgroep=doelgroep)
    assert list(uit) == ALLE
    vereist = {code for code, plicht in uit.items() if plicht.vereist}
    assert vereist == {"brede_intake", "pvt", *extra.split()}
    for plicht in uit.values():
        if not plicht.vereist:
            leeg = (plicht.norm_uren, plicht.gedaan_uren, plicht.voldaan)
            assert leeg == (None, None, None)


def test_de_laatste_route_telt():
    pips = [
        {"dagtekening": "2025-01-01", "leerroute": "Z"},
        {"dagtekening": "2025-02-01", "leerroute": "onderwijs"},
    ]
    uit = antwoord(pips=pips, **ASIEL).verplichtingen
    assert not uit["map"].vereist
    assert not uit["cursus_z"].vereist


@pytest.mark.parametrize("klaar", [True, False])
def test_brede_intake(klaar):
    plicht = plichten(heeft_intake_afgerond=klaar)["brede_intake"]
    assert (plicht.vereist, plicht.voldaan) == (True, klaar)
    assert (plicht.norm_uren, plicht.gedaan_uren) == (None, None)
    assert plicht.grondslag == (wi("14", 1), bi("5.2", 1))
    tekst = (
        "De brede intake is afgerond."
        if klaar
        else "Iedereen krijgt een brede intake: die is nog niet afgerond."
    )
    assert dutch(plicht.uitleg) == tekst


PVT = {  # hours, signed -> done, met
    "niets bekend": (None, False, None, False),
    "ondertekend, uren onbekend": (None, True, None, None),
    "te weinig, niet ondertekend": (11, False, 11, False),
    "te weinig, wel ondertekend": (11, True, 11, False),
    "precies de norm": (12, True, 12, True),
    "meer dan de norm": (13, True, 13, True),
    "norm zonder handtekening": (12, False, 12, False),
    "nul uur": (0, True, 0, False),
}


@pytest.mark.parametrize(("uren", "getekend", "gedaan", "voldaan"), PVT.values(), ids=PVT)
def test_pvt_vraagt_uren_en_een_handtekening(uren, getekend, gedaan, voldaan):
    plicht = plichten(uren={"pvt": uren}, heeft_pvt_ondertekend=getekend)["pvt"]
    assert plicht.vereist
    assert (plicht.norm_uren, plicht.gedaan_uren, plicht.voldaan) == (12, gedaan, voldaan)
    assert plicht.grondslag == (wi("6", 1), bi("3.1", 1), bi("3.1", 3))


def test_de_uitleg_van_het_pvt():
    assert dutch(plichten(uren={"pvt": 6})["pvt"].uitleg) == (
        "De norm is 12 uur: er is 6 uur gedaan. De participatieverklaring is nog niet ondertekend."
    )
    assert dutch(plichten(heeft_pvt_ondertekend=True)["pvt"].uitleg) == (
        "De norm is 12 uur: hoeveel er is gedaan, is niet bekend."
        " De participatieverklaring is ondertekend."
    )


MAP = {  # hours, practice, talk -> done, met
    "niets bekend": (None, None, False, None, False),
    "alleen gesprek": (None, None, True, None, None),
    "praktijk onbekend": (64, None, True, 64, None),
    "een uur te weinig": (63, 40, True, 63, False),
    "een uur praktijk te weinig": (64, 39, True, 64, False),
    "precies de norm": (64, 40, True, 64, True),
    "meer": (65, 41, True, 65, True),
    "geen gesprek": (64, 40, False, 64, False),
}


@pytest.mark.parametrize(("uren", "praktijk", "gesprek", "gedaan", "ok"), MAP.values(), ids=MAP)
@pytest.mark.parametrize("route", ["B1", "Z"])
def test_map_vraagt_uren_praktijk_en_een_gesprek(route, uren, praktijk, gesprek, gedaan, ok):
    plicht = plichten(
        route, uren={"map": uren, "map_praktijk": praktijk}, heeft_map_eindgesprek=gesprek
    )["map"]
    assert (plicht.norm_uren, plicht.gedaan_uren, plicht.voldaan) == (64, gedaan, ok)
    assert plicht.grondslag == (wi("6", 1), bi("3.2", 1), bi("3.2", 2), bi("3.2", 4))


def test_de_uitleg_van_de_map():
    assert dutch(plichten("B1", uren={"map": 10})["map"].uitleg) == (
        "De norm is 64 uur: er is 10 uur gedaan."
        " Minstens 40 uur is praktijk; het eindgesprek moet nog."
    )
    klaar = plichten("B1", heeft_map_eindgesprek=True)["map"]
    assert dutch(klaar.uitleg).endswith("Minstens 40 uur is praktijk; het eindgesprek is gevoerd.")
    geen = plichten("onderwijs")["map"]
    assert dutch(geen.uitleg) == "In de onderwijsroute hoeft de MAP niet."
    assert geen.grondslag == (wi("8", 3),)


CURSUS = {  # nt2, knm -> done, met
    "niets bekend": (None, None, None, None),
    "alleen taal": (500, None, 500, False),
    "alleen knm": (None, 30, 30, False),
    "een uur te weinig": (749, 50, 799, False),
    "precies de norm": (750, 50, 800, True),
    "een uur meer": (751, 50, 801, True),
}


@pytest.mark.eis("R-KEMP-035")
@pytest.mark.parametrize(("nt2", "knm", "gedaan", "voldaan"), CURSUS.values(), ids=CURSUS)
def test_cursus_z_telt_taal_en_knm(nt2, knm, gedaan, voldaan):
    plicht = plichten("Z", uren={"nt2": nt2, "knm": knm}, **ASIEL)["cursus_z"]
    assert (plicht.norm_uren, plicht.gedaan_uren, plicht.voldaan) == (800, gedaan, voldaan)
    assert plicht.grondslag == (wi("9", 1), bi("3.14", 2))
    anders = plichten("Z", uren={"nt2": nt2, "knm": knm})["cursus_z"]
    assert anders.grondslag == (wi("9", 1), bi("3.14", 2), bi("3.14", 3))


PARTICIPATIE = {  # participatie, map, pvt -> done, met
    "niets bekend": (None, None, None, None, None),
    "alleen pvt": (None, None, 12, 12, False),
    "een uur te weinig": (723, 64, 12, 799, False),
    "precies de norm": (724, 64, 12, 800, True),
    "een uur meer": (725, 64, 12, 801, True),
}


@pytest.mark.eis("R-KEMP-071", "R-KEMP-035")
@pytest.mark.parametrize(
    ("participatie", "map_uren", "pvt", "gedaan", "voldaan"),
    PARTICIPATIE.values(),
    ids=PARTICIPATIE,
)
def test_participatie_z_telt_map_en_pvt_mee(participatie, map_uren, pvt, gedaan, voldaan):
    uren = {"participatie": participatie, "map": map_uren, "pvt": pvt, "nt2": 5, "knm": 5}
    plicht = plichten("Z", uren=uren, **ASIEL)["participatie_z"]
    assert (plicht.norm_uren, plicht.gedaan_uren, plicht.voldaan) == (800, gedaan, voldaan)
    assert plicht.grondslag == (wi("9", 1), bi("3.14", 2), bi("3.14", 5))


def test_de_praktijkuren_van_de_map_tellen_niet_dubbel():
    uren = {"map": 64, "map_praktijk": 40}
    assert plichten("Z", uren=uren, **ASIEL)["participatie_z"].gedaan_uren == 64


def test_participatie_hoort_niet_bij_gezinsmigranten():
    plicht = plichten("Z", uren={"participatie": 900})["participatie_z"]
    assert (plicht.vereist, plicht.gedaan_uren) == (False, None)
    assert plicht.grondslag == (bi("3.14", 3),)
    assert dutch(plicht.uitleg) == "Participatie-uren horen alleen bij asielstatushouders."


@pytest.mark.parametrize("gevoerd", [True, False])
def test_eindgesprek_z(gevoerd):
    plicht = plichten("Z", heeft_eindgesprek_z=gevoerd, **ASIEL)["eindgesprek_z"]
    assert (plicht.vereist, plicht.voldaan, plicht.norm_uren) == (True, gevoerd, None)
    assert plicht.grondslag == (wi("9", 1), bi("3.14", 2), bi("3.14", 4))
    tekst = (
        "Het eindgesprek van de Z-route is gevoerd."
        if gevoerd
        else "De Z-route eindigt met een gesprek met de gemeente: dat moet nog."
    )
    assert dutch(plicht.uitleg) == tekst


@pytest.mark.parametrize("code", ["cursus_z", "participatie_z", "eindgesprek_z"])
@pytest.mark.parametrize("route", ["B1", "onderwijs"])
def test_de_plichten_van_de_z_route_alleen_daar(code, route):
    plicht = plichten(route, **ASIEL)[code]
    assert not plicht.vereist
    assert plicht.grondslag == (wi("9", 1),)
    assert dutch(plicht.uitleg) == "Dit hoort alleen bij de Z-route."


def test_de_uitleg_van_de_z_uren():
    uit = plichten("Z", uren={"nt2": 100}, **ASIEL)
    assert dutch(uit["cursus_z"].uitleg) == (
        "In de Z-route horen lessen taal en KNM. De norm is 800 uur: er is 100 uur gedaan."
    )
    assert dutch(uit["participatie_z"].uitleg) == (
        "De uren van de MAP en het PVT tellen mee als participatie."
        " De norm is 800 uur: hoeveel er is gedaan, is niet bekend."
    )
    bekend = plichten("Z", uren={"participatie": 100, "pvt": 12}, **ASIEL)["participatie_z"]
    assert dutch(bekend.uitleg).endswith("De norm is 800 uur: er is 112 uur gedaan.")
