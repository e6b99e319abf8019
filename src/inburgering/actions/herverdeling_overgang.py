"""Which work of which dossiers goes from which party to which, and the transfer that belongs to it.

Every step from one party to another has an ``Overdracht``: prepared before the day, or made on the
day for who was not prepared, so that a missing talk stays visible.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.db.models import OuterRef, Subquery

from inburgering.access.models import Aanstelling
from inburgering.access.moment import Moment
from inburgering.actions.herverdeling_gemeente import (
    Gemeenteverdeling,
    due_transfers,
    misplaced_involved,
    misplaced_lists,
    misplaced_regie,
    misplaced_tasks,
)
from inburgering.cases.models import Herverdeling, Overdracht
from inburgering.queries.herverdeling_mensen import DRAAGT_REGIE
from inburgering.region.models import Organisatie


@dataclass(frozen=True, slots=True)
class Stap:
    """A task of a dossier that goes to another party."""

    dossier: int
    taak: str
    van: str | None
    naar: str | None
    medewerker: int | None
    """Who had it."""


class Sprong(NamedTuple):
    """From which party to which, since which day; one transfer per dossier."""

    dossier: int
    van: str
    naar: str
    dag: date


def find_steps(
    pks: Collection[int], verdeling: Gemeenteverdeling, *, dag: date
) -> tuple[Stap, ...]:
    """Return what of these dossiers stands with another party than today's, in a fixed order."""
    columns = ("dossier_id", "taak", "organisatie_id", "medewerker_id")
    rows = [
        *misplaced_tasks(verdeling).filter(dossier__in=pks).values_list(*columns),
        *misplaced_involved(verdeling, dag=dag).filter(dossier__in=pks).values_list(*columns),
        *(
            (*row, None)
            for row in misplaced_lists(verdeling).filter(dossier__in=pks).values_list(*columns[:3])
        ),
        *_regie_rows(pks, verdeling, dag),
    ]
    steps = (
        Stap(dossier, taak, van, verdeling.nu.get(taak), medewerker)
        for dossier, taak, van, medewerker in rows
    )
    unique = dict.fromkeys(step for step in steps if step.van != step.naar)
    return tuple(sorted(unique, key=lambda s: (s.dossier, s.taak, s.van or "")))


def _regie_rows(
    pks: Collection[int], verdeling: Gemeenteverdeling, dag: date
) -> Iterable[tuple[int, str, str | None, int | None]]:
    before = verdeling.eerder.get(DRAAGT_REGIE, frozenset())
    worked_at = Aanstelling.objects.filter(
        medewerker=OuterRef("casusregisseur"), organisatie__in=before
    ).order_by("-begin")
    rows = (
        misplaced_regie(verdeling, dag=dag)
        .filter(pk__in=pks)
        .annotate(van=Subquery(worked_at.values("organisatie")[:1]))
    )
    for pk, van, worker in rows.values_list("pk", "van", "casusregisseur_id"):
        yield pk, DRAAGT_REGIE, van, worker


def load_transfers(
    pks: Collection[int],
    steps: Iterable[Stap],
    verdeling: Gemeenteverdeling,
    *,
    moment: Moment,
) -> Mapping[Sprong, Overdracht]:
    """Return the transfer of every step between two parties; the missing ones are made here.

    Prepared ones of which nothing stands elsewhere any more are due as well.
    """
    taken: dict[Sprong, set[str]] = defaultdict(set)
    had: dict[Sprong, set[int]] = defaultdict(set)
    for step in steps:
        if step.van and step.naar:
            jump = Sprong(step.dossier, step.van, step.naar, verdeling.sinds[step.taak])
            taken[jump].add(step.taak)
            had[jump] |= {step.medewerker} if step.medewerker else set()
    found = _load_known(pks, verdeling, set(taken))
    missing = sorted(set(taken) - set(found))
    parents = {
        jump[1:]: _find_or_make(jump, moment) for jump in {j[1:]: j for j in missing}.values()
    }
    new = Overdracht.objects.bulk_create(
        Overdracht(
            herverdeling=parents[jump[1:]],
            dossier_id=jump.dossier,
            taken=sorted(taken[jump]),
            vooraf={"medewerkers": sorted(had[jump])},
        )
        for jump in missing
    )
    found |= dict(zip(missing, new, strict=True))
    for jump, row in found.items():
        row.taken = sorted({*row.taken, *taken[jump]})
    return found


def _load_known(
    pks: Collection[int], verdeling: Gemeenteverdeling, asked: set[Sprong]
) -> dict[Sprong, Overdracht]:
    due = set(due_transfers(verdeling).filter(dossier__in=pks).values_list("pk", flat=True))
    same_parties = {jump[:3]: jump for jump in asked}
    rows = Overdracht.objects.filter(dossier__in=pks, herverdeling__soort=Herverdeling.Soort.PARTIJ)
    running = rows.exclude(herverdeling__status=Herverdeling.Status.TERUGGEDRAAID)
    found: dict[Sprong, Overdracht] = {}
    for row in running.select_related("herverdeling").order_by("pk"):
        parent = row.herverdeling
        jump = Sprong(row.dossier_id, parent.organisatie_id, parent.naar_organisatie_id, parent.dag)
        arrived = any(verdeling.nu.get(taak) == jump.naar for taak in row.taken)
        if row.pk in due and arrived:
            # Prepared for another day than the one on which it came: the talk still counts.
            found[same_parties.get(jump[:3], jump)] = row
        elif jump in asked:
            found.setdefault(jump, row)
    return found


def _find_or_make(jump: Sprong, moment: Moment) -> Herverdeling:
    """Return the redistribution of this change; two processes at once get the same one."""
    Organisatie.objects.select_for_update(no_key=True).get(pk=jump.van)
    same = Herverdeling.objects.filter(
        soort=Herverdeling.Soort.PARTIJ,
        organisatie=jump.van,
        naar_organisatie=jump.naar,
        dag=jump.dag,
    )
    known = same.exclude(status=Herverdeling.Status.TERUGGEDRAAID).order_by("pk").first()
    return known or Herverdeling.objects.create(
        soort=Herverdeling.Soort.PARTIJ,
        organisatie_id=jump.van,
        naar_organisatie_id=jump.naar,
        dag=jump.dag,
        status=Herverdeling.Status.BEZIG,
        aantal=0,
        created_at=moment.tijdstip,
    )
