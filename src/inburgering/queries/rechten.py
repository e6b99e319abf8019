"""Who may do and see what, and why: the rules in general and for one worker on one day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from inburgering.access.bereik import Bereik, get_bereik
from inburgering.access.deel import Deel
from inburgering.access.rol import Rol
from inburgering.access.rollen import DELEN_PER_TAAK, ROLLEN
from inburgering.cases.keuzelijsten import get_taaknaam
from inburgering.law.taken import TAKEN
from inburgering.queries.begeleiding_lijst import list_split
from inburgering.region.models import Gemeente, Organisatie, Taakverdeling

ALLE_TAKEN = tuple(TAKEN)


@dataclass(frozen=True, slots=True)
class RolRij:
    """A role: which tasks it may do where the own party does them, and which parts it sees."""

    rol: Rol
    taken: frozenset[str]
    delen: frozenset[Deel]


@dataclass(frozen=True, slots=True)
class TaakRecht:
    """A task that a worker may do in a municipality, and on what that rests."""

    taak: str
    als: str
    """How the party takes part: uitvoerder or mede_uitvoerder."""
    sinds: date
    grond: str
    grond_tekst: str
    delen: tuple[Deel, ...]
    """The parts of a dossier that this task opens for this role."""


@dataclass(frozen=True, slots=True)
class GemeenteRecht:
    """What a worker may do and see in one municipality."""

    naam: str
    ziet_alle_dossiers: bool
    """The party has the casusregie; else only dossiers in which it has a task."""
    taken: tuple[TaakRecht, ...]
    delen: tuple[Deel, ...]
    niet: tuple[Deel, ...]


@dataclass(frozen=True, slots=True)
class RechtenBeeld:
    """What one worker may do and see on one day."""

    bereik: Bereik
    gemeenten: tuple[GemeenteRecht, ...]


def list_rollen() -> tuple[RolRij, ...]:
    """Return the table of roles, straight from the rules that the product applies."""
    return tuple(
        RolRij(
            rol=rol,
            taken=frozenset(ALLE_TAKEN) if rol.taken is None else rol.taken,
            delen=rol.delen,
        )
        for rol in ROLLEN.values()
    )


@dataclass(frozen=True, slots=True)
class WieMagWat:
    """What only professionals do, and what a volunteer may do as well."""

    beroepskracht: tuple[str, ...]
    """Names of tasks that are for professionals alone."""
    vrijwilliger: tuple[str, ...]
    """Names of tasks in which a volunteer may help."""
    lijsten: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]
    """Per practical list its name, what a volunteer may do, and what only professionals do."""


def list_wie_mag_wat() -> WieMagWat:
    """Return the line between professionals and volunteers, from the rules that are applied.

    Source: R-BUR-018.
    """
    open_to: set[str] = set()
    for rol in ROLLEN.values():
        if not rol.is_beroepskracht:
            open_to |= rol.taken or set()
    return WieMagWat(
        beroepskracht=tuple(get_taaknaam(code) for code in TAKEN if code not in open_to),
        vrijwilliger=tuple(get_taaknaam(code) for code in TAKEN if code in open_to),
        lijsten=tuple(list_split()),
    )


def get_rolnamen(bereik: Bereik) -> Mapping[str, str]:
    """Return how the own party calls its workers, by role code; often nothing."""
    rows = Organisatie.objects.filter(pk=bereik.organisatie).values_list("rolnamen", flat=True)
    names: Mapping[str, str] = rows.first() or {}
    return names


def get_rechten(medewerker: int, *, dag: date) -> RechtenBeeld | None:
    """Return what the worker may do and see on this day and why, ``None`` without a role."""
    bereik = get_bereik(medewerker, dag=dag)
    if bereik is None:
        return None
    codes = {veld.gemeente for veld in bereik.werkvelden}
    names = dict(Gemeente.objects.filter(pk__in=codes).order_by("naam").values_list("pk", "naam"))
    rows = _read_verdeling(bereik, dag)
    return RechtenBeeld(
        bereik=bereik,
        gemeenten=tuple(_picture(bereik, code, name, rows) for code, name in names.items()),
    )


def _read_verdeling(bereik: Bereik, dag: date) -> Mapping[tuple[str, str], Taakverdeling]:
    rows = Taakverdeling.objects.filter(
        organisatie=bereik.organisatie,
        rol__in=("uitvoerder", "mede_uitvoerder"),
        is_actief=True,
        begin__lte=dag,
    ).order_by("begin")
    return {(row.gemeente_id, row.taak): row for row in rows}


def _picture(
    bereik: Bereik, gemeente: str, naam: str, rows: Mapping[tuple[str, str], Taakverdeling]
) -> GemeenteRecht:
    mine = [code for code in ALLE_TAKEN if bereik.mag_doen(gemeente, code)]
    seen = bereik.delen.get(gemeente, frozenset())
    return GemeenteRecht(
        naam=naam,
        ziet_alle_dossiers=gemeente in bereik.regie_gemeenten,
        taken=tuple(_explain(code, rows[gemeente, code], bereik.rol) for code in mine),
        delen=tuple(deel for deel in Deel if deel in seen),
        niet=tuple(deel for deel in Deel if deel not in seen),
    )


def _explain(code: str, row: Taakverdeling, rol: Rol) -> TaakRecht:
    opens = DELEN_PER_TAAK.get(code, frozenset()) & rol.delen
    return TaakRecht(
        taak=code,
        als=row.rol,
        sinds=row.begin,
        grond=row.grond,
        grond_tekst=row.grond_tekst,
        delen=tuple(deel for deel in Deel if deel in opens),
    )
