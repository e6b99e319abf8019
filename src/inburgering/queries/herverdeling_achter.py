"""Work that lies, or is about to lie, with somebody who does not work here: it needs somebody."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.db.models import Count, Q

from inburgering.access.bereik import Bereik
from inburgering.access.models import Aanstelling, Medewerker
from inburgering.cases.models import Dossier, Taak
from inburgering.cases.zichtbaar import get_visible_dossiers, get_visible_tasks

VOORUIT: Final = timedelta(weeks=4)


@dataclass(frozen=True, slots=True)
class Vertrekker:
    """A worker who left or leaves, with the work that lies there."""

    medewerker: int
    naam: str
    taken: int
    dossiers: int
    """Of which this worker is casusregisseur."""
    tot_en_met: date | None
    """The last day, when it still has to come; ``None``: gone already."""


def list_vertrekkers(bereik: Bereik, *, dag: date) -> tuple[Vertrekker, ...]:
    """Return who left, went to another party or leaves within four weeks and still has work.

    Four queries, whatever the number of workers. Who is gone comes first.
    """
    tasks = get_visible_tasks(bereik).filter(status=Taak.Status.OPEN, medewerker__isnull=False)
    dossiers = get_visible_dossiers(bereik).filter(
        status=Dossier.Status.OPEN,
        gemeente__in=bereik.regie_gemeenten,
        casusregisseur__isnull=False,
    )
    per_task = dict(tasks.order_by().values_list("medewerker").annotate(n=Count("pk")))
    per_case = dict(dossiers.order_by().values_list("casusregisseur").annotate(n=Count("pk")))
    last_days = _find_last_days({*per_task, *per_case}, bereik.organisatie, dag)
    names = dict(Medewerker.objects.filter(pk__in=last_days).values_list("pk", "naam"))
    found = [
        Vertrekker(
            medewerker=worker,
            naam=names[worker],
            taken=per_task.get(worker, 0),
            dossiers=per_case.get(worker, 0),
            tot_en_met=last_day,
        )
        for worker, last_day in last_days.items()
    ]
    return tuple(sorted(found, key=lambda v: (v.tot_en_met or date.min, v.naam)))


def _find_last_days(workers: set[int], partij: str, dag: date) -> dict[int, date | None]:
    """Return who does not stay: the last day here, ``None`` for who is not here today."""
    rows = (
        Aanstelling.objects.filter(
            Q(eind__isnull=True) | Q(eind__gte=dag),
            medewerker__in=workers,
            medewerker__is_active=True,
            organisatie=partij,
        )
        .order_by("begin")
        .values_list("medewerker_id", "begin", "eind")
    )
    here: dict[int, date | None] = {}
    for worker, begin, eind in rows:
        until = here.get(worker)
        follows = worker in here and until is not None and begin <= until + timedelta(days=1)
        if begin <= dag or follows:
            here[worker] = eind
    gone: dict[int, date | None] = dict.fromkeys(workers - set(here))
    soon = {w: eind for w, eind in here.items() if eind is not None and eind <= dag + VOORUIT}
    return gone | soon
