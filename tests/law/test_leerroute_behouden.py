"""After a move the first plan of the next college keeps the route (art. 15 lid 4 Wi2021)."""

from datetime import date

import pytest

from inburgering.law.feiten import Feiten, PipFeit
from inburgering.law.leerroute_behouden import controleer_leerroute, te_behouden_leerroute

VERHUISD = date(2026, 2, 1)
EERDER = PipFeit(date(2024, 11, 14), "B1")
LATER = PipFeit(date(2025, 6, 2), "Z")


@pytest.mark.parametrize(
    ("pips", "verhuisd_op", "route"),
    [
        ((EERDER,), VERHUISD, "B1"),
        ((EERDER, LATER), VERHUISD, "Z"),
        ((EERDER,), None, None),
        ((), VERHUISD, None),
        ((EERDER, PipFeit(VERHUISD, "Z")), VERHUISD, None),
        ((EERDER, PipFeit(date(2026, 1, 31), "Z")), VERHUISD, "Z"),
    ],
)
def test_which_route_stays(pips, verhuisd_op, route):
    assert te_behouden_leerroute(pips, verhuisd_op=verhuisd_op) == route


@pytest.mark.parametrize(("route", "codes"), [("B1", []), (None, []), ("Z", ["leerroute"])])
def test_another_route_is_refused_with_the_article(route, codes):
    feiten = Feiten(
        id="x",
        peildatum=date(2026, 4, 8),
        doelgroep="asielstatushouder",
        datum_inschrijving_na_verhuizing=VERHUISD,
        pips=(EERDER,),
    )
    found = controleer_leerroute(feiten, route)
    assert [item.veld for item in found] == codes
    assert all(item.grondslag[0].kort == "art. 15 lid 4 Wet inburgering 2021" for item in found)
    assert all(item.is_wettelijk for item in found)
