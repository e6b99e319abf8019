"""Writes who read what. A page that cannot write this line shows nothing."""

import secrets
import uuid
from collections.abc import Collection

from django.db import transaction

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.access.moment import Moment
from inburgering.actions.fouten import NietGevonden
from inburgering.cases.models import Inzage
from inburgering.cases.zichtbaar import get_visible_dossiers


def dossier_inzien(
    dossier: uuid.UUID,
    *,
    deel: Deel,
    doel: str,
    bereik: Bereik,
    moment: Moment,
    reden: str = "",
) -> None:
    """Write that the worker opens a part of a dossier, and for what purpose.

    ``doel`` is the code of the page or act. The time is real time, whatever the day of work.

    Source: logging fields of Logboek Dataverwerkingen and BIO2 8.15.01.
    :raises NietGevonden: if the dossier or the part does not exist for this worker.
    """
    row = get_visible_dossiers(bereik).filter(sleutel=dossier).only("pk", "gemeente").first()
    if row is None or not bereik.mag_zien(row.gemeente_id, deel):
        raise NietGevonden
    with transaction.atomic():
        Inzage.objects.create(
            dossier=row,
            door_id=bereik.medewerker,
            organisatie_id=bereik.organisatie,
            rol=bereik.rol.code,
            deel=deel,
            doel=doel,
            reden=reden,
            tijdstip=moment.tijdstip,
            trace_id=secrets.token_hex(16),
        )


def mensen_inzien(
    dossiers: Collection[uuid.UUID],
    *,
    doel: str,
    bereik: Bereik,
    moment: Moment,
    deel: Deel = Deel.NAAM,
) -> None:
    """Write that the worker sees a part of several people on one page: a line for each.

    :raises NietGevonden: if one of them does not exist for this worker.
    """
    rows = get_visible_dossiers(bereik).filter(sleutel__in=dossiers).only("pk", "gemeente")
    found = [row for row in rows if bereik.mag_zien(row.gemeente_id, deel)]
    if len(found) != len(set(dossiers)):
        raise NietGevonden
    trace = secrets.token_hex(16)
    with transaction.atomic():
        Inzage.objects.bulk_create(
            Inzage(
                dossier=row,
                door_id=bereik.medewerker,
                organisatie_id=bereik.organisatie,
                rol=bereik.rol.code,
                deel=deel,
                doel=doel,
                tijdstip=moment.tijdstip,
                trace_id=trace,
            )
            for row in found
        )
