"""What stands with another party than the one that does it today, in one municipality."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from inburgering.access.models import Aanstelling
from inburgering.cases.models import (
    Betrokkene,
    Checklist,
    Dossier,
    Overdracht,
    Randvoorwaarde,
    Taak,
)
from inburgering.queries.herverdeling_mensen import DRAAGT_REGIE
from inburgering.region.models import Taakverdeling


@dataclass(frozen=True, slots=True)
class Gemeenteverdeling:
    """Who does what in one municipality on one day, and who did it before."""

    gemeente: str
    nu: Mapping[str, str | None]
    """The party per national task; no key or ``None`` is a gap."""
    sinds: Mapping[str, date]
    """Per task the day on which that party began."""
    eerder: Mapping[str, frozenset[str]]
    """Per task the parties that did it before and have no part in it today."""
    weg: frozenset[str]
    """Parties that did something here before, and nothing any more."""


def load_gemeenteverdeling(gemeente: str, *, dag: date) -> Gemeenteverdeling:
    """Return who does what in this municipality on this day; one query."""
    rows = Taakverdeling.objects.filter(gemeente=gemeente, begin__lte=dag).order_by("begin")
    nu: dict[str, str | None] = {}
    sinds: dict[str, date] = {}
    did: dict[str, set[str]] = defaultdict(set)
    mede: dict[tuple[str, str], bool] = {}
    columns = ("taak", "rol", "organisatie_id", "is_actief", "begin")
    for taak, rol, partij, is_actief, begin in rows.values_list(*columns):
        if rol == Taakverdeling.Rol.MEDE and partij:
            mede[taak, partij] = is_actief
        if rol != Taakverdeling.Rol.UITVOERDER:
            continue
        if taak not in nu or nu[taak] != partij:
            sinds[taak] = begin
        nu[taak] = partij
        did[taak] |= {partij} if partij else set()
    beside = {(taak, partij) for (taak, partij), is_actief in mede.items() if is_actief}
    eerder = {
        taak: frozenset(p for p in parties if p != nu[taak] and (taak, p) not in beside)
        for taak, parties in did.items()
    }
    busy = {p for p in nu.values() if p} | {partij for _, partij in beside}
    return Gemeenteverdeling(
        gemeente=gemeente,
        nu=nu,
        sinds=sinds,
        eerder=eerder,
        weg=frozenset().union(*eerder.values()) - busy,
    )


def find_misplaced(verdeling: Gemeenteverdeling, *, dag: date) -> list[int]:
    """Return the keys of dossiers with anything that stands with another party than today's."""
    found = {
        *misplaced_tasks(verdeling).values_list("dossier", flat=True),
        *misplaced_involved(verdeling, dag=dag).values_list("dossier", flat=True),
        *misplaced_lists(verdeling).values_list("dossier", flat=True),
        *due_transfers(verdeling).values_list("dossier", flat=True),
        *misplaced_regie(verdeling, dag=dag).values_list("pk", flat=True),
    }
    return sorted(found)


def misplaced_tasks(verdeling: Gemeenteverdeling) -> QuerySet[Taak]:
    """Return the open tasks that stand with another party than today's."""
    per_party: dict[str | None, list[str]] = defaultdict(list)
    for taak, party in verdeling.nu.items():
        per_party[party].append(taak)
    nobody = Q(taak__in=per_party.pop(None, [])) | ~Q(taak__in=list(verdeling.nu))
    wrong = nobody & Q(organisatie__isnull=False)
    for party, taken in per_party.items():
        wrong |= Q(taak__in=taken) & (Q(organisatie__isnull=True) | ~Q(organisatie=party))
    return Taak.objects.filter(wrong, gemeente=verdeling.gemeente, status=Taak.Status.OPEN)


def misplaced_involved(verdeling: Gemeenteverdeling, *, dag: date) -> QuerySet[Betrokkene]:
    """Return who still works with a person for a party that does not do the task any more."""
    return Betrokkene.objects.filter(
        Q(eind__isnull=True) | Q(eind__gte=dag),
        _of_earlier_party(verdeling),
        dossier__gemeente=verdeling.gemeente,
        dossier__status=Dossier.Status.OPEN,
    )


def misplaced_lists(verdeling: Gemeenteverdeling) -> QuerySet[Checklist]:
    """Return the checklists that another party goes on with; in a gap they wait where they are."""
    return Checklist.objects.filter(
        _of_earlier_party(verdeling),
        taak__in=[taak for taak, party in verdeling.nu.items() if party],
        dossier__gemeente=verdeling.gemeente,
        dossier__status=Dossier.Status.OPEN,
    )


def due_transfers(verdeling: Gemeenteverdeling) -> QuerySet[Overdracht]:
    """Return the prepared transfers to parties that do something here now.

    The taakverdeling decides, not the day for which it was prepared: that may have moved. Whether
    the party does one of the tasks of the transfer is up to the caller.
    """
    arrived = Q(pk__in=[])
    for party in {party for party in verdeling.nu.values() if party}:
        arrived |= Q(herverdeling__naar_organisatie=party)
    return Overdracht.objects.filter(
        arrived,
        herverdeling__soort="partij",
        herverdeling__status__in=("voorbereid", "bezig"),
        overgegaan_op__isnull=True,
        dossier__gemeente=verdeling.gemeente,
        dossier__status=Dossier.Status.OPEN,
    )


def misplaced_regie(verdeling: Gemeenteverdeling, *, dag: date) -> QuerySet[Dossier]:
    """Return open dossiers with a casusregisseur of the party before, and no transfer yet.

    The casusregisseur stays until the new party names one, so the transfer says that it is done.
    """
    party = verdeling.nu.get(DRAAGT_REGIE) or ""
    before = verdeling.eerder.get(DRAAGT_REGIE, frozenset()) if party else frozenset()
    worker = Aanstelling.objects.filter(medewerker=OuterRef("casusregisseur"))
    running = Q(eind__isnull=True) | Q(eind__gte=dag)
    moved = Overdracht.objects.filter(
        dossier=OuterRef("pk"), herverdeling__naar_organisatie=party, overgegaan_op__isnull=False
    )
    return Dossier.objects.filter(
        Exists(worker.filter(organisatie__in=before)),
        ~Exists(worker.filter(running, organisatie=party, begin__lte=dag)),
        ~Exists(moved),
        gemeente=verdeling.gemeente,
        status=Dossier.Status.OPEN,
    )


def orphaned_conditions(verdeling: Gemeenteverdeling) -> QuerySet[Randvoorwaarde]:
    """Return the open randvoorwaarden that belong to a party that does nothing here any more."""
    return Randvoorwaarde.objects.filter(
        eigenaar_organisatie__in=verdeling.weg,
        status=Randvoorwaarde.Status.OPEN,
        dossier__gemeente=verdeling.gemeente,
        dossier__status=Dossier.Status.OPEN,
    )


def _of_earlier_party(verdeling: Gemeenteverdeling) -> Q:
    found = Q(pk__in=[])
    for taak, parties in verdeling.eerder.items():
        if parties:
            found |= Q(taak=taak, organisatie__in=parties)
    return found
