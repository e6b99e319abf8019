"""Who is concerned when work goes from one party to another, who has them now, who could."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Final, NamedTuple, cast

from django.db.models import Q

from inburgering.access.models import Aanstelling
from inburgering.access.rol import Rol
from inburgering.access.rollen import ROLLEN
from inburgering.cases.models import Betrokkene, Checklist, Dossier, Taak, Taakkeuze
from inburgering.law.taken import TAKEN, TaakCode

DRAAGT_REGIE: Final = "voortgang"
"""Whoever does this task is responsible for the dossier (art. 17 lid 1 Wi2021)."""


class Plek(NamedTuple):
    """A task that a party does in a municipality."""

    partij: str
    gemeente: str
    taak: str


def load_werk(plekken: Collection[Plek], *, dag: date) -> Mapping[Plek, frozenset[int]]:
    """Return per place the keys of the dossiers in which the party has work; four queries.

    Work is an open task, somebody who works with the person, a list that is not finished, and
    with the casusregie every open dossier of the municipality.
    """
    partijen = {plek.partij for plek in plekken}
    taken = {plek.taak for plek in plekken}
    found: dict[Plek, set[int]] = defaultdict(set)
    here = {"organisatie__in": partijen, "taak__in": taken}
    columns = ("organisatie_id", "dossier__gemeente_id", "taak", "dossier_id")
    is_open = Q(dossier__status=Dossier.Status.OPEN)
    for rows in (
        Taak.objects.filter(**here, status=Taak.Status.OPEN),
        Betrokkene.objects.filter(Q(eind__isnull=True) | Q(eind__gte=dag), is_open, **here),
        Checklist.objects.filter(
            is_open, **here, punten__gedaan_op__isnull=True, punten__is_niet_nodig=False
        ),
    ):
        for partij, gemeente, taak, dossier in rows.values_list(*columns).distinct():
            found[Plek(partij, gemeente, taak)].add(dossier)
    for plek, dossier in _load_regie(plekken):
        found[plek].add(dossier)
    return {plek: frozenset(found[plek]) for plek in plekken}


def _load_regie(plekken: Collection[Plek]) -> Iterable[tuple[Plek, int]]:
    regie = {plek.gemeente: plek for plek in plekken if plek.taak == DRAAGT_REGIE}
    if not regie:
        return
    rows = Dossier.objects.filter(gemeente__in=regie, status=Dossier.Status.OPEN)
    for pk, gemeente in rows.values_list("pk", "gemeente_id"):
        yield regie[gemeente], pk


def group_mensen(
    plekken: Iterable[Plek], werk: Mapping[Plek, frozenset[int]]
) -> Mapping[int, tuple[str, ...]]:
    """Return per dossier, in the order of keys, the tasks that go along."""
    found: dict[int, set[str]] = defaultdict(set)
    for plek in plekken:
        for dossier in werk[plek]:
            found[dossier].add(plek.taak)
    return {dossier: tuple(sorted(found[dossier])) for dossier in sorted(found)}


def load_workers(
    dossiers: Collection[int], *, partij: str, taken: Collection[str], dag: date
) -> Mapping[int, tuple[int, ...]]:
    """Return per dossier the workers of a party who have any of these tasks now."""
    found: dict[int, set[int]] = defaultdict(set)
    here = {"dossier__in": dossiers, "organisatie": partij, "taak__in": taken}
    tasks = Taak.objects.filter(**here, status=Taak.Status.OPEN, medewerker__isnull=False)
    involved = Betrokkene.objects.filter(
        Q(eind__isnull=True) | Q(eind__gte=dag), **here, medewerker__isnull=False
    )
    for rows in (tasks, involved):
        for dossier, worker in rows.values_list("dossier_id", "medewerker_id"):
            found[dossier].add(worker)
    if DRAAGT_REGIE in taken:
        regie = Dossier.objects.filter(pk__in=dossiers, casusregisseur__isnull=False)
        for dossier, worker in regie.values_list("pk", "casusregisseur_id"):
            found[dossier].add(worker)
    return {dossier: tuple(sorted(workers)) for dossier, workers in found.items()}


def list_ontvangers(
    partij: str, *, taken: Collection[str], op: date
) -> tuple[tuple[int, str], ...]:
    """Return id and name of who works at the party on that day and does any of these tasks."""
    rows = (
        Aanstelling.objects.filter(
            Q(eind__isnull=True) | Q(eind__gte=op),
            organisatie=partij,
            begin__lte=op,
            medewerker__is_active=True,
        )
        .order_by("medewerker__naam", "medewerker_id")
        .values_list("medewerker_id", "medewerker__naam", "rol")
    )
    able = {pk: naam for pk, naam, rol in rows if rol in ROLLEN and _does(ROLLEN[rol], taken)}
    return tuple(able.items())


def propose(
    mensen: Mapping[int, Collection[str]],
    *,
    partij: str,
    taken: Collection[str],
    op: date,
    dag: date,
) -> Mapping[int, int]:
    """Return per dossier the worker of the new party who knows the person already, if any."""
    able = dict(list_ontvangers(partij, taken=taken, op=op))
    here = {"dossier__in": mensen, "organisatie": partij, "medewerker__in": able}
    involved = Betrokkene.objects.filter(Q(eind__isnull=True) | Q(eind__gte=dag), **here)
    found: dict[int, int] = {}
    for rows in (Taakkeuze.objects.filter(**here), involved):
        for dossier, worker in rows.order_by("pk").values_list("dossier_id", "medewerker_id"):
            found.setdefault(dossier, worker)
    return found


def _does(rol: Rol, taken: Collection[str]) -> bool:
    own = set(taken) if rol.taken is None else set(taken) & rol.taken
    if not rol.is_beroepskracht:
        own = {t for t in own if not TAKEN[cast(TaakCode, t)].alleen_beroepskracht}
    return bool(own)
