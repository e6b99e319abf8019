"""Who works with a person, and who could."""

from collections.abc import Container, Iterable
from datetime import date
from typing import cast

from django.db.models import Q

from inburgering.access.bereik import Bereik
from inburgering.access.models import Aanstelling
from inburgering.access.rollen import ROLLEN
from inburgering.cases.keuzelijsten import get_taaknaam
from inburgering.cases.models import Betrokkene, Dossier
from inburgering.law.taken import TAKEN, TaakCode
from inburgering.queries.begeleiding_beeld import Betrokkenregel, Keuzes
from inburgering.region.verdeling import get_uitvoerders


def list_betrokkenen(row: Dossier, *, bereik: Bereik, dag: date) -> tuple[Betrokkenregel, ...]:
    """Return who works with the person now or soon; without the casusregie of the own party."""
    rows = Betrokkene.objects.filter(Q(eind__isnull=True) | Q(eind__gte=dag), dossier=row)
    if row.gemeente_id not in bereik.regie_gemeenten:
        rows = rows.filter(organisatie=bereik.organisatie)
    found = list(rows.select_related("medewerker", "organisatie").order_by("taak", "begin", "pk"))
    roles = _load_roles((item.medewerker_id for item in found), dag)
    return tuple(_line(item, row, bereik, roles) for item in found)


def _load_roles(workers: Iterable[int | None], dag: date) -> dict[int, tuple[str, str]]:
    """Return per worker the role and the name that the own party gives it."""
    rows = Aanstelling.objects.filter(
        Q(eind__isnull=True) | Q(eind__gte=dag), medewerker__in={*workers} - {None}
    )
    found = {}
    for item in rows.select_related("organisatie").order_by("begin"):
        rol = ROLLEN.get(item.rol)
        if rol is not None:
            name = item.organisatie.rolnamen.get(item.rol, rol.naam)
            found[item.medewerker_id] = (item.rol, name)
    return found


def _line(
    item: Betrokkene, row: Dossier, bereik: Bereik, roles: dict[int, tuple[str, str]]
) -> Betrokkenregel:
    role, name = roles.get(item.medewerker_id or 0, ("", ""))
    is_own = item.organisatie_id == bereik.organisatie
    return Betrokkenregel(
        id=item.pk,
        taak=item.taak,
        taak_naam=get_taaknaam(item.taak),
        naam=item.medewerker.naam if item.medewerker else "",
        partij=item.organisatie.naam,
        rol=name,
        is_beroepskracht=ROLLEN[role].is_beroepskracht if role else True,
        doel=item.doel,
        begin=item.begin,
        eind=item.eind,
        mag_beeindigen=is_own
        and row.status == Dossier.Status.OPEN
        and bereik.mag_doen(row.gemeente_id, item.taak),
    )


def list_koppelbaar(
    row_gemeente: str, *, taken: Iterable[str], bereik: Bereik, dag: date
) -> tuple[Keuzes, Keuzes]:
    """Return the tasks of this worker here in which somebody can be coupled, and the colleagues.

    A colleague is offered when the role does one of those tasks; the action checks each.
    """
    mine = tuple(taak for taak in taken if bereik.mag_doen(row_gemeente, taak))
    return (
        tuple((taak, get_taaknaam(taak)) for taak in mine),
        list_collegas(bereik, taken=mine, dag=dag),
    )


def list_collegas(bereik: Bereik, *, taken: Iterable[str], dag: date) -> Keuzes:
    """Return the colleagues whose role does one of these tasks; volunteers are named as such."""
    wanted = set(taken)
    rows = Aanstelling.objects.filter(
        Q(eind__isnull=True) | Q(eind__gte=dag),
        organisatie=bereik.organisatie,
        medewerker__is_active=True,
        begin__lte=dag,
    ).select_related("medewerker", "organisatie")
    found = []
    for item in rows.order_by("medewerker__naam"):
        rol = ROLLEN.get(item.rol)
        if rol is None or not _does_any(rol.taken, wanted, is_beroepskracht=rol.is_beroepskracht):
            continue
        name = item.organisatie.rolnamen.get(item.rol, rol.naam)
        found.append((str(item.medewerker_id), f"{item.medewerker.naam} ({name})"))
    return tuple(found)


def _does_any(
    taken: frozenset[str] | None, wanted: Iterable[str], *, is_beroepskracht: bool
) -> bool:
    """Return whether a role does one of the tasks: of a role without a list, every task."""
    return any(
        (taken is None or taak in taken)
        and (is_beroepskracht or not TAKEN[cast(TaakCode, taak)].alleen_beroepskracht)
        for taak in wanted
    )


def list_ontvangers(
    dossier: Dossier,
    *,
    organisatie: str,
    taak: str,
    mag_vrijwilliger: bool,
    helpers: Iterable[str],
    dag: date,
) -> Keuzes:
    """Return who can get a point of a list of this party; the action checks who gets it.

    A point for volunteers stays with the party; one for professionals may also go to the party
    that does one of the ``helpers`` tasks here. Volunteers are offered once they are coupled.
    """
    wanted: dict[str, set[str]] = {organisatie: {taak}}
    if not mag_vrijwilliger:
        parties = get_uitvoerders([dossier.gemeente_id], dag=dag)
        for helper in helpers:
            party = parties.get((dossier.gemeente_id, helper))
            if party and party != organisatie:
                wanted.setdefault(party, set()).add(helper)
    involved = set(
        Betrokkene.objects.filter(
            Q(eind__isnull=True) | Q(eind__gte=dag), dossier=dossier
        ).values_list("medewerker_id", flat=True)
    )
    rows = Aanstelling.objects.filter(
        Q(eind__isnull=True) | Q(eind__gte=dag),
        organisatie__in=wanted,
        medewerker__is_active=True,
        begin__lte=dag,
    ).select_related("medewerker", "organisatie")
    return tuple(
        (str(item.medewerker_id), f"{item.medewerker.naam} ({item.organisatie.naam})")
        for item in rows.order_by("medewerker__naam")
        if _can_get(item, wanted[item.organisatie_id], mag_vrijwilliger, involved)
    )


def _can_get(
    item: Aanstelling, wanted: set[str], mag_vrijwilliger: bool, involved: Container[int]
) -> bool:
    rol = ROLLEN.get(item.rol)
    if rol is None or not (rol.is_beroepskracht or mag_vrijwilliger):
        return False
    if rol.alleen_eigen_mensen and item.medewerker_id not in involved:
        return False
    return _does_any(rol.taken, wanted, is_beroepskracht=rol.is_beroepskracht)
