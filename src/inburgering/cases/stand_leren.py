"""Makes from the tables what the law must know of what was learnt and what was asked.

The number of queries does not depend on the number of dossiers.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any, Final

from django.db.models import Max, Min
from django.utils import timezone

from inburgering.cases.leren import TAAK_VAN_TOLK
from inburgering.cases.models import Bestelling, Tolkopdracht, Uren, Voortgangsbericht
from inburgering.law.stand_leren import Leerstand, Tolkvraag

LESSEN: Final = ("leerroute_b1", "leerroute_onderwijs", "leerroute_z")
Velden = dict[str, Any]


def load_leren(pks: Collection[int]) -> Mapping[int, Leerstand]:
    """Return it per dossier, by primary key; a dossier without rows may be left out."""
    found: dict[int, Velden] = defaultdict(dict)
    hours = Uren.objects.filter(dossier__in=pks, is_geldig=True)
    for pk, day in hours.order_by().values_list("dossier").annotate(Max("datum")):
        found[pk]["laatste_uren_op"] = day
    lessons = Bestelling.objects.filter(
        dossier__in=pks, status=Bestelling.Status.GESTART, product__in=LESSEN
    )
    for pk, day in lessons.order_by().values_list("dossier").annotate(Min("start_op")):
        found[pk]["les_sinds"] = day
    for report in Voortgangsbericht.objects.filter(dossier__in=pks).order_by("pk"):
        _take_report(found[report.dossier_id], report)
    _load_interpreters(pks, found)
    return {pk: Leerstand(**fields) for pk, fields in found.items()}


def _take_report(fields: Velden, row: Voortgangsbericht) -> None:
    if row.ontvangen_op is None:
        fields.setdefault("bericht_gevraagd_op", row.gevraagd_op)
        fields.setdefault("bericht_uiterlijk", row.uiterlijk)
        return
    if row.beoordeeld_op is None:
        fields.setdefault("bericht_te_beoordelen", row.ontvangen_op)
    about = row.tot_en_met or row.ontvangen_op
    fields["laatste_bericht_op"] = max(about, fields.get("laatste_bericht_op", about))


def _load_interpreters(pks: Collection[int], found: dict[int, Velden]) -> None:
    rows = Tolkopdracht.objects.filter(dossier__in=pks, status=Tolkopdracht.Status.NODIG)
    for row in rows.order_by("datum", "pk"):
        assert row.dossier_id is not None
        fields = found[row.dossier_id]
        vraag = Tolkvraag(
            TAAK_VAN_TOLK[row.doel], row.datum, timezone.localtime(row.recorded_at).date()
        )
        fields["tolken"] = (*fields.get("tolken", ()), vraag)
