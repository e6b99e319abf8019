"""What follows when somebody comes into another doelgroep."""

from dataclasses import replace

import pytest

from inburgering.law.doelgroep_wijzigen import Wijziging, gevolgen_doelgroep
from tests.law.maak import dag

NAAR_ASIEL = Wijziging("gezinsmigrant", "asielstatushouder", dag("2025-03-01"))
LOOPT_DOOR = "De 10 weken voor het PIP lopen gewoon door."
BEGELEIDING = "De gemeente zorgt voor maatschappelijke begeleiding."
CURSUS = "De gemeente biedt op tijd een cursus of opleiding aan."
VASTE_LASTEN = "Is er bijstand? Dan betaalt de gemeente 6 maanden de vaste lasten."
VUL_AAN = "Vul het PIP aan: zet er ook in hoeveel uur per week de les is."


def zinnen(wijziging, **opties):
    return [str(een) for een in gevolgen_doelgroep(wijziging, **opties)]


def test_een_gezinsmigrant_met_een_asielvergunning_voor_het_pip():
    assert zinnen(NAAR_ASIEL) == [
        LOOPT_DOOR,
        BEGELEIDING,
        VASTE_LASTEN,
        "De gemeente helpt om zelf geldzaken te regelen. Geen wet zegt hoe of hoelang.",
        CURSUS,
        "Kennis van de Nederlandse maatschappij hoort bij de leerroute.",
    ]


def test_na_het_eerste_pip_loopt_de_termijn_door_en_moet_het_pip_worden_aangevuld():
    gevolgen = zinnen(replace(NAAR_ASIEL, eerste_pip_op=dag("2024-11-14")))
    assert gevolgen[0] == (
        "De inburgeringstermijn loopt door: die begon na het PIP van 14 november 2024."
    )
    assert gevolgen[-1] == VUL_AAN
    assert LOOPT_DOOR not in gevolgen


BIJSTAND = {  # right to bijstand from -> what it says
    "begint later": ("2025-04-01", "Ontzorgen moet van 1 april 2025 tot en met 30 september 2025."),
    "loopt al": ("2024-12-01", "Ontzorgen moet van 1 maart 2025 tot en met 31 mei 2025."),
    "laatste dag": ("2024-09-02", "Ontzorgen moet van 1 maart 2025 tot en met 1 maart 2025."),
    "voorbij": (
        "2024-09-01",
        "Ontzorgen hoeft niet: de 6 maanden bijstand waren op 28 februari 2025 voorbij.",
    ),
}


@pytest.mark.parametrize(("recht", "zegt"), BIJSTAND.values(), ids=BIJSTAND)
def test_ontzorgen_alleen_zolang_de_zes_maanden_lopen(recht, zegt):
    assert zinnen(replace(NAAR_ASIEL, recht_op_bijstand=dag(recht)))[-1] == zegt


def test_zonder_eigen_vergunning_geen_ontzorgen():
    gevolgen = zinnen(
        replace(NAAR_ASIEL, heeft_asielvergunning=False, recht_op_bijstand=dag("2025-04-01"))
    )
    assert VASTE_LASTEN not in gevolgen
    assert not [een for een in gevolgen if een.startswith("Ontzorgen moet")]
    assert BEGELEIDING in gevolgen


def test_wie_geen_asielstatushouder_meer_is():
    wijziging = Wijziging(
        "asielstatushouder",
        "overige_migrant",
        dag("2025-03-01"),
        eerste_pip_op=dag("2024-11-14"),
        recht_op_bijstand=dag("2025-04-01"),
    )
    gevolgen = " ".join(zinnen(wijziging))
    assert "Maatschappelijke begeleiding is er alleen voor asielstatushouders." in gevolgen
    assert gevolgen.endswith("Pas het PIP aan: de inburgeraar regelt de les voortaan zelf.")
    assert "Ontzorgen moet" not in gevolgen


def test_tussen_twee_groepen_met_dezelfde_rechten_verandert_alleen_de_naam():
    wijziging = Wijziging("gezinsmigrant", "overige_migrant", dag("2025-03-01"))
    assert zinnen(wijziging) == [LOOPT_DOOR]
    assert zinnen(replace(wijziging, eerste_pip_op=dag("2024-11-14"))) == [
        "De inburgeringstermijn loopt door: die begon na het PIP van 14 november 2024."
    ]


def test_wie_in_dezelfde_groep_blijft_heeft_geen_gevolgen():
    assert gevolgen_doelgroep(replace(NAAR_ASIEL, nieuw="gezinsmigrant")) == ()


def test_wat_de_gemeente_al_deed_verandert_niet():
    gevolgen = zinnen(NAAR_ASIEL, beleid={"taalaanbod_gezinsmigrant": True})
    assert CURSUS not in gevolgen
    assert BEGELEIDING in gevolgen


def test_de_keuze_van_de_gemeente_geldt_ook_voor_de_nieuwe_groep():
    weg = Wijziging("asielstatushouder", "gezinsmigrant", dag("2025-03-01"))
    lokaal = "De wet vraagt dit niet. Deze gemeente kiest ervoor."
    assert lokaal in zinnen(weg, beleid={"extra_doelgroepen": ["gezinsmigrant"]})
    assert lokaal not in zinnen(weg)


@pytest.mark.parametrize("leerroute", ["onderwijs", "B1", "Z"])
def test_de_route_verandert_niet_mee(leerroute):
    assert zinnen(replace(NAAR_ASIEL, leerroute=leerroute)) == zinnen(NAAR_ASIEL)
