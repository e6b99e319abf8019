"""The work until there is a plan: what, from when, before when and for which task."""

from dataclasses import replace

import pytest

from inburgering.law.grondslag import bi, wi
from inburgering.law.oproepen import Oproep, volgende_stap
from inburgering.law.tekst import dutch
from inburgering.law.werk import werk
from inburgering.law.werkstand import Beleidskeuzes
from tests.law.maak import dag
from tests.law.standen import maak_feiten, plan, rijen, stand

GEKOPPELD = stand(maak_feiten(), datum_koppeling="2024-04-19")
INGESCHREVEN = stand(
    maak_feiten(datum_kennisgeving="2024-04-22", datum_inschrijving="2024-06-13"),
    datum_koppeling="2024-04-19",
)
UITERLIJK = dag("2024-08-22")
WEG = "niet_verschenen"


def oproep(nummer, uitkomst=None, op=None):
    return Oproep(nummer, dag("2024-06-17"), dag("2024-07-01"), uitkomst, dag(op) if op else None)


def test_na_de_koppeling_is_er_werk_nog_zonder_termijn():
    uit = rijen(GEKOPPELD)
    assert list(uit) == [
        "kennismaking",
        "driegesprek_voeren",
        "voorinburgering_afspreken",
        "feit_aanvullen_kennisgeving",
        "feit_aanvullen_inschrijving",
        "oproep_versturen",
        "leerbaarheidstoets_afnemen",
        "brede_intake_voltooien",
    ]
    for rij in uit.values():
        assert (rij.vanaf, rij.uiterlijk, rij.streef, rij.termijn) == (
            dag("2024-04-19"),
            None,
            None,
            None,
        )


@pytest.mark.eis("R-KEMP-022")
def test_met_een_termijn_draagt_al_het_voorwerk_de_laatste_dag_van_het_pip():
    uit = rijen(INGESCHREVEN)
    voorwerk = {code: rij for code, rij in uit.items() if not code.startswith("mb_")}
    assert {code: (rij.taak, rij.vanaf.isoformat()) for code, rij in voorwerk.items()} == {
        "kennismaking": ("warme_overdracht", "2024-04-19"),
        "driegesprek_voeren": ("warme_overdracht", "2024-04-19"),
        "oproep_versturen": ("brede_intake", "2024-04-19"),
        "leerbaarheidstoets_afnemen": ("leerbaarheidstoets", "2024-04-19"),
        "brede_intake_voltooien": ("brede_intake", "2024-04-19"),
        "pip_vaststellen": ("pip", "2024-06-14"),
    }
    for rij in voorwerk.values():
        assert (rij.uiterlijk, rij.termijn) == (UITERLIJK, "pip_vaststellen")


KENNISMAKING = {
    "gekoppeld": ({}, True),
    "al kennisgemaakt": ({"kennismaking_op": dag("2024-05-17")}, False),
    "niet gekoppeld": ({"datum_koppeling": None}, False),
    "intake klaar": ({"intake_voltooid_op": dag("2024-07-01")}, False),
    "pip vastgesteld": ({"pip_vastgesteld_op": dag("2024-07-01")}, False),
}


@pytest.mark.parametrize(("velden", "nodig"), KENNISMAKING.values(), ids=KENNISMAKING)
def test_kennismaking(velden, nodig):
    assert ("kennismaking" in rijen(replace(INGESCHREVEN, **velden))) is nodig


def test_de_uitleg_van_de_kennismaking_en_het_ontbreken_van_een_artikel():
    rij = rijen(INGESCHREVEN)["kennismaking"]
    assert rij.grondslag == ()
    assert dutch(rij.uitleg) == (
        "COA heeft de inburgeraar op 19 april 2024 aan de gemeente gekoppeld."
        " Het PIP moet er uiterlijk op 22 augustus 2024 zijn."
    )
    zonder = rijen(GEKOPPELD)["kennismaking"]
    assert len(zonder.uitleg) == 1


ONTBREKEND = {  # facts, coupling -> missing dates asked for
    "asiel met kennisgeving": ({"datum_kennisgeving": "2024-01-01"}, None, ["inschrijving"]),
    "asiel met inschrijving": ({"datum_inschrijving": "2024-01-01"}, None, ["kennisgeving"]),
    "asiel met beide": (
        {"datum_kennisgeving": "2024-01-01", "datum_inschrijving": "2024-01-01"},
        None,
        [],
    ),
    "asiel zonder datums": ({}, None, ["kennisgeving", "inschrijving"]),
    "asiel gekoppeld op 31 december 2022": ({}, "2022-12-31", ["inschrijving"]),
    "asiel gekoppeld op 1 januari 2023": ({}, "2023-01-01", ["kennisgeving", "inschrijving"]),
    "asiel met kennisgeving in 2022": (
        {"datum_kennisgeving": "2022-05-01"},
        None,
        ["inschrijving"],
    ),
    "gezin met kennisgeving in 2022": (
        {"doelgroep": "gezinsmigrant", "datum_kennisgeving": "2022-05-01"},
        None,
        ["inschrijving"],
    ),
    "gezin zonder datums": ({"doelgroep": "gezinsmigrant"}, None, ["kennisgeving"]),
    "gezin met inschrijving": (
        {"doelgroep": "gezinsmigrant", "datum_inschrijving": "2024-01-01"},
        None,
        ["kennisgeving"],
    ),
}


