"""What was arranged of an obstacle: a place in childcare, or a way to travel."""

from datetime import timedelta

import pytest

from inburgering.actions.fouten import (
    Geweigerd,
    Onvolledig,
)
from inburgering.actions.randvoorwaarde_afspraak import (
    Opvangafspraak,
    Vervoerafspraak,
    randvoorwaarde_afspreken,
)
from inburgering.cases.models import (
    Randvoorwaarde,
)
from tests.dossiers import open_dossier
from tests.meedoen import add_obstacle


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return open_dossier(noor, moment)


@pytest.mark.eis("R-KEMP-105", "R-BUR-030", "R-SV-020")
def test_a_place_in_childcare_is_settled_after_a_look_in_the_register(noor, dossier, moment):
    pk = add_obstacle(dossier, "kinderopvang", noor, moment, begin=moment.dag - timedelta(days=30))
    asked = Opvangafspraak("De Boomhut", gemeld_op=moment.dag)
    randvoorwaarde_afspreken(
        dossier, randvoorwaarde=pk, afspraak=asked, is_geregeld=False, bereik=noor, moment=moment
    )
    row = Randvoorwaarde.objects.get(pk=pk)
    assert (row.status, row.afspraak) == (
        "open",
        {"aanbieder": "De Boomhut", "gemeld_op": moment.dag.isoformat()},
    )
    with pytest.raises(Onvolledig) as fault:
        randvoorwaarde_afspreken(
            dossier,
            randvoorwaarde=pk,
            afspraak=Opvangafspraak("De Boomhut", lrk_nummer="12a"),
            is_geregeld=True,
            bereik=noor,
            moment=moment,
        )
    assert set(fault.value.velden) == {"lrk_nummer", "lrk_status"}
    place = Opvangafspraak("De Boomhut", "dinsdag", 12050, moment.dag, "123456", "A", moment.dag)
    randvoorwaarde_afspreken(
        dossier, randvoorwaarde=pk, afspraak=place, is_geregeld=True, bereik=noor, moment=moment
    )
    row.refresh_from_db()
    assert (row.status, row.eind, row.afspraak["kosten_cent"]) == ("geregeld", moment.dag, 12050)
    assert row.afspraak["lrk_status"] == "A"


@pytest.mark.eis("R-KEMP-106", "R-SV-049")
def test_a_travel_solution_may_come_from_the_own_network(noor, dossier, moment):
    pk = add_obstacle(dossier, "vervoer", noor, moment)
    lift = Vervoerafspraak("netwerk", "Een buurman rijdt mee", None)
    randvoorwaarde_afspreken(
        dossier, randvoorwaarde=pk, afspraak=lift, is_geregeld=True, bereik=noor, moment=moment
    )
    row = Randvoorwaarde.objects.get(pk=pk)
    assert row.afspraak == {"wijze": "netwerk", "wie": "Een buurman rijdt mee"}
    bus = add_obstacle(dossier, "vervoer", noor, moment)
    randvoorwaarde_afspreken(
        dossier,
        randvoorwaarde=bus,
        afspraak=Vervoerafspraak("ov", "", 4550),
        is_geregeld=True,
        bereik=noor,
        moment=moment,
    )
    assert Randvoorwaarde.objects.get(pk=bus).afspraak == {"wijze": "ov", "kosten_cent": 4550}
    with pytest.raises(Geweigerd, match="niet meer in het dossier"):
        randvoorwaarde_afspreken(
            dossier,
            randvoorwaarde=pk,
            afspraak=Opvangafspraak("Hier"),
            is_geregeld=False,
            bereik=noor,
            moment=moment,
        )
