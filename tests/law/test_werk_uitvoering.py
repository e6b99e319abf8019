"""The work beside and after the plan, and what holds for all work."""

from dataclasses import replace

import pytest

from inburgering.law.grondslag import bi, pw, wi
from inburgering.law.taken import GROEPEN, TAKEN, TaakCode
from inburgering.law.tekst import dutch
from inburgering.law.werk import REGELS
from inburgering.law.werk_titels import WERK_TITELS
from inburgering.law.werkstand import WerkCode
from tests.law.maak import dag
from tests.law.standen import maak_feiten, plan, rijen, stand

FEITEN = maak_feiten(
    datum_kennisgeving="2022-04-22",
    datum_inschrijving="2022-06-13",
    recht_op_bijstand="2022-06-13",
    pips=plan("2022-08-15"),
)
NA_PIP = stand(FEITEN, intake_voltooid_op="2022-08-01", pip_vastgesteld_op="2022-08-15")


@pytest.mark.eis("R-KEMP-034", "R-KEMP-040")
def test_ontzorgen_moet_beginnen_op_de_eerste_dag_van_de_bijstand():
    uit = rijen(NA_PIP)
    rij = uit["ontzorgen_starten"]
    assert (rij.taak, rij.vanaf, rij.uiterlijk) == (
        "ontzorgen",
        dag("2022-06-13"),
        dag("2022-06-13"),
    )
    assert (rij.termijn, rij.grondslag, rij.streef) == ("ontzorgen", (pw("56a"),), None)
    assert dutch(rij.uitleg) == (
        "De bijstand begint op 13 juni 2022: dan begint ook het ontzorgen."
        " Het duurt 6 maanden, tot en met 12 december 2022."
    )
    assert "ontzorgen_afronden" not in uit


def test_ontzorgen_afronden_komt_een_maand_voor_het_einde():
    uit = rijen(replace(NA_PIP, ontzorgen_gestart_op=dag("2022-06-20")))
    rij = uit["ontzorgen_afronden"]
    assert (rij.taak, rij.vanaf, rij.uiterlijk) == (
        "ontzorgen",
        dag("2022-11-12"),
        dag("2022-12-12"),
    )
    assert (rij.termijn, rij.grondslag) == ("ontzorgen", (pw("56a"),))
    assert dutch(rij.uitleg) == (
        "Het ontzorgen eindigt op 12 december 2022:"
        " spreek af hoe de inburgeraar daarna zelf betaalt."
    )
    assert "ontzorgen_starten" not in uit


ONTZORGEN = {  # facts, state -> work
    "klaar": (
        {},
        {"ontzorgen_gestart_op": dag("2022-06-13"), "ontzorgen_afgerond_op": dag("2022-12-13")},
        [],
    ),
    "klaar zonder start": ({}, {"ontzorgen_afgerond_op": dag("2022-12-13")}, []),
    "geen bijstand": ({"recht_op_bijstand": None}, {}, []),
    "geen bijstand maar wel gestart": (
        {"recht_op_bijstand": None},
        {"ontzorgen_gestart_op": dag("2022-06-13")},
        [],
    ),
    "geen eigen vergunning": ({"heeft_asielvergunning": False}, {}, []),
    "gezinsmigrant": ({"doelgroep": "gezinsmigrant"}, {}, []),
}


@pytest.mark.parametrize(("feiten", "velden", "codes"), ONTZORGEN.values(), ids=ONTZORGEN)
def test_geen_ontzorgen_zonder_reden(feiten, velden, codes):
    uit = rijen(replace(NA_PIP, feiten=replace(FEITEN, **feiten), **velden))
    assert [code for code in uit if code.startswith("ontzorgen")] == codes


def test_beide_delen_van_de_maatschappelijke_begeleiding_beginnen_bij_de_inschrijving():
    uit = rijen(NA_PIP)
    delen = {c: rij for c, rij in uit.items() if c.startswith("mb_starten")}
    assert list(delen) == ["mb_starten mb_praktisch", "mb_starten mb_leefomgeving"]
    for rij in delen.values():
        assert (rij.vanaf, rij.uiterlijk) == (dag("2022-06-13"), dag("2022-06-13"))
        assert (rij.termijn, rij.grondslag) == (None, (wi("13", 3),))
        assert dutch(rij.uitleg) == (
            "De begeleiding begint op de dag van inschrijving: 13 juni 2022."
        )


