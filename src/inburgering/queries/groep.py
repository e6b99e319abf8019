"""The groups that a worker plans, their people, and who waits for a place."""

import uuid
from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Final

from django.db.models import Count, Q, QuerySet, Sum

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.bestelling_keuzen import GROEPSPRODUCTEN, PLEK
from inburgering.cases.groepen import (
    MINSTENS,
    list_parties,
    list_planned_groups,
    list_products,
)
from inburgering.cases.models import Bestelling, Dossier, Groep, Uren
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.queries.groep_beeld import (
    Groepbeeld,
    Groepenbeeld,
    Groepkeuzes,
    Groepregel,
    Groepuitkomst,
    Plek,
    Wachtgroep,
)
from inburgering.queries.naam_apart import name_apart
from inburgering.queries.verdeling_plaats import find_gemeenten
from inburgering.region.models import Organisatie

Status = Bestelling.Status
ZOEKT: Final = (Status.WACHT, Status.GEVRAAGD, Status.AANVAARD)
"""Orders without a group that still need one."""


def get_groepenbeeld(*, bereik: Bereik, dag: date) -> Groepenbeeld:
    """Return the groups by first day, and who waits. Four queries."""
    names = _names(bereik)
    rows = [_make_row(row, names, dag) for row in _count(list_planned_groups(bereik))]
    return Groepenbeeld(
        groepen=tuple(row for row in rows if not row.is_voorbij),
        voorbij=tuple(row for row in rows if row.is_voorbij),
        wachtend=_count_waiting(bereik, names, dag),
        mag_maken=bool(list_products(bereik)),
    )


def get_groep(sleutel: uuid.UUID, *, bereik: Bereik, dag: date) -> Groepbeeld | None:
    """Return a group with its people, ``None`` if this worker does not plan it."""
    row = _count(list_planned_groups(bereik).filter(sleutel=sleutel)).first()
    if row is None:
        return None
    visible = _list_named(row, bereik).values("pk")
    taken = Bestelling.objects.filter(groep=row, status__in=PLEK)
    seen = _people(taken.filter(dossier__in=visible), dag)
    free = Bestelling.objects.filter(
        groep=None,
        organisatie=row.organisatie_id,
        product=row.product,
        status__in=ZOEKT,
        dossier__in=visible,
    )
    if row.gemeenten:
        free = free.filter(dossier__gemeente__in=row.gemeenten)
    return Groepbeeld(
        regel=_make_row(row, _names(bereik), dag),
        versie=row.versie,
        taal=row.taal,
        heeft_kinderopvang=row.heeft_kinderopvang,
        gemeente_codes=tuple(row.gemeenten),
        mensen=seen,
        anderen=taken.count() - len(seen),
        wachtend=_people(free, dag),
        uitkomst=_measure(row),
        evaluatie=row.evaluatie,
        mag_wijzigen=row.organisatie_id in list_parties(bereik),
        mag_dossier=bereik.rol.heeft_dossiers,
    )


def _measure(row: Groep) -> Groepuitkomst:
    """Count how the group went. Two queries."""
    orders = Bestelling.objects.filter(groep=row, start_op__isnull=False)
    stands = dict(
        orders.values("status").annotate(n=Count("pk")).order_by().values_list("status", "n")
    )
    time = Uren.objects.filter(les__groep=row, is_geldig=True, minuten_gepland__gt=0).aggregate(
        gepland=Sum("minuten_gepland"), gemaakt=Sum("minuten")
    )
    planned = time["gepland"]
    return Groepuitkomst(
        begonnen=sum(stands.values()),
        klaar=stands.get(Status.AFGEROND, 0),
        gestopt=stands.get(Status.GESTOPT, 0),
        aanwezig=round(100 * time["gemaakt"] / planned) if planned else None,
    )


def _list_named(row: Groep, bereik: Bereik) -> QuerySet[Dossier]:
    """Return the dossiers whose orders this worker may know of.

    Where the part on learning is seen; of a group of the own party also where hours are.
    """
    wanted = {Deel.LEREN}
    if row.organisatie_id == bereik.organisatie:
        wanted |= {Deel.UREN, Deel.DEELNEMER}
    gemeenten = [code for code, delen in bereik.delen.items() if delen & wanted]
    return get_visible_dossiers(bereik).filter(gemeente__in=gemeenten)


