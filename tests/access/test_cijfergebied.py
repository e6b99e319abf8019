"""Of which municipalities somebody may see figures follows from the party, not from tasks."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from inburgering.access.bereik import get_bereik, get_cijfergebied
from inburgering.access.models import Aanstelling, Medewerker
from inburgering.region.models import Taakverdeling

DAG = date(2026, 6, 3)


def bereik_of(organisatie, rol):
    medewerker = Medewerker.objects.create(email=f"{organisatie}@proef.example", naam="Iemand")
    Aanstelling.objects.create(
        medewerker=medewerker, organisatie_id=organisatie, rol=rol, begin=date(2022, 1, 1)
    )
    return get_bereik(medewerker.pk, dag=DAG)


@pytest.mark.eis("R-BUR-014")
@pytest.mark.parametrize(
    ("organisatie", "rol", "gemeenten"),
    [
        ("regiehuis", "procesregisseur", {"9001", "9002"}),
        ("regiehuis", "beleidsmedewerker", {"9001", "9002"}),
        ("zandhoven", "beleidsmedewerker", {"9002"}),
        ("verweg", "beleidsmedewerker", {"9009"}),
        ("boslanden", "beleidsmedewerker", set()),
        ("partner", "teamleider", set()),
        ("regiehuis", "casusregisseur", set()),
    ],
)
def test_the_party_and_the_role_together_say_which_figures(regio, organisatie, rol, gemeenten):
    # In 9009 another party does everything: the Wgr body has nothing there.
    Taakverdeling.objects.filter(gemeente="9009", organisatie="regiehuis").delete()
    assert get_cijfergebied(bereik_of(organisatie, rol)) == gemeenten


def test_an_own_office_with_one_task_left_keeps_its_own_figures(regio):
    Taakverdeling.objects.create(
        gemeente_id="9001",
        taak="taakstelling",
        rol="uitvoerder",
        organisatie_id="boslanden",
        begin=date(2022, 1, 1),
        niveau="lokaal",
        grond="eigen",
    )
    bereik = bereik_of("boslanden", "beleidsmedewerker")
    with CaptureQueriesContext(connection) as queries:
        assert get_cijfergebied(bereik) == {"9001"}
    assert len(queries) == 2
