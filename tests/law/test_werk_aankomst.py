"""The work around arrival: the talk with COA, the preparation, the day of arrangements."""

from dataclasses import replace

import pytest

from inburgering.law.grondslag import bi, wi
from inburgering.law.tekst import dutch
from inburgering.law.werkstand import Driegesprek
from tests.law.maak import dag
from tests.law.standen import maak_feiten, plan, rijen, stand

GEKOPPELD = stand(maak_feiten(datum_kennisgeving="2024-04-04"), datum_koppeling="2024-04-04")
INGESCHREVEN = replace(
    GEKOPPELD,
    feiten=maak_feiten(datum_kennisgeving="2024-04-04", datum_inschrijving="2024-05-16"),
)
OP = dag("2024-04-26")
ALLE_DRIE = Driegesprek(OP, True, True, True)
NIET_COA = replace(ALLE_DRIE, was_coa_er=False)
KOPPELING = "COA heeft de inburgeraar op 4 april 2024 aan de gemeente gekoppeld."
LEG_VAST = "Het driegesprek is op 26 april 2024: leg daarna vast wie erbij waren."
NIET_IEDEREEN = (
    "Op 26 april 2024 was niet iedereen er:"
    " plan een nieuw gesprek of schrijf op waarom het zo blijft."
)

GESPREK = {  # the talk so far -> from when, what it says; nothing when it is settled
    "nog niets": (Driegesprek(), "2024-04-04", KOPPELING),
    "gepland": (Driegesprek(OP), "2024-04-26", LEG_VAST),
    "een is onbekend": (replace(ALLE_DRIE, was_inburgeraar_er=None), "2024-04-26", LEG_VAST),
    "zonder coa": (NIET_COA, "2024-04-26", NIET_IEDEREEN),
    "zonder regisseur": (
        replace(ALLE_DRIE, was_regisseur_er=False),
        "2024-04-26",
        NIET_IEDEREEN,
    ),
    "een weg, een onbekend": (
        Driegesprek(OP, None, False, True),
        "2024-04-26",
        NIET_IEDEREEN,
    ),
    "alle drie": (ALLE_DRIE, None, None),
    "alle drie, dag onbekend": (replace(ALLE_DRIE, op=None), "2024-04-04", KOPPELING),
    "reden": (Driegesprek(heeft_reden=True), None, None),
    "niet compleet maar met reden": (replace(NIET_COA, heeft_reden=True), None, None),
}


@pytest.mark.parametrize(("gesprek", "vanaf", "zegt"), GESPREK.values(), ids=GESPREK)
def test_driegesprek_tot_alle_drie_er_waren_of_tot_er_een_reden_is(gesprek, vanaf, zegt):
    rij = rijen(replace(GEKOPPELD, driegesprek=gesprek)).get("driegesprek_voeren")
    if vanaf is None:
        assert rij is None
        return
    assert (rij.taak, rij.vanaf, rij.uiterlijk) == ("warme_overdracht", dag(vanaf), None)
    assert rij.grondslag == ()
    assert dutch(rij.uitleg) == zegt


GEEN_GESPREK = {
    "niet gekoppeld": {"datum_koppeling": None},
    "gezinsmigrant": {"feiten": maak_feiten(doelgroep="gezinsmigrant")},
    "intake klaar": {"intake_voltooid_op": dag("2024-06-01")},
    "pip vastgesteld": {"pip_vastgesteld_op": dag("2024-06-01")},
    "overgekomen": {
        "feiten": maak_feiten(
            pips=plan("2023-11-14"), datum_inschrijving_na_verhuizing="2024-02-01"
        )
    },
}


@pytest.mark.parametrize("velden", GEEN_GESPREK.values(), ids=GEEN_GESPREK)
def test_voor_wie_er_geen_driegesprek_is(velden):
    assert "driegesprek_voeren" not in rijen(replace(GEKOPPELD, **velden))


def test_het_driegesprek_draagt_de_laatste_dag_van_het_pip():
    rij = rijen(INGESCHREVEN)["driegesprek_voeren"]
    assert (rij.uiterlijk, rij.termijn) == (dag("2024-07-25"), "pip_vaststellen")
    assert dutch(rij.uitleg) == f"{KOPPELING} Het PIP moet er uiterlijk op 25 juli 2024 zijn."


KENNIS = {  # the talk -> is meeting still to do
    "gepland": (Driegesprek(OP), True),
    "alle drie": (ALLE_DRIE, False),
    "zonder coa maakten ze ook kennis": (NIET_COA, False),
    "zonder regisseur": (replace(ALLE_DRIE, was_regisseur_er=False), True),
    "zonder inburgeraar": (replace(ALLE_DRIE, was_inburgeraar_er=False), True),
    "geen dag": (replace(ALLE_DRIE, op=None), True),
}


