"""One task in one municipality in full: both bases, the other parties and the history."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby, pairwise
from typing import Final

from inburgering.law.taken import TAKEN, Taak
from inburgering.queries.beleid_keuze import Documentnaam, Keuze, get_keuzes, name_document
from inburgering.queries.verdeling import load_regels
from inburgering.queries.verdeling_cel import Cel, Regels, current, make_cel
from inburgering.queries.verdeling_plaats import Kolom, find_gemeenten
from inburgering.region.models import Beslisbasis, Taakverdeling

ONE_DAY: Final = timedelta(days=1)
BELEID_PER_TAAK: Final[Mapping[str, tuple[str, ...]]] = {
    "brede_intake": (
        "streef_intake_weken",
        "aantal_gesprekken",
        "aantal_gesprekken_gezinsmigrant",
        "welkomstprogramma",
    ),
    "pip": (
        "streef_pip_weken",
        "streef_pip_vanaf",
        "pip_extra_onderdelen",
        "tweede_paar_ogen",
        "pip_gezinsmigrant_als_advies",
    ),
    "voortgang": ("voortgangsgesprekken",),
    "financiele_zelfredzaamheid": ("zelfredzaamheid_regie", "signaal_dagen"),
    "maatje": ("iedereen_taalcoach", "maatjes_per_jaar", "maatjes_effect_euro"),
    "mb_praktisch": ("mb_maanden", "mb_uitloop_maanden", "begeleidingsfasen"),
    "mb_leefomgeving": ("mb_maanden", "mb_uitloop_maanden", "begeleidingsfasen"),
    "map": ("map_lesuren", "map_praktijkuren"),
    "pvt": ("pvt_uren",),
}
"""Which settings a reader of a task wants to see beside it."""


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
    document: Documentnaam | None
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
    document: Documentnaam | None
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
    beleid: tuple[Keuze, ...]
    """The settings of this municipality that this task follows."""
    buren: tuple[Kolom, ...]
    """The other municipalities of the region."""


def get_cel(*, organisatie: str, gemeente: str, taak: str, dag: date) -> Celbeeld | None:
    """Return one cell with its history; ``None`` where the party does not work or no such task.

    Four queries.
    """
    rows = list(find_gemeenten(organisatie).order_by("naam"))
    where = next((row for row in rows if row.pk == gemeente), None)
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
        beleid=get_keuzes(gemeente, codes=BELEID_PER_TAAK.get(taak, ()), dag=dag),
        buren=tuple(
            Kolom(code=row.cbs_code, naam=row.naam)
            for row in rows
            if row.regio_id == where.regio_id and row is not where
        ),
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
            document=name_document(row.document),
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
            document=name_document(row.document),
            is_aangenomen=row.is_aangenomen,
        )
        for row, later in reversed(list(pairwise([*rows, None])))
        if row is not None
    )