@pytest.mark.parametrize(
    ("feiten", "velden"),
    [
        ({}, {"mb_gestart_op": dag("2022-06-13")}),
        ({"datum_inschrijving": None}, {}),
        ({"doelgroep": "gezinsmigrant"}, {}),
    ],
)
def test_geen_begeleiding_zonder_reden(feiten, velden):
    uit = rijen(replace(NA_PIP, feiten=replace(FEITEN, **feiten), **velden))
    assert not [code for code in uit if code.startswith("mb_")]


def test_het_aanbod_volgt_op_het_pip():
    rij = rijen(NA_PIP)["aanbod_leerroute"]
    assert (rij.taak, rij.vanaf, rij.uiterlijk) == ("voortgang", dag("2022-08-15"), None)
    assert rij.grondslag == (wi("16", 1),)
    assert dutch(rij.uitleg) == (
        "Het PIP van 15 augustus 2022 noemt de leerroute: bied op tijd een cursus of opleiding aan."
    )


@pytest.mark.parametrize(
    ("feiten", "velden"),
    [
        ({}, {"cursus_besteld_op": dag("2022-09-05")}),
        ({}, {"pip_vastgesteld_op": None}),
        ({"doelgroep": "gezinsmigrant"}, {}),
    ],
)
def test_geen_aanbod_zonder_pip_of_voor_gezinsmigranten(feiten, velden):
    uit = rijen(replace(NA_PIP, feiten=replace(FEITEN, **feiten), **velden))
    assert "aanbod_leerroute" not in uit


MODULES = {  # route, facts, state -> modules to start
    "B1": ("B1", {}, {}, ["pvt_starten", "map_starten"]),
    "Z": ("Z", {}, {}, ["pvt_starten", "map_starten"]),
    "onderwijs": ("onderwijs", {}, {}, ["pvt_starten"]),
    "pvt gestart": ("B1", {}, {"pvt_gestart_op": dag("2022-11-01")}, ["map_starten"]),
    "pvt getekend": ("B1", {"heeft_pvt_ondertekend": True}, {}, ["map_starten"]),
    "map gestart": ("B1", {}, {"map_gestart_op": dag("2022-11-01")}, ["pvt_starten"]),
    "map klaar": ("B1", {"heeft_map_eindgesprek": True}, {}, ["pvt_starten"]),
    "geen pip": ("B1", {}, {"pip_vastgesteld_op": None}, []),
    "gezinsmigrant": ("B1", {"doelgroep": "gezinsmigrant"}, {}, ["pvt_starten", "map_starten"]),
}


@pytest.mark.parametrize(("route", "feiten", "velden", "codes"), MODULES.values(), ids=MODULES)
def test_pvt_en_map(route, feiten, velden, codes):
    anders = replace(FEITEN, pips=plan("2022-08-15", route), **feiten)
    uit = rijen(replace(NA_PIP, feiten=anders, **velden))
    gevonden = [code for code in uit if code in {"pvt_starten", "map_starten"}]
    assert gevonden == codes
    for code in gevonden:
        assert uit[code].taak == code.removesuffix("_starten")
        assert (uit[code].vanaf, uit[code].uiterlijk) == (dag("2022-08-16"), dag("2025-08-15"))
        assert uit[code].termijn == "inburgeringstermijn"
        assert uit[code].grondslag == (wi("6", 1), wi("6", 3))


def test_de_uitleg_van_de_modules_en_de_einddatum_van_duo():
    uit = rijen(replace(NA_PIP, feiten=replace(FEITEN, einddatum_duo=dag("2026-02-15"))))
    assert dutch(uit["pvt_starten"].uitleg) == "Het PVT moet klaar zijn op 15 februari 2026."
    assert dutch(uit["map_starten"].uitleg) == "De MAP moet klaar zijn op 15 februari 2026."


