"""The sums of a month: every cent that comes in is withheld or paid out, whatever the amounts."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.law.maandstaat import (
    Inhouding,
    eerste_open_maand,
    maanden_van,
    maandsom,
    rood_in_maand,
    valt_in_maand,
)
from tests.law.maak import dag

CENTEN = st.integers(min_value=0, max_value=500_000)
REGELS = st.lists(st.builds(Inhouding, CENTEN, CENTEN, CENTEN), max_size=8)
DAGEN = st.dates(min_value=date(2022, 1, 1), max_value=date(2030, 12, 31))


@pytest.mark.eis("R-DRE-019", "R-KEMP-034")
@given(bijstand=CENTEN, toeslagen=CENTEN, regels=REGELS)
def test_elke_cent_is_ingehouden_of_leefgeld(bijstand, toeslagen, regels):
    som = maandsom(bijstand=bijstand, toeslagen=toeslagen, inhoudingen=regels)
    assert som.inkomsten + som.tekort == som.ingehouden + som.leefgeld
    assert som.inkomsten == bijstand + toeslagen
    assert 0 in (som.tekort, som.leefgeld)


@given(maanden=st.lists(st.tuples(CENTEN, CENTEN), min_size=1, max_size=12))
def test_wat_is_ingehouden_is_betaald_of_blijft_staan(maanden):
    over = 0
    for ingehouden, betaald in maanden:
        regel = Inhouding(ingehouden, min(betaald, over + ingehouden), over)
        assert regel.over + regel.ingehouden == regel.betaald + regel.blijft_over
        over = regel.blijft_over
        assert over >= 0


@given(begin=DAGEN, lengte=st.integers(min_value=0, max_value=800))
def test_elke_dag_ligt_in_precies_een_maand(begin, lengte):
    eind = date.fromordinal(begin.toordinal() + lengte)
    maanden = list(maanden_van(begin, eind))
    assert maanden[0] == begin.replace(day=1)
    assert maanden[-1] == eind.replace(day=1)
    assert len(set(maanden)) == len(maanden)
    assert all(valt_in_maand(begin, eind, maand=maand) for maand in maanden)


def test_zes_maanden_vanaf_halverwege_raken_zeven_maanden():
    begin, eind = dag("2026-06-13"), dag("2026-12-12")
    assert [m.month for m in maanden_van(begin, eind)] == [6, 7, 8, 9, 10, 11, 12]
    final = {dag("2026-06-01"), dag("2026-08-01")}
    assert eerste_open_maand(begin, eind, definitief=final) == dag("2026-07-01")
    assert eerste_open_maand(begin, eind, definitief=set(maanden_van(begin, eind))) is None


@pytest.mark.parametrize(
    ("begin", "eind", "maand", "uit"),
    [
        ("2026-06-30", None, "2026-06-01", True),
        ("2026-07-01", None, "2026-06-01", False),
        ("2026-01-01", "2026-06-01", "2026-06-01", True),
        ("2026-01-01", "2026-05-31", "2026-06-01", False),
    ],
)
def test_een_vaste_last_telt_in_de_maanden_van_zijn_dagen(begin, eind, maand, uit):
    assert valt_in_maand(dag(begin), dag(eind) if eind else None, maand=dag(maand)) is uit


def test_later_betalen_mag_eerder_niet():
    jun, jul = dag("2026-06-01"), dag("2026-07-01")
    assert rood_in_maand([(jun, 500, 0), (jul, 500, 1000)]) is None
    assert rood_in_maand([(jul, 500, 0), (jun, 500, 600)]) == jun
    assert rood_in_maand([]) is None
