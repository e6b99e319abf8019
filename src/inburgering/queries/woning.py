"""Homes, who waits for one, and who has which. Names only of dossiers that may be seen."""

import uuid
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, cast

from django.db.models import Count, Exists, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.koppelingslijst_recht import get_instroom_gemeenten
from inburgering.cases.models import Dossier, Feit, Huishoudband, Woning
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.queries.dossier_kop import get_full_name
from inburgering.region.verdeling import get_gemeenten

PAGINA: Final = 25
WACHTENDEN: Final = 50
_BEZET: Final = (Woning.Status.TOEGEWEZEN, Woning.Status.BETROKKEN)


@dataclass(frozen=True, slots=True)
class Bewonersbeeld:
    """Whose home it is, for who may know."""

    dossier: uuid.UUID
    naam: str
    huishouden: int
    """How many people belong together, as far as the dossier says."""


@dataclass(frozen=True, slots=True)
class Woningregel:
    """A home in a list."""

    id: int
    sleutel: uuid.UUID
    adres: str
    gemeente: str
    gemeente_naam: str
    corporatie: str
    personen: int
    beschikbaar_op: date
    status: str
    bewoner: Bewonersbeeld | None
    """``None``: of nobody, or of somebody this worker may not see."""


@dataclass(frozen=True, slots=True)
class Wachtende:
    """Somebody who was coupled and has no home yet."""

    dossier: uuid.UUID
    naam: str
    gemeente: str
    gemeente_naam: str
    koppeling: date
    huishouden: int


@dataclass(frozen=True, slots=True)
class Woninglijst:
    """One page of homes."""

    rijen: tuple[Woningregel, ...]
    volgende: int | None
    """The id below which the next page begins."""
    aantallen: Mapping[str, int]
    """How many are on offer and how many are given, of all municipalities of this worker."""
    gemeenten: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Woningbeeld:
    """One home, with who could live there."""

    regel: Woningregel
    adres_regels: tuple[str, ...]
    versie: int
    toegewezen_op: date | None
    betrokken_op: date | None
    geplaatst: int | None
    is_van_ander: bool
    """Somebody has it whom this worker may not see."""
    is_ingeschreven: bool
    """Whether the registration of who lives there is recorded."""
    mag_inschrijven: bool
    """Whether this worker may record that registration."""
    kandidaten: tuple[Wachtende, ...]

    @property
    def is_te_klein(self) -> bool:
        """Whether the household is larger than the home is meant for."""
        bewoner = self.regel.bewoner
        return bewoner is not None and bewoner.huishouden > self.regel.personen


def list_woningen(
    bereik: Bereik, *, status: str, gemeente: str = "", voor: int | None = None
) -> Woninglijst:
    """Return one page of homes with this status, the newest first; a constant number of queries."""
    names = get_gemeenten(get_instroom_gemeenten(bereik))
    chosen = [gemeente] if gemeente in names else sorted(names)
    rows = Woning.objects.filter(gemeente__in=chosen, status=status)
    if voor is not None:
        rows = rows.filter(pk__lt=voor)
    found = list(_joined(rows).order_by("-id")[: PAGINA + 1])
    page = found[:PAGINA]
    people = _load_bewoners([row.dossier_id for row in page if row.dossier_id], bereik)
    counts = Woning.objects.filter(
        gemeente__in=sorted(names), status__in=(Woning.Status.AANGEBODEN, Woning.Status.TOEGEWEZEN)
    )
    return Woninglijst(
        rijen=tuple(_describe(row, people) for row in page),
        volgende=page[-1].pk if len(found) > PAGINA else None,
        aantallen=dict(counts.values_list("status").annotate(Count("id"))),
        gemeenten=tuple(sorted(names.items(), key=lambda item: item[1])),
    )