@pytest.mark.parametrize(("velden", "koppeling", "mist"), ONTBREKEND.values(), ids=ONTBREKEND)
def test_ontbrekende_datums_worden_gevraagd(velden, koppeling, mist):
    uit = rijen(stand(maak_feiten(**velden), datum_koppeling=koppeling))
    gevraagd = [code for code in uit if code.startswith("feit_aanvullen_")]
    assert gevraagd == [f"feit_aanvullen_{wat}" for wat in mist]
    for code in gevraagd:
        assert uit[code].taak == "brede_intake"
        assert "Vul de datum van" in dutch(uit[code].uitleg)
        assert uit[code].grondslag[0].artikel == "5.3"


def test_wie_een_pip_heeft_krijgt_geen_vraag_om_datums():
    een = stand(maak_feiten(pips=plan("2024-05-01")), pip_vastgesteld_op="2024-05-01")
    assert not [code for code in rijen(een) if code.startswith("feit_aanvullen_")]


def test_zonder_enige_datum_kan_het_werk_vanaf_het_begin_van_de_wet():
    uit = rijen(stand(maak_feiten()))
    assert uit["oproep_versturen"].vanaf == dag("2022-01-01")


START = {
    "koppeling eerst": ("2024-01-01", "2024-02-01", "2024-03-01", "2024-01-01"),
    "kennisgeving eerst": ("2024-02-02", "2024-02-01", "2024-03-01", "2024-02-01"),
    "inschrijving eerst": ("2024-04-01", "2024-04-01", "2024-03-01", "2024-03-01"),
}


@pytest.mark.parametrize(("koppeling", "kennis", "inschr", "start"), START.values(), ids=START)
def test_het_werk_kan_vanaf_de_eerste_bekende_dag(koppeling, kennis, inschr, start):
    feiten = maak_feiten(datum_kennisgeving=kennis, datum_inschrijving=inschr)
    uit = rijen(stand(feiten, datum_koppeling=koppeling))
    assert uit["brede_intake_voltooien"].vanaf == dag(start)


OPROEPEN = {  # calls -> code, taak, from
    "geen": ((), "oproep_versturen", "brede_intake", "2024-04-19"),
    "loopt": ((oproep(1),), "oproep_uitkomst_vastleggen", "brede_intake", "2024-07-01"),
    "gemist": ((oproep(1, WEG, "2024-07-03"),), "oproep_herhalen", "brede_intake", "2024-07-03"),
    "twee keer gemist": (
        (oproep(1, WEG), oproep(2, WEG, "2024-07-08")),
        "oproep_derde",
        "handhaving",
        "2024-07-08",
    ),
    "na de uitspraak zonder boete": (
        (oproep(1, WEG), oproep(2, WEG, "2025-07-09")),
        "oproep_derde",
        "brede_intake",
        "2025-07-09",
    ),
    "drie keer gemist": (
        (oproep(1, WEG), oproep(2, WEG), oproep(3, WEG, "2024-07-15")),
        "intake_afwezig_voltooien",
        "brede_intake",
        "2024-07-15",
    ),
}


@pytest.mark.parametrize(("calls", "code", "taak", "vanaf"), OPROEPEN.values(), ids=OPROEPEN)
def test_de_oproepen_geven_steeds_een_volgende_stap(calls, code, taak, vanaf):
    uit = rijen(replace(INGESCHREVEN, oproepen=calls))
    stappen = [c for c in uit if c.startswith(("oproep", "intake_afwezig"))]
    assert stappen == [code]
    assert (uit[code].taak, uit[code].vanaf) == (taak, dag(vanaf))
    assert uit[code].uiterlijk == UITERLIJK
    stap = volgende_stap(calls, is_asielvergunninghouder=True)
    assert (uit[code].grondslag, uit[code].uitleg) == (stap.grondslag, stap.uitleg)
    assert ("brede_intake_voltooien" in uit) is (code != "intake_afwezig_voltooien")


def test_de_boete_is_voor_familie_zonder_eigen_vergunning_niet_geblokkeerd():
    feiten = replace(INGESCHREVEN.feiten, heeft_asielvergunning=False)
    calls = (oproep(1, WEG), oproep(2, WEG, "2025-07-09"))
    uit = rijen(replace(INGESCHREVEN, feiten=feiten, oproepen=calls))
    assert uit["oproep_derde"].taak == "handhaving"


