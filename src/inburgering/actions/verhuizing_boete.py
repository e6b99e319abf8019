"""Puts fines that came over into the dossier of the next college, so that they count there.

Grondslag: art. 35 lid 4 Wi2021; art. 7.1 lid 3 and 5 Bi2021.
"""

from collections.abc import Sequence

from inburgering.access.moment import Moment
from inburgering.cases.models import Dossier, Handhavingszaak
from inburgering.cases.verhuizing_boete import OvergedragenBoete
from inburgering.law.handhaving import GEDRAGINGEN

Status = Handhavingszaak.Status


def receive_fines(
    dossier: Dossier,
    boetes: Sequence[OvergedragenBoete],
    *,
    van: str,
    medewerker: int,
    moment: Moment,
) -> None:
    """Add the fines that are not here yet; the caller recomputes the stand."""
    ended = (Status.AFGEZIEN, Status.INGETROKKEN)
    rows = Handhavingszaak.objects.filter(dossier=dossier).exclude(status__in=ended)
    known = set(rows.values_list("gedraging", "gedraging_op"))
    Handhavingszaak.objects.bulk_create(
        Handhavingszaak(
            dossier=dossier,
            artikel=GEDRAGINGEN[boete.gedraging].artikel,
            gedraging=boete.gedraging,
            gedraging_op=boete.geconstateerd_op,
            geconstateerd_op=boete.geconstateerd_op,
            feiten=van,
            status=Status.ONHERROEPELIJK if boete.onherroepelijk_op else Status.BESLOTEN,
            bedrag_cent=boete.bedrag_cent,
            dagtekening=boete.dagtekening,
            onherroepelijk_op=boete.onherroepelijk_op,
            afgerond_op=moment.dag if boete.onherroepelijk_op else None,
            is_overgenomen=True,
            door_id=medewerker,
            recorded_at=moment.tijdstip,
        )
        for boete in boetes
        if boete.gedraging in GEDRAGINGEN and (boete.gedraging, boete.geconstateerd_op) not in known
    )
