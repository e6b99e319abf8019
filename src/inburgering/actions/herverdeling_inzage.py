"""Writes that the party that comes read names of people who were announced to it."""

import secrets
from collections.abc import Collection

from django.db import transaction

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.access.moment import Moment
from inburgering.cases.models import Inzage

DOEL = "warme_overdracht"


def overdracht_inzien(dossiers: Collection[int], *, bereik: Bereik, moment: Moment) -> None:
    """Write one line per dossier of which name and telephone are shown; one query.

    The caller has checked that these people were announced to this worker.
    Source: logging fields of Logboek Dataverwerkingen and BIO2 8.15.01.
    """
    trace = secrets.token_hex(16)
    with transaction.atomic():
        Inzage.objects.bulk_create(
            Inzage(
                dossier_id=pk,
                door_id=bereik.medewerker,
                organisatie_id=bereik.organisatie,
                rol=bereik.rol.code,
                deel=Deel.NAAM,
                doel=DOEL,
                tijdstip=moment.tijdstip,
                trace_id=trace,
            )
            for pk in dossiers
        )