def test_wie_kwam_krijgt_geen_oproep_meer():
    uit = rijen(replace(INGESCHREVEN, oproepen=(oproep(1, "verschenen", "2024-06-27"),)))
    assert not [code for code in uit if code.startswith("oproep")]
    assert "brede_intake_voltooien" in uit


TOETS = {
    "nog niets": ({}, True),
    "afgenomen": ({"toets_afgenomen_op": dag("2024-07-18")}, False),
    "vrijgesteld": ({"toets_vrijgesteld_op": dag("2024-07-18")}, False),
    "intake klaar": ({"intake_voltooid_op": dag("2024-07-18")}, False),
}


@pytest.mark.parametrize(("velden", "nodig"), TOETS.values(), ids=TOETS)
def test_leerbaarheidstoets(velden, nodig):
    uit = rijen(replace(INGESCHREVEN, **velden))
    assert ("leerbaarheidstoets_afnemen" in uit) is nodig
    if nodig:
        rij = uit["leerbaarheidstoets_afnemen"]
        assert rij.grondslag == (wi("14", 3),)
        assert dutch(rij.uitleg) == (
            "De leerbaarheidstoets hoort bij de brede intake:"
            " meld de inburgeraar aan of leg de ontheffing vast."
            " Het PIP moet er uiterlijk op 22 augustus 2024 zijn."
        )


@pytest.mark.parametrize("gewezen", [True, False])
def test_de_intake_vraagt_eerst_te_wijzen_op_alleen_spreken(gewezen):
    rij = rijen(replace(INGESCHREVEN, is_gewezen_op_alleen_spreken=gewezen))[
        "brede_intake_voltooien"
    ]
    assert rij.grondslag == (wi("14", 3), bi("5.2", 2), bi("5.2", 3))
    eerste = (
        "Leg alle onderdelen van de brede intake schriftelijk vast."
        if gewezen
        else "Wijs de inburgeraar eerst op het recht om alleen te spreken:"
        " rond daarna de brede intake af."
    )
    assert dutch(rij.uitleg) == f"{eerste} Het PIP moet er uiterlijk op 22 augustus 2024 zijn."


STREEF = {  # weeks for intake and plan -> local targets
    "geen streefdatum": (None, None, None, None),
    "vier en acht weken": (4, 8, "2024-07-11", "2024-08-08"),
    "tien weken is de wet zelf": (10, 10, "2024-08-22", "2024-08-22"),
    "nooit later dan de wet": (11, 52, "2024-08-22", "2024-08-22"),
    "nul weken": (0, 0, "2024-06-13", "2024-06-13"),
}


@pytest.mark.parametrize(("intake", "pip", "op_intake", "op_pip"), STREEF.values(), ids=STREEF)
def test_een_regio_kan_eerder_willen_dan_de_wet(intake, pip, op_intake, op_pip):
    keuzes = Beleidskeuzes(streef_intake_weken=intake, streef_pip_weken=pip)
    uit = rijen(replace(INGESCHREVEN, beleid=keuzes))
    for code in ("oproep_versturen", "leerbaarheidstoets_afnemen", "brede_intake_voltooien"):
        assert uit[code].streef == (dag(op_intake) if op_intake else None)
    assert uit["pip_vaststellen"].streef == (dag(op_pip) if op_pip else None)
    assert uit["kennismaking"].streef is None


def test_gesloten_dossiers_hebben_geen_werk():
    assert werk(replace(INGESCHREVEN, gesloten=True)) == ()


GESPREKKEN = {  # number here, held -> still talks to hold
    "geen afspraak": (None, 0, False),
    "nog geen": (4, 0, True),
    "een te weinig": (4, 3, True),
    "genoeg": (4, 4, False),
    "meer": (4, 5, False),
}


@pytest.mark.parametrize(("aantal", "gedaan", "nodig"), GESPREKKEN.values(), ids=GESPREKKEN)
def test_de_gesprekken_die_hier_bij_de_intake_horen(aantal, gedaan, nodig):
    keuzes = Beleidskeuzes(aantal_gesprekken=aantal, streef_intake_weken=4)
    een = replace(INGESCHREVEN, beleid=keuzes, aantal_gesprekken=gedaan)
    rij = rijen(een).get("gesprekken_voeren")
    assert (rij is not None) is nodig
    if rij is not None:
        assert (rij.taak, rij.vanaf, rij.uiterlijk) == (
            "brede_intake",
            dag("2024-04-19"),
            UITERLIJK,
        )
        assert (rij.streef, rij.grondslag) == (dag("2024-07-11"), ())
        assert dutch(rij.uitleg).startswith(
            f"Afgesproken aantal gesprekken in de intake: 4. Nu in het dossier: {gedaan}."
        )
    klaar = replace(een, intake_voltooid_op=dag("2024-07-01"))
    assert "gesprekken_voeren" not in rijen(klaar)