def list_wachtenden(bereik: Bereik, *, gemeente: str = "") -> tuple[Wachtende, ...]:
    """Return who was coupled and has no home, who waits longest first; at most fifty."""
    allowed = _readable_gemeenten(bereik)
    chosen = [gemeente] if gemeente in allowed else allowed
    linked = Feit.objects.filter(dossier=OuterRef("pk"), soort="koppeling", is_geldig=True)
    registered = Feit.objects.filter(
        dossier=OuterRef("pk"),
        soort__in=("inschrijving", "inschrijving_na_verhuizing"),
        is_geldig=True,
    )
    housed = Woning.objects.filter(dossier=OuterRef("pk"), status__in=_BEZET)
    rows = (
        get_visible_dossiers(bereik)
        .filter(gemeente__in=chosen, status=Dossier.Status.OPEN)
        .filter(Exists(linked), ~Exists(registered), ~Exists(housed))
        .annotate(koppeling=Subquery(linked.values("datum")[:1]), mensen=_household())
        .select_related("persoon", "gemeente")
        .order_by("koppeling", "id")
    )
    return tuple(_wait(cast(Any, row)) for row in rows[:WACHTENDEN])


def get_woning(sleutel: uuid.UUID, *, bereik: Bereik) -> Woningbeeld | None:
    """Return one home, ``None`` when it is not of a municipality of this worker."""
    rows = Woning.objects.filter(sleutel=sleutel, gemeente__in=get_instroom_gemeenten(bereik))
    row = _joined(rows).first()
    if row is None:
        return None
    people = _load_bewoners([row.dossier_id] if row.dossier_id else [], bereik)
    is_free = row.status == Woning.Status.AANGEBODEN
    is_registered = Feit.objects.filter(
        dossier=row.dossier_id, soort="inschrijving", is_geldig=True
    )
    return Woningbeeld(
        regel=_describe(row, people),
        adres_regels=tuple(row.adres_regels),
        versie=row.versie,
        toegewezen_op=row.toegewezen_op,
        betrokken_op=row.betrokken_op,
        geplaatst=row.geplaatst,
        is_van_ander=row.dossier_id is not None and row.dossier_id not in people,
        is_ingeschreven=row.dossier_id is not None and is_registered.exists(),
        mag_inschrijven=row.gemeente_id in bereik.regie_gemeenten,
        kandidaten=list_wachtenden(bereik, gemeente=row.gemeente_id) if is_free else (),
    )


def _readable_gemeenten(bereik: Bereik) -> list[str]:
    codes = get_instroom_gemeenten(bereik)
    return sorted(code for code in codes if bereik.mag_zien(code, Deel.INSTROOM))


def _household() -> Any:
    """Return how many people a household has: a tie counts once, whichever dossier holds it."""
    ties = Huishoudband.objects.filter(is_actief=True).order_by()
    mine = ties.filter(dossier=OuterRef("pk"))
    same = ties.filter(dossier=OuterRef("ander_dossier"), ander_dossier=OuterRef("dossier"))
    theirs = ties.filter(
        ~Exists(same), ander_dossier=OuterRef("pk"), dossier__gemeente=OuterRef("gemeente")
    )
    return _count(mine, "dossier") + _count(theirs, "ander_dossier") + 1


def _count(rows: QuerySet[Huishoudband], by: str) -> Coalesce:
    return Coalesce(Subquery(rows.values(by).annotate(n=Count("pk")).values("n")), 0)


def _joined(rows: QuerySet[Woning]) -> QuerySet[Woning]:
    return rows.select_related("gemeente", "corporatie")


def _load_bewoners(dossiers: Collection[int], bereik: Bereik) -> Mapping[int, Bewonersbeeld]:
    rows = get_visible_dossiers(bereik).filter(
        pk__in=dossiers, gemeente__in=_readable_gemeenten(bereik)
    )
    rows = rows.annotate(mensen=_household()).select_related("persoon")
    return {
        row.pk: Bewonersbeeld(row.sleutel, get_full_name(row.persoon), cast(Any, row).mensen)
        for row in rows
    }


def _describe(row: Woning, people: Mapping[int, Bewonersbeeld]) -> Woningregel:
    return Woningregel(
        id=row.pk,
        sleutel=row.sleutel,
        adres=", ".join(row.adres_regels),
        gemeente=row.gemeente_id,
        gemeente_naam=row.gemeente.naam,
        corporatie=row.corporatie.naam if row.corporatie else "",
        personen=row.personen,
        beschikbaar_op=row.beschikbaar_op,
        status=row.status,
        bewoner=people.get(row.dossier_id or 0),
    )


def _wait(row: Any) -> Wachtende:
    return Wachtende(
        dossier=row.sleutel,
        naam=get_full_name(row.persoon),
        gemeente=row.gemeente_id,
        gemeente_naam=row.gemeente.naam,
        koppeling=row.koppeling,
        huishouden=row.mensen,
    )
