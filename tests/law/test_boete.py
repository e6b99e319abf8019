"""The amount of a fine of the college."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.law.boete import (
    Boetefeiten,
    EerdereBoete,
    NieuweTermijn,
    bereken_boete,
    eerdere_overtredingen,
    euro,
)
from inburgering.law.boete_parameters import BOETE, Lezing
from inburgering.law.grondslag import BEGIN_WET
from inburgering.law.tekst import dutch

DAG = date(2025, 6, 1)
SCHULD = ("opzet", "grove_schuld", "gewoon", "verminderd", "geen")


def read(**keuzes):
    """Return the parameters with other readings."""
    tabellen = {name: (Lezing(BEGIN_WET, keuze, "test"),) for name, keuze in keuzes.items()}
    return replace(BOETE, **tabellen)


def eerder(maand, dag=1, *, cent=5000, vast=True, artikel="23"):
    """Return a fine of 2025 on a violation established on that day."""
    when = date(2025, maand, dag) if maand <= 6 else date(2024, maand, dag)
    return EerdereBoete(artikel, when, when, cent, when if vast else None)


def feiten(verwijtbaarheid="opzet", *eerdere, artikel="23", **changes):
    return Boetefeiten(artikel, DAG, verwijtbaarheid, tuple(eerdere), **changes)


@pytest.mark.parametrize(
    ("schuld", "cent"),
    [("opzet", 5000), ("grove_schuld", 3750), ("gewoon", 2500), ("verminderd", 1250), ("geen", 0)],
)
def test_blame_makes_a_share_of_fifty_euros(schuld, cent):
    assert bereken_boete(feiten(schuld)).bedrag_cent == cent


@pytest.mark.parametrize("schuld", ["opzet", "grove_schuld", "gewoon", "verminderd"])
def test_the_fine_of_the_intake_is_fixed(schuld):
    assert bereken_boete(feiten(schuld, artikel="22")).bedrag_cent == 25000
    assert bereken_boete(feiten("geen", artikel="22")).bedrag_cent == 0


@pytest.mark.parametrize(
    ("aantal", "dubbel", "erbij"),
    [(0, 50, 50), (1, 100, 100), (2, 200, 150), (3, 400, 200), (4, 800, 250), (5, 800, 300)],
)
def test_both_readings_of_raised_by_a_hundred_percent(aantal, dubbel, erbij):
    given_facts = feiten("opzet", *(eerder(1, dag, cent=0) for dag in range(2, 2 + aantal)))
    assert bereken_boete(given_facts).bedrag_cent == dubbel * 100
    other = bereken_boete(given_facts, parameters=read(verhoging="optellen"))
    assert other.bedrag_cent == erbij * 100


def test_the_order_of_the_percentage_matters_only_above_the_maximum():
    below = feiten("verminderd", *(eerder(1, dag, cent=0) for dag in (2, 3, 4)))
    above = feiten("verminderd", *(eerder(1, dag, cent=0) for dag in range(2, 8)))
    first = read(volgorde="percentage_eerst")
    assert bereken_boete(below).bedrag_cent == 10000
    assert bereken_boete(below, parameters=first).bedrag_cent == 10000
    assert bereken_boete(above).bedrag_cent == 20000
    assert bereken_boete(above, parameters=first).bedrag_cent == 80000


def test_a_chain_reaches_further_back_than_the_twelve_months():
    chain = (eerder(7, cent=0), EerdereBoete("23", date(2023, 9, 1), DAG, 0, date(2024, 1, 1)))
    known = feiten("opzet", *chain)
    assert bereken_boete(known).bedrag_cent == 10000
    assert bereken_boete(known, parameters=read(telling="keten")).bedrag_cent == 20000


@pytest.mark.parametrize(
    ("op", "telt"),
    [
        (date(2024, 5, 31), False),
        (date(2024, 6, 1), True),
        (date(2025, 5, 31), True),
        (date(2025, 6, 1), False),
    ],
)
def test_only_the_twelve_months_before_the_day_of_establishing_count(op, telt):
    row = EerdereBoete("23", op, op, 5000, op)
    assert bool(eerdere_overtredingen(feiten("opzet", row))) is telt


@pytest.mark.parametrize(
    ("vast_op", "telt"), [(date(2025, 6, 1), True), (date(2025, 6, 2), False), (None, False)]
)
def test_an_earlier_fine_counts_once_it_is_irrevocable(vast_op, telt):
    row = EerdereBoete("23", date(2025, 1, 1), date(2025, 1, 2), 5000, vast_op)
    assert bool(eerdere_overtredingen(feiten("opzet", row))) is telt


def test_a_fine_of_the_intake_does_not_make_the_next_one_rise():
    assert bereken_boete(feiten("opzet", eerder(2, artikel="22"))).bedrag_cent == 5000


@pytest.mark.parametrize(("gegeven", "rest"), [(239999, 1), (240000, 0), (239000, 1000), (0, 5000)])
def test_both_kinds_of_fine_share_one_maximum(gegeven, rest):
    row = eerder(1, cent=gegeven, artikel="22")
    assert bereken_boete(feiten("opzet", row)).bedrag_cent == rest


@pytest.mark.parametrize(
    ("maanden", "maximum"),
    [(5, 400), (6, 400), (11, 400), (12, 800), (18, 1200), (24, 1600), (30, 1600)],
)
def test_a_new_term_has_its_own_maximum_and_forgets_what_came_before(maanden, maximum):
    new = NieuweTermijn(date(2025, 3, 1), maanden)
    before = eerder(2, cent=200000, artikel="22")
    inside = eerder(4, cent=maximum * 100 - 700, artikel="22")
    assert bereken_boete(feiten("opzet", before, nieuwe_termijn=new)).bedrag_cent == 5000
    assert bereken_boete(feiten("opzet", before, inside, nieuwe_termijn=new)).bedrag_cent == 700


def test_special_circumstances_make_it_less_and_never_more():
    assert bereken_boete(feiten("opzet", gematigd_tot_cent=1000)).bedrag_cent == 1000
    assert bereken_boete(feiten("opzet", gematigd_tot_cent=9000)).bedrag_cent == 5000


def test_every_step_can_be_read():
    text = dutch(bereken_boete(feiten("grove_schuld", eerder(2))).stappen)
    assert "50" in text
    assert "(1 keer): € 50 wordt € 100." in text
    assert "75 procent: € 100 wordt € 75." in text
    assert text.endswith("De boete is € 75.")


def test_euros():
    assert [euro(cent) for cent in (0, 1250, 25000, 123456)] == [
        "€ 0",
        "€ 12,50",
        "€ 250",
        "€ 1.234,56",
    ]


LEZINGEN = st.builds(
    read,
    verhoging=st.sampled_from(["verdubbelen", "optellen"]),
    telling=st.sampled_from(["in_tijdvak", "keten"]),
    volgorde=st.sampled_from(["percentage_laatst", "percentage_eerst"]),
)
EERDERE = st.lists(
    st.builds(
        lambda artikel, op, cent, vast: EerdereBoete(artikel, op, op, cent, op if vast else None),
        st.sampled_from(["22", "23"]),
        st.dates(date(2023, 1, 1), DAG),
        st.integers(0, 80000),
        st.booleans(),
    ),
    max_size=8,
)


@given(eerdere=EERDERE, lezing=LEZINGEN, artikel=st.sampled_from(["22", "23"]))
def test_more_blame_is_never_less_and_no_maximum_is_passed(eerdere, lezing, artikel):
    amounts = [
        bereken_boete(feiten(schuld, *eerdere, artikel=artikel), parameters=lezing).bedrag_cent
        for schuld in reversed(SCHULD)
    ]
    assert amounts == sorted(amounts)
    assert amounts[0] == 0
    assert amounts[-1] <= (25000 if artikel == "22" else 80000)
    given_before = sum(een.bedrag_cent for een in eerdere)
    assert amounts[-1] + given_before <= max(240000, given_before)


@given(eerdere=EERDERE, lezing=LEZINGEN, cent=st.integers(0, 90000))
def test_a_later_fine_is_never_lower_for_one_more_irrevocable_violation(eerdere, lezing, cent):
    more = EerdereBoete("23", date(2025, 5, 1), date(2025, 5, 1), 0, date(2025, 5, 1))
    known = feiten("gewoon", *eerdere)
    raised = replace(known, eerdere=(*known.eerdere, more))
    one, other = (bereken_boete(een, parameters=lezing).bedrag_cent for een in (known, raised))
    assert one <= other
    less = bereken_boete(replace(raised, gematigd_tot_cent=cent), parameters=lezing)
    assert less.bedrag_cent <= min(cent, other)
