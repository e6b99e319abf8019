"""The region at a glance for who coordinates it: people by phase, what is late, what changes.

Numbers of municipalities where the party has the casusregie, and the taakverdeling of the whole
region. No dossier content. The number of queries is constant.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db.models import Count, Exists, OuterRef

from inburgering.access.bereik import Bereik
from inburgering.cases.keuzelijsten import FASEN, get_word
from inburgering.cases.models import Dossier, Feit, Termijn
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.queries.verdeling import Matrix, get_matrix

IN_TRAJECT: Final = ("instroom", "intake", "plan", "leren")
MEESTE: Final = 12


@dataclass(frozen=True, slots=True)
class Regiorij:
    """One municipality."""

    code: str
    naam: str
    per_fase: tuple[int, ...] | None
    """``None``: another party has the casusregie here, so its people are not counted."""
    zonder_woning: int
    """Coupled, not registered here yet."""
    plannen_te_laat: int
    gaten: int
    """Tasks that nobody does."""
    basisgaten: int
    """Tasks on which nobody may decide."""
    fasen: tuple[str, ...]

    @property
    def vakken(self) -> tuple[tuple[str, int | None], ...]:
        """Every phase with its number."""
        numbers: tuple[int | None, ...] = self.per_fase or (None,) * len(self.fasen)
        return tuple(zip(self.fasen, numbers, strict=True))


@dataclass(frozen=True, slots=True)
class Verandering:
    """Another party that takes over a task on a day ahead."""

    dag: date
    gemeente: str
    taak: str
    van: str
    """Empty for nobody."""
    naar: str


@dataclass(frozen=True, slots=True)
class Regiobeeld:
    """The region on one day."""

    naam: str
    fasen: tuple[str, ...]
    rijen: tuple[Regiorij, ...]
    totaal: tuple[int, ...]
    veranderingen: tuple[Verandering, ...]
    """The nearest first, at most twelve."""
    is_meer: bool

    @property
    def vakken(self) -> tuple[tuple[str, int], ...]:
        """Every phase with the number of all municipalities."""
        return tuple(zip(self.fasen, self.totaal, strict=True))

    @property
    def zonder_woning(self) -> int:
        """Coupled and not housed, in all municipalities that are counted."""
        return sum(rij.zonder_woning for rij in self.rijen)

    @property
    def plannen_te_laat(self) -> int:
        """Plans past their last day."""
        return sum(rij.plannen_te_laat for rij in self.rijen)

    @property
    def gaten(self) -> int:
        """Tasks that nobody does or on which nobody may decide."""
        return sum(rij.gaten + rij.basisgaten for rij in self.rijen)


def mag_regio_zien(bereik: Bereik) -> bool:
    """Return whether this worker coordinates a region."""
    rol = bereik.rol
    return rol.mag_cijfers_zien and rol.mag_caseload_zien and bool(bereik.werkvelden)


def get_regiobeeld(bereik: Bereik, *, dag: date) -> Regiobeeld | None:
    """Return the region, ``None`` for who does not coordinate it. Six queries."""
    if not mag_regio_zien(bereik):
        return None
    matrix = get_matrix(organisatie=bereik.organisatie, dag=dag)
    phases = _count_phases(bereik)
    waiting = _count_waiting(bereik)
    late = _count_late(bereik, dag)
    names = tuple(get_word(FASEN, fase) for fase in IN_TRAJECT)
    rows = tuple(
        Regiorij(
            code=kolom.code,
            naam=kolom.naam,
            per_fase=(
                tuple(phases[kolom.code, fase] for fase in IN_TRAJECT)
                if kolom.code in bereik.regie_gemeenten
                else None
            ),
            zonder_woning=waiting.get(kolom.code, 0),
            plannen_te_laat=late.get(kolom.code, 0),
            gaten=_count_cells(matrix, kolom.code, "is_gat"),
            basisgaten=_count_cells(matrix, kolom.code, "is_basisgat"),
            fasen=names,
        )
        for kolom in matrix.gemeenten
    )
    changes = sorted(_list_veranderingen(matrix), key=lambda v: (v.dag, v.gemeente, v.taak))
    return Regiobeeld(
        naam=matrix.plaats.regio.naam if matrix.plaats.regio else "",
        fasen=names,
        rijen=rows,
        totaal=tuple(
            sum(r.per_fase[n] for r in rows if r.per_fase) for n in range(len(IN_TRAJECT))
        ),
        veranderingen=tuple(changes[:MEESTE]),
        is_meer=len(changes) > MEESTE,
    )


def _sum_phases(rijen: Iterable[Regiorij]) -> tuple[int, ...]:
    counted = [rij.per_fase for rij in rijen if rij.per_fase is not None]
    return tuple(sum(row[place] for row in counted) for place in range(len(IN_TRAJECT)))


def _count_phases(bereik: Bereik) -> dict[tuple[str, str], int]:
    rows = get_visible_dossiers(bereik).filter(
        gemeente__in=bereik.regie_gemeenten,
        status=Dossier.Status.OPEN,
        regime=Dossier.Regime.WI2021,
    )
    found: dict[tuple[str, str], int] = defaultdict(int)
    for code, fase, number in rows.values_list("gemeente_id", "fase").annotate(Count("id")):
        found[code, fase] = number
    return found


def _count_waiting(bereik: Bereik) -> dict[str, int]:
    facts = Feit.objects.filter(dossier=OuterRef("pk"), is_geldig=True)
    rows = get_visible_dossiers(bereik).filter(
        Exists(facts.filter(soort="koppeling")),
        ~Exists(facts.filter(soort__in=("inschrijving", "inschrijving_na_verhuizing"))),
        gemeente__in=bereik.regie_gemeenten,
        status=Dossier.Status.OPEN,
    )
    return dict(rows.values_list("gemeente_id").annotate(Count("id")))


def _count_late(bereik: Bereik, dag: date) -> dict[str, int]:
    rows = Termijn.objects.filter(
        code="pip_vaststellen",
        is_voldaan=False,
        uiterlijk__lt=dag,
        dossier__gemeente__in=bereik.regie_gemeenten,
        dossier__status=Dossier.Status.OPEN,
    )
    return dict(rows.values_list("dossier__gemeente_id").annotate(Count("id")))


def _count_cells(matrix: Matrix, gemeente: str, name: str) -> int:
    return sum(
        getattr(cel, name)
        for groep in matrix.groepen
        for rij in groep.rijen
        for cel in rij.cellen
        if cel.gemeente == gemeente
    )


def _list_veranderingen(matrix: Matrix) -> Iterable[Verandering]:
    for groep in matrix.groepen:
        for rij in groep.rijen:
            for cel in rij.cellen:
                if cel.verandering is not None and cel.verandering.andere_partij:
                    yield Verandering(
                        dag=cel.verandering.dag,
                        gemeente=cel.gemeente_naam,
                        taak=rij.taak.naam,
                        van=cel.uitvoerder or "",
                        naar=cel.verandering.wie or "",
                    )
