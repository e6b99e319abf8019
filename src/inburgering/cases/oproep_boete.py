"""The fine that goes before the third call for the intake, as it was decided in this system."""

from dataclasses import dataclass
from datetime import date
from typing import Final, cast

from inburgering.cases.models import Dossier, Handhavingszaak, Oproep
from inburgering.cases.stand_handhaving import STAAT
from inburgering.law.oproepen import MISLUKT

EURO: Final = 100


@dataclass(frozen=True, slots=True)
class Oproepboete:
    """What the third call says of the fine."""

    dagtekening: date
    bedrag_euro: int
    nieuwe_termijn_tot: date | None


def find_decided_fine(dossier: Dossier) -> Oproepboete | None:
    """Return the fine for the latest call that failed, if it was imposed and stands."""
    call = Oproep.objects.filter(dossier=dossier, uitkomst__in=sorted(MISLUKT)).last()
    if call is None:
        return None
    row = Handhavingszaak.objects.filter(oproep=call, status__in=STAAT).last()
    if row is None:
        return None
    return Oproepboete(
        dagtekening=cast(date, row.dagtekening),
        bedrag_euro=(row.bedrag_cent or 0) // EURO,
        nieuwe_termijn_tot=row.nieuwe_termijn_tot,
    )
