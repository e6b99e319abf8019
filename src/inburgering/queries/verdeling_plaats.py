"""In which regions and municipalities a party works: what its workers may look up here."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from inburgering.region.models import Gemeente, Organisatie, Taakverdeling


@dataclass(frozen=True, slots=True)
class Kolom:
    """A municipality."""

    code: str
    naam: str
    toegetreden_op: date | None = None
    is_toegetreden_aangenomen: bool = False


@dataclass(frozen=True, slots=True)
class Regiokeuze:
    """A region that the party works in."""

    code: str
    naam: str


@dataclass(frozen=True, slots=True)
class Plaats:
    """The region that is looked at, and the other ones that may be chosen."""

    regio: Regiokeuze | None
    """``None`` where nothing was loaded yet."""
    regios: tuple[Regiokeuze, ...]
    gemeenten: tuple[Kolom, ...]
    """The municipalities of the region looked at, by name."""

    @property
    def heeft_toetreding(self) -> bool:
        """Whether it is known since when municipalities take part."""
        return any(kolom.toegetreden_op for kolom in self.gemeenten)

    def choose(self, gemeente: str | None) -> tuple[Kolom, ...]:
        """Return this one municipality, or all when the code is not of the region."""
        return tuple(kolom for kolom in self.gemeenten if kolom.code == gemeente) or self.gemeenten


def find_gemeenten(organisatie: str) -> QuerySet[Gemeente]:
    """Return the municipalities of the own region, and of regions in which the party has a task."""
    works_in = Taakverdeling.objects.filter(organisatie=organisatie).values("gemeente__regio")
    return Gemeente.objects.filter(
        Q(regio__in=Organisatie.objects.filter(pk=organisatie).values("regio"))
        | Q(regio__in=works_in)
    )


def get_plaats(*, organisatie: str, regio: str | None = None) -> Plaats:
    """Return where a worker of this party looks: the region asked for, else the own one. One query.

    A region in which the party does not work is as one that does not exist.
    """
    own = Organisatie.objects.filter(pk=organisatie, regio=OuterRef("regio"))
    rows = list(
        find_gemeenten(organisatie)
        .select_related("regio")
        .annotate(is_own=Exists(own))
        .order_by("-is_own", "regio__naam", "naam")
    )
    regios = tuple(
        Regiokeuze(code=code, naam=naam)
        for code, naam in dict.fromkeys((row.regio_id, row.regio.naam) for row in rows)
    )
    chosen = next((item for item in regios if item.code == regio), None)
    chosen = chosen or next(iter(regios), None)
    return Plaats(
        regio=chosen,
        regios=regios,
        gemeenten=tuple(
            Kolom(
                code=row.cbs_code,
                naam=row.naam,
                toegetreden_op=row.toegetreden_op,
                is_toegetreden_aangenomen=row.is_toegetreden_aangenomen,
            )
            for row in rows
            if chosen and row.regio_id == chosen.code
        ),
    )
