"""The reimbursements of one person."""

import uuid
from datetime import date
from typing import Final

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.keuzelijsten import get_word
from inburgering.cases.meedoen import FINANCIERING, VERGOEDINGSOORTEN, VERGOEDINGSTANDEN
from inburgering.cases.models import Dossier, Vergoeding
from inburgering.law.werk_meedoen import uiterlijk_beslissen, uiterlijk_betalen
from inburgering.queries.dossier_kop import find_dossier, make_kop
from inburgering.queries.meedoen import mag_meedoen_wijzigen
from inburgering.queries.meedoen_beeld import Vergoedingenbeeld, Vergoedingregel

Stand = Vergoeding.Status
ORDER: Final = (
    Stand.GEVRAAGD,
    Stand.TOEGEKEND,
    Stand.BETAALD,
    Stand.AFGEWEZEN,
    Stand.INGETROKKEN,
)
BESLISSEN: Final = ("voortgang", "bijstand")


def get_vergoedingen(dossier: uuid.UUID, *, bereik: Bereik, dag: date) -> Vergoedingenbeeld | None:
    """Return the reimbursements, what waits first; ``None`` for who may not see them."""
    row = find_dossier(dossier, bereik=bereik)
    if row is None or not bereik.mag_zien(row.gemeente_id, Deel.MEEDOEN):
        return None
    found = Vergoeding.objects.filter(dossier=row).select_related("document__verzending")
    rows = list(found.defer("document__html", "document__pdf").order_by("-gevraagd_op", "-id"))
    rows.sort(key=lambda item: ORDER.index(Stand(item.status)))
    is_open = row.status == Dossier.Status.OPEN
    may = is_open and any(bereik.mag_doen(row.gemeente_id, taak) for taak in BESLISSEN)
    return Vergoedingenbeeld(
        kop=make_kop(row, bereik=bereik, dag=dag),
        regels=tuple(_make_line(item) for item in rows),
        betaald_cent=sum(i.toegekend_cent or 0 for i in rows if i.status == Stand.BETAALD),
        open_cent=sum(i.toegekend_cent or 0 for i in rows if i.status == Stand.TOEGEKEND),
        mag_vragen=mag_meedoen_wijzigen(row, bereik),
        mag_beslissen=may,
        mag_betalen=may,
    )


def _make_line(item: Vergoeding) -> Vergoedingregel:
    return Vergoedingregel(
        sleutel=item.sleutel,
        soort=get_word(VERGOEDINGSOORTEN, item.soort),
        omschrijving=item.omschrijving,
        status=item.status,
        stand=get_word(VERGOEDINGSTANDEN, item.status),
        gevraagd_op=item.gevraagd_op,
        gevraagd_cent=item.gevraagd_cent,
        van=item.van,
        tot_en_met=item.tot_en_met,
        besloten_op=item.besloten_op,
        toegekend_cent=item.toegekend_cent,
        reden=item.reden,
        betaald_op=item.betaald_op,
        financiering=get_word(FINANCIERING, item.financiering),
        uiterlijk=_find_last_day(item),
        brief=item.document.sleutel if item.document else None,
        verzonden_op=item.document.verzending.verzonden_op if item.document else None,
    )


def _find_last_day(item: Vergoeding) -> date | None:
    if item.status == Stand.GEVRAAGD:
        return uiterlijk_beslissen(item.gevraagd_op)
    if item.status == Stand.TOEGEKEND and item.besloten_op is not None:
        return uiterlijk_betalen(item.besloten_op)
    return None
