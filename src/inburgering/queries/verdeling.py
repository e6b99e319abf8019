"""Who does what, on which basis, on any day: the matrix of tasks by municipalities."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from inburgering.law.taken import GROEPEN, TAKEN, Taak
from inburgering.queries.verdeling_cel import Cel, Kolom, Regels, make_cel
from inburgering.region.models import Beslisbasis, Gemeente, Taakverdeling

MAX_WISSELDAGEN: Final = 8


@dataclass(frozen=True, slots=True)
class Rij:
    """A task across the municipalities."""

    taak: Taak
    cellen: tuple[Cel, ...]


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

    regio_naam: str
    dag: date
    gemeenten: tuple[Kolom, ...]
    """Every municipality of the region."""
    kolommen: tuple[Kolom, ...]
    """The municipalities that are shown."""
    groepen: tuple[Groep, ...]
    telling: Telling
    wisseldagen: tuple[date, ...]
    """Days around this day on which something changes, in order."""


def get_matrix(*, organisatie: str, dag: date, gemeente: str | None = None) -> Matrix:
    """Return who does what on this day in the region of the organisation.

    ``gemeente`` shows one municipality; a code that is not of the region shows them all.
    Three queries, whatever the number of tasks and municipalities.
    """
    gemeenten = list(
        Gemeente.objects.filter(regio__organisaties=organisatie)
        .select_related("regio")
        .order_by("naam")
    )
    alle = tuple(Kolom(code=row.cbs_code, naam=row.naam) for row in gemeenten)
    kolommen = tuple(kolom for kolom in alle if kolom.code == gemeente) or alle
    regels = load_regels([kolom.code for kolom in kolommen])
    groepen = tuple(
        Groep(naam=naam, rijen=_rijen(code, kolommen, regels, dag))
        for code, naam in GROEPEN.items()
    )
    return Matrix(
        regio_naam=gemeenten[0].regio.naam if gemeenten else "",
        dag=dag,
        gemeenten=alle,
        kolommen=kolommen,
        groepen=groepen,
        telling=_count(groepen),
        wisseldagen=_wisseldagen(regels, dag),
    )


def load_regels(
    gemeenten: Sequence[str], *, taak: str | None = None
) -> Mapping[tuple[str, str], Regels]:
    """Return all rows of these municipalities by municipality and task, by first day."""
    only = {"gemeente__in": gemeenten} | ({"taak": taak} if taak else {})
    verdeling: dict[tuple[str, str], list[Taakverdeling]] = defaultdict(list)
    bases: dict[tuple[str, str], list[Beslisbasis]] = defaultdict(list)
    for row in Taakverdeling.objects.filter(**only).select_related("organisatie").order_by("begin"):
        verdeling[row.gemeente_id, row.taak].append(row)
    for basis in Beslisbasis.objects.filter(**only).select_related("organisatie").order_by("begin"):
        bases[basis.gemeente_id, basis.taak].append(basis)
    return {
        key: Regels(verdeling=tuple(verdeling[key]), bases=tuple(bases[key]))
        for key in {*verdeling, *bases}
    }


def _rijen(
    groep: str,
    kolommen: Sequence[Kolom],
    regels: Mapping[tuple[str, str], Regels],
    dag: date,
) -> tuple[Rij, ...]:
    return tuple(
        Rij(
            taak=taak,
            cellen=tuple(
                make_cel(regels.get((kolom.code, taak.code), Regels()), kolom, taak, dag=dag)
                for kolom in kolommen
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
