"""What the college may do: another route, and examining parts at A2."""

import pytest

from inburgering.law.grondslag import bi, wi
from inburgering.law.tekst import dutch
from tests.law.maak import antwoord, dag

LID_2_3 = (bi("5.4", 2, versie=dag("2023-01-01")), bi("5.4", 3, versie=dag("2023-01-01")))


def mag(code, leerroute="B1", *, peildatum="2025-03-01", pip="2024-01-01", **velden):
    pips = [{"dagtekening": pip, "leerroute": leerroute}]
    return antwoord(pips=pips, peildatum=peildatum, **velden).toegestaan[code]


def test_voor_het_eerste_pip_staat_er_niets():
    assert antwoord().toegestaan == {}


GRENS = {  # peildatum -> allowed; the last day is 2025-07-01
    "op de dagtekening": ("2024-01-01", True),
    "eerste dag": ("2024-01-02", True),
    "dag voor de laatste": ("2025-06-30", True),
    "laatste dag": ("2025-07-01", True),
    "dag erna": ("2025-07-02", False),
}


@pytest.mark.parametrize(("peildatum", "uitkomst"), GRENS.values(), ids=GRENS)
@pytest.mark.parametrize("route", ["B1", "Z"])
def test_leerroute_wijzigen_tot_en_met_de_laatste_dag(route, peildatum, uitkomst):
    oordeel = mag("leerroute_wijzigen", route, peildatum=peildatum)
    assert oordeel.mag is uitkomst
    basis = (wi("17", 2), bi("5.4", 1))
    assert oordeel.grondslag == (basis if uitkomst else (*basis, *LID_2_3))


@pytest.mark.parametrize("peildatum", ["2024-01-01", "2025-07-01", "2025-07-02", "2027-01-01"])
def test_onderwijsroute_mag_altijd(peildatum):
    assert mag("leerroute_wijzigen", "onderwijs", peildatum=peildatum).mag is True


def test_de_uitleg_van_leerroute_wijzigen():
    binnen = mag("leerroute_wijzigen", "onderwijs", peildatum="2025-07-01")
    assert dutch(binnen.uitleg) == "De leerroute kan tot en met 1 juli 2025 veranderen."
    assert binnen.grondslag == (wi("17", 2), bi("5.4", 1))
    onderwijs = mag("leerroute_wijzigen", "onderwijs", peildatum="2025-07-02")
    assert onderwijs.grondslag == (wi("17", 2), bi("5.4", 1), *LID_2_3)
    assert dutch(onderwijs.uitleg) == (
        "Na 1 juli 2025 kan de onderwijsroute alleen nog de B1-route worden."
        " Een andere route kan alleen met artikel 5.4 lid 2 of 3:"
        " na een opleiding zonder vrijstelling of in een bijzonder geval."
    )
    anders = mag("leerroute_wijzigen", "B1", peildatum="2025-07-02")
    assert dutch(anders.uitleg) == (
        "De leerroute kon tot en met 1 juli 2025 veranderen."
        " Nu kan het alleen met artikel 5.4 lid 2 of 3:"
        " na een opleiding zonder vrijstelling of in een bijzonder geval."
    )


def test_de_route_van_het_laatste_pip_telt_en_de_termijn_van_het_eerste():
    pips = [
        {"dagtekening": "2024-01-01", "leerroute": "onderwijs"},
        {"dagtekening": "2025-06-01", "leerroute": "B1"},
    ]
    uit = antwoord(pips=pips, peildatum="2025-07-02").toegestaan
    assert uit["leerroute_wijzigen"].mag is False


UREN = {
    "onbekend": (None, False),
    "599": (599, False),
    "600": (600, True),
    "601": (601, True),
}


@pytest.mark.parametrize(("nt2", "uitkomst"), UREN.values(), ids=UREN)
def test_afschalen_kan_vanaf_600_uur_taalles(nt2, uitkomst):
    oordeel = mag("afschalen_a2", uren={"nt2": nt2, "knm": 700})
    assert oordeel.mag is uitkomst
    assert oordeel.grondslag == (wi("17", 3), bi("5.5", 1))
    assert dutch(oordeel.uitleg).endswith(
        "Beoordeel ook zelf of de inburgeraar zich genoeg heeft ingespannen"
        " en of B1 binnen de termijn niet haalbaar is."
    )


@pytest.mark.parametrize("route", ["onderwijs", "Z"])
def test_afschalen_kan_alleen_in_de_b1_route(route):
    oordeel = mag("afschalen_a2", route, uren={"nt2": 900})
    assert oordeel.mag is False
    assert oordeel.grondslag == (wi("17", 3),)
    assert dutch(oordeel.uitleg) == "Afschalen naar A2 kan alleen in de B1-route."


def test_de_uitleg_van_afschalen_noemt_de_uren():
    te_weinig = dutch(mag("afschalen_a2", uren={"nt2": 599}).uitleg)
    assert te_weinig.startswith("Afschalen naar A2 kan pas na 600 uur taalles: nu zijn het er 599.")
    onbekend = dutch(mag("afschalen_a2").uitleg)
    assert onbekend.startswith("Afschalen naar A2 kan pas na 600 uur taalles: nu zijn het er 0.")
    genoeg = dutch(mag("afschalen_a2", uren={"nt2": 640}).uitleg)
    assert genoeg.startswith("Met 640 uur taalles is de norm van 600 uur gehaald.")
