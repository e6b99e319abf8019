"""Intakes of made-up people, filled through the actions as in use."""

import uuid
from datetime import date, timedelta
from typing import Any

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.gezondheid import save_health
from inburgering.actions.intake_bewaren import Bewaard, Gezien, save_part
from inburgering.actions.intake_gesprek import Gesprek, brede_intake_gesprek_vastleggen
from inburgering.actions.leerbaarheidstoets import Toets, leerbaarheidstoets_vastleggen
from inburgering.cases.intake_inhoud import Inhoud
from inburgering.cases.intake_onderdelen import ONDERDELEN
from inburgering.law.intake_volledig import WETTELIJKE_DELEN


def later(moment: Moment, days: int) -> Moment:
    """Return the same hour so many days later."""
    shift = timedelta(days=days)
    return Moment(dag=moment.dag + shift, tijdstip=moment.tijdstip + shift)


def make_gesprek(dag: date, **changes: Any) -> Gesprek:
    """Return a session in the AZC."""
    values: dict[str, Any] = {
        "datum": dag,
        "plaats": "azc",
        "kanaal": "gesprek",
        "aanwezigen": "de inburgeraar en de casusregisseur",
        "onderwerp": "gezin en wonen",
        "uitkomst": "Wil dicht bij school wonen.",
        **changes,
    }
    return Gesprek(**values)


def save(dossier: uuid.UUID, domein: str, bereik: Bereik, moment: Moment, **fields: Any) -> Bewaard:
    """Save a part as a page that knows nothing of what is stored."""
    return save_part(
        dossier,
        domein=domein,
        inhoud=Inhoud(**fields),
        gezien=Gezien(),
        bereik=bereik,
        moment=moment,
    )


def fill_intake(dossier: uuid.UUID, bereik: Bereik, moment: Moment) -> None:
    """Do everything that the law asks before the intake can be completed."""
    brede_intake_gesprek_vastleggen(
        dossier,
        gesprek=make_gesprek(moment.dag),
        alleen_gewezen=True,
        bereik=bereik,
        moment=moment,
    )
    for code in WETTELIJKE_DELEN:
        if code in ONDERDELEN:
            save(dossier, code, bereik, moment, notitie=f"over {code}", is_besproken=True)
    save_health(
        dossier,
        inhoud=Inhoud(notitie="slaapt slecht", is_besproken=True),
        gezien=Gezien(),
        bereik=bereik,
        moment=moment,
    )
    leerbaarheidstoets_vastleggen(
        dossier,
        toets=Toets(afgenomen_op=moment.dag, resultaat="b1_haalbaar"),
        bereik=bereik,
        moment=moment,
    )
