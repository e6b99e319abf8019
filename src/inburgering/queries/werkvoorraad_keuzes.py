"""What one can choose from on the work list: filters, colleagues and saved views."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q

from inburgering.access.bereik import Bereik
from inburgering.access.models import Aanstelling, Afwezigheid, BewaardeLijst
from inburgering.access.rollen import ROLLEN
from inburgering.region.verdeling import get_gemeenten


@dataclass(frozen=True, slots=True)
class Collega:
    """A worker of the own organisation who carries out tasks."""

    id: int
    naam: str
    is_afwezig: bool


@dataclass(frozen=True, slots=True)
class Lijstverwijzing:
    """A saved view."""

    id: int
    naam: str
    filter: str


@dataclass(frozen=True, slots=True)
class Lijstkeuzes:
    """The choices of this worker, each in the order in which they are shown."""

    gemeenten: tuple[tuple[str, str], ...]
    """Code and name."""
    taken: tuple[str, ...]
    collegas: tuple[Collega, ...]
    lijsten: tuple[Lijstverwijzing, ...]


def get_lijstkeuzes(bereik: Bereik, *, dag: date) -> Lijstkeuzes:
    """Return what this worker may filter on and choose from."""
    names = get_gemeenten({veld.gemeente for veld in bereik.werkvelden})
    own = BewaardeLijst.objects.filter(medewerker=bereik.medewerker).order_by("naam")
    return Lijstkeuzes(
        gemeenten=tuple(sorted(names.items(), key=lambda item: item[1])),
        taken=tuple(sorted({veld.taak for veld in bereik.werkvelden})),
        collegas=get_collegas(bereik, dag=dag),
        lijsten=tuple(Lijstverwijzing(*row) for row in own.values_list("id", "naam", "filter")),
    )


def get_collegas(bereik: Bereik, *, dag: date) -> tuple[Collega, ...]:
    """Return who works at the own organisation today and carries out tasks, oneself included."""
    away = Afwezigheid.objects.filter(
        medewerker=OuterRef("medewerker"), van__lte=dag, tot_en_met__gte=dag
    )
    rows = (
        Aanstelling.objects.filter(
            Q(eind__isnull=True) | Q(eind__gte=dag),
            organisatie=bereik.organisatie,
            begin__lte=dag,
            medewerker__is_active=True,
            rol__in=_working_roles(),
        )
        .order_by("medewerker__naam", "medewerker_id")
        .values_list("medewerker_id", "medewerker__naam", Exists(away))
    )
    return tuple({row[0]: Collega(*row) for row in rows}.values())


def _working_roles() -> Sequence[str]:
    """Return the roles that carry out any task."""
    return [rol.code for rol in ROLLEN.values() if rol.taken is None or rol.taken]
