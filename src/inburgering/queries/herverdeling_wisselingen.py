"""Changes ahead in which a party gives or receives work, and how far their transfer is."""

import uuid
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.db.models import Count, Q

from inburgering.access.bereik import Bereik
from inburgering.access.models import Medewerker
from inburgering.cases.models import Herverdeling
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.queries.dossier_kop import get_full_name
from inburgering.queries.herverdeling_mensen import (
    Plek,
    group_mensen,
    load_werk,
    load_workers,
    propose,
)
from inburgering.region.wijzigingen import get_wijzigingen

VOORUIT: Final = timedelta(days=3 * 366)
"""How far ahead changes are shown."""
PAGINA: Final = 50


@dataclass(frozen=True, slots=True)
class Wisseling:
    """Tasks of municipalities that go from one party to another on one day."""

    dag: date
    van: str
    van_naam: str
    naar: str
    """Empty: from that day on nobody does it."""
    naar_naam: str
    plekken: tuple[Plek, ...]
    gemeenten: tuple[str, ...]
    """Names, in order."""

    @property
    def taken(self) -> tuple[str, ...]:
        """The national tasks that move."""
        return tuple(sorted({plek.taak for plek in self.plekken}))


@dataclass(frozen=True, slots=True)
class Wisselregel:
    """A change ahead as the own party sees it."""

    wisseling: Wisseling
    is_gever: bool
    aantal: int
    """People concerned today."""
    overgang: uuid.UUID | None
    """The transfer that was prepared."""
    voorbereid: int
    besproken: int

    @property
    def nieuw(self) -> int:
        """People who came since the transfer was prepared."""
        return max(self.aantal - self.voorbereid, 0)


@dataclass(frozen=True, slots=True)
class Losse:
    """A prepared transfer of the own party for a change that the taakverdeling no longer names."""

    sleutel: uuid.UUID
    dag: date
    naar_naam: str
    aantal: int


@dataclass(frozen=True, slots=True)
class Mensregel:
    """One person of whom work goes over."""

    dossier: uuid.UUID
    naam: str
    gemeente: str
    taken: tuple[str, ...]
    nu: tuple[str, ...]
    """Who has it now."""
    voorstel: str
    """Who of the new party knows the person already."""


@dataclass(frozen=True, slots=True)
class Wisselvoorbeeld:
    """Who goes along in a change that the own party prepares."""

    wisseling: Wisseling
    aantal: int
    mensen: tuple[Mensregel, ...]
    volgende: int | None


def find_wisselingen(partij: str, *, dag: date) -> tuple[Wisseling, ...]:
    """Return the changes after this day in which the party loses or gets work, the first first."""
    found: dict[tuple[date, str, str], list[tuple[Plek, str]]] = defaultdict(list)
    names: dict[str, str] = {"": ""}
    for row in get_wijzigingen(None, van=dag + timedelta(days=1), tot=dag + VOORUIT):
        if row.soort != "uitvoerder" or row.van is None or partij not in (row.van, row.naar):
            continue
        plek = Plek(row.van, row.gemeente, row.taak)
        found[row.dag, row.van, row.naar or ""].append((plek, row.gemeente_naam))
        names |= {row.van: row.van_naam, row.naar or "": row.naar_naam}
    return tuple(
        Wisseling(
            dag=op,
            van=van,
            van_naam=names[van],
            naar=naar,
            naar_naam=names[naar],
            plekken=tuple(plek for plek, _ in items),
            gemeenten=tuple(sorted({naam for _, naam in items})),
        )
        for (op, van, naar), items in sorted(found.items())
    )


def find_wisseling(van: str, naar: str, *, op: date, dag: date) -> Wisseling | None:
    """Return the change between two parties on a day that still lies ahead."""
    rows = find_wisselingen(van, dag=dag)
    return next((row for row in rows if (row.van, row.naar, row.dag) == (van, naar, op)), None)


