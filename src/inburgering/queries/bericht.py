"""Reads the outbox of a dossier."""

import uuid

from inburgering.access.bereik import Bereik
from inburgering.cases.models import Bericht
from inburgering.cases.zichtbaar import get_visible_dossiers


def get_open_messages(dossier: uuid.UUID, *, bereik: Bereik) -> tuple[uuid.UUID, ...]:
    """Return the keys of the messages that no partner has had yet, the oldest first."""
    rows = Bericht.objects.filter(
        dossier__in=get_visible_dossiers(bereik).filter(sleutel=dossier),
        afgehandeld_op__isnull=True,
    ).order_by("pk")
    return tuple(rows.values_list("sleutel", flat=True))