@pytest.mark.parametrize(("gesprek", "nodig"), KENNIS.values(), ids=KENNIS)
def test_in_een_driegesprek_maken_ze_kennis(gesprek, nodig):
    assert ("kennismaking" in rijen(replace(GEKOPPELD, driegesprek=gesprek))) is nodig


def test_de_voorinburgering_wordt_afgesproken_zolang_iemand_niet_is_ingeschreven():
    rij = rijen(GEKOPPELD)["voorinburgering_afspreken"]
    assert (rij.taak, rij.vanaf) == ("warme_overdracht", dag("2024-04-04"))
    assert (rij.uiterlijk, rij.streef, rij.termijn) == (None, None, None)
    assert rij.grondslag == (wi("10"), bi("3.17", 1))
    assert dutch(rij.uitleg) == (
        f"{KOPPELING} Spreek met het COA af hoe de voorinburgering gaat. Meedoen is vrijwillig."
    )


GEREGELD = {
    "afgesproken": {"voorinburgering_afgesproken_op": OP},
    "al begonnen": {"voorinburgering_deelname_op": OP},
    "wil niet": {"heeft_geen_voorinburgering": True},
    "ingeschreven": {"feiten": INGESCHREVEN.feiten},
    "niet gekoppeld": {"datum_koppeling": None},
    "gezinsmigrant": {"feiten": maak_feiten(doelgroep="gezinsmigrant")},
    "intake klaar": {"intake_voltooid_op": OP},
}


@pytest.mark.parametrize("velden", GEREGELD.values(), ids=GEREGELD)
def test_wanneer_er_niets_af_te_spreken_is(velden):
    assert "voorinburgering_afspreken" not in rijen(replace(GEKOPPELD, **velden))


def test_de_regeldag_kan_zodra_er_een_woning_is():
    een = replace(GEKOPPELD, woning_toegewezen_op=dag("2024-05-08"))
    rij = rijen(een)["regeldag_houden"]
    assert (rij.taak, rij.vanaf, rij.uiterlijk) == ("regeldag", dag("2024-05-08"), None)
    assert (rij.streef, rij.grondslag) == (None, ())
    assert dutch(rij.uitleg) == (
        "Er is een woning sinds 8 mei 2024:"
        " regel op een dag het huurcontract, de inschrijving en de bijstand."
    )
    met_dag = replace(INGESCHREVEN, woning_toegewezen_op=dag("2024-05-08"))
    assert rijen(met_dag)["regeldag_houden"].streef == dag("2024-05-16")


def test_zonder_woning_of_na_de_regeldag_is_er_geen_regeldag():
    assert "regeldag_houden" not in rijen(GEKOPPELD)
    na = replace(GEKOPPELD, woning_toegewezen_op=OP, regeldag_op=OP)
    assert "regeldag_houden" not in rijen(na)


KIND = {
    "drie jaar": ("2021-03-02", True),
    "vier op de dag van de koppeling": ("2020-04-04", False),
    "vier een dag later": ("2020-04-05", True),
    "zeven jaar": ("2017-01-01", False),
}


@pytest.mark.parametrize(("geboren", "nodig"), KIND.values(), ids=KIND)
def test_voor_een_kind_onder_de_vier_is_er_opvang_te_regelen(geboren, nodig):
    uit = rijen(replace(GEKOPPELD, jongste_kind_geboren=dag(geboren)))
    assert ("kinderopvang_regelen" in uit) is nodig


def test_opvang_heeft_geen_laatste_dag_en_zegt_waarom():
    rij = rijen(replace(GEKOPPELD, jongste_kind_geboren=dag("2021-03-02")))["kinderopvang_regelen"]
    assert (rij.taak, rij.vanaf) == ("brede_intake", dag("2024-04-04"))
    assert (rij.uiterlijk, rij.streef, rij.termijn) == (None, None, None)
    assert rij.grondslag == (wi("15", 1),)
    assert dutch(rij.uitleg) == (
        "Er is een kind dat nog geen vier jaar was op 4 april 2024."
        " Vraag op tijd opvang aan en leg vast wie dat regelt."
    )


def test_wie_de_opvang_vastlegde_hoeft_er_niet_meer_aan_te_denken():
    kind = replace(GEKOPPELD, jongste_kind_geboren=dag("2021-03-02"))
    assert "kinderopvang_regelen" not in rijen(replace(kind, is_kinderopvang_vastgelegd=True))
    klaar = replace(kind, intake_voltooid_op=dag("2024-05-01"))
    assert "kinderopvang_regelen" not in rijen(klaar)
