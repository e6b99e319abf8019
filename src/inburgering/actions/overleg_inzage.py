"""Writes that somebody read the cases on an agenda, also who has no other right on the dossier."""

import secrets
import uuid

from django.db import transaction

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.access.moment import Moment
from inburgering.actions.fouten import NietGevonden
from inburgering.cases.models import Inzage
from inburgering.queries.overleg_zicht import get_visible_overleggen, list_seen


def overleg_inzien(overleg: uuid.UUID, *, doel: str, bereik: Bereik, moment: Moment) -> None:
    """Write for every case that this worker sees of a meeting that it was read.

    The time is real time, whatever the day of work.

    :raises NietGevonden: if the meeting does not exist for this worker.
    """
    row = get_visible_overleggen(bereik).filter(sleutel=overleg).first()
    if row is None:
        raise NietGevonden
    trace = secrets.token_hex(16)
    with transaction.atomic():
        Inzage.objects.bulk_create(
            Inzage(
                dossier_id=item.punt.dossier_id,
                door_id=bereik.medewerker,
                organisatie_id=bereik.organisatie,
                rol=bereik.rol.code,
                deel=Deel.OVERLEG,
                doel=doel,
                tijdstip=moment.tijdstip,
                trace_id=trace,
            )
            for item in list_seen(row, bereik=bereik)
        )
