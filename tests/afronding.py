"""Steps around the end of a trajectory, as in use."""

import uuid
from datetime import date, timedelta

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.afronding import Einde, Nazorg, einde_vastleggen, nazorg_vastleggen
from tests.pips import adopt, make_ready


def make_ended(
    bereik: Bereik,
    moment: Moment,
    *,
    wijze: str = "ontheffing",
    op: date | None = None,
    **new: object,
) -> uuid.UUID:
    """Return a dossier with a plan of which the duty ended."""
    key = make_ready(bereik, moment, **new)
    adopt(key, bereik, moment)
    einde = Einde(
        wijze=wijze, voldaan_op=op or moment.dag, uitstroom="werk", toelichting="Van DUO."
    )
    einde_vastleggen(key, einde=einde, gezien=0, bereik=bereik, moment=moment)
    return key


def later(moment: Moment, dagen: int) -> Moment:
    """Return a moment so many days later."""
    step = timedelta(days=dagen)
    return Moment(dag=moment.dag + step, tijdstip=moment.tijdstip + step)


def contact(key: uuid.UUID, soort: str, bereik: Bereik, moment: Moment) -> None:
    """Record a contact of follow-up today."""
    nazorg = Nazorg(moment=soort, op=moment.dag, is_bereikt=True, uitkomst="werk")
    nazorg_vastleggen(key, nazorg=nazorg, bereik=bereik, moment=moment)
