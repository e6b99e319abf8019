"""The ties of a household, which hold for both people whoever wrote them down.

A tie is one row, of the dossier in which it was written. From the other side it is the same tie
with the word turned round: the parent of a child.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.db.models import Q, QuerySet

from inburgering.cases.models import Dossier, Huishoudband

Soort = Huishoudband.Soort
TEGENOVER: Final[Mapping[str, str]] = {
    Soort.PARTNER: Soort.PARTNER,
    Soort.OUDER: Soort.KIND,
    Soort.KIND: Soort.OUDER,
    Soort.OVERIG: Soort.OVERIG,
}
"""What the one is to the other, seen from the other side."""


@dataclass(frozen=True, slots=True)
class Band:
    """One member of the household as seen from a dossier."""

    rij: Huishoudband
    soort: str
    """What the member is to the person of the dossier."""
    ander: Dossier | None
    """The dossier of the member; ``None`` for somebody who is known by name."""


def find_ties(row: Dossier) -> QuerySet[Huishoudband]:
    """Return the rows that hold for this dossier, written here or in another of this college."""
    return Huishoudband.objects.filter(
        Q(dossier=row) | Q(ander_dossier=row, dossier__gemeente=row.gemeente_id), is_actief=True
    )


def find_between(row: Dossier, other: Dossier) -> QuerySet[Huishoudband]:
    """Return the rows between two dossiers, whoever wrote them."""
    return find_ties(row).filter(Q(dossier=other) | Q(ander_dossier=other))


def list_banden(row: Dossier) -> tuple[Band, ...]:
    """Return everybody of the household once; what was written here itself counts. One query."""
    rows = find_ties(row).select_related("dossier__persoon", "ander_dossier__persoon")
    found: dict[tuple[str, int], Band] = {}
    for item in sorted(rows, key=lambda item: (item.dossier_id != row.pk, item.pk)):
        band = _see(item, row)
        key = ("rij", item.pk) if band.ander is None else ("dossier", band.ander.pk)
        found.setdefault(key, band)
    return tuple(sorted(found.values(), key=lambda band: band.rij.pk))


def has_partner(row: Dossier) -> bool:
    """Return whether somebody of the household is the partner."""
    return find_ties(row).filter(soort=Soort.PARTNER).exists()


def _see(item: Huishoudband, row: Dossier) -> Band:
    if item.dossier_id == row.pk:
        return Band(item, item.soort, item.ander_dossier)
    return Band(item, TEGENOVER[item.soort], item.dossier)
