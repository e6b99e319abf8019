"""Makes from the tables what the law must know of work, instruments and reimbursements.

The number of queries does not depend on the number of dossiers.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date

from django.db.models import Min, Q

from inburgering.cases.meedoen import BETAALD
from inburgering.cases.models import Dienstverband, Vergoeding, Werkcheck
from inburgering.law.stand_meedoen import Meedoenstand
from inburgering.law.werk_meedoen import JAREN, UREN_WERK, duurde_half_jaar


def load_meedoen(pks: Collection[int]) -> Mapping[int, Meedoenstand]:
    """Return it per dossier, by primary key; a dossier without rows may be left out."""
    checks = Werkcheck.objects.filter(dossier__in=pks)
    seen: dict[int, set[str]] = defaultdict(set)
    checked: set[int] = set()
    for pk, moment, job in checks.values_list("dossier_id", "moment", "dienstverband_id"):
        if moment in JAREN:
            seen[pk].add(moment)
        elif job is not None:
            checked.add(job)
    jobs = _load_jobs(pks, checked)
    asked = _load_vergoedingen(pks)
    nothing: tuple[date | None, date | None] = (None, None)
    return {
        pk: Meedoenstand(
            werk_begonnen_op=jobs.get(pk),
            nagegaan=frozenset(seen.get(pk, ())),
            vergoeding_gevraagd_op=asked.get(pk, nothing)[0],
            vergoeding_toegekend_op=asked.get(pk, nothing)[1],
        )
        for pk in {*seen, *jobs, *asked}
    }


def _load_jobs(pks: Collection[int], checked: Collection[int]) -> Mapping[int, date]:
    """Return the first day of the oldest job that still has to be looked at."""
    rows = Dienstverband.objects.filter(
        dossier__in=pks, soort__in=sorted(BETAALD), uren_per_week__gte=UREN_WERK
    )
    found: dict[int, date] = {}
    for job, pk, begin, end in rows.order_by("begin", "id").values_list(
        "pk", "dossier_id", "begin", "eind"
    ):
        if job not in checked and duurde_half_jaar(begin, end):
            found.setdefault(pk, begin)
    return found


def _load_vergoedingen(pks: Collection[int]) -> Mapping[int, tuple[date | None, date | None]]:
    stand = Vergoeding.Status
    rows = Vergoeding.objects.filter(
        dossier__in=pks, status__in=[stand.GEVRAAGD, stand.TOEGEKEND]
    ).values_list("dossier_id")
    return {
        pk: (asked, granted)
        for pk, asked, granted in rows.annotate(
            asked=Min("gevraagd_op", filter=Q(status=stand.GEVRAAGD)),
            granted=Min("besloten_op", filter=Q(status=stand.TOEGEKEND)),
        )
    }
