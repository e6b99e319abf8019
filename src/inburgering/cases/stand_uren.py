"""Makes from the tables what the law must know of hours, pace and attendance.

The number of queries does not depend on the number of dossiers.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any

from django.db.models import Max, Q

from inburgering.cases.models import Bestelling, Urensignaal
from inburgering.law.stand_uren import Lopend, Urenstand


def load_uren(pks: Collection[int]) -> Mapping[int, Urenstand]:
    """Return it per dossier, by primary key; a dossier without rows may be left out."""
    found: dict[int, dict[str, Any]] = defaultdict(dict)
    signals = Urensignaal.objects.filter(dossier__in=pks, status=Urensignaal.Status.OPEN)
    for pk, day, percent, limit in signals.values_list(
        "dossier_id", "tot_en_met", "percentage", "grens"
    ):
        found[pk] |= {"laag_sinds": day, "laag_percentage": percent, "laag_grens": limit}
    orders = Bestelling.objects.filter(
        dossier__in=pks, status=Bestelling.Status.GESTART, start_op__isnull=False
    ).order_by("id")
    last = Max("uren__datum", filter=Q(uren__is_geldig=True))
    for pk, begin, day in orders.annotate(last=last).values_list("dossier_id", "start_op", "last"):
        if begin is not None:
            found[pk].setdefault("lopend", []).append(Lopend(begin, day))
    return {
        pk: Urenstand(**{**parts, "lopend": tuple(parts.get("lopend", ()))})
        for pk, parts in found.items()
    }
