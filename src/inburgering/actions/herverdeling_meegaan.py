"""What goes along when work goes to another party: own tasks, who is involved, lists, conditions.

The tasks of the law follow by themselves, from the taakverdeling and from who was chosen.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from inburgering.access.models import Aanstelling
from inburgering.actions.herverdeling_gemeente import (
    Gemeenteverdeling,
    misplaced_involved,
    misplaced_lists,
    misplaced_tasks,
    orphaned_conditions,
)
from inburgering.actions.herverdeling_overgang import Stap
from inburgering.cases.models import Betrokkene, Checklist, Checklistpunt, Randvoorwaarde, Taak

Plaats = tuple[int, str]
"""A dossier and a national task."""


@dataclass(frozen=True, slots=True)
class Meegaan:
    """Which dossiers move, by which steps, and who takes what."""

    pks: Collection[int]
    stappen: Sequence[Stap]
    ontvangers: Mapping[Plaats, int]
    dag: date


def take_along(verdeling: Gemeenteverdeling, plan: Meegaan) -> None:
    """Bring everything that people keep by hand to the party of today; a fixed number of queries.

    Lists in a gap stay where they are: there is nobody to give them to.
    """
    _move_own_tasks(verdeling, plan)
    _move_involved(verdeling, plan)
    _move_lists(verdeling, plan)
    _move_conditions(verdeling, plan)


def get_teams(medewerkers: Iterable[int], *, dag: date) -> Mapping[int, int | None]:
    """Return the team of each of these workers on this day."""
    rows = Aanstelling.objects.filter(medewerker__in=set(medewerkers), begin__lte=dag)
    current = rows.exclude(eind__lt=dag).order_by("begin")
    return dict(current.values_list("medewerker_id", "team_id"))


def _move_own_tasks(verdeling: Gemeenteverdeling, plan: Meegaan) -> None:
    rows = list(misplaced_tasks(verdeling).filter(dossier__in=plan.pks, code="eigen"))
    teams = get_teams(plan.ontvangers.values(), dag=plan.dag)
    for row in rows:
        worker = plan.ontvangers.get((row.dossier_id, row.taak))
        row.organisatie_id = verdeling.nu.get(row.taak)
        row.medewerker_id = worker
        row.team_id = teams.get(worker) if worker else None
    Taak.objects.bulk_update(rows, ["organisatie", "medewerker", "team"])


def _move_involved(verdeling: Gemeenteverdeling, plan: Meegaan) -> None:
    """End who worked with the person until yesterday, and begin with who does it now."""
    rows = list(misplaced_involved(verdeling, dag=plan.dag).filter(dossier__in=plan.pks))
    yesterday = plan.dag - timedelta(days=1)
    for row in rows:
        row.begin, row.eind = min(row.begin, yesterday), yesterday
    Betrokkene.objects.bulk_update(rows, ["begin", "eind"])
    wanted = {
        (row.dossier_id, row.taak, worker)
        for row in rows
        if (worker := plan.ontvangers.get((row.dossier_id, row.taak)))
    }
    begin_involvement(wanted, verdeling.nu, dag=plan.dag)


def begin_involvement(
    wanted: Collection[tuple[int, str, int]],
    partijen: Mapping[str, str | None],
    *,
    dag: date,
) -> None:
    """Let these workers work with these people from this day on; who already does so stays."""
    open_rows = Betrokkene.objects.filter(
        dossier__in={dossier for dossier, _, _ in wanted}, eind__isnull=True
    )
    known = set(open_rows.values_list("dossier_id", "taak", "medewerker_id"))
    Betrokkene.objects.bulk_create(
        Betrokkene(
            dossier_id=dossier,
            taak=taak,
            organisatie_id=party,
            medewerker_id=worker,
            begin=dag,
        )
        for dossier, taak, worker in sorted(set(wanted) - known)
        if (party := partijen.get(taak))
    )


def _move_lists(verdeling: Gemeenteverdeling, plan: Meegaan) -> None:
    rows = list(misplaced_lists(verdeling).filter(dossier__in=plan.pks))
    places = {row.pk: (row.dossier_id, row.taak) for row in rows}
    for row in rows:
        party = verdeling.nu[row.taak]
        assert party is not None
        row.organisatie_id = party
        row.versie += 1
    Checklist.objects.bulk_update(rows, ["organisatie", "versie"])
    points = list(
        Checklistpunt.objects.filter(
            checklist__in=places,
            medewerker__isnull=False,
            gedaan_op__isnull=True,
            is_niet_nodig=False,
        )
    )
    for point in points:
        point.medewerker_id = plan.ontvangers.get(places[point.checklist_id])
    Checklistpunt.objects.bulk_update(points, ["medewerker"])


def _move_conditions(verdeling: Gemeenteverdeling, plan: Meegaan) -> None:
    """Give conditions of a party that left to who took over its work, else to the casusregie."""
    next_one = {(s.dossier, s.van): s for s in reversed(plan.stappen) if s.naar}
    regie = verdeling.nu.get("pip")
    rows = []
    for row in orphaned_conditions(verdeling).filter(dossier__in=plan.pks):
        step = next_one.get((row.dossier_id, row.eigenaar_organisatie_id))
        party = step.naar if step else regie
        if party is None:
            continue
        row.eigenaar_organisatie_id = party
        row.eigenaar_id = plan.ontvangers.get((step.dossier, step.taak)) if step else None
        row.versie += 1
        rows.append(row)
    Randvoorwaarde.objects.bulk_update(rows, ["eigenaar_organisatie", "eigenaar", "versie"])
