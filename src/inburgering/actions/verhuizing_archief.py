"""Opens the archive: a dossier that was handed over, for one worker, one day and one reason."""

import secrets
import uuid

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.access.moment import Moment
from inburgering.actions.fouten import NietGevonden, Onvolledig
from inburgering.cases.models import Archieftoegang, Inzage, Verhuizing

REDEN_MIN, REDEN_MAX = 5, 300


def archief_openen(
    verhuizing: uuid.UUID, *, reden: str, bereik: Bereik, moment: Moment
) -> uuid.UUID:
    """Let this worker read a handed-over dossier until the end of the day; return its key.

    Only the casusregie of the municipality that handed it over may, and every time with a reason.

    Source: AVG art. 5: read for a purpose; BIO2 8.15.01.
    :raises NietGevonden: if there is no such archive for this worker.
    :raises Onvolledig: if the reason is missing.
    """
    move = (
        Verhuizing.objects.filter(
            sleutel=verhuizing,
            dossier_oud__is_archief=True,
            dossier_oud__gemeente__in=bereik.regie_gemeenten,
        )
        .select_related("dossier_oud")
        .first()
    )
    if move is None or move.dossier_oud is None:
        raise NietGevonden
    text = reden.strip()
    if not REDEN_MIN <= len(text) <= REDEN_MAX:
        fault = _("Schrijf in hoogstens 300 tekens waarom je dit dossier moet lezen.")
        raise Onvolledig(fault, velden={"reden": fault})
    with transaction.atomic():
        Archieftoegang.objects.create(
            dossier=move.dossier_oud,
            medewerker_id=bereik.medewerker,
            dag=moment.dag,
            reden=text,
            recorded_at=moment.tijdstip,
        )
        Inzage.objects.create(
            dossier=move.dossier_oud,
            door_id=bereik.medewerker,
            organisatie_id=bereik.organisatie,
            rol=bereik.rol.code,
            deel=Deel.KOP,
            doel="archief",
            reden=text,
            tijdstip=moment.tijdstip,
            trace_id=secrets.token_hex(16),
        )
    return move.dossier_oud.sleutel
