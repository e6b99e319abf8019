"""What the college owes whom, cell by cell, and what a local setting can add."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inburgering.law.aanbodplicht import PLICHTEN, VOORZIENINGEN, aanbod_voor
from inburgering.law.grondslag import bi, pw, wi
from inburgering.law.tekst import dutch

ASIEL, GEZIN, OVERIG = "asielstatushouder", "gezinsmigrant", "overige_migrant"
GROEPEN = (ASIEL, GEZIN, OVERIG, "oude_nieuwkomer", "niet_plichtig")
A, B, D, G = "aanbieden", "bekostigen", "adviseren", "geen"

TABEL = {  # voorziening -> asielstatushouder, gezinsmigrant, overige migrant, without a duty
    "brede_intake": (A, A, A, G),
    "leerbaarheidstoets": (A, A, A, G),
    "pip": (A, A, A, G),
    "voortgang": (A, A, A, G),
    "maatschappelijke_begeleiding": (B, G, G, G),
    "ontzorgen": (A, G, G, G),
    "financiele_zelfredzaamheid": (A, D, D, G),
    "leerroute": (B, D, D, G),
    "knm": (B, D, D, G),
    "map": (B, B, B, G),
    "pvt": (B, B, B, G),
    "vve_advies": (D, D, D, G),
}
BRONNEN = {  # voorziening -> articles for an asielstatushouder, for a gezinsmigrant
    "brede_intake": ((wi("14", 1), wi("14", 3)), (wi("14", 1), wi("14", 3))),
    "leerbaarheidstoets": ((wi("14", 3),), (wi("14", 3),)),
    "pip": ((wi("15", 1),), (wi("15", 1),)),
    "maatschappelijke_begeleiding": ((wi("13", 1), bi("5.1")), (wi("13", 1),)),
    "ontzorgen": ((pw("56a"),), (pw("56a"),)),
    "financiele_zelfredzaamheid": ((bi("5.2", 1),), (bi("5.2", 1),)),
    "leerroute": ((wi("16", 1),), (wi("15", 1), wi("16", 1), wi("20", 1))),
    "knm": ((wi("7", 1), wi("16", 1)), (wi("7", 1), wi("16", 1))),
    "map": ((wi("6", 3),), (wi("6", 3),)),
    "pvt": ((wi("6", 3),), (wi("6", 3),)),
    "vve_advies": ((wi("14", 3), wi("15", 1)), (wi("14", 3), wi("15", 1))),
}


def per_code(groep, **opties):
    return {rij.voorziening: rij for rij in aanbod_voor(groep, **opties)}


def plichten(groep, **opties):
    return {code: rij.plicht for code, rij in per_code(groep, **opties).items()}


@pytest.mark.eis("R-KEMP-014")
@pytest.mark.parametrize(("groep", "kolom"), tuple(zip(GROEPEN, (0, 1, 2, 3, 3), strict=True)))
def test_de_tabel_per_groep(groep, kolom):
    assert plichten(groep) == {code: cellen[kolom] for code, cellen in TABEL.items()}
    assert tuple(rij.voorziening for rij in aanbod_voor(groep)) == VOORZIENINGEN


@pytest.mark.parametrize(("code", "bronnen"), BRONNEN.items(), ids=BRONNEN)
def test_elke_cel_noemt_zijn_artikelen(code, bronnen):
    assert (per_code(ASIEL)[code].grondslag, per_code(GEZIN)[code].grondslag) == bronnen


@pytest.mark.parametrize("groep", GROEPEN)
def test_elke_cel_zegt_waarom_en_alleen_wat_de_gemeente_betaalt_kan_ze_bestellen(groep):
    for rij in aanbod_voor(groep):
        assert rij.grondslag
        assert dutch(rij.uitleg)
        assert rij.mag_besteld is (rij.plicht == "bekostigen")
        assert rij.is_wettelijk is not (groep == ASIEL and rij.voorziening == GELDZAKEN)


GELDZAKEN = "financiele_zelfredzaamheid"


def test_in_de_onderwijsroute_hoort_geen_map():
    for groep in (ASIEL, GEZIN):
        rij = per_code(groep, leerroute="onderwijs")["map"]
        assert (rij.plicht, rij.grondslag) == ("geen", (wi("8", 3),))
        assert dutch(rij.uitleg) == "In de onderwijsroute is de MAP niet verplicht."
    for route in ("B1", "Z", None):
        assert plichten(ASIEL, leerroute=route)["map"] == "bekostigen"


def test_een_gezinsmigrant_in_de_z_route_betaalt_zelf_maar_het_besluit_wringt():
    rij = per_code(GEZIN, leerroute="Z")["leerroute"]
    assert (rij.plicht, rij.grondslag[-1]) == ("adviseren", bi("3.14", 1))
    assert dutch(rij.uitleg) == (
        "De inburgeraar kiest en betaalt de cursus of opleiding zelf. DUO kan geld lenen."
        " Het Besluit noemt in de Z-route een aanbod aan iedereen, de wet niet: stem dit af."
    )
    for groep, route in ((GEZIN, "B1"), (ASIEL, "Z")):
        assert bi("3.14", 1) not in per_code(groep, leerroute=route)["leerroute"].grondslag


def test_familie_zonder_eigen_asielvergunning_wordt_niet_ontzorgd():
    assert plichten(ASIEL, heeft_asielvergunning=False)["ontzorgen"] == "geen"
    assert plichten(ASIEL, heeft_asielvergunning=True)["ontzorgen"] == "aanbieden"
    zonder = plichten(ASIEL, heeft_asielvergunning=False)
    assert zonder["maatschappelijke_begeleiding"] == "bekostigen"


BELEID = {  # setting, group -> what it changes
    "taalles voor gezinsmigranten": (
        {"taalaanbod_gezinsmigrant": True},
        GEZIN,
        {"leerroute": B, "knm": B},
    ),
    "dat geldt niet voor overige migranten": ({"taalaanbod_gezinsmigrant": True}, OVERIG, {}),
    "asielstatushouders hebben al meer": ({"taalaanbod_gezinsmigrant": True}, ASIEL, {}),
    "uit": ({"taalaanbod_gezinsmigrant": False}, GEZIN, {}),
    "oude nieuwkomers mogen meedoen": (
        {"extra_doelgroepen": ["oude_nieuwkomer"]},
        "oude_nieuwkomer",
        {"maatschappelijke_begeleiding": A, GELDZAKEN: A, "knm": A, "map": A, "pvt": A},
    ),
    "de ene groep is de andere niet": (
        {"extra_doelgroepen": ["oude_nieuwkomer"]},
        "niet_plichtig",
        {},
    ),
    "gezinsmigranten mogen meedoen": (
        {"extra_doelgroepen": ["gezinsmigrant"]},
        GEZIN,
        {"maatschappelijke_begeleiding": A, GELDZAKEN: A},
    ),
    "allebei": (
        {"extra_doelgroepen": ["gezinsmigrant"], "taalaanbod_gezinsmigrant": True},
        GEZIN,
        {"maatschappelijke_begeleiding": A, GELDZAKEN: A, "leerroute": B, "knm": B},
    ),
    "wie het al heeft krijgt niets anders": (
        {"extra_doelgroepen": ["asielstatushouder"]},
        ASIEL,
        {},
    ),
    "geen lijst": ({"extra_doelgroepen": None}, GEZIN, {}),
}


@pytest.mark.parametrize(("beleid", "groep", "anders"), BELEID.values(), ids=BELEID)
def test_een_gemeente_kan_er_iets_bij_doen(beleid, groep, anders):
    gewoon, lokaal = per_code(groep), per_code(groep, beleid=beleid)
    assert {code: rij.plicht for code, rij in lokaal.items() if rij != gewoon[code]} == anders
    for code in anders:
        assert lokaal[code].is_wettelijk is False
        assert dutch(lokaal[code].uitleg) == "De wet vraagt dit niet. Deze gemeente kiest ervoor."


@settings(max_examples=80, deadline=None)
@given(
    st.sampled_from(GROEPEN),
    st.sampled_from(["B1", "onderwijs", "Z", None]),
    st.none() | st.booleans(),
    st.fixed_dictionaries(
        {
            "taalaanbod_gezinsmigrant": st.booleans(),
            "extra_doelgroepen": st.lists(st.sampled_from(GROEPEN)),
        }
    ),
)
def test_geen_keuze_van_een_gemeente_haalt_iets_weg(groep, leerroute, vergunning, beleid):
    opties = {"leerroute": leerroute, "heeft_asielvergunning": vergunning}
    zonder, met = plichten(groep, **opties), plichten(groep, **opties, beleid=beleid)
    for code in VOORZIENINGEN:
        assert PLICHTEN.index(met[code]) >= PLICHTEN.index(zonder[code])
