"""Meetings with partners in a fixed rhythm: who meets whom, and when."""

from datetime import time, timedelta

import pytest

from inburgering.actions.overleg import Planning, overleg_plannen
from inburgering.queries.overleg import get_overleg
from inburgering.queries.overleg_lijst import list_overleggen
from tests.overleg import make_usual_team


@pytest.mark.eis("R-KEMP-103")
def test_each_partner_sees_when_it_meets_whom(bereik_for, moment):
    noor, vera = bereik_for("noor"), bereik_for("vera")
    team = make_usual_team(noor, moment, naam="Regie en begeleiding")
    planning = Planning(moment.dag, time(9, 30), "kamer 2", elke_weken=4, aantal=3)
    overleg_plannen(team, planning, bereik=noor, moment=moment)
    shown = sorted(list_overleggen(bereik=vera, dag=moment.dag).gepland, key=lambda row: row.datum)
    assert [(row.team, row.datum, row.tijd) for row in shown] == [
        ("Regie en begeleiding", moment.dag + timedelta(weeks=weeks), time(9, 30))
        for weeks in (0, 4, 8)
    ]
    found = get_overleg(shown[0].sleutel, bereik=noor, dag=moment.dag)
    members = {(row.lid.partij, row.lid.naam, row.lid.is_vast) for row in found.aanwezigen}
    assert {("Regiehuis", noor.naam, True), ("Welkom Partners", "", True)} <= members
