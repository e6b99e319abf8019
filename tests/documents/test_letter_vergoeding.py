"""The letter with the decision on a reimbursement: what it says, and that it says it at B1."""

from dataclasses import replace
from datetime import date

import pytest

from inburgering.cases.meedoen import VERGOEDINGSOORTEN
from inburgering.documents.brief import iter_running_text, iter_text
from inburgering.documents.gegevens import NietVolledig
from inburgering.documents.leesbaarheid import find_shortcomings, measure
from inburgering.documents.vergoeding import WAARVOOR, VergoedingGegevens, vergoeding_besluit
from tests.documents.voorbeelden import AFZENDER, CONTACT, EIGEN, PERSOON, PIP

HEEL = VergoedingGegevens(
    afzender=AFZENDER,
    geadresseerde=PERSOON,
    contact=CONTACT,
    soort="reiskosten",
    omschrijving="Bus naar de taalles, drie dagen per week",
    gevraagd_op=date(2026, 5, 4),
    gevraagd_cent=8460,
    toegekend_cent=8460,
    besloten_op=date(2026, 5, 18),
    van=date(2026, 4, 1),
    tot_en_met=date(2026, 4, 30),
    kenmerk="I-2026-0001",
    dagtekening=date(2026, 5, 19),
    ondertekenaar=EIGEN,
    bezwaaradres=PIP.bezwaaradres,
)
DEEL = replace(HEEL, toegekend_cent=5000, reden="Met een abonnement is het goedkoper.")
NIETS = replace(HEEL, toegekend_cent=0, reden="U hebt een fiets van ons.")
LETTERS = {
    "heel": vergoeding_besluit(HEEL),
    "heel met reden": vergoeding_besluit(replace(HEEL, reden="Bewaar uw kaartjes.")),
    "deel": vergoeding_besluit(DEEL),
    "niets": vergoeding_besluit(NIETS),
    **{
        soort: vergoeding_besluit(replace(HEEL, soort=soort, van=None, tot_en_met=None))
        for soort in VERGOEDINGSOORTEN
    },
}


def text(name):
    return "\n".join(iter_text(LETTERS[name]))


def test_every_kind_is_said_in_plain_words():
    assert set(WAARVOOR) == set(VERGOEDINGSOORTEN)


@pytest.mark.eis("LANG-01")
@pytest.mark.parametrize("name", LETTERS)
def test_every_letter_passes_the_readability_gate(name):
    running = "\n".join(iter_running_text(LETTERS[name]))
    assert find_shortcomings(measure(running, vervang=("Boslanden",))) == ()
    assert measure(text(name)).verboden == ()


def test_what_is_granted_says_how_much_and_when():
    said = text("heel")
    assert LETTERS["heel"].titel == "U krijgt een vergoeding"
    assert "U krijgt € 84,60." in said
    assert "vanaf 1 april 2026 tot en met 30 april 2026" in said
    assert "binnen zes weken" in said
    assert "reden" not in said
    assert "Bewaar uw kaartjes." in text("heel met reden")


def test_less_than_asked_says_both_amounts_and_why():
    said = text("deel")
    assert LETTERS["deel"].titel == "U krijgt een deel van de vergoeding"
    for part in ("€ 50", "€ 84,60", "Waarom krijgt u niet alles?", DEEL.reden, "Wij betalen u"):
        assert part in said


def test_a_refusal_says_why_and_nothing_of_payment():
    said = text("niets")
    assert LETTERS["niets"].titel == "U krijgt geen vergoeding"
    assert "Waarom krijgt u dit geld niet?" in said
    assert NIETS.reden in said
    assert "Wij betalen" not in said
    assert not any("4:87" in source for source in LETTERS["niets"].grondslagen)


@pytest.mark.parametrize("name", ["heel", "deel", "niets"])
def test_every_decision_tells_how_to_contest_it(name):
    assert LETTERS[name].bezwaar
    assert "team Bezwaar" in text(name)
    assert "I-2026-0001" in text(name)


@pytest.mark.parametrize(
    ("gegevens", "missing"),
    [
        (replace(HEEL, dagtekening=None), "de datum van de brief"),
        (replace(HEEL, ondertekenaar=None), "de ondertekenaar"),
        (replace(HEEL, bezwaaradres=None), "het adres voor bezwaar"),
        (replace(DEEL, reden=""), "de reden"),
        (replace(NIETS, reden=""), "de reden"),
    ],
)
def test_a_final_letter_misses_nothing(gegevens, missing):
    with pytest.raises(NietVolledig, match=missing):
        vergoeding_besluit(gegevens)
