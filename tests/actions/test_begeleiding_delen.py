"""Both parts of maatschappelijke begeleiding: from the first day, and what each holds."""

from datetime import date

import pytest

from inburgering.actions.voorziening import voorziening_bijwerken
from inburgering.actions.voorziening_controle import Voorzieninggegevens
from inburgering.cases.models import Checklistpunt, Taak, Voorziening
from tests.begeleiding import begin_list
from tests.dossiers import open_dossier

HUISVESTING = date(2026, 2, 2)


@pytest.fixture
def dossier(bereik_for, moment):
    return open_dossier(bereik_for("noor"), moment)


@pytest.mark.eis("R-BUR-008")
def test_the_second_part_leads_to_services_initiatives_sport_and_culture(
    dossier, bereik_for, moment
):
    vera = bereik_for("vera")
    parts = ("voorzieningen", "meedoen", "sport_cultuur")
    voorziening_bijwerken(
        dossier,
        soort="mb_leefomgeving",
        gegevens=Voorzieninggegevens(begin=HUISVESTING, organisatie="partner", onderdelen=parts),
        gezien=0,
        bereik=vera,
        moment=moment,
    )
    assert set(Voorziening.objects.get().onderdelen) == set(parts)
    begin_list(dossier, "mb_leefomgeving", vera, moment)
    points = Checklistpunt.objects.values_list("code", flat=True)
    assert {"voorzieningen", "initiatieven", "sport", "cultuur"} <= set(points)


@pytest.mark.eis("R-DRE-012")
def test_guidance_is_due_when_somebody_is_housed_and_begins_with_the_home(
    dossier, bereik_for, moment
):
    work = Taak.objects.filter(code="mb_starten", status="open")
    assert set(work.values_list("taak", "uiterlijk")) == {
        ("mb_praktisch", HUISVESTING),
        ("mb_leefomgeving", HUISVESTING),
    }
    begin_list(dossier, "mb_praktisch", bereik_for("vera"), moment)
    points = Checklistpunt.objects.values_list("code", flat=True)
    assert {"woning_uitleg", "inrichting", "buurt", "vervoer"} <= set(points)
