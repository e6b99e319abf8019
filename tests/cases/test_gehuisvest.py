"""Everybody who was housed counts once, whatever the dossiers say of them."""

from datetime import date

import pytest

from inburgering.cases.gehuisvest import Bewoner, Huisgenoot, Intrek, tel_gehuisvest

JULI, DECEMBER = date(2022, 7, 1), date(2022, 12, 1)
MOEDER = Bewoner(1, date(2022, 7, 4))
KINDEREN = (
    Huisgenoot(1, "Yonas Tesfay", date(2015, 3, 1)),
    Huisgenoot(1, "Liya Tesfay", date(2019, 5, 1)),
)


@pytest.mark.eis("R-KEMP-051")
def test_a_mother_with_two_children_counts_for_three():
    assert tel_gehuisvest([MOEDER], KINDEREN, [], []) == {JULI: 3}


def test_children_that_both_parents_name_count_once():
    father = Bewoner(2, date(2022, 7, 4))
    again = [Huisgenoot(2, "YONAS  Tésfay", date(2015, 3, 1))]
    assert tel_gehuisvest([MOEDER, father], [*KINDEREN, *again], [(1, 2)], []) == {JULI: 4}


def test_who_comes_later_counts_in_the_own_month():
    father = Bewoner(2, date(2022, 12, 20))
    again = [Huisgenoot(2, "Yonas Tesfay", date(2015, 3, 1))]
    found = tel_gehuisvest([MOEDER, father], [*KINDEREN, *again], [(1, 2)], [])
    assert found == {JULI: 3, DECEMBER: 1}


@pytest.mark.parametrize("registered", [date(2022, 6, 28), date(2022, 7, 30)])
def test_a_home_and_the_registrations_that_go_with_it_count_once(registered):
    home = Intrek(1, date(2022, 7, 4), 3)
    assert tel_gehuisvest([Bewoner(1, registered)], KINDEREN, [], [home]) == {JULI: 3}


def test_who_joins_a_home_later_counts_beside_it():
    home = Intrek(1, date(2022, 7, 4), 3)
    father = Bewoner(2, date(2022, 12, 20))
    again = [Huisgenoot(2, "Yonas Tesfay", date(2015, 3, 1)), Huisgenoot(2, "Abel", None)]
    found = tel_gehuisvest([MOEDER, father], [*KINDEREN, *again], [(2, 1)], [home])
    assert found == {JULI: 3, DECEMBER: 2}


def test_a_home_counts_before_anybody_is_registered():
    assert tel_gehuisvest([], [], [], [Intrek(7, date(2022, 7, 4), 2)]) == {JULI: 2}


def test_households_do_not_mix():
    others = [Bewoner(n, date(2022, 12, n)) for n in (3, 4, 5)]
    same_name = [Huisgenoot(n, "Kind", None) for n in (3, 4, 5)]
    assert tel_gehuisvest(others, same_name, [(3, 4)], []) == {DECEMBER: 5}
