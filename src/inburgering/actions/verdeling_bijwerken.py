"""Brings open tasks to the party that does them today, after a taakverdeling row began.

Runs once a day in the background, in batches. It moves only what stands with another party, so a
second run moves nothing, and a run that was broken off goes on where it stopped.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final

from django.db import transaction
from django.db.models import Q, QuerySet
from django_tasks import task

from inburgering.access.moment import Moment
from inburgering.actions.stand import refresh_stand
from inburgering.cases.models import Dossier, Taak, Tijdlijnregel
from inburgering.region.models import Gemeente
from inburgering.region.verdeling import get_uitvoerders

PER_KEER: Final = 500
"""Dossiers in one transaction."""
HANDELING: Final = "taak.overgegaan"

Partijen = Mapping[str, str | None]
"""The party per national task in one municipality; no key or ``None`` is a gap."""


def verdeling_bijwerken(*, moment: Moment, per_keer: int = PER_KEER) -> int:
    """Bring every open task to the party of today; return how many dossiers changed.

    Terms and tasks of those dossiers are computed anew, so that the person responsible follows
    from what the new party chose before, else from the casusregisseur.
    """
    changed = 0
    for gemeente in Gemeente.objects.order_by("pk").values_list("pk", flat=True):
        found = get_uitvoerders([gemeente], dag=moment.dag)
        parties: Partijen = {taak: party for (_, taak), party in found.items()}
        for pks in _batches(_misplaced(gemeente, parties), per_keer):
            changed += _move(pks, parties, moment)
    return changed


@task()
def verdeling_bijwerken_op(dag: str, tijdstip: str) -> int:
    """Run ``verdeling_bijwerken`` in the worker, for a day and a real time in ISO form."""
    moment = Moment(dag=date.fromisoformat(dag), tijdstip=datetime.fromisoformat(tijdstip))
    return verdeling_bijwerken(moment=moment)


def _misplaced(gemeente: str, parties: Partijen) -> QuerySet[Taak]:
    """Return the open tasks of a municipality that stand with another party than today's."""
    per_party: dict[str | None, list[str]] = defaultdict(list)
    for taak, party in parties.items():
        per_party[party].append(taak)
    nobody = Q(taak__in=per_party.pop(None, [])) | ~Q(taak__in=list(parties))
    wrong = nobody & Q(organisatie__isnull=False)
    for party, taken in per_party.items():
        wrong |= Q(taak__in=taken) & (Q(organisatie__isnull=True) | ~Q(organisatie=party))
    return Taak.objects.filter(wrong, gemeente=gemeente, status=Taak.Status.OPEN)


def _batches(tasks: QuerySet[Taak], size: int) -> Iterator[list[int]]:
    after = 0
    while True:
        rows = tasks.filter(dossier__gt=after).order_by("dossier").values_list("dossier", flat=True)
        pks = list(rows.distinct()[:size])
        if not pks:
            return
        yield pks
        after = pks[-1]


def _move(pks: Sequence[int], parties: Partijen, moment: Moment) -> int:
    with transaction.atomic():
        locked = Dossier.objects.select_for_update().filter(pk__in=pks).order_by("pk")
        dossiers = list(locked)
        moved = _describe(dossiers, parties)
        refresh_stand(dossiers, moment=moment, door=None)
        _move_own(pks, parties)
        for row in dossiers:
            row.versie += 1
        Dossier.objects.bulk_update(
            dossiers, ["versie", "fase", "doelgroep", "leerroute", "signalen"]
        )
        Tijdlijnregel.objects.bulk_create(
            Tijdlijnregel(
                dossier=row,
                handeling=HANDELING,
                dag=moment.dag,
                tijdstip=moment.tijdstip,
                gegevens={"taken": moved[row.pk]},
            )
            for row in dossiers
        )
    return len(dossiers)


def _describe(dossiers: Sequence[Dossier], parties: Partijen) -> dict[int, list[dict[str, Any]]]:
    """Return per dossier which tasks go from which party to which."""
    found: dict[int, list[dict[str, Any]]] = defaultdict(list)
    rows = Taak.objects.filter(dossier__in=dossiers, status=Taak.Status.OPEN).order_by("id")
    for dossier, taak, van in rows.values_list("dossier_id", "taak", "organisatie_id"):
        naar = parties.get(taak)
        step = {"taak": taak, "van": van, "naar": naar}
        if van != naar and step not in found[dossier]:
            found[dossier].append(step)
    return found


def _move_own(pks: Sequence[int], parties: Partijen) -> None:
    """Bring the tasks that somebody made up along; the new party chooses who does them."""
    own = Taak.objects.filter(dossier__in=pks, status=Taak.Status.OPEN, code="eigen")
    for taak in own.order_by("taak").values_list("taak", flat=True).distinct():
        party = parties.get(taak)
        elsewhere = Q(organisatie__isnull=party is not None)
        if party is not None:
            elsewhere |= ~Q(organisatie=party)
        own.filter(elsewhere, taak=taak).update(organisatie=party, medewerker=None, team=None)
