"""People who move between the two made-up colleges, through the actions as in use."""

import uuid
from dataclasses import replace
from datetime import date, timedelta

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.feit import Waarde, feit_vastleggen
from inburgering.actions.leerbaarheidstoets import Toets, leerbaarheidstoets_vastleggen
from inburgering.actions.verhuizing import Vertrek, verhuizing_melden
from inburgering.actions.verhuizing_komst import verhuizing_openen
from inburgering.cases.models import Dossier, Verhuizing, Verzending
from tests.pips import adopt, make_ready

VAN, NAAR = "9001", "9002"


def on(moment: Moment, dag: date) -> Moment:
    """Return the same moment on another day of work."""
    return replace(moment, dag=dag)


def make_planned(noor: Bereik, moment: Moment, **changes: object) -> uuid.UUID:
    """Give a dossier in the first municipality with a plan that was sent, a test and hours."""
    key = make_ready(noor, moment, gemeente=VAN, **changes)
    toets = Toets(afgenomen_op=moment.dag - timedelta(days=5), resultaat="b1_haalbaar")
    leerbaarheidstoets_vastleggen(key, toets=toets, bereik=noor, moment=moment)
    adopt(key, noor, moment)
    Verzending.objects.filter(document__dossier__sleutel=key).update(
        verzonden_op=moment.dag, wijze="post"
    )
    feit_vastleggen(key, soort="uren_nt2", waarde=Waarde(getal=120), bereik=noor, moment=moment)
    return key


def move_out(key: uuid.UUID, noor: Bereik, moment: Moment, op: date) -> Verhuizing:
    """Report the move to the second municipality and give the notice."""
    verhuizing_melden(
        key, vertrek=Vertrek(inschrijving_op=op, gemeente=NAAR), bereik=noor, moment=moment
    )
    return Verhuizing.objects.get(dossier_oud__sleutel=key)


def move_in(notice: Verhuizing, eva: Bereik, moment: Moment) -> Dossier:
    """Open the dossier at the second college."""
    key = verhuizing_openen(
        notice.sleutel, casusregisseur=eva.medewerker, bereik=eva, moment=moment
    )
    return Dossier.objects.get(sleutel=key)
