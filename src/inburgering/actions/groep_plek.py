"""Whether there is room in a group."""

import uuid
from datetime import date

from django.utils.translation import gettext_lazy as _

from inburgering.actions.fouten import Onvolledig, Tekst
from inburgering.cases.bestelling_keuzen import PLEK
from inburgering.cases.models import Bestelling, Groep


def find_room(key: str, *, organisatie: str, product: str, gemeente: str, dag: date) -> Groep:
    """Return the group, locked, when this person can be placed in it.

    :raises Onvolledig: at the field ``groep``: it does not fit, ended, or is full.
    """
    row = Groep.objects.select_for_update().filter(sleutel=_read(key)).first()
    fits = (
        row is not None
        and row.is_actief
        and (row.organisatie_id, row.product) == (organisatie, product)
        and (not row.gemeenten or gemeente in row.gemeenten)
    )
    if row is None or not fits:
        raise _refuse(_("Deze groep past niet. Kies een andere groep, of geen groep."))
    if row.eind is not None and row.eind < dag:
        raise _refuse(_("Deze groep is afgelopen. Kies een andere groep, of geen groep."))
    taken = Bestelling.objects.filter(groep=row, status__in=PLEK).count()
    if row.max_deelnemers is not None and taken >= row.max_deelnemers:
        raise _refuse(
            _("Deze groep is vol. Kies een andere groep, of zet de persoon op de wachtlijst.")
        )
    return row


def _read(key: str) -> uuid.UUID:
    try:
        return uuid.UUID(key)
    except ValueError:
        raise _refuse(_("Kies een groep uit de lijst, of geen groep.")) from None


def _refuse(fault: Tekst) -> Onvolledig:
    return Onvolledig(fault, velden={"groep": fault})