def list_wisselingen(bereik: Bereik, *, dag: date) -> tuple[Wisselregel, ...]:
    """Return the changes ahead of the own party; of others only figures are told.

    The number of queries does not depend on the number of changes or people.
    """
    rows = find_wisselingen(bereik.organisatie, dag=dag)
    werk = load_werk({plek for row in rows for plek in row.plekken}, dag=dag) if rows else {}
    prepared = _load_prepared(bereik.organisatie, dag) if rows else {}
    found = []
    for row in rows:
        sleutel, voorbereid, besproken = prepared.get((row.dag, row.van, row.naar), (None, 0, 0))
        found.append(
            Wisselregel(
                wisseling=row,
                is_gever=row.van == bereik.organisatie,
                aantal=len(group_mensen(row.plekken, werk)),
                overgang=sleutel,
                voorbereid=voorbereid,
                besproken=besproken,
            )
        )
    return tuple(found)


def _load_prepared(
    partij: str, dag: date
) -> dict[tuple[date, str, str], tuple[uuid.UUID, int, int]]:
    rows = (
        Herverdeling.objects.filter(
            Q(organisatie=partij) | Q(naar_organisatie=partij),
            soort=Herverdeling.Soort.PARTIJ,
            status=Herverdeling.Status.VOORBEREID,
            dag__gt=dag,
        )
        .annotate(
            alle=Count("overdrachten", filter=Q(overdrachten__dossier__status="open")),
            klaar=Count(
                "overdrachten",
                filter=Q(
                    overdrachten__dossier__status="open",
                    overdrachten__besproken_op__isnull=False,
                ),
            ),
        )
        .values_list("dag", "organisatie_id", "naar_organisatie_id", "sleutel", "alle", "klaar")
    )
    return {(op, van, naar): (key, alle, klaar) for op, van, naar, key, alle, klaar in rows}


def list_losse(bereik: Bereik, ahead: tuple[Wisselregel, ...], *, dag: date) -> tuple[Losse, ...]:
    """Return the prepared transfers that belong to none of these changes ahead.

    On the day itself a transfer waits for the daily run; only from the next day on it is loose.
    """
    known = {row.overgang for row in ahead}
    rows = Herverdeling.objects.filter(
        organisatie=bereik.organisatie,
        soort=Herverdeling.Soort.PARTIJ,
        status=Herverdeling.Status.VOORBEREID,
    ).exclude(dag=dag)
    columns = ("sleutel", "dag", "naar_organisatie__naam", "aantal")
    return tuple(
        Losse(*row)
        for row in rows.order_by("dag", "pk").values_list(*columns)
        if row[0] not in known
    )


def get_voorbeeld(
    bereik: Bereik, naar: str, *, op: date, dag: date, na: int = 0
) -> Wisselvoorbeeld | None:
    """Return a page of the people who go along; ``None`` if the own party gives nothing then."""
    row = find_wisseling(bereik.organisatie, naar, op=op, dag=dag)
    if row is None:
        return None
    mensen = group_mensen(row.plekken, load_werk(row.plekken, dag=dag))
    visible = get_visible_dossiers(bereik).filter(pk__in=mensen, pk__gt=na)
    page = list(visible.select_related("persoon", "gemeente").order_by("pk")[: PAGINA + 1])
    shown = page[:PAGINA]
    keys = {item.pk for item in shown}
    now = load_workers(keys, partij=row.van, taken=row.taken, dag=dag)
    able = propose({pk: mensen[pk] for pk in keys}, partij=naar, taken=row.taken, op=op, dag=dag)
    ids = {worker for workers in now.values() for worker in workers} | set(able.values())
    names = dict(Medewerker.objects.filter(pk__in=ids).values_list("pk", "naam"))
    return Wisselvoorbeeld(
        wisseling=row,
        aantal=len(mensen),
        mensen=tuple(
            Mensregel(
                dossier=item.sleutel,
                naam=get_full_name(item.persoon),
                gemeente=item.gemeente.naam,
                taken=mensen[item.pk],
                nu=tuple(names[worker] for worker in now.get(item.pk, ())),
                voorstel=names.get(able.get(item.pk, 0), ""),
            )
            for item in shown
        ),
        volgende=shown[-1].pk if len(page) > PAGINA else None,
    )
