"""Plans of made-up people, brought before adoption through the actions as in use."""

import uuid
from datetime import timedelta
from typing import Any

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.feit import Waarde
from inburgering.actions.pip import pip_beginnen, pip_vaststellen, save_concept
from inburgering.cases.models import BredeIntake, Dossier, Pip
from tests.dossiers import open_dossier

PLAN: dict[str, Any] = {
    "leerroute": "B1",
    "niveau": "B1",
    "reden_leerroute": "U ging lang naar school. U leert snel.",
    "uren_per_week": 12,
    "pvt_uren": 12,
    "map_uren": 64,
    "map_praktijk_uren": 40,
    "begeleiding": "Wij bellen u elke maand.",
    "maatschappelijke_begeleiding": "Een vrijwilliger helpt u met de post.",
    "financiele_zelfredzaamheid": "U leert zelf uw rekeningen te betalen.",
    "aantal_voortgangsgesprekken": 6,
    "heeft_jong_kind": False,
    "taal_en_werk": "U helpt een dag per week in een winkel.",
    "doelen": [
        {
            "domein": "netwerk",
            "in_eigen_woorden": "Ik wil mijn buren leren kennen.",
            "wat_doet_inburgeraar": "U gaat naar het buurthuis.",
            "wat_doet_gemeente": "Wij gaan de eerste keer mee.",
        }
    ],
    "toezeggingen": [
        {"partij": "Taalmaatjes", "wat": "Elke week samen praten", "toegezegd_op": "2026-10-01"}
    ],
}
"""A plan from which nothing is missing, for an asielstatushouder in the B1-route."""


def make_ready(bereik: Bereik, moment: Moment, **changes: Any) -> uuid.UUID:
    """Open a dossier of which the intake is complete."""
    day = moment.dag
    feiten = {
        "koppeling": Waarde(datum=day - timedelta(days=60)),
        "kennisgeving": Waarde(datum=day - timedelta(days=40)),
        "inschrijving": Waarde(datum=day - timedelta(days=30)),
        **changes.pop("feiten", {}),
    }
    sleutel = open_dossier(bereik, moment, feiten=feiten, **changes)
    BredeIntake.objects.update_or_create(
        dossier=Dossier.objects.get(sleutel=sleutel),
        defaults={
            "begonnen_op": day - timedelta(days=20),
            "voltooid_op": day - timedelta(days=3),
            "alleen_gewezen_op": day - timedelta(days=10),
            "wijze": "met_persoon",
        },
    )
    return sleutel


def write_plan(
    dossier: uuid.UUID, bereik: Bereik, moment: Moment, *, reden: str = "", **changes: Any
) -> int:
    """Begin a concept, fill it, and return its version."""
    pip_beginnen(dossier, bereik=bereik, moment=moment, reden_wijziging=reden)
    stored = Pip.objects.get(dossier__sleutel=dossier, status="concept").inhoud
    stand = save_concept(
        dossier, velden={**PLAN, **changes}, gezien=stored, bereik=bereik, moment=moment
    )
    assert not stand.botsing or reden
    return stand.versie


def adopt(dossier: uuid.UUID, bereik: Bereik, moment: Moment, **changes: Any) -> uuid.UUID:
    """Write a plan and adopt it; returns the key of the letter."""
    version = write_plan(dossier, bereik, moment, **changes)
    return pip_vaststellen(dossier, pip_versie=version, bereik=bereik, moment=moment)
