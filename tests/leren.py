"""Learning in the tests: a plan in force, hours made before, exams, a group for the PVT."""

import uuid
from dataclasses import replace
from datetime import timedelta
from typing import Any

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.examen import Examengegevens, examen_vastleggen
from inburgering.actions.feit import Waarde, feit_vastleggen
from inburgering.cases.models import Bestelling, Groep
from tests.pips import adopt, make_ready
from tests.uren import make_bestelling, make_groep

Z_PLAN = {"leerroute": "Z", "niveau": None, "participatie_uren_z": 800, "alfabetisering": "nvt"}
ONDERWIJS_PLAN = {"leerroute": "onderwijs", "map_uren": None, "map_praktijk_uren": None}


def later(moment: Moment, **days: int) -> Moment:
    """Return a later day of work."""
    shift = timedelta(**days)
    return Moment(dag=moment.dag + shift, tijdstip=moment.tijdstip + shift)


def with_plan(
    bereik: Bereik, moment: Moment, *, plan: dict[str, Any] | None = None, **changes: Any
) -> uuid.UUID:
    """Return a dossier with a plan in force since today; a B1-route unless said."""
    key = make_ready(bereik, moment, **changes)
    adopt(key, bereik, moment, **(plan or {}))
    return key


def give_hours(dossier: uuid.UUID, bereik: Bereik, moment: Moment, **hours: int) -> None:
    """Record hours that were made elsewhere, as the opening balance."""
    for kind, number in hours.items():
        feit_vastleggen(
            dossier,
            soort=f"uren_{kind}",
            waarde=Waarde(getal=number),
            bereik=bereik,
            moment=moment,
        )


def sit_exam(dossier: uuid.UUID, bereik: Bereik, moment: Moment, **changes: Any) -> None:
    """Record a passed exam of today: Lezen at B1, unless said."""
    gegevens = Examengegevens("lezen", "B1", moment.dag, "geslaagd", moment.dag, "duo")
    examen_vastleggen(dossier, gegevens=replace(gegevens, **changes), bereik=bereik, moment=moment)


def make_pvt_group(*dossiers: uuid.UUID, door: Bereik) -> Groep:
    """Return a group of the PVT at the partner with these people in it."""
    group = make_groep("partner", product="pvt", naam="PVT Boslanden")
    for key in dossiers:
        make_bestelling(key, door, product="pvt", organisatie_id="partner", groep=group)
    return group


def make_order(dossier: uuid.UUID, door: Bereik, **changes: Any) -> Bestelling:
    """Return lessons of the B1-route that run at the school."""
    return make_bestelling(dossier, door, **changes)