def get_groepkeuzes(*, bereik: Bereik) -> Groepkeuzes | None:
    """Return what the form of a group needs; ``None`` for who makes no groups. Three queries."""
    products = list_products(bereik)
    if not products:
        return None
    parties = Organisatie.objects.filter(pk__in=list_parties(bereik)).order_by("naam")
    return Groepkeuzes(
        producten=products,
        partijen=tuple(parties.values_list("code", "naam")),
        gemeenten=tuple(
            find_gemeenten(bereik.organisatie).order_by("naam").values_list("cbs_code", "naam")
        ),
    )


def _names(bereik: Bereik) -> Mapping[str, str]:
    return dict(find_gemeenten(bereik.organisatie).values_list("cbs_code", "naam"))


def _count(rows: QuerySet[Groep]) -> QuerySet[Groep]:
    return (
        rows.select_related("organisatie")
        .annotate(
            bezet=Count("bestellingen", filter=Q(bestellingen__status__in=PLEK), distinct=True)
        )
        .order_by("begin", "naam")
    )


def _count_waiting(bereik: Bereik, names: Mapping[str, str], dag: date) -> tuple[Wachtgroep, ...]:
    """Return per product how many people of the region wait for a group.

    Numbers per product, never names: who plans needs to know that others wait as well. A party
    without the casusregie counts only what was asked of itself.
    """
    orders = Bestelling.objects.filter(
        groep=None,
        status__in=ZOEKT,
        product__in=set(list_products(bereik)) & set(GROEPSPRODUCTEN),
        dossier__status=Dossier.Status.OPEN,
        dossier__gemeente__in=list(names),
    )
    # Who found a school outside the contracts looks for no group.
    orders = orders.exclude(is_eigen_rekening=True, organisatie=None)
    if not bereik.regie_gemeenten:
        orders = orders.filter(organisatie=bereik.organisatie)
    found: dict[tuple[str, str], list[tuple[str, date]]] = defaultdict(list)
    for product, onderdeel, gemeente, since in orders.values_list(
        "product", "onderdeel", "dossier__gemeente_id", "besteld_op"
    ):
        found[product, onderdeel].append((gemeente, since))
    return tuple(
        Wachtgroep(
            product=product,
            onderdeel=onderdeel,
            aantal=len(rows),
            gemeenten=tuple(sorted({names[code] for code, _since in rows})),
            langst_dagen=max(0, (dag - min(since for _code, since in rows)).days),
            kan_beginnen=len(rows) >= MINSTENS,
        )
        for (product, onderdeel), rows in sorted(
            found.items(), key=lambda item: (GROEPSPRODUCTEN.index(item[0][0]), item[0][1])
        )
    )


def _make_row(row: Groep, names: Mapping[str, str], dag: date) -> Groepregel:
    return Groepregel(
        sleutel=row.sleutel,
        naam=row.naam,
        product=row.product,
        onderdeel=row.onderdeel,
        plaats=row.plaats,
        aanbieder=row.organisatie.naam,
        begin=row.begin,
        eind=row.eind,
        rooster=tuple((str(les["dag"]), les["begin"], les["minuten"]) for les in row.rooster),
        gemeenten=tuple(names[code] for code in row.gemeenten if code in names),
        bezet=getattr(row, "bezet", 0),
        minimum=row.min_deelnemers,
        maximum=row.max_deelnemers,
        is_voorbij=not row.is_actief or (row.eind is not None and row.eind < dag),
        geevalueerd_op=row.geevalueerd_op,
    )


def _people(orders: QuerySet[Bestelling], dag: date) -> tuple[Plek, ...]:
    joined = orders.select_related("dossier__persoon", "dossier__gemeente")
    rows = list(joined.order_by("besteld_op", "pk"))
    names = name_apart(row.dossier for row in rows)
    return tuple(
        Plek(
            bestelling=row.sleutel,
            versie=row.versie,
            dossier=row.dossier.sleutel,
            naam=names[row.dossier_id],
            gemeente=row.dossier.gemeente.naam,
            status=row.status,
            sinds=row.besteld_op,
            wacht_dagen=max(0, (dag - row.besteld_op).days),
            start_op=row.start_op,
        )
        for row in rows
    )
