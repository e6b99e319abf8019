"""The Z-route in the plan and after it: for whom it is, and how the 800 hours are filled."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from inburgering.actions.fouten import Onvolledig
from inburgering.actions.pip import pip_vaststellen, save_concept
from inburgering.cases.models import Document, Dossier, Leerbaarheidstoets, Pip, Uren
from tests.overleg import close, make_usual_team, plan, put
from tests.pips import make_ready, write_plan

pytestmark = pytest.mark.django_db
FILLING = "U werkt twee dagen per week mee in de tuin van de buurt."
DECISION = "Twee dagen in de tuin, daarna een plek bij een bakker."
Z = {
    "leerroute": "Z",
    "niveau": None,
    "reden_leerroute": "Andere routes lukken niet. U leert nu eerst lezen.",
    "participatie_uren_z": 800,
    "participatie_z": FILLING,
    "geschatte_uren_b1": None,
}


@pytest.fixture
def lead(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def noor(client_for):
    return client_for("noor")


@pytest.fixture
def dossier(lead, moment):
    return make_ready(lead, moment)


def read(client, name, dossier):
    answer = client.get(reverse(name, args=[dossier]))
    assert answer.status_code == 200, name
    return answer.content.decode()


def rewrite(dossier, lead, moment, **velden) -> int:
    """Change fields of the concept and return its version."""
    seen = Pip.objects.get(dossier__sleutel=dossier).inhoud
    return save_concept(dossier, velden=velden, gezien=seen, bereik=lead, moment=moment).versie


def add_hours(dossier, lead, moment, **rows):
    """Record one week per kind of hours, all on the day of the plan."""
    for soort, uren in rows.items():
        Uren.objects.create(
            dossier=Dossier.objects.get(sleutel=dossier),
            soort=soort,
            categorie="vrijwilligerswerk_ind" if soort == "participatie" else "",
            datum=moment.dag,
            minuten=60 * uren,
            organisatie_id="partner",
            door_id=lead.medewerker,
            recorded_at=timezone.now(),
        )


@pytest.mark.eis("R-KEMP-033")
def test_the_z_route_is_for_who_cannot_reach_another_and_says_why(noor, dossier, lead, moment):
    Leerbaarheidstoets.objects.create(
        dossier=Dossier.objects.get(sleutel=dossier),
        afgenomen_op=moment.dag - timedelta(days=5),
        resultaat="b1_haalbaar",
    )
    warning = "De Z-route is voor wie geen andere route haalt"
    version = write_plan(dossier, lead, moment, **{**Z, "reden_leerroute": ""})
    assert warning in read(noor, "pip_bewerken", dossier)
    with pytest.raises(Onvolledig) as refused:
        pip_vaststellen(dossier, pip_versie=version, bereik=lead, moment=moment)
    assert "reden_leerroute" in refused.value.velden
    Leerbaarheidstoets.objects.update(resultaat="b1_niet_haalbaar")
    version = rewrite(dossier, lead, moment, reden_leerroute=Z["reden_leerroute"])
    assert warning not in read(noor, "pip_bewerken", dossier)
    pip_vaststellen(dossier, pip_versie=version, bereik=lead, moment=moment)
    letter = Document.objects.get(soort="pip_beschikking").html
    assert "Andere routes lukken niet." in letter
    # Language, taking part and getting along by oneself stand in the one plan.
    for piece in (FILLING, "U leert zelf uw rekeningen te betalen.", "12 uur"):
        assert piece in letter, piece


@pytest.mark.eis("R-KEMP-071")
def test_the_800_hours_are_filled_with_team_and_person_and_count_map_and_pvt(
    noor, dossier, lead, moment
):
    overleg = plan(make_usual_team(lead, moment), lead, moment)
    close(overleg, lead, moment, put(dossier, overleg, lead, moment), besluit=DECISION)
    few = write_plan(dossier, lead, moment, **{**Z, "participatie_uren_z": None})
    # What the team decided stands beside the field that it fills.
    assert DECISION in read(noor, "pip_bewerken", dossier)
    with pytest.raises(Onvolledig) as refused:
        pip_vaststellen(dossier, pip_versie=few, bereik=lead, moment=moment)
    assert "participatie_uren_z" in refused.value.velden
    version = rewrite(dossier, lead, moment, participatie_uren_z=800)
    pip_vaststellen(dossier, pip_versie=version, bereik=lead, moment=moment)
    letter = Document.objects.get(soort="pip_beschikking").html
    assert "U doet 800 uur mee in Nederland." in letter
    assert FILLING in letter
    assert FILLING in read(noor, "voortgang", dossier)
    add_hours(dossier, lead, moment, participatie=8, map_les=7, pvt=3)
    page = " ".join(read(noor, "uren", dossier).split())
    counters = re.findall(r"<strong>(\d+)</strong> van 800 uur", page)
    # Lessons count in the other counter: eighteen hours of taking part, none of lessons.
    assert sorted(counters) == ["0", "18"]
