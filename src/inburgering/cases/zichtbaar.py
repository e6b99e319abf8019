"""Turns a Bereik into the rows that may be seen."""

from datetime import timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet

from inburgering.access.bereik import Bereik
from inburgering.cases.models import Archieftoegang, Bestelling, Betrokkene, Dossier, Taak
from inburgering.region.verdeling import Werkveld

VERHUISD = Dossier.Sluitreden.VERHUISD
LOPEND = (
    Bestelling.Status.GEVRAAGD,
    Bestelling.Status.AANVAARD,
    Bestelling.Status.GESTART,
)
GEEINDIGD = (Bestelling.Status.GESTOPT, Bestelling.Status.AFGEROND)
NAKOMEN = timedelta(days=28)
"""How long a party still sees somebody who left, to hand in the last hours."""


def get_visible_dossiers(bereik: Bereik) -> QuerySet[Dossier]:
    """Return the dossiers that exist for this worker.

    With the casusregie: every dossier of that municipality. Otherwise only dossiers in which the
    own organisation has a task that the worker may do, or gives lessons that were ordered. A role
    that only works with people who were given to this very worker sees those alone. Of people who
    moved away only the casusregie keeps the dossier, and once it was handed over only on a day for
    which the worker gave a reason.
    """
    elsewhere = [w for w in bereik.werkvelden if w.gemeente not in bereik.regie_gemeenten]
    if bereik.rol.alleen_eigen_mensen:
        return Dossier.objects.filter(_own_people(bereik))
    if bereik.rol.alleen_eigen_deelnemers:
        return Dossier.objects.filter(_own_participants(bereik))
    regie = Q(_not_archived(bereik), gemeente__in=bereik.regie_gemeenten)
    if elsewhere:
        own_task = Taak.objects.filter(
            _werkveld_filter(elsewhere), dossier=OuterRef("pk"), organisatie=bereik.organisatie
        )
        own_order = _orders(bereik).filter(product__in={w.taak for w in elsewhere})
        gemeenten = {w.gemeente for w in elsewhere}
        here = Q(Q(gemeente__in=gemeenten), ~Q(sluitreden=VERHUISD))
        task = here & (Exists(own_task) | Exists(own_order))
        return Dossier.objects.filter(regie | task)
    return Dossier.objects.filter(regie)


def get_visible_tasks(bereik: Bereik) -> QuerySet[Taak]:
    """Return the tasks of the own organisation that this worker may see."""
    if not bereik.werkvelden:
        return Taak.objects.none()
    tasks = Taak.objects.filter(
        _werkveld_filter(list(bereik.werkvelden)), organisatie=bereik.organisatie
    )
    return tasks.filter(medewerker=bereik.medewerker) if bereik.rol.alleen_eigen_mensen else tasks


def get_tasks_of_nobody(bereik: Bereik) -> QuerySet[Taak]:
    """Return the tasks that no party does, of municipalities where the own party has the regie."""
    if bereik.rol.alleen_eigen_mensen:
        return Taak.objects.none()
    return Taak.objects.filter(gemeente__in=bereik.regie_gemeenten, organisatie__isnull=True)


def _own_people(bereik: Bereik) -> Q:
    """Return the condition for open dossiers in which this very worker has something to do."""
    involved = Betrokkene.objects.filter(
        Q(eind__isnull=True) | Q(eind__gte=bereik.dag),
        _werkveld_filter(list(bereik.werkvelden), "dossier__gemeente"),
        dossier=OuterRef("pk"),
        medewerker=bereik.medewerker,
        organisatie=bereik.organisatie,
        begin__lte=bereik.dag,
    )
    tasks = Taak.objects.filter(
        _werkveld_filter(list(bereik.werkvelden)),
        dossier=OuterRef("pk"),
        medewerker=bereik.medewerker,
        organisatie=bereik.organisatie,
        status=Taak.Status.OPEN,
    )
    gemeenten = {w.gemeente for w in bereik.werkvelden}
    return Q(Q(gemeente__in=gemeenten), ~Q(sluitreden=VERHUISD), Exists(involved) | Exists(tasks))


def _own_participants(bereik: Bereik) -> Q:
    """Return the condition for people for whom the own party was asked or gives lessons.

    An order that ended stays for a while: the last hours and the last report still come in.
    """
    gemeenten = {w.gemeente for w in bereik.werkvelden}
    return Q(Q(gemeente__in=gemeenten), ~Q(sluitreden=VERHUISD), Exists(_orders(bereik)))


def _orders(bereik: Bereik) -> QuerySet[Bestelling]:
    """Return the orders of the dossier around it that make its person known to the own party."""
    return Bestelling.objects.filter(
        Q(status__in=LOPEND)
        | Q(status__in=GEEINDIGD, stop_op__gte=bereik.dag - NAKOMEN, stop_op__isnull=False),
        dossier=OuterRef("pk"),
        organisatie=bereik.organisatie,
    )


def _not_archived(bereik: Bereik) -> Q:
    opened = Archieftoegang.objects.filter(
        dossier=OuterRef("pk"), medewerker=bereik.medewerker, dag=bereik.dag
    )
    return Q(is_archief=False) | Q(Exists(opened))


def _werkveld_filter(werkvelden: list[Werkveld], gemeente_field: str = "gemeente") -> Q:
    """Group municipalities with the same tasks, so that a region is one condition."""
    per_gemeente: dict[str, set[str]] = {}
    for veld in werkvelden:
        per_gemeente.setdefault(veld.gemeente, set()).add(veld.taak)
    groups: dict[frozenset[str], list[str]] = {}
    for gemeente, taken in per_gemeente.items():
        groups.setdefault(frozenset(taken), []).append(gemeente)
    found = Q(pk__in=[])
    for taken_set, gemeenten in sorted(groups.items(), key=lambda item: sorted(item[1])):
        found |= Q((f"{gemeente_field}__in", sorted(gemeenten)), taak__in=sorted(taken_set))
    return found
