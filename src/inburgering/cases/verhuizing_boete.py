"""Fines that go over to the next college: they count for the height of the next one.

Grondslag: art. 35 lid 4 Wi2021; art. 7.1 lid 3 and 5 Bi2021.
"""

from dataclasses import dataclass
from datetime import date
from typing import cast

from inburgering.cases.models import Dossier, Handhavingszaak
from inburgering.cases.stand_handhaving import STAAT


@dataclass(frozen=True, slots=True)
class OvergedragenBoete:
    """A fine of a college that stands; the facts behind it stay where they were written."""

    gedraging: str
    geconstateerd_op: date
    dagtekening: date
    bedrag_cent: int
    onherroepelijk_op: date | None = None


def collect_fines(dossier: Dossier) -> tuple[OvergedragenBoete, ...]:
    """Return the fines of this dossier that stand, oldest first."""
    rows = Handhavingszaak.objects.filter(dossier=dossier, status__in=STAAT)
    return tuple(
        OvergedragenBoete(
            gedraging=row.gedraging,
            geconstateerd_op=row.geconstateerd_op,
            dagtekening=cast(date, row.dagtekening),
            bedrag_cent=row.bedrag_cent or 0,
            onherroepelijk_op=row.onherroepelijk_op,
        )
        for row in rows.order_by("geconstateerd_op", "pk")
    )
