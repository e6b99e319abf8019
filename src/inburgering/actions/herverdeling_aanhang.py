"""What follows a worker besides tasks: who is involved, points of lists, conditions; and back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Q

from inburgering.actions.herverdeling_meegaan import begin_involvement
from inburgering.cases.models import Betrokkene, Checklistpunt, Overdracht, Randvoorwaarde

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Beweging:
    """One dossier of which these tasks go from workers to one other."""

    rij: Overdracht
    taken: Sequence[str]
    naar: int

    def comes_from(self, taak: str, worker: int | None) -> bool:
        """Return whether what this worker has of this task goes along."""
        vooraf = self.rij.vooraf
        if taak not in self.taken or worker is None or worker == self.naar:
            return False
        return bool(vooraf["wie"] == "iedereen" or vooraf["van"].get(taak) == worker)


def shift_along(moves: Mapping[int, Beweging], *, organisatie: str, dag: date) -> None:
    """Give the new worker what the old one had, and note in ``vooraf`` what stood there."""
    _shift_involved(moves, organisatie, dag)
    points = Checklistpunt.objects.filter(
        checklist__dossier__in=moves,
        checklist__organisatie=organisatie,
        gedaan_op__isnull=True,
        is_niet_nodig=False,
    ).select_related("checklist")
    moved: list[Any] = []
    for point in points:
        move = moves[point.checklist.dossier_id]
        if move.comes_from(point.checklist.taak, point.medewerker_id):
            move.rij.vooraf.setdefault("punten", {})[str(point.pk)] = point.medewerker_id
            point.medewerker_id = move.naar
            moved.append(point)
    Checklistpunt.objects.bulk_update(moved, ["medewerker"])
    _shift_conditions(moves, organisatie)


def _shift_involved(moves: Mapping[int, Beweging], organisatie: str, dag: date) -> None:
    rows = Betrokkene.objects.filter(
        Q(eind__isnull=True) | Q(eind__gte=dag), dossier__in=moves, organisatie=organisatie
    )
    ended, wanted = [], set()
    for row in rows:
        move = moves[row.dossier_id]
        if move.comes_from(row.taak, row.medewerker_id):
            move.rij.vooraf.setdefault("betrokken", []).append([row.taak, row.medewerker_id])
            row.begin, row.eind = min(row.begin, dag - ONE_DAY), dag - ONE_DAY
            ended.append(row)
            wanted.add((row.dossier_id, row.taak, move.naar))
    Betrokkene.objects.bulk_update(ended, ["begin", "eind"])
    begin_involvement(wanted, {taak: organisatie for _, taak, _ in wanted}, dag=dag)


def _shift_conditions(moves: Mapping[int, Beweging], organisatie: str) -> None:
    rows = Randvoorwaarde.objects.filter(
        dossier__in=moves,
        eigenaar_organisatie=organisatie,
        eigenaar__isnull=False,
        status=Randvoorwaarde.Status.OPEN,
    )
    moved = []
    for row in rows:
        move = moves[row.dossier_id]
        leaving = set(move.rij.vooraf["van"].values()) | {move.rij.vooraf.get("casusregisseur")}
        if row.eigenaar_id in leaving and row.eigenaar_id != move.naar:
            move.rij.vooraf.setdefault("randvoorwaarden", {})[str(row.pk)] = row.eigenaar_id
            row.eigenaar_id = move.naar
            row.versie += 1
            moved.append(row)
    Randvoorwaarde.objects.bulk_update(moved, ["eigenaar", "versie"])


def shift_back(rows: Sequence[Overdracht], *, organisatie: str, dag: date) -> None:
    """Give back what is still with the one who got it."""
    points = _collect(rows, "punten")
    found = list(Checklistpunt.objects.filter(pk__in=points, gedaan_op__isnull=True))
    back = [point for point in found if point.medewerker_id == points[point.pk][1]]
    for point in back:
        point.medewerker_id = points[point.pk][0]
    Checklistpunt.objects.bulk_update(back, ["medewerker"])
    conditions = _collect(rows, "randvoorwaarden")
    owned = [
        row
        for row in Randvoorwaarde.objects.filter(pk__in=conditions)
        if row.eigenaar_id == conditions[row.pk][1]
    ]
    for row in owned:
        row.eigenaar_id = conditions[row.pk][0]
        row.versie += 1
    Randvoorwaarde.objects.bulk_update(owned, ["eigenaar", "versie"])
    _involve_again(rows, organisatie, dag)


def _collect(rows: Sequence[Overdracht], name: str) -> dict[int, tuple[int, int | None]]:
    """Return by key who had it before and who got it."""
    return {
        int(key): (worker, row.ontvanger_id)
        for row in rows
        for key, worker in row.vooraf.get(name, {}).items()
    }


def _involve_again(rows: Sequence[Overdracht], organisatie: str, dag: date) -> None:
    wanted, given = set(), {}
    for row in rows:
        for taak, worker in row.vooraf.get("betrokken", ()):
            wanted.add((row.dossier_id, taak, worker))
            given[row.dossier_id, taak, row.ontvanger_id] = row.overgegaan_op
    open_rows = Betrokkene.objects.filter(
        dossier__in={row.dossier_id for row in rows}, eind__isnull=True, organisatie=organisatie
    )
    ended = []
    for item in open_rows:
        since = given.get((item.dossier_id, item.taak, item.medewerker_id))
        if since is not None and item.begin >= since:
            item.begin, item.eind = min(item.begin, dag - ONE_DAY), dag - ONE_DAY
            ended.append(item)
    Betrokkene.objects.bulk_update(ended, ["begin", "eind"])
    begin_involvement(wanted, {taak: organisatie for _, taak, _ in wanted}, dag=dag)
