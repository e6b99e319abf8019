"""Moving between colleges: ten weeks, the same end, and what the old one hands over."""

from dataclasses import replace

import pytest

from inburgering.law.bereken import bereken
from inburgering.law.grondslag import BEGIN_2023, bi, wi
from inburgering.law.parameters import WETTELIJK, GelijkgesteldeDag, extended
from inburgering.law.tekst import dutch
from inburgering.law.werk import werk
from inburgering.law.werkstand import Verhuisstand
from tests.law.maak import dag
from tests.law.standen import maak_feiten, plan, rijen, stand

S4 = maak_feiten(
    datum_inschrijving="2022-09-12",
    pips=plan("2022-11-14"),
    datum_inschrijving_na_verhuizing="2024-02-01",
)
GEKOMEN = stand(S4, pip_vastgesteld_op="2022-11-14")
GEKOMEN = replace(GEKOMEN, verhuizing=Verhuisstand(gekomen_op=dag("2024-02-01")))
VERTROKKEN = replace(
    stand(S4),
    gesloten=True,
    verhuizing=Verhuisstand(vertrokken_op=dag("2024-02-01"), verzoek_op=dag("2024-02-12")),
)


VERHUIZEN = {  # registration elsewhere, first plan -> last day for the plan, end of three years
    "S4": ("2024-02-01", "2022-11-14", "2024-04-11", "2025-11-14"),
    "S4 twee jaar later, op een zondag": ("2026-02-01", "2024-11-14", "2026-04-13", "2027-11-14"),
    "dag ervoor": ("2026-01-31", "2024-11-14", "2026-04-13", "2027-11-14"),
    "dag erna": ("2026-02-02", "2024-11-14", "2026-04-13", "2027-11-14"),
    "twee dagen erna": ("2026-02-03", "2024-11-14", "2026-04-14", "2027-11-14"),
}


@pytest.mark.parametrize(("op", "pip", "uiterlijk", "einde"), VERHUIZEN.values(), ids=VERHUIZEN)
def test_tien_weken_na_de_inschrijving_en_de_drie_jaar_blijven_staan(op, pip, uiterlijk, einde):
    feiten = replace(S4, pips=plan(pip), datum_inschrijving_na_verhuizing=dag(op))
    termijnen = bereken(feiten).termijnen
    assert termijnen["pip_vaststellen"].uiterlijk == dag(uiterlijk)
    assert termijnen["pip_vaststellen"].grondslag[:2] == (
        bi("5.3", 3, versie=BEGIN_2023),
        wi("15", 4),
    )
    assert termijnen["inburgeringstermijn"].uiterlijk == dag(einde)
    tweede = replace(feiten, pips=(*plan(pip), *plan(op)))
    assert bereken(tweede).termijnen["inburgeringstermijn"].uiterlijk == dag(einde)
    verlengd = replace(tweede, einddatum_duo=dag("2028-05-14"))
    assert bereken(verlengd).termijnen["inburgeringstermijn"].uiterlijk == dag("2028-05-14")


def test_de_nieuwe_gemeente_vraagt_het_pip_op_binnen_haar_tien_weken():
    rij = rijen(GEKOMEN)["overdracht_vragen"]
    assert (rij.taak, rij.vanaf, rij.uiterlijk) == (
        "voortgang",
        dag("2024-02-01"),
        dag("2024-04-11"),
    )
    assert (rij.termijn, rij.grondslag) == ("pip_vaststellen", (wi("35", 4), wi("15", 4)))
    assert dutch(rij.uitleg) == (
        "De inburgeraar woont hier sinds 1 februari 2024:"
        " vraag de vorige gemeente om het PIP, de voortgang en boetes."
        " Het PIP moet er uiterlijk op 11 april 2024 zijn."
    )


VRAGEN = {
    "gevraagd": ({"gevraagd_op": dag("2024-02-12")}, {}),
    "al ontvangen": ({"ontvangen_op": dag("2024-02-12")}, {}),
    "niet verhuisd": ({"gekomen_op": None}, {}),
    "nieuw pip": ({}, {"pip_vastgesteld_op": dag("2024-04-08")}),
}


@pytest.mark.parametrize(("verhuizing", "velden"), VRAGEN.values(), ids=VRAGEN)
def test_wanneer_er_niets_te_vragen_is(verhuizing, velden):
    anders = replace(GEKOMEN.verhuizing, **verhuizing)
    assert "overdracht_vragen" not in rijen(replace(GEKOMEN, verhuizing=anders, **velden))


def test_een_gesloten_dossier_houdt_alleen_het_doorgeven():
    (rij,) = werk(VERTROKKEN)
    assert (rij.code, rij.taak, rij.vanaf) == (
        "overdracht_verstrekken",
        "voortgang",
        dag("2024-02-12"),
    )
    assert (rij.uiterlijk, rij.streef, rij.termijn) == (None, dag("2024-04-11"), None)
    assert rij.grondslag == (wi("35", 4),)
    assert dutch(rij.uitleg) == (
        "De nieuwe gemeente vroeg op 12 februari 2024 om het PIP en de voortgang."
        " Die gemeente moet uiterlijk op 11 april 2024 een nieuw PIP hebben."
    )


def test_een_gelijkgestelde_dag_schuift_het_streven_van_de_overdracht():
    anders = extended(WETTELIJK, [GelijkgesteldeDag(dag("2024-04-11"), "Staatscourant")])
    (rij,) = werk(VERTROKKEN, parameters=anders)
    assert rij.streef == dag("2024-04-12")


def test_doorgeven_kan_ook_zonder_dag_van_inschrijving_daar():
    (rij,) = werk(replace(VERTROKKEN, verhuizing=Verhuisstand(verzoek_op=dag("2024-02-12"))))
    assert (rij.streef, len(rij.uitleg)) == (None, 1)


DOORGEVEN = {
    "niet gevraagd": {"verzoek_op": None},
    "verstrekt": {"verstrekt_op": dag("2024-03-01")},
}


@pytest.mark.parametrize("verhuizing", DOORGEVEN.values(), ids=DOORGEVEN)
def test_wanneer_er_niets_door_te_geven_is(verhuizing):
    anders = replace(VERTROKKEN.verhuizing, **verhuizing)
    assert werk(replace(VERTROKKEN, verhuizing=anders)) == ()


def test_een_open_dossier_geeft_ook_door():
    assert "overdracht_verstrekken" in rijen(replace(VERTROKKEN, gesloten=False))
