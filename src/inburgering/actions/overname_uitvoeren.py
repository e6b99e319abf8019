"""Carries out an accepted take-over in the background: the whole set in one transaction.

A worker that dies leaves the set as it was: accepted, and nothing written. Starting it again is
always safe, since the row of the take-over is locked and says whether it is done.
"""

import logging
import uuid
from collections.abc import Collection
from datetime import date, datetime
from functools import partial

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from inburgering.access.bereik import Bereik, get_bereik
from inburgering.access.moment import Moment
from inburgering.actions.overname_controle import Controle, check_rijen
from inburgering.actions.overname_schrijven import write_dossiers
from inburgering.cases.bestand_bevinding import bevindingen_as_json
from inburgering.cases.bestand_lezen import Rij
from inburgering.cases.bestand_rijen import LEEG, rijen_ontsleutelen, rijen_versleutelen
from inburgering.cases.models import Overname
from inburgering.cases.overname_voortgang import note_voortgang

logger = logging.getLogger(__name__)


@task()
def overname_uitvoeren_op(sleutel: str, dag: str, tijdstip: str) -> str:
    """Run ``overname_uitvoeren`` in the worker, for a day and a real time in ISO form."""
    moment = Moment(dag=date.fromisoformat(dag), tijdstip=datetime.fromisoformat(tijdstip))
    return overname_uitvoeren(uuid.UUID(sleutel), moment=moment)


def overname_uitvoeren(sleutel: uuid.UUID, *, moment: Moment) -> str:
    """Write the accepted rows and return the status of the take-over.

    What changed since the preview counts: every row is checked again under the lock.
    """
    try:
        with transaction.atomic():
            row = Overname.objects.select_for_update().get(sleutel=sleutel)
            if row.status == Overname.Status.BEZIG:
                _carry_out(row, moment)
            return row.status
    except Exception as error:
        # Whatever it is, the set stays as it was and somebody can start it again. The text of the
        # error may hold a number of a person; its kind says enough.
        logger.error("overname %s broke off: %s", sleutel, type(error).__name__)
        running = Overname.objects.filter(sleutel=sleutel, status=Overname.Status.BEZIG)
        running.update(status=Overname.Status.MISLUKT, reden_mislukt="storing")
        return Overname.Status.MISLUKT


def _carry_out(row: Overname, moment: Moment) -> None:
    bereik = get_bereik(
        row.door_id,
        dag=moment.dag,
        aangesteld_op=timezone.localtime(moment.tijdstip).date(),
    )
    if bereik is None or not bereik.rol.mag_overnemen or bereik.organisatie != row.organisatie_id:
        _fail(row, "geen_recht")
        return
    rijen = rijen_ontsleutelen(row.rijen_versleuteld)
    controle = check_rijen(rijen, bereik=bereik, dag=moment.dag)
    row.bevindingen = bevindingen_as_json(controle.bevindingen)
    if not controle.goed:
        _fail(row, "geen_goede_rijen")
    elif row.wijze == Overname.Wijze.ALLES and controle.bevindingen:
        _fail(row, "niet_alles_goed")
    else:
        _take_in(row, rijen, controle, bereik=bereik, moment=moment)


def _take_in(
    row: Overname, rijen: Collection[Rij], controle: Controle, *, bereik: Bereik, moment: Moment
) -> None:
    write_dossiers(
        controle.goed,
        overname=row.pk,
        bereik=bereik,
        moment=moment,
        report=partial(note_voortgang, row.sleutel),
    )
    came_in = {k.rij.nummer for k in controle.goed}
    rest = [rij for rij in rijen if rij.nummer not in came_in]
    row.rijen_versleuteld = rijen_versleutelen(rest) if rest else LEEG
    row.gedaan = len(controle.goed)
    row.status = Overname.Status.KLAAR
    row.reden_mislukt = ""
    row.afgerond_at = moment.tijdstip
    row.save()


def _fail(row: Overname, reden: str) -> None:
    row.status = Overname.Status.MISLUKT
    row.reden_mislukt = reden
    row.save()
