"""Who does what, on which basis, on any day: the matrix of tasks by municipalities."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from inburgering.law.taken import GROEPEN, TAKEN, Taak, TaakCode
from inburgering.queries.verdeling_cel import Cel, Regels, make_cel
from inburgering.queries.verdeling_groep import Gemeentegroep, group_gemeenten
from inburgering.queries.verdeling_plaats import Kolom, Plaats, get_plaats
from inburgering.queries.verdeling_straks import Straks, get_straks
from inburgering.region.models import Beslisbasis, Taakverdeling

MAX_WISSELDAGEN: Final = 8


@dataclass(frozen=True, slots=True)
class Vak:
    """A cell of the table: one task in municipalities where it is all the same."""

    groep: Gemeentegroep
    cel: Cel
    """Of the first of them."""


@dataclass(frozen=True, slots=True)
class Rij:
    """A task across the municipalities."""

    taak: Taak
    cellen: tuple[Cel, ...]
    """One for each municipality."""
    vakken: tuple[Vak, ...]
    """One for each column."""


@dataclass(frozen=True, slots=True)
class Groep:
    """Tasks that belong together, under a heading."""

    naam: str
    rijen: tuple[Rij, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """How often something asks for attention."""

    gaten: int
    basisgaten: int
    aflopend: int
    veranderingen: int
    aangenomen: int


@dataclass(frozen=True, slots=True)
class Matrix:
    """Who does what in a region on one day."""

    plaats: Plaats
    dag: date
    kolommen: tuple[Gemeentegroep, ...]
    """What is shown side by side."""
    groepen: tuple[Groep, ...]
    telling: Telling
    """Each municipality counts."""
    wisseldagen: tuple[date, ...]
    """Days around this day on which something changes, in order."""
    straks: tuple[Straks, ...]
    """What changes after this day, the nearest first."""

    @property
    def gemeenten(self) -> tuple[Kolom, ...]:
        """Every municipality of the region."""
        return self.plaats.gemeenten

    @property
    def is_samen(self) -> bool:
        """Whether municipalities stand together in one column."""
        return any(len(groep.gemeenten) > 1 for groep in self.kolommen)

    @property
    def dichtbij(self) -> tuple[Straks, ...]:
        """What changes within 90 days."""
        return tuple(item for item in self.straks if item.is_dichtbij)


def get_matrix(
    *,
    organisatie: str,
    dag: date,
    gemeente: str | None = None,
    regio: str | None = None,
    apart: bool = False,
) -> Matrix:
    """Return who does what on this day in a region that the organisation works in.

    ``gemeente`` shows one municipality, ``regio`` another region; a code that is not theirs to see
    is left aside. Municipalities that are equal in everything share a column, unless ``apart``.
    Five queries, whatever the number of tasks and municipalities.
    """
    plaats = get_plaats(organisatie=organisatie, regio=regio)
    kolommen = plaats.choose(gemeente)
    regels = load_regels([kolom.code for kolom in kolommen])
    cellen = {
        code: tuple(
            make_cel(regels.get((kolom.code, code), Regels()), kolom, taak, dag=dag)
            for kolom in kolommen
        )
        for code, taak in TAKEN.items()
    }
    columns = _columns(kolommen, cellen, apart=apart)
    groepen = tuple(
        Groep(naam=naam, rijen=_rijen(code, columns, cellen)) for code, naam in GROEPEN.items()
    )
    return Matrix(
        plaats=plaats,
        dag=dag,
        kolommen=columns,
        groepen=groepen,
        telling=_count(groepen),
        wisseldagen=_wisseldagen(regels, dag),
        straks=get_straks(kolommen, dag=dag),
    )


def load_regels(
    gemeenten: Sequence[str], *, taak: str | None = None
) -> Mapping[tuple[str, str], Regels]:
    """Return all rows of these municipalities by municipality and task, by first day."""
    only = {"gemeente__in": gemeenten} | ({"taak": taak} if taak else {})
    verdeling: dict[tuple[str, str], list[Taakverdeling]] = defaultdict(list)
    bases: dict[tuple[str, str], list[Beslisbasis]] = defaultdict(list)
    for row in (
        Taakverdeling.objects.filter(**only)
        .select_related("organisatie", "document")
        .order_by("begin")
    ):
        verdeling[row.gemeente_id, row.taak].append(row)
    for basis in (
        Beslisbasis.objects.filter(**only)
        .select_related("organisatie", "document")
        .order_by("begin")
    ):
        bases[basis.gemeente_id, basis.taak].append(basis)
    return {
        key: Regels(verdeling=tuple(verdeling[key]), bases=tuple(bases[key]))
        for key in {*verdeling, *bases}
    }


def _columns(
    kolommen: Sequence[Kolom], cellen: Mapping[TaakCode, Sequence[Cel]], *, apart: bool
) -> tuple[Gemeentegroep, ...]:
    """Return which municipalities share a column: those with the same cell in every row."""
    same = {
        kolom.code: kolom.code
        if apart
        else tuple(replace(row[place], gemeente="", gemeente_naam="") for row in cellen.values())
        for place, kolom in enumerate(kolommen)
    }
    return group_gemeenten(kolommen, same)


def _rijen(
    groep: str, columns: Sequence[Gemeentegroep], cellen: Mapping[TaakCode, Sequence[Cel]]
) -> tuple[Rij, ...]:
    return tuple(
        Rij(
            taak=taak,
            cellen=tuple(cellen[taak.code]),
            vakken=tuple(
                Vak(groep=column, cel=cel)
                for column in columns
                for cel in cellen[taak.code]
                if cel.gemeente == column.code
            ),
        )
        for taak in TAKEN.values()
        if taak.groep == groep
    )


def _count(groepen: Sequence[Groep]) -> Telling:
    cellen = [cel for groep in groepen for rij in groep.rijen for cel in rij.cellen]
    return Telling(
        gaten=sum(cel.is_gat for cel in cellen),
        basisgaten=sum(cel.is_basisgat for cel in cellen),
        aflopend=sum(cel.loopt_af_op is not None for cel in cellen),
        veranderingen=sum(cel.verandering is not None for cel in cellen),
        aangenomen=sum(cel.is_aangenomen for cel in cellen),
    )


def _wisseldagen(regels: Mapping[tuple[str, str], Regels], dag: date) -> tuple[date, ...]:
    """Return the days nearest to this day on which a row begins."""
    begins = {row.begin for item in regels.values() for row in item.verdeling}
    begins |= {row.begin for item in regels.values() for row in item.bases}
    nearest = sorted(begins, key=lambda begin: abs(begin - dag))[:MAX_WISSELDAGEN]
    return tuple(sorted(nearest))
