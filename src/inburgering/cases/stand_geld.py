"""Makes from the tables what the law must know of money, referrals and buddies.

The number of queries does not depend on the number of dossiers.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, Final

from django.db.models import Max, Min, Q
from django.db.models.functions import Coalesce, Greatest

from inburgering.cases.geldzaken import OPSCHALING
from inburgering.cases.models import (
    Betalingssignaal,
    Maandstaat,
    Maatje,
    Ontzorging,
    Verwijzing,
    Zelfredzaamheidsplan,
)
from inburgering.law.maandstaat import eerste_open_maand
from inburgering.law.stand_geld import Geldstand

VERWIJZING_LOOPT: Final = (
    Verwijzing.Status.VERWEZEN,
    Verwijzing.Status.AANGEMELD,
    Verwijzing.Status.IN_BEHANDELING,
)
"""A referral of which the outcome is still to come."""
MAATJE_GEZOCHT: Final = (Maatje.Status.GEZOCHT, Maatje.Status.KENNISMAKING)
"""Nobody is coupled yet."""


def load_geld(pks: Collection[int]) -> Mapping[int, Geldstand]:
    """Return it per dossier, by primary key; a dossier without rows may be left out."""
    found: dict[int, dict[str, Any]] = defaultdict(dict)
    _load_periods(pks, found)
    plans = Zelfredzaamheidsplan.objects.filter(dossier__in=pks)
    for pk in plans.values_list("dossier_id", flat=True).distinct():
        found[pk]["heeft_plan"] = True
    _load_signals(pks, found)
    referrals = Verwijzing.objects.filter(dossier__in=pks, status__in=VERWIJZING_LOOPT)
    quiet = referrals.values("dossier_id").annotate(
        op=Min(Greatest("verwezen_op", Coalesce("terugkoppeling_op", "verwezen_op")))
    )
    for pk, op in quiet.values_list("dossier_id", "op"):
        found[pk]["verwijzing_op"] = op
    _load_buddies(pks, found)
    return {pk: Geldstand(**values) for pk, values in found.items()}


def _load_periods(pks: Collection[int], found: dict[int, dict[str, Any]]) -> None:
    periods = list(Ontzorging.objects.filter(dossier__in=pks).order_by("begin"))
    if not periods:
        return
    final: dict[int, set[date]] = defaultdict(set)
    done = Maandstaat.objects.filter(ontzorging__in=periods, is_definitief=True)
    for period, maand in done.values_list("ontzorging_id", "maand"):
        final[period].add(maand)
    for row in periods:
        values = found[row.dossier_id]
        values |= {"ontzorging_begin": row.begin, "ontzorging_tot": row.eind}
        open_month = eerste_open_maand(row.begin, row.eind, definitief=final[row.pk])
        if values.get("open_maand") is None:
            values["open_maand"] = open_month


def _load_signals(pks: Collection[int], found: dict[int, dict[str, Any]]) -> None:
    signals = Betalingssignaal.objects.filter(dossier__in=pks, opgevolgd_op__isnull=True)
    rows = signals.values("dossier_id").annotate(
        call=Min("ontvangen_op", filter=Q(bron=OPSCHALING)),
        signal=Min("ontvangen_op", filter=~Q(bron=OPSCHALING)),
    )
    for pk, call, signal in rows.values_list("dossier_id", "call", "signal"):
        found[pk] |= {"opschaling_op": call, "signaal_op": signal}


def _load_buddies(pks: Collection[int], found: dict[int, dict[str, Any]]) -> None:
    coach = Q(soort=Maatje.Soort.TAALCOACH) & ~Q(status=Maatje.Status.GEEN_KLIK)
    rows = (
        Maatje.objects.filter(dossier__in=pks)
        .values("dossier_id")
        .annotate(
            wanted=Min("gezocht_op", filter=Q(status__in=MAATJE_GEZOCHT)),
            coach=Max("pk", filter=coach),
        )
    )
    for pk, wanted, has_coach in rows.values_list("dossier_id", "wanted", "coach"):
        found[pk] |= {"maatje_gezocht_op": wanted, "heeft_taalcoach": has_coach is not None}
