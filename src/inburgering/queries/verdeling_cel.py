"""One task in one municipality on one day: who, on which basis, and what changes soon."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, TypeVar

from inburgering.law.taken import Taak
from inburgering.queries.verdeling_plaats import Kolom
from inburgering.region.models import Beslisbasis, Taakverdeling

Rij = TypeVar("Rij", bound=Taakverdeling | Beslisbasis)
VOORUIT: Final = timedelta(days=90)
"""How long before its last day a basis stands out."""
ONE_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Regels:
    """All rows of one task in one municipality, by first day."""

    verdeling: tuple[Taakverdeling, ...] = ()
    bases: tuple[Beslisbasis, ...] = ()

    def uitvoerders(self) -> tuple[Taakverdeling, ...]:
        """Return the rows that say who is the one uitvoerder."""
        return tuple(row for row in self.verdeling if row.rol == "uitvoerder")


@dataclass(frozen=True, slots=True)
class Deelnemer:
    """A party beside the uitvoerder."""

    naam: str
    rol: str


@dataclass(frozen=True, slots=True)
class Verandering:
    """What changes next, and from which day on."""

    dag: date
    wie: str | None
    """The uitvoerder from then on; ``None`` is nobody."""
    andere_partij: bool
    """Whether another party comes; else only a basis changes."""


@dataclass(frozen=True, slots=True)
class Cel:
    """One task in one municipality on one day."""

    gemeente: str
    gemeente_naam: str
    taak: str
    uitvoerder: str | None
    """The name, without the municipality when that is the column; ``None`` is nobody."""
    anderen: tuple[Deelnemer, ...]
    niveau: str
    grond: str
    """Basis for doing: eigen, gr, dvo, contract, subsidie, afspraak; empty when nobody does it."""
    beslist: bool
    """Whether the task ends in a decision, so that somebody must be allowed to take it."""
    basis: str
    """Basis for deciding: eigen, mandaat, overgedragen or geen; empty when nothing is decided."""
    is_gat: bool
    is_basisgat: bool
    """Somebody does it and nobody may decide."""
    is_aangenomen: bool
    verandering: Verandering | None
    loopt_af_op: date | None
    """The last day of party or basis, when that is within 90 days and nothing follows."""

    @property
    def mede(self) -> tuple[str, ...]:
        """Who does the work together with the uitvoerder."""
        return tuple(een.naam for een in self.anderen if een.rol == "mede_uitvoerder")

    @property
    def inkopers(self) -> tuple[str, ...]:
        """Who buys it."""
        return tuple(een.naam for een in self.anderen if een.rol == "inkoper")


def make_cel(regels: Regels, kolom: Kolom, taak: Taak, *, dag: date) -> Cel:
    """Return the picture of one task in one municipality on this day."""
    now = current(regels.uitvoerders(), dag)
    basis = current(regels.bases, dag) if taak.beslist else None
    who = shorten(now, kolom.naam)
    may_decide = basis is not None and basis.soort != "geen"
    return Cel(
        gemeente=kolom.code,
        gemeente_naam=kolom.naam,
        taak=taak.code,
        uitvoerder=who,
        anderen=list_anderen(regels, kolom.naam, dag=dag),
        niveau=now.niveau if now else "",
        grond=now.grond if now and now.organisatie else "",
        beslist=taak.beslist,
        basis=(basis.soort if basis else "geen") if taak.beslist else "",
        is_gat=who is None,
        is_basisgat=taak.beslist and who is not None and not may_decide,
        is_aangenomen=bool((now and now.is_aangenomen) or (basis and basis.is_aangenomen)),
        verandering=find_verandering(regels, kolom.naam, taak, dag=dag),
        loopt_af_op=find_end(regels, taak, dag=dag),
    )


def current(rows: Sequence[Rij], dag: date) -> Rij | None:
    """Return the row in force on this day, from rows by first day."""
    return next((row for row in reversed(rows) if row.begin <= dag), None)


def shorten(row: Taakverdeling | None, gemeente: str) -> str | None:
    """Return the name of the party, without the municipality that its column already names."""
    if row is None or row.organisatie is None:
        return None
    return row.organisatie.naam.removesuffix(f" {gemeente}")


def list_anderen(regels: Regels, gemeente: str, *, dag: date) -> tuple[Deelnemer, ...]:
    """Return the other parties on this day, by role and name."""
    last = {
        (row.rol, row.organisatie_id): row
        for row in regels.verdeling
        if row.rol != "uitvoerder" and row.begin <= dag
    }
    found = [
        Deelnemer(naam=shorten(row, gemeente) or "", rol=row.rol)
        for row in last.values()
        if row.is_actief
    ]
    order = list(Taakverdeling.Rol.values)
    return tuple(sorted(found, key=lambda een: (order.index(een.rol), een.naam)))


def find_verandering(regels: Regels, gemeente: str, taak: Taak, *, dag: date) -> Verandering | None:
    """Return the next change of party or of basis, whichever comes first.

    A row that only repeats what holds (nobody after nobody) is no change.
    """
    now = current(regels.uitvoerders(), dag)
    later = [row for row in regels.uitvoerders() if row.begin > dag]
    party = next((row for row in later if _inzet(row) != _inzet(now)), None)
    basis = _next_basis(regels, dag) if taak.beslist else None
    if party and (basis is None or party.begin <= basis.begin):
        before = now.organisatie_id if now else None
        return Verandering(
            dag=party.begin,
            wie=shorten(party, gemeente),
            andere_partij=party.organisatie_id != before,
        )
    if basis is None:
        return None
    return Verandering(dag=basis.begin, wie=shorten(now, gemeente), andere_partij=False)


def _inzet(row: Taakverdeling | None) -> tuple[object, ...]:
    if row is None or row.organisatie_id is None:
        return (None,)
    return (row.organisatie_id, row.grond, row.grond_tekst, row.besluit_datum)


def _next_basis(regels: Regels, dag: date) -> Beslisbasis | None:
    now = _basis(current(regels.bases, dag))
    return next((row for row in regels.bases if row.begin > dag and _basis(row) != now), None)


def _basis(row: Beslisbasis | None) -> tuple[object, ...]:
    if row is None or row.soort == "geen":
        return (None,)
    return (row.soort, row.organisatie_id, row.nummer, row.besluit_datum, row.functie)


def find_end(regels: Regels, taak: Taak, *, dag: date) -> date | None:
    """Return the last day of party or basis when nothing follows and it is near."""
    series: list[Sequence[Taakverdeling | Beslisbasis]] = [regels.uitvoerders()]
    if taak.beslist:
        series.append(regels.bases)
    ends = [end for rows in series if (end := _end_of(rows, dag)) and end <= dag + VOORUIT]
    return min(ends, default=None)


def _end_of(rows: Sequence[Taakverdeling | Beslisbasis], dag: date) -> date | None:
    """Return the last day on which a party holds this, when nobody follows it directly."""
    now = current(rows, dag)
    later = next((row for row in rows if row.begin > dag), None)
    if now is None or now.organisatie_id is None or later is None or later.organisatie_id:
        return None
    return later.begin - ONE_DAY