def test_de_termijn_van_de_modules_telt_vanaf_het_eerste_pip():
    pips = (*plan("2022-08-15"), *plan("2023-03-01", "Z"))
    uit = rijen(
        replace(NA_PIP, feiten=replace(FEITEN, pips=pips), pip_vastgesteld_op=dag("2023-03-01"))
    )
    assert (uit["map_starten"].vanaf, uit["map_starten"].uiterlijk) == (
        dag("2023-03-02"),
        dag("2025-08-15"),
    )


def test_zonder_pip_in_de_feiten_telt_het_pip_van_het_dossier():
    uit = rijen(replace(NA_PIP, feiten=replace(FEITEN, pips=())))
    assert uit["pvt_starten"].uiterlijk == dag("2025-08-15")
    assert "map_starten" not in uit


EINDDATUM = {  # DUO's day, checked day -> check needed
    "gelijk aan de onze": ("2025-08-15", None, False),
    "een dag verschil": ("2025-08-16", None, True),
    "nagekeken": ("2025-08-16", "2025-08-16", False),
    "daarna weer veranderd": ("2026-02-16", "2025-08-16", True),
    "niet bekend": (None, None, False),
}


@pytest.mark.parametrize(("duo", "nagekeken", "nodig"), EINDDATUM.values(), ids=EINDDATUM)
def test_een_afwijkende_einddatum_wordt_nagekeken(duo, nagekeken, nodig):
    feiten = replace(FEITEN, einddatum_duo=dag(duo) if duo else None)
    een = replace(
        NA_PIP, feiten=feiten, einddatum_gecontroleerd=dag(nagekeken) if nagekeken else None
    )
    rij = rijen(een).get("einddatum_controleren")
    assert (rij is not None) is nodig
    if rij is not None:
        assert (rij.taak, rij.vanaf, rij.uiterlijk) == ("voortgang", dag("2022-08-16"), None)
        assert rij.grondslag == (wi("11", 1), bi("9.3", 3))
        assert "15 augustus 2025" in dutch(rij.uitleg)


def test_elk_werk_heeft_een_titel_en_een_bestaande_taak():
    assert set(WERK_TITELS) == set(WerkCode.__args__)
    for titel in WERK_TITELS.values():
        assert titel[0].isupper()
        assert not titel.endswith(".")
        assert len(titel.split()) <= 8


def test_de_dertig_landelijke_taken():
    assert list(TAKEN) == list(TaakCode.__args__)
    assert len(TAKEN) == 30
    assert {code for code, taak in TAKEN.items() if taak.beslist} == {
        "leerbaarheidstoets",
        "pip",
        "voortgang",
        "handhaving",
        "ontzorgen",
        "bijstand",
    }
    for code, taak in TAKEN.items():
        assert taak.code == code
        assert taak.groep in GROEPEN
        assert taak.naam
        assert taak.bron
        if taak.beslist:
            assert taak.wettelijk
            assert taak.alleen_beroepskracht


WETTELIJK = (
    "taakstelling mb_praktisch mb_leefomgeving brede_intake leerbaarheidstoets pip voortgang"
    " handhaving ontzorgen pvt map leerroute_b1 leerroute_onderwijs leerroute_z bijstand"
)
VRIJWILLIGERS_MOGEN = (
    "taakstelling regeldag mb_praktisch mb_leefomgeving financiele_zelfredzaamheid pvt"
    " toezicht_uren vertrouwenspersoon maatje"
)


def test_welke_taken_wettelijk_zijn_en_welke_een_vrijwilliger_mag_doen():
    assert {code for code, taak in TAKEN.items() if taak.wettelijk} == set(WETTELIJK.split())
    mag = {code for code, taak in TAKEN.items() if not taak.alleen_beroepskracht}
    assert mag == set(VRIJWILLIGERS_MOGEN.split())


def test_elke_regel_staat_er_een_keer():
    assert len(set(REGELS)) == len(REGELS)
