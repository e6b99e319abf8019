"""Carries out a redistribution within a party, or undoes it, in batches of one transaction each.

A batch locks its dossiers, looks at what is really there, and writes everything or nothing. So a
killed process leaves whole batches, two processes at once share the work, and starting again is
always safe. What somebody changed in the meantime is left alone and named.
"""

import uuid
from collections.abc import Callable, Collection
from datetime import date, datetime
from functools import lru_cache
from typing import Final

from django.db import transaction
from django.db.models import Q, QuerySet
from django_tasks import task

from inburgering.access.bereik import get_bereik
from inburgering.access.moment import Moment
from inburgering.actions.herverdeling_terug import restore
from inburgering.actions.herverdeling_verplaatsen import carry
from inburgering.cases.models import Herverdeling, Overdracht
from inburgering.queries.herverdeling_plan import Herverdeelkeuze, make_plan

PER_KEER: Final = 200
Status = Herverdeling.Status


@task()
def herverdeling_uitvoeren_op(sleutel: str, dag: str, tijdstip: str) -> str:
    """Run ``herverdeling_uitvoeren`` in the worker, for a day and a real time in ISO form."""
    moment = Moment(dag=date.fromisoformat(dag), tijdstip=datetime.fromisoformat(tijdstip))
    return herverdeling_uitvoeren(uuid.UUID(sleutel), moment=moment)


def herverdelingen_bijwerken(*, moment: Moment, per_keer: int = PER_KEER) -> int:
    """Do what is due today: begin, go on with what broke off, let covers go back.

    Return how many redistributions had work. For the daily run.
    """
    rows = Herverdeling.objects.filter(soort=Herverdeling.Soort.MEDEWERKER)
    due = rows.filter(
        Q(status=Status.BEZIG)
        | Q(status=Status.VOORBEREID, dag__lte=moment.dag)
        | Q(status=Status.UITGEVOERD, tot_en_met__lt=moment.dag)
        | Q(status=Status.TERUGGEDRAAID, teruggedraaid_at__isnull=True)
    )
    keys = list(due.order_by("dag", "pk").values_list("sleutel", flat=True))
    for key in keys:
        herverdeling_uitvoeren(key, moment=moment, per_keer=per_keer)
    return len(keys)


def herverdeling_uitvoeren(sleutel: uuid.UUID, *, moment: Moment, per_keer: int = PER_KEER) -> str:
    """Do what this redistribution still has to do today, and return its status."""
    row = _begin(sleutel, moment)
    look_up = lru_cache(maxsize=None)(lambda worker: get_bereik(worker, dag=moment.dag))
    if row.status == Status.BEZIG:
        _run(row, _waiting, per_keer, lambda keys: carry(row, keys, _waiting(row), look_up, moment))
        done = {"status": Status.UITGEVOERD, "uitgevoerd_at": moment.tijdstip}
        Herverdeling.objects.filter(pk=row.pk, status=Status.BEZIG).update(**done)
        row.refresh_from_db()
        if row.tot_en_met is not None and row.tot_en_met < moment.dag:
            return herverdeling_uitvoeren(sleutel, moment=moment, per_keer=per_keer)
    elif row.status == Status.TERUGGEDRAAID and row.teruggedraaid_at is None:
        _run(row, _moved, per_keer, lambda keys: restore(row, keys, _moved(row), look_up, moment))
        Herverdeling.objects.filter(pk=row.pk, teruggedraaid_at__isnull=True).update(
            teruggedraaid_at=moment.tijdstip
        )
        row.refresh_from_db()
    return row.status


def _run(
    row: Herverdeling,
    select: Callable[[Herverdeling], QuerySet[Overdracht]],
    per_keer: int,
    act: Callable[[Collection[int]], None],
) -> None:
    """Act on one batch after another until nothing waits; each settles what it selects."""
    while True:
        rows = select(row).order_by("dossier").values_list("dossier", flat=True)
        keys = list(rows[:per_keer])
        if not keys:
            return
        act(keys)


def _waiting(row: Herverdeling) -> QuerySet[Overdracht]:
    rows = Overdracht.objects.filter(herverdeling=row, overgegaan_op__isnull=True)
    return rows.exclude(vooraf__has_key="gelaten")


def _moved(row: Herverdeling) -> QuerySet[Overdracht]:
    rows = Overdracht.objects.filter(herverdeling=row, overgegaan_op__isnull=False)
    return rows.exclude(vooraf__has_key="gebleven")


def _begin(sleutel: uuid.UUID, moment: Moment) -> Herverdeling:
    """Move the status on if its day has come; what came since it was accepted joins in."""
    with transaction.atomic():
        row = Herverdeling.objects.select_for_update().get(sleutel=sleutel)
        is_over = row.tot_en_met is not None and row.tot_en_met < moment.dag
        if row.status == Status.VOORBEREID and is_over:
            row.status, row.teruggedraaid_at = Status.TERUGGEDRAAID, moment.tijdstip
        elif row.status == Status.VOORBEREID and row.dag <= moment.dag:
            row.status = Status.BEZIG
            _complete(row, moment)
        elif row.status == Status.UITGEVOERD and is_over:
            row.status = Status.TERUGGEDRAAID
        row.save(update_fields=["status", "teruggedraaid_at", "aantal"])
    return row


def _complete(row: Herverdeling, moment: Moment) -> None:
    """Add what this worker got between accepting and the day; all of it goes along."""
    bereik = get_bereik(row.door_id, dag=moment.dag) if row.door_id else None
    if row.van_medewerker_id is None or bereik is None or bereik.organisatie != row.organisatie_id:
        return
    known = {item.dossier_id: item for item in row.overdrachten.all()}
    plan = make_plan(_read_choice(row, known.values(), moment), bereik=bereik)
    new = []
    for regel in plan.regels:
        item = known.get(regel.dossier) or Overdracht(
            herverdeling=row, dossier_id=regel.dossier, ontvanger_id=regel.naar
        )
        item.taken = list(regel.van)
        item.vooraf = {
            "wie": "medewerker",
            "van": dict(regel.van),
            "regie": regel.met_casusregie,
        }
        new.append(item)
    Overdracht.objects.bulk_create(item for item in new if item.pk is None)
    Overdracht.objects.bulk_update([i for i in new if i.pk is not None], ["taken", "vooraf"])
    row.aantal = row.overdrachten.count()


def _read_choice(
    row: Herverdeling, items: Collection[Overdracht], moment: Moment
) -> Herverdeelkeuze:
    receivers = sorted({item.ontvanger_id for item in items if item.ontvanger_id})
    return Herverdeelkeuze(
        wie="medewerker",
        van=row.van_medewerker_id,
        naar=tuple(receivers),
        dag=moment.dag,
        gemeenten=tuple(row.gemeenten),
        taken=tuple(row.taken),
        met_casusregie=row.met_casusregie,
    )
