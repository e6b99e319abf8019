"""One task in one municipality in full: both bases, the other parties and the history."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby, pairwise

from inburgering.law.taken import TAKEN, Taak
from inburgering.queries.verdeling import load_regels
from inburgering.queries.verdeling_cel import Cel, Kolom, Regels, current, make_cel
from inburgering.region.models import Beslisbasis, Gemeente, Taakverdeling

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Inzetregel:
    """Who did the work during a period, and on which basis; both days belong to it."""

    begin: date
    eind: date | None
    is_nu: bool
    wie: str | None
    niveau: str
    grond: str
    tekst: str
    besluit_datum: date | None
    ondertekend_door: str
    toelichting: str
    bron: str
    is_aangenomen: bool


@dataclass(frozen=True, slots=True)
class Basisregel:
    """Who could decide during a period, and on which basis; both days belong to it."""

    begin: date
    eind: date | None
    is_nu: bool
    soort: str
    wie: str | None
    nummer: str
    besluit_datum: date | None
    functie: str
    ondertekenaar: str
    omschrijving: str
    bron: str
    is_aangenomen: bool


@dataclass(frozen=True, slots=True)
class Celbeeld:
    """Everything about one task in one municipality."""

    gemeente_naam: str
    college_naam: str
    taak: Taak
    dag: date
    cel: Cel
    anderen: tuple[tuple[str, tuple[str, ...]], ...]
    """Per role the names of the other parties on this day."""
    nu: Inzetregel | None
    basis_nu: Basisregel | None
    inzet: tuple[Inzetregel, ...]
    """The newest first."""
    bases: tuple[Basisregel, ...]


def get_cel(*, organisatie: str, gemeente: str, taak: str, dag: date) -> Celbeeld | None:
    """Return one cell with its history; ``None`` when the region has no such cell.

    Three queries.
    """
    where = Gemeente.objects.filter(pk=gemeente, regio__organisaties=organisatie).first()
    task = next((item for code, item in TAKEN.items() if code == taak), None)
    if where is None or task is None:
        return None
    regels = load_regels([gemeente], taak=taak).get((gemeente, taak), Regels())
    inzet = _inzet(regels.uitvoerders(), dag)
    bases = _bases(regels.bases, dag) if task.beslist else ()
    cel = make_cel(regels, Kolom(code=where.cbs_code, naam=where.naam), task, dag=dag)
    return Celbeeld(
        gemeente_naam=where.naam,
        college_naam=where.college_naam,
        taak=task,
        dag=dag,
        cel=cel,
        anderen=tuple(
            (rol, tuple(een.naam for een in held))
            for rol, held in groupby(cel.anderen, key=lambda een: een.rol)
        ),
        nu=next((row for row in inzet if row.is_nu), None),
        basis_nu=next((row for row in bases if row.is_nu), None),
        inzet=inzet,
        bases=bases,
    )


def _inzet(rows: Sequence[Taakverdeling], dag: date) -> tuple[Inzetregel, ...]:
    now = current(rows, dag)
    return tuple(
        Inzetregel(
            begin=row.begin,
            eind=later.begin - ONE_DAY if later else None,
            is_nu=row is now,
            wie=row.organisatie.naam if row.organisatie else None,
            niveau=row.niveau,
            grond=row.grond,
            tekst=row.grond_tekst,
            besluit_datum=row.besluit_datum,
            ondertekend_door=row.ondertekend_door,
            toelichting=row.toelichting,
            bron=row.bron,
            is_aangenomen=row.is_aangenomen,
        )
        for row, later in reversed(list(pairwise([*rows, None])))
        if row is not None
    )


def _bases(rows: Sequence[Beslisbasis], dag: date) -> tuple[Basisregel, ...]:
    now = current(rows, dag)
    return tuple(
        Basisregel(
            begin=row.begin,
            eind=later.begin - ONE_DAY if later else None,
            is_nu=row is now,
            soort=row.soort,
            wie=row.organisatie.naam if row.organisatie else None,
            nummer=row.nummer,
            besluit_datum=row.besluit_datum,
            functie=row.functie,
            ondertekenaar=row.ondertekenaar,
            omschrijving=row.omschrijving,
            bron=row.bron,
            is_aangenomen=row.is_aangenomen,
        )
        for row, later in reversed(list(pairwise([*rows, None])))
        if row is not None
    )
