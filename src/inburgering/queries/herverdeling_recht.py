"""Which transfers a worker may see: the giving and the receiving side, each its own people.

The party that comes has no right to the dossier yet. What it may know of somebody who was named to
it is the name, the telephone and the tasks, and only who leads or was named as receiver (ADR 0084).
"""

import uuid

from django.db.models import Exists, OuterRef, Q, QuerySet

from inburgering.access.bereik import Bereik
from inburgering.cases.models import Dossier, Herverdeling, Overdracht, Taak
from inburgering.cases.zichtbaar import get_visible_dossiers


def find_overgang(sleutel: uuid.UUID, *, bereik: Bereik) -> Herverdeling | None:
    """Return a transfer between parties of which the own party is one side, unless withdrawn."""
    rows = Herverdeling.objects.filter(
        Q(organisatie=bereik.organisatie) | Q(naar_organisatie=bereik.organisatie),
        sleutel=sleutel,
        soort=Herverdeling.Soort.PARTIJ,
    ).exclude(status=Herverdeling.Status.TERUGGEDRAAID)
    return rows.select_related("organisatie", "naar_organisatie").first()


def is_ontvanger(row: Herverdeling, bereik: Bereik) -> bool:
    """Return whether the own party is the one that comes."""
    return row.naar_organisatie_id == bereik.organisatie


def select_overdrachten(row: Herverdeling, *, bereik: Bereik) -> QuerySet[Overdracht]:
    """Return the people of this transfer whom this worker may see.

    Giving: those whom the worker may see anyhow, until they went over. Receiving: all for who
    leads, else those of whom this worker is the receiver.
    """
    rows = Overdracht.objects.filter(herverdeling=row, dossier__status=Dossier.Status.OPEN)
    leads = bereik.rol.mag_herverdelen
    if is_ontvanger(row, bereik):
        return rows if leads else rows.filter(ontvanger=bereik.medewerker)
    mine = Taak.objects.filter(
        dossier=OuterRef("dossier"),
        organisatie=bereik.organisatie,
        medewerker__in={bereik.medewerker, *bereik.vervangt},
        taak__in=row.taken,
        status=Taak.Status.OPEN,
    )
    known = rows.filter(
        overgegaan_op__isnull=True, dossier__in=get_visible_dossiers(bereik).values("pk")
    )
    return known if leads else known.filter(Exists(mine))
