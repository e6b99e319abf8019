"""Talks on progress of made-up people, through the actions as in use."""

import uuid
from datetime import time, timedelta
from typing import Any

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.voortgangsgesprek import Gesprekafspraak, voortgangsgesprek_plannen
from inburgering.actions.voortgangsgesprek_voeren import Gespreksverslag, Standopgave
from inburgering.cases.models import Dossier
from inburgering.queries.voortgang_afspraken import load_afspraken
from tests.pips import adopt, make_ready


def make_with_plan(bereik: Bereik, moment: Moment, **changes: Any) -> uuid.UUID:
    """Open a dossier with an adopted plan that names six talks."""
    key = make_ready(bereik, moment, **changes)
    adopt(key, bereik, moment)
    return key


def make_appointment(moment: Moment, days: int = 0, **changes: Any) -> Gesprekafspraak:
    """Return an appointment at the town hall, so many days from today."""
    return Gesprekafspraak(
        **{
            "datum": moment.dag + timedelta(days=days),
            "tijd": time(10, 30),
            "kanaal": "gesprek",
            "plaats": "Gemeentehuis, kamer 2",
            "tolk": "Tigrinya",
            **changes,
        }
    )


def plan_talk(key: uuid.UUID, bereik: Bereik, moment: Moment, days: int = 0, **changes: Any) -> Any:
    """Plan a talk and return its key."""
    return voortgangsgesprek_plannen(
        key, afspraak=make_appointment(moment, days, **changes), bereik=bereik, moment=moment
    )


def make_report(key: uuid.UUID, stand: str = "op_schema", **changes: Any) -> Gespreksverslag:
    """Return a report in which every agreement of the plan stands the same."""
    rows = load_afspraken(Dossier.objects.get(sleutel=key)).rijen
    return Gespreksverslag(
        **{
            "standen": tuple(Standopgave(row.code, stand) for row in rows),
            "samenvatting": "Het gaat goed met de lessen.",
            **changes,
        }
    )
