"""Work behind a gap in the taakverdeling is seen by the party with the casusregie."""

from datetime import date

import pytest

from inburgering.queries.werkvoorraad_beeld import Lijstfilter
from inburgering.queries.werkvoorraad_gaten import MEEST, list_gaten, list_gatgroepen
from tests.werk import days_from, make_case, make_task

DAG = date(2026, 6, 3)
ALLES = Lijstfilter()


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor", DAG)


def wait(regio, number, gemeente=None, taak="pvt"):
    for n, day in enumerate(days_from(DAG, *range(number))):
        case = make_case(gemeente or regio.mandaat, f"Amina Gat{n}")
        make_task(case, None, uiterlijk=day, code="pvt_starten", taak=taak)


def test_who_has_the_casusregie_sees_what_nobody_does(noor, regio, bereik_for):
    wait(regio, 2)
    make_task(make_case(regio.mandaat, "Wel Iemand"), regio.partner, uiterlijk=DAG, taak="pvt")
    found = list_gaten(noor, ALLES, dag=DAG)
    assert [item.rij.naam for item in found.rijen] == ["Amina Gat0", "Amina Gat1"]
    assert {item.gemeente for item in found.rijen} == {regio.mandaat}
    for other in ("vera", "kim", "eva", "vreemd", "rik"):
        assert list_gaten(bereik_for(other, DAG), ALLES, dag=DAG).rijen == ()
        assert list_gatgroepen(bereik_for(other, DAG)) == ()


def test_gaps_are_counted_per_place(noor, regio):
    wait(regio, 2)
    wait(regio, 1, taak="map")
    groups = list_gatgroepen(noor)
    assert {(g.gemeente_naam, g.taak, g.aantal, g.eerste) for g in groups} == {
        ("Boslanden", "pvt", 2, DAG),
        ("Boslanden", "map", 1, DAG),
    }


def test_the_list_has_an_end_and_a_filter_and_one_query(noor, regio, django_assert_num_queries):
    wait(regio, MEEST + 2)
    wait(regio, 1, taak="map")
    with django_assert_num_queries(1):
        found = list_gaten(noor, ALLES, dag=DAG)
    assert (len(found.rijen), found.is_meer) == (MEEST, True)
    only = list_gaten(noor, Lijstfilter(taak="map"), dag=DAG)
    assert (len(only.rijen), only.is_meer) == (1, False)
    assert list_gaten(noor, Lijstfilter(is_te_laat=True), dag=DAG).rijen == ()
